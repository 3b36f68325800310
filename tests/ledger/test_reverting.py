"""The way back from the verbs of pledges: without a trace while it waits, then as far as the log goes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.line import lines
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.domain.publication import History
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import ChangedSince, DraftPledge, NoWayBack, SameWording, UnknownPledge
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import read_folder
from pledge_app.ledger.reverting import Kept, Way
from pledge_app.proof.documents import parse_pledge
from tests.builders import TODAY, WEEK, a_ledger, a_pledge

EDITORIAL, STRENGTHENING, WEAKENING = ChangeKind.EDITORIAL, ChangeKind.STRENGTHENING, ChangeKind.WEAKENING
SOON = 100.0
LESS = a_pledge(cadence=Scheduled(times=1, days=7))
MORE = a_pledge(cadence=Scheduled(times=5, days=7))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path) as ledger:
        yield ledger


@pytest.fixture
def line(ledger: Ledger) -> int:
    return ledger.pledges.make(a_pledge(), today=TODAY - WEEK)


def size(ledger: Ledger) -> int:
    return ledger.store.log.size(ledger.store.log.current())


def stands(ledger: Ledger, line: int) -> str:
    return ledger.pledges.newest(line).sha256


def row(ledger: Ledger, line: int) -> PledgeRow:
    found = ledger.pledges.get(line, today=TODAY)
    assert found is not None
    return found


def read(ledger: Ledger) -> list[Pledge]:
    """The wordings that a reader of the whole log finds in force a month from now."""
    store = ledger.store
    heads = {o.i: o.head for o in store.openings(1, 0, size(ledger)) if o.head}
    known = {version.sha256: parse_pledge(version.document) for version in store.lines.versions()}
    return [known[line.in_force(TODAY + WEEK * 4) or ""] for line in lines(heads, known).values()]


def test_a_pledge_that_waits_binds_at_once_and_is_a_draft_again_without_a_trace(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY, until=SOON)
    assert (row(ledger, line).pledge.title, size(ledger)) == ("Limits", 0)
    assert ledger.reverting.make(line, stands(ledger, line)) is Way.TRACELESS
    assert (row(ledger, line).sha256, row(ledger, line).pledge) == (None, a_pledge())
    assert (size(ledger), ledger.store.entries.count(), ledger.store.lines.versions()) == (0, 0, [])
    assert ledger.pledges.make(a_pledge(), today=TODAY, line=line) == line


def test_it_is_durable_at_once_and_enters_the_log_at_the_next_start(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY, until=SOON)
    ledger.pledges.amend(line, MORE, STRENGTHENING, today=TODAY, until=SOON)
    ledger.pledges.end(line, today=TODAY, until=SOON)
    with ledger.reopen() as again:
        assert row(again, line) == row(ledger, line)
        assert again.journal.settle(SOON)
        heads = [opening.head for opening in again.store.openings(1, 0, 3) if opening.head]
        assert [head.kind for head in heads] == [Kind.PLEDGE, Kind.AMEND, Kind.WITHDRAW]


def test_what_was_said_under_it_lets_it_enter_first(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY, until=SOON)
    other = ledger.pledges.make(a_pledge("Credit"), today=TODAY, until=SOON)
    ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    heads = [opening.head for opening in ledger.store.openings(1, 0, size(ledger)) if opening.head]
    assert [head.kind for head in heads] == [Kind.PLEDGE, Kind.CONDUCT]
    assert ledger.reverting.make(line, stands(ledger, line)) is Way.NONE
    assert ledger.reverting.make(other, stands(ledger, other)) is Way.TRACELESS


def test_what_waits_less_long_takes_it_into_the_log(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY, until=SOON)
    ledger.pledges.make(a_pledge("Credit"), today=TODAY, until=SOON)
    entry = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, until=SOON - 8)
    assert ledger.reverting.make(line, stands(ledger, line)) is Way.NONE  # it would be about no pledge
    ledger.journal.settle(SOON - 7)
    heads = [opening.head for opening in ledger.store.openings(1, 0, size(ledger)) if opening.head]
    assert [head.kind for head in heads] == [Kind.PLEDGE, Kind.CONDUCT]
    assert not ledger.journal.waits(entry.id)


def test_nothing_is_left_of_what_was_recorded_and_taken_back(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY, until=SOON)
    entry = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, until=SOON)
    ledger.journal.take_back(entry.id, today=TODAY)
    ledger.reverting.make(line, stands(ledger, line))
    ledger.pledges.discard_draft(line)
    assert ledger.pledges.all(today=TODAY) == ()


def test_a_pledge_in_the_log_is_no_draft_again(ledger: Ledger, line: int) -> None:
    assert ledger.reverting.make(line, stands(ledger, line)) is Way.NONE
    ledger.pledges.amend(line, MORE, STRENGTHENING, today=TODAY, until=SOON)
    assert ledger.reverting.make(line, stands(ledger, line)) is Way.NONE
    assert size(ledger) == 1


@pytest.mark.parametrize(("pledge", "change"), [(MORE, STRENGTHENING), (LESS, WEAKENING)])
def test_a_wording_that_waits_leaves_no_trace(
    ledger: Ledger, line: int, pledge: Pledge, change: ChangeKind
) -> None:
    before = ledger.pledges.all(today=TODAY)
    ledger.pledges.amend(line, pledge, change, today=TODAY, until=SOON)
    assert ledger.pledges.all(today=TODAY) != before
    way = ledger.reverting.amend(line, stands(ledger, line), today=TODAY, typed="{}")
    assert (way, ledger.pledges.all(today=TODAY), size(ledger)) == (Way.TRACELESS, before, 1)
    assert ledger.pledges.typed(line) == "{}"


def test_a_weakening_in_the_log_is_taken_back_by_a_line_until_it_holds(ledger: Ledger, line: int) -> None:
    before = ledger.pledges.all(today=TODAY)
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY)
    weaker = stands(ledger, line)
    assert ledger.reverting.amend(line, weaker, today=TODAY) is Way.BY_A_LINE
    assert (ledger.pledges.all(today=TODAY), size(ledger)) == (before, 3)
    assert ledger.pledges.all(today=TODAY + WEEK * 2) == before
    assert [wording.pledge for wording in ledger.pledges.history(line, today=TODAY)] == [a_pledge()]
    assert ledger.pledges.find("limits") == line
    head = ledger.store.entries.head(3)
    assert head is not None
    assert (head.kind, head.refs, head.pledge) == (Kind.WITHDRAW, (2,), weaker)
    assert read(ledger) == [a_pledge()]
    with pytest.raises(SameWording):
        ledger.pledges.amend(line, a_pledge(), EDITORIAL, today=TODAY)


def test_a_wording_that_was_taken_back_may_enter_again(ledger: Ledger, line: int) -> None:
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY)
    weaker = stands(ledger, line)
    ledger.reverting.amend(line, weaker, today=TODAY)
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY, until=SOON)
    assert stands(ledger, line) == weaker
    assert ledger.reverting.amend(line, weaker, today=TODAY) is Way.TRACELESS
    (one,) = ledger.pledges.all(today=TODAY)
    assert (one.pending, size(ledger)) == (None, 3)
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY)
    (one,) = ledger.pledges.all(today=TODAY)
    assert one.pending is not None
    assert (one.pending.cadence, one.pending_from) == (LESS.cadence, TODAY + WEEK)
    assert [pledge.cadence for pledge in read(ledger)] == [LESS.cadence]


def test_after_one_that_was_taken_back_a_wording_follows_the_one_before(ledger: Ledger, line: int) -> None:
    first = stands(ledger, line)
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY)
    ledger.reverting.amend(line, stands(ledger, line), today=TODAY)
    wording = ledger.pledges.amend(line, a_pledge("Bounds"), EDITORIAL, today=TODAY)
    assert (wording.pledge.change, wording.pledge.prev, wording.holds) == (EDITORIAL, first, TODAY)


def test_a_wording_that_holds_in_the_log_stays(ledger: Ledger, line: int) -> None:
    ledger.pledges.amend(line, MORE, STRENGTHENING, today=TODAY)
    assert ledger.reverting.amend(line, stands(ledger, line), today=TODAY) is Way.NONE
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY)
    later = TODAY + WEEK
    assert ledger.reverting.amend(line, stands(ledger, line), today=later) is Way.NONE
    assert size(ledger) == 3


def test_a_weakening_is_let_into_the_log_by_what_is_said_under_it(ledger: Ledger, line: int) -> None:
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY, until=SOON)
    weaker = ledger.pledges.newest(line)
    assert ledger.store.waiting.act(weaker.entry)
    later = TODAY + WEEK
    ledger.journal.record(line, Outcome.KEPT, day=later, today=later, until=SOON)
    assert ledger.reverting.amend(line, weaker.sha256, today=TODAY) is Way.BY_A_LINE
    assert ledger.store.entries.count() == 4


def test_an_end_is_taken_back_while_it_waits(ledger: Ledger, line: int) -> None:
    assert ledger.reverting.end(line) is Way.NONE
    before = ledger.pledges.all(today=TODAY)
    ledger.pledges.end(line, today=TODAY, until=SOON)
    assert ledger.pledges.active(today=TODAY) == ()
    assert ledger.reverting.end(line, typed="{}") is Way.TRACELESS
    assert (ledger.pledges.all(today=TODAY), ledger.pledges.typed(line)) == (before, "{}")
    ledger.pledges.end(line, today=TODAY, until=SOON)
    ledger.journal.settle()
    assert ledger.reverting.end(line) is Way.NONE
    assert size(ledger) == 2


def test_drafts_are_put_back_as_they_were_and_where_they_were(ledger: Ledger) -> None:
    line = ledger.pledges.keep_draft(a_pledge("One"))
    ledger.pledges.keep_draft(a_pledge("Two"))
    one = ledger.reverting.kept(line)
    assert one
    ledger.reverting.draft(line, now=one, then=None)
    assert ledger.reverting.kept(line) is None
    ledger.reverting.draft(line, now=None, then=one)
    assert [title for _, title in ledger.pledges.titles()] == ["One", "Two"]
    other = Kept("Three", one.fields.replace("One", "Three"), one.position)
    ledger.reverting.draft(line, now=one, then=other)
    assert [row.pledge.title for row in ledger.pledges.all(today=TODAY)] == ["Three", "Two"]
    for now in (one, None):
        with pytest.raises(ChangedSince):
            ledger.reverting.draft(line, now=now, then=one)


def test_no_number_of_a_pledge_is_given_twice(ledger: Ledger) -> None:
    for _ in range(3):
        line = ledger.pledges.keep_draft(a_pledge("One"))
        ledger.pledges.discard_draft(line)
    first = ledger.pledges.keep_draft(a_pledge("Two"))
    last = ledger.pledges.keep_draft(a_pledge("Three"))
    ledger.pledges.discard_draft(last)
    ledger.pledges.discard_draft(first)
    assert ledger.pledges.keep_draft(a_pledge("Four")) == last + 1 == 6


def test_what_somebody_else_changed_is_not_undone(ledger: Ledger, line: int) -> None:
    before = stands(ledger, line)
    with ledger.reopen() as other:
        other.pledges.amend(line, MORE, STRENGTHENING, today=TODAY)
    for undo in (
        lambda: ledger.reverting.amend(line, before, today=TODAY),
        lambda: ledger.reverting.make(line, before),
        lambda: ledger.reverting.make(99, before),
    ):
        with pytest.raises(ChangedSince):
            undo()
    ledger.pledges.end(line, today=TODAY)
    with pytest.raises(NoWayBack):
        ledger.reverting.amend(line, stands(ledger, line), today=TODAY)
    with pytest.raises(UnknownPledge):
        ledger.pledges.newest(99)
    draft = ledger.pledges.keep_draft(a_pledge("Draft"))
    with pytest.raises(DraftPledge):
        ledger.pledges.newest(draft)


def test_the_first_publication_names_no_wording_that_was_taken_back(
    ledger: Ledger, line: int, tmp_path: Path
) -> None:
    ledger.pledges.amend(line, LESS, WEAKENING, today=TODAY)
    ledger.reverting.amend(line, stands(ledger, line), today=TODAY)
    founding = ledger.publishing.founding()
    founding.confirm([founding.words[number - 1] for number in founding.asked])
    later, now = TODAY + WEEK * 2, datetime(2026, 3, 30, 12, tzinfo=UTC)
    made = ledger.publishing.prepare(today=later, now=now, history=History.NONE, founding=founding)
    ledger.publishing.publish(made, tmp_path / "out", now=now)
    (one,) = read_folder(tmp_path / "out", now=now).standings
    assert one.sha256 == stands(ledger, line)
