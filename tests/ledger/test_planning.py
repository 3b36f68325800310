from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.conduct import Head
from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.publication import History
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Cancelled, HistoryUndecided, LogFull
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.planning import Ground, ground, plan
from pledge_app.proof import tree
from pledge_app.proof.summary import parse_summary
from tests.authors import NOW, a_diarist, founded, line_of, publish, record
from tests.builders import DAY, TODAY, WEEK, a_pledge, many


@pytest.fixture
def ana(tmp_path: Path) -> Ledger:
    return a_diarist(tmp_path / "ana")


def grounded(ledger: Ledger, history: History = History.NONE, *, today: date = TODAY) -> Ground:
    return ground(ledger.store, history=history, founding=founded(), today=today)


def heads(on: Ground) -> Sequence[Head]:
    return [opening.head for opening in on.openings if opening.head]


def test_the_first_one_wants_a_decision(ana: Ledger) -> None:
    for history, founding in ((None, founded()), (History.ALL, None)):
        with pytest.raises(HistoryUndecided):
            ground(ana.store, history=history, founding=founding, today=TODAY)


def test_pledges_enter_anew_as_they_bind(ana: Ledger) -> None:
    """In force, ended, a draft, a weakening that does not hold yet, one that does."""
    ended = ana.pledges.make(a_pledge("Ended"), today=TODAY - WEEK)
    ana.pledges.end(ended, today=TODAY - DAY)
    ana.pledges.keep_draft(a_pledge("Draft", if_then=()))
    less = a_pledge(cadence=Scheduled(times=1, days=7))
    coming = ana.pledges.amend(line_of(ana), less, ChangeKind.WEAKENING, today=TODAY - DAY)
    (first, *_), named = ana.pledges.history(line_of(ana), today=TODAY), coming.sha256
    assert [(head.kind, head.pledge, head.day) for head in heads(grounded(ana))] == [
        (Kind.PLEDGE, first.sha256, TODAY),
        (Kind.AMEND, named, TODAY),
    ]
    later = TODAY + WEEK
    assert [(head.kind, head.pledge, head.day) for head in heads(grounded(ana, today=later))] == [
        (Kind.PLEDGE, named, later)
    ]


def test_entering_anew_leaves_ones_own_record_as_it_was(ana: Ledger, tmp_path: Path) -> None:
    before = ana.pledges.history(line_of(ana), today=TODAY), ana.journal.day(TODAY)
    publish(ana, tmp_path / "out", history=History.NONE)
    assert (ana.pledges.history(line_of(ana), today=TODAY), ana.journal.day(TODAY)) == before


def test_the_wordings_before_one_are_published_with_it(ana: Ledger) -> None:
    other = a_pledge("Limits, said aloud")
    ana.pledges.amend(line_of(ana), other, ChangeKind.EDITORIAL, today=TODAY)
    made = plan(ana.store, grounded(ana), now=NOW)
    assert [document.kind for document in made.documents] == ["identity", "pledge", "pledge", "summary"]
    first, second = (document for document in made.documents if document.kind == "pledge")
    assert first.sha256.encode() in second.data
    assert made.openings[1].head
    assert made.openings[1].head.pledge == second.sha256


def test_a_private_history_can_be_published_by_what_refers_to_it(ana: Ledger, tmp_path: Path) -> None:
    """Conduct of a pledge that ended before the log began still names its wording."""
    line = ana.pledges.make(a_pledge("Ended"), today=TODAY - WEEK)
    ana.pledges.end(line, today=TODAY)
    publish(ana, tmp_path / "out", history=History.NONE)
    ana.journal.record(line, Outcome.KEPT, day=TODAY - DAY, today=TODAY)
    made = plan(ana.store, grounded(ana), now=NOW)
    assert [document.kind for document in made.documents] == ["pledge", "summary"]
    publish(ana, tmp_path / "out")


def test_imported_habits_stay_imported(tmp_path: Path) -> None:
    """A wording without an if-then plan can only come from another program."""
    ledger = a_diarist(tmp_path / "ana")
    (row,) = ledger.store.lines.versions()
    ledger.store.database.run(
        "UPDATE versions SET document = CAST(replace(document, ?, '\"if_then\":[]') AS BLOB)",
        '"if_then":[{"if":"I demo","then":"I name a limit"}]',
    )
    assert row.document != ledger.store.lines.versions()[0].document
    (head,) = heads(grounded(ledger))
    assert head.imported


def test_the_summary_says_where_it_stands(ana: Ledger, tmp_path: Path) -> None:
    on = grounded(ana, History.ALL)
    east = datetime(2026, 3, 17, 1, tzinfo=timezone(timedelta(hours=8)))
    made = plan(ana.store, on, now=east)
    first = parse_summary(made.documents[-1].data)
    assert (first.issued, made.row.issued) == (TODAY, TODAY)  # by UTC
    assert (first.start, first.to, first.seq, first.prev) == (0, len(made.leaves) - 1, 0, None)
    assert first.root == tree.root([leaf[-1] for leaf in made.leaves[:-1]])
    publish(ana, tmp_path / "out")
    record(ana)
    second = parse_summary(plan(ana.store, grounded(ana), now=NOW).documents[-1].data)
    log = ana.store.log.current()
    assert second.root == ana.store.log.root(log, second.to)
    assert (second.start, second.seq, second.identity.sha256) == (first.to + 1, 1, second.id)
    assert second.prev == ana.publishing.state().summaries[0].sha256


def test_fresh_salts_each_time(ana: Ledger) -> None:
    one, other = grounded(ana, History.ALL), grounded(ana, History.ALL)
    salts = [
        salt
        for on in (one, other)
        for opening in on.openings
        for salt in (opening.head_salt, opening.body_salt)
    ]
    salts = [salt for salt in salts if salt]
    assert len(set(salts)) == len(salts) == 4 * ana.store.entries.count()


def test_many_entries_go_into_pages(tmp_path: Path) -> None:
    ledger = a_diarist(tmp_path / "ana")
    (version,) = ledger.store.lines.versions()
    with ledger.store.transaction():
        ledger.store.append(many(version, 12_000))
    made = plan(ledger.store, grounded(ledger, History.ALL), now=NOW)
    *_, page, whole = made.documents
    assert (page.path, page.signed, page.kind) == ("summary/0.0.json", False, "summary")
    assert parse_summary(whole.data).pages == (page.sha256,)


def test_it_can_be_stopped(ana: Ledger, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    with pytest.raises(Cancelled):
        ground(ana.store, history=History.ALL, founding=founded(), today=TODAY, watch=stop)
    assert told == [(0, ana.store.entries.count())]
    publish(ana, tmp_path / "out")
    record(ana)
    with pytest.raises(Cancelled):
        ana.publishing.prepare(today=TODAY, now=NOW, watch=stop)
    went_on = ana.publishing.prepare(today=TODAY, now=NOW, watch=lambda _done, _total: True)
    assert went_on.preview.entries == 1


def test_a_log_has_an_end(ana: Ledger) -> None:
    on = grounded(ana, History.ALL)
    with pytest.raises(LogFull):
        plan(ana.store, replace(on, start=2**20 - 1 - len(on.openings)), now=NOW)
