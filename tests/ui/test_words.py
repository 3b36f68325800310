from datetime import date

import pytest
from PySide6.QtCore import QLocale

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, Measure
from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.rate import Rate
from pledge_app.screens.wordings import Part
from pledge_app.ui.words import (
    LONGEST_NUMBER,
    Words,
    breakable,
    long_date,
    number,
    plain_date,
    read_number,
)


@pytest.fixture
def words() -> Words:
    return Words()


def test_every_fact_has_its_word(words: Words) -> None:
    assert [words.outcome(outcome) for outcome in Outcome] == [
        "Kept",
        "Partly",
        "Slipped",
        "No occasion",
        "Excused",
    ]
    assert len({words.change(change) for change in ChangeKind}) == len(ChangeKind)
    assert len({words.part(part) for part in Part}) == len(Part)


@pytest.mark.parametrize(
    ("cadence", "said"),
    [
        (Scheduled(times=1, days=1), "Every day"),
        (Scheduled(times=2, days=1), "2 times a day"),
        (Scheduled(times=3, days=7), "3 times a week"),
        (Scheduled(times=3, days=30), "3 times in 30 days"),
        (Weekdays(weekdays=(1, 2, 3, 4, 5)), "Monday to Friday"),
        (Weekdays(weekdays=(1, 7)), "Mon, Sun"),
        (OnOccasion(), "On occasion"),
        (Refusal(), "A refusal, reported by exception"),
    ],
)
def test_cadences_are_said(words: Words, cadence: Cadence, said: str) -> None:
    assert words.cadence(cadence) == said


def test_amounts_are_said_with_their_unit(words: Words) -> None:
    assert words.measure(Measure(bound=Bound.AT_LEAST, target=1500, unit="hours")) == "At least 1.5 hours"
    assert words.measure(Measure(bound=Bound.AT_MOST, target=0, unit="ads")) == "At most 0 ads"
    assert words.exceptions(Exceptions(count=2, days=30)) == "2 exceptions in 30 days"


@pytest.mark.parametrize(
    ("rate", "short", "full"),
    [
        (
            Rate(kept=36, of=43, reported=41, expected=43),
            "84% n=43",
            "Kept 36 of 43 over 12 weeks. 41 of 43 reported",
        ),
        (Rate(kept=3, of=4, reported=4, expected=None), "3 of 4", "Kept 3 of 4 over 12 weeks."),
        (Rate(kept=0, of=0, reported=0, expected=0), "—", "Nothing counted over 12 weeks."),
    ],
)
def test_rates_are_never_bare(words: Words, rate: Rate, short: str, full: str) -> None:
    assert words.rate(rate) == short
    assert words.rate_in_full(rate, 12) == full


@pytest.mark.parametrize(
    ("locale", "thousandths", "written"),
    [
        ("en_GB", 1500, "1.5"),
        ("en_GB", 1_234_000, "1,234"),
        ("de_DE", 1500, "1,5"),
        ("en_GB", 1, "0.001"),
        ("ar_EG", 3500, "٣٫٥"),
        ("zh_CN", 0, "0"),
    ],
)
def test_numbers_follow_the_locale(locale: str, thousandths: int, written: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert number(thousandths) == written
    assert read_number(f" {written} ") == thousandths


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "zh_CN", "fr_FR", "ar_EG"])
def test_the_largest_amount_is_written_to_its_last_digit(locale: str) -> None:
    QLocale.setDefault(QLocale(locale))
    written = number(2**53 - 1)
    assert "".join(str(int(sign)) for sign in written if sign.isdigit()) == "9007199254740991"
    assert len(written) <= LONGEST_NUMBER


@pytest.mark.parametrize("text", ["", "many", "inf", "-inf", "nan", "-1", "1e300", "9007199254741", "1,5,"])
def test_what_is_no_amount_is_no_number(text: str) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("locale", "long", "plain"),
    [
        ("en_GB", "Sunday, 22 November 2026", "22 Nov 2026"),
        ("en_US", "Sunday, November 22, 2026", "Nov 22, 2026"),
        ("zh_CN", "2026年11月22日星期日", "2026年11月22日"),
    ],
)
def test_dates_follow_the_locale(locale: str, long: str, plain: str) -> None:
    QLocale.setDefault(QLocale(locale))
    day = date(2026, 11, 22)
    assert (long_date(day), plain_date(day)) == (long, plain)


def test_words_too_long_for_a_line_may_break() -> None:
    assert breakable("short words stay") == "short words stay"
    assert breakable("x" * 24) == "x" * 24
    assert breakable("x" * 26) == "x" * 12 + "\u200b" + "x" * 12 + "\u200b" + "xx"
    assert breakable("two  spaces") == "two  spaces"
