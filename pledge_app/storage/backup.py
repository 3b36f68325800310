"""Backups written, read back and restored: `envelope` is the file they lie in."""

import hashlib
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path

from pledge_app.errors import (
    Busy,
    Cancelled,
    Damaged,
    NewerThanApp,
    PledgeError,
    ProfileExists,
    RefusedFile,
)
from pledge_app.paths import sync_folder
from pledge_app.proof import tree
from pledge_app.storage import envelope, keychain
from pledge_app.storage.database import Database
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.envelope import CodeKey, Facts, read_header
from pledge_app.storage.erasing import seen
from pledge_app.storage.leftovers import RESTORING, WORK, sweep_work
from pledge_app.storage.place import refuse_network

Watch = Callable[[], bool]
"""Asked from time to time whether to go on."""

_CHANGES = (
    "SELECT count(*), max(id) FROM entries",
    "SELECT log, max(i) FROM leaves GROUP BY log",
    "SELECT id, position, ended FROM lines ORDER BY id",
    "SELECT line, title, fields FROM drafts ORDER BY line",
    "SELECT count(*) FROM identity_statements",
    "SELECT count(*) FROM summaries",
    "SELECT CAST(folder AS BLOB), size FROM deliveries ORDER BY id",
    "SELECT id, petname, muted FROM peers ORDER BY id",
    "SELECT peer, origin, max(size) FROM sightings GROUP BY peer, origin",
)
"""What tells that something was changed: quick, however long the journal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """By what a copy is compared: how many entries, and each log's number, size and root."""

    entries: int
    logs: tuple[tuple[int, int, bytes], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A backup of this profile that lies in a folder, with its length in bytes."""

    file: Path
    made: datetime
    size: int
    facts: Facts


def go_on() -> bool:
    """The watch of who waits for the end."""
    return True


def write(
    database: Database,
    file: Path,
    code: CodeKey,
    *,
    app: str,
    made: datetime,
    automatic: bool = False,
    watch: Watch = go_on,
) -> Contents:
    """Back `database` up into `file`, replacing a file of that name only once the new one has been read back.

    Raises RefusedFile if something else than a file is there; Damaged, DiskFull, ReadOnly, DiskError,
    Cancelled. Then `file` is as it was.
    """
    _check_target(file)
    sweep_work(database.path.parent)
    while True:
        number, key = seen(database), secrets.token_bytes(32)
        try:
            with working(database, file) as work:
                held, facts = copy_to(database, work / "copy", key, automatic=automatic, watch=watch)
                schema = database.number("PRAGMA user_version")
                label = envelope.Label(app=app, made=made, schema=schema, facts=facts)
                with drafted(work, file, code=code, key=key, label=label, held=held, watch=watch) as draft:
                    if seen(database) != facts.redacted:
                        raise Busy(str(file))  # the copy holds words that are to be nowhere
                    draft.replace(file)
                sync_folder(file.parent)
                return held
        except PledgeError:
            if seen(database) == number:
                raise  # otherwise words were destroyed meanwhile, and with them what was being written


@contextmanager
def working(database: Database, file: Path) -> Iterator[Path]:
    """A folder beside the database for the copies that are made on the way to `file`."""
    with disk_facts(file), tempfile.TemporaryDirectory(prefix=WORK, dir=database.path.parent) as work:
        yield Path(work)


@contextmanager
def drafted(
    work: Path, file: Path, *, code: CodeKey, key: bytes, label: envelope.Label, held: Contents, watch: Watch
) -> Iterator[Path]:
    """The database `copy` in `work`, whose key is `key`, as a whole backup beside `file`, read back.

    Whoever gets it puts it in the place of `file`; otherwise it goes again.
    """
    draft, back = file.with_name(f".{file.name}.{secrets.token_hex(4)}"), work / "back"
    try:
        envelope.assemble(work / "copy", draft, code, key, label)
        _ask(watch)
        header = read_header(draft)
        envelope.check_digest(draft, header)
        envelope.extract(draft, header, back)
        _ask(watch)
        _check_copy(back, envelope.unwrapped(draft, header, code.key), held)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def restore(file: Path, code: bytes, folder: Path, *, passphrase: str | None, schema: int) -> bytes:
    """Bring `file` back into `folder`, where no profile is yet, under a new key; nothing, or all of it.

    `schema` is the newest that this app knows. Returns the new key. Raises ProfileExists, NetworkFolder,
    RefusedFile, WrongRecoveryCode, NewerThanApp, PassphraseNeeded, DiskFull, ReadOnly, DiskError.
    """
    if any((folder / name).exists() for name in (keychain.DATABASE, keychain.ACCESS, keychain.SEALED)):
        raise ProfileExists(str(folder))
    refuse_network(folder)
    header = read_header(file)
    envelope.check_digest(file, header)
    old_key = envelope.unwrapped(file, header, CodeKey.of(code, header.salt).key)
    if header.schema > schema:
        raise NewerThanApp(str(file), header.schema, schema)
    fresh = not folder.exists()
    try:
        with disk_facts(folder):
            return _restore_into(folder, file, header, old_key, passphrase)
    except BaseException:
        keychain.forget(folder)
        if fresh:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def found(folder: Path, code: CodeKey, pattern: str) -> tuple[Found, ...]:
    """The backups in `folder`, named as the glob says, that the code opens and that are as long as they say.

    Newest first. A folder that is not there has none. Raises ReadOnly, DiskError if it cannot be looked into.
    """
    seen = []
    with disk_facts(folder):
        files = [file for file in folder.iterdir() if fnmatch(file.name, pattern)] if folder.exists() else []
    for file in files:
        try:
            header = read_header(file)
            facts = envelope.facts_of(header, code)
            if facts is not None and file.stat().st_size == header.length:
                seen.append(Found(file=file, made=header.made, size=header.length, facts=facts))
        except (RefusedFile, OSError):
            continue  # not ours, or no longer there
    return tuple(sorted(seen, key=lambda one: (one.made, one.facts.last, one.file.name), reverse=True))


def check(one: Found) -> None:
    """Raises RefusedFile unless the file still has the checksum that it was written with."""
    envelope.check_digest(one.file, read_header(one.file))


def stamp(database: Database) -> str:
    """A text that is another one after any change that a backup is made for."""
    rows = [database.all(sql) for sql in _CHANGES]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def contents(database: Database) -> Contents:
    """By what a copy of `database` is compared."""
    hashes: dict[int, list[bytes]] = {}
    for log, value in database.all("SELECT log, hash FROM leaves ORDER BY log, i"):
        hashes.setdefault(log, []).append(value)
    logs = tuple((log, len(leaves), tree.root(leaves)) for log, leaves in hashes.items())
    return Contents(entries=database.number("SELECT count(*) FROM entries"), logs=logs)


def _restore_into(
    folder: Path, file: Path, header: envelope.Header, old_key: bytes, passphrase: str | None
) -> bytes:
    key = keychain.new(folder, passphrase)
    with tempfile.TemporaryDirectory(prefix=RESTORING, dir=folder) as work:
        back, ready = Path(work, "back"), Path(work, "ready")
        envelope.extract(file, header, back)
        try:
            with closing(Database(back, old_key)) as old:
                old.integrity()
                held, _ = copy_to(old, ready, key, automatic=False)
        except Damaged as error:
            raise RefusedFile(str(file), f"page {error.page}", "damaged") from error
        _check_copy(ready, key, held)
        ready.replace(folder / keychain.DATABASE)
    sync_folder(folder)
    return key


def _check_target(file: Path) -> None:
    """A device, a pipe or a link is nothing to be replaced: to go by its name is not to mean its place."""
    with disk_facts(file), suppress(FileNotFoundError):
        if not stat.S_ISREG(file.lstat().st_mode):
            raise RefusedFile(str(file), "file", "no regular file")


def _ask(watch: Watch) -> None:
    if not watch():
        raise Cancelled


def copy_to(
    database: Database, target: Path, key: bytes, *, automatic: bool, watch: Watch = go_on
) -> tuple[Contents, Facts]:
    """Copy page by page under another key; what is compared later is read from the same snapshot."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(Database(target, key)) as copy:
        database.run("BEGIN")
        try:
            held = contents(database)
            facts = Facts(
                entries=held.entries,
                last=database.number("SELECT max(id) FROM entries"),
                redacted=seen(database),
                stamp=stamp(database),
                automatic=automatic,
            )
            database.backup_to(copy, lambda: _ask(watch))
        finally:
            database.run("COMMIT")
    return held, facts


def _check_copy(file: Path, key: bytes, held: Contents) -> None:
    """Raises Damaged unless the database reads back whole and holds the same entries and logs."""
    with closing(Database(file, key)) as copy:
        copy.integrity()
        if contents(copy) != held:
            raise Damaged(str(file), None)
