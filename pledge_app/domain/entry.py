"""What the journal and the pledges show of themselves: values that ledger, screens and terminal share."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from pledge_app.domain.vocabulary import Kind, Outcome

if TYPE_CHECKING:
    from pledge_app.domain.pledge import Pledge  # recording an entry does without

DAYS_IN_TIME = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A live line of the journal.

    `id` numbers the entries of this profile from 1. `recorded` is the day of recording where it differs from
    `day`. `line` is the pledge it is about (None: about none), `version` the SHA-256 of the wording. `amount`
    is in thousandths of the pledge's unit. `corrects` is the first entry that this one stands for.
    """

    id: int
    kind: Kind
    day: date
    recorded: date | None
    line: int | None
    version: str | None
    outcome: Outcome | None
    amount: int | None
    imported: bool
    text: str
    chips: tuple[str, ...]
    corrects: int | None

    @property
    def late(self) -> bool:
        """Whether it was recorded more than a week after its day (SCHEMAS §5.7)."""
        return (
            not self.imported and self.recorded is not None and (self.recorded - self.day).days > DAYS_IN_TIME
        )


class TakenBack(NamedTuple):
    """An entry was taken back: without a trace, or by a line after it; `stands` is what stands instead."""

    traceless: bool
    stands: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeRow:
    """A pledge as lists show it on a given day.

    `sha256` and `pledge` are the wording in force (of an own draft, which is in no log: None and its fields;
    of a pledge that holds only later: the wording to come). `since` is the first day on which a wording
    holds. `pending` is the newest wording where it does not hold yet, from `pending_from`. `loggable` says
    whether conduct can be recorded now.
    """

    line: int
    sha256: str | None
    pledge: "Pledge"
    imported: bool = False
    since: date | None = None
    ended: date | None = None
    pending: "Pledge | None" = None
    pending_from: date | None = None

    @property
    def draft(self) -> bool:
        return self.pledge.is_draft

    @property
    def loggable(self) -> bool:
        return self.sha256 is not None and self.ended is None


class Wording(NamedTuple):
    """One version of a pledge and the days it was in force, both inclusive.

    `entered` is the day it entered the log, `holds` the first day it may be in force. `start` None: it is not
    in force yet, or never was. `end` None: still in force.
    """

    sha256: str
    pledge: "Pledge"
    entered: date
    holds: date
    start: date | None
    end: date | None
