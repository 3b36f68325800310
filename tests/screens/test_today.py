from dataclasses import replace
from datetime import date, timedelta

import pytest

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.conduct import FIRST_DAY
from pledge_app.domain.entry import Entry, PledgeRow
from pledge_app.domain.pledge import IfThen, Pledge
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.screens.rate import Rate
from pledge_app.screens.today import TodayState, Year, present

SUNDAY = date(2026, 11, 22)
DAILY = Scheduled(times=1, days=1)


def row(line: int, cadence: Cadence = DAILY, *, draft: bool = False, ended: date | None = None) -> PledgeRow:
    plans = (IfThen(cue=f"cue {line}", response="respond"),)
    pledge = Pledge(title=f"Pledge {line}", statement="", beneficiaries=(), cadence=cadence, if_then=plans)
    return PledgeRow(line=line, sha256=None if draft else f"{line:064x}", pledge=pledge, ended=ended)


def entry(number: int, line: int | None, outcome: Outcome | None = Outcome.KEPT) -> Entry:
    return Entry(
        id=number,
        kind=Kind.CONDUCT if outcome else Kind.NOTE,
        day=SUNDAY,
        recorded=None,
        line=line,
        version=None,
        outcome=outcome,
        amount=2500,
        imported=False,
        text="why",
        chips=("time",),
        corrects=None,
    )


def shown(
    *rows: PledgeRow,
    entries: tuple[Entry, ...] = (),
    earlier: dict[int, int] | None = None,
    day: date = SUNDAY,
    totals: dict[date, int] | None = None,
    week_start: int = 1,
) -> TodayState:
    return present(
        rows, entries, {}, earlier or {}, totals or {}, day=day, today=SUNDAY, week_start=week_start
    )


def test_counts_what_is_left_and_points_to_the_first_open_pledge() -> None:
    state = shown(row(1), row(2), row(3), entries=(entry(7, 1),))
    assert (state.left, state.due, state.first_open) == (2, 3, 2)
    answer = state.rows[0].answers[0]
    assert (answer.entry, answer.outcome, answer.amount, answer.text, answer.chips, answer.late) == (
        7,
        Outcome.KEPT,
        2500,
        "why",
        ("time",),
        False,
    )


def test_all_recorded_leaves_nothing_open() -> None:
    state = shown(row(1), entries=(entry(1, 1, Outcome.EXCUSED),))
    assert (state.left, state.first_open, state.is_empty) == (0, None, False)


def test_a_second_occasion_of_a_day_stands_beside_the_first() -> None:
    state = shown(row(1), entries=(entry(1, 1), entry(2, 1, Outcome.SLIPPED)))
    assert [answer.outcome for answer in state.rows[0].answers] == [Outcome.KEPT, Outcome.SLIPPED]


def test_notes_and_entries_about_no_pledge_are_no_answers() -> None:
    state = shown(row(1), entries=(entry(1, 1, None), entry(2, None)))
    assert state.rows[0].answers == ()


@pytest.mark.parametrize(
    ("cadence", "earlier", "due"),
    [
        (DAILY, 0, True),
        (Weekdays(weekdays=(7,)), 0, True),
        (Weekdays(weekdays=(1, 2)), 0, False),
        (Scheduled(times=3, days=7), 2, True),
        (Scheduled(times=3, days=7), 3, False),
        (OnOccasion(), 0, False),
        (Refusal(), 0, False),
    ],
)
def test_what_a_day_expects(cadence: Cadence, earlier: int, *, due: bool) -> None:
    state = shown(row(1, cadence), earlier={1: earlier})
    assert (state.rows[0].due, state.left) == (due, int(due))


def test_pledges_reported_by_exception_come_after_those_due_and_are_not_left() -> None:
    state = shown(row(1, OnOccasion()), row(2), row(3, Refusal()))
    assert [row.line for row in state.rows] == [2, 1, 3]
    assert [row.refusal for row in state.rows] == [False, False, True]
    assert state.left == 1


def test_drafts_and_ended_pledges_are_not_on_the_page() -> None:
    state = shown(row(1, draft=True), row(2, ended=SUNDAY))
    assert state.is_empty
    assert state.has_drafts


def test_shows_the_cues_and_the_rate_of_its_line() -> None:
    rate = Rate(kept=3, of=4, reported=4, expected=10)
    state = present((row(4),), (), {4: rate}, {}, {}, day=SUNDAY, today=SUNDAY, week_start=1)
    assert (state.rows[0].cues, state.rows[0].rate, state.rows[0].measure) == (("cue 4",), rate, None)


@pytest.mark.parametrize(("back", "late"), [(0, False), (7, False), (8, True)])
def test_seven_days_back_are_in_time(back: int, *, late: bool) -> None:
    assert shown(day=SUNDAY - timedelta(days=back)).late is late


def test_turns_to_the_days_around_but_not_past_today_or_before_the_first_day() -> None:
    assert (shown().previous, shown().next) == (date(2026, 11, 21), None)
    before = shown(day=date(2026, 11, 20))
    assert (before.previous, before.next) == (date(2026, 11, 19), date(2026, 11, 21))
    assert shown(day=FIRST_DAY).previous is None


@pytest.mark.parametrize(
    ("week_start", "first", "days"),
    [(1, date(2025, 11, 17), 371), (7, date(2025, 11, 23), 365)],
)
def test_the_year_begins_with_a_week_of_the_locale(week_start: int, first: date, days: int) -> None:
    year = shown(totals={SUNDAY: 3, first: 1, first - timedelta(days=1): 9}, week_start=week_start).year
    assert (year.first, len(year.counts)) == (first, days)
    assert first.isoweekday() == week_start
    assert (year.counts[0], year.counts[-1]) == (1, 3)
    assert (year.recorded, year.days_recorded) == (4, 2)


def test_levels_say_how_much_was_recorded() -> None:
    few = Year(first=SUNDAY, counts=(0, 1, 2, 3, 4))
    assert few.levels == (0, 1, 2, 3, 4)
    assert Year(first=SUNDAY, counts=(0,)).full == 4


def test_one_extraordinary_day_does_not_pale_all_the_others() -> None:
    year = Year(first=SUNDAY, counts=(8,) * 19 + (900,))
    assert year.full == 8
    assert set(year.levels) == {4}


@pytest.mark.parametrize(("last", "gap"), [(None, None), (0, None), (3, None), (4, 4), (30, 30)])
def test_coming_back_after_a_while(last: int | None, gap: int | None) -> None:
    totals = {} if last is None else {SUNDAY - timedelta(days=last): 2}
    assert shown(totals=totals).back_after == gap
    assert shown(totals=totals, day=SUNDAY - timedelta(days=1)).back_after is None


def test_an_answer_says_that_it_replaced_another() -> None:
    state = shown(row(1), entries=(replace(entry(9, 1), corrects=3),))
    assert state.rows[0].answers[0].corrected


def test_a_pledge_is_not_on_days_before_it_held() -> None:
    assert [row.line for row in shown(replace(row(1), since=SUNDAY), row(2)).rows] == [1, 2]
    assert [row.line for row in shown(replace(row(1), since=date(2026, 11, 23)), row(2)).rows] == [2]
