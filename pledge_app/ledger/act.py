"""What an act is that can be undone and done again, and what it is told by.

A new kind of act is three things. A class with `redo` (it does the act, the first time as well) and `undo`,
both of which answer an Effect. A verb in `Acts` that makes one and hands it to `Acts.do`. A Deed, with its
words in `ui/undone.py`. An act keeps what it needs to go both ways, and no more: numbers and what was said,
no rows. It asks `Moment` for the ledger and the time, and lets what it enters wait (`until`), so that undoing
it at once leaves no trace. What the log knows no way back for raises NoWayBack; what somebody else changed
since raises ChangedSince, or whatever the verb refuses.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from pledge_app.domain.vocabulary import Outcome

if TYPE_CHECKING:
    from pledge_app.domain.ranges import Asked
    from pledge_app.ledger.ledger import Ledger


class Deed(StrEnum):
    """What was done. A DRAFT was kept, DISCARDED is one; the others are verbs of the ledger."""

    CONDUCT = "conduct"
    REFLECTION = "reflection"
    AWAY = "away"
    PLEDGE = "pledge"
    DRAFT = "draft"
    DISCARD = "discard"
    WORDING = "wording"
    END = "end"
    REMEMBERING = "remembering"
    FORGETTING = "forgetting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What an act, or undoing it, came to.

    `undone` says that it was undone, and `traceless` that it was so without a trace in the log. `line` is the
    pledge that it was about, None for none or several, `title` what that is called. Of conduct, `outcome` is
    what stands on `day` now, or None. `entry` is the entry that says so, if one does. `holds` is the day from
    which a wording is in force, where that is later. `away` is the range of days that it was about, with
    `count` entries.
    """

    deed: Deed
    undone: bool = False
    traceless: bool = True
    line: int | None = None
    title: str = ""
    day: date | None = None
    outcome: Outcome | None = None
    entry: int | None = None
    holds: date | None = None
    away: "Asked | None" = None
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something is done, over what: `now` is the Unix time."""

    ledger: "Ledger"
    today: date
    now: float

    def title(self, line: int | None) -> str:
        """What a pledge is called, "" for none."""
        return "" if line is None else self.ledger.pledges.title(line)


class Act(Protocol):
    """An act that was done. `redo` does it the first time as well. Both raise what the ledger refuses."""

    def undo(self, at: Moment) -> Effect: ...
    def redo(self, at: Moment) -> Effect: ...
