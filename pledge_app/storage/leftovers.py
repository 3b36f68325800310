"""What backups that were cut off leave behind, and how it goes again."""

import os
import re
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pledge_app.storage.disk import disk_facts

STALE = 24 * 60 * 60
"""Seconds after which nobody is at work any more on what a backup leaves while it is made."""

WORK = ".pledge-backup-"
"""How the folder begins in which a backup is made, beside the database."""

RESTORING = ".restore-"
"""The same for one that is brought back."""

LEFT_WORK = re.compile(rf"{re.escape(WORK)}[a-z0-9_]{{8}}")
LEFT_DRAFT = re.compile(r"\.pledge-.*\.pledge-backup\.[0-9a-f]{8}")


def sweep(folder: Path) -> None:
    """Take away what backups that were cut off left in the folder where they were to lie.

    The folder is the person's: what only looks like it stays.
    """
    with disk_facts(folder):
        for draft in _stale(folder, LEFT_DRAFT, stat.S_ISREG):
            draft.unlink(missing_ok=True)


def sweep_work(home: Path) -> None:
    """Take away the copies that backups which were cut off left beside the database."""
    with disk_facts(home):
        for work in _stale(home, LEFT_WORK, stat.S_ISDIR):
            shutil.rmtree(work, ignore_errors=True)


def _stale(folder: Path, name: re.Pattern[str], kind: Callable[[int], bool]) -> Iterator[Path]:
    """What has such a name, is of that kind itself, and was left long ago."""
    for path in list(folder.iterdir()):
        if name.fullmatch(path.name):
            with suppress(FileNotFoundError):  # another process was faster
                status = path.lstat()
                if kind(status.st_mode) and time.time() - status.st_mtime > STALE:
                    yield path


@contextmanager
def alone(folder: Path, *, waits: bool) -> Iterator[bool]:
    """Whether nobody else is bringing a backup back there. The lock goes with its process, and is no file."""
    if sys.platform == "win32":
        yield waits
        return
    import fcntl

    lock = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(lock)
