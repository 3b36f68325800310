"""The journal: its entries in time order, narrowed to what is asked for, and one entry with all of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pledge_app.domain.journal import (
    EVERYTHING,
    Choices,
    Filter,
    JournalPage,
    JournalRow,
    Opened,
    Proof,
    Spot,
)
from pledge_app.domain.search import LONGEST
from pledge_app.domain.vocabulary import Kind, Outcome

EXCERPT = 240
"""Characters of an entry's words that a list shows."""

LEAD = 40
"""Characters before the first place that was found, if it is further inside."""

LONG = 3000
"""Characters of an entry's words that are shown at once; longer ones are shown whole when asked for."""

YEARS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The day that the entries below it are about."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry in the list.

    `title` is its pledge's, None where it is about none. `excerpt` is of its words, on one line, `marks` the
    places in it that were looked for, as (start, length). `corrects`: it replaced or took back another one.
    """

    id: int
    day: date
    kind: Kind
    outcome: Outcome | None
    title: str | None
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    until: date | None
    late: bool
    imported: bool
    corrects: bool
    replaced: bool

    @property
    def has_facts(self) -> bool:
        """Whether there is more to say of it than its outcome and its words."""
        return (
            self.late
            or self.imported
            or self.replaced
            or self.until is not None
            or (self.corrects and self.outcome is not None)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A page of the list: `lines` go below those before, `more` is where the next page begins."""

    lines: tuple[Heading | Item, ...]
    more: Spot | None


class Span(StrEnum):
    """The kinds of periods that can be chosen."""

    ALL = "all"
    WEEKS = "weeks"
    YEAR = "year"
    OWN = "own"  # from one day to another


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period to choose: `number` of weeks, or the year; both days are inclusive."""

    span: Span
    number: int = 0
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What the entries can be narrowed by. `first` and `last` are the days between which there are any."""

    pledges: tuple[tuple[int, str], ...]
    topics: tuple[str, ...]
    periods: tuple[Period, ...]
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalState:
    """The list from its top. `cut` and `wordless` are about the query, see JournalPage."""

    asked: Filter
    rows: Rows
    cut: bool
    wordless: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever recorded."""
        return not self.rows.lines and self.asked == EVERYTHING

    @property
    def nothing_found(self) -> bool:
        return not self.rows.lines and self.asked != EVERYTHING


class Standing(StrEnum):
    """What can be shown of an entry's place in the log."""

    PUBLISHED = "published"
    WAITING = "waiting"  # for the next publication
    PRIVATE = "private"  # in a log that is not published


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryState:
    """One entry. `text` is the beginning of its words, all of them unless they are very long.

    `history` is empty where there is no more to it than the entry itself. `unit` is that of its amount.
    """

    opened: Opened
    item: Item
    text: str
    whole: str
    unit: str
    history: tuple[Item, ...]
    standing: Standing

    @property
    def is_cut(self) -> bool:
        return len(self.text) < len(self.whole)


def present(page: JournalPage, asked: Filter) -> JournalState:
    """The list from its top."""
    return JournalState(asked=asked, rows=rows(page, asked), cut=page.cut, wordless=page.wordless)


def rows(page: JournalPage, asked: Filter, *, below: date | None = None) -> Rows:
    """A page of the list, below entries of the day `below`."""
    seeking = _seeking(asked.text)
    lines: list[Heading | Item] = []
    for row in page.rows:
        if row.entry.day != below:
            below = row.entry.day
            lines.append(Heading(day=below))
        lines.append(_item(row, seeking))
    return Rows(lines=tuple(lines), more=page.more)


def narrowing(choices: Choices, today: date) -> Narrowing:
    """What there is to choose from."""
    first, last = choices.first or today, max(choices.last or today, today)
    weeks = (Period(span=Span.WEEKS, number=n, since=today - timedelta(weeks=n, days=-1)) for n in (4, 12))
    years = (
        Period(span=Span.YEAR, number=year, since=date(year, 1, 1), until=date(year, 12, 31))
        for year in range(last.year, max(first.year, last.year - YEARS) - 1, -1)
    )
    return Narrowing(
        pledges=choices.pledges,
        topics=choices.topics,
        periods=(Period(span=Span.ALL), *weeks, *years, Period(span=Span.OWN)),
        first=first,
        last=last,
    )


def entry(opened: Opened) -> EntryState:
    """One entry with its history and proof."""
    words = opened.row.entry.text
    measure = opened.wording.measure if opened.wording else None
    return EntryState(
        opened=opened,
        item=_item(opened.row, None),
        text=words[:LONG],
        whole=words,
        unit=measure.unit if measure else "",
        history=_history(opened.history),
        standing=_standing(opened.proof),
    )


def _history(history: Sequence[JournalRow]) -> tuple[Item, ...]:
    return tuple(_item(row, None) for row in history) if len(history) > 1 else ()


def _standing(proof: Proof) -> Standing:
    if not proof.public:
        return Standing.PRIVATE
    return Standing.WAITING if proof.checkpoint is None else Standing.PUBLISHED


def _seeking(typed: str) -> re.Pattern[str] | None:
    """What to mark: the pieces of the query as they were typed, words from where they begin."""
    pieces = [
        rf"(?<![0-9a-z]){re.escape(piece)}" if piece[0].isascii() else re.escape(piece)
        for piece in typed[:LONGEST].split()
    ]
    return re.compile("|".join(pieces), re.IGNORECASE) if pieces else None


def _item(row: JournalRow, seeking: re.Pattern[str] | None) -> Item:
    said = row.entry
    words = [said.text, *said.chips] if said.chips else [said.text]
    excerpt, marks = _excerpt(" · ".join(filter(None, words)), seeking)
    return Item(
        id=said.id,
        day=said.day,
        kind=said.kind,
        outcome=said.outcome,
        title=row.title,
        excerpt=excerpt,
        marks=marks,
        until=row.until,
        late=said.late,
        imported=said.imported,
        corrects=bool(row.refs) and said.kind in (Kind.CONDUCT, Kind.WITHDRAW),
        replaced=row.replaced,
    )


def _excerpt(text: str, seeking: re.Pattern[str] | None) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A line of the text that shows the first place that is sought, and all such places in it."""
    first = seeking.search(text) if seeking else None
    start = first.start() - LEAD if first and first.start() > EXCERPT // 2 else 0
    line = " ".join(text[start : start + EXCERPT].split())
    if start:
        line = f"…{line}"
    if start + EXCERPT < len(text):
        line = f"{line}…"
    marks = seeking.finditer(line) if seeking else ()
    return line, tuple((mark.start(), len(mark.group())) for mark in marks)
