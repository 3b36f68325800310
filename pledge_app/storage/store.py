"""The profile's database: domain words in, values out. One file, one key, one thread."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from pledge_app.domain.conduct import Body, Head
from pledge_app.errors import Damaged, NewerThanApp, NoProfile, ProfileExists
from pledge_app.proof import commitment, tree
from pledge_app.storage.database import Database, Row
from pledge_app.storage.entries import Entries
from pledge_app.storage.lines import Lines
from pledge_app.storage.log import Leaf, Log
from pledge_app.storage.rows import EMPTY_BODY, NewEntry, body_of, head_of, in_log

SCHEMA = 1
"""The number of migrations in schema.py; a newer database is refused."""

_OPENINGS = (
    "SELECT i, hash, entry, head_salt, body_salt, type, sha256, body,"
    " day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM leaves LEFT JOIN entries ON id = entry WHERE log = ? AND i >= ? AND i < ? ORDER BY i"
)
_ALL_ENTRIES = (
    "SELECT id, body, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM entries ORDER BY id"
)
_BATCH = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A leaf with all that opens it.

    A private one has entry, head (its refs are leaf indices), body and salts; a public one type and sha256.
    """

    i: int
    hash: bytes
    entry: int | None
    head: Head | None
    body: Body | None
    head_salt: bytes | None
    body_salt: bytes | None
    type: str | None
    sha256: str | None


class Store:
    """An open database. Verbs of the ledger write inside `transaction()`; nothing here begins one by itself.

    Every method may raise the kinds of ProfileError that `Database` names.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.entries, self.lines, self.log = Entries(database), Lines(database), Log(database)

    @classmethod
    def open(cls, path: Path, key: bytes, *, read_only: bool = False) -> Self:
        """Open the database at `path` with its key, brought up to date where it is behind.

        Raises NewerThanApp, Damaged (also for an emptied file), Busy, ReadOnly, DiskFull.
        """
        if not path.exists():
            raise NoProfile(str(path.parent))
        database = Database(path, key, read_only=read_only)
        try:
            number = database.number("PRAGMA user_version")
            if number == 0:
                raise Damaged(str(path), None)
            if number > SCHEMA:
                raise NewerThanApp(str(path), number, SCHEMA)
            if number < SCHEMA:
                from pledge_app.storage import migrating

                migrating.bring_up_to_date(database, number)
        except BaseException:
            database.close()
            raise
        return cls(database)

    @classmethod
    def create(
        cls,
        path: Path,
        key: bytes,
        *,
        name: str,
        made: date,
        begin: Callable[[Self], None] | None = None,
    ) -> Self:
        """A new database for a profile of that name, made on that day: whole or not there at all.

        `begin` writes what it has from the start. Raises ProfileExists, Busy, ReadOnly, DiskFull.
        """
        from pledge_app.storage import migrating

        def fill(database: Database) -> None:
            database.run("INSERT INTO profile VALUES (1, ?, ?)", name, made.isoformat())
            if begin is not None:
                begin(cls(database))

        if path.exists():
            raise ProfileExists(str(path.parent))
        migrating.create(path, key, fill)
        return cls.open(path, key)

    def reopen(self, *, read_only: bool = False) -> Self:
        """Another connection to the same file, for the thread that calls."""
        return type(self)(Database(self.database.path, self.database.key, read_only=read_only))

    def close(self) -> None:
        self.database.close()

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, durable when it returns; see `Database.transaction`."""
        return self.database.transaction()

    def data_version(self) -> int:
        """A number that changes when another connection has committed."""
        return self.database.number("PRAGMA data_version")

    def name(self) -> str:
        """The name that the profile was given."""
        ((name,),) = self.database.all("SELECT name FROM profile")
        return str(name)

    def secret(self, name: str) -> bytes | None:
        """What `keep_secret` kept under that name."""
        row = self.database.first("SELECT value FROM secrets WHERE name = ?", name)
        return None if row is None else bytes(row[0])

    def keep_secret(self, name: str, value: bytes) -> None:
        self.database.run("INSERT OR REPLACE INTO secrets VALUES (?, ?)", name, value)

    def append(self, entries: Sequence[NewEntry], *, log: int | None = None) -> int:
        """Append entries to the journal and to a log (the newest): rows, leaves, nodes, rollups.

        Returns the first one's id; the others follow. References reach entries that stood in that log before.
        """
        target = self.log.current() if log is None else log
        first = self.entries.add(entries)
        self.log.append(target, [self._leaf(target, first + n, entry) for n, entry in enumerate(entries)])
        return first

    def anew(self, start: int) -> Iterator[Opening]:
        """All entries of the journal as they would stand in a fresh log from leaf `start` on, by id."""
        positions: dict[int, int] = {}
        for i, (number, body, *head) in enumerate(self.database.all(_ALL_ENTRIES), start):
            positions[number] = i
            yield sealed(i, number, in_log(head_of(tuple(head)), positions), body)

    def openings(self, log: int, start: int, stop: int) -> Iterator[Opening]:
        """The leaves start … stop - 1 with what opens them, by index."""
        for low in range(start, stop, _BATCH):
            for row in self.database.all(_OPENINGS, log, low, min(low + _BATCH, stop)):
                yield self._opening(log, row)

    def _opening(self, log: int, row: Row) -> Opening:
        i, hash_, entry, head_salt, body_salt, type_, sha256, body, *rest = row
        head = None if entry is None else self._in_log(log, head_of(tuple(rest)))
        return Opening(
            i=i,
            hash=hash_,
            entry=entry,
            head=head,
            body=None if entry is None else body_of(body),
            head_salt=head_salt,
            body_salt=body_salt,
            type=type_,
            sha256=sha256,
        )

    def _leaf(self, log: int, number: int, entry: NewEntry) -> Leaf:
        body = EMPTY_BODY if entry.body.is_empty else commitment.body_bytes(entry.body)
        return _sealed(number, self._in_log(log, entry.head), body)

    def _in_log(self, log: int, head: Head) -> Head:
        return in_log(head, {ref: self.log.position(log, ref) for ref in head.refs})


def sealed(i: int, entry: int, head: Head, body: bytes = EMPTY_BODY) -> Opening:
    """The private leaf `i` for an entry, with fresh salts; the refs of `head` are leaf indices."""
    number, head_salt, body_salt, _, _, hash_ = _sealed(entry, head, body)
    return Opening(
        i=i,
        hash=hash_,
        entry=number,
        head=head,
        body=body_of(body),
        head_salt=head_salt,
        body_salt=body_salt,
        type=None,
        sha256=None,
    )


def _sealed(number: int, head: Head, body: bytes) -> Leaf:
    """A private leaf: fresh salts, and the hash over the commitments to head and body."""
    head_salt, body_salt = os.urandom(32), os.urandom(32)
    record = commitment.private_record(
        commitment.commit("head", head_salt, commitment.head_bytes(head)),
        commitment.commit("body", body_salt, body),
    )
    return number, head_salt, body_salt, None, None, tree.leaf_hash(record)
