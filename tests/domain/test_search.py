"""What is indexed of a text, and what a query asks for."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.search import LONGEST, indexed, read_query


def _terms(typed: str) -> list[tuple[str, bool]]:
    return [(" ".join(term.words), term.open) for term in read_query(typed).terms]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Say the LIMITS, don't hide!", "say the limits don t hide"),
        ("数据安全", "数据 据安 安全 全"),
        ("字", "字"),
        ("我用GPT写", "我用 用 gpt 写"),
        ("安全，数据", "安全 全 数据 据"),
        ("写完🎉🎉", "写完 完 🎉 🎉"),
        ("naïve Ünïcode", "naïve ünïcode"),
        ("Straße", "strasse"),
        ("שָׁלוֹם עולם", unicodedata.normalize("NFC", "שָׁלוֹם עולם")),
        ("a\u202eb\u200dc", "a b c"),
        ("snake_case + 1 < 2", "snake case 1 2"),
        ("", ""),
    ],
)
def test_texts_become_words(text: str, words: str) -> None:
    assert indexed([text]) == words


def test_no_phrase_reaches_from_one_text_into_another() -> None:
    assert indexed(["one", "two"]) == "one \uffff two"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("lim", [("lim", True)]),
        ("the lim", [("the", False), ("lim", True)]),
        ("  the   lim  ", [("the", False), ("lim", True)]),
        ("lim!", [("lim", False)]),
        ("don't", [("don t", True)]),
        ("数据", [("数据", False)]),
        ("数", [("数", True)]),
        ("数 x", [("数", True), ("x", True)]),
        ("用GPT", [("用 gpt", True)]),
        ("GPT写了", [("gpt 写了", False)]),
        ("我用G", [("我用 用 g", True)]),
        ('" OR *', [("or", False)]),
        ("?!", []),
        ("a\uffffb", [("a b", True)]),
        ("", []),
    ],
)
def test_queries_become_terms(typed: str, terms: list[tuple[str, bool]]) -> None:
    assert _terms(typed) == terms


def test_what_is_too_long_is_cut() -> None:
    assert not read_query("x" * LONGEST).cut
    long = read_query("x y " * 2500)
    assert long.cut
    assert sum(len(term.words) for term in long.terms) <= LONGEST


TEXT = st.text(st.characters(max_codepoint=0x2FFFF, exclude_categories=["Cs"]), max_size=60)


@given(TEXT, st.integers(0, 60), st.integers(0, 60))
def test_a_run_of_chinese_is_found_in_any_text_around_it(text: str, before: int, after: int) -> None:
    run = "数据安全"
    inside = f" {indexed([text[:before] + run + text[before : before + after]])} "
    for start in range(4):
        for end in range(start + 1, 5):
            for words, open_ in _terms(run[start:end]):
                assert f" {words}{'' if open_ else ' '}" in inside


@given(TEXT)
def test_only_signs_that_the_index_can_hold_are_left(text: str) -> None:
    allowed = set("0123456789abcdefghijklmnopqrstuvwxyz ")
    assert {sign for sign in indexed([text]) if sign.isascii()} <= allowed


def test_every_sign_there_is_can_be_indexed() -> None:
    """Each alone, so that none hides another."""
    for code in range(0x20, 0x3000):
        sign = chr(code)
        if unicodedata.category(sign)[0] in "LN":
            assert indexed([sign]), hex(code)
    assert indexed([chr(sys.maxunicode - 2)])
