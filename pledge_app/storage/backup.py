"""A backup: one file that opens on another machine, without its keyring, by the recovery code alone.

    pledge-app/backup v1 LF
    header LF        one line of JSON: app, made, schema, size, salt, head, wrapped
    database         SQLCipher, `size` bytes, under a random key of its own
    digest           SHA-256 of all that stands before, 32 bytes

`wrapped` is the database's key under the code's (HKDF-SHA-256 of the code and `salt`, AES-256-GCM), bound to
the rest of the header. `head` is the salt at the database's head, without which its key opens nothing.
"""

import hashlib
import json
import os
import secrets
import shutil
import stat
import sys
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from pledge_app.errors import (
    Damaged,
    NewerThanApp,
    ProfileExists,
    RefusedFile,
    WrongRecoveryCode,
)
from pledge_app.paths import open_regular, sync_folder
from pledge_app.proof import tree
from pledge_app.storage import keychain
from pledge_app.storage.database import Database
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.place import refuse_network

MAGIC = b"pledge-app/backup v1\n"
HEADER_LIMIT = 4096
DIGEST = hashlib.sha256().digest_size
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeKey:
    """What a recovery code of 128 random bits becomes: the key that wraps, and the salt that led to it."""

    salt: bytes
    key: bytes

    @classmethod
    def of(cls, code: bytes, salt: bytes) -> "CodeKey":
        return cls(salt=salt, key=keychain.derive(code, salt, "pledge-app/backup/v1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a backup says about itself before it is opened: nothing about what is in it.

    `app` is the version that made it, `schema` that of its tables, `size` the database's bytes, `offset`
    where they begin, `context` what the wrapped key is bound to.
    """

    app: str
    made: datetime
    schema: int
    size: int
    salt: bytes
    wrapped: bytes
    context: bytes
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """By what a copy is compared: how many entries, and each log's number, size and root."""

    entries: int
    logs: tuple[tuple[int, int, bytes], ...]


def write(database: Database, file: Path, code: CodeKey, *, app: str, made: datetime) -> Contents:
    """Back `database` up into `file`, replacing a file of that name only once the new one has been read back.

    Raises RefusedFile if something else than a file is there; Damaged, DiskFull, ReadOnly, DiskError. Then
    `file` is as it was.
    """
    _check_target(file)
    draft, key = file.with_name(f".{file.name}.{secrets.token_hex(4)}"), secrets.token_bytes(32)
    with disk_facts(file), tempfile.TemporaryDirectory(prefix=".backup-", dir=database.path.parent) as work:
        copy, back = Path(work, "copy"), Path(work, "back")
        held = _copy(database, copy, key)
        said = _describe(copy, code, app=app, made=made, schema=database.number("PRAGMA user_version"))
        try:
            _assemble(copy, draft, {**said, "wrapped": _text(keychain.wrap(key, code.key, _context(said)))})
            header = read_header(draft)
            _check_digest(draft, header)
            _extract(draft, header, back)
            _check_copy(back, _unwrapped(draft, header, code.key), held)
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
        sync_folder(file.parent)
    return held


def restore(file: Path, code: bytes, folder: Path, *, passphrase: str | None, schema: int) -> bytes:
    """Bring `file` back into `folder`, where no profile is yet, under a new key; nothing, or all of it.

    `schema` is the newest that this app knows. Returns the new key. Raises ProfileExists, NetworkFolder,
    RefusedFile, WrongRecoveryCode, NewerThanApp, PassphraseNeeded, DiskFull, ReadOnly, DiskError.
    """
    if any((folder / name).exists() for name in (keychain.DATABASE, keychain.ACCESS, keychain.SEALED)):
        raise ProfileExists(str(folder))
    refuse_network(folder)
    header = read_header(file)
    _check_digest(file, header)
    old_key = _unwrapped(file, header, CodeKey.of(code, header.salt).key)
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


def read_header(file: Path) -> Header:
    """What `file` says about itself. Raises RefusedFile for anything but a backup of this version."""
    try:
        with open_regular(file) as source:
            if source.read(len(MAGIC)) != MAGIC:
                raise RefusedFile(str(file), "start", "no backup")
            line = source.readline(HEADER_LIMIT)
        said = json.loads(line)
        wrapped = b64decode(said.pop("wrapped"), validate=True)
        header = Header(
            app=str(said["app"]),
            made=datetime.fromisoformat(said["made"]),
            schema=int(said["schema"]),
            size=int(said["size"]),
            salt=b64decode(said["salt"], validate=True),
            wrapped=wrapped,
            context=_context(said),
            offset=len(MAGIC) + len(line),
        )
    except OSError as error:
        raise RefusedFile(str(file), "file", "unreadable") from error
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise RefusedFile(str(file), "header", "damaged") from error
    return header


def contents(database: Database) -> Contents:
    """By what a copy of `database` is compared."""
    hashes: dict[int, list[bytes]] = {}
    for log, value in database.all("SELECT log, hash FROM leaves ORDER BY log, i"):
        hashes.setdefault(log, []).append(value)
    logs = tuple((log, len(leaves), tree.root(leaves)) for log, leaves in hashes.items())
    return Contents(entries=database.number("SELECT count(*) FROM entries"), logs=logs)


def _restore_into(folder: Path, file: Path, header: Header, old_key: bytes, passphrase: str | None) -> bytes:
    key = keychain.new(folder, passphrase)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=folder) as work:
        back, ready = Path(work, "back"), Path(work, "ready")
        _extract(file, header, back)
        try:
            with closing(Database(back, old_key)) as old:
                old.integrity()
                held = _copy(old, ready, key)
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


def _text(value: bytes) -> str:
    return b64encode(value).decode()


def _context(said: dict[str, object]) -> bytes:
    return MAGIC + json.dumps(said, sort_keys=True).encode()


def _copy(database: Database, target: Path, key: bytes) -> Contents:
    """Copy page by page under another key; what is compared later is read from the same snapshot."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(Database(target, key)) as copy:
        database.run("BEGIN")
        try:
            held = contents(database)
            database.backup_to(copy)
        finally:
            database.run("COMMIT")
    return held


def _describe(copy: Path, code: CodeKey, *, app: str, made: datetime, schema: int) -> dict[str, object]:
    with copy.open("rb") as source:
        head = source.read(16).hex()
    return {
        "app": app,
        "head": head,
        "made": made.astimezone(UTC).isoformat(timespec="seconds"),
        "salt": _text(code.salt),
        "schema": schema,
        "size": copy.stat().st_size,
    }


def _assemble(copy: Path, draft: Path, said: dict[str, object]) -> None:
    digest = hashlib.sha256()
    with draft.open("xb") as target, copy.open("rb") as source:
        draft.chmod(0o600)
        for piece in (MAGIC, json.dumps(said, sort_keys=True).encode() + b"\n", *_pieces(source)):
            digest.update(piece)
            target.write(piece)
        target.write(digest.digest())
        target.flush()
        os.fsync(target.fileno())


def _pieces(source: IO[bytes], size: int = sys.maxsize) -> Iterator[bytes]:
    """`size` bytes of `source`, or what there is."""
    while size and (piece := source.read(min(CHUNK, size))):
        size -= len(piece)
        yield piece


def _check_digest(file: Path, header: Header) -> None:
    with file.open("rb") as source:
        whole = header.offset + header.size
        digest = hashlib.sha256()
        for piece in _pieces(source, whole):
            digest.update(piece)
        told = source.read(DIGEST + 1)
    if file.stat().st_size != whole + DIGEST:
        raise RefusedFile(str(file), "length", "damaged")
    if told != digest.digest():
        raise RefusedFile(str(file), "checksum", "damaged")


def _unwrapped(file: Path, header: Header, key: bytes) -> bytes:
    found = keychain.unwrap(header.wrapped, key, header.context)
    if found is None:
        raise WrongRecoveryCode(str(file), mistyped=False)
    return found


def _extract(file: Path, header: Header, target: Path) -> None:
    with file.open("rb") as source, target.open("xb") as copy:
        source.seek(header.offset)
        copy.writelines(_pieces(source, header.size))
        copy.flush()
        os.fsync(copy.fileno())


def _check_copy(file: Path, key: bytes, held: Contents) -> None:
    """Raises Damaged unless the database reads back whole and holds the same entries and logs."""
    with closing(Database(file, key)) as copy:
        copy.integrity()
        if contents(copy) != held:
            raise Damaged(str(file), None)
