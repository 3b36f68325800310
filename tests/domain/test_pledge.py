"""A pledge is valid or never made."""

from dataclasses import replace
from typing import Any

import pytest

from pledge_app.domain.cadence import OnOccasion
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, IfThen, Measure, Pledge
from pledge_app.errors import InvalidValue

PLAN = IfThen(cue="I demo", response="I name a limit")
PLEDGE = Pledge(title="Limits", statement="I say limits.", beneficiaries=("users",), cadence=OnOccasion())


def test_a_pledge_at_its_limits() -> None:
    pledge = replace(
        PLEDGE,
        title="t" * 120,
        statement="s" * 2000,
        because="b\n" * 1000,
        beneficiaries=("b" * 120,) * 16,
        checks=("c" * 500,) * 16,
        sources=("",) * 16,
        if_then=(PLAN,) * 16,
        topics=("a", "b" * 40),
        prev="0" * 64,
        change=ChangeKind.EDITORIAL,
    )
    assert not pledge.is_draft
    assert PLEDGE.is_draft


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "t" * 121),
        ("title", "a\nb"),
        ("statement", "s" * 2001),
        ("statement", "\x00"),
        ("because", "b" * 2001),
        ("beneficiaries", ("",)),
        ("beneficiaries", ("b" * 121,)),
        ("beneficiaries", ("b",) * 17),
        ("checks", ("c" * 501,)),
        ("checks", ("c",) * 17),
        ("sources", ("\x00",)),
        ("if_then", (PLAN,) * 17),
        ("topics", ("b", "a")),
        ("topics", ("a", "a")),
        ("topics", ("t" * 41,)),
        ("change", ChangeKind.EDITORIAL),
    ],
)
def test_anything_beyond_names_its_field(field: str, value: Any) -> None:
    with pytest.raises(InvalidValue) as caught:
        replace(PLEDGE, **{field: value})
    assert caught.value.field == field


def test_a_version_that_replaces_another_says_how() -> None:
    with pytest.raises(InvalidValue, match="change"):
        replace(PLEDGE, prev="0" * 64)


@pytest.mark.parametrize(("cue", "response"), [("c" * 501, "r"), ("c", "\x00")])
def test_an_if_then_plan_is_two_texts(cue: str, response: str) -> None:
    with pytest.raises(InvalidValue, match="if_then"):
        IfThen(cue=cue, response=response)


@pytest.mark.parametrize(("count", "days"), [(0, 1), (100, 1), (1, 0), (1, 367)])
def test_a_budget_of_exceptions_has_a_range(count: int, days: int) -> None:
    assert Exceptions(count=99, days=366).count == 99
    with pytest.raises(InvalidValue, match="exceptions"):
        Exceptions(count=count, days=days)


@pytest.mark.parametrize(("target", "unit"), [(-1, "km"), (2**53, "km"), (1, ""), (1, "u" * 33)])
def test_a_measure_has_a_target_and_a_unit(target: int, unit: str) -> None:
    assert Measure(bound=Bound.AT_MOST, target=0, unit="u" * 32).target == 0
    with pytest.raises(InvalidValue, match="measure"):
        Measure(bound=Bound.AT_LEAST, target=target, unit=unit)
