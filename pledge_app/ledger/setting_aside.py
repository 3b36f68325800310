"""A backup brought back where the profile does not open: that one is set aside, whole."""

import secrets
import shutil
from datetime import date
from pathlib import Path

from pledge_app.errors import PledgeError
from pledge_app.ledger import backups, places
from pledge_app.paths import sync_folder
from pledge_app.storage import keychain
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.envelope import read_header
from pledge_app.storage.leftovers import RESTORING

ASIDE = "set-aside-"
_KEY = (keychain.ACCESS, keychain.SEALED)
_OLD = (f"{keychain.DATABASE}-wal", f"{keychain.DATABASE}-shm", *_KEY, keychain.DATABASE)
_NEW = (*_KEY, keychain.DATABASE)


def folders(home: Path) -> tuple[str, ...]:
    """Where profiles lie that were set aside: nobody opens them, and what is destroyed since stays there."""
    return tuple(map(str, sorted(home.glob(f"{ASIDE}*"))))


def newest(folder: Path) -> Path | None:
    """The last backup that was made of the profile, so far as one can be found without its key."""
    found: dict[Path, float] = {}
    for place in places.known(folder):
        try:
            inside, named = places.look_in(place)
            for file in inside.iterdir():
                if named(file.name):
                    found[file] = read_header(file).made.timestamp()
        except (OSError, PledgeError):
            continue  # away, or no backup: another one is sought
    return max(found, key=lambda file: found[file], default=None)


def bring_back(file: Path, code: str, folder: Path, *, today: date, passphrase: str | None = None) -> Path:
    """Bring a backup back in the place of a profile that nobody has open; returns where that is now.

    Until the backup is there whole nothing is moved. Raises as `backups.restore`; then all is as it was.
    """
    draft = folder / f"{RESTORING}{secrets.token_hex(4)}"
    backups.restore(file, code, draft, passphrase=passphrase)
    with disk_facts(folder):
        aside = _aside(folder, today)
        for name in _OLD:
            if (folder / name).exists():
                (folder / name).rename(aside / name)
        for name in _NEW:
            if (draft / name).exists():
                (draft / name).rename(folder / name)
        sync_folder(folder)
        shutil.rmtree(draft, ignore_errors=True)
    return aside


def _aside(folder: Path, today: date) -> Path:
    """A new folder of the day's name."""
    aside, n = folder / f"{ASIDE}{today.isoformat()}", 1
    while aside.exists():
        n += 1
        aside = folder / f"{ASIDE}{today.isoformat()}-{n}"
    aside.mkdir(mode=0o700)
    return aside
