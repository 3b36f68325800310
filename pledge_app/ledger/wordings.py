"""How one wording follows another, and the days each was in force."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from pledge_app.domain.conduct import LAST_DAY, Head
from pledge_app.domain.entry import Wording
from pledge_app.domain.line import DAYS_BEFORE_WEAKER, Hold, Line, is_weakening, lines
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.errors import SameWording
from pledge_app.storage.values import VersionRow
from pledge_app.storage.wordings import pledge_of

Course = Iterable[tuple[int, int, Head]]
"""Line, id and head of the entries that decide which wording is in force, by id."""

ONE_DAY = timedelta(days=1)


def follow(
    versions: Sequence[VersionRow], ruling: str | None, pledge: Pledge, change: ChangeKind, *, today: date
) -> tuple[Pledge, date]:
    """`pledge` as the wording after the newest of `versions`, and the first day it may be in force.

    `ruling` is the hash of the wording in force today. What was taken back is not followed. Raises
    SameWording if nothing differs.
    """
    known = {version.sha256: pledge_of(version.document) for version in versions if not version.withdrawn}
    newest, before = list(known.items())[-1]
    if replace(pledge, prev=before.prev, change=before.change) == before:
        raise SameWording(pledge.title)
    named = replace(pledge, prev=newest, change=change)
    if is_weakening(named, before, known.get(ruling or "")):
        return replace(named, change=ChangeKind.WEAKENING), today + timedelta(days=DAYS_BEFORE_WEAKER)
    return named, today


def line_of(versions: Iterable[VersionRow], course: Course) -> Line:
    """A pledge through all its versions, as readers of its log see it."""
    heads = {number: head for _, number, head in course}
    known = {version.sha256: pledge_of(version.document) for version in versions}
    (line,) = lines(heads, known).values()
    return line


def history(versions: Sequence[VersionRow], course: Course, today: date) -> tuple[Wording, ...]:
    """The wordings that were not taken back, oldest first; none of a draft."""
    if not versions:
        return ()
    line = line_of(versions, course)
    holds = {hold.version: hold for hold in line.holds}
    return tuple(
        _wording(version, line, holds.get(version.sha256), today)
        for version in versions
        if not version.withdrawn
    )


def _wording(version: VersionRow, line: Line, hold: Hold | None, today: date) -> Wording:
    start = hold.start if hold and hold.start <= today else None
    end = hold.end if hold and start and hold.end < LAST_DAY else None
    if line.ended is not None and start is not None:
        if start >= line.ended:
            start = end = None
        else:
            end = min(end or line.ended, line.ended - ONE_DAY)
    return Wording(
        sha256=version.sha256,
        pledge=line.wordings[version.sha256],
        entered=version.entered,
        holds=version.holds,
        start=start,
        end=end,
    )
