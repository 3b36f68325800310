"""Heads and wordings in few words, and the one row that they count up to."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from pledge_app.domain.cadence import Cadence, Scheduled
from pledge_app.domain.conduct import Head
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.domain.standing import Standing, standings
from pledge_app.domain.vocabulary import Kind, Outcome

MONDAY = date(2026, 3, 2)
V1, V2, V3, OTHER = "1" * 64, "2" * 64, "3" * 64, "f" * 64
DAILY, THREE_A_WEEK = Scheduled(times=1, days=1), Scheduled(times=3, days=7)


def day(n: int) -> date:
    """Day n; day 0 is a Monday."""
    return MONDAY + timedelta(days=n)


def pledge(cadence: Cadence = DAILY, title: str = "T", prev: str | None = None) -> Pledge:
    change = ChangeKind.STRENGTHENING if prev else None
    return Pledge(title=title, statement="", beneficiaries=(), cadence=cadence, prev=prev, change=change)


def made(n: int = 0, version: str = V1) -> Head:
    return Head(day=day(n), kind=Kind.PLEDGE, pledge=version)


def amended(n: int, version: str = V2) -> Head:
    return Head(day=day(n), kind=Kind.AMEND, pledge=version)


def paused(first: int, last: int, recorded: int | None = None) -> Head:
    noted = None if recorded is None else day(recorded)
    return Head(day=day(first), kind=Kind.PAUSE, pledge=V1, until=day(last), recorded=noted)


def withdrawn(n: int, *refs: int) -> Head:
    return Head(day=day(n), kind=Kind.WITHDRAW, pledge=V1, refs=refs)


def did(
    n: int,
    outcome: Outcome = Outcome.KEPT,
    *refs: int,
    version: str = V1,
    recorded: int | None = None,
    imported: bool = False,
) -> Head:
    noted = None if recorded is None else day(recorded)
    return Head(
        day=day(n),
        kind=Kind.CONDUCT,
        outcome=outcome,
        pledge=version,
        refs=refs,
        recorded=noted,
        imported=imported,
    )


def count(
    heads: Iterable[Head] | Mapping[int, Head],
    *pledges: Pledge,
    horizon: int = 6,
    absent: Mapping[int, date] | None = None,
    unknown: tuple[int, ...] = (),
) -> Standing:
    """The one row of wordings V1, V2, V3."""
    (row,) = standings(
        heads if isinstance(heads, Mapping) else dict(enumerate(heads)),
        dict(zip((V1, V2, V3), pledges or (pledge(),), strict=False)),
        horizon=day(horizon),
        not_yet=(absent or {}).get,
        unknown=unknown,
    )
    return row
