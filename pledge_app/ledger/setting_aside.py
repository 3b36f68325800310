"""A backup brought back where the profile does not open: that one is set aside, whole.

The backup is made whole in a folder of its own. Two names given to that folder are where it turns: under the
first one the old profile goes out, under the second one the backup comes in. Cut off before the first, all is
as it was; after, `finish` goes on from wherever it was when the profile is opened next.
"""

import secrets
import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path

from pledge_app.errors import PledgeError
from pledge_app.ledger import backups, places, profile
from pledge_app.paths import sync_folder
from pledge_app.storage import keychain
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.envelope import read_header
from pledge_app.storage.leftovers import alone

ASIDE = "set-aside-"
_DRAFT, _OUT, _IN = profile.CUT_OFF
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

    Until the backup is there whole nothing is moved. Raises as `backups.restore`; then all is as it was, or
    is gone on with by `finish`.
    """
    profile.settle(folder)
    with disk_facts(folder), alone(folder, waits=True):
        draft = folder / f"{_DRAFT}{secrets.token_hex(4)}"
        backups.restore(file, code, draft, passphrase=passphrase)
        aside = _unused(folder, today)
        _put_in(folder, _put_out(folder, draft.rename(folder / f"{_OUT}{aside.name}")))
    return aside


def finish(folder: Path) -> None:
    """Go on with what was cut off; a backup that was not whole by then goes. Raises ReadOnly, DiskError.

    What somebody is at just now is waited for where the profile is between two places, and else left alone.
    """
    with disk_facts(folder), alone(folder, waits=bool(_left(folder, _OUT, _IN))) as at_it:
        if at_it:
            for draft in _left(folder, _DRAFT):
                with suppress(OSError):
                    keychain.forget(draft)
                shutil.rmtree(draft, ignore_errors=True)
            for going in _left(folder, _OUT):
                _put_out(folder, going)
            for coming in _left(folder, _IN):
                _put_in(folder, coming)


def _left(folder: Path, *prefixes: str) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name.startswith(prefixes))


def _put_out(folder: Path, going: Path) -> Path:
    """Set aside what is there; from its end on whatever has such a name in the folder is of the backup."""
    aside = folder / going.name.removeprefix(_OUT)
    aside.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder)
    _move(_OLD, folder, aside)
    return going.rename(folder / f"{_IN}{aside.name}")


def _put_in(folder: Path, coming: Path) -> None:
    sync_folder(folder)
    _move(_NEW, coming, folder)
    shutil.rmtree(coming, ignore_errors=True)


def _move(names: tuple[str, ...], whence: Path, to: Path) -> None:
    for name in names:
        if (whence / name).exists():
            (whence / name).rename(to / name)
    sync_folder(to)
    sync_folder(whence)


def _unused(folder: Path, today: date) -> Path:
    """A folder of the day's name."""
    aside, n = folder / f"{ASIDE}{today.isoformat()}", 1
    while aside.exists():
        n += 1
        aside = folder / f"{ASIDE}{today.isoformat()}-{n}"
    return aside
