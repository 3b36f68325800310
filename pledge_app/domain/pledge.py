"""A pledge: the exact wording of a promise (SCHEMAS §2, `pledge`)."""

from dataclasses import dataclass
from enum import StrEnum

from pledge_app.domain.cadence import Cadence
from pledge_app.domain.text import is_line, is_text
from pledge_app.errors import InvalidValue

TITLE = NAME_OF_GROUP = 120
PROSE = 2000
ITEM = 500
TOPIC = 40
UNIT = 32
ITEMS = 16


class ChangeKind(StrEnum):
    """What a new version does to the promise, in the author's own judgement."""

    EDITORIAL = "editorial"
    STRENGTHENING = "strengthening"
    WEAKENING = "weakening"


class Bound(StrEnum):
    """Which side of the target is kept."""

    AT_LEAST = "least"
    AT_MOST = "most"


@dataclass(frozen=True, slots=True, kw_only=True)
class IfThen:
    """An if-then plan: `cue` is the situation, `response` what one will do in it. Lines of 1–500."""

    cue: str
    response: str

    def __post_init__(self) -> None:
        if not (is_text(self.cue, ITEM) and is_text(self.response, ITEM)):
            raise InvalidValue("if_then")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exceptions:
    """A declared budget of slack: `count` (1–99) in every `days` days (1–366)."""

    count: int
    days: int

    def __post_init__(self) -> None:
        if not (1 <= self.count <= 99 and 1 <= self.days <= 366):
            raise InvalidValue("exceptions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measurable promise: at least or at most `target` thousandths of `unit`."""

    bound: Bound
    target: int
    unit: str

    def __post_init__(self) -> None:
        if not (0 <= self.target < 2**53 and is_line(self.unit, UNIT)):
            raise InvalidValue("measure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """One version of a pledge, whole. Without an if-then plan it is a draft.

    `prev` is the SHA-256 (64 hex digits) of the version that this one replaces, and `change` says how.
    Raises InvalidValue, naming the field, for anything that SCHEMAS §2 would refuse.
    """

    title: str
    statement: str
    beneficiaries: tuple[str, ...]
    cadence: Cadence
    if_then: tuple[IfThen, ...] = ()
    because: str = ""
    checks: tuple[str, ...] = ()
    exceptions: Exceptions | None = None
    measure: Measure | None = None
    sources: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    prev: str | None = None
    change: ChangeKind | None = None

    def __post_init__(self) -> None:
        problems = (
            ("title", not is_line(self.title, TITLE)),
            ("statement", not is_text(self.statement, PROSE)),
            ("because", not is_text(self.because, PROSE)),
            ("beneficiaries", not _all_lines(self.beneficiaries, NAME_OF_GROUP)),
            ("checks", not _all_texts(self.checks)),
            ("sources", not _all_texts(self.sources)),
            ("if_then", len(self.if_then) > ITEMS),
            ("topics", not _all_lines(self.topics, TOPIC) or tuple(sorted(set(self.topics))) != self.topics),
            ("change", (self.change is None) != (self.prev is None)),
        )
        for field, wrong in problems:
            if wrong:
                raise InvalidValue(field)

    @property
    def is_draft(self) -> bool:
        return not self.if_then


def _all_lines(values: tuple[str, ...], limit: int) -> bool:
    return len(values) <= ITEMS and all(is_line(value, limit) for value in values)


def _all_texts(values: tuple[str, ...]) -> bool:
    return len(values) <= ITEMS and all(is_text(value, ITEM) for value in values)
