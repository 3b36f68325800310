"""How one's own pledges stand over the last weeks: the readers' rules over the rollup of the days."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.conduct import Head
from pledge_app.domain.line import Line
from pledge_app.domain.standing import Standing, standing_of
from pledge_app.ledger.wordings import line_of
from pledge_app.storage.store import Store
from pledge_app.storage.values import VersionRow

ONE_DAY = timedelta(days=1)


def standing(store: Store, line: int, *, weeks: int, today: date) -> Standing:
    """Of one pledge that is in the log: what the `weeks` up to yesterday expect, with what today has."""
    through = line_of(store.lines.versions(line), store.entries.course(line))
    return _standing(store, line, through, weeks=weeks, today=today)


def standings(store: Store, *, weeks: int, today: date) -> Mapping[int, Standing]:
    """Of all pledges in the log that have not ended, by line."""
    return {
        line: _standing(store, line, through, weeks=weeks, today=today)
        for line, through in lines_of(store)
        if through.ended is None
    }


def reported_before(store: Store, day: date) -> Mapping[int, int]:
    """Of each scheduled pledge how many reports the running span of its cadence had before `day`, by line."""
    found = {}
    for line, through in lines_of(store):
        version = through.in_force(day)
        cadence = through.wordings[version].cadence if version else None
        if isinstance(cadence, Scheduled):
            origin = next(hold.start for hold in through.holds if hold.version == version)
            start = day - timedelta(days=(day - origin).days % cadence.days)
            found[line] = sum(
                tally.number
                for tally in store.entries.counts(line, start, day - ONE_DAY)
                if tally.version == version and not tally.imported
            )
    return found


def lines_of(store: Store) -> Iterator[tuple[int, Line]]:
    """All pledges in the log through all their wordings, by line."""
    versions: dict[int, list[VersionRow]] = {}
    for version in store.lines.versions():
        versions.setdefault(version.line, []).append(version)
    course: dict[int, list[tuple[int, int, Head]]] = {}
    for step in store.entries.course():
        course.setdefault(step[0], []).append(step)
    for line, wordings in versions.items():
        yield line, line_of(wordings, course[line])


def _standing(store: Store, line: int, through: Line, *, weeks: int, today: date) -> Standing:
    start = today - timedelta(weeks=weeks)
    tallies = store.entries.counts(line, start, today)
    return standing_of(through, tallies, start=start, end=today - ONE_DAY)
