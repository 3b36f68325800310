"""An entry in one sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.sentence import Named, Sentence, day_of, fitting, read, slug
from pledge_app.domain.vocabulary import Outcome
from tests.builders import TODAY  # a Monday

DAY = timedelta(days=1)
LIMITS = Named(1, "Limits", ("demos",))
RANKING = Named(2, "Ask who is harmed", ("ranking", "review"))
CREDIT = Named(3, "Credit where it is due", ("review",))
PLEDGES = (LIMITS, RANKING, CREDIT)


def test_the_usual_sentence() -> None:
    text = "kept: asked who is harmed by the ranking change #ranking @yesterday"
    assert read(text, TODAY) == Sentence(
        outcome=Outcome.KEPT,
        note="asked who is harmed by the ranking change",
        marks=("ranking",),
        day=TODAY - DAY,
    )


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("k: x", Outcome.KEPT),
        (" Partly : x", Outcome.PARTLY),
        ("SLIPPED:x", Outcome.SLIPPED),
        ("no occasion: x", Outcome.NO_OCCASION),
        ("没守住：x", Outcome.SLIPPED),
        ("守住了: x", Outcome.KEPT),
        ("excused:\nx", Outcome.EXCUSED),
    ],
)
def test_the_outcome_stands_before_a_colon(text: str, outcome: Outcome) -> None:
    assert (read(text, TODAY).outcome, read(text, TODAY).note) == (outcome, "x")


@pytest.mark.parametrize("text", ["a thought", "remember: all of it", "", "kept", "x" * 40 + ": y"])
def test_without_one_it_is_a_reflection(text: str) -> None:
    assert read(text, TODAY) == Sentence(outcome=None, note=text)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", TODAY),
        ("今天", TODAY),
        ("Yesterday", TODAY - DAY),
        ("前天", TODAY - 2 * DAY),
        ("-3", TODAY - 3 * DAY),
        ("monday", TODAY),
        ("fri", TODAY - 3 * DAY),
        ("周日", TODAY - DAY),
        ("星期二", TODAY - 6 * DAY),
        ("2024-02-29", date(2024, 2, 29)),
        ("2026-12-31", date(2026, 12, 31)),
        ("2026-02-29", None),
        ("-99999", date(1752, 6, 1)),
        ("fr", None),
        ("20260316", None),
        ("周", None),
        ("bob", None),
    ],
)
def test_days(said: str, day: date | None) -> None:
    assert day_of(said, TODAY) == day


def test_days_before_all_days_are_none() -> None:
    assert day_of("-99999", date(1, 1, 2)) is None


def test_amounts_are_thousandths() -> None:
    assert read("kept: ran =12.5", TODAY).amount == 12_500
    assert read("kept: ran =3", TODAY) == Sentence(outcome=Outcome.KEPT, note="ran", amount=3000)


@pytest.mark.parametrize(("text", "unread"), [("kept: @bob saw it", "@bob"), ("k: =x =2 @yesteday", "=x")])
def test_a_mark_that_says_nothing_is_told(text: str, unread: str) -> None:
    assert read(text, TODAY).unread == unread


def test_a_backslash_makes_a_mark_a_word() -> None:
    assert read(r"kept: told \@bob about \#12 in C#", TODAY) == Sentence(
        outcome=Outcome.KEPT, note="told @bob about #12 in C#"
    )


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ((), PLEDGES),
        (("limits",), (LIMITS,)),
        (("ranking",), (RANKING,)),
        (("review",), (RANKING, CREDIT)),
        (("review", "credit"), (CREDIT,)),
        (("Ask-who-is",), (RANKING,)),
        (("harmed",), (RANKING,)),
        (("nothing",), ()),
    ],
)
def test_marks_mean_titles_and_topics(marks: tuple[str, ...], found: tuple[Named, ...]) -> None:
    assert fitting(marks, PLEDGES) == found


def test_a_title_is_marked_in_one_word() -> None:
    assert slug("Ask  who — is Harmed") == "ask-who-—-is-harmed"


@given(st.text(max_size=300))
def test_whatever_is_said_is_answered(text: str) -> None:
    found = read(text, TODAY)
    fitting(found.marks, PLEDGES)
    assert len(found.note) <= len(text)


@given(st.sampled_from(Outcome), st.from_regex(r"[a-z]{1,9}( [a-z]{1,9}){0,5}", fullmatch=True))
def test_what_is_built_is_understood(outcome: Outcome, note: str) -> None:
    said = read(f"{outcome.value.replace('-', ' ')}: {note} #ranking @-2", TODAY)
    assert said == Sentence(outcome=outcome, note=note, marks=("ranking",), day=TODAY - 2 * DAY)


def test_a_very_long_note() -> None:
    assert len(read("kept: " + "x" * 100_000, TODAY).note) == 100_000
