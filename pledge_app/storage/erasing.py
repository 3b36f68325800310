"""Words that are destroyed: taken out of the journal, its index and the log, and what is still to be done.

What commits to them stays, so that every log verifies and every count is what it was.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pledge_app.domain.vocabulary import Kind
from pledge_app.proof import commitment
from pledge_app.storage.database import Database
from pledge_app.storage.rows import EMPTY_BODY
from pledge_app.storage.search import Search

if TYPE_CHECKING:
    from pledge_app.storage.store import Store

FIRST_SCHEMA = 5
"""The schema that came with destroying; before it there was none."""

HERE = ""
"""The place that is the profile's own folder."""

_WORDS = "SELECT body, day, at FROM entries WHERE id = ?"
_LEAVES = "SELECT log, i, body_salt FROM leaves WHERE entry = ? AND body_salt IS NOT NULL"

# Microseconds, so that no copy of this database that goes on by itself gives a number to what was before.
_NOTE = (
    "INSERT INTO erasures"
    " SELECT max(coalesce(max(id), 0) + 1, CAST(unixepoch('subsec') * 1000000 AS INTEGER)), ?, ?, ?"
    " FROM erasures"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """Words that were destroyed: of the entry `entry`, written at the Unix time `at`; `number` ascends."""

    number: int
    entry: int
    at: int
    day: date


class Erasing:
    """Callers hold the transaction where something is written."""

    def __init__(self, store: "Store") -> None:
        self._store, self._database = store, store.database

    def has_words(self, entry: int) -> bool:
        """Whether the entry has words, or anything else in its body."""
        row = self._database.first(_WORDS, entry)
        return row is not None and row[0] != EMPTY_BODY

    def erase(self, entry: int, day: date) -> None:
        """Take an entry's words out of journal and index, its body's salts out of the logs; C_body stays."""
        self._database.run(_NOTE, entry, self._close(entry), day.isoformat())

    def _close(self, entry: int) -> int:
        """The same, without a note of it. Returns when the entry was written, as Unix time."""
        ((body, about, at),) = self._database.all(_WORDS, entry)
        for log, i, salt in self._database.all(_LEAVES, entry):
            self._store.log.close(log, i, head=None, body=commitment.commit("body", salt, body))
            self._database.run("UPDATE leaves SET body_salt = NULL WHERE log = ? AND i = ?", log, i)
        self._database.run("UPDATE entries SET body = ? WHERE id = ?", EMPTY_BODY, entry)
        Search(self._database).remove(date.fromisoformat(about), entry)
        return int(at)

    def erase_again(self, erased: Iterable[Erased]) -> None:
        """Do in an older copy of this database, as far as it has those entries, what was done here since."""
        for one in erased:
            sql = "SELECT 1 FROM entries WHERE id = ? AND at = ? AND body <> ?"
            if self._database.first(sql, one.entry, one.at, EMPTY_BODY):
                self._close(one.entry)
            sql = "INSERT OR IGNORE INTO erasures VALUES (?, ?, ?, ?)"
            self._database.run(sql, one.number, one.entry, one.at, one.day.isoformat())

    def all(self) -> list[Erased]:
        """Everything that was destroyed, by number."""
        sql = "SELECT id, entry, at, day FROM erasures ORDER BY id"
        return [
            Erased(number=id_, entry=entry, at=at, day=date.fromisoformat(day))
            for id_, entry, at, day in self._database.all(sql)
        ]

    def day(self, entry: int) -> date | None:
        """The day on which the entry's words were destroyed, here or, by the log, before it came here."""
        said = "SELECT day FROM entries WHERE refs = ? AND kind = ? ORDER BY id LIMIT 1"
        # The number of an entry that never entered the log may have been given anew.
        kept = (
            "SELECT erasures.day FROM erasures JOIN entries USING (at)"
            " WHERE entries.id = ?1 AND entry = ?1 AND body = ?2"
        )
        row = self._database.first(said, f"[{entry}]", Kind.REDACT.value)
        row = row or self._database.first(kept, entry, EMPTY_BODY)
        return None if row is None else date.fromisoformat(row[0])

    def owe(self, places: Iterable[str]) -> None:
        """Remember that the words may still lie in these places."""
        rows = [(os.fsencode(place),) for place in places]
        self._database.run_many("INSERT OR IGNORE INTO unerased VALUES (?)", rows)

    def owed(self) -> Sequence[str]:
        """Where they may still lie, the profile's own folder first."""
        places = self._database.column("SELECT place FROM unerased ORDER BY place")
        return [os.fsdecode(place) for place in places]

    def settle(self, place: str) -> None:
        """Remember that nothing lies there any more."""
        self._database.run("DELETE FROM unerased WHERE place = ?", os.fsencode(place))


def seen(database: Database) -> int:
    """The number up to which no page holds destroyed words, in a database of whatever schema.

    0 where nothing was destroyed, or where free pages and the index may still hold some.
    """
    if database.number("PRAGMA user_version") < FIRST_SCHEMA:
        return 0
    return database.number(
        "SELECT max(id) FROM erasures WHERE NOT EXISTS (SELECT 1 FROM unerased WHERE place = x'')"
    )
