"""States of screens as tests need them."""

from dataclasses import replace
from datetime import date, timedelta

from pledge_app.domain.cadence import Cadence, OnOccasion, Scheduled, Weekdays
from pledge_app.domain.entry import Entry, PledgeRow, Wording
from pledge_app.domain.pledge import Bound, ChangeKind, IfThen, Measure, Pledge
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.screens import pledges, today
from pledge_app.screens.rate import Rate

SUNDAY = date(2026, 11, 22)
DAILY = Scheduled(times=1, days=1)
HOURS = Measure(bound=Bound.AT_MOST, target=8000, unit="hours")
RATE = Rate(kept=36, of=43, reported=41, expected=43)


def a_row(
    line: int, cadence: Cadence = DAILY, *, measure: Measure | None = None, cue: str = "I demo"
) -> PledgeRow:
    """The pledge `Pledge <line>` in the log; without a cue it is an imported one."""
    pledge = Pledge(
        title=f"Pledge {line}",
        statement="",
        beneficiaries=("users",),
        cadence=cadence,
        if_then=(IfThen(cue=cue, response="I name a limit"),) if cue else (),
        measure=measure,
    )
    return PledgeRow(line=line, sha256=f"{line:064x}", pledge=pledge, imported=not cue)


def conduct(number: int, line: int, outcome: Outcome, **parts: object) -> Entry:
    """A live entry of SUNDAY; `parts` are fields of Entry."""
    entry = Entry(
        id=number,
        kind=Kind.CONDUCT,
        day=SUNDAY,
        recorded=None,
        line=line,
        version=None,
        outcome=outcome,
        amount=None,
        imported=False,
        text="",
        chips=(),
        corrects=None,
    )
    return replace(entry, **parts)  # type: ignore[arg-type]  # fields by name, for brevity


def today_state(
    *rows: PledgeRow,
    entries: tuple[Entry, ...] = (),
    day: date = SUNDAY,
    rates: dict[int, Rate] | None = None,
    totals: dict[date, int] | None = None,
) -> today.TodayState:
    return today.present(rows, entries, rates or {}, {}, totals or {}, day=day, today=SUNDAY, week_start=1)


def pledges_state(*, chosen: int | None = None) -> pledges.PledgesState:
    """An active pledge (1) with two wordings, an imported one (2), a draft (3), and one that ended (4)."""
    first = replace(a_row(1).pledge, title="Say it", cadence=Weekdays(weekdays=(1, 2)), topics=("data",))
    second = replace(
        first, title="Say it twice", cadence=DAILY, change=ChangeKind.STRENGTHENING, prev="0" * 64
    )
    rows = (
        replace(a_row(1), pledge=second, pending_from=SUNDAY + timedelta(days=5)),
        a_row(2, OnOccasion(), cue=""),
        replace(a_row(3, cue=""), sha256=None, imported=False),
        replace(a_row(4), ended=date(2026, 3, 1)),
    )
    march = date(2026, 3, 1)
    wordings = (
        Wording(sha256="a" * 64, pledge=first, entered=march, holds=march, start=march, end=date(2026, 5, 1)),
        Wording(sha256="b" * 64, pledge=second, entered=SUNDAY, holds=SUNDAY, start=SUNDAY, end=None),
    )
    return pledges.present(
        pledges.items(rows),
        chosen=next((row for row in rows if row.line == chosen), None),
        wordings=wordings if chosen == 1 else (),
        four_weeks=RATE if chosen == 1 else None,
        twelve_weeks=RATE if chosen == 1 else None,
    )
