"""A profile: the folder that holds a person's database and what leads to its key."""

from datetime import date
from pathlib import Path

from pledge_app.domain.text import is_line, tidy_line
from pledge_app.errors import InvalidValue, NoProfile, PledgeError, ProfileExists
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage import keychain
from pledge_app.storage.place import refuse_network
from pledge_app.storage.store import Store

NAME = 64

CUT_OFF = (".restore-draft-", ".restore-out-", ".restore-in-")
"""How folders begin that `setting_aside` leaves when it is cut off: a backup that is not whole yet; a whole
one, before the old profile is out of the way; the same afterwards, before it is in its place."""


def exists(folder: Path) -> bool:
    """Whether there is a profile in the folder, or one that is between two places."""
    return (folder / keychain.DATABASE).exists() or _holds(folder, CUT_OFF[1:])


def settle(folder: Path) -> None:
    """Go on with what was cut off while a backup took the profile's place. Raises ReadOnly, DiskError."""
    if _holds(folder, CUT_OFF):
        from pledge_app.ledger import setting_aside

        setting_aside.finish(folder)


def _holds(folder: Path, prefixes: tuple[str, ...]) -> bool:
    try:
        return any(path.name.startswith(prefixes) for path in folder.iterdir())
    except OSError:
        return False


def create(folder: Path, name: str, *, passphrase: str | None = None, today: date) -> Ledger:
    """Make a profile for `name` (a line of up to 64) in the folder, with its first log, and open it.

    Raises InvalidValue ("name"), ProfileExists, NetworkFolder, PassphraseNeeded, ReadOnly, DiskFull.
    """
    name = tidy_line(name)
    if not is_line(name, NAME):
        raise InvalidValue("name")
    if exists(folder):
        raise ProfileExists(str(folder))
    refuse_network(folder)
    if folder.is_dir():
        from pledge_app.ledger import deleting

        deleting.finish(folder)
    key = keychain.new(folder, passphrase)
    try:
        store = Store.create(folder / keychain.DATABASE, key, name=name, made=today, begin=_first_log)
    except BaseException:
        keychain.forget(folder)
        raise
    return Ledger(folder, store)


def _first_log(store: Store) -> None:
    from pledge_app.proof.keys import SigningKey
    from pledge_app.proof.note import log_origin

    log, witness = SigningKey.generate(), SigningKey.generate()
    store.log.add(origin=log_origin(log.public), seed=log.seed, witness_seed=witness.seed, public=False)


def open(  # noqa: A001  profile.open reads well
    folder: Path, *, passphrase: str | None = None, patience: float = keychain.PATIENCE
) -> Ledger:
    """Open the profile in the folder; a keyring has `patience` seconds to give the key.

    Raises NoProfile, NetworkFolder, what `keychain.unlock` raises, NewerThanApp, Damaged, Busy, ReadOnly.
    """
    settle(folder)
    if not exists(folder):
        raise NoProfile(str(folder))
    refuse_network(folder)
    key = keychain.unlock(folder, passphrase, patience=patience)
    return Ledger(folder, Store.open(folder / keychain.DATABASE, key))


def asks_passphrase(folder: Path) -> bool:
    """Whether a passphrase is needed to open the profile; no keyring is asked."""
    try:
        return keychain.read_access(folder).asks
    except PledgeError:
        return False  # what is wrong is told by who opens it


def has_keyring(folder: Path) -> bool:
    """Whether a keyring keeps the key of the profile, sealed or not."""
    try:
        return keychain.read_access(folder).keyring is not None
    except PledgeError:
        return False  # as above


def change_passphrase(
    folder: Path, old: str | None, new: str | None, *, patience: float = keychain.PATIENCE
) -> None:
    """Another passphrase, or None where a keyring keeps the key; see `resealing.change`."""
    from pledge_app.storage import resealing

    resealing.change(folder, old, new, patience=patience)
