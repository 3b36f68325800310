"""What one line of the journal says: its head, of a closed vocabulary, and its body, the person's words."""

from dataclasses import dataclass
from datetime import date

from pledge_app.domain.text import is_line, is_text
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import InvalidValue

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(9999, 12, 31)

_PLAIN = Kind.CONDUCT


class AnyHead:
    """The part of an entry that a summary may open (SCHEMAS §3), however its fields are kept; no free text.

    `pledge` is the SHA-256 of the exact wording, 64 hex digits. `refs` are lower leaf indices of the same
    log, ascending. `amount` is in thousandths of the pledge's unit. `recorded` is the day of recording
    where it differs from `day`, else None; `until` is the last day of a pause.
    """

    __slots__ = ()
    day: date
    kind: Kind
    outcome: Outcome | None
    pledge: str | None
    refs: tuple[int, ...]
    amount: int | None
    recorded: date | None
    until: date | None
    imported: bool

    def check(self) -> None:
        """Raise InvalidValue unless the fields go together. Written for speed: summaries have thousands."""
        kind = self.kind
        if (
            kind is _PLAIN
            and self.outcome is not None
            and self.pledge is not None
            and not self.refs
            and self.amount is None
            and self.recorded is None
            and self.until is None
            and self.day >= FIRST_DAY
        ):
            return  # most entries say no more, and that breaks none of the rules below
        if self.day < FIRST_DAY:
            raise InvalidValue("day")
        if (kind is Kind.CONDUCT) != (self.outcome is not None):
            raise InvalidValue("outcome")
        if (kind is Kind.REDACT or kind is Kind.LOST) != (self.pledge is None) and kind is not Kind.NOTE:
            raise InvalidValue("pledge")
        if self.refs and not self._refs_fit():
            raise InvalidValue("refs")
        if self.amount is not None and not 0 <= self.amount < 2**53:
            raise InvalidValue("amount")
        if self.recorded is not None and not self._recorded_fits(self.recorded):
            raise InvalidValue("recorded")
        if (kind is Kind.PAUSE) != (self.until is not None) or (self.until and self.until < self.day):
            raise InvalidValue("until")

    def _refs_fit(self) -> bool:
        most = 1 if self.kind is Kind.CONDUCT else 256
        return len(self.refs) <= most and tuple(sorted(set(self.refs))) == self.refs

    def _recorded_fits(self, recorded: date) -> bool:
        return recorded > self.day or (recorded < self.day and self.kind is Kind.PAUSE)

    @property
    def effective(self) -> date:
        """The day from which the entry counts: the later of `day` and `recorded`."""
        return max(self.day, self.recorded or self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(AnyHead):
    """A head that was checked when it was made."""

    day: date
    kind: Kind
    outcome: Outcome | None = None
    pledge: str | None = None
    refs: tuple[int, ...] = ()
    amount: int | None = None
    recorded: date | None = None
    until: date | None = None
    imported: bool = False

    def __post_init__(self) -> None:
        self.check()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The person's words: text of up to 100,000 code points, up to 8 chips and 16 pieces of evidence."""

    text: str = ""
    chips: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        problems = (
            ("text", not is_text(self.text, 100_000)),
            ("chips", len(self.chips) > 8 or not all(is_line(chip, 40) for chip in self.chips)),
            ("evidence", len(self.evidence) > 16 or not all(is_line(item, 500) for item in self.evidence)),
        )
        for field, wrong in problems:
            if wrong:
                raise InvalidValue(field)

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.chips or self.evidence)
