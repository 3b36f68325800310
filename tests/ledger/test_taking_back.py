"""What is recorded can be taken back: without a trace while it waits, by a line after it from then on."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pledge_app.domain.publication import History
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import NotCorrectable, PreviewStale, UnknownEntry
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import read_folder
from pledge_app.storage.store import Store
from tests.builders import DAY, KEY, TODAY, WEEK, a_ledger, a_pledge

KEPT, PARTLY, SLIPPED = Outcome.KEPT, Outcome.PARTLY, Outcome.SLIPPED
NOW = 1_000_000.0
SOON = NOW + 2


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path) as ledger:
        yield ledger


@pytest.fixture
def line(ledger: Ledger) -> int:
    return ledger.pledges.make(a_pledge(), today=TODAY - WEEK * 2)


@pytest.fixture
def record(ledger: Ledger, line: int) -> Callable[[Outcome], int]:
    def waiting(outcome: Outcome) -> int:
        return ledger.journal.record(line, outcome, day=TODAY, today=TODAY, until=SOON).id

    return waiting


def _told(ledger: Ledger) -> list[Outcome | None]:
    return [entry.outcome for entry in ledger.journal.day(TODAY)]


def _size(ledger: Ledger) -> int:
    return ledger.store.log.size(ledger.store.log.current())


def test_a_tick_counts_at_once_and_becomes_a_leaf_when_it_waited(
    ledger: Ledger, line: int, record: Callable[[Outcome], int]
) -> None:
    record(KEPT)
    assert (_told(ledger), _size(ledger)) == ([KEPT], 1)
    assert ledger.journal.standing(line, weeks=4, today=TODAY).kept == 1
    assert not ledger.journal.settle(NOW + 1)
    assert ledger.journal.settle(SOON)
    assert (_told(ledger), _size(ledger)) == ([KEPT], 2)
    assert not ledger.journal.settle()


def test_what_waits_enters_at_the_next_start_at_the_latest(
    tmp_path: Path, record: Callable[[Outcome], int]
) -> None:
    record(KEPT)
    with closing(Store.open(tmp_path / "pledge.db", KEY)) as store:
        again = Ledger(tmp_path, store)
        assert again.journal.settle(SOON)
        assert (_told(again), _size(again)) == ([KEPT], 2)


def test_a_clock_that_was_set_back_keeps_nothing_waiting(
    ledger: Ledger, record: Callable[[Outcome], int]
) -> None:
    record(KEPT)
    assert ledger.journal.settle(NOW - 365 * 86400)
    assert _size(ledger) == 2


def test_a_slip_of_the_finger_leaves_no_trace(ledger: Ledger, record: Callable[[Outcome], int]) -> None:
    first = record(SLIPPED)
    assert ledger.journal.take_back(first, today=TODAY).traceless
    assert (_told(ledger), ledger.store.entries.count()) == ([], 1)
    assert record(KEPT) == first
    ledger.journal.settle()
    assert (_told(ledger), _size(ledger)) == ([KEPT], 2)


def test_words_that_follow_are_no_correction_while_it_waits(
    ledger: Ledger, record: Callable[[Outcome], int]
) -> None:
    entry = record(SLIPPED)
    new = ledger.journal.correct(entry, SLIPPED, today=TODAY, chips=("time",), until=SOON)
    assert (new.corrects, new.chips) == (None, ("time",))
    ledger.journal.settle()
    assert _size(ledger) == 2


def test_another_process_may_have_recorded_since(
    ledger: Ledger, line: int, record: Callable[[Outcome], int]
) -> None:
    first = record(SLIPPED)
    ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    assert (_size(ledger), ledger.store.entries.count()) == (2, 3)
    ledger.journal.take_back(first, today=TODAY)
    assert (_told(ledger), ledger.store.entries.count()) == ([KEPT], 2)
    assert record(PARTLY) == first + 2


def test_later_a_line_says_that_it_was_taken_back(ledger: Ledger, record: Callable[[Outcome], int]) -> None:
    first = record(SLIPPED)
    ledger.journal.settle()
    back = ledger.journal.take_back(first, today=TODAY)
    assert (back.traceless, back.stands) == (False, None)
    assert (_told(ledger), _size(ledger)) == ([], 3)
    head = ledger.store.entries.head(first + 1)
    assert head
    assert (head.kind, head.refs) == (Kind.WITHDRAW, (first,))
    with pytest.raises(NotCorrectable):
        ledger.journal.take_back(first, today=TODAY)
    with pytest.raises(UnknownEntry):
        ledger.journal.take_back(99, today=TODAY)


def test_a_correction_that_is_taken_back_lets_the_first_one_stand(ledger: Ledger, line: int) -> None:
    first = ledger.journal.record(line, SLIPPED, day=TODAY, today=TODAY).id
    second = ledger.journal.correct(first, PARTLY, today=TODAY).id
    back = ledger.journal.take_back(second, today=TODAY)
    assert (back.traceless, back.stands) == (False, first)
    assert _told(ledger) == [SLIPPED]


def test_of_two_corrections_the_first_stands_again(ledger: Ledger, line: int) -> None:
    first = ledger.journal.record(line, SLIPPED, day=TODAY - DAY, today=TODAY).id
    second = ledger.journal.correct(first, PARTLY, today=TODAY, note="half").id
    third = ledger.journal.correct(second, KEPT, today=TODAY).id
    back = ledger.journal.take_back(third, today=TODAY)
    (stands,) = ledger.journal.day(TODAY - DAY)
    assert (stands.id, back.traceless) == (back.stands, False)
    assert (stands.outcome, stands.text, stands.corrects) == (PARTLY, "half", first)


def test_a_note_is_taken_back_too(ledger: Ledger, line: int) -> None:
    note = ledger.journal.note("Said it.", day=TODAY, today=TODAY, line=line, until=SOON)
    assert ledger.journal.take_back(note.id, today=TODAY).traceless
    assert ledger.journal.day(TODAY) == ()


def test_a_publication_holds_what_waited(
    ledger: Ledger, tmp_path: Path, record: Callable[[Outcome], int]
) -> None:
    record(KEPT)
    assert ledger.publishing.state().unpublished == 2
    now = datetime(2026, 3, 16, 12, tzinfo=UTC)
    founding = ledger.publishing.founding()
    founding.confirm([founding.words[n - 1] for n in founding.asked])
    made = ledger.publishing.prepare(today=TODAY, now=now, history=History.ALL, founding=founding)
    waits = record(PARTLY)
    with pytest.raises(PreviewStale):
        ledger.publishing.publish(made, tmp_path / "out", now=now)
    ledger.journal.take_back(waits, today=TODAY)
    ledger.publishing.publish(made, tmp_path / "out", now=now)
    (row,) = read_folder(tmp_path / "out", now=now).standings
    assert (row.kept, row.partly, row.corrected) == (1, 0, 0)


def test_what_was_taken_back_just_before_stays_so(ledger: Ledger, line: int) -> None:
    first = ledger.journal.record(line, SLIPPED, day=TODAY, today=TODAY).id
    second = ledger.journal.record(line, KEPT, day=TODAY, today=TODAY).id
    ledger.journal.take_back(first, today=TODAY)
    correction = ledger.journal.correct(second, PARTLY, today=TODAY).id
    assert ledger.journal.take_back(correction, today=TODAY).stands == second
    assert _told(ledger) == [KEPT]


def test_who_looks_at_its_proof_lets_it_enter_the_log(
    ledger: Ledger, record: Callable[[Outcome], int]
) -> None:
    entry = record(KEPT)
    assert ledger.journal.opened(entry).proof.leaf == 1


def test_what_left_no_trace_is_not_found_either(ledger: Ledger, line: int) -> None:
    entry = ledger.journal.note("A pasted secret.", day=TODAY, today=TODAY, line=line, until=SOON)
    ledger.journal.take_back(entry.id, today=TODAY)
    assert ledger.store.database.all("SELECT rowid FROM said") == []


def test_entries_are_counted_whichever_were_taken_back(
    ledger: Ledger, line: int, record: Callable[[Outcome], int]
) -> None:
    older = record(KEPT)
    newer = record(PARTLY)
    ledger.journal.take_back(older, today=TODAY)
    ledger.journal.take_back(newer, today=TODAY)
    assert ledger.store.entries.count() == 1
    for _ in range(3):
        ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
    assert ledger.store.entries.count() == 4
