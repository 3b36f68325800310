"""Which wording of a pledge was in force when (SCHEMAS §5.1–5.3): a line is a pledge in all its versions."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from pledge_app.domain.cadence import Cadence, Scheduled, Weekdays
from pledge_app.domain.conduct import LAST_DAY, AnyHead
from pledge_app.domain.pledge import ChangeKind, Exceptions, Pledge
from pledge_app.domain.vocabulary import Kind

if TYPE_CHECKING:
    from fractions import Fraction

DAYS_BEFORE_WEAKER = 7


class Hold(NamedTuple):
    """The wording `version` was in force on the days start … end; the newest one ends with the calendar."""

    version: str
    start: date
    end: date


class Line(NamedTuple):
    """A pledge: versions joined by `prev`, an earlier one before those that replace it.

    `wordings` are the versions whose documents are known, by hash. `holds` are ascending and without gaps,
    `pauses` ascending and apart from each other, first and last day each. `ended` is the first day on which
    the pledge binds no more. `opened` says whether the head that made the pledge is open to the reader.
    """

    versions: tuple[str, ...]
    wordings: Mapping[str, Pledge]
    holds: tuple[Hold, ...]
    pauses: tuple[tuple[date, date], ...]
    ended: date | None
    opened: bool

    def in_force(self, day: date) -> str | None:
        """The hash of the wording in force on `day`; None before the first."""
        place = bisect_right(self.holds, day, key=lambda hold: hold.start) - 1
        return self.holds[place].version if place >= 0 else None

    def named_by(self, day: date) -> str:
        """The hash of the wording that names the pledge on `day`: in force, else to come, else the newest."""
        if self.holds:
            return self.in_force(day) or self.holds[0].version
        return self.versions[-1]


def families(pledges: Mapping[str, Pledge]) -> dict[str, str]:
    """What the versions of one line have in common, by version: the hash at the root of their chain."""
    roots: dict[str, str] = {}
    for version in pledges:
        path: dict[str, None] = {}
        at: str | None = version
        root = version
        while at is not None and at not in path:
            root = roots.get(at, at)
            if at in roots:
                break
            path[at] = None
            at = pledges[at].prev if at in pledges else None
        roots.update(dict.fromkeys(path, root))
    return roots


def lines(heads: Mapping[int, AnyHead], pledges: Mapping[str, Pledge]) -> dict[str, Line]:
    """All pledges by the root of their chain; conduct and notes among `heads` only name them.

    `heads` go by their place in the log (or by anything else that ascends likewise and that `refs` speak of).
    """
    roots = families(pledges)
    versions: dict[str, dict[str, None]] = {}
    for version in _parents_first(pledges):
        versions.setdefault(roots[version], {})[version] = None
    for named in dict.fromkeys([head.pledge for head in heads.values()]):
        if named is not None:
            versions.setdefault(roots.get(named, named), {})[named] = None
    courses: dict[str, list[tuple[int, AnyHead]]] = {}
    withdrawn: dict[int, date] = {}
    decisive = [
        (i, head, head.pledge)
        for i, head in heads.items()
        if head.outcome is None and head.pledge and head.kind in _DECISIVE
    ]
    for index, head, version in sorted(decisive, key=lambda found: found[0]):
        courses.setdefault(roots.get(version, version), []).append((index, head))
        if head.kind is Kind.WITHDRAW:
            for ref in head.refs:
                withdrawn[ref] = min(withdrawn.get(ref, LAST_DAY), head.effective)
    return {
        root: _line(tuple(members), courses.get(root, []), withdrawn, pledges)
        for root, members in versions.items()
    }


def is_weakening(pledge: Pledge, prev: Pledge | None, in_force: Pledge | None) -> bool:
    """Whether readers treat the version as a weakening, whatever it calls itself (SCHEMAS §5.2).

    `prev` is the version that it replaces, `in_force` the one in force when it was entered: they differ while
    a weakening is not holding yet, and a second change must not bring it forward.
    """
    if pledge.change is ChangeKind.WEAKENING:
        return True
    if pledge.change is ChangeKind.EDITORIAL and prev is not None and _beyond_editing(pledge, prev):
        return True
    return any(before is not None and _asks_less(pledge, before) for before in (prev, in_force))


_DECISIVE = frozenset({Kind.PLEDGE, Kind.AMEND, Kind.PAUSE, Kind.WITHDRAW})


def _asks_less(pledge: Pledge, before: Pledge) -> bool:
    return _reports_a_day(pledge.cadence) < _reports_a_day(before.cadence) or _slack_a_day(
        pledge.exceptions
    ) > _slack_a_day(before.exceptions)


def _reports_a_day(cadence: Cadence) -> "Fraction":
    from fractions import Fraction  # most starts compare no wordings

    match cadence:
        case Scheduled():
            return Fraction(cadence.times, cadence.days)
        case Weekdays():
            return Fraction(len(cadence.weekdays), 7)
        case _:
            return Fraction(0)


def _slack_a_day(exceptions: Exceptions | None) -> "Fraction":
    from fractions import Fraction

    return Fraction(exceptions.count, exceptions.days) if exceptions else Fraction(0)


def _beyond_editing(pledge: Pledge, prev: Pledge) -> bool:
    edited = replace(
        prev,
        because=pledge.because,
        sources=pledge.sources,
        statement=pledge.statement,
        title=pledge.title,
        topics=pledge.topics,
        prev=pledge.prev,
        change=pledge.change,
    )
    return edited != pledge


def _parents_first(pledges: Mapping[str, Pledge]) -> list[str]:
    """The versions, each after the one it replaces where that is known."""
    ordered: dict[str, None] = {}
    for version in pledges:
        path: dict[str, None] = {}
        at: str | None = version
        while at is not None and at in pledges and at not in ordered and at not in path:
            path[at] = None
            at = pledges[at].prev
        ordered.update(dict.fromkeys(reversed(path)))
    return list(ordered)


def _line(
    versions: tuple[str, ...],
    course: Sequence[tuple[int, AnyHead]],
    withdrawn: Mapping[int, date],
    pledges: Mapping[str, Pledge],
) -> Line:
    ends = [head.effective for _, head in course if head.kind is Kind.WITHDRAW and not head.refs]
    return Line(
        versions=versions,
        wordings={version: pledges[version] for version in versions if version in pledges},
        holds=_holds(course, withdrawn, pledges),
        pauses=_pauses(course, withdrawn),
        ended=min(ends, default=None),
        opened=any(head.kind is Kind.PLEDGE for _, head in course),
    )


def _holds(
    course: Iterable[tuple[int, AnyHead]], withdrawn: Mapping[int, date], pledges: Mapping[str, Pledge]
) -> tuple[Hold, ...]:
    """Of the versions that hold on a day, the one entered last is in force.

    `starts` and `versions` keep those that a later one does not outrun: both ascend in time and in the log.
    """
    starts: list[int] = []
    versions: list[str] = []
    for index, head in course:
        if head.pledge is None or head.kind not in (Kind.PLEDGE, Kind.AMEND):
            continue
        entered = head.effective.toordinal()
        ruling = bisect_right(starts, entered) - 1
        start = entered
        if _weakens(head.pledge, versions[ruling] if ruling >= 0 else None, pledges):
            start += DAYS_BEFORE_WEAKER
        back = withdrawn.get(index) if head.kind is Kind.AMEND else None
        if back is not None and back.toordinal() < start:
            continue
        while starts and starts[-1] >= start:
            starts.pop()
            versions.pop()
        starts.append(start)
        versions.append(head.pledge)
    last = LAST_DAY.toordinal()
    ends = [min(start - 1, last) for start in starts[1:]] + [last]
    return tuple(
        Hold(version=version, start=date.fromordinal(start), end=date.fromordinal(end))
        for version, start, end in zip(versions, starts, ends, strict=False)
        if start <= last
    )


def _weakens(version: str, in_force: str | None, pledges: Mapping[str, Pledge]) -> bool:
    pledge = pledges.get(version)
    if pledge is None:
        return False
    return is_weakening(pledge, pledges.get(pledge.prev or ""), pledges.get(in_force or ""))


def _pauses(
    course: Iterable[tuple[int, AnyHead]], withdrawn: Mapping[int, date]
) -> tuple[tuple[date, date], ...]:
    """The days on which the pledge paused, those that touch joined."""
    spans: list[tuple[int, int]] = []
    for index, head in course:
        if head.until is not None:
            back = withdrawn.get(index)
            last = head.until.toordinal()
            spans.append(
                (head.effective.toordinal(), last if back is None else min(last, back.toordinal() - 1))
            )
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if first > last:
            continue
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return tuple((date.fromordinal(first), date.fromordinal(last)) for first, last in joined)
