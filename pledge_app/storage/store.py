"""The profile's database: domain words in, values out. One file, one key, one thread."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pledge_app.errors import Damaged, NewerThanApp, NoProfile, ProfileExists
from pledge_app.storage.database import Database
from pledge_app.storage.entries import Entries
from pledge_app.storage.lines import Lines
from pledge_app.storage.rows import NewEntry

if TYPE_CHECKING:
    from pledge_app.storage.log import Log
    from pledge_app.storage.openings import Opening
    from pledge_app.storage.waiting import Waiting

SCHEMA = 5
"""The number of migrations in schema.py; a newer database is refused."""


class Store:
    """An open database. Verbs of the ledger write inside `transaction()`; nothing here begins one by itself.

    Every method may raise the kinds of ProfileError that `Database` names.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.entries, self.lines = Entries(database), Lines(database)

    @cached_property
    def log(self) -> "Log":
        """Where the entries stand."""
        from pledge_app.storage.log import Log  # who only reads the journal does without proofs

        return Log(self.database)

    @cached_property
    def waiting(self) -> "Waiting":
        """What stands in no log yet."""
        from pledge_app.storage.waiting import Waiting  # as above

        return Waiting(self)

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

    def made(self) -> date:
        """The day on which the profile was made."""
        ((made,),) = self.database.all("SELECT made FROM profile")
        return date.fromisoformat(made)

    def secret(self, name: str) -> bytes | None:
        """What `keep_secret` kept under that name."""
        row = self.database.first("SELECT value FROM secrets WHERE name = ?", name)
        return None if row is None else bytes(row[0])

    def keep_secret(self, name: str, value: bytes) -> None:
        self.database.run("INSERT OR REPLACE INTO secrets VALUES (?, ?)", name, value)

    def append(self, entries: Sequence[NewEntry], *, log: int | None = None) -> int:
        """Append entries to the journal and to a log (the newest): rows, leaves, nodes, rollups.

        Returns the first one's id, the others follow; of none, the next to be. References reach entries that
        stood in that log before. What still waits and they rest upon enters before them.
        """
        from pledge_app.storage.log import sealed

        if self.database.number("SELECT max(entry) FROM waiting"):
            self.waiting.let_in({entry.line for entry in entries})
        target = self.log.current() if log is None else log
        first, bodies = self.entries.add(entries)
        leaves = [
            sealed(first + n, self.log.head_in(target, entry.head), body)
            for n, (entry, body) in enumerate(zip(entries, bodies, strict=True))
        ]
        self.log.append(target, leaves)
        return first

    def anew(self, start: int) -> Iterator["Opening"]:
        """All entries of the journal as they would stand in a fresh log from leaf `start` on, by id."""
        from pledge_app.storage.openings import anew

        return anew(self.database, start)

    def openings(self, log: int, start: int, stop: int) -> Iterator["Opening"]:
        """The leaves start … stop - 1 with what opens them, by index."""
        from pledge_app.storage.openings import openings

        return openings(self.database, self.log, log, start, stop)
