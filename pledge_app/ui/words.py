"""Words of pledges and conduct that several pages use."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from pledge_app.domain.cadence import Cadence, OnOccasion, Scheduled, Weekdays
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, Measure
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.screens.rate import Rate

if TYPE_CHECKING:
    from pledge_app.screens.wordings import Part

THOUSANDTHS = 1000
BEYOND = 2**53
"""The first number of thousandths that is no amount any more (SCHEMAS §2)."""
LONGEST_NUMBER = 24
"""Characters of the longest amount, with the signs between its digits."""
LONGEST_WORD, PIECE = 24, 12
"""Characters of a word that may stand unbroken, and between two chances to break a longer one."""


class Words(QObject):
    """Every method answers in the language that is on when it is called."""

    def outcome(self, outcome: Outcome) -> str:
        return {
            Outcome.KEPT: self.tr("Kept"),
            Outcome.PARTLY: self.tr("Partly"),
            Outcome.SLIPPED: self.tr("Slipped"),
            Outcome.NO_OCCASION: self.tr("No occasion"),
            Outcome.EXCUSED: self.tr("Excused"),
        }[outcome]

    def kind(self, kind: Kind, *, corrects: bool = False) -> str:
        """What kind of entry it is; `corrects` tells taking an entry back from ending a pledge."""
        if kind is Kind.WITHDRAW:
            return self.tr("Taken back") if corrects else self.tr("Pledge ended")
        return {
            Kind.PLEDGE: self.tr("Pledge made"),
            Kind.AMEND: self.tr("Wording changed"),
            Kind.PAUSE: self.tr("Pause"),
            Kind.CONDUCT: self.tr("Conduct"),
            Kind.REPAIR: self.tr("Repair"),
            Kind.NOTE: self.tr("Note"),
            Kind.REDACT: self.tr("Words destroyed"),
            Kind.LOST: self.tr("Words lost"),
        }[kind]

    def change(self, change: ChangeKind) -> str:
        return {
            ChangeKind.EDITORIAL: self.tr("Editorial"),
            ChangeKind.STRENGTHENING: self.tr("Strengthening"),
            ChangeKind.WEAKENING: self.tr("Weakening"),
        }[change]

    def part(self, part: "Part") -> str:
        """The name of a part of a pledge."""
        from pledge_app.screens.wordings import Part  # Today, which is shown first, names none

        return {
            Part.TITLE: self.tr("Title"),
            Part.PLANS: self.tr("When and what"),
            Part.STATEMENT: self.tr("In full"),
            Part.BENEFICIARIES: self.tr("To whom"),
            Part.BECAUSE: self.tr("Because"),
            Part.CHECKS: self.tr("How I will know"),
            Part.CADENCE: self.tr("How often"),
            Part.EXCEPTIONS: self.tr("Exceptions"),
            Part.MEASURE: self.tr("Amount"),
            Part.SOURCES: self.tr("Sources"),
            Part.TOPICS: self.tr("Topics"),
        }[part]

    def sentence(self, cue: str, response: str) -> str:
        """The promise of an if-then plan."""
        return self.tr("When {situation}, I will {response}.").format(situation=cue, response=response)

    def when(self, cue: str) -> str:
        return self.tr("When {situation}").format(situation=cue)

    def cadence(self, cadence: Cadence) -> str:
        match cadence:
            case Scheduled():
                return self._schedule(cadence.times, cadence.days)
            case Weekdays(weekdays=weekdays):
                return self.weekdays(weekdays)
            case OnOccasion():
                return self.tr("On occasion")
        return self.tr("A refusal, reported by exception")

    def _schedule(self, times: int, days: int) -> str:
        if (times, days) == (1, 1):
            return self.tr("Every day")
        words = {1: self.tr("%n times a day", "", times), 7: self.tr("%n times a week", "", times)}
        return words.get(days, self.tr("%n times in {days} days", "", times).format(days=days))

    def weekdays(self, weekdays: tuple[int, ...]) -> str:
        if weekdays == (1, 2, 3, 4, 5):
            return self.tr("Monday to Friday")
        names = [QLocale().dayName(day, QLocale.FormatType.ShortFormat) for day in weekdays]
        return self.tr(", ", "between weekdays").join(names)

    def exceptions(self, exceptions: Exceptions) -> str:
        words = self.tr("%n exceptions in {days} days", "", exceptions.count)
        return words.format(days=exceptions.days)

    def measure(self, measure: Measure) -> str:
        words = (
            self.tr("At least {amount}") if measure.bound is Bound.AT_LEAST else self.tr("At most {amount}")
        )
        return words.format(amount=self.amount(measure.target, measure.unit))

    def amount(self, thousandths: int, unit: str) -> str:
        return self.tr("{number} {unit}").format(number=number(thousandths), unit=unit)

    def rate(self, rate: Rate) -> str:
        """As "84% n=43", or the bare counts below five."""
        if not rate.of:
            return "—"
        if rate.percent is None:
            return self.tr("{some} of {all}").format(some=rate.kept, all=rate.of)
        return self.tr("{percent}% n={n}").format(percent=rate.percent, n=rate.of)

    def coverage(self, rate: Rate) -> str:
        """How much of what was expected was reported; empty where nothing is expected."""
        if not rate.expected:
            return ""
        return self.tr("{some} of {all} reported").format(some=rate.reported, all=rate.expected)

    def rate_in_full(self, rate: Rate, weeks: int) -> str:
        """The same for who hears it or rests the pointer on it."""
        period = self.tr("%n weeks", "", weeks)
        if not rate.of:
            kept = self.tr("Nothing counted over {period}.").format(period=period)
        else:
            words = self.tr("Kept {some} of {all} over {period}.")
            kept = words.format(some=rate.kept, all=rate.of, period=period)
        coverage = self.coverage(rate)
        return f"{kept} {coverage}".strip()


def number(thousandths: int) -> str:
    """An amount by the locale, with as many decimals as it has."""
    whole, rest = divmod(thousandths, THOUSANDTHS)
    decimals = len(f"{rest:03d}".rstrip("0"))
    # Apart, because a float has too few digits for both.
    return QLocale().toString(whole) + QLocale().toString(rest / THOUSANDTHS, "f", decimals)[1:]


def read_number(text: str) -> int | None:
    """The thousandths that `number` writes so; None for what is no number, below 0 or beyond all amounts."""
    value, readable = QLocale().toDouble(text.strip())
    # What is endless, or no number, is no less readable.
    return round(value * THOUSANDTHS) if readable and 0 <= value < BEYOND / THOUSANDTHS else None


def long_date(day: date) -> str:
    """With its weekday, by the locale."""
    return QLocale().toString(_date(day), QLocale.FormatType.LongFormat)


def plain_date(day: date) -> str:
    """Without its weekday, the month in letters where the locale writes it so."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    for weekday in ("dddd, ", "dddd，", " dddd", ", dddd", "dddd"):
        pattern = pattern.replace(weekday, "")
    return QLocale().toString(_date(day), pattern.replace("MMMM", "MMM"))


def breakable(text: str) -> str:
    """`text` with chances to break in words too long for a line; only ever shown, never kept."""
    return " ".join(
        "\u200b".join(word[n : n + PIECE] for n in range(0, len(word), PIECE))
        if len(word) > LONGEST_WORD
        else word
        for word in text.split(" ")
    )


def isolated(text: str) -> str:
    """Somebody's words between FSI and PDI: they cannot turn the text around them."""
    return f"\u2068{text}\u2069"


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
