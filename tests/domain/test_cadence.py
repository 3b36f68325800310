"""Cadences keep to their ranges."""

import pytest

from pledge_app.domain.cadence import OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.errors import InvalidValue


@pytest.mark.parametrize(("times", "days"), [(1, 1), (99, 366)])
def test_a_schedule_at_its_limits(times: int, days: int) -> None:
    assert Scheduled(times=times, days=days).times == times


@pytest.mark.parametrize(("times", "days"), [(0, 1), (100, 1), (1, 0), (1, 367)])
def test_a_schedule_beyond_them(times: int, days: int) -> None:
    with pytest.raises(InvalidValue, match="cadence"):
        Scheduled(times=times, days=days)


@pytest.mark.parametrize("weekdays", [(1,), (7,), (1, 2, 3, 4, 5, 6, 7)])
def test_weekdays_ascend(weekdays: tuple[int, ...]) -> None:
    assert Weekdays(weekdays=weekdays).weekdays == weekdays


@pytest.mark.parametrize("weekdays", [(), (0,), (8,), (2, 1), (1, 1)])
def test_other_weekdays_are_refused(weekdays: tuple[int, ...]) -> None:
    with pytest.raises(InvalidValue, match="cadence"):
        Weekdays(weekdays=weekdays)


def test_the_others_have_nothing_to_get_wrong() -> None:
    assert OnOccasion() == OnOccasion()
    assert Refusal() != OnOccasion()
