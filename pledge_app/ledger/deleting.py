"""Deleting all that is of a profile on this computer: the backups made from it, its key, its folder's files.

The backups go while it is open, for only their key tells them from those of others; the rest once it is
closed. One name given to the database is where it turns: cut off before, the profile opens with all that was
recorded; after, there is none, and `finish` takes away what is left before another comes into its place.
"""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pledge_app import settings
from pledge_app.domain.watch import Watch
from pledge_app.errors import Cancelled, NoProfile, PledgeError
from pledge_app.ledger import places, profile
from pledge_app.ledger.backups import Backups
from pledge_app.ledger.setting_aside import ASIDE
from pledge_app.storage import keychain, resealing
from pledge_app.storage.cleaning import shred
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.leftovers import RESTORING, WORK
from pledge_app.storage.publications import Publications
from pledge_app.storage.remaking import Remaking
from pledge_app.storage.store import Store

_DOOMED = ".deleted-"
_FILES = (
    settings.FILE,
    places.FILE,
    keychain.SEALED,
    keychain.ACCESS,
    resealing.LOCK,
    "window.json",
    "fault.txt",
)
_OTHERS = re.compile(
    rf"{re.escape(_DOOMED)}[0-9a-f]{{8}}"
    rf"|{re.escape(keychain.DATABASE)}(-wal|-shm|\.(schema-|copy|new).*)"
    rf"|({re.escape(WORK)}|{re.escape(RESTORING)}|{re.escape(ASIDE)}).*"
    rf"|\.({'|'.join(map(re.escape, _FILES))})\.[0-9a-f]{{8}}"
)
"""What else the app makes in the folder: the person's own files in there stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """What deleting everything comes to: `entries` are how many there are, `backups` the files made of them.

    `away` are places of backups that cannot be reached now, `published` the folders that stay as they are.
    """

    name: str
    entries: int
    backups: tuple[Path, ...]
    away: tuple[str, ...]
    published: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """`backups` were deleted; `left` are files that could not be."""

    backups: int
    left: tuple[str, ...]


class Deleting:
    """Over an open profile. What is slow here is for a job."""

    def __init__(self, store: Store) -> None:
        self._store, self._home = store, store.database.path.parent

    def facing(self) -> Going:
        """What is about to go, and what stays."""
        found, away = self._backups()
        return Going(
            name=self._store.name(),
            entries=self._store.entries.count(),
            backups=found,
            away=away,
            published=tuple(Publications(self._store.database).folders()),
        )

    def delete_backups(self, watch: Watch | None = None) -> Gone:
        """Delete the backups that were made from this profile and can be reached. Raises Cancelled."""
        found, away = self._backups()
        left = list(away)
        for done, file in enumerate(found):
            if watch and not watch(done, len(found)):
                raise Cancelled
            try:
                file.unlink(missing_ok=True)
            except OSError:
                left.append(str(file))
        return Gone(backups=len(found) + len(away) - len(left), left=tuple(left))

    def _backups(self) -> tuple[tuple[Path, ...], tuple[str, ...]]:
        """The files that the profile's own code opens, and the places where nobody can look."""
        backups = Backups(self._store)
        if not backups.has_code():
            return (), ()
        remaking = Remaking(self._store.database, backups.key(), ())
        found: list[Path] = []
        away: list[str] = []
        for place in places.known(self._home):
            try:
                found += remaking.own(*places.look_in(place))
            except PledgeError:
                away.append(place)
        return tuple(dict.fromkeys(found)), tuple(away)


def delete(folder: Path) -> tuple[str, ...]:
    """Delete a profile that nobody has open: it is gone, and its key. Returns the files that could not go.

    Raises NoProfile, ReadOnly, DiskError; then it is there as before.
    """
    database = folder / keychain.DATABASE
    profile.settle(folder)
    if not profile.exists(folder):
        raise NoProfile(str(folder))
    with disk_facts(folder):
        database.rename(folder / f"{_DOOMED}{secrets.token_hex(4)}")
    return finish(folder)


def finish(folder: Path) -> tuple[str, ...]:
    """Take away what a deletion left, if one was begun here and there is no profile since; as `delete`."""
    if profile.exists(folder) or not any(folder.glob(f"{_DOOMED}*")):
        return ()
    with suppress(OSError):
        shred(folder / keychain.SEALED)  # under a passphrase that might be guessed
    keychain.forget(folder)
    left = []
    for path in _made_here(folder):
        try:
            if path.is_dir() and not path.is_symlink():
                keychain.forget(path)
                shutil.rmtree(path)
            else:
                path.unlink()
        except OSError:
            left.append(str(path))
    for own in (folder / places.HOME, folder):
        with suppress(OSError):
            own.rmdir()  # which a folder with anything of the person's own is not
    return tuple(left)


def _made_here(folder: Path) -> Iterator[Path]:
    """All that the app made in the folder, but for the lock, which its window holds."""
    for path in sorted(folder.iterdir()):
        if path.name in _FILES or _OTHERS.fullmatch(path.name):
            yield path
