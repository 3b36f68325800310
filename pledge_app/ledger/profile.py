"""A profile: the folder that holds a person's database and what leads to its key."""

from datetime import date
from pathlib import Path

from pledge_app.errors import NoProfile, ProfileExists
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage import keychain
from pledge_app.storage.place import refuse_network
from pledge_app.storage.store import Store


def exists(folder: Path) -> bool:
    """Whether there is a profile in the folder."""
    return (folder / keychain.DATABASE).exists()


def create(folder: Path, name: str, *, passphrase: str | None = None, today: date) -> Ledger:
    """Make a profile for `name` in the folder, with its first log, and open it.

    Raises InvalidValue ("name"), ProfileExists, NetworkFolder, PassphraseNeeded, ReadOnly, DiskFull.
    """
    from pledge_app.proof.keys import SigningKey
    from pledge_app.proof.note import log_origin

    if exists(folder):
        raise ProfileExists(str(folder))
    refuse_network(folder)
    key = keychain.new(folder, passphrase)
    log, witness = SigningKey.generate(), SigningKey.generate()
    store = Store.create(folder / keychain.DATABASE, key, name=name, made=today)
    with store.transaction():
        store.log.add(origin=log_origin(log.public), seed=log.seed, witness_seed=witness.seed, public=False)
    return Ledger(folder, store)


def open(folder: Path, *, passphrase: str | None = None) -> Ledger:  # noqa: A001  profile.open reads well
    """Open the profile in the folder.

    Raises NoProfile, NetworkFolder, what `keychain.unlock` raises, NewerThanApp, Damaged, Busy, ReadOnly.
    """
    if not exists(folder):
        raise NoProfile(str(folder))
    refuse_network(folder)
    return Ledger(folder, Store.open(folder / keychain.DATABASE, keychain.unlock(folder, passphrase)))
