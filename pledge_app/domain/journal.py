"""The journal as it is looked through: what is asked for, and the pages and openings that answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, overload

from pledge_app.domain.entry import Entry
from pledge_app.domain.pledge import Pledge
from pledge_app.domain.vocabulary import Kind, Outcome

Row = tuple[Any, ...]

PAGE = 50
"""Entries of a page."""


class Corrections(StrEnum):
    """Which entries are shown, as to being corrected."""

    ALL = "all"
    STANDING = "standing"  # what nothing replaced or took back
    CORRECTING = "correcting"  # what replaced or took back something


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is asked for; all that is given must hold. `since` and `until` are days, inclusive.

    `text` is a query as it was typed. `topic` is that of a pledge, in any of its wordings.
    """

    text: str = ""
    line: int | None = None
    topic: str | None = None
    outcome: Outcome | None = None
    kind: Kind | None = None
    corrections: Corrections = Corrections.ALL
    since: date | None = None
    until: date | None = None


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where an entry stands in time: by the day that it is about, and on one day by the order of recording.

    A late entry hence stands on its day, among those recorded then, and says when it was recorded.
    """

    day: date
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow:
    """An entry where it stands. `title` is the pledge's at the time, None where it is about none.

    `replaced`: another entry replaced or took it back. `at` is when it was written, aware UTC; `until` the
    last day of a pause; `refs` are the ids of the entries that it refers to.
    """

    entry: Entry
    title: str | None
    refs: tuple[int, ...]
    until: date | None
    replaced: bool
    at: datetime

    @property
    def spot(self) -> Spot:
        return Spot(day=self.entry.day, id=self.entry.id)


class Rows(Sequence[JournalRow]):
    """Rows, each read out of what the database gave when it is first looked at.

    To read fifty takes longer than to find them, and for most keys of a search nobody looks at all fifty.
    """

    def __init__(self, given: Sequence[Row], read: Callable[[Row], JournalRow]) -> None:
        self._given, self._read = given, read
        self._rows: dict[int, JournalRow] = {}

    def __len__(self) -> int:
        return len(self._given)

    @overload
    def __getitem__(self, place: int) -> JournalRow: ...
    @overload
    def __getitem__(self, place: slice) -> "Rows": ...
    def __getitem__(self, place: int | slice) -> "JournalRow | Rows":
        if isinstance(place, slice):
            return Rows(self._given[place], self._read)
        number = range(len(self._given))[place]
        if number not in self._rows:
            self._rows[number] = self._read(self._given[number])
        return self._rows[number]


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPage:
    """Rows, newest first, and where the next page begins (None: that was all).

    `cut`: the query was longer than what is looked for. `wordless`: it holds nothing that could be found.
    """

    rows: Sequence[JournalRow]
    more: Spot | None
    cut: bool = False
    wordless: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be filtered by: the pledges by line and title, ended ones last; topics; first and last day."""

    pledges: tuple[tuple[int, str], ...]
    topics: tuple[str, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Where an entry stands in the log, as leaf `leaf` of `size` so far.

    `public`: that log is, or will be, published; `checkpoint` is the day of the first published checkpoint
    that has it, of `covered` leaves (None: none yet). `fits`: its leaf was computed anew from what it says,
    and the way up from it leads to the root of that checkpoint, or of the log as it is.
    """

    leaf: int
    size: int
    public: bool
    checkpoint: date | None
    covered: int | None
    hash: str
    fits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One entry with all there is to it.

    `wording` is the pledge as it was worded then. `history` are the entries about the same thing, this one
    among them, in the order of recording: what was first said, what replaced, took back or repaired it.
    `correctable`: it is conduct that stands. `redacted` is the day on which its words were destroyed.
    """

    row: JournalRow
    wording: Pledge | None
    history: tuple[JournalRow, ...]
    proof: Proof
    correctable: bool
    redacted: date | None = None
