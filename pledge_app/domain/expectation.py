"""How many reports a line of wordings expects, and how many of those there are (SCHEMAS §5.3–5.5).

Days are ordinals here, and stretches of days are counted rather than walked: a stranger's pledge may claim to
be eight thousand years old.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from pledge_app.domain.cadence import Scheduled, Weekdays
from pledge_app.domain.line import Line

Stretch = tuple[int, int]
"""First and last day."""


def covered(
    line: Line, days: Mapping[str, Mapping[int, int]], start: date, end: date
) -> tuple[int, int] | None:
    """Expected and reported over the days start … end; None where no wording expects anything on any day.

    `days` is the live conduct that was not imported: by version, how many on which day.
    """
    held = [hold.version for hold in line.holds if hold.version in line.wordings]
    rhythms = {
        version: cadence
        for version in held
        if isinstance(cadence := line.wordings[version].cadence, Scheduled | Weekdays)
    }
    if not line.opened or not rhythms:
        return None
    stretches = _held(line, start, end)
    pauses = [(first.toordinal(), last.toordinal()) for first, last in line.pauses]
    expected = reported = 0
    for version, cadence in rhythms.items():
        in_force = stretches.get(version, [])
        active = _without(in_force, pauses)
        of_version = days.get(version, {})
        asked, answered = (
            _by_weekday(cadence, active, of_version)
            if isinstance(cadence, Weekdays)
            else _by_span(cadence, in_force, active, of_version)
        )
        expected += asked
        reported += answered
    return expected, reported


def _held(line: Line, start: date, end: date) -> dict[str, list[Stretch]]:
    """When each version was in force, within start … end and before the pledge ended."""
    low, high = start.toordinal(), end.toordinal()
    if line.ended:
        high = min(high, line.ended.toordinal() - 1)
    held: dict[str, list[Stretch]] = {}
    for hold in line.holds:
        first, last = max(hold.start.toordinal(), low), min(hold.end.toordinal(), high)
        if first <= last:
            held.setdefault(hold.version, []).append((first, last))
    return held


def _without(stretches: list[Stretch], pauses: list[Stretch]) -> list[Stretch]:
    """What is left of the stretches between pauses; both ascend."""
    left: list[Stretch] = []
    for first, last in stretches:
        place = bisect_left(pauses, first, key=lambda pause: pause[1])
        begin = first
        while place < len(pauses) and pauses[place][0] <= last:
            if begin < pauses[place][0]:
                left.append((begin, pauses[place][0] - 1))
            begin = pauses[place][1] + 1
            place += 1
        if begin <= last:
            left.append((begin, last))
    return left


def _membership(stretches: Sequence[Stretch]) -> Callable[[int], bool]:
    """Whether a day lies in one of the stretches, which ascend."""
    firsts = [first for first, _ in stretches]

    def lies_in(day: int) -> bool:
        place = bisect_right(firsts, day) - 1
        return place >= 0 and day <= stretches[place][1]

    return lies_in


def _by_weekday(cadence: Weekdays, active: list[Stretch], days: Mapping[int, int]) -> tuple[int, int]:
    """Each active listed day expects one report."""
    asked = 0
    for first, last in active:
        weeks, rest = divmod(last - first + 1, 7)
        beyond = {_weekday(last - n) for n in range(rest)}
        asked += weeks * len(cadence.weekdays) + len(beyond.intersection(cadence.weekdays))
    is_active = _membership(active)
    answered = sum(
        1 for day, count in days.items() if count and _weekday(day) in cadence.weekdays and is_active(day)
    )
    return asked, answered


def _weekday(day: int) -> int:
    return (day - 1) % 7 + 1


def _by_span(
    cadence: Scheduled, in_force: list[Stretch], active: list[Stretch], days: Mapping[int, int]
) -> tuple[int, int]:
    """Spans of `cadence.days` from the first day in force, each expecting floor(times · active / days)."""
    if not in_force:
        return 0, 0
    origin, length = in_force[0][0], cadence.days
    some = Counter[int]()
    whole: list[Stretch] = []
    for first, last in active:
        low, high = (first - origin) // length, (last - origin) // length
        if low == high:
            some[low] += last - first + 1
            continue
        some[low] += origin + (low + 1) * length - first
        some[high] += last - origin - high * length + 1
        whole.append((low + 1, high - 1))
    asked = sum(cadence.times * active_days // length for active_days in some.values())
    asked += sum(cadence.times * (high - low + 1) for low, high in whole)

    found: dict[int, int] = {}
    is_whole, ordered = _membership(whole), sorted(days)
    for first, last in in_force:
        for day in ordered[bisect_left(ordered, first) : bisect_right(ordered, last)]:
            span = (day - origin) // length
            found[span] = found.get(span, 0) + days[day]
    answered = sum(
        min(count, cadence.times if is_whole(span) else cadence.times * some[span] // length)
        for span, count in found.items()
    )
    return asked, answered
