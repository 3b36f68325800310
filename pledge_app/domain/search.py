"""How the journal's words are found again: what is indexed of a text, and what a person's query asks for.

Writing without spaces between words (Chinese, Japanese, Korean, Thai) becomes overlapping pairs of signs and
the last sign alone, so that any run of signs is found wherever it stands; everything else becomes words,
found from their beginning. Case is folded, punctuation separates, every other sign is a word by itself.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 200
"""Characters of a query that are looked for."""

_APART = "\uffff"
"""Stands between texts that no phrase may reach across; no text holds it."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff"
    "\u3100-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
_RUN = re.compile(f"[{_UNSPACED}]+|[^{_UNSPACED}]+")
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]").match
_ASCII_SEPARATOR = re.compile(r"[^0-9a-z]+")


class _Signs(dict[int, str]):
    """What becomes of a character: itself, a space, or a word by itself."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        category = unicodedata.category(sign)
        symbol = category[0] == "S"
        nothing = category[0] in "PZ" or category in ("Cc", "Cf", "Cs")
        if nothing or sign == _APART or (symbol and sign.isascii()):
            made = " "
        else:
            made = f" {sign} " if symbol else sign
        self[code] = made
        return made


_SIGNS = _Signs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Words that must stand one after the other; `open`: the last one may go on."""

    words: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for: all of the terms, in any order. `cut`: more was typed than is looked for."""

    terms: tuple[Term, ...]
    cut: bool


def folded(text: str) -> str:
    """The form in which texts are compared."""
    return unicodedata.normalize("NFC", text.casefold())


def indexed(texts: Iterable[str]) -> str:
    """What is indexed of texts that belong together: words, a space between each two."""
    return f" {_APART} ".join(" ".join(_words(text, whole=True)) for text in texts)


def read_query(typed: str) -> Query:
    """What a person looks for. Nothing they can type is a command: signs and quotes only separate.

    What stands together without a space must stand so in the text. The last word may be unfinished.
    """
    said = " ".join(typed.split())
    parts = said[:LONGEST].split()
    terms = tuple(
        term for n, part in enumerate(parts, 1) if (term := _term(part, last=n == len(parts))) is not None
    )
    return Query(terms=terms, cut=len(said) > LONGEST)


def _term(part: str, *, last: bool) -> Term | None:
    words = _words(part, whole=False)
    if not words:
        return None
    if _IS_UNSPACED(words[-1]):
        return Term(words=tuple(words), open=len(words[-1]) == 1)
    return Term(words=tuple(words), open=last and _spread(part)[-1] != " ")


def _spread(text: str) -> str:
    """The text folded, with a space for whatever separates."""
    low = folded(text)
    return _ASCII_SEPARATOR.sub(" ", low) if low.isascii() else low.translate(_SIGNS)


def _words(text: str, *, whole: bool) -> list[str]:
    """The words of a text; of a text that is not `whole` the last run of signs may go on."""
    runs = [run for word in _spread(text).split() for run in _RUN.findall(word)]
    words: list[str] = []
    for n, run in enumerate(runs, 1):
        if not _IS_UNSPACED(run[0]):
            words.append(run)
            continue
        words += [run[i : i + 2] for i in range(len(run) - 1)]
        if whole or n < len(runs) or len(run) == 1:
            words.append(run[-1])
    return words
