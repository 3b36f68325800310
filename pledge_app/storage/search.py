"""The index of the journal's words: contentless, one row for each entry that has words.

A row's number holds day and id, so that what is found comes in the journal's order, and a period is a range.
Texts go in as `domain.search` spreads them: of ASCII only [0-9a-z] is left, and spaces, which separate.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from pledge_app.domain.search import Query, indexed
from pledge_app.storage.database import Database
from pledge_app.storage.rows import EMPTY_BODY, body_of

if TYPE_CHECKING:
    from sqlite3 import Connection

ID_BITS = 26
MASK = (1 << ID_BITS) - 1
"""What of a row's number is the entry's id."""

TABLE = (
    "CREATE VIRTUAL TABLE said USING fts5"
    " (words, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2')"
)
_INSERT = "INSERT INTO said (rowid, words) VALUES (?, ?)"
_ALL = "SELECT id, day, body FROM entries WHERE body <> ? ORDER BY day, id"


def number_of(day: date, entry: int) -> int:
    """The number of an entry's row."""
    return day.toordinal() << ID_BITS | entry


def match(query: Query) -> str:
    """The query in the language of FTS5: phrases in quotes, which no word contains."""
    return " ".join(f'"{" ".join(term.words)}"{" *" if term.open else ""}' for term in query.terms)


class Search:
    """Writers are called inside a transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, said: Iterable[tuple[int, date, bytes]]) -> None:
        """Index entries: id, day and canonical body of each."""
        rows = [
            (number_of(day, entry), indexed(_texts(body))) for entry, day, body in said if body != EMPTY_BODY
        ]
        self._database.run_many(_INSERT, sorted(rows))

    def remove(self, day: date, entry: int) -> None:
        """Index an entry no more, if it ever was."""
        self._database.run("DELETE FROM said WHERE rowid = ?", number_of(day, entry))


def fill(connection: "Connection") -> None:
    """Index all entries that a database has."""
    found = connection.execute(_ALL, (EMPTY_BODY,))
    rows = ((number_of(date.fromisoformat(day), entry), indexed(_texts(body))) for entry, day, body in found)
    connection.executemany(_INSERT, rows)


def _texts(body: bytes) -> tuple[str, ...]:
    words = body_of(body)
    return (words.text, *words.chips, *words.evidence)
