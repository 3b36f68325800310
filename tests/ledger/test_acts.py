"""Acts, undone and done again in any order, beside a model that keeps only what should stand."""

import os
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from pledge_app.domain.standing import standings
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import NotCorrectable, NoWayBack
from pledge_app.ledger.acts import Acts
from pledge_app.ledger.recorded import GRACE, REFLECTION_GRACE, Said
from pledge_app.proof.documents import parse_pledge
from tests.builders import DAY, TODAY, WEEK, a_ledger, a_pledge

KEPT, PARTLY, SLIPPED = Outcome.KEPT, Outcome.PARTLY, Outcome.SLIPPED
SAID = st.builds(Said, outcome=st.sampled_from(Outcome), note=st.sampled_from(["", "On slide 2."]))


def test_what_is_undone_is_told(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY - WEEK)
        acts = Acts(ledger, lambda: 100.0)
        assert not acts.can_undo
        assert acts.undo(today=TODAY) is acts.redo(today=TODAY) is None
        acts.record(line, Said(outcome=KEPT), day=TODAY - DAY, today=TODAY)
        (entry,) = ledger.journal.day(TODAY - DAY)
        ledger.journal.settle(100.0 + GRACE)
        acts.correct(entry.id, Said(outcome=PARTLY, note="Half."), today=TODAY)
        assert (acts.can_undo, acts.can_redo) == (True, False)
        undone = acts.undo(today=TODAY)
        assert undone
        assert (undone.line, undone.day, undone.outcome, undone.traceless) == (line, TODAY - DAY, KEPT, True)
        undone = acts.undo(today=TODAY)
        assert undone
        assert (undone.outcome, undone.traceless, acts.can_undo) == (None, False, False)
        again = acts.redo(today=TODAY)
        assert again
        assert (again.outcome, acts.can_redo) == (KEPT, True)


def test_a_reflection_waits_and_is_taken_back(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        acts = Acts(ledger, lambda: 100.0)
        made = acts.reflect("A thought.", day=TODAY, today=TODAY)
        assert made.entry
        assert ledger.journal.waits(made.entry)
        assert acts.undo(today=TODAY).traceless
        assert ledger.journal.day(TODAY) == ()
        assert acts.redo(today=TODAY).entry
        ledger.journal.settle(100.0 + REFLECTION_GRACE)
        with pytest.raises(NoWayBack):  # no line of the log can say so: it is about no pledge
            acts.undo(today=TODAY)
        line = ledger.pledges.make(a_pledge(), today=TODAY)
        acts.reflect("About that.", day=TODAY, today=TODAY, line=line)
        ledger.journal.settle()
        assert not acts.undo(today=TODAY).traceless
        assert [entry.text for entry in ledger.journal.day(TODAY)] == ["A thought."]


def test_what_another_process_changed_is_not_undone(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger, ledger.reopen() as other:
        line = ledger.pledges.make(a_pledge(), today=TODAY - WEEK)
        acts = Acts(ledger, lambda: 100.0)
        acts.record(line, Said(outcome=KEPT), day=TODAY, today=TODAY)
        acts.record(line, Said(outcome=PARTLY), day=TODAY, today=TODAY)
        ledger.journal.settle()
        (_, entry) = other.journal.day(TODAY)
        other.journal.correct(entry.id, SLIPPED, today=TODAY)
        with pytest.raises(NotCorrectable):
            acts.undo(today=TODAY)
        assert not acts.can_undo
        assert [entry.outcome for entry in other.journal.day(TODAY)] == [KEPT, SLIPPED]


class AnyOrder(RuleBasedStateMachine):
    """The model is the list of what stands, and a stack of what stood before each act."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.ledger = a_ledger(Path(self.folder.name))
        self.other = self.ledger.reopen()
        self.line = self.ledger.pledges.make(a_pledge(), today=TODAY - WEEK)
        self.acts = Acts(self.ledger, lambda: 100.0)
        self.stands = Counter[Outcome]()
        self.before: list[Counter[Outcome]] = []
        self.after: list[Counter[Outcome]] = []

    @rule(said=SAID)
    def record(self, said: Said) -> None:
        self.acts.record(self.line, said, day=TODAY, today=TODAY)
        self._did(self.stands + Counter([said.outcome]))

    @precondition(lambda self: self.stands)
    @rule(said=SAID, pick=st.integers(0, 9))
    def correct(self, said: Said, pick: int) -> None:
        entries = self.ledger.journal.day(TODAY)
        old = entries[pick % len(entries)]
        assert old.outcome
        self.acts.correct(old.id, said, today=TODAY)
        self._did(self.stands - Counter([old.outcome]) + Counter([said.outcome]))

    @rule()
    def undo(self) -> None:
        assert (self.acts.undo(today=TODAY) is not None) == bool(self.before)
        if self.before:
            self.after.append(self.stands)
            self.stands = self.before.pop()

    @rule()
    def redo(self) -> None:
        assert (self.acts.redo(today=TODAY) is not None) == bool(self.after)
        if self.after:
            self.before.append(self.stands)
            self.stands = self.after.pop()

    @rule()
    def wait(self) -> None:
        self.ledger.journal.settle()

    @rule(outcome=st.sampled_from(Outcome))
    def record_elsewhere(self, outcome: Outcome) -> None:
        self.other.journal.record(self.line, outcome, day=TODAY, today=TODAY)
        for stands in (self.stands, *self.before, *self.after):
            stands[outcome] += 1

    def _did(self, stands: Counter[Outcome]) -> None:
        self.before.append(self.stands)
        self.after.clear()
        self.stands = stands

    @invariant()
    def day_rollup_and_year_show_what_stands(self) -> None:
        journal = self.ledger.journal
        assert Counter(entry.outcome for entry in journal.day(TODAY)) == self.stands
        standing = journal.standing(self.line, weeks=4, today=TODAY)
        assert (standing.kept, standing.excused) == (self.stands[KEPT], self.stands[Outcome.EXCUSED])
        assert sum(journal.year(TODAY).values()) == self.stands.total()

    def teardown(self) -> None:
        """Once nothing waits any more, a reader of the whole log counts the same."""
        self.ledger.journal.settle()
        store = self.ledger.store
        openings = store.openings(1, 0, store.log.size(1))
        heads = {opening.i: opening.head for opening in openings if opening.head}
        known = {version.sha256: parse_pledge(version.document) for version in store.lines.versions()}
        (row,) = standings(heads, known, horizon=TODAY, not_yet=None, unknown=())
        told = (row.kept, row.partly, row.slipped, row.no_occasion, row.excused)
        assert told == tuple(self.stands[outcome] for outcome in Outcome)
        self.other.close()
        self.ledger.close()
        self.folder.cleanup()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=int(os.environ.get("PLEDGE_SEQUENCES", "40")),
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_an_act_that_entered_the_log_in_between_is_undone_all_the_same(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY - WEEK)
        acts = Acts(ledger, lambda: 100.0)
        acts.record(line, Said(outcome=KEPT), day=TODAY, today=TODAY)
        acts.correct(ledger.journal.last(line, TODAY) or 0, Said(outcome=PARTLY), today=TODAY)
        ledger.journal.settle()
        acts.undo(today=TODAY)
        undone = acts.undo(today=TODAY)
        assert undone
        assert (undone.outcome, undone.traceless, ledger.journal.day(TODAY)) == (None, False, ())


def test_of_two_corrections_in_the_log_the_second_is_undone(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY - WEEK)
        first = ledger.journal.record(line, KEPT, day=TODAY, today=TODAY)
        acts = Acts(ledger, lambda: 100.0)
        acts.correct(first.id, Said(outcome=KEPT, note="Well."), today=TODAY)
        acts.correct(ledger.journal.last(line, TODAY) or 0, Said(outcome=PARTLY), today=TODAY)
        ledger.journal.settle()
        acts.undo(today=TODAY)
        undone = acts.undo(today=TODAY)
        assert undone
        assert undone.outcome is KEPT
        (stands,) = ledger.journal.day(TODAY)
        assert (stands.outcome, stands.text) == (KEPT, "")


def test_a_note_is_no_conduct_to_correct(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        note = ledger.journal.note("Said it.", day=TODAY, today=TODAY)
        acts = Acts(ledger, lambda: 100.0)
        with pytest.raises(NotCorrectable):
            acts.correct(note.id, Said(outcome=KEPT), today=TODAY)
        assert not acts.can_undo
