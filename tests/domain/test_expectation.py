"""What is expected and reported, sentence by sentence of SCHEMAS §5.3–5.5."""

import time
from datetime import date
from fractions import Fraction

from pledge_app.domain.cadence import OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.conduct import Head
from pledge_app.domain.standing import standings
from pledge_app.domain.vocabulary import Kind
from tests.domain.heads import (
    DAILY,
    THREE_A_WEEK,
    V1,
    V2,
    amended,
    count,
    day,
    did,
    made,
    paused,
    pledge,
    withdrawn,
)

# 3: active days


def test_nothing_is_expected_before_the_first_hold_or_after_the_horizon() -> None:
    assert count([made(2)], horizon=6).expected == 5
    assert count([made(7)], horizon=6).expected == 0
    assert count([made(6)], horizon=6).expected == 1


def test_a_pledge_that_entered_late_holds_from_its_recording() -> None:
    late = Head(day=day(0), kind=Kind.PLEDGE, pledge=V1, recorded=day(3))
    assert count([late], horizon=6).expected == 4


def test_an_ended_pledge_expects_nothing_from_that_day_on() -> None:
    assert count([made(), withdrawn(3)]).expected == 3
    assert count([made(), withdrawn(5), withdrawn(3)]).expected == 3


def test_a_pause_lasts_from_its_recording_until_its_last_day() -> None:
    assert count([made(), paused(2, 4)]).expected == 4
    assert count([made(), paused(2, 4, recorded=1)]).expected == 4
    assert count([made(), paused(2, 4, recorded=4)]).expected == 6
    assert count([made(), paused(2, 4, recorded=6)]).expected == 7


def test_pauses_that_overlap_or_touch_count_once() -> None:
    assert count([made(), paused(3, 4), paused(1, 3), paused(5, 5), paused(2, 2)]).expected == 2


def test_pauses_may_begin_and_end_with_what_they_interrupt() -> None:
    assert count([made(), paused(0, 3)]).expected == 3
    assert count([made(), paused(6, 9)]).expected == 6
    assert count([made(), paused(1, 1), paused(3, 3), paused(5, 5)]).expected == 4
    assert (
        count([made(), paused(0, 0), paused(7, 7), paused(14, 14)], pledge(THREE_A_WEEK), horizon=20).expected
        == 6
    )


def test_a_withdrawal_ends_a_pause_on_its_own_day() -> None:
    assert count([made(), paused(1, 5), withdrawn(3, 1)]).expected == 5
    assert count([made(), paused(1, 5), withdrawn(1, 1)]).expected == 7
    assert count([made(), paused(1, 5), withdrawn(9, 1), withdrawn(4, 1)]).expected == 4


# 4 and 5: expected and reported


def test_each_active_listed_weekday_expects_one() -> None:
    weekdays = pledge(Weekdays(weekdays=(1, 3)))
    heads = [made(), paused(7, 7), did(0), did(0), did(1), did(7), did(9), did(14)]
    row = count(heads, weekdays, horizon=13)
    assert (row.expected, row.reported, row.kept) == (3, 2, 6)


def test_spans_run_from_the_versions_first_day_in_force() -> None:
    row = count([made(1), *(did(1) for _ in range(9)), did(8)], pledge(THREE_A_WEEK), horizon=12)
    assert (row.expected, row.reported) == (3 + 3 * 5 // 7, 3 + 1)


def test_a_span_expects_in_proportion_to_its_active_days() -> None:
    heads = [made(), paused(4, 16), *(did(0) for _ in range(3)), did(5), *(did(18) for _ in range(3))]
    row = count(heads, pledge(THREE_A_WEEK), horizon=20)
    assert row.expected == 3 * 4 // 7 + 0 + 3 * 4 // 7
    assert row.reported == 2


def test_conduct_of_a_paused_day_is_of_its_span() -> None:
    row = count([made(), paused(5, 6), did(5)], pledge(THREE_A_WEEK))
    assert (row.expected, row.reported) == (2, 1)


def test_conduct_past_the_horizon_is_an_outcome_but_reports_nothing_yet() -> None:
    row = count([made(), did(5)], pledge(THREE_A_WEEK), horizon=4)
    assert (row.kept, row.expected, row.reported) == (1, 2, 0)


def test_nothing_is_expected_of_an_occasion_or_a_refusal() -> None:
    for cadence in (OnOccasion(), Refusal()):
        row = count([made(), did(0), did(9), did(1, imported=True)], pledge(cadence))
        assert (row.expected, row.reported) == (None, 2)


def test_nothing_is_expected_without_an_opened_pledge_head() -> None:
    row = count([did(0), did(1)])
    assert (row.expected, row.reported, row.title) == (None, 2, "T")
    assert count([amended(0, V1), did(0)]).expected is None


def test_each_version_expects_and_is_reported_by_itself() -> None:
    heads = [made(), amended(2), did(0), did(2), did(3, version=V2), did(1, version=V2)]
    row = count(heads, pledge(), pledge(THREE_A_WEEK, prev=V1), horizon=8)
    assert row.expected == 9  # weakened: the first wording holds for seven days more
    assert (row.reported, row.elsewhere, row.kept) == (2, 2, 4)


def test_a_version_that_expects_nothing_adds_nothing() -> None:
    heads = [made(), amended(2), did(0), did(3, version=V2)]
    row = count(heads, pledge(OnOccasion()), pledge(DAILY, prev=V1))
    assert (row.expected, row.reported) == (5, 1)


def test_conduct_before_the_first_hold_is_under_no_other_wording() -> None:
    assert count([made(3), did(0)]).elsewhere == 0


def test_a_pledge_that_claims_eight_thousand_years_is_counted_at_once() -> None:
    made_then = Head(day=date(1970, 1, 1), kind=Kind.PLEDGE, pledge=V1)
    begun = time.perf_counter()
    for cadence in (Scheduled(times=2, days=1), Weekdays(weekdays=(1, 7))):
        (row,) = standings(
            {0: made_then, 1: paused(0, 6)},
            {V1: pledge(cadence)},
            horizon=date(9999, 12, 30),
            not_yet=lambda _: None,
            unknown=(),
        )
        days = (date(9999, 12, 30) - date(1970, 1, 1)).days + 1 - 7
        assert row.expected is not None
        assert abs(row.expected - days * (2 if isinstance(cadence, Scheduled) else Fraction(2, 7))) <= 1
    assert time.perf_counter() - begun < 1
