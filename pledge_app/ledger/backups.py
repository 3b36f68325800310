"""Backups and the recovery code that opens them: where the keyring of this machine is not at hand."""

import hashlib
import re
import secrets
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pledge_app import __version__
from pledge_app.errors import NotConfirmed, RecoveryCodeNeeded, WrongRecoveryCode
from pledge_app.ledger.places import remember_file
from pledge_app.ledger.resuming import compare
from pledge_app.storage import backup
from pledge_app.storage.ahead import Ahead, Refusal
from pledge_app.storage.envelope import CodeKey, read_header
from pledge_app.storage.keychain import DATABASE
from pledge_app.storage.store import SCHEMA, Store

GROUPS, GROUP = 7, 4
CODE_BYTES, CHECK_BITS, SALT_BYTES = 16, 12, 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_KEPT_AS = "backup-code"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeOffer:
    """A new recovery code, `code`, to be written down; `asked` are three of its groups, counted from 1."""

    code: str
    asked: tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """`file` holds `entries` entries in `size` bytes, and was read back."""

    file: Path
    entries: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """The profile `name` with its `entries` entries is in `folder`.

    `refusal` says why nothing may be entered: what was published since holds more.
    """

    folder: Path
    name: str
    entries: int
    refusal: Refusal | None


class Backups:
    """Backups of an open profile. The code is confirmed once; its derived key lies in the database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def has_code(self) -> bool:
        """Whether a recovery code was confirmed before."""
        return self._store.secret(_KEPT_AS) is not None

    def offer(self) -> CodeOffer:
        """A new code of 128 random bits, and the groups to be typed back. Nothing is kept yet."""
        asked = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), 3))
        return CodeOffer(
            code=write_code(secrets.token_bytes(CODE_BYTES)), asked=(asked[0], asked[1], asked[2])
        )

    def confirm(self, offer: CodeOffer, answers: tuple[str, str, str]) -> None:
        """Take the offered code from now on. Raises NotConfirmed if a group was typed otherwise."""
        groups = offer.code.split("-")
        shown = [groups[position - 1] for position in offer.asked]
        if [_symbols(answer) for answer in answers] != shown:
            raise NotConfirmed
        self.adopt(offer.code)

    def adopt(self, code: str) -> None:
        """Take a code that the person is known to hold. Raises WrongRecoveryCode if it is mistyped."""
        salt = secrets.token_bytes(SALT_BYTES)
        key = CodeKey.of(read_code(code), salt)
        with self._store.transaction():
            self._store.keep_secret(_KEPT_AS, key.salt + key.key)

    def recognises(self, code: str) -> bool:
        """Whether `code` is the one that opens the backups. Raises RecoveryCodeNeeded, WrongRecoveryCode."""
        known = self.key()
        return secrets.compare_digest(CodeKey.of(read_code(code), known.salt).key, known.key)

    def make(self, file: Path, *, now: datetime) -> BackupMade:
        """Back up into `file`, replacing it; done only when what was written has been read back.

        Raises RecoveryCodeNeeded, RefusedFile if something else than a file is there, Damaged, DiskFull,
        ReadOnly, DiskError; then `file` is as it was.
        """
        code = self.key()
        # Before it is there: should words be destroyed meanwhile, they are looked for in it.
        remember_file(self._store.database.path.parent, file)
        held = backup.write(self._store.database, file, code, app=__version__, made=now)
        return BackupMade(file=file, entries=held.entries, size=file.stat().st_size)

    def key(self) -> CodeKey:
        """What the confirmed code became. Raises RecoveryCodeNeeded."""
        kept = self._store.secret(_KEPT_AS)
        if kept is None:
            raise RecoveryCodeNeeded(str(self._store.database.path.parent))
        return CodeKey(salt=kept[:SALT_BYTES], key=kept[SALT_BYTES:])


def restore(file: Path, code: str, folder: Path, *, passphrase: str | None = None) -> Restored:
    """Bring a backup back into `folder`, where no profile is yet: nothing of it, or all of it.

    The database gets a new key, kept by the keyring or, if one is given, sealed under `passphrase`. Then the
    folders that were published to are compared. Raises ProfileExists, NetworkFolder, RefusedFile,
    WrongRecoveryCode, NewerThanApp, PassphraseNeeded, DiskFull, ReadOnly, DiskError.
    """
    from pledge_app.ledger import deleting, profile  # of which one asks for the backups that a profile has

    if folder.is_dir():
        profile.settle(folder)
        deleting.finish(folder)
    key = backup.restore(file, read_code(code), folder, passphrase=passphrase, schema=SCHEMA)
    with closing(Store.open(folder / DATABASE, key)) as store:
        compare(store)
        return Restored(
            folder=folder,
            name=store.name(),
            entries=store.entries.count(),
            refusal=Ahead(store.database).refusal(),
        )


def made_on(file: Path) -> datetime:
    """When a backup was made, by its own account. Raises RefusedFile if it is none."""
    return read_header(file).made


def write_code(code: bytes) -> str:
    """16 bytes as seven groups of four: 128 bits and 12 that tell a typing error, in Crockford's base 32."""
    number = int.from_bytes(code) << CHECK_BITS | _check(code)
    symbols = "".join(_ALPHABET[number >> shift & 31] for shift in range(135, -1, -5))
    return "-".join(symbols[start : start + GROUP] for start in range(0, GROUPS * GROUP, GROUP))


def read_code(text: str) -> bytes:
    """The 16 bytes of a typed code; case, spaces, hyphens and O for 0, I or L for 1 make no difference.

    Raises WrongRecoveryCode(mistyped=True).
    """
    symbols = _symbols(text)
    if len(symbols) != GROUPS * GROUP or not set(symbols) <= set(_ALPHABET):
        raise WrongRecoveryCode("", mistyped=True)
    number = 0
    for symbol in symbols:
        number = number << 5 | _ALPHABET.index(symbol)
    code = (number >> CHECK_BITS).to_bytes(CODE_BYTES)
    if number & (1 << CHECK_BITS) - 1 != _check(code):
        raise WrongRecoveryCode("", mistyped=True)
    return code


def _symbols(text: str) -> str:
    return re.sub(r"[\s\u2010-\u2015-]", "", text).upper().translate(str.maketrans("OIL", "011"))


def _check(code: bytes) -> int:
    digest = hashlib.sha256(b"pledge-app/recovery-code/v1\n" + code).digest()
    return int.from_bytes(digest[:2]) >> (16 - CHECK_BITS)
