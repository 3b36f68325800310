"""What was done of late in this session, so that it can be undone and done again, in its order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol

from pledge_app.domain.conduct import Outcome
from pledge_app.domain.entry import Entry
from pledge_app.domain.ranges import Asked
from pledge_app.errors import NotCorrectable, PledgeError
from pledge_app.ledger.journal import Journal

if TYPE_CHECKING:
    from pledge_app.ledger.ranges import Ranges

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What an act, or undoing it, came to: for the pledge `line` on `day` there is now `outcome`, or nothing.

    `entry` says so, None if nothing does. `traceless`: what stood there before is in no log. `away` is the
    range of days that it was about, with `count` entries, and no single pledge.
    """

    entry: int | None
    line: int | None
    day: date
    outcome: Outcome | None
    traceless: bool
    away: Asked | None = None
    count: int = 1


@dataclass(slots=True)
class _Occasion:
    """One record through all its corrections: `entry` is the live one."""

    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """When something is done, over what: `now` is the Unix time."""

    journal: Journal
    today: date
    now: float

    def until(self, said: Said) -> float:
        """The Unix time until which it waits."""
        unanswered = said.outcome in _WHY and not said.chips
        return self.now + (WHY_GRACE if unanswered else GRACE)


class _Act(Protocol):
    def undo(self, at: _Moment) -> Effect: ...
    def redo(self, at: _Moment) -> Effect: ...


@dataclass(slots=True, kw_only=True)
class _Recorded:
    line: int
    day: date
    said: Said
    occasion: _Occasion

    def undo(self, at: _Moment) -> Effect:
        back = at.journal.take_back(self.occasion.entry, today=at.today)
        traceless = back.traceless
        while back.stands is not None:  # it entered the log while it was being corrected
            back = at.journal.take_back(back.stands, today=at.today)
            traceless = traceless and back.traceless
        return Effect(entry=None, line=self.line, day=self.day, outcome=None, traceless=traceless)

    def redo(self, at: _Moment) -> Effect:
        said = self.said
        entry = at.journal.record(
            self.line,
            said.outcome,
            day=self.day,
            today=at.today,
            note=said.note,
            chips=said.chips,
            amount=said.amount,
            until=at.until(said),
        )
        self.occasion.entry = entry.id
        return Effect(entry=entry.id, line=self.line, day=self.day, outcome=said.outcome, traceless=True)


@dataclass(slots=True, kw_only=True)
class _Reflected:
    line: int | None
    day: date
    text: str
    occasion: _Occasion

    def undo(self, at: _Moment) -> Effect:
        back = at.journal.take_back(self.occasion.entry, today=at.today)
        return Effect(entry=None, line=self.line, day=self.day, outcome=None, traceless=back.traceless)

    def redo(self, at: _Moment) -> Effect:
        until = at.now + REFLECTION_GRACE
        entry = at.journal.note(self.text, day=self.day, today=at.today, line=self.line, until=until)
        self.occasion.entry = entry.id
        return Effect(entry=entry.id, line=self.line, day=self.day, outcome=None, traceless=True)


@dataclass(slots=True, kw_only=True)
class _Corrected:
    """`replaced` says that what it corrects still waited, and so left no trace."""

    before: Said
    said: Said
    occasion: _Occasion
    replaced: bool

    def undo(self, at: _Moment) -> Effect:
        if self.replaced:
            return self._say(self.before, at)
        entry = at.journal.entry(self.occasion.entry)
        back = at.journal.take_back(entry.id, today=at.today)
        self.occasion.entry = back.stands or entry.id
        if _said(at.journal.entry(self.occasion.entry)) != self.before:  # what waited entered the log since
            return self._say(self.before, at)
        return Effect(
            entry=self.occasion.entry,
            line=entry.line,
            day=entry.day,
            outcome=self.before.outcome,
            traceless=back.traceless,
        )

    def redo(self, at: _Moment) -> Effect:
        self.replaced = at.journal.waits(self.occasion.entry)
        return self._say(self.said, at)

    def _say(self, said: Said, at: _Moment) -> Effect:
        entry = at.journal.correct(
            self.occasion.entry,
            said.outcome,
            today=at.today,
            note=said.note,
            chips=said.chips,
            amount=said.amount,
            until=at.until(said),
        )
        self.occasion.entry = entry.id
        return Effect(entry=entry.id, line=entry.line, day=entry.day, outcome=entry.outcome, traceless=True)


@dataclass(slots=True, kw_only=True)
class _Away:
    ranges: "Ranges"
    asked: Asked
    lines: tuple[int, ...] | None
    note: str
    entries: tuple[int, ...] = ()

    def undo(self, at: _Moment) -> Effect:
        return self._effect(None, traceless=self.ranges.take_back(self.entries, today=at.today))

    def redo(self, at: _Moment) -> Effect:
        until = at.now + GRACE
        self.entries = self.ranges.record(
            self.asked, today=at.today, lines=self.lines, note=self.note, until=until
        )
        return self._effect(self.entries[0] if self.entries else None, traceless=True)

    def _effect(self, entry: int | None, *, traceless: bool) -> Effect:
        return Effect(
            entry=entry,
            line=None,
            day=self.asked.start,
            outcome=None,
            traceless=traceless,
            away=self.asked,
            count=len(self.entries),
        )


def _said(entry: Entry) -> Said:
    if entry.outcome is None:
        raise NotCorrectable(entry.id)
    return Said(outcome=entry.outcome, note=entry.text, chips=entry.chips, amount=entry.amount)


@dataclass(slots=True)
class Acts:
    """The acts of a session over the journal, each of which waits before it enters the log.

    Whatever the ledger refuses while undoing (another process was faster) empties the list: what came before
    rests on what is not so any more. `clock` gives the Unix time.
    """

    journal: Journal
    clock: Callable[[], float]
    _done: list[_Act] = field(default_factory=list)
    _undone: list[_Act] = field(default_factory=list)
    _occasions: dict[int, _Occasion] = field(default_factory=dict)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def record(self, line: int, said: Said, *, day: date, today: date) -> Effect:
        """As `Journal.record`."""
        act = _Recorded(line=line, day=day, said=said, occasion=_Occasion(0))
        return self._do(act, act.occasion, today)

    def reflect(self, text: str, *, day: date, today: date, line: int | None = None) -> Effect:
        """As `Journal.note`."""
        act = _Reflected(line=line, day=day, text=text, occasion=_Occasion(0))
        return self._do(act, act.occasion, today)

    def correct(self, entry: int, said: Said, *, today: date) -> Effect:
        """As `Journal.correct`."""
        old = self.journal.entry(entry)
        occasion = self._occasions.get(entry, _Occasion(entry))
        act = _Corrected(before=_said(old), said=said, occasion=occasion, replaced=False)
        return self._do(act, occasion, today)

    def away(
        self, ranges: "Ranges", asked: Asked, *, today: date, lines: tuple[int, ...] | None, note: str
    ) -> Effect | None:
        """As `Ranges.record`; None if there was nothing to write."""
        act = _Away(ranges=ranges, asked=asked, lines=lines, note=note)
        effect = act.redo(self._moment(today))
        if effect.entry is None:
            return None
        self._done.append(act)
        self._undone.clear()
        return effect

    def undo(self, *, today: date) -> Effect | None:
        """Undo the last act; None if there is none. Raises what `Journal.take_back` raises."""
        return self._turn(self._done, self._undone, today, back=True)

    def redo(self, *, today: date) -> Effect | None:
        """Do again what was undone last; None if there is nothing. Raises what `Journal.record` raises."""
        return self._turn(self._undone, self._done, today, back=False)

    def forget(self) -> None:
        """Undo nothing of what was done so far."""
        self._done.clear()
        self._undone.clear()
        self._occasions.clear()

    def _do(self, act: _Act, occasion: _Occasion, today: date) -> Effect:
        effect = act.redo(self._moment(today))
        self._done.append(act)
        self._undone.clear()
        self._occasions = {occasion.entry: occasion for occasion in (*self._occasions.values(), occasion)}
        return effect

    def _turn(self, source: list[_Act], target: list[_Act], today: date, *, back: bool) -> Effect | None:
        if not source:
            return None
        act = source.pop()
        try:
            turned = (act.undo if back else act.redo)(self._moment(today))
        except PledgeError:
            self.forget()
            raise
        target.append(act)
        self._occasions = {occasion.entry: occasion for occasion in self._occasions.values()}
        return turned

    def _moment(self, today: date) -> _Moment:
        return _Moment(journal=self.journal, today=today, now=self.clock())
