"""Entries that are durable and stand in no log yet, so that a slip of the finger leaves no trace."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pledge_app.storage.ahead import Ahead
from pledge_app.storage.database import Row
from pledge_app.storage.log import Leaf, sealed
from pledge_app.storage.rows import NewEntry, head_of

if TYPE_CHECKING:
    from pledge_app.storage.store import Store

LONGEST = 60.0
"""Seconds that any entry waits; where more are left the clock was set back, and the entry waits no longer."""

# What others rest upon goes before them: which wordings a pledge has, and its end.
_DUE = (
    "WITH due AS (SELECT id, line FROM waiting JOIN entries ON id = entry"
    " WHERE waiting.until <= ? OR waiting.until > ?)"
    " SELECT id, body, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM entries AS one WHERE id IN (SELECT id FROM due) OR id IN (SELECT entry FROM waiting)"
    " AND (kind IN ('pledge', 'amend') OR (kind = 'withdraw' AND refs IS NULL))"
    " AND EXISTS (SELECT 1 FROM due WHERE due.line = one.line AND due.id > one.id) ORDER BY id"
)
_LINE = (
    "SELECT id, body, day, kind, outcome, version, refs, amount, recorded, until, imported FROM entries"
    " WHERE id IN (SELECT entry FROM waiting) AND line = ?"
    " AND (kind IN ('pledge', 'amend') OR (kind = 'withdraw' AND refs IS NULL)) ORDER BY id"
)


class Waiting:
    """The acts that wait: one entry or more each, known by the first. Callers hold the transaction."""

    def __init__(self, store: "Store") -> None:
        self._store, self._database = store, store.database

    def add(self, entries: Sequence[NewEntry], until: float) -> int:
        """Keep the entries of one act, to enter the log at Unix time `until`; returns the first one's id."""
        first, _ = self._store.entries.add(entries)
        rows = [(first + n, first, until) for n in range(len(entries))]
        self._database.run_many("INSERT INTO waiting VALUES (?, ?, ?)", rows)
        return first

    def act(self, entry: int) -> list[int]:
        """The ids of the entry's act, ascending; empty if it waits no more."""
        sql = "SELECT entry FROM waiting WHERE act = (SELECT act FROM waiting WHERE entry = ?) ORDER BY entry"
        return [number for (number,) in self._database.all(sql, entry)]

    def count(self) -> int:
        """How many entries wait."""
        return self._database.number("SELECT count(*) FROM waiting")

    def due(self, now: float) -> bool:
        """Whether an entry has waited until Unix time `now`, and the log takes entries."""
        sql = "SELECT 1 FROM waiting WHERE until <= ? OR until > ?"
        if self._database.first(sql, now, now + LONGEST) is None:
            return False
        return Ahead(self._database).refusal() is None

    def drop(self, act: Sequence[int]) -> None:
        """Take an act back: it leaves no trace."""
        for entry in reversed(act):
            self._database.run("DELETE FROM waiting WHERE entry = ?", entry)
            self._store.entries.remove(entry)

    def settle(self, now: float) -> int:
        """Let what has waited until Unix time `now` enter the log, in its order; returns how many entries.

        With it goes what it rests upon, however long that was to wait.
        """
        return self._enter(self._database.all(_DUE, now, now + LONGEST))

    def let_in(self, lines: Iterable[int | None]) -> None:
        """Let enter the log, of some pledges, which wordings they have and whether they ended."""
        for line in lines:
            self._enter(self._database.all(_LINE, line))

    def _enter(self, rows: Sequence[Row]) -> int:
        log = self._store.log
        together: list[Leaf] = []
        for number, body, *columns in rows:
            head = head_of(tuple(columns))
            if head.refs:  # where in the log it refers to is known once that is in there
                log.append(log.current(), together)
                together.clear()
                home = log.home(head.refs[0])
                log.append(home, [sealed(number, log.head_in(home, head), body)])
            else:
                together.append(sealed(number, head, body))
        log.append(log.current(), together)
        self._database.run_many("DELETE FROM waiting WHERE entry = ?", [(row[0],) for row in rows])
        return len(rows)
