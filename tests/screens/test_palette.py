"""What is found by a few letters, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.text import folded
from pledge_app.screens.palette import SHOWN, Choice, Kind, Palette


def command(words: str, *aliases: str) -> Choice:
    return Choice(kind=Kind.COMMAND, name=words, words=words, aliases=aliases)


def found(typed: str, *choices: Choice) -> list[str]:
    return [choice.words for choice in Palette(choices).found(typed)]


def test_without_a_letter_all_are_there_in_their_order() -> None:
    many = [command(f"{number}") for number in range(2 * SHOWN)]
    assert found(" ", *many) == [choice.words for choice in many[:SHOWN]]


@pytest.mark.parametrize("typed", ["new", "NEW", " ｎｅｗ "])
def test_what_fits_better_comes_first(typed: str) -> None:
    words = ["n e w", "renew it", "a new thing", "newer", "New", "other"]
    assert found(typed, *map(command, words)) == ["New", "newer", "a new thing", "renew it", "n e w"]


def test_all_words_may_stand_anywhere_and_letters_in_their_order() -> None:
    choices = [command("Search the journal"), command("Settings")]
    assert found("journal sea", *choices) == ["Search the journal"]
    assert found("stg", *choices) == ["Settings"]
    assert found("x", *choices) == []


def test_it_is_found_in_english_too_and_in_chinese() -> None:
    choice = command("新的承诺", "New pledge")
    assert found("new", choice) == found("承诺", choice) == ["新的承诺"]


def test_of_letters_in_their_order_all_stand_in_one_text() -> None:
    assert found("nwz", command("New", "z")) == []
    assert found("nwz", command("other", "New maze", "w")) == ["other"]


def test_letters_that_nearly_fit_take_no_time() -> None:
    """Whoever tried all ways to spread them would not come back."""
    assert found("a " * 5_000 + "b", command("a" * 200)) == []


def test_more_choices_come_after() -> None:
    both = Palette([command("New")]).and_then(Palette([command("newer")]))
    assert [choice.words for choice in both.found("")] == ["New", "newer"]
    assert [choice.words for choice in both.found("newe")] == ["newer"]


@given(st.text(), st.lists(st.text(), max_size=5))
def test_whatever_is_typed_what_says_exactly_that_comes_first(typed: str, others: list[str]) -> None:
    choices = [command(text) for text in (*others, typed)]
    first = Palette(choices).found(typed)[0]
    assert not folded(typed) or folded(first.words) == folded(typed)


def test_no_more_are_shown_than_can_be_looked_through() -> None:
    many = [command(f"Pledge {number}") for number in range(2 * SHOWN)]
    assert found("pledge", *many) == [choice.words for choice in many[:SHOWN]]
