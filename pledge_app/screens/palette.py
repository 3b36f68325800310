"""What is found by a few letters: commands, pages, pledges, settings, the buttons of a page."""

from collections.abc import Container, Iterable
from enum import Enum, auto
from typing import NamedTuple

from pledge_app.domain.text import folded

SHOWN = 50
"""How many are shown at most: who looks for more types another letter."""


class Kind(Enum):
    COMMAND = auto()
    SETTING = auto()
    BUTTON = auto()
    PLEDGE = auto()


class Choice(NamedTuple):
    """One thing to go to or to do: what it is called here, how else one may call it, and its keys.

    `name` is a command's, a setting's or a button's name, or the line of a pledge.
    """

    kind: Kind
    name: str | int
    words: str
    aliases: tuple[str, ...] = ()
    keys: str = ""


Lined = tuple[Choice, str]
"""A choice, and all that one may call it: folded, each between two ends of lines."""


class Palette:
    """All choices, ready to be looked through at every letter."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._all = [(choice, _lines((choice.words, *choice.aliases))) for choice in choices]

    def and_then(self, more: "Palette") -> "Palette":
        """These choices, and those of another one after them."""
        both = Palette(())
        both._all = self._all + more._all  # noqa: SLF001  of its own kind
        return both

    def found(self, typed: str) -> tuple[Choice, ...]:
        """The choices that fit what was typed, those that fit best first, SHOWN at most.

        Without anything typed all of them, in their order. Better fits: the whole of a text, its beginning,
        the beginning of a word in it, anywhere in it, all words somewhere, all letters in their order.
        """
        asked = folded(typed)
        if not asked:
            return tuple(choice for choice, _ in self._all[:SHOWN])
        fitting = self._all
        for word in asked.split():
            fitting = [one for one in fitting if word in one[1]]
        best = _closest(asked, fitting)
        if len(best) < SHOWN:
            best += self._spread(asked, {id(choice) for choice, _ in best})
        return tuple(choice for choice, _ in best[:SHOWN])

    def _spread(self, asked: str, known: Container[int]) -> list[Lined]:
        """Those that have all letters in their order, but for the known ones."""
        letters = asked.replace(" ", "")
        return [
            one
            for one in self._all
            if id(one[0]) not in known and any(_in_order(letters, text) for text in one[1].split("\n"))
        ]


def _in_order(letters: str, text: str) -> bool:
    place = -1
    for letter in letters:
        place = text.find(letter, place + 1)
        if place < 0:
            return False
    return True


def _closest(asked: str, fitting: list[Lined]) -> list[Lined]:
    """Those that fit, the closest first; SHOWN of them are enough."""
    best: list[Lined] = []
    for test in (f"\n{asked}\n", f"\n{asked}", f" {asked}", asked):
        best += [one for one in fitting if test in one[1]]
        if len(best) >= SHOWN:
            return best
        fitting = [one for one in fitting if test not in one[1]]
    return best + fitting


def _lines(texts: tuple[str, ...]) -> str:
    """Texts ready to be looked through, a line each."""
    return "\n".join(("", *map(folded, texts), ""))
