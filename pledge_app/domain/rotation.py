"""Which backups are kept: the newest of each of the last 7 days, 4 weeks and 12 months that have one."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 4, 12


def spare(made: Mapping[str, datetime], now: datetime) -> frozenset[str]:
    """The names of the backups that need not be kept; `made` are aware times by name.

    Days, weeks (from Monday) and months are those of UTC, so that no day has 23 or 25 hours. They are counted
    by those that have a backup, not back from `now`: a long pause, or a clock that jumps ahead, costs none.
    What lies ahead of `now` is kept and takes nobody's place: a clock that jumps back costs none either.
    """
    past = {name: moment.astimezone(UTC) for name, moment in made.items() if moment <= now}
    moments = sorted(past.values(), reverse=True)
    kept: set[datetime] = set()
    for count, span in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        newest: dict[date, datetime] = {}
        for moment in moments:
            newest.setdefault(span(moment), moment)
        kept.update(list(newest.values())[:count])
    return frozenset(name for name, moment in past.items() if moment not in kept)


def _day(moment: datetime) -> date:
    return moment.date()


def _week(moment: datetime) -> date:
    day = moment.date()
    return day - timedelta(days=day.weekday())


def _month(moment: datetime) -> date:
    return moment.date().replace(day=1)
