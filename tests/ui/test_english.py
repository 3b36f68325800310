"""The English of what a Chinese window says, read from the file that translates it."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from pledge_app.settings import Language
from pledge_app.ui.english import English, english_of
from pledge_app.ui.language import file_of

TEXTS = Path(__file__).parents[2] / "resources/translations/pledge_zh_CN.ts"


@pytest.fixture
def english() -> English:
    return English(file_of(Language.CHINESE))


def test_it_knows_every_text_that_is_translated(english: English) -> None:
    messages = list(ET.parse(TEXTS).getroot().iter("message"))  # noqa: S314  our own file
    plain = [each for each in messages if each.get("numerus") != "yes"]
    assert len(plain) > 500
    for message in plain:
        assert message.findtext("source") in english.of(message.findtext("translation", ""))


def test_a_name_stays_among_the_words_around_it(english: English) -> None:
    assert english.of("更多：署名 {x}") == ("More about 署名 {x}",)
    assert english.of("显示全部 1200 个字符") == ("Show all 1200 characters",)


@pytest.mark.parametrize("words", ["", "更多：", "署名", "a: b", "2026年11月23日"])
def test_of_what_is_no_text_of_ours_it_knows_nothing(english: English, words: str) -> None:
    assert english.of(words) == ()


@pytest.mark.parametrize(("locale", "known"), [("zh_CN", ("Journal",)), ("en_GB", ())])
def test_an_english_window_needs_none(locale: str, known: tuple[str, ...]) -> None:
    QLocale.setDefault(QLocale(locale))
    assert set(english_of("日志")) == set(known)
