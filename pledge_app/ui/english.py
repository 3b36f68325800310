"""What words of the window are in English, in whatever language they are shown."""

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLocale

from pledge_app.settings import Language
from pledge_app.ui.language import file_of

HEAD = 16
"""Bytes before the first section of a .qm file: its magic number."""

MESSAGES = 0x69
"""The section with the texts; the others are an index of it, rules and the language."""

END, TRANSLATION, SOURCE = 1, 3, 6
"""Tags of a message: each but END is followed by its length and its bytes (Qt's qtranslator.cpp)."""


class English:
    """The English of every translated text.

    Qt translates one way only. The file that it loads holds both sides of each text, so there is no second
    list of words to be kept beside the code.
    """

    def __init__(self, file: Path) -> None:
        """`file` is a .qm of ours, not compressed: the English would be left out of it."""
        self._whole: dict[str, tuple[str, ...]] = {}
        self._around: list[tuple[str, str, str]] = []
        for translation, source in _pairs(file.read_bytes()):
            self._whole[translation] = (*self._whole.get(translation, ()), source)
            before, brace, rest = translation.partition("{")
            after = rest.partition("}")[2]
            if brace and "{" not in after and any(map(str.isalpha, before + after)):
                self._around.append((before, after, source))

    def of(self, words: str) -> tuple[str, ...]:
        """All that the code says for these words; of words around a name, those with the name in them."""
        if words in self._whole:
            return self._whole[words]
        return tuple(
            source[: source.find("{")]
            + words[len(before) : len(words) - len(after)]
            + source.partition("}")[2]
            for before, after, source in self._around
            if words.startswith(before) and words.endswith(after) and len(words) > len(before) + len(after)
        )


def english_of(words: str) -> tuple[str, ...]:
    """What the window's words are in English; nothing where the window speaks it anyway."""
    if QLocale().language() is not QLocale.Language.Chinese:
        return ()
    return _chinese().of(words)


@cache
def _chinese() -> English:
    return English(file_of(Language.CHINESE))


def _pairs(data: bytes) -> Iterator[tuple[str, str]]:
    """Each translation with its source."""
    translation = source = ""
    texts, place = _messages(data), 0
    while place < len(texts):
        tag, place = texts[place], place + 1
        if tag == END:
            yield translation, source
            continue
        (length,) = struct.unpack_from(">I", texts, place)
        place += 4 + length
        held = texts[place - length : place]
        if tag == TRANSLATION:
            translation = held.decode("utf-16-be")
        elif tag == SOURCE:
            source = held.decode()


def _messages(data: bytes) -> bytes:
    place = HEAD
    while True:
        tag, length = struct.unpack_from(">BI", data, place)
        place += 5
        if tag == MESSAGES:
            return data[place : place + length]
        place += length
