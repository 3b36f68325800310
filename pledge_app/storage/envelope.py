"""A backup as a file: one that opens on another machine, without its keyring, by the recovery code alone.

    pledge-app/backup v1 LF
    header LF        one line of JSON: app, facts, made, schema, size, salt, head, wrapped
    database         SQLCipher, `size` bytes, under a random key of its own
    digest           SHA-256 of all that stands before, 32 bytes

`wrapped` is the database's key under the code's (HKDF-SHA-256 of the code and `salt`, AES-256-GCM), bound to
the rest of the header. `facts` says, under the same key, what is in it (absent in the oldest). `head` is the
salt at the database's head, without which its key opens nothing.
"""

import hashlib
import json
import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from pledge_app.errors import RefusedFile, WrongRecoveryCode
from pledge_app.paths import open_regular
from pledge_app.storage import keychain

MAGIC = b"pledge-app/backup v1\n"
HEADER_LIMIT = 4096
DIGEST = hashlib.sha256().digest_size
CHUNK = 1 << 20
_FACTS = MAGIC + b"facts\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeKey:
    """What a recovery code of 128 random bits becomes: the key that wraps, and the salt that led to it."""

    salt: bytes
    key: bytes

    @classmethod
    def of(cls, code: bytes, salt: bytes) -> "CodeKey":
        return cls(salt=salt, key=keychain.derive(code, salt, "pledge-app/backup/v1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a backup tells of its contents to those who have its key.

    `entries` counts them, `last` is the highest id; `redacted` is how many redactions it has seen. `stamp`
    is equal where nothing was changed between two backups. `automatic`: the app made it, and may rotate it.
    """

    entries: int
    last: int
    redacted: int
    stamp: str
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a backup says about itself before it is opened: nothing about what is in it.

    `app` is the version that made it, `schema` that of its tables, `size` the database's bytes, `offset`
    where they begin, `facts` are sealed, `context` is what the wrapped key is bound to.
    """

    app: str
    made: datetime
    schema: int
    size: int
    salt: bytes
    facts: bytes
    wrapped: bytes
    context: bytes
    offset: int

    @property
    def length(self) -> int:
        """Bytes of the whole file."""
        return self.offset + self.size + DIGEST


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
            facts=b64decode(said.get("facts", ""), validate=True),
            wrapped=wrapped,
            context=_context(said),
            offset=len(MAGIC) + len(line),
        )
    except OSError as error:
        raise RefusedFile(str(file), "file", "unreadable") from error
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise RefusedFile(str(file), "header", "damaged") from error
    return header


def facts_of(header: Header, code: CodeKey) -> Facts | None:
    """What the backup tells of its contents; None if the code is another one, or nothing is told."""
    if not opens(header, code):
        return None
    told = keychain.unwrap(header.facts, code.key, _FACTS)
    said = json.loads(told) if told else {}
    names = {field.name for field in fields(Facts)}
    return Facts(**{name: said[name] for name in names}) if names <= said.keys() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a backup is to say about itself: see Header and Facts."""

    app: str
    made: datetime
    schema: int
    facts: Facts


def opens(header: Header, code: CodeKey) -> bool:
    """Whether the code opens the backup."""
    return header.salt == code.salt and keychain.unwrap(header.wrapped, code.key, header.context) is not None


def assemble(copy: Path, draft: Path, code: CodeKey, key: bytes, label: Label) -> None:
    """Write the database `copy`, whose key is `key`, into the new file `draft`, durably."""
    with copy.open("rb") as source:
        head = source.read(16).hex()
    said: dict[str, object] = {
        "app": label.app,
        "facts": _text(keychain.wrap(json.dumps(asdict(label.facts)).encode(), code.key, _FACTS)),
        "head": head,
        "made": label.made.astimezone(UTC).isoformat(timespec="seconds"),
        "salt": _text(code.salt),
        "schema": label.schema,
        "size": copy.stat().st_size,
    }
    said["wrapped"] = _text(keychain.wrap(key, code.key, _context(said)))
    digest = hashlib.sha256()
    with draft.open("xb") as target, copy.open("rb") as source:
        draft.chmod(0o600)
        for piece in (MAGIC, json.dumps(said, sort_keys=True).encode() + b"\n", *_pieces(source)):
            digest.update(piece)
            target.write(piece)
        target.write(digest.digest())
        target.flush()
        os.fsync(target.fileno())


def check_digest(file: Path, header: Header) -> None:
    """Raises RefusedFile unless the file is as long as it says and has the checksum at its end."""
    with file.open("rb") as source:
        digest = hashlib.sha256()
        for piece in _pieces(source, header.length - DIGEST):
            digest.update(piece)
        told = source.read(DIGEST + 1)
    if file.stat().st_size != header.length:
        raise RefusedFile(str(file), "length", "damaged")
    if told != digest.digest():
        raise RefusedFile(str(file), "checksum", "damaged")


def unwrapped(file: Path, header: Header, key: bytes) -> bytes:
    """The key of the database within. Raises WrongRecoveryCode."""
    found = keychain.unwrap(header.wrapped, key, header.context)
    if found is None:
        raise WrongRecoveryCode(str(file), mistyped=False)
    return found


def extract(file: Path, header: Header, target: Path) -> None:
    """Write the database within into the new file `target`, durably."""
    with file.open("rb") as source, target.open("xb") as copy:
        source.seek(header.offset)
        copy.writelines(_pieces(source, header.size))
        copy.flush()
        os.fsync(copy.fileno())


def _text(value: bytes) -> str:
    return b64encode(value).decode()


def _context(said: dict[str, object]) -> bytes:
    return MAGIC + json.dumps(said, sort_keys=True).encode()


def _pieces(source: IO[bytes], size: int = sys.maxsize) -> Iterator[bytes]:
    """`size` bytes of `source`, or what there is."""
    while size and (piece := source.read(min(CHUNK, size))):
        size -= len(piece)
        yield piece
