"""The quick entry: what a sentence that is being typed means so far, and how it may go on."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from pledge_app.domain.sentence import DAYS, OUTCOMES, WEEKDAYS, Called, Named, Sentence, read, slug
from pledge_app.domain.text import folded

MOST = 8
"""Ways to go on that are offered at a time."""


class Lack(Enum):
    """What keeps a sentence from being recorded."""

    WORDS = auto()
    PLEDGE = auto()
    NO_SUCH_PLEDGE = auto()
    UNREAD = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickState:
    """`pledges` are those that fit, of a reflection those that are marked; one that is alone is meant."""

    sentence: Sentence
    day: date
    pledges: tuple[Named, ...]
    lack: Lack | None

    @property
    def pledge(self) -> Named | None:
        return self.pledges[0] if len(self.pledges) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to go on: what is shown, and the whole text with it."""

    shown: str
    text: str


def present(text: str, called: Called, today: date) -> QuickState:
    """What the text means on the day `today`, where these pledges can be recorded for."""
    said = read(text, today)
    found = called.meant(said.marks) if said.outcome or said.marks else ()
    lack = None
    if said.unread:
        lack = Lack.UNREAD
    elif said.outcome is None and not said.note:
        lack = Lack.WORDS
    elif not found and (said.outcome or said.marks):
        lack = Lack.NO_SUCH_PLEDGE
    elif len(found) > 1:
        lack = Lack.PLEDGE
    return QuickState(sentence=said, day=said.day or today, pledges=found, lack=lack)


def ways_on(text: str, called: Called) -> tuple[Way, ...]:
    """How the word at the end of the text may go on: an outcome, a topic or title, a day."""
    before, begun = text[: len(text) - len(_last_word(text))], _last_word(text)
    if begun.startswith("#"):
        asked = slug(begun[1:])
        fits = [marked for marked in called.names if asked in marked]
        fits.sort(key=lambda marked: not marked.startswith(asked))
        return tuple(Way(shown=called.names[one], text=f"{before}#{one} ") for one in fits[:MOST])
    if begun.startswith("@"):
        days = [day for day in (*DAYS, *WEEKDAYS) if day.startswith(folded(begun[1:]))]
        return tuple(Way(shown=day, text=f"{before}@{day} ") for day in days[:MOST])
    if begun and not before.strip():
        # Of each outcome one name, in the language of what was begun.
        usual = [
            next(name for name in names if name.isascii() is begun.isascii()) for names in OUTCOMES.values()
        ]
        return tuple(Way(shown=name, text=f"{name}: ") for name in usual if name.startswith(folded(begun)))
    return ()


def with_pledge(text: str, pledge: Named) -> str:
    """The text with a mark of the pledge at its end."""
    return f"{text.rstrip()} #{slug(pledge.title)} "


def _last_word(text: str) -> str:
    return "" if not text or text[-1].isspace() else text.rsplit(maxsplit=1)[-1]
