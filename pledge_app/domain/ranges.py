"""A range of days said in one act: a holiday, an illness, days without occasion (SCHEMAS §3, §5.3)."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pledge_app.domain.cadence import Scheduled, Weekdays
from pledge_app.domain.line import Line

LONGEST = 366
"""Days of a range: who is away for longer ends a pledge, or pauses again."""

ONE_DAY = timedelta(days=1)


class Reason(StrEnum):
    """Why nothing is expected of some days. The first two are a pause, the last an outcome of each day."""

    HOLIDAY = "holiday"
    ILLNESS = "illness"
    NO_OCCASION = "no-occasion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The days `start` … `end`, and why nothing is expected of them."""

    reason: Reason
    start: date
    end: date

    @property
    def is_pause(self) -> bool:
        return self.reason is not Reason.NO_OCCASION


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranged:
    """What a range comes to for one pledge: the first day of a pause from now on, or days without occasion.

    `recorded` counts the days of the range that have conduct: they stay as they are.
    """

    line: int
    version: str
    title: str
    paused_from: date | None = None
    days: tuple[date, ...] = ()
    recorded: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be written."""
        return self.paused_from is None and not self.days


def pause_from(line: Line, asked: Asked, today: date) -> date | None:
    """The first of the days on which a pause recorded today holds; None if it changes nothing."""
    first = max(asked.start, today)
    for begin, last in line.pauses:
        if begin <= first <= last:
            first = last + ONE_DAY
    return first if first <= asked.end else None


def open_days(line: Line, reported: Mapping[date, int], start: date, end: date) -> tuple[date, ...]:
    """The days of start … end of which a report is expected that is not there, oldest first.

    `reported` is how much live conduct which day has, from a span of the cadence before `start` on. Where a
    cadence asks for some days of a span, as many of its first open ones as are still asked for.
    """
    found: list[date] = []
    asked = Counter[date]()
    for number in range((end - start).days + 1):
        day = start + timedelta(days=number)
        version = line.in_force(day)
        cadence = line.wordings[version].cadence if version else None
        if not _is_active(line, day) or reported.get(day):
            continue
        if isinstance(cadence, Weekdays) and day.isoweekday() in cadence.weekdays:
            found.append(day)
        elif isinstance(cadence, Scheduled):
            span = _span(line, cadence, day)
            active = [one for one in span if _is_active(line, one)]
            expected = cadence.times * len(active) // cadence.days
            if sum(reported.get(one, 0) for one in span) + asked[span[0]] < expected:
                asked[span[0]] += 1
                found.append(day)
    return tuple(found)


def _span(line: Line, cadence: Scheduled, day: date) -> list[date]:
    """The days of the span of the cadence in which a day lies."""
    version = line.in_force(day)
    origin = next(hold.start for hold in line.holds if hold.version == version)
    first = day - timedelta(days=(day - origin).days % cadence.days)
    return [first + timedelta(days=number) for number in range(cadence.days)]


def _is_active(line: Line, day: date) -> bool:
    ended = line.ended is not None and day >= line.ended
    return not ended and not any(first <= day <= last for first, last in line.pauses)
