"""Importing: reported first, written whole or not at all, marked for ever, and never twice."""

import os
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from pledge_app.domain.imported import LeftOutReason
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import RefusedFile
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from tests.builders import TODAY, a_ledger, a_pledge
from tests.exchange.loops import HABIT, WATER, backup, row
from tests.shared import shared

DAY = timedelta(days=1)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return a_ledger(tmp_path / "profile")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "loop.db"


def bring(ledger: Ledger, file: Path, *contents: Any, only: tuple[str, ...] | None = None) -> tuple[int, int]:
    file.write_bytes(backup(*contents))
    report = ledger.imports.report(file, today=TODAY)
    done = ledger.imports.apply(report, only, today=TODAY)
    assert done == report.imported(only)
    return done.pledges, done.entries


def titles(ledger: Ledger) -> list[str]:
    return [one.pledge.title for one in ledger.pledges.all(today=TODAY)]


def test_a_real_backup_comes_once(ledger: Ledger) -> None:
    report = ledger.imports.report(shared("samples/loop/loop.db"), today=TODAY)
    assert ledger.store.entries.count() == 0
    done = ledger.imports.apply(report, today=TODAY)
    assert (done.format, done.pledges, done.entries, done.left_out) == ("loop", 9, 164, ())
    assert ledger.store.entries.count() == 9 + 164
    again = ledger.imports.report(shared("samples/loop/loop.db"), today=TODAY)
    assert [one.known for one in again.habits] == [33, 21, 2, 15, 12, 13, 43, 12, 13]
    assert all(one.line for one in again.habits)
    for stale in (again, report):
        done = ledger.imports.apply(stale, today=TODAY)
        assert (done.pledges, done.entries) == (0, 0)
    assert ledger.store.entries.count() == 9 + 164


def test_imported_pledges_are_loggable_drafts(ledger: Ledger, file: Path) -> None:
    assert bring(ledger, file, [HABIT], [row(TODAY - DAY)]) == (1, 1)
    (pledge,) = ledger.pledges.active(today=TODAY)
    assert (pledge.draft, pledge.loggable, pledge.imported) == (True, True, True)
    entry = ledger.journal.record(pledge.line, Outcome.KEPT, day=TODAY, today=TODAY)
    assert not entry.imported


def test_every_entry_is_marked(ledger: Ledger, file: Path) -> None:
    rows = [row(TODAY - 2 * DAY, 0, notes="rain"), row(TODAY - DAY, 1, notes="auto"), row(TODAY, 3)]
    assert bring(ledger, file, [HABIT], rows) == (1, 3)
    entries = [one for n in (2, 1, 0) for one in ledger.journal.day(TODAY - n * DAY)]
    assert all(one.imported for one in entries)
    assert [(one.kind, one.outcome, one.text, one.recorded) for one in entries] == [
        (Kind.CONDUCT, Outcome.SLIPPED, "rain", TODAY),
        (Kind.NOTE, None, "auto", TODAY),
        (Kind.CONDUCT, Outcome.EXCUSED, "", None),
    ]
    heads = [opening.head for opening in ledger.store.openings(ledger.store.log.current(), 0, 4)]
    assert [head.imported for head in heads if head] == [True] * 4


def test_amounts_come_along(ledger: Ledger, file: Path) -> None:
    bring(ledger, file, [WATER], [row(TODAY, 7500, habit=2)])
    (entry,) = ledger.journal.day(TODAY)
    assert (entry.outcome, entry.amount) == (Outcome.PARTLY, 7500)


def test_a_habit_with_new_rows_only_gets_those(ledger: Ledger, file: Path) -> None:
    assert bring(ledger, file, [HABIT], [row(TODAY - 2 * DAY)]) == (1, 1)
    assert bring(ledger, file, [HABIT], [row(TODAY - 2 * DAY), row(TODAY - DAY)]) == (0, 1)
    assert bring(ledger, file, [HABIT], [row(TODAY - DAY, 0)]) == (0, 0)
    assert titles(ledger) == ["Run"]


def test_the_report_tells_new_rows_from_known_ones(ledger: Ledger, file: Path) -> None:
    bring(ledger, file, [HABIT], [row(TODAY - 2 * DAY)])
    file.write_bytes(backup([HABIT], [row(TODAY - n * DAY) for n in (2, 1, 0)]))
    (one,) = ledger.imports.report(file, today=TODAY).habits
    assert (one.known, [new.day for new in one.rows], one.left_out) == (1, [TODAY - DAY, TODAY], ())


def test_a_note_does_not_stand_in_the_way_of_conduct(ledger: Ledger, file: Path) -> None:
    assert bring(ledger, file, [HABIT], [row(TODAY, -1, notes="later")]) == (1, 1)
    assert bring(ledger, file, [HABIT], [row(TODAY, 2, notes="later")]) == (0, 1)
    assert [one.kind for one in ledger.journal.day(TODAY)] == [Kind.NOTE, Kind.CONDUCT]


def test_a_habit_is_known_again_by_what_it_was_known_by_first(ledger: Ledger, file: Path) -> None:
    rows = [row(TODAY - DAY)]
    assert bring(ledger, file, [HABIT], rows) == (1, 1)
    assert bring(ledger, file, [HABIT | {"uuid": "a1"}], rows) == (0, 0)


def test_the_same_habit_of_another_phone_is_another(ledger: Ledger, file: Path) -> None:
    for uuid in ("a1", "b2", "c3"):
        assert bring(ledger, file, [HABIT | {"uuid": uuid}], [row(TODAY)]) == (1, 1)
    assert titles(ledger) == ["Run", "Run (2)", "Run (3)"]


def test_numbers_given_here_do_not_meet_those_of_the_file(ledger: Ledger, file: Path) -> None:
    bring(ledger, file, [HABIT | {"uuid": "a1"}])
    bring(ledger, file, [HABIT | {"uuid": "b2"}, HABIT | {"id": 2, "uuid": "c3", "position": 1}])
    assert titles(ledger) == ["Run", "Run (2)", "Run (2) (2)"]


def test_a_long_title_is_cut_for_its_number(ledger: Ledger, file: Path) -> None:
    for uuid in ("a1", "b2"):
        bring(ledger, file, [HABIT | {"name": "n" * 120, "question": "?", "uuid": uuid}])
    assert titles(ledger) == ["n" * 120, "n" * 116 + " (2)"]


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (None, ["Run", "Water", "Run (2)"]),
        ((), []),
        (("Water",), ["Water"]),
        (("Run",), ["Run", "Run (2)"]),
        (("Run (2)",), ["Run (2)"]),
        (("id 2 Water", "uuid x"), ["Water", "Run (2)"]),
        (("water",), []),
    ],
)
def test_only_the_habits_that_were_chosen_come(
    ledger: Ledger, file: Path, only: tuple[str, ...] | None, expected: list[str]
) -> None:
    second = HABIT | {"id": 3, "position": 2, "uuid": "x"}
    bring(ledger, file, [HABIT, WATER, second], [row(TODAY), row(TODAY, 9, habit=2)], only=only)
    assert titles(ledger) == expected


def test_an_archived_habit_comes_as_a_pledge_that_has_ended(ledger: Ledger, file: Path) -> None:
    archived = HABIT | {"archived": 1}
    assert bring(ledger, file, [archived], [row(TODAY - DAY)]) == (1, 1)
    (pledge,) = ledger.pledges.all(today=TODAY)
    assert (pledge.ended, pledge.loggable) == (TODAY, False)
    count = ledger.store.entries.count()
    assert bring(ledger, file, [archived], [row(TODAY - DAY)]) == (0, 0)
    assert ledger.store.entries.count() == count == 3


def test_what_is_left_out_is_said(ledger: Ledger, file: Path) -> None:
    rows = [row(TODAY + DAY), row(TODAY, 1), row(TODAY, habit=8)]
    file.write_bytes(backup([HABIT, WATER], rows))
    report = ledger.imports.report(file, today=TODAY)
    assert (report.file, report.format) == (str(file), "loop")
    found = report.imported().left_out
    assert [(one.habit, one.row, one.day, one.reason) for one in found] == [
        ("", 3, TODAY, LeftOutReason.NO_HABIT),
        ("Run", 2, TODAY, LeftOutReason.AUTOMATIC),
        ("Run", 1, TODAY + DAY, LeftOutReason.FUTURE),
    ]
    assert len(report.imported(("Water",)).left_out) == 1


def test_a_wording_that_was_followed_keeps_its_history(ledger: Ledger, file: Path) -> None:
    from pledge_app.domain.pledge import ChangeKind

    bring(ledger, file, [HABIT], [row(TODAY - DAY)])
    (pledge,) = ledger.pledges.active(today=TODAY)
    ledger.pledges.amend(pledge.line, a_pledge("Run"), ChangeKind.STRENGTHENING, today=TODAY)
    assert bring(ledger, file, [HABIT], [row(TODAY - 2 * DAY)]) == (0, 1)
    (entry,) = ledger.journal.day(TODAY - 2 * DAY)
    assert entry.version == pledge.sha256


def test_changes_are_announced_once_and_only_if_there_are_any(ledger: Ledger, file: Path) -> None:
    heard: list[Change] = []
    ledger.on_change(heard.append)
    for _ in range(2):
        bring(ledger, file, [HABIT], [row(TODAY)])
    assert heard == [Change.PLEDGES | Change.ENTRIES]


def test_all_or_nothing(ledger: Ledger, file: Path) -> None:
    file.write_bytes(backup([HABIT], [row(date(2026, 1, 1) + n * DAY) for n in range(50)]))
    report = ledger.imports.report(file, today=TODAY)
    ledger.store.database.run(
        "CREATE TRIGGER stop BEFORE INSERT ON leaves WHEN NEW.i = 30 BEGIN SELECT RAISE(ABORT, 'x'); END"
    )
    with pytest.raises(Exception, match="x"):
        ledger.imports.apply(report, today=TODAY)
    assert ledger.store.entries.count() == 0
    assert titles(ledger) == []
    ledger.store.database.run("DROP TRIGGER stop")
    assert ledger.imports.apply(report, today=TODAY).entries == 50


def refused(ledger: Ledger, file: Path) -> tuple[str, str, str]:
    with pytest.raises(RefusedFile) as caught:
        ledger.imports.report(file, today=TODAY)
    assert ledger.store.entries.count() == 0
    return caught.value.file, caught.value.where, caught.value.reason


def test_what_is_no_backup_is_refused_with_its_place(ledger: Ledger, file: Path) -> None:
    assert refused(ledger, file) == (str(file), "file", "unreadable")
    assert refused(ledger, file.parent) == (str(file.parent), "file", "no regular file")
    file.write_bytes(b"no database")
    assert refused(ledger, file) == (str(file), "start", "no SQLite database")
    with file.open("wb") as large:
        large.truncate(1 << 40)
    assert refused(ledger, file) == (str(file), "file", "too large")


def test_a_pipe_is_not_waited_for(ledger: Ledger, file: Path) -> None:
    os.mkfifo(file)
    assert refused(ledger, file) == (str(file), "file", "no regular file")
