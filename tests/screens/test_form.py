from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.pledge import Bound, Exceptions, IfThen, Measure, Pledge
from pledge_app.screens.form import (
    Fields,
    Plan,
    Problem,
    Rhythm,
    Trouble,
    fields_of,
    pledge_of,
    problems_of,
    title_of,
)
from pledge_app.screens.wordings import Part

WHOLE = Pledge(
    title="Limits",
    statement="I say limits.\nAll of them.",
    beneficiaries=("users", "staff"),
    cadence=Weekdays(weekdays=(1, 5)),
    if_then=(IfThen(cue="I demo", response="I name a limit"), IfThen(cue="I sell", response="I name two")),
    because="People decide by it.",
    checks=("The slide is there", "Somebody saw it"),
    exceptions=Exceptions(count=1, days=30),
    measure=Measure(bound=Bound.AT_MOST, target=1500, unit="hours"),
    sources=("ACM 1.3",),
    topics=("data", "honesty"),
)
BARE = Pledge(title="Bare", statement="", beneficiaries=(), cadence=OnOccasion())

texts = st.text(st.characters(codec="utf-8"), max_size=30)
fields = st.builds(
    Fields,
    plans=st.lists(st.builds(Plan, cue=texts, response=texts), max_size=3).map(tuple),
    title=texts,
    statement=texts,
    because=texts,
    beneficiaries=texts,
    checks=texts,
    sources=texts,
    topics=texts,
    rhythm=st.sampled_from(Rhythm),
    times=st.integers(1, 99),
    days=st.integers(1, 366),
    weekdays=st.sets(st.integers(1, 7)).map(lambda found: tuple(sorted(found))),
    excepted=st.booleans(),
    exceptions=st.integers(1, 99),
    exception_days=st.integers(1, 366),
    measured=st.booleans(),
    bound=st.sampled_from(Bound),
    target=st.integers(0, 10**9),
    unit=texts,
)


@pytest.mark.parametrize(
    "cadence",
    [
        Scheduled(times=1, days=1),
        Scheduled(times=3, days=7),
        Weekdays(weekdays=(1, 5)),
        OnOccasion(),
        Refusal(),
    ],
)
@pytest.mark.parametrize("pledge", [WHOLE, BARE], ids=["whole", "bare"])
def test_a_pledge_fills_the_form_and_comes_back_the_same(pledge: Pledge, cadence: Cadence) -> None:
    pledge = replace(pledge, cadence=cadence)
    assert pledge_of(fields_of(pledge)) == pledge


def test_an_empty_form_makes_no_pledge() -> None:
    assert pledge_of(Fields()) is None
    assert problems_of(Fields()) == ()


@given(fields)
def test_whatever_is_typed_makes_a_pledge_or_a_problem_or_says_nothing(typed: Fields) -> None:
    made = pledge_of(typed)
    assert (made is None) == (bool(problems_of(typed)) or not title_of(typed))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        (Fields(title="  My   title "), "My title"),
        (Fields(plans=(Plan(cue="I demo"), Plan(response="I name it"))), "I name it"),
        (Fields(plans=(Plan(cue="I demo"),), because="Why"), "I demo"),
        (Fields(statement="\n First.\nSecond."), "First."),
        (Fields(topics="data, open"), "data"),
        (Fields(checks="x" * 119 + " yz"), "x" * 119),
        (Fields(), ""),
    ],
)
def test_a_pledge_without_a_title_is_called_by_its_first_words(typed: Fields, title: str) -> None:
    assert title_of(typed) == title


def test_half_a_plan_stays_in_the_draft() -> None:
    made = pledge_of(Fields(plans=(Plan(cue="I demo"), Plan(), Plan(response="I stop"))))
    assert made is not None
    assert made.if_then == (IfThen(cue="I demo", response=""), IfThen(cue="", response="I stop"))


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (
            Fields(plans=(Plan(cue="x" * 502),)),
            Problem(part=Part.PLANS, trouble=Trouble.TOO_LONG, limit=500, over=2),
        ),
        (
            Fields(plans=(Plan(cue="x"),) * 17),
            Problem(part=Part.PLANS, trouble=Trouble.TOO_MANY, limit=16, over=1),
        ),
        (Fields(title="x" * 121), Problem(part=Part.TITLE, trouble=Trouble.TOO_LONG, limit=120, over=1)),
        (
            Fields(statement="x" * 2001),
            Problem(part=Part.STATEMENT, trouble=Trouble.TOO_LONG, limit=2000, over=1),
        ),
        (
            Fields(because="x" * 2001),
            Problem(part=Part.BECAUSE, trouble=Trouble.TOO_LONG, limit=2000, over=1),
        ),
        (
            Fields(beneficiaries="a；" * 18),
            Problem(part=Part.BENEFICIARIES, trouble=Trouble.TOO_MANY, limit=16, over=2),
        ),
        (Fields(checks="a\n" * 17), Problem(part=Part.CHECKS, trouble=Trouble.TOO_MANY, limit=16, over=1)),
        (Fields(sources="x" * 501), Problem(part=Part.SOURCES, trouble=Trouble.TOO_LONG, limit=500, over=1)),
        (Fields(topics="x" * 41), Problem(part=Part.TOPICS, trouble=Trouble.TOO_LONG, limit=40, over=1)),
        (
            Fields(rhythm=Rhythm.WEEKDAYS, weekdays=()),
            Problem(part=Part.CADENCE, trouble=Trouble.NO_WEEKDAY),
        ),
        (Fields(measured=True), Problem(part=Part.MEASURE, trouble=Trouble.NO_UNIT)),
        (
            Fields(measured=True, unit="x" * 33),
            Problem(part=Part.MEASURE, trouble=Trouble.TOO_LONG, limit=32, over=1),
        ),
    ],
)
def test_what_the_formats_refuse_is_said_with_its_limit(typed: Fields, problem: Problem) -> None:
    assert problems_of(typed) == (problem,)
    assert pledge_of(replace(typed, title=typed.title or "Title")) is None


def test_names_and_topics_are_split_at_western_and_chinese_commas() -> None:
    made = pledge_of(Fields(title="T", beneficiaries="users, 员工、客户", topics="b，a,b"))
    assert made is not None
    assert (made.beneficiaries, made.topics) == (("users", "员工", "客户"), ("a", "b"))
