"""Which backups are kept, whatever the clock did."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.rotation import DAYS, MONTHS, WEEKS, spare

NOW = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)  # a Sunday
moments = st.integers(0, 10 * 365 * 24).map(lambda hours: NOW + timedelta(hours=hours) - timedelta(days=2000))


def daily(count: int, end: datetime = NOW) -> dict[str, datetime]:
    """One a day up to `end`, by their age in days."""
    return {str(age): end - timedelta(days=age) for age in range(count)}


def kept(made: dict[str, datetime], now: datetime = NOW) -> set[str]:
    return set(made) - spare(made, now)


def test_of_two_years_seven_days_four_weeks_and_twelve_months_stay() -> None:
    made = daily(730)
    stays = sorted(int(age) for age in kept(made))
    assert stays[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert {7, 14, 21} < set(stays)  # the Sundays before
    months = {(made[str(age)].year, made[str(age)].month) for age in stays}
    assert len(months) == MONTHS
    assert len(stays) <= DAYS + WEEKS + MONTHS


def test_of_one_day_the_last_stays() -> None:
    made = {str(hour): NOW.replace(hour=hour) for hour in range(20)}
    assert kept(made) == {"19"}


def test_two_of_one_moment_both_stay() -> None:
    assert spare({"one": NOW, "other": NOW}, NOW) == frozenset()


@given(st.dictionaries(st.text(min_size=1), moments, min_size=1), moments)
def test_the_newest_is_never_deleted(made: dict[str, datetime], now: datetime) -> None:
    newest = max(made, key=lambda name: made[name])
    assert newest in kept(made, now)
    past = [name for name in made if made[name] <= now]
    if past:
        assert max(past, key=lambda name: made[name]) in kept(made, now)


@given(st.dictionaries(st.text(min_size=1), moments), moments)
def test_deleting_twice_deletes_no_more(made: dict[str, datetime], now: datetime) -> None:
    left = {name: made[name] for name in kept(made, now)}
    assert spare(left, now) == frozenset()


@given(st.dictionaries(st.text(min_size=1), moments), moments, st.timedeltas(timedelta(0), timedelta(900)))
def test_a_clock_that_jumps_ahead_costs_none(
    made: dict[str, datetime], now: datetime, jump: timedelta
) -> None:
    past = {name: moment for name, moment in made.items() if moment <= now}
    assert kept(past, now) == kept(past, now + jump)


@given(st.dictionaries(st.text(min_size=1), moments), moments)
def test_what_lies_ahead_of_a_clock_that_jumped_back_stays_and_costs_none(
    made: dict[str, datetime], now: datetime
) -> None:
    ahead = {name for name in made if made[name] > now}
    past = {name: made[name] for name in made if name not in ahead}
    assert ahead <= kept(made, now)
    assert kept(past, now) == kept(made, now) - ahead


@given(st.dictionaries(st.text(min_size=1), moments), moments, st.integers(-14, 14))
def test_the_zone_in_which_a_time_is_told_changes_nothing(
    made: dict[str, datetime], now: datetime, hours: int
) -> None:
    elsewhere = timezone(timedelta(hours=hours))
    moved = {name: moment.astimezone(elsewhere) for name, moment in made.items()}
    assert spare(moved, now.astimezone(elsewhere)) == spare(made, now)


def test_days_of_23_and_25_hours_are_days() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for change in (datetime(2026, 3, 29, tzinfo=berlin), datetime(2026, 10, 25, tzinfo=berlin)):
        end = change.replace(hour=20) + timedelta(days=2)
        made = {str(age): end - timedelta(days=age) for age in range(7)}
        assert kept(made, end) == set(made)


def test_daily_backups_through_years_keep_a_year_and_no_heap() -> None:
    made: dict[str, datetime] = {}
    for day in range(1000):
        now = NOW + timedelta(days=day)
        made[str(day)] = now
        for name in spare(made, now):
            del made[name]
    assert len(made) <= DAYS + WEEKS + MONTHS
    ages = sorted((now - moment).days for moment in made.values())
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert 300 <= ages[-1] <= 366
