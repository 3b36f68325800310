"""Heads and bodies are valid or never made."""

from datetime import date
from typing import Any

import pytest

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import InvalidValue

DAY, NEXT = date(2026, 3, 2), date(2026, 3, 3)
V = "a" * 64
CONDUCT = {"day": DAY, "kind": Kind.CONDUCT, "outcome": Outcome.KEPT, "pledge": V}
PAUSE = {"day": NEXT, "kind": Kind.PAUSE, "pledge": V, "until": NEXT}


@pytest.mark.parametrize(
    "fields",
    [
        CONDUCT,
        CONDUCT | {"amount": 0, "recorded": NEXT, "refs": (3,), "imported": True},
        CONDUCT | {"amount": 2**53 - 1, "day": date(1970, 1, 1)},
        PAUSE | {"recorded": DAY},
        PAUSE | {"recorded": date(2026, 4, 1)},
        {"day": DAY, "kind": Kind.NOTE},
        {"day": DAY, "kind": Kind.NOTE, "pledge": V},
        {"day": DAY, "kind": Kind.REDACT, "refs": tuple(range(256))},
        {"day": DAY, "kind": Kind.LOST},
        {"day": DAY, "kind": Kind.REPAIR, "pledge": V, "refs": (1, 2)},
        {"day": DAY, "kind": Kind.WITHDRAW, "pledge": V},
    ],
)
def test_heads_that_are_allowed(fields: dict[str, Any]) -> None:
    assert Head(**fields).day == fields["day"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        (CONDUCT | {"day": date(1969, 12, 31)}, "day"),
        (CONDUCT | {"outcome": None}, "outcome"),
        ({"day": DAY, "kind": Kind.NOTE, "outcome": Outcome.KEPT}, "outcome"),
        (CONDUCT | {"pledge": None}, "pledge"),
        ({"day": DAY, "kind": Kind.REDACT, "pledge": V}, "pledge"),
        (CONDUCT | {"refs": (1, 2)}, "refs"),
        ({"day": DAY, "kind": Kind.NOTE, "refs": (2, 1)}, "refs"),
        ({"day": DAY, "kind": Kind.NOTE, "refs": (1, 1)}, "refs"),
        ({"day": DAY, "kind": Kind.NOTE, "refs": tuple(range(257))}, "refs"),
        (CONDUCT | {"amount": -1}, "amount"),
        (CONDUCT | {"amount": 2**53}, "amount"),
        (CONDUCT | {"recorded": DAY}, "recorded"),
        (CONDUCT | {"recorded": date(2026, 3, 1)}, "recorded"),
        (PAUSE | {"recorded": NEXT}, "recorded"),
        (PAUSE | {"until": None}, "until"),
        (PAUSE | {"until": DAY}, "until"),
        (CONDUCT | {"until": NEXT}, "until"),
    ],
)
def test_anything_else_names_its_field(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Head(**fields)
    assert caught.value.field == field


def test_an_entry_counts_from_the_later_of_its_two_days() -> None:
    assert Head(**CONDUCT).effective == DAY
    assert Head(**CONDUCT, recorded=NEXT).effective == NEXT
    assert Head(**PAUSE, recorded=DAY).effective == NEXT


def test_a_body_at_its_limits() -> None:
    assert not Body(text="t" * 100_000, chips=("c" * 40,) * 8, evidence=("e" * 500,) * 16).is_empty
    assert Body().is_empty


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "t" * 100_001),
        ("text", "\x00"),
        ("chips", ("c",) * 9),
        ("chips", ("c" * 41,)),
        ("chips", ("",)),
        ("evidence", ("e",) * 17),
        ("evidence", ("e" * 501,)),
        ("evidence", ("a\nb",)),
    ],
)
def test_a_body_beyond_them_names_its_field(field: str, value: Any) -> None:
    with pytest.raises(InvalidValue) as caught:
        Body(**{field: value})
    assert caught.value.field == field
