"""Backups that the app makes by itself: where they go, and which are kept (domain.rotation)."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryFile

from pledge_app import __version__
from pledge_app.domain.backup import BackupsState, KeptBackup
from pledge_app.domain.rotation import spare
from pledge_app.errors import FolderGone
from pledge_app.ledger.backups import BackupMade, Backups
from pledge_app.ledger.places import ENDING, HOME, PATTERN, chosen, read_places, write_places
from pledge_app.storage import backup
from pledge_app.storage.backup import Found, Watch, go_on
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.leftovers import sweep
from pledge_app.storage.store import Store


class Keeping:
    """The automatic backups of an open profile. What is slow here is for a job."""

    def __init__(self, store: Store) -> None:
        self._store, self._backups = store, Backups(store)
        self._home = store.database.path.parent

    @property
    def folder(self) -> Path:
        """Where the automatic backups go: what the person chose, else `backups` beside the database."""
        return chosen(self._home)

    def choose(self, folder: Path | None) -> None:
        """Let the backups go to `folder` from now on (None: back to where they went at first).

        Those made before stay where they are. Raises FolderGone, ReadOnly, DiskFull, DiskError.
        """
        if folder is not None:
            self._check_there(folder.absolute())
            _try_writing(folder)
        places = read_places(self._home)
        before = str(self.folder)
        named = None if folder is None or folder == self._home / HOME else str(folder.absolute())
        former = tuple(dict.fromkeys((*places.former, before)))
        write_places(self._home, replace(places, folder=named, former=former))

    def state(self) -> BackupsState:
        """Where they stand. Raises FolderGone, ReadOnly, DiskError if the folder cannot be looked into."""
        folder, named = self.folder, read_places(self._home).folder is not None
        if named:
            self._check_there(folder)
        found = self._found(folder)
        return BackupsState(
            has_code=self._backups.has_code(),
            folder=folder,
            chosen=named,
            kept=tuple(_kept(one) for one in found),
            current=bool(found) and found[0].facts.stamp == backup.stamp(self._store.database),
            worth=self.worth(),
            begun=self._store.made(),
        )

    def worth(self) -> bool:
        """Whether there is anything to lose."""
        return (
            self._store.database.first("SELECT 1 FROM lines UNION ALL SELECT 1 FROM entries LIMIT 1")
            is not None
        )

    def keep(self, *, today: date, now: datetime, watch: Watch = go_on) -> BackupMade:
        """Make one, read it back, and only then delete those that need not be kept any more.

        Raises RecoveryCodeNeeded, FolderGone, Damaged, DiskFull, ReadOnly, DiskError, Cancelled; then all are
        as they were.
        """
        code = self._backups.key()
        folder = self._ready()
        file = _free(folder, today)
        held = backup.write(
            self._store.database, file, code, app=__version__, made=now, automatic=True, watch=watch
        )
        self._rotate(folder, now)
        return BackupMade(file=file, entries=held.entries, size=file.stat().st_size)

    def _ready(self) -> Path:
        """The folder, which is made only where nobody chose it: a disk that is away has none."""
        folder = self.folder
        if folder == self._home / HOME:
            with disk_facts(folder):
                folder.mkdir(mode=0o700, exist_ok=True)
        self._check_there(folder)
        sweep(folder)
        return folder

    def _check_there(self, folder: Path) -> None:
        if not folder.is_dir():
            raise FolderGone(str(folder))

    def _found(self, folder: Path) -> tuple[Found, ...]:
        if not self._backups.has_code():
            return ()
        return backup.found(folder, self._backups.key(), PATTERN)

    def _rotate(self, folder: Path, now: datetime) -> None:
        """Delete what need not be kept: only what was made by itself from this profile, never the newest."""
        mine = [one for one in self._found(folder) if one.facts.automatic]
        names = spare({one.file.name: one.made for one in mine}, now)
        with disk_facts(folder):
            for one in mine:
                if one.file.name in names:
                    one.file.unlink(missing_ok=True)


def _try_writing(folder: Path) -> None:
    with disk_facts(folder):
        TemporaryFile(dir=folder).close()


def _free(folder: Path, today: date) -> Path:
    """A name of the day that no file has."""
    file, n = folder / f"pledge-{today.isoformat()}{ENDING}", 1
    while file.exists():
        n += 1
        file = folder / f"pledge-{today.isoformat()}-{n}{ENDING}"
    return file


def _kept(one: Found) -> KeptBackup:
    return KeptBackup(file=one.file, made=one.made, size=one.size, entries=one.facts.entries)
