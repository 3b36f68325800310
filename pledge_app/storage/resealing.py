"""Another passphrase for a profile, or none: at every moment either the old one opens it or the new one.

Where a passphrase alone seals the key, `key.sealed` is put there anew, whole. Where a keyring keeps the key
the new secret gets an entry of its own, and `access.json`, put there whole, says from which moment it is the
one. An entry is named in there as a leftover before it is made and until it is gone, so whatever a crash
leaves behind, also a key that is not sealed, is taken away when the profile is opened next. One process at a
time does either: what one is making must be nobody else's leftover.

The key itself stays: who copied the keyring, or the database with its key, before a passphrase was set still
has it.
"""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pledge_app.errors import InvalidValue, PassphraseNeeded, PledgeError
from pledge_app.paths import write_whole
from pledge_app.storage import keychain, keyrings
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.keychain import PATIENCE, SEALED, Access, read_access, write_access

LOCK = "access.lock"


def change(folder: Path, old: str | None, new: str | None, *, patience: float = PATIENCE) -> None:
    """From now on the passphrase `new` opens the profile; None: the keyring alone.

    `old` is the passphrase that opens it now, None if none does. Raises what `keychain.unlock` raises;
    InvalidValue ("passphrase") for an empty one, PassphraseNeeded for None where no keyring keeps the key;
    KeyringFailed, ReadOnly, DiskFull, DiskError, and then the old way holds.
    """
    if new == "":
        raise InvalidValue("passphrase")
    key = keychain.unlock(folder, old, patience=patience)
    with disk_facts(folder), _alone(folder, waits=True):
        access = read_access(folder)
        if access.keyring is not None:
            secret = key.hex() if new is None else keychain.seal(key, new).decode().strip()
            _move(folder, access, secret, sealed=new is not None, patience=patience)
        elif new is None:
            raise PassphraseNeeded(str(folder))
        else:
            write_whole(folder / SEALED, keychain.seal(key, new))


def _move(folder: Path, access: Access, secret: str, *, sealed: bool, patience: float) -> None:
    entry = secrets.token_hex(16)
    write_access(folder, access._replace(leftover=(*access.leftover, entry)))
    keyrings.put(folder, access, entry, secret, patience)
    after = access._replace(entry=entry, sealed=sealed, leftover=(*access.leftover, access.entry))
    write_access(folder, after)
    _take_away(folder, after, patience)


def tidy(folder: Path, *, patience: float = PATIENCE) -> None:
    """Take away what changes left in the keyring; what cannot be is tried again when it is opened next."""
    with suppress(PledgeError, OSError), _alone(folder, waits=False):
        _take_away(folder, read_access(folder), patience)


def _take_away(folder: Path, access: Access, patience: float) -> None:
    with suppress(PledgeError):
        for entry in access.leftover:
            keyrings.take_away(folder, access, entry, patience)
        write_access(folder, access._replace(leftover=()))


@contextmanager
def _alone(folder: Path, *, waits: bool) -> Iterator[None]:
    """Be the only process that changes the way to the key; the lock goes with its process. Raises OSError."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        yield
    finally:
        os.close(lock)
