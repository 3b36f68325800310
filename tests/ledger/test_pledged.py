"""What is done to pledges and drafts, undone and done again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import ChangedSince, EndedPledge, NoWayBack, UnknownPledge
from pledge_app.ledger.act import Deed, Effect
from pledge_app.ledger.acts import Acts
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.recorded import Said
from tests.builders import TODAY, WEEK, a_ledger, a_pledge

EDITORIAL, STRENGTHENING, WEAKENING = ChangeKind.EDITORIAL, ChangeKind.STRENGTHENING, ChangeKind.WEAKENING
LESS = a_pledge(cadence=Scheduled(times=1, days=7))
MORE = a_pledge(cadence=Scheduled(times=5, days=7))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path) as ledger:
        yield ledger


@pytest.fixture
def acts(ledger: Ledger) -> Acts:
    return Acts(ledger, lambda: 100.0)


@pytest.fixture
def line(ledger: Ledger) -> int:
    return ledger.pledges.make(a_pledge(), today=TODAY - WEEK)


def undone(acts: Acts) -> Effect:
    effect = acts.undo(today=TODAY)
    assert effect is not None
    assert effect.undone
    return effect


def again(acts: Acts) -> Effect:
    effect = acts.redo(today=TODAY)
    assert effect is not None
    assert not effect.undone
    return effect


def row(ledger: Ledger, line: int) -> PledgeRow:
    found = ledger.pledges.get(line, today=TODAY)
    assert found is not None
    return found


def size(ledger: Ledger) -> int:
    return ledger.store.log.size(1)


def times(ledger: Ledger, line: int, today: date = TODAY) -> int:
    found = ledger.pledges.get(line, today=today)
    assert found is not None
    assert isinstance(found.pledge.cadence, Scheduled)
    return found.pledge.cadence.times


def test_a_pledge_just_made_is_a_draft_again(ledger: Ledger, acts: Acts) -> None:
    made = acts.make(a_pledge(), today=TODAY)
    assert (made.deed, made.title, made.undone) == (Deed.PLEDGE, "Limits", False)
    assert made.line
    for _ in range(2):
        effect = undone(acts)
        assert (effect.deed, effect.title, effect.traceless) == (Deed.PLEDGE, "Limits", True)
        assert (row(ledger, made.line).sha256, ledger.pledges.count()) == (None, 1)
        assert again(acts).line == made.line
        assert row(ledger, made.line).loggable
    assert size(ledger) == 0


def test_a_draft_that_was_pledged_is_a_draft_again(ledger: Ledger, acts: Acts) -> None:
    line = ledger.pledges.keep_draft(a_pledge("Limit"))
    acts.make(a_pledge(), today=TODAY, line=line)
    undone(acts)
    assert (row(ledger, line).sha256, row(ledger, line).pledge.title) == (None, "Limits")
    ledger.pledges.keep_draft(a_pledge("Written on"), line)
    with pytest.raises(ChangedSince):
        acts.redo(today=TODAY)
    assert row(ledger, line).pledge.title == "Written on"


def test_a_pledge_in_the_log_ends_instead(ledger: Ledger, acts: Acts) -> None:
    line = acts.make(a_pledge(), today=TODAY).line or 0
    ledger.journal.settle()
    effect = undone(acts)
    assert (effect.deed, effect.traceless, row(ledger, line).ended) == (Deed.PLEDGE, False, TODAY)
    again(acts)
    assert (row(ledger, line).ended, size(ledger)) == (None, 1)
    undone(acts)
    ledger.journal.settle()
    with pytest.raises(NoWayBack):
        acts.redo(today=TODAY)
    assert (row(ledger, line).ended, size(ledger), acts.can_redo) == (TODAY, 2, False)


@pytest.mark.parametrize(("pledge", "change"), [(MORE, STRENGTHENING), (LESS, WEAKENING)])
def test_a_wording_just_entered_leaves_no_trace(
    ledger: Ledger, acts: Acts, line: int, pledge: Pledge, change: ChangeKind
) -> None:
    ledger.pledges.keep_typed(line, "{}")
    before = row(ledger, line)
    done = acts.amend(line, pledge, change, today=TODAY)
    after = row(ledger, line)
    assert (done.deed, done.holds) == (Deed.WORDING, TODAY + WEEK if pledge == LESS else None)
    assert ledger.pledges.typed(line) is None
    for _ in range(2):
        effect = undone(acts)
        assert (effect.deed, effect.traceless, effect.holds) == (Deed.WORDING, True, None)
        assert (row(ledger, line), ledger.pledges.typed(line)) == (before, "{}")
        again(acts)
        assert (row(ledger, line), ledger.pledges.typed(line)) == (after, None)
    assert size(ledger) == 1


def test_a_weakening_in_the_log_is_taken_back_by_a_line(ledger: Ledger, acts: Acts, line: int) -> None:
    acts.amend(line, LESS, WEAKENING, today=TODAY)
    for leaves in (3, 5):
        ledger.journal.settle()
        effect = undone(acts)
        assert (effect.traceless, effect.holds, size(ledger)) == (False, None, leaves)
        assert times(ledger, line, TODAY + WEEK) == 3
        assert again(acts).holds == TODAY + WEEK
        assert times(ledger, line, TODAY + WEEK) == 1


def test_a_strengthening_in_the_log_is_weakened_again_and_that_takes_seven_days(
    ledger: Ledger, acts: Acts, line: int
) -> None:
    acts.amend(line, MORE, STRENGTHENING, today=TODAY)
    ledger.journal.settle()
    effect = undone(acts)
    assert (effect.traceless, effect.holds) == (False, TODAY + WEEK)
    assert (times(ledger, line), times(ledger, line, TODAY + WEEK)) == (5, 3)
    assert again(acts).traceless
    assert (times(ledger, line, TODAY + WEEK), size(ledger)) == (5, 2)
    undone(acts)
    ledger.journal.settle()
    assert not again(acts).traceless
    assert (times(ledger, line, TODAY + WEEK), size(ledger)) == (5, 4)
    assert undone(acts).holds == TODAY + WEEK


def test_a_wording_that_holds_as_soon_goes_back_as_soon(ledger: Ledger, acts: Acts, line: int) -> None:
    acts.amend(line, a_pledge("Bounds"), EDITORIAL, today=TODAY)
    for leaves in (3, 5):
        ledger.journal.settle()
        effect = undone(acts)
        assert (effect.title, effect.traceless, effect.holds) == ("Limits", False, None)
        ledger.journal.settle()
        assert again(acts).title == "Bounds"
        assert size(ledger) == leaves


def test_all_that_was_done_to_one_pledge_is_undone_in_its_order(ledger: Ledger, acts: Acts) -> None:
    line = acts.make(a_pledge(), today=TODAY).line or 0
    acts.amend(line, a_pledge("Bounds"), EDITORIAL, today=TODAY)
    acts.record(line, Said(outcome=Outcome.KEPT), day=TODAY, today=TODAY)
    acts.end(line, today=TODAY)
    for _ in range(4):
        undone(acts)
    assert (row(ledger, line).sha256, row(ledger, line).pledge, size(ledger)) == (None, a_pledge(), 0)
    for _ in range(4):
        again(acts)
    assert (row(ledger, line).ended, row(ledger, line).pledge.title) == (TODAY, "Bounds")
    assert undone(acts).deed is Deed.END
    undone(acts)
    ledger.journal.settle()
    assert undone(acts).title == "Limits"
    assert not undone(acts).traceless
    assert row(ledger, line).ended == TODAY


def test_an_end_in_the_log_stays_and_what_was_done_before_it_can_be_undone(
    ledger: Ledger, acts: Acts, line: int
) -> None:
    acts.record(line, Said(outcome=Outcome.KEPT), day=TODAY, today=TODAY)
    assert acts.end(line, today=TODAY).deed is Deed.END
    assert undone(acts).traceless
    assert row(ledger, line).ended is None
    again(acts)
    ledger.journal.settle()
    with pytest.raises(NoWayBack) as caught:
        acts.undo(today=TODAY)
    assert (caught.value.title, row(ledger, line).ended) == ("Limits", TODAY)
    assert undone(acts).deed is Deed.CONDUCT
    assert ledger.journal.day(TODAY) == ()


def test_what_others_worded_since_is_not_undone(ledger: Ledger, acts: Acts, line: int) -> None:
    acts.amend(line, a_pledge("Bounds"), EDITORIAL, today=TODAY)
    with ledger.reopen() as other:
        other.pledges.amend(line, a_pledge("Borders"), EDITORIAL, today=TODAY)
    acts.amend(line, a_pledge("Edges"), EDITORIAL, today=TODAY)
    assert undone(acts).title == "Borders"
    with pytest.raises(ChangedSince):
        acts.undo(today=TODAY)
    assert (ledger.pledges.title(line), acts.can_undo, acts.can_redo) == ("Borders", False, False)


def test_a_new_draft_is_gone_and_here_again(ledger: Ledger, acts: Acts) -> None:
    line = ledger.pledges.keep_draft(a_pledge("Lim", if_then=()))  # as it was typed
    done = acts.keep_draft(a_pledge(if_then=()), today=TODAY, line=line, before=None)
    assert (done.deed, done.title, done.line) == (Deed.DRAFT, "Limits", line)
    effect = undone(acts)
    assert (effect.deed, effect.line, effect.title) == (Deed.DRAFT, None, "Limits")
    assert ledger.pledges.count() == 0
    assert again(acts).line == line
    assert row(ledger, line).pledge.title == "Limits"


def test_a_draft_that_was_changed_is_as_before(ledger: Ledger, acts: Acts) -> None:
    line = ledger.pledges.keep_draft(a_pledge("One"))
    before = ledger.reverting.kept(line)
    acts.keep_draft(a_pledge("Two"), today=TODAY, line=line, before=before)
    assert undone(acts).line == line
    assert ledger.pledges.title(line) == "One"
    again(acts)
    assert ledger.pledges.title(line) == "Two"
    ledger.pledges.keep_draft(a_pledge("Three"), line)
    with pytest.raises(ChangedSince):
        acts.undo(today=TODAY)


def test_a_discarded_draft_is_here_again(ledger: Ledger, acts: Acts, line: int) -> None:
    draft = ledger.pledges.keep_draft(a_pledge("Draft"))
    done = acts.discard_draft(draft, today=TODAY)
    assert (done.deed, done.line, done.title) == (Deed.DISCARD, None, "Draft")
    assert ledger.pledges.keep_draft(a_pledge("Other")) != draft
    assert (undone(acts).line, ledger.pledges.title(draft)) == (draft, "Draft")
    again(acts)
    assert ledger.pledges.count() == 2
    with pytest.raises(UnknownPledge):
        acts.discard_draft(line, today=TODAY)
    assert acts.can_undo


def test_what_was_done_to_a_pledge_that_has_ended_for_good_is_left_as_it_is(
    ledger: Ledger, acts: Acts, line: int
) -> None:
    acts.record(line, Said(outcome=Outcome.KEPT), day=TODAY, today=TODAY)
    made = acts.make(a_pledge("Credit"), today=TODAY).line or 0
    acts.amend(made, a_pledge("Bounds"), EDITORIAL, today=TODAY)
    acts.end(made, today=TODAY)
    ledger.journal.settle()
    for _ in ("end", "amend", "make"):
        with pytest.raises(NoWayBack):
            acts.undo(today=TODAY)
    assert (row(ledger, made).ended, size(ledger)) == (TODAY, 5)
    assert undone(acts).line == line


def test_an_end_is_not_done_again_where_others_ended_the_pledge(
    ledger: Ledger, acts: Acts, line: int
) -> None:
    acts.end(line, today=TODAY)
    undone(acts)
    with ledger.reopen() as other:
        other.pledges.end(line, today=TODAY)
    with pytest.raises(EndedPledge):
        acts.redo(today=TODAY)
    assert (size(ledger), acts.can_redo) == (2, False)
