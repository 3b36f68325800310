"""Pledges as rows: their wordings, their drafts, their order."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from pledge_app.storage.database import Database, Row

if TYPE_CHECKING:
    from pledge_app.storage.values import LineRow, VersionRow


# Of a wording that was taken back nothing is shown, though its document stays: `replaced` has its entry.
_LINES = (
    "SELECT id, imported, ended, coalesce((SELECT title FROM versions WHERE line = lines.id"
    " AND entry NOT IN (SELECT entry FROM replaced) ORDER BY entry DESC LIMIT 1),"
    " (SELECT title FROM drafts WHERE line = lines.id)),"
    " NOT EXISTS (SELECT 1 FROM versions WHERE line = lines.id) FROM lines"
)
_TITLE = (
    "SELECT coalesce((SELECT title FROM versions WHERE line = lines.id"
    " AND entry NOT IN (SELECT entry FROM replaced) ORDER BY entry DESC LIMIT 1),"
    " (SELECT title FROM drafts WHERE line = lines.id)) FROM lines WHERE id = ?"
)
_IN_FORCE = (
    "SELECT coalesce((SELECT sha256 FROM versions WHERE line = lines.id AND holds <= ?"
    " AND entry NOT IN (SELECT entry FROM replaced) ORDER BY entry DESC LIMIT 1),"
    " (SELECT sha256 FROM versions WHERE line = lines.id ORDER BY entry LIMIT 1)), ended"
    " FROM lines WHERE id = ?"
)
_VERSION = (
    "SELECT sha256, line, entry, entered, holds, title, document, entry IN (SELECT entry FROM replaced)"
    " FROM versions"
)
_LAST_LINE = "last line"


class Lines:
    """The pledges of the profile. Writers are called inside a transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, *, imported: bool = False) -> int:
        """A new pledge after all others; it wants a draft or a wording at once. Returns its number.

        No number is given twice, also if its pledge was removed.
        """
        sql = (
            "INSERT INTO lines (id, position, imported) SELECT max(coalesce(max(id), 0),"
            " coalesce((SELECT CAST(value AS INTEGER) FROM secrets WHERE name = ?), 0)) + 1,"
            " coalesce(max(position), 0) + 1, ? FROM lines"
        )
        self._database.run(sql, _LAST_LINE, imported)
        return self._database.number("SELECT last_insert_rowid()")

    def put_back(self, line: int, position: int) -> None:
        """A pledge that was removed, under its number and in its place; it wants a draft at once."""
        self._database.run("INSERT INTO lines (id, position) VALUES (?, ?)", line, position)

    def position(self, line: int) -> int:
        """The place of a pledge among the others."""
        return self._database.number("SELECT position FROM lines WHERE id = ?", line)

    def all(self) -> "tuple[LineRow, ...]":
        """All pledges in their order."""
        return tuple(map(_line, self._database.all(f"{_LINES} ORDER BY position, id")))

    def count(self) -> int:
        """How many pledges there are, drafts and ended ones among them."""
        return self._database.number("SELECT count(*) FROM lines")

    def binding(self) -> bool:
        """Whether a pledge that entered the log has not ended."""
        sql = "SELECT 1 FROM lines JOIN versions ON line = lines.id WHERE ended IS NULL LIMIT 1"
        return self._database.first(sql) is not None

    def get(self, line: int) -> "LineRow | None":
        row = self._database.first(f"{_LINES} WHERE id = ?", line)
        return None if row is None else _line(row)

    def title(self, line: int) -> str | None:
        """The title of a pledge's newest wording or of its draft; None: no such line."""
        row = self._database.first(_TITLE, line)
        return None if row is None else str(row[0])

    def end(self, line: int, day: date | None) -> None:
        """Let a pledge end on a day; None: an end that stands in no log is taken back."""
        self._database.run("UPDATE lines SET ended = ? WHERE id = ?", day and day.isoformat(), line)

    def remove(self, line: int) -> None:
        """Remove a pledge that never entered the log, with its draft."""
        self.drop_draft(line)
        self._database.run("DELETE FROM lines WHERE id = ?", line)
        self._database.run(
            "INSERT OR REPLACE INTO secrets SELECT ?, ? WHERE ? >"
            " coalesce((SELECT CAST(value AS INTEGER) FROM secrets WHERE name = ?), 0)",
            _LAST_LINE,
            str(line).encode(),
            line,
            _LAST_LINE,
        )

    def keep_draft(self, line: int, title: str, fields: str) -> None:
        """Keep the fields (JSON) of a pledge, or wording, that is not in the log, over those kept before."""
        self._database.run("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?)", line, title, fields)

    def drop_draft(self, line: int) -> None:
        self._database.run("DELETE FROM drafts WHERE line = ?", line)

    def draft(self, line: int) -> str | None:
        """The fields (JSON) that are kept of a line."""
        row = self._database.first("SELECT fields FROM drafts WHERE line = ?", line)
        return None if row is None else str(row[0])

    def drafts(self) -> dict[int, str]:
        """The fields (JSON) of all drafts by line."""
        return dict(self._database.all("SELECT line, fields FROM drafts"))

    def add_versions(self, versions: "Iterable[VersionRow]") -> None:
        """Keep wordings. One that was taken back may enter again."""
        self._database.run_many(
            "INSERT INTO versions (sha256, line, entry, entered, holds, title, document)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET entry = excluded.entry, entered = excluded.entered, holds = excluded.holds",
            [
                (v.sha256, v.line, v.entry, v.entered.isoformat(), v.holds.isoformat(), v.title, v.document)
                for v in versions
            ],
        )

    def remove_version(self, version: "VersionRow") -> None:
        """Remove a wording that stands in no log, nothing else naming it; one that entered before stays."""
        sql = (
            "SELECT max(id) FROM entries WHERE line = ? AND kind IN ('pledge', 'amend', 'pause')"
            " AND version = ? AND kind = 'amend' AND id < ?"
        )
        before = self._database.number(sql, version.line, version.sha256, version.entry)
        if before:
            self._database.run("UPDATE versions SET entry = ? WHERE sha256 = ?", before, version.sha256)
            return
        sql = "DELETE FROM day_counts WHERE line = ? AND version = ? AND count = 0"
        self._database.run(sql, version.line, version.sha256)
        self._database.run("DELETE FROM versions WHERE sha256 = ?", version.sha256)

    def versions(self, line: int | None = None) -> "list[VersionRow]":
        """The wordings of one pledge, or of all, in the order they entered."""
        rows = (
            self._database.all(f"{_VERSION} ORDER BY entry")
            if line is None
            else self._database.all(f"{_VERSION} WHERE line = ? ORDER BY entry", line)
        )
        return [_version(row) for row in rows]

    def version(self, sha256: str) -> "VersionRow | None":
        row = self._database.first(f"{_VERSION} WHERE sha256 = ?", sha256)
        return None if row is None else _version(row)

    def titles(self) -> list[tuple[int, str, str]]:
        """Line, hash ("" of a draft) and title of every wording and draft of pledges that have not ended."""
        rows = self._database.all(
            "SELECT line, sha256, title FROM versions JOIN lines ON id = line WHERE ended IS NULL"
            " AND entry NOT IN (SELECT entry FROM replaced)"
            " UNION ALL SELECT line, '', title FROM drafts WHERE line NOT IN (SELECT line FROM versions)"
        )
        return [(line, sha256, title) for line, sha256, title in rows]

    def in_force(self, line: int, day: date) -> tuple[str | None, date | None] | None:
        """The hash of the wording in force on a day, and the day the pledge ended.

        For days before the first wording that is the first one; of a draft it is None. None: no such line.
        """
        row = self._database.first(_IN_FORCE, day.isoformat(), line)
        return None if row is None else (row[0], date.fromisoformat(row[1]) if row[1] else None)


def _line(row: Row) -> "LineRow":
    from pledge_app.storage.values import LineRow

    number, imported, ended, title, drafted = row
    return LineRow(
        id=number,
        imported=bool(imported),
        ended=date.fromisoformat(ended) if ended else None,
        title=title,
        drafted=bool(drafted),
    )


def _version(row: Row) -> "VersionRow":
    from pledge_app.storage.values import VersionRow

    sha256, line, entry, entered, holds, title, document, withdrawn = row
    return VersionRow(
        sha256=sha256,
        line=line,
        entry=entry,
        entered=date.fromisoformat(entered),
        holds=date.fromisoformat(holds),
        title=title,
        document=document,
        withdrawn=bool(withdrawn),
    )
