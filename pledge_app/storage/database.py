"""One encrypted SQLite file: how it is opened, how it is written, and what can be in the way, as facts."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from sqlcipher3 import dbapi2

from pledge_app.errors import Busy, Cancelled, Damaged, DiskError, DiskFull, ReadOnly

if TYPE_CHECKING:
    from sqlite3 import Connection

Row = tuple[Any, ...]

PATIENCE = 5.0
"""Seconds that a writer waits for another process's transaction."""

_BUSY, _LOCKED, _READONLY, _INTERRUPT, _IOERR, _CORRUPT, _FULL = 5, 6, 8, 9, 10, 11, 13
_CANTOPEN, _NOTADB = 14, 26

_CODES = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}
"""What a backup, whose errors carry no code, says of them (sqlite3_errstr)."""

_UNOPENED = "vtable constructor failed"
"""What SQLite says, under no code of its own, if it is interrupted while it opens the search index."""

STEP = 1000
"""Pages that are copied in one go."""


class Database:
    """A connection that belongs to the thread that made it. Raises ProfileError kinds, each with its facts.

    `key` is the raw 32-byte key of the file; who opens has checked that it is the file's own, so a file that
    does not decrypt is damaged.
    """

    def __init__(
        self, path: Path, key: bytes, *, read_only: bool = False, patience: float = PATIENCE
    ) -> None:
        self.path, self.key = path, key
        self._patience = patience
        self._interrupted = False
        with self.facts():
            self.connection = self._connect(read_only=read_only)
            try:
                self.connection.execute("PRAGMA foreign_keys = ON")
                self.connection.execute("PRAGMA secure_delete = ON")
                self.connection.execute("PRAGMA synchronous = FULL")
            except BaseException:
                self.connection.close()
                raise

    def _connect(self, *, read_only: bool) -> "Connection":
        mode = "ro" if read_only else "rw"
        connection: Connection = dbapi2.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=self._patience,
        )
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{self.key.hex()}'\"")
        return connection

    def close(self) -> None:
        self.connection.close()

    def forget(self) -> None:
        """Let go of the key, once it is closed; any thread may ask for it.

        SQLCipher writes over its copy of the key as it closes. Python's own is let go of and not written
        over: `bytes` and `str` cannot be, and what was made of them on the way (the hex digits of a PRAGMA)
        was freed before. So no object of this process leads to the key any more; that no freed memory, no
        swap and no core dump holds it is more than Python can promise.
        """
        self.key = b""

    def interrupt(self) -> None:
        """End the statement that is running, if any: it raises Cancelled. The one call for other threads."""
        self._interrupted = True
        self.connection.interrupt()

    # `facts` written out five times: as a context manager it costs as much as a statement.

    def run(self, sql: str, *values: object) -> None:
        try:
            self.connection.execute(sql, values)
        except dbapi2.Error as error:
            self._raise_fact(error)

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        try:
            self.connection.executemany(sql, rows)
        except dbapi2.Error as error:
            self._raise_fact(error)

    def all(self, sql: str, *values: object) -> list[Row]:
        try:
            return self.connection.execute(sql, values).fetchall()
        except dbapi2.Error as error:
            self._raise_fact(error)

    def column(self, sql: str, *values: object) -> list[Any]:
        """The one value of each row; for very many, whose rows would cost more to keep than to read."""
        try:
            return [value for (value,) in self.connection.execute(sql, values)]
        except dbapi2.Error as error:
            self._raise_fact(error)

    def first(self, sql: str, *values: object) -> Row | None:
        """The first row, None if there is none."""
        try:
            row: Row | None = self.connection.execute(sql, values).fetchone()
        except dbapi2.Error as error:
            self._raise_fact(error)
        return row

    def number(self, sql: str, *values: object) -> int:
        """The one integer that `sql` gives, 0 for NULL."""
        ((value,),) = self.all(sql, *values)
        return int(value or 0)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: takes the write lock at once, and when it returns the rows are durable.

        Raises Busy if another process keeps the lock for `PATIENCE` seconds.
        """
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself where the disk was full.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    def backup_to(self, target: "Database", step: Callable[[], None] | None = None) -> None:
        """Copy everything that is committed here into `target`, page by page.

        `step` is called from time to time; what it raises ends the copy.
        """

        def progress(_status: int, _remaining: int, _total: int) -> None:
            if step is not None:
                step()

        with target.facts(), self.facts():
            self.connection.backup(target.connection, pages=STEP, progress=progress)

    def integrity(self) -> None:
        """Read every page. Raises Damaged with the first that is not as it was written."""
        pages = _pages(self.all("PRAGMA cipher_integrity_check"))
        if pages:
            raise Damaged(str(self.path), min(pages))
        if self.all("PRAGMA quick_check(1)") != [("ok",)]:
            raise Damaged(str(self.path), None)

    @contextmanager
    def facts(self) -> Iterator[None]:
        """What SQLite says of this file inside, as facts."""
        try:
            yield
        except dbapi2.Error as error:
            self._raise_fact(error)

    def _raise_fact(self, error: Exception) -> NoReturn:
        place = str(self.path)
        interrupted, self._interrupted = self._interrupted, False
        if interrupted and str(error).startswith(_UNOPENED):
            raise Cancelled(place) from error
        code = getattr(error, "sqlite_errorcode", _CODES.get(str(error), 0)) & 0xFF
        if code in (_CORRUPT, _NOTADB):
            raise Damaged(place, self._first_damaged_page()) from error
        known = {
            _BUSY: Busy,
            _LOCKED: Busy,
            _READONLY: ReadOnly,
            _CANTOPEN: ReadOnly,
            _FULL: DiskFull,
            _IOERR: DiskError,
            _INTERRUPT: Cancelled,
        }
        if code in known:
            raise known[code](place) from error
        raise error

    def _first_damaged_page(self) -> int | None:
        """Asked over a connection of its own: the one that met the damage gives no more answers."""
        fresh = self._connect(read_only=True)
        try:
            found = fresh.execute("PRAGMA cipher_integrity_check").fetchall()
        except dbapi2.Error:
            return None
        finally:
            fresh.close()
        return min(_pages(found), default=None)


def _pages(findings: list[Row]) -> list[int]:
    return [int(match[1]) for (line,) in findings if (match := re.search(r"page (\d+)", line))]
