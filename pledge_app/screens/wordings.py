"""What changed from one wording of a pledge to the next."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from pledge_app.domain.pledge import Pledge

# A word, a run of spaces, or one sign; Chinese, Japanese and Korean writing is compared sign by sign.
_TOKEN = re.compile(r"[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+|\s+|.", re.DOTALL)
# Beyond this the comparison would be felt; the old text then stands whole beside the new one.
_TOKENS = 2000


class Part(StrEnum):
    """The parts of a pledge that can differ."""

    TITLE = "title"
    PLANS = "plans"
    STATEMENT = "statement"
    BENEFICIARIES = "beneficiaries"
    BECAUSE = "because"
    CHECKS = "checks"
    CADENCE = "cadence"
    EXCEPTIONS = "exceptions"
    MEASURE = "measure"
    SOURCES = "sources"
    TOPICS = "topics"


class Fate(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text that stayed, came or went."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A part that differs; `pieces` is empty for cadence, exceptions and measure, which are no texts."""

    part: Part
    pieces: tuple[Piece, ...] = ()


def differences(before: Pledge, after: Pledge) -> tuple[Difference, ...]:
    """The parts of `after` that differ from `before`, in reading order."""
    texts = (
        (Part.TITLE, before.title, after.title),
        (Part.PLANS, _plans(before), _plans(after)),
        (Part.STATEMENT, before.statement, after.statement),
        (Part.BENEFICIARIES, _list(before.beneficiaries), _list(after.beneficiaries)),
        (Part.BECAUSE, before.because, after.because),
        (Part.CHECKS, _list(before.checks), _list(after.checks)),
        (Part.SOURCES, _list(before.sources), _list(after.sources)),
        (Part.TOPICS, _list(before.topics), _list(after.topics)),
    )
    values = (
        (Part.CADENCE, before.cadence, after.cadence),
        (Part.EXCEPTIONS, before.exceptions, after.exceptions),
        (Part.MEASURE, before.measure, after.measure),
    )
    found = {part: Difference(part=part, pieces=compare(old, new)) for part, old, new in texts if old != new}
    found |= {part: Difference(part=part) for part, old, new in values if old != new}
    return tuple(found[part] for part in Part if part in found)


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """`before` and `after` as one run of pieces; what stayed appears once."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _TOKENS:
        old, new = [before], [after]
    pieces: list[Piece] = []
    for kind, i, j, k, m in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece(fate=Fate.SAME, text="".join(old[i:j])))
            continue
        if i < j:
            pieces.append(Piece(fate=Fate.REMOVED, text="".join(old[i:j])))
        if k < m:
            pieces.append(Piece(fate=Fate.ADDED, text="".join(new[k:m])))
    return tuple(pieces)


def _plans(pledge: Pledge) -> str:
    return "\n".join(f"{plan.cue} → {plan.response}" for plan in pledge.if_then)


def _list(items: tuple[str, ...]) -> str:
    return "\n".join(items)
