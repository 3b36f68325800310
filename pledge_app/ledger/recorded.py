"""Acts over the journal: conduct recorded and corrected, a reflection kept."""

from dataclasses import dataclass
from datetime import date

from pledge_app.domain.entry import Entry
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import NotCorrectable, NoWayBack
from pledge_app.ledger.act import Deed, Effect, Moment

GRACE = 2.0
"""Seconds in which what was recorded can be taken back without a trace."""

WHY_GRACE = 30.0
"""The same where one is asked what got in the way: the answer belongs to the record."""

REFLECTION_GRACE = 8.0
"""The same of a reflection: of one about no pledge no later line can say that it was taken back."""

_WHY = (Outcome.SLIPPED, Outcome.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a record says of an occasion; `amount` is in thousandths of the pledge's unit."""

    outcome: Outcome
    note: str = ""
    chips: tuple[str, ...] = ()
    amount: int | None = None

    @classmethod
    def of(cls, entry: Entry) -> "Said":
        """What an entry says. Raises NotCorrectable of one that is no conduct."""
        if entry.outcome is None:
            raise NotCorrectable(entry.id)
        return cls(outcome=entry.outcome, note=entry.text, chips=entry.chips, amount=entry.amount)

    def until(self, at: Moment) -> float:
        """The Unix time until which it waits."""
        unanswered = self.outcome in _WHY and not self.chips
        return at.now + (WHY_GRACE if unanswered else GRACE)


@dataclass(slots=True)
class Occasion:
    """One record through all its corrections: `entry` is the live one."""

    entry: int


@dataclass(slots=True, kw_only=True)
class Recorded:
    line: int
    day: date
    said: Said
    occasion: Occasion

    def undo(self, at: Moment) -> Effect:
        journal = at.ledger.journal
        back = journal.take_back(self.occasion.entry, today=at.today)
        traceless = back.traceless
        while back.stands is not None:  # it entered the log while it was being corrected
            back = journal.take_back(back.stands, today=at.today)
            traceless = traceless and back.traceless
        title = at.title(self.line)
        return Effect(
            deed=Deed.CONDUCT, undone=True, traceless=traceless, line=self.line, title=title, day=self.day
        )

    def redo(self, at: Moment) -> Effect:
        said = self.said
        entry = at.ledger.journal.record(
            self.line,
            said.outcome,
            day=self.day,
            today=at.today,
            note=said.note,
            chips=said.chips,
            amount=said.amount,
            until=said.until(at),
        )
        self.occasion.entry = entry.id
        return _now(entry, at)


@dataclass(slots=True, kw_only=True)
class Corrected:
    """`replaced` says that what it corrects still waited, and so left no trace."""

    before: Said
    said: Said
    occasion: Occasion
    replaced: bool = False

    def undo(self, at: Moment) -> Effect:
        if self.replaced:
            return self._say(self.before, at, undone=True)
        journal = at.ledger.journal
        back = journal.take_back(self.occasion.entry, today=at.today)
        self.occasion.entry = back.stands or self.occasion.entry
        stands = journal.entry(self.occasion.entry)
        if Said.of(stands) != self.before:  # what waited entered the log since
            return self._say(self.before, at, undone=True)
        return _now(stands, at, undone=True, traceless=back.traceless)

    def redo(self, at: Moment) -> Effect:
        self.replaced = at.ledger.journal.waits(self.occasion.entry)
        return self._say(self.said, at)

    def _say(self, said: Said, at: Moment, *, undone: bool = False) -> Effect:
        entry = at.ledger.journal.correct(
            self.occasion.entry,
            said.outcome,
            today=at.today,
            note=said.note,
            chips=said.chips,
            amount=said.amount,
            until=said.until(at),
        )
        self.occasion.entry = entry.id
        return _now(entry, at, undone=undone)


@dataclass(slots=True, kw_only=True)
class Reflected:
    """Of one about no pledge the log has no line that could take it back: it can be while it waits."""

    line: int | None
    day: date
    text: str
    entry: int = 0

    def undo(self, at: Moment) -> Effect:
        journal = at.ledger.journal
        if self.line is None and not journal.waits(self.entry):
            raise NoWayBack("")
        back = journal.take_back(self.entry, today=at.today)
        return self._effect(at, undone=True, traceless=back.traceless)

    def redo(self, at: Moment) -> Effect:
        until = at.now + REFLECTION_GRACE
        entry = at.ledger.journal.note(self.text, day=self.day, today=at.today, line=self.line, until=until)
        self.entry = entry.id
        return self._effect(at)

    def _effect(self, at: Moment, *, undone: bool = False, traceless: bool = True) -> Effect:
        return Effect(
            deed=Deed.REFLECTION,
            undone=undone,
            traceless=traceless,
            line=self.line,
            title=at.title(self.line),
            day=self.day,
            entry=None if undone else self.entry,
        )


def _now(entry: Entry, at: Moment, *, undone: bool = False, traceless: bool = True) -> Effect:
    """For the entry's pledge and day, that is what stands."""
    return Effect(
        deed=Deed.CONDUCT,
        undone=undone,
        traceless=traceless,
        line=entry.line,
        title=at.title(entry.line),
        day=entry.day,
        outcome=entry.outcome,
        entry=entry.id,
    )
