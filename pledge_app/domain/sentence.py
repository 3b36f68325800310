"""An entry in one sentence: `kept: asked who is harmed by the ranking change #ranking @yesterday`.

The outcome stands first, before a colon; `#` marks a topic or the beginning of a title, `@` a day, `=` an
amount. What is left is the note. A backslash before a mark makes it a word like others.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from pledge_app.domain.text import folded
from pledge_app.domain.vocabulary import Outcome

OUTCOMES = {
    Outcome.KEPT: ("kept", "k", "守住了", "守住"),
    Outcome.PARTLY: ("partly", "p", "部分守住", "部分"),
    Outcome.SLIPPED: ("slipped", "s", "没守住"),
    Outcome.NO_OCCASION: ("no occasion", "no-occasion", "n", "没遇到"),
    Outcome.EXCUSED: ("excused", "e", "豁免"),
}
"""What each outcome is called before the colon, in both languages; the first is the usual one in English."""

DAYS = {"today": 0, "今天": 0, "yesterday": 1, "昨天": 1, "前天": 2}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS_CHINESE = "一二三四五六日"

_BEGINNING = re.compile(r"\s*([^:：\n]{1,16})[:：]\s*")
_MARK = re.compile(r"(?<!\S)(\\?)([#@=])(\S+)")
_AMOUNT = re.compile(r"(\d{1,12})(?:\.(\d{1,3}))?")
_SHORTEST = 3
"""Letters of a weekday's name that are enough."""

_BY_NAME = {name: outcome for outcome, names in OUTCOMES.items() for name in names}


class Named(NamedTuple):
    """A pledge by what one calls it."""

    line: int
    title: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What was understood. Without an outcome it is a reflection.

    `marks` are those of the pledge, without their signs; `amount` is in thousandths; `unread` is a mark with
    its sign that says no day or amount.
    """

    outcome: Outcome | None
    note: str
    marks: tuple[str, ...] = ()
    day: date | None = None
    amount: int | None = None
    unread: str | None = None


def read(text: str, today: date) -> Sentence:
    """Understand a sentence on the day `today`; whatever it is, it is answered."""
    beginning = _BEGINNING.match(text)
    outcome = _BY_NAME.get(folded(beginning[1])) if beginning else None
    rest = text[beginning.end() :] if beginning and outcome else text
    marks, day, amount, unread = list[str](), None, None, None
    for escaped, sign, said in _MARK.findall(rest):
        if escaped:
            continue
        if sign == "#":
            marks.append(said)
        elif sign == "@" and (found := day_of(said, today)):
            day = found
        elif sign == "=" and (number := _AMOUNT.fullmatch(said)):
            amount = int(number[1]) * 1000 + int((number[2] or "").ljust(3, "0"))
        else:
            unread = unread or sign + said
    note = " ".join(_MARK.sub(lambda mark: mark[2] + mark[3] if mark[1] else "", rest).split())
    return Sentence(outcome=outcome, note=note, marks=tuple(marks), day=day, amount=amount, unread=unread)


def day_of(said: str, today: date) -> date | None:
    """The day that is called so on the day `today`; of a weekday the last one, today's among them.

    Also `-2` for two days ago and YYYY-MM-DD. None if it is called nothing, or lies before all days.
    """
    word = folded(said)
    try:
        if word in DAYS:
            return today - timedelta(days=DAYS[word])
        if re.fullmatch(r"-\d{1,5}", word):
            return today + timedelta(days=int(word))
        weekday = _weekday(word)
        if weekday is not None:
            return today - timedelta(days=(today.weekday() - weekday) % 7)
        return date.fromisoformat(word) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", word) else None
    except (ValueError, OverflowError):
        return None


def fitting(marks: Sequence[str], pledges: Iterable[Named]) -> tuple[Named, ...]:
    """As `Called.meant`, of pledges that are asked for once."""
    return Called(pledges).meant(marks)


class Called:
    """Pledges by what one calls them, ready to be asked for at every letter."""

    def __init__(self, pledges: Iterable[Named]) -> None:
        self._known = [
            (pledge, [slug(name) for name in (pledge.title, *pledge.topics)]) for pledge in pledges
        ]
        self.names = {
            slug(name): name for pledge, _ in self._known for name in (*pledge.topics, pledge.title)
        }
        """All topics and titles by how they are marked."""

    def meant(self, marks: Sequence[str]) -> tuple[Named, ...]:
        """The pledges that all marks fit, those only that they fit best; all of them without a mark.

        Better fits: the whole of a title or topic, the beginning of one, a part of one.
        """
        asked = [slug(mark) for mark in marks]
        for fits in (str.__eq__, str.startswith, str.__contains__):
            found = tuple(
                pledge
                for pledge, names in self._known
                if all(any(fits(name, mark) for name in names) for mark in asked)
            )
            if found:
                return found
        return ()


def slug(name: str) -> str:
    """A title or topic as it is marked: in one word."""
    return "-".join(folded(name).replace("-", " ").split())


def _weekday(word: str) -> int | None:
    if word[:-1] in ("周", "星期") and word[-1] in WEEKDAYS_CHINESE:
        return WEEKDAYS_CHINESE.index(word[-1])
    if len(word) < _SHORTEST:
        return None
    return next((number for number, name in enumerate(WEEKDAYS) if name.startswith(word)), None)
