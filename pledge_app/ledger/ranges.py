"""Ranges of days, recorded in one act for all pledges or some."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.ranges import LONGEST, Asked, Ranged, open_days, pause_from
from pledge_app.domain.text import tidy_text
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import FutureDay, InvalidValue, PauseIsOver
from pledge_app.ledger.change import Announce, Change
from pledge_app.ledger.standings import lines_of
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store

if TYPE_CHECKING:
    from pledge_app.domain.line import Line

SPAN = timedelta(days=366)
"""How far before a range reports are looked for: no span of a cadence is longer."""


class Ranges:
    """The verbs of ranges."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store, self._announce = store, announce

    def plan(self, asked: Asked, *, today: date, lines: Collection[int] | None = None) -> tuple[Ranged, ...]:
        """What would be written, pledge by pledge; of all that can be recorded for unless `lines` says which.

        Raises InvalidValue where the days are out of order or too many, PauseIsOver for a pause that ended
        before today (it holds from the day on which it is recorded), FutureDay for days without occasion that
        begin after today.
        """
        if not asked.start <= asked.end or (asked.end - asked.start).days >= LONGEST:
            raise InvalidValue("until")
        if not asked.is_pause and asked.start > today:
            raise FutureDay(asked.start, today)
        if asked.is_pause and asked.end < today:
            raise PauseIsOver(asked.end)
        found = []
        for number, line in lines_of(self._store):
            version = line.in_force(max(asked.start, min(asked.end, today)))
            over = line.ended is not None and line.ended <= max(asked.start, today)
            if (lines is None or number in lines) and version is not None and not over:
                ranged = Ranged(line=number, version=version, title=line.wordings[version].title)
                found.append(self._filled(ranged, line, asked, today))
        return tuple(found)

    def record(
        self,
        asked: Asked,
        *,
        today: date,
        lines: Collection[int] | None = None,
        note: str = "",
        until: float | None = None,
    ) -> tuple[int, ...]:
        """Write what `plan` says, all of it or nothing; returns the new entries.

        With `until`, a Unix time, they wait so long, as one act. Raises as `plan`.
        """
        pause = (asked.reason.value,) if asked.is_pause else ()
        body = Body(text=tidy_text(note), chips=pause)
        with self._store.transaction():
            new = [
                NewEntry(head=head, line=ranged.line, body=body)
                for ranged in self.plan(asked, today=today, lines=lines)
                for head in _heads(ranged, asked, today)
            ]
            if not new:
                return ()
            first = self._store.append(new) if until is None else self._store.waiting.add(new, until)
        self._announce(Change.ENTRIES | Change.PLEDGES)
        return tuple(range(first, first + len(new)))

    def take_back(self, entries: Sequence[int], *, today: date) -> bool:
        """Undo one range; whether it left no trace. What is in the log stays, and a line after it says so."""
        with self._store.transaction():
            waiting = self._store.waiting.act(entries[0])
            if waiting:
                self._store.waiting.drop(waiting)
            for entry in () if waiting else entries:
                found = self._store.entries.get(entry)
                if found is not None and self._store.entries.is_live(entry):
                    back = Head(day=today, kind=Kind.WITHDRAW, pledge=found.version, refs=(entry,))
                    new = NewEntry(head=back, line=found.line)
                    self._store.append([new], log=self._store.log.home(entry))
        self._announce(Change.ENTRIES | Change.PLEDGES)
        return bool(waiting)

    def _filled(self, ranged: Ranged, line: "Line", asked: Asked, today: date) -> Ranged:
        """With the days that it comes to."""
        reported = Counter[date]()
        for tally in self._store.entries.counts(ranged.line, asked.start - SPAN, asked.end):
            reported[tally.day] += tally.number
        recorded = sum(asked.start <= day for day in reported)
        if asked.is_pause:
            return replace(ranged, recorded=recorded, paused_from=pause_from(line, asked, today))
        days = open_days(line, reported, asked.start, min(asked.end, today))
        return replace(ranged, recorded=recorded, days=days)


def _heads(ranged: Ranged, asked: Asked, today: date) -> Iterator[Head]:
    if ranged.paused_from is not None:
        recorded = None if asked.start == today else today
        yield Head(
            day=asked.start, kind=Kind.PAUSE, pledge=ranged.version, until=asked.end, recorded=recorded
        )
    for day in ranged.days:
        recorded = None if day == today else today
        yield Head(
            day=day, kind=Kind.CONDUCT, outcome=Outcome.NO_OCCASION, pledge=ranged.version, recorded=recorded
        )
