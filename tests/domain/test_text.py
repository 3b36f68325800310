"""Lines and texts: what they may hold, and what becomes of what a person typed."""

from unicodedata import is_normalized, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pledge_app.domain.text import is_line, is_text, sought, tidy_line, tidy_text

IN_NEITHER = [
    "\x00",
    "\t",
    "\r",
    "\x1f",
    "\x7f",
    "\x9f",
    "\ud800",
    "\udfff",
    "\ufdd0",
    "\ufffe",
    "\U0010ffff",
]
ONLY_IN_TEXT = [
    "\n", "\u061c", "\u200b", "\u200f", "\u2028", "\u202e", "\u2060", "\u206f", "\ufeff", "\ue000",
    "\uf8ff", "\U000f0000", "\U0010fffd",
]  # fmt: skip
IN_BOTH = [
    "a",
    "é",
    "限",
    "\u00a0",
    "\u200a",
    "\u2010",
    "\u2027",
    "\u202f",
    "\u2070",
    "\U0001f600",
    "\U000e0001",
]


@pytest.mark.parametrize("character", IN_NEITHER)
def test_controls_surrogates_and_noncharacters_are_in_no_text(character: str) -> None:
    assert not is_text(f"a{character}b", 10)
    assert not is_line(f"a{character}b", 10)


@pytest.mark.parametrize("character", ONLY_IN_TEXT)
def test_what_steers_or_hides_is_in_no_line(character: str) -> None:
    assert is_text(f"a{character}b", 10)
    assert not is_line(f"a{character}b", 10)


@pytest.mark.parametrize("character", IN_BOTH)
def test_the_rest_is_allowed(character: str) -> None:
    assert is_text(f"a{character}b", 10)
    assert is_line(f"a{character}b", 10)


@pytest.mark.parametrize("value", ["", " a", "a ", "\u00a0a", "a\u3000", "abcd"])
def test_a_line_has_a_first_and_a_last_character_and_an_end(value: str) -> None:
    assert not is_line(value, 3)


def test_limits_count_code_points() -> None:
    assert is_line("限限限", 3)
    assert is_text("", 0)
    assert is_text("😀" * 3, 3)
    assert not is_text("abcd", 3)


def test_a_typed_line_is_tidied() -> None:
    assert tidy_line("  cafe\u0301\t\n  au\u200b lait\u202e ") == "café au lait"


def test_a_typed_text_keeps_its_lines() -> None:
    assert tidy_text("a\r\nb\rc\td\x00") == "a\nb\nc    d"


@given(st.text())
@example("0 \x1b\r0")
@example("e\u200b\u0301\x00\u0301")
def test_what_is_tidied_is_allowed(value: str) -> None:
    line, text = tidy_line(value), tidy_text(value)
    assert line == "" or is_line(line, len(line))
    assert is_text(text, len(text))
    assert tidy_line(line) == line
    assert tidy_text(text) == text
    assert is_normalized("NFC", line)
    assert is_normalized("NFC", text)


def test_what_is_printable_is_forbidden_nowhere() -> None:
    """Of such texts the lists are not asked: each of them is compiled when it is first needed."""
    for character in map(chr, range(0x110000)):
        if character.isprintable():
            assert tidy_text(character) == normalize("NFC", character)
            assert tidy_line(f"a{character}b") == normalize("NFC", f"a{character}b")


def test_a_title_is_looked_for_as_it_was_read() -> None:
    assert sought(" Limits ") == sought("\u2068LIMITS\u2069") == "limits"
