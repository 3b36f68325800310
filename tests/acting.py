"""Acts in any order, with commits of others in between, beside the model: the rules, and what is compared."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.domain.ranges import Asked, Reason
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import PledgeError
from pledge_app.ledger.act import Effect
from pledge_app.ledger.acts import Acts
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.recorded import Said
from tests import acts_model as model
from tests.acts_model import Model, Modelled
from tests.builders import a_pledge

PICK = st.integers(0, 9)
SAID = st.builds(Said, outcome=st.sampled_from(Outcome), note=st.sampled_from(["", "On slide 2."]))
TIMES = st.integers(1, 6)
T = TypeVar("T")


@dataclass(frozen=True)
class Shown:
    """A pledge as the model or a ledger shows it."""

    title: str
    status: str
    times: int | None = None
    coming: int | None = None
    note: str = ""


class Acting(RuleBasedStateMachine):
    """`ledger` is the one whose acts are undone, `other` commits beside it."""

    def __init__(self, ledger: Ledger, other: Ledger, acts: Acts, today: date) -> None:
        super().__init__()
        self.ledger, self.other, self.acts, self.today = ledger, other, acts, today
        self.model = Model()

    def did(self, effect: Effect | None) -> None:
        """Something was done that can be undone."""
        assert effect is not None

    def turn(self, *, back: bool) -> None:
        """Undo, or do again, whatever it comes to."""
        with suppress(PledgeError):
            (self.acts.undo if back else self.acts.redo)(today=self.today)

    def log(self, title: str, outcome: Outcome) -> None:
        """Somebody else records for a pledge."""
        line = self.other.pledges.find(title)
        self.other.journal.record(line, outcome, day=self.today, today=self.today)

    def look(self) -> None:
        """Compare what is shown with the model."""
        raise NotImplementedError

    @staticmethod
    def cadence(times: int) -> Scheduled:
        return Scheduled(times=times, days=7)

    def line(self, pledge: Modelled) -> int:
        return {title: line for line, title in self.ledger.pledges.titles()}[pledge.title]

    def written(self, pledge: Modelled, *, times: int = model.USUAL, note: str = "") -> Pledge:
        return a_pledge(pledge.title, cadence=self.cadence(times), because=note)

    # --- acts ------------------------------------------------------------------------------------------

    @initialize()
    def begin(self) -> None:
        """Something is there from the start."""
        self.make_elsewhere()
        self.keep_draft("")

    @rule()
    def make(self) -> None:
        pledge = self.model.new(f"Pledge {len(self.model.pledges)}")
        self.did(self.acts.make(self.written(pledge), today=self.today))
        self.model.do(model.Made(pledge))

    @precondition(lambda self: self.model.having("draft"))
    @rule(pick=PICK)
    def make_of_a_draft(self, pick: int) -> None:
        pledge = _one(self.model.having("draft"), pick)
        written = self.written(pledge, note=pledge.note)
        self.did(self.acts.make(written, today=self.today, line=self.line(pledge)))
        self.model.do(model.Made(pledge))

    @precondition(lambda self: self.model.having("bound"))
    @rule(pick=PICK, times=TIMES)
    def amend(self, pick: int, times: int) -> None:
        pledge = _one(self.model.having("bound"), pick)
        newest = pledge.wordings[-1].times
        if times != newest:
            change = ChangeKind.STRENGTHENING if times > newest else ChangeKind.WEAKENING
            written = self.written(pledge, times=times, note=pledge.note)
            self.did(self.acts.amend(self.line(pledge), written, change, today=self.today))
            self.model.do(model.Amended(pledge, newest, times))

    @precondition(lambda self: self.model.having("bound"))
    @rule(pick=PICK)
    def end(self, pick: int) -> None:
        pledge = _one(self.model.having("bound"), pick)
        self.did(self.acts.end(self.line(pledge), today=self.today))
        self.model.do(model.Ended(pledge))

    @rule(note=st.sampled_from(["", "why"]))
    def keep_draft(self, note: str) -> None:
        pledge = self.model.new(f"Draft {len(self.model.pledges)}")
        written = self.written(pledge, note=note)
        self.did(self.acts.keep_draft(written, today=self.today, line=None, before=None))
        self.model.do(model.Drafted(pledge, None, note))

    @precondition(lambda self: self.model.having("draft"))
    @rule(pick=PICK)
    def write_on(self, pick: int) -> None:
        pledge = _one(self.model.having("draft"), pick)
        line, note = self.line(pledge), f"{pledge.note}."
        before = self.ledger.reverting.kept(line)
        self.ledger.pledges.keep_draft(self.written(pledge, note="as it is typed"), line)
        written = self.written(pledge, note=note)
        self.did(self.acts.keep_draft(written, today=self.today, line=line, before=before))
        self.model.do(model.Drafted(pledge, pledge.note, note))

    @precondition(lambda self: self.model.having("draft"))
    @rule(pick=PICK)
    def discard(self, pick: int) -> None:
        pledge = _one(self.model.having("draft"), pick)
        self.did(self.acts.discard_draft(self.line(pledge), today=self.today))
        self.model.do(model.Drafted(pledge, pledge.note, None))

    @precondition(lambda self: self.model.having("bound"))
    @rule(pick=PICK, said=SAID)
    def record(self, pick: int, said: Said) -> None:
        pledge = _one(self.model.having("bound"), pick)
        self.did(self.acts.record(self.line(pledge), said, day=self.today, today=self.today))
        self.model.do(model.Told(pledge, Counter([said.outcome])))

    @precondition(lambda self: any(pledge.told for pledge in self.model.shown()))
    @rule(pick=PICK, said=SAID)
    def correct(self, pick: int, said: Said) -> None:
        old = _one([e for e in self.ledger.journal.day(self.today) if e.outcome], pick)
        assert old.line
        assert old.outcome
        title = self.ledger.pledges.title(old.line)
        (pledge,) = (pledge for pledge in self.model.pledges if pledge.title == title)
        self.did(self.acts.correct(old.id, said, today=self.today))
        self.model.do(model.Told(pledge, Counter([said.outcome]), Counter([old.outcome])))

    @rule(pick=PICK, about=st.booleans())
    def reflect(self, pick: int, about: bool) -> None:  # noqa: FBT001  drawn
        bound = self.model.having("bound") if about else []
        pledge = _one(bound, pick) if bound else None
        line = None if pledge is None else self.line(pledge)
        text = f"A thought on {pledge.title if pledge else 'nothing'}."
        self.did(self.acts.reflect(text, day=self.today, today=self.today, line=line))
        self.model.do(model.Noted(self.model, text, pledge))

    @precondition(lambda self: self.model.having("bound"))
    @rule(pick=PICK)
    def pause(self, pick: int) -> None:
        pledge = _one(self.model.having("bound"), pick)
        effect = self.acts.away(self._away(), today=self.today, lines=(self.line(pledge),), note="")
        assert (effect is None) == pledge.paused
        if effect is not None:
            self.did(effect)
            self.model.do(model.Paused(pledge))

    @rule(ways=st.lists(st.sampled_from(["undo", "undo", "redo", "wait"]), min_size=1, max_size=6))
    def go(self, ways: Sequence[str]) -> None:
        """Back and forth, time passing."""
        for way in ways:
            if way == "wait":
                self.ledger.journal.settle()
                self.model.settle()
            else:
                self.turn(back=way == "undo")
                self.model.turn(back=way == "undo")
            self.look()

    # --- others ----------------------------------------------------------------------------------------

    @precondition(lambda self: self.model.having("bound"))
    @rule(pick=PICK, outcome=st.sampled_from(Outcome))
    def record_elsewhere(self, pick: int, outcome: Outcome) -> None:
        pledge = _one(self.model.having("bound"), pick)
        self.log(pledge.title, outcome)
        pledge.told += Counter([outcome])
        pledge.enter()

    @rule()
    def make_elsewhere(self) -> None:
        pledge = self.model.new(f"Other {len(self.model.pledges)}")
        self.other.pledges.make(self.written(pledge), today=self.today)
        pledge.status, pledge.wordings = "bound", [model.Wording(model.USUAL, logged=True)]

    @precondition(lambda self: self.model.having("bound"))
    @rule(pick=PICK, times=TIMES)
    def amend_elsewhere(self, pick: int, times: int) -> None:
        pledge = _one(self.model.having("bound"), pick)
        if times != pledge.wordings[-1].times:
            written = self.written(pledge, times=times, note=pledge.note)
            self.other.pledges.amend(self.line(pledge), written, ChangeKind.STRENGTHENING, today=self.today)
            pledge.enter()
            pledge.word(times, logged=True)
            pledge.epoch += 1

    @precondition(lambda self: self.model.having("draft"))
    @rule(pick=PICK)
    def write_on_elsewhere(self, pick: int) -> None:
        pledge = _one(self.model.having("draft"), pick)
        note = f"{pledge.note} elsewhere"
        self.other.pledges.keep_draft(self.written(pledge, note=note), self.line(pledge))
        pledge.note = note

    # --- what stands -----------------------------------------------------------------------------------

    def compare(self, ledger: Ledger) -> None:
        """The ledger shows what the model says: pledges, the day, and the sums over it."""
        assert list(map(self._shown, ledger.pledges.all(today=self.today))) == self.expected()
        self._compare_later(ledger)
        entries = ledger.journal.day(self.today)
        titles = dict(ledger.pledges.titles())
        told = Counter((titles[e.line or 0], e.outcome) for e in entries if e.kind is Kind.CONDUCT)
        assert told == self.told()
        assert Counter(e.text for e in entries if e.kind is Kind.NOTE) == self.model.notes
        assert sum(ledger.journal.year(self.today).values()) == told.total() + self.model.notes.total()
        for row in ledger.pledges.active(today=self.today):
            if row.loggable:
                standing = ledger.journal.standing(row.line, weeks=4, today=self.today)
                assert standing.kept == told[row.pledge.title, Outcome.KEPT]

    def _compare_later(self, ledger: Ledger) -> None:
        """A week on, the wordings that come are in force, and no other."""
        later, titles = self.today + timedelta(days=model.SEVEN), dict(ledger.pledges.titles())
        for pledge in self.model.having("bound"):
            (line,) = (line for line, title in titles.items() if title == pledge.title)
            row, times = ledger.pledges.get(line, today=later), pledge.coming or pledge.times
            assert row
            assert (_times(row.pledge), row.pending) == (times, None)
            last = ledger.pledges.history(line, today=later)[-1]
            assert (_times(last.pledge), last.end) == (times, None)
            assert last.start is not None
            through = ledger.store.lines.in_force(line, later)
            assert through == (last.sha256, None)

    def expected(self) -> list[Shown]:
        """All pledges, as the model has them."""
        found = []
        for pledge in self.model.shown():
            if pledge.status == "draft":
                found.append(Shown(pledge.title, "draft", note=pledge.note))
            else:
                found.append(Shown(pledge.title, pledge.status, pledge.times, pledge.coming))
        return found

    def _shown(self, row: PledgeRow) -> Shown:
        pledge, coming = row.pledge, row.pending
        if row.sha256 is None:
            return Shown(pledge.title, "draft", note=pledge.because)
        status = "bound" if row.ended is None else "ended"
        return Shown(pledge.title, status, _times(pledge), None if coming is None else _times(coming))

    def _away(self) -> Asked:
        return Asked(reason=Reason.HOLIDAY, start=self.today, end=self.today + timedelta(days=2))

    def told(self) -> Counter[tuple[str, Outcome | None]]:
        """What was recorded today, as the model has it."""
        return Counter(
            {
                (pledge.title, outcome): count
                for pledge in self.model.shown()
                for outcome, count in pledge.told.items()
            }
        )


def _one(choices: "Sequence[T]", pick: int) -> "T":
    return choices[pick % len(choices)]


def _times(pledge: Pledge) -> int:
    assert isinstance(pledge.cadence, Scheduled)
    return pledge.cadence.times
