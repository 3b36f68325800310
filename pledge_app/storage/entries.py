"""What was said: the rows of the journal and the rollups of live conduct."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from pledge_app.domain.conduct import Head
from pledge_app.domain.entry import Entry
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.storage.ahead import refuse
from pledge_app.storage.database import Database, Row
from pledge_app.storage.rows import NewEntry, entry_of, entry_row, head_of

if TYPE_CHECKING:
    from pledge_app.domain.standing import Tally

Cell = tuple[int, str, str, str, bool]
"""A cell of the rollup: line, day, version, outcome, imported."""

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_TOLD = (Kind.CONDUCT, Kind.REPAIR, Kind.NOTE)
_INSERT = (
    "INSERT INTO entries (id, kind, day, recorded, until, outcome, version, line, amount, imported, refs,"
    " body, origin_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_GET = (
    "SELECT id, line, body, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM entries WHERE id = ?"
)
_HEAD = (
    "SELECT line, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM entries WHERE id = ?"
)
_BODY = 11
_DAY = (
    "SELECT id, line, body, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM entries WHERE day = ? AND kind IN ('conduct', 'repair', 'note')"
    " AND NOT EXISTS (SELECT 1 FROM replaced WHERE entry = entries.id) ORDER BY id"
)
_COURSE = (
    "SELECT line, id, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM entries INDEXED BY entries_course WHERE line IS NOT NULL"
    " AND (kind IN ('pledge', 'amend', 'pause') OR (kind = 'withdraw' AND refs IS NULL))"
)
_TAKEN_BACK = (
    "SELECT line, id, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM replaced JOIN entries ON id = by WHERE entry = ?"
)
_COUNT = (
    "INSERT INTO day_counts VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET count = count + excluded.count"
)
_TOTAL = "INSERT INTO day_totals VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"


class _Rollups:
    """What changes in the rollups of live conduct, and of all that a day was told."""

    def __init__(self) -> None:
        self.cells, self.days = Counter[Cell](), Counter[str]()

    def add(self, line: int | None, head: Head, by: int) -> None:
        day = head.day.isoformat()
        if head.kind in _TOLD:
            self.days[day] += by
        if head.outcome is not None and line is not None and head.pledge is not None:
            self.cells[line, day, head.pledge, head.outcome.value, head.imported] += by


class Entries:
    """The journal's rows; writers are called inside a transaction.

    Entries are never updated, and deleted only while they stand in no log.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self) -> int:
        """How many entries there are."""
        return self._last() - self._database.number("SELECT count(*) FROM gaps")

    def _last(self) -> int:
        return self._database.number("SELECT coalesce(max(id), 0) FROM entries")

    def add(self, entries: Sequence[NewEntry]) -> tuple[int, list[bytes]]:
        """Add the rows and keep the rollups; returns the first one's id and all bodies in canonical bytes.

        Raises FolderAhead, LogForked.
        """
        refuse(self._database)
        first = self._last() + 1
        rows = [entry_row(number, entry) for number, entry in enumerate(entries, first)]
        self._database.run_many(_INSERT, rows)
        rollups = _Rollups()
        for number, entry in enumerate(entries, first):
            head = entry.head
            rollups.add(entry.line, head, 1)
            if head.kind is Kind.CONDUCT or head.kind is Kind.WITHDRAW:
                for ref in head.refs:
                    self._replace(ref, number, head.kind, rollups)
        self._keep(rollups)
        self._index(first, entries, rows)
        return first, [row[_BODY] for row in rows]

    def remove(self, number: int) -> None:
        """Remove an entry that stands in no log, nothing referring to it; what it replaced is live again."""
        from pledge_app.storage.search import Search

        rollups, head = _Rollups(), self.head(number)
        if self.is_live(number):
            self._recount(number, -1, rollups)
        self._revive(number, rollups)
        if head is not None:
            Search(self._database).remove(head.day, number)
        self._keep(rollups)
        self._database.run("DELETE FROM entries WHERE id = ?", number)
        # Only below the last one is a number missing: the others are given anew.
        self._database.run("INSERT INTO gaps VALUES (?)", number)
        self._database.run("DELETE FROM gaps WHERE entry > ?", self._last())

    def _index(self, first: int, entries: Sequence[NewEntry], rows: Sequence[Row]) -> None:
        """Index the words of those that have any."""
        if any(not entry.body.is_empty for entry in entries):
            from pledge_app.storage.search import Search  # most entries are a key, and no words

            said = zip(entries, rows, strict=True)
            Search(self._database).add(
                (number, entry.head.day, row[_BODY]) for number, (entry, row) in enumerate(said, first)
            )

    def _replace(self, entry: int, by: int, kind: Kind, rollups: "_Rollups") -> None:
        """Take the entry out of the live ones, if it is one; what a retracted one replaced comes back."""
        if not self.is_live(entry):
            return
        self._database.run("INSERT INTO replaced VALUES (?, ?)", entry, by)
        self._recount(entry, -1, rollups)
        if kind is Kind.WITHDRAW:
            self._revive(entry, rollups)

    def _revive(self, by: int, rollups: "_Rollups") -> None:
        """Let what `by` replaced be live again; what that had replaced is so once more."""
        for (entry,) in self._database.all("SELECT entry FROM replaced WHERE by = ?", by):
            self._database.run("DELETE FROM replaced WHERE entry = ?", entry)
            head = self._recount(entry, 1, rollups)
            if head.kind is Kind.CONDUCT:
                for ref in head.refs:
                    self._replace(ref, entry, Kind.CONDUCT, rollups)

    def _recount(self, number: int, by: int, rollups: "_Rollups") -> Head:
        ((line, *columns),) = self._database.all(_HEAD, number)
        head = head_of(tuple(columns))
        rollups.add(line, head, by)
        return head

    def _keep(self, rollups: "_Rollups") -> None:
        self._database.run_many(_COUNT, [(*cell, count) for cell, count in rollups.cells.items()])
        self._database.run_many(_TOTAL, list(rollups.days.items()))

    def is_live(self, entry: int) -> bool:
        """Whether nothing replaced or retracted the entry."""
        return self._database.first("SELECT 1 FROM replaced WHERE entry = ?", entry) is None

    def follows(self, entry: int, version: str) -> bool:
        """Whether anything was said under a wording after that entry."""
        sql = "SELECT 1 FROM entries WHERE id > ? AND version = ?"
        return self._database.first(sql, entry, version) is not None

    def get(self, entry: int) -> Entry | None:
        row = self._database.first(_GET, entry)
        return None if row is None else entry_of(row)

    def head(self, entry: int) -> Head | None:
        """What the entry says but for its words; refs are ids."""
        row = self._database.first(_HEAD, entry)
        return None if row is None else head_of(row[1:])

    def on(self, day: date) -> tuple[Entry, ...]:
        """The live conduct, repairs and notes of a day, in the order of recording."""
        return tuple(map(entry_of, self._database.all(_DAY, day.isoformat())))

    def known_origins(self, keys: Iterable[str]) -> set[str]:
        """Those of the origin keys that have entered before."""
        sql = "SELECT 1 FROM entries WHERE origin_key = ?"
        return {key for key in keys if self._database.first(sql, key) is not None}

    def with_origin(self, key: str) -> tuple[int, str] | None:
        """Line and wording of the entry that has the origin key."""
        row = self._database.first("SELECT line, version FROM entries WHERE origin_key = ?", key)
        return None if row is None else (row[0], row[1])

    def course(self, line: int | None = None) -> Iterator[tuple[int, int, Head]]:
        """What decides which wording is in force: line, id and head, of one pledge or of all, by id."""
        rows = (
            self._database.all(f"{_COURSE} ORDER BY id")
            if line is None
            else self._database.all(f"{_COURSE} AND line = ? ORDER BY id", line)
        )
        passing = [row[1] for row in rows if row[3] in (Kind.PAUSE, Kind.AMEND)]
        if passing:  # most journals have none
            rows = sorted([*rows, *self._withdrawals(passing)], key=itemgetter(1))
        for of, number, *head in rows:
            yield of, number, head_of(tuple(head))

    def _withdrawals(self, entries: Iterable[int]) -> Iterator[Row]:
        """What took any of the entries back."""
        for entry in entries:
            found = self._database.first(_TAKEN_BACK, entry)
            if found is not None:
                yield found

    def counts(self, line: int, start: date, end: date) -> "list[Tally]":
        """Live conduct of a pledge by wording, day and outcome, of days start … end, by day."""
        from pledge_app.domain.standing import Tally  # recording an entry counts nothing

        sql = (
            "SELECT day, version, outcome, imported, count FROM day_counts"
            " WHERE line = ? AND day BETWEEN ? AND ? AND count > 0 ORDER BY day"
        )
        return [
            Tally(date.fromisoformat(day), version, _OUTCOMES[outcome], bool(imported), number)
            for day, version, outcome, imported, number in self._database.all(
                sql, line, start.isoformat(), end.isoformat()
            )
        ]

    def totals(self, start: date, end: date) -> dict[date, int]:
        """How much conduct, repairs and notes the days start … end have; days with none are absent."""
        sql = "SELECT day, count FROM day_totals WHERE day BETWEEN ? AND ? AND count > 0 ORDER BY day"
        rows = self._database.all(sql, start.isoformat(), end.isoformat())
        return {date.fromisoformat(day): count for day, count in rows}
