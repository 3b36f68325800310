"""What a sentence that is being typed means so far."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.sentence import Called, Named
from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.quick import MOST, Lack, present, ways_on, with_pledge
from tests.builders import DAY, TODAY

LIMITS = Named(1, "Limits", ("demos",))
RANKING = Named(2, "Ask who is harmed", ("ranking",))
BOTH = Called((LIMITS, RANKING))


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("", Lack.WORDS),
        ("#demos", Lack.WORDS),
        ("kept: said it", Lack.PLEDGE),
        ("kept: said it #nothing", Lack.NO_SUCH_PLEDGE),
        ("a thought #nothing", Lack.NO_SUCH_PLEDGE),
        ("kept: said it #demos @noday", Lack.UNREAD),
        ("kept: said it #demos", None),
        ("kept: #demos", None),
        ("a thought", None),
        ("a thought #demos", None),
    ],
)
def test_what_it_lacks(text: str, lack: Lack | None) -> None:
    assert present(text, BOTH, TODAY).lack is lack


def test_what_it_means() -> None:
    state = present("slipped: left it out #ranking @yesterday", BOTH, TODAY)
    assert state.pledge == RANKING
    assert (state.sentence.outcome, state.day) == (Outcome.SLIPPED, TODAY - DAY)
    assert present("a thought", BOTH, TODAY).pledges == ()
    assert present("kept: x", BOTH, TODAY).pledge is None
    assert present("kept: x", Called((LIMITS,)), TODAY).pledge == LIMITS


def ways(text: str) -> list[str]:
    return [way.text for way in ways_on(text, BOTH)]


def test_an_outcome_is_offered_at_the_beginning() -> None:
    assert ways("k") == ["kept: "]
    assert ways("没") == ["没守住: ", "没遇到: "]
    assert ways("x") == ways("") == ways("kept ") == ways("kept: so") == []


def test_topics_and_titles_are_offered_after_their_sign() -> None:
    assert ways("kept: so #") == [
        "kept: so #demos ",
        "kept: so #limits ",
        "kept: so #ranking ",
        "kept: so #ask-who-is-harmed ",
    ]
    assert ways("kept: so #a") == ["kept: so #ask-who-is-harmed ", "kept: so #ranking "]


def test_days_are_offered_after_theirs() -> None:
    assert ways("kept: @y") == ["kept: @yesterday "]
    assert ways("@昨") == ["@昨天 "]
    assert len(ways("@")) == MOST


def test_a_pledge_that_is_chosen_is_marked() -> None:
    text = with_pledge("kept: so ", RANKING)
    assert text == "kept: so #ask-who-is-harmed "
    assert present(text, BOTH, TODAY).pledge == RANKING


@given(st.text(max_size=200))
def test_whatever_is_typed_is_answered(text: str) -> None:
    present(text, BOTH, TODAY)
    assert all(way.text for way in ways_on(text, BOTH))


def test_among_five_thousand_pledges_no_more_are_offered() -> None:
    called = Called(Named(n, f"Pledge number {n}", (f"topic{n}",)) for n in range(5000))
    for text in ("kept: x #t", "kept: x #topic49", "kept: x #number-4999", "kept: x #zz", "kept: x"):
        present(text, called, TODAY)
        assert len(ways_on(text, called)) <= MOST
    assert [way.text for way in ways_on("#topic4999", called)] == ["#topic4999 "]
