"""What destroying words leaves in the database and beside it, and how it goes.

Entries and index hold them no more; free pages, the index's older parts, the write-ahead log and the copies
that migrations and backups left do, until this is done. All of it can be done again after it was cut off.
"""

import os
import shutil
from pathlib import Path

from pledge_app.errors import Busy
from pledge_app.paths import sync_folder
from pledge_app.storage.database import Database
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.leftovers import RESTORING, WORK

_PIECE = bytes(1 << 20)


def clean(database: Database) -> None:
    """Leave in the database's file, its write-ahead log and its folder only what the tables say.

    Writes the whole file anew. Raises Busy while another connection reads or writes; DiskFull, ReadOnly,
    DiskError. The caller is in no transaction.
    """
    _drop_copies(database.path)
    compact(database)


def compact(database: Database) -> None:
    """The database's own part of it. Raises Busy, DiskFull."""
    with database.transaction():
        # Rows that left the index stand in its older parts until those are merged.
        database.run("INSERT INTO said (said) VALUES ('optimize')")
    # Zeroing what is freed leaves what was moved from page to page: only all pages anew have nothing of it.
    database.run("VACUUM")
    ((busy, _, _),) = database.all("PRAGMA wal_checkpoint(TRUNCATE)")
    if busy:
        raise Busy(str(database.path))


def overwrite(file: Path) -> None:
    """Write zeros over a file, durably. What else the disk keeps, as flash memory does, is out of reach."""
    with file.open("r+b") as target:
        left = os.fstat(target.fileno()).st_size
        while left > 0:
            left -= target.write(_PIECE[:left])
        target.flush()
        os.fsync(target.fileno())


def shred(file: Path) -> None:
    """Overwrite a file, then take it away."""
    overwrite(file)
    file.unlink()


def _drop_copies(path: Path) -> None:
    """Destroy what migrations, backups and restores left beside the database, whoever is at work on it."""
    home = path.parent
    with disk_facts(home):
        for left in sorted(home.iterdir()):
            if left.is_symlink():
                continue
            if left.name.startswith((WORK, RESTORING)) and left.is_dir():
                for file in filter(Path.is_file, left.iterdir()):
                    shred(file)
                shutil.rmtree(left)
            elif left.name.startswith(_copies(path)) and left.is_file():
                shred(left)
        sync_folder(home)


def _copies(path: Path) -> tuple[str, ...]:
    """How the names of copies begin: those kept before a migration, and what it left when it was cut off."""
    return tuple(f"{path.name}.{suffix}" for suffix in ("schema-", "copy", "new"))
