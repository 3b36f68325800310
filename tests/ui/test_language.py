"""Which language is spoken, and with which dates and plurals."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from pledge_app.settings import Language
from pledge_app.ui.language import locale_of, resolve


@pytest.mark.parametrize(
    ("chosen", "system", "spoken"),
    [
        (Language.SYSTEM, "zh_CN", Language.CHINESE),
        (Language.SYSTEM, "zh_SG", Language.CHINESE),
        (Language.SYSTEM, "zh_TW", Language.ENGLISH),
        (Language.SYSTEM, "de_DE", Language.ENGLISH),
        (Language.ENGLISH, "zh_CN", Language.ENGLISH),
        (Language.CHINESE, "en_US", Language.CHINESE),
    ],
)
def test_it_is_the_chosen_language_or_the_systems(chosen: Language, system: str, spoken: Language) -> None:
    assert resolve(chosen, QLocale(system)) is spoken


@pytest.mark.parametrize(
    ("language", "system", "region"),
    [
        (Language.ENGLISH, "en_US", "en_US"),
        (Language.ENGLISH, "de_DE", "en_GB"),
        (Language.CHINESE, "zh_SG", "zh_SG"),
        (Language.CHINESE, "en_US", "zh_CN"),
    ],
)
def test_dates_follow_the_region_where_it_speaks_the_language(
    language: Language, system: str, region: str
) -> None:
    assert locale_of(language, QLocale(system)).name() == region


def test_english_has_its_plurals_and_chinese_its_words(speak: Callable[[Language], None]) -> None:
    text = "Backup made and read back: {file}, %n entries, {size}."

    def said(count: int) -> str:
        return QCoreApplication.translate("BackingUp", text, None, count)

    speak(Language.ENGLISH)
    assert ("1 entry," in said(1), "2 entries," in said(2)) == (True, True)
    speak(Language.CHINESE)
    assert "1 条记录" in said(1)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's language is not in variables")
@pytest.mark.parametrize(
    ("spoken", "dates", "expected"),
    [
        ("zh_CN.UTF-8", "en_US.UTF-8", "星期一"),
        ("en_GB.UTF-8", "de_DE.UTF-8", "Monday"),
        ("en_US.UTF-8", "en_GB.UTF-8", "Monday"),
    ],
)
def test_dates_are_in_the_language_of_the_sentences(spoken: str, dates: str, expected: str) -> None:
    code = (
        "from PySide6.QtCore import QLocale; from pledge_app.settings import Language;"
        "from pledge_app.ui.language import locale_of, resolve; system = QLocale.system();"
        "print(locale_of(resolve(Language.SYSTEM, system), system).dayName(1).encode().hex())"
    )
    others = {name: value for name, value in os.environ.items() if name not in ("LANGUAGE", "LC_ALL")}
    said = subprocess.run(
        [sys.executable, "-c", code],
        env=others | {"LANG": spoken, "LC_TIME": dates},
        capture_output=True,
        text=True,
        check=True,
    )
    assert bytes.fromhex(said.stdout.strip()).decode() == expected
