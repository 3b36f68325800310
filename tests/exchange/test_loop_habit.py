"""What habits and values of Loop Habit Tracker become."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pledge_app.domain.cadence import Cadence, OnOccasion, Scheduled
from pledge_app.domain.imported import Changed, LeftOutReason
from pledge_app.domain.pledge import Bound, Measure
from pledge_app.domain.vocabulary import Outcome
from pledge_app.exchange.loop_habit import Habit, day_of, habit_of, judge, name_of, note_of, numbered

FIELDS: dict[str, Any] = {
    "id": 3, "name": "Run", "description": "", "question": "", "freq_num": 3, "freq_den": 7, "archived": 0,
    "type": 0, "target_type": 0, "target_value": 0, "unit": "", "uuid": None,
}  # fmt: skip
WATER = FIELDS | {"type": 1, "target_value": 8.0, "unit": "glasses"}


def habit(**fields: Any) -> Habit:
    found = habit_of(FIELDS | fields)
    assert found is not None
    return found


def water(**fields: Any) -> Habit:
    return habit(**WATER | fields)


def test_a_habit_becomes_a_pledge_without_a_plan() -> None:
    found = habit(question="Did you run?", description="To be fit.")
    assert found.pledge.is_draft
    assert (found.pledge.title, found.pledge.statement, found.pledge.because) == (
        "Run",
        "Did you run?",
        "To be fit.",
    )
    assert found.pledge.measure is None
    assert not found.archived
    assert found.changed == ()
    assert habit(archived=1).archived
    assert habit().pledge.statement == "Run"


@pytest.mark.parametrize(
    ("times", "days", "cadence"),
    [
        (1, 1, Scheduled(times=1, days=1)),
        (7, 7, Scheduled(times=1, days=1)),
        (3, 7, Scheduled(times=3, days=7)),
        (10, 30, Scheduled(times=10, days=30)),
        (99, 366, Scheduled(times=99, days=366)),
        (100, 366, OnOccasion()),
        (1, 367, OnOccasion()),
        (0, 7, OnOccasion()),
        (1, 0, OnOccasion()),
        (None, 7, OnOccasion()),
        (1, "7", OnOccasion()),
    ],
)
def test_how_often(times: object, days: object, cadence: Cadence) -> None:
    found = habit(freq_num=times, freq_den=days)
    assert found.pledge.cadence == cadence
    assert (Changed.CADENCE in found.changed) is (cadence == OnOccasion())


@pytest.mark.parametrize(
    ("field", "value", "change"),
    [
        ("name", "a\u202eb", Changed.TITLE),
        ("name", "n" * 121, Changed.TITLE),
        ("question", "q" * 2001, Changed.STATEMENT),
        ("question", "q\x00", Changed.STATEMENT),
        ("description", "d" * 2001, Changed.BECAUSE),
    ],
)
def test_what_does_not_fit_is_cut_and_said(field: str, value: str, change: Changed) -> None:
    assert habit(**{field: value}).changed == (change,)


@pytest.mark.parametrize("name", [None, "", " ", "\u200b", b"x"])
def test_a_habit_without_a_name(name: object) -> None:
    found = habit(name=name)
    assert (found.name, found.pledge.title) == ("Habit 3", "Habit 3")
    assert found.changed == (Changed.TITLE,)
    assert name_of(FIELDS | {"name": name}) == "Habit 3"


def test_a_long_name_is_kept_to_choose_by() -> None:
    assert habit(name="n" * 200).name == "n" * 200


@pytest.mark.parametrize(
    ("fields", "measure", "changed"),
    [
        ({}, Measure(bound=Bound.AT_LEAST, target=8000, unit="glasses"), ()),
        ({"target_type": 1}, Measure(bound=Bound.AT_MOST, target=8000, unit="glasses"), ()),
        ({"target_value": 0.1}, Measure(bound=Bound.AT_LEAST, target=100, unit="glasses"), ()),
        (
            {"target_value": 0.0015},
            Measure(bound=Bound.AT_LEAST, target=2, unit="glasses"),
            (Changed.TARGET,),
        ),
        ({"unit": ""}, Measure(bound=Bound.AT_LEAST, target=8000, unit="units"), (Changed.UNIT,)),
        ({"unit": None}, Measure(bound=Bound.AT_LEAST, target=8000, unit="units"), (Changed.UNIT,)),
        ({"unit": "u" * 33}, Measure(bound=Bound.AT_LEAST, target=8000, unit="u" * 32), (Changed.UNIT,)),
    ],
)
def test_a_numerical_habit_has_a_measure(
    fields: dict[str, Any], measure: Measure, changed: tuple[Changed, ...]
) -> None:
    found = water(**fields)
    assert (found.pledge.measure, found.changed) == (measure, changed)


@pytest.mark.parametrize(
    "fields",
    [
        {"type": 2},
        {"type": None},
        {"id": None},
        {"id": "3"},
        WATER | {"target_type": 2},
        WATER | {"target_value": -1.0},
        WATER | {"target_value": float("nan")},
        WATER | {"target_value": float("inf")},
        WATER | {"target_value": 2.0**43},
        WATER | {"target_value": "8"},
    ],
)
def test_a_habit_of_a_kind_that_is_not_known(fields: dict[str, Any]) -> None:
    assert habit_of(FIELDS | fields) is None


def test_a_yes_or_no_habit_needs_no_target() -> None:
    assert habit(target_type=9, target_value=None).pledge.measure is None


def test_titles_tell_habits_apart() -> None:
    titles = ["Run", "run", "Run (2)", "n" * 120, "n" * 120]
    found = numbered([replace(habit(name=title), id=number) for number, title in enumerate(titles)])
    assert [one.pledge.title for one in found] == [
        "Run",
        "run (2)",
        "Run (2) (2)",
        "n" * 120,
        "n" * 116 + " (2)",
    ]
    assert [one.changed for one in found][:2] == [(), (Changed.TITLE,)]
    assert [one.name for one in found] == titles
    third = numbered([habit(), habit(), habit(freq_num=0, name="Run\u200b")])[2]
    assert (third.pledge.title, third.changed) == ("Run (3)", (Changed.TITLE, Changed.CADENCE))


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        (2, (Outcome.KEPT, None)),
        (0, (Outcome.SLIPPED, None)),
        (3, (Outcome.EXCUSED, None)),
        (1, LeftOutReason.AUTOMATIC),
        (-1, LeftOutReason.UNKNOWN),
        (4, LeftOutReason.VALUE),
        (2000, LeftOutReason.VALUE),
        (None, LeftOutReason.VALUE),
        (2.0, LeftOutReason.VALUE),
    ],
)
def test_yes_or_no(value: object, outcome: object) -> None:
    assert judge(habit(), value) == outcome


@pytest.mark.parametrize(
    ("value", "at_least", "at_most"),
    [
        (0, Outcome.SLIPPED, Outcome.KEPT),
        (1, Outcome.PARTLY, Outcome.KEPT),
        (2, Outcome.PARTLY, Outcome.KEPT),
        (4, Outcome.PARTLY, Outcome.KEPT),
        (7999, Outcome.PARTLY, Outcome.KEPT),
        (8000, Outcome.KEPT, Outcome.KEPT),
        (8001, Outcome.KEPT, Outcome.SLIPPED),
        (2**53 - 1, Outcome.KEPT, Outcome.SLIPPED),
    ],
)
def test_an_amount_against_the_whole_target(value: int, at_least: Outcome, at_most: Outcome) -> None:
    for weekly in ({}, {"freq_num": 1, "freq_den": 7}):
        assert judge(water(**weekly), value) == (at_least, value)
        assert judge(water(target_type=1, **weekly), value) == (at_most, value)


@pytest.mark.parametrize("target_type", [0, 1])
@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        (3, (Outcome.EXCUSED, None)),
        (-1, LeftOutReason.UNKNOWN),
        (-2, LeftOutReason.VALUE),
        (2**53, LeftOutReason.VALUE),
    ],
)
def test_what_is_no_amount(target_type: int, value: int, outcome: object) -> None:
    assert judge(water(target_type=target_type), value) == outcome


def test_at_least_nothing_is_kept_by_nothing() -> None:
    assert judge(water(target_value=0.0), 0) == (Outcome.KEPT, 0)


def test_days_and_notes() -> None:
    assert day_of(86_400_000) == date(1970, 1, 2)
    assert day_of(86_399_999) == date(1970, 1, 1)
    assert note_of(" a\r\nb\x00 ") == "a\nb"
    assert note_of(None) == ""
    assert len(note_of("n" * 200_000)) == 100_000
