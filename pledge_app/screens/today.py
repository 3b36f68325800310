"""Today: what is left to record on a day, what was recorded, and how much over a year."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pledge_app.domain.cadence import Refusal, Scheduled, Weekdays
from pledge_app.domain.conduct import FIRST_DAY
from pledge_app.domain.entry import DAYS_IN_TIME, Entry, PledgeRow
from pledge_app.domain.pledge import Measure
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.screens.rate import Rate

ONE_DAY = timedelta(days=1)
WEEKS = 53
LEVELS = 4
A_WHILE = 4


class Answer(NamedTuple):
    """What was recorded: `entry` is its number, `amount` in thousandths of the pledge's unit.

    `corrected` says that it replaced an earlier one.
    """

    entry: int
    outcome: Outcome
    amount: int | None
    text: str
    chips: tuple[str, ...]
    late: bool
    corrected: bool


class Recording(NamedTuple):
    """What the person asks to record for the pledge `line`; `corrects` is the entry that it replaces.

    `amount` is in thousandths of the pledge's unit.
    """

    line: int
    outcome: Outcome
    text: str = ""
    chips: tuple[str, ...] = ()
    amount: int | None = None
    corrects: int | None = None


class Row(NamedTuple):
    """A pledge on the page's day.

    `due` says whether a report is expected of the day; `answers` are the day's live ones, oldest first.
    `cues` are the situations of its plans; an imported pledge may have none.
    """

    line: int
    title: str
    cues: tuple[str, ...]
    due: bool
    refusal: bool
    measure: Measure | None
    rate: Rate | None
    answers: tuple[Answer, ...]

    @property
    def open(self) -> bool:
        return self.due and not self.answers


class Year(NamedTuple):
    """How much was recorded on each day of 53 weeks, never how well.

    `counts[0]` belongs to `first`, which is the first day of a week; the last is the day `today`.
    """

    first: date
    counts: tuple[int, ...]

    @property
    def days_recorded(self) -> int:
        return sum(1 for count in self.counts if count)

    @property
    def recorded(self) -> int:
        return sum(self.counts)

    @property
    def full(self) -> int:
        """The count from which a cell is at its strongest: what nine in ten recorded days stay within."""
        recorded = sorted(count for count in self.counts if count)
        return max(LEVELS, recorded[(len(recorded) - 1) * 9 // 10]) if recorded else LEVELS

    @property
    def levels(self) -> tuple[int, ...]:
        """For each of `counts` 0 if nothing was recorded, else 1 to 4."""
        full = self.full
        return tuple(min(LEVELS, -(-LEVELS * count // full)) for count in self.counts)


class TodayState(NamedTuple):
    """`previous` and `next` are the days one can turn to; `late` says that new entries are late.

    `back_after` is the number of days without a record, where one comes back to Today after a while.
    """

    day: date
    today: date
    previous: date | None
    next: date | None
    late: bool
    rows: tuple[Row, ...]
    left: int
    due: int
    has_drafts: bool
    back_after: int | None
    year: Year

    @property
    def is_empty(self) -> bool:
        return not self.rows

    @property
    def first_open(self) -> int | None:
        """The line of the first pledge that waits for its report."""
        return next((row.line for row in self.rows if row.open), None)


def present(
    pledges: Sequence[PledgeRow],
    entries: Sequence[Entry],
    rates: Mapping[int, Rate],
    earlier: Mapping[int, int],
    totals: Mapping[date, int],
    *,
    day: date,
    today: date,
    week_start: int,
) -> TodayState:
    """The page of `day`.

    `pledges` are those of the day in the person's order (later ones are left out), `entries` the day's.
    `rates` and `earlier` go by line: the figures over twelve weeks, and for a scheduled pledge how many
    reports the running span of its cadence had before `day`. `totals` is how much was recorded per day;
    `week_start` is an ISO weekday.
    """
    answers = _answers(entries)
    rows = [
        _row(pledge, day, rates.get(pledge.line), earlier.get(pledge.line, 0), answers.get(pledge.line, ()))
        for pledge in pledges
        if pledge.loggable and (pledge.since or day) <= day
    ]
    rows.sort(key=lambda row: not row.due)
    due = [row for row in rows if row.due]
    return TodayState(
        day=day,
        today=today,
        previous=day - ONE_DAY if day > FIRST_DAY else None,
        next=day + ONE_DAY if day < today else None,
        late=(today - day).days > DAYS_IN_TIME,
        rows=tuple(rows),
        left=sum(1 for row in due if row.open),
        due=len(due),
        has_drafts=any(pledge.sha256 is None for pledge in pledges),
        back_after=_gap(totals, today) if day == today else None,
        year=_year(totals, today, week_start),
    )


def _answers(entries: Sequence[Entry]) -> dict[int, tuple[Answer, ...]]:
    by_line: dict[int, tuple[Answer, ...]] = {}
    for entry in entries:
        if entry.kind is not Kind.CONDUCT or entry.line is None or entry.outcome is None:
            continue
        answer = Answer(
            entry=entry.id,
            outcome=entry.outcome,
            amount=entry.amount,
            text=entry.text,
            chips=entry.chips,
            late=entry.late,
            corrected=entry.corrects is not None,
        )
        by_line[entry.line] = (*by_line.get(entry.line, ()), answer)
    return by_line


def _row(row: PledgeRow, day: date, rate: Rate | None, earlier: int, answers: tuple[Answer, ...]) -> Row:
    return Row(
        line=row.line,
        title=row.pledge.title,
        cues=tuple(plan.cue for plan in row.pledge.if_then),
        due=_is_due(row, day, earlier),
        refusal=isinstance(row.pledge.cadence, Refusal),
        measure=row.pledge.measure,
        rate=rate,
        answers=answers,
    )


def _is_due(row: PledgeRow, day: date, earlier: int) -> bool:
    match row.pledge.cadence:
        case Weekdays(weekdays=weekdays):
            return day.isoweekday() in weekdays
        case Scheduled(times=times):
            return earlier < times
    return False


def _gap(totals: Mapping[date, int], today: date) -> int | None:
    """Days since the last record, if it is a while ago; None before the first and once one is made."""
    recorded = [day for day, count in totals.items() if count and day <= today]
    gap = (today - max(recorded, default=today)).days
    return gap if gap >= A_WHILE else None


def _year(totals: Mapping[date, int], today: date, week_start: int) -> Year:
    into_week = (today.isoweekday() - week_start) % 7
    first = today - timedelta(days=into_week, weeks=WEEKS - 1)
    days = (today - first).days + 1
    return Year(first=first, counts=tuple(totals.get(first + timedelta(days=n), 0) for n in range(days)))
