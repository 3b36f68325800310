"""Words on a terminal: none of them may turn, hide or overwrite what stands beside them.

A terminal obeys what it is sent: escape sequences move its cursor, and signs that steer the direction of
writing (Unicode UAX #9) turn a line around, far beyond the words in which they stand.
"""

import sys
import unicodedata

ISOLATES, CLOSE = "\u2066\u2067\u2068", "\u2069"
"""LRI, RLI, FSI; and PDI, which ends each of them."""

_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb")
"""Embeddings, overrides and their end, and signs that Unicode itself advises against."""

_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


def plain(text: str) -> str:
    """Text of somebody else, on one line, with every character that steers or hides spelled out."""
    return "".join(
        letter if letter == " " or unicodedata.category(letter)[0] not in "CZ" else _spelled(letter)
        for letter in text
    )


def steady(text: str) -> str:
    """`text` with its lines, where nothing in a line can move what is around it.

    Controls, embeddings and overrides are spelled out, and isolates that do not close on their line, or
    close none. Letters of either direction, marks, joiners and whole isolates stay: words need them.
    """
    return text if text.isprintable() else "\n".join(map(_steady, text.split("\n")))


def own(text: str) -> str:
    """The person's own words among others: steady; at a terminal, what is right to left stands for itself.

    It is closed in FSI and PDI there, as the window does it; in a file or a pipe nothing is added.
    """
    kept = steady(text)
    if kept.isascii() or not _shows_isolates() or not any(map(_turns, kept)):
        return kept
    return "\n".join(f"\u2068{line}{CLOSE}" if line else "" for line in kept.split("\n"))


def _steady(line: str) -> str:
    if line.isprintable():
        return line
    letters = [_spelled(letter) if _moves(letter) else letter for letter in line]
    opened: list[int] = []
    for place, letter in enumerate(line):
        if letter in ISOLATES:
            opened.append(place)
        elif letter == CLOSE and opened:
            opened.pop()
        elif letter == CLOSE:
            letters[place] = _spelled(letter)
    for place in opened:
        letters[place] = _spelled(line[place])
    return "".join(letters)


def _moves(letter: str) -> bool:
    return letter in _STEERING or unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")


def _turns(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT


def _shows_isolates() -> bool:
    """Whether what is said is read at a terminal, in an encoding that has isolates."""
    stream = sys.stdout
    return stream is not None and stream.isatty() and stream.encoding.lower().startswith("utf")


def _spelled(letter: str) -> str:
    return f"\\u{ord(letter):04x}"
