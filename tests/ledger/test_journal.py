"""Conduct recorded, corrected and looked back on, in real databases; readers count what was left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pledge_app.domain.cadence import OnOccasion, Weekdays
from pledge_app.domain.conduct import Head
from pledge_app.domain.pledge import Bound, ChangeKind, Measure, Pledge
from pledge_app.domain.standing import Standing, standings
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import (
    DraftPledge,
    EndedPledge,
    FutureDay,
    InvalidValue,
    NotCorrectable,
    UnknownEntry,
    UnknownPledge,
)
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.proof.documents import parse_pledge
from tests.builders import DAY, TODAY, WEEK, a_ledger, a_pledge, append, conduct

KEPT, PARTLY, SLIPPED = Outcome.KEPT, Outcome.PARTLY, Outcome.SLIPPED


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path) as ledger:
        yield ledger


@pytest.fixture
def line(ledger: Ledger) -> int:
    return ledger.pledges.make(a_pledge(), today=TODAY - WEEK * 2)


def _heads(ledger: Ledger, log: int = 1) -> dict[int, Head]:
    openings = ledger.store.openings(log, 0, ledger.store.log.size(log))
    return {opening.i: opening.head for opening in openings if opening.head}


def _read(ledger: Ledger) -> Standing:
    """What a reader of the whole log counts."""
    known: dict[str, Pledge] = {
        version.sha256: parse_pledge(version.document) for version in ledger.store.lines.versions()
    }
    (standing,) = standings(_heads(ledger), known, horizon=TODAY - DAY, not_yet=lambda _: None, unknown=())
    return standing


def test_an_entry_is_a_leaf_at_once(ledger: Ledger, line: int) -> None:
    heard: list[Change] = []
    ledger.on_change(heard.append)
    entry = ledger.journal.record(line, KEPT, day=TODAY, today=TODAY, note=" Said\r\nso. ", chips=(" a  b ",))
    assert heard == [Change.ENTRIES]
    (row,) = ledger.pledges.active(today=TODAY)
    assert _heads(ledger)[1] == Head(day=TODAY, kind=Kind.CONDUCT, outcome=KEPT, pledge=row.sha256)
    assert (entry.line, entry.version, entry.outcome) == (line, row.sha256, KEPT)
    assert (entry.text, entry.chips, entry.recorded, entry.late) == (" Said\nso. ", ("a b",), None, False)
    assert ledger.journal.day(TODAY) == (entry,)
    (opening,) = ledger.store.openings(1, 1, 2)
    assert opening.body is not None
    assert (opening.body.text, opening.body.chips) == (" Said\nso. ", ("a b",))


@pytest.mark.parametrize(("back", "late"), [(0, 0), (1, 0), (7, 0), (8, 1)])
def test_a_day_of_the_last_week_is_in_time(ledger: Ledger, line: int, back: int, late: int) -> None:
    entry = ledger.journal.record(line, KEPT, day=TODAY - DAY * back, today=TODAY)
    recorded = TODAY if back else None
    assert (entry.day, entry.recorded, entry.late) == (TODAY - DAY * back, recorded, bool(late))
    assert _heads(ledger)[1].recorded == recorded
    assert _read(ledger).late == late


def test_a_day_to_come_is_refused(ledger: Ledger, line: int) -> None:
    with pytest.raises(FutureDay) as caught:
        ledger.journal.record(line, KEPT, day=TODAY + DAY, today=TODAY)
    assert (caught.value.day, caught.value.today) == (TODAY + DAY, TODAY)
    for about in (None, line):
        with pytest.raises(FutureDay):
            ledger.journal.note("Soon.", day=TODAY + DAY, today=TODAY, line=about)
    assert ledger.store.log.size(1) == 1


def test_conduct_goes_by_the_wording_of_its_day(ledger: Ledger, line: int) -> None:
    wording = ledger.pledges.amend(line, a_pledge("New"), ChangeKind.EDITORIAL, today=TODAY - DAY)
    first = ledger.pledges.history(line, today=TODAY)[0].sha256
    versions = [
        ledger.journal.record(line, KEPT, day=TODAY - DAY * back, today=TODAY).version
        for back in (0, 1, 2, 60)
    ]
    assert versions == [wording.sha256, wording.sha256, first, first]


def test_two_records_are_two_occasions(ledger: Ledger, line: int) -> None:
    ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    ledger.journal.record(line, SLIPPED, day=TODAY, today=TODAY)
    assert [entry.outcome for entry in ledger.journal.day(TODAY)] == [KEPT, SLIPPED]
    assert ledger.journal.year(TODAY) == {TODAY: 2}


def test_drafts_and_what_does_not_exist_take_no_entries(ledger: Ledger) -> None:
    draft = ledger.pledges.keep_draft(a_pledge(if_then=()))
    with pytest.raises(DraftPledge) as caught:
        ledger.journal.record(draft, KEPT, day=TODAY, today=TODAY)
    assert caught.value.title == "Limits"
    with pytest.raises(UnknownPledge):
        ledger.journal.record(99, KEPT, day=TODAY, today=TODAY)
    with pytest.raises(UnknownPledge):
        ledger.journal.note("Hm.", day=TODAY, today=TODAY, line=99)


def test_an_ended_pledge_takes_entries_up_to_its_end(ledger: Ledger, line: int) -> None:
    ledger.pledges.end(line, today=TODAY - DAY)
    ledger.journal.record(line, KEPT, day=TODAY - DAY, today=TODAY)
    with pytest.raises(EndedPledge) as caught:
        ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    assert (caught.value.title, caught.value.ended) == ("Limits", TODAY - DAY)


def test_an_amount_needs_a_unit(ledger: Ledger, line: int) -> None:
    runs = a_pledge("Runs", measure=Measure(bound=Bound.AT_LEAST, target=5000, unit="km"))
    measured = ledger.pledges.make(runs, today=TODAY)
    entry = ledger.journal.record(measured, KEPT, day=TODAY, today=TODAY, amount=7250)
    assert entry.amount == _heads(ledger)[2].amount == 7250
    assert ledger.journal.correct(entry.id, PARTLY, today=TODAY, amount=1000).amount == 1000
    with pytest.raises(InvalidValue):
        ledger.journal.record(line, KEPT, day=TODAY, today=TODAY, amount=1)
    with pytest.raises(InvalidValue):
        ledger.journal.record(measured, KEPT, day=TODAY, today=TODAY, amount=-1)


def test_a_correction_is_a_new_entry_that_stands_for_the_old(ledger: Ledger, line: int) -> None:
    old = ledger.journal.record(line, KEPT, day=TODAY - DAY, today=TODAY - DAY)
    new = ledger.journal.correct(old.id, SLIPPED, today=TODAY, note="No.")
    assert (new.day, new.recorded, new.version, new.corrects) == (TODAY - DAY, TODAY, old.version, old.id)
    assert ledger.journal.day(TODAY - DAY) == (new,)
    assert _heads(ledger)[2].refs == (1,)
    assert (_read(ledger).kept, _read(ledger).slipped, _read(ledger).corrected) == (0, 1, 1)
    assert ledger.journal.year(TODAY) == {TODAY - DAY: 1}


def test_a_correction_is_corrected_without_bringing_the_first_back(ledger: Ledger, line: int) -> None:
    """Readers hold an entry live unless a live one replaces it: a chain of replacements would revive it."""
    entry = first = ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    for outcome in (SLIPPED, PARTLY, KEPT, SLIPPED):
        entry = ledger.journal.correct(entry.id, outcome, today=TODAY)
        assert entry.corrects == first.id
        assert ledger.journal.day(TODAY) == (entry,)
        read = _read(ledger)
        own = ledger.journal.standing(line, weeks=12, today=TODAY)
        assert read.recorded == own.recorded == 1
        assert [read.kept, read.partly, read.slipped] == [own.kept, own.partly, own.slipped]
    assert (read.slipped, read.corrected) == (1, 4)


def test_only_live_conduct_can_be_corrected(ledger: Ledger, line: int) -> None:
    old = ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    ledger.journal.correct(old.id, SLIPPED, today=TODAY)
    note = ledger.journal.note("Hm.", day=TODAY, today=TODAY)
    for entry in (1, old.id, note.id):
        with pytest.raises(NotCorrectable) as caught:
            ledger.journal.correct(entry, PARTLY, today=TODAY)
        assert caught.value.entry == entry
    with pytest.raises(UnknownEntry) as unknown:
        ledger.journal.correct(99, PARTLY, today=TODAY)
    assert unknown.value.entry == 99


def test_what_was_imported_stays_so_when_it_is_corrected(ledger: Ledger, line: int) -> None:
    version = ledger.store.lines.versions(line)[0]
    entry = append(ledger.store, conduct(version, TODAY - WEEK, recorded=TODAY, imported=True))
    new = ledger.journal.correct(entry, SLIPPED, today=TODAY)
    assert new.imported
    assert not new.late


def test_a_correction_goes_to_the_log_of_what_it_corrects(ledger: Ledger, line: int) -> None:
    old = ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    with ledger.store.transaction():
        ledger.store.log.add(origin="two", seed=b"s" * 32, witness_seed=b"w" * 32, public=True)
    new = ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    ledger.journal.correct(old.id, SLIPPED, today=TODAY)
    ledger.journal.correct(new.id, SLIPPED, today=TODAY)
    assert [head.refs for head in _heads(ledger, 1).values()] == [(), (), (1,)]
    assert [head.refs for head in _heads(ledger, 2).values()] == [(), (0,)]


def test_a_note_is_kept(ledger: Ledger, line: int) -> None:
    about = ledger.journal.note("Why?", day=TODAY - DAY, today=TODAY, line=line)
    free = ledger.journal.note("Hm.", day=TODAY, today=TODAY)
    assert (about.kind, about.line, about.recorded, about.outcome) == (Kind.NOTE, line, TODAY, None)
    assert (free.line, free.version, free.text) == (None, None, "Hm.")
    assert ledger.journal.day(TODAY) == (free,)
    assert ledger.journal.year(TODAY) == {TODAY: 1, TODAY - DAY: 1}
    with pytest.raises(InvalidValue):
        ledger.journal.note("", day=TODAY, today=TODAY)


def test_own_standing_is_what_a_reader_of_the_same_days_counts(ledger: Ledger, line: int) -> None:
    for back, outcome in (
        (14, KEPT),
        (13, SLIPPED),
        (5, PARTLY),
        (4, KEPT),
        (3, Outcome.NO_OCCASION),
        (0, KEPT),
    ):
        ledger.journal.record(line, outcome, day=TODAY - DAY * back, today=TODAY - DAY * back)
    own, read = ledger.journal.standing(line, weeks=12, today=TODAY), _read(ledger)
    assert own == read
    assert (own.kept, own.expected, own.reported) == (3, 6, 5)
    window = ledger.journal.standing(line, weeks=1, today=TODAY)
    assert (window.recorded, window.expected, window.reported) == (4, 3, 3)


def test_all_standings_are_each_pledges_own(ledger: Ledger, line: int) -> None:
    ended = ledger.pledges.make(a_pledge("Ended"), today=TODAY - WEEK)
    other = ledger.pledges.make(a_pledge("Other", cadence=OnOccasion()), today=TODAY - WEEK)
    ledger.pledges.keep_draft(a_pledge("Draft"))
    for about in (line, other, ended):
        ledger.journal.record(about, KEPT, day=TODAY, today=TODAY)
    ledger.pledges.end(ended, today=TODAY)
    found = ledger.journal.standings(weeks=4, today=TODAY)
    assert found == {about: ledger.journal.standing(about, weeks=4, today=TODAY) for about in (line, other)}
    assert found[other].expected is None


def test_reports_of_the_running_span(ledger: Ledger, line: int) -> None:
    """Made two weeks ago, three times in seven days: the second span began a week ago."""
    ledger.pledges.make(a_pledge("Weekdays", cadence=Weekdays(weekdays=(1,))), today=TODAY)
    later = ledger.pledges.make(a_pledge("Later"), today=TODAY)
    for back in (8, 7, 3, 0):
        ledger.journal.record(line, KEPT, day=TODAY - DAY * back, today=TODAY)
    assert ledger.journal.reported_before(TODAY) == {line: 0, later: 0}
    assert ledger.journal.reported_before(TODAY - DAY) == {line: 2}
    assert ledger.journal.reported_before(TODAY - DAY * 7) == {line: 0}
    assert ledger.journal.reported_before(TODAY - DAY * 8) == {line: 0}
    assert ledger.journal.reported_before(TODAY + DAY) == {line: 1, later: 0}


def test_a_year_of_days(ledger: Ledger, line: int) -> None:
    for back in (0, 371, 372):
        ledger.journal.record(line, KEPT, day=TODAY - DAY * back, today=TODAY)
    assert ledger.journal.year(TODAY) == {TODAY - DAY * 371: 1, TODAY: 1}


def test_the_last_conduct_of_a_day(ledger: Ledger, line: int) -> None:
    assert ledger.journal.last(line, TODAY) is None
    ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    entry = ledger.journal.record(line, PARTLY, day=TODAY, today=TODAY)
    ledger.journal.note("Said it.", day=TODAY, today=TODAY, line=line)
    assert ledger.journal.last(line, TODAY) == entry.id


def test_a_reflection_about_no_pledge_stays_once_it_is_in_the_log(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        note = ledger.journal.note("A thought.", day=TODAY, today=TODAY)
        with pytest.raises(NotCorrectable):
            ledger.journal.take_back(note.id, today=TODAY)
