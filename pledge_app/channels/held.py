"""A folder that is held, so that what lies in it is reached name by name and no link is followed.

Where the platform opens files relative to an open folder, nothing that is moved meanwhile leads elsewhere.
Elsewhere (Windows) each name is looked at before it is used, and an opened file is compared with the look.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Protocol

from pledge_app.paths import sync_folder

_CLOSED = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | _CLOSED
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _CLOSED
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_INSIDE = _FOLDER | getattr(os, "O_NOFOLLOW", 0)


class Held(Protocol):
    """What can be done in a held folder. Names are single names; OSError is what the system says."""

    def enter(self, name: str) -> "Held":
        """The folder of that name, held; a link or a file in its place is an OSError."""

    def make(self, name: str) -> None:
        """Make a folder, if nothing is there."""

    def look(self, name: str) -> os.stat_result:
        """What stands under the name, a link itself."""

    def read(self, name: str) -> int:
        """A descriptor to read the file from."""

    def create(self, name: str) -> int:
        """A descriptor to write a new file with."""

    def replace(self, name: str, by: str) -> None:
        """Let `by` take the name, and the place of what had it."""

    def remove(self, name: str) -> None:
        """Remove a file."""

    def entries(self) -> AbstractContextManager[Iterator["os.DirEntry[str]"]]:
        """What lies in it."""

    def sync(self) -> None:
        """Make its names durable, where the platform can."""

    def close(self) -> None:
        """Let go of it."""


def hold(folder: Path) -> Held:
    """The folder, which may itself be reached over links. Raises OSError."""
    if os.open in os.supports_dir_fd:
        return ByDescriptor(os.open(folder, _FOLDER))
    return ByPath(folder)


class ByDescriptor:
    """A folder held open."""

    def __init__(self, descriptor: int) -> None:
        self._folder = descriptor

    def enter(self, name: str) -> "ByDescriptor":
        return ByDescriptor(os.open(name, _INSIDE, dir_fd=self._folder))

    def make(self, name: str) -> None:
        with suppress(FileExistsError):
            os.mkdir(name, dir_fd=self._folder)

    def look(self, name: str) -> os.stat_result:
        return os.stat(name, dir_fd=self._folder, follow_symlinks=False)

    def read(self, name: str) -> int:
        return os.open(name, _READ, dir_fd=self._folder)

    def create(self, name: str) -> int:
        return os.open(name, _WRITE, 0o666, dir_fd=self._folder)

    def replace(self, name: str, by: str) -> None:
        os.replace(by, name, src_dir_fd=self._folder, dst_dir_fd=self._folder)

    def remove(self, name: str) -> None:
        os.unlink(name, dir_fd=self._folder)

    def entries(self) -> AbstractContextManager[Iterator["os.DirEntry[str]"]]:
        return os.scandir(self._folder)

    def sync(self) -> None:
        os.fsync(self._folder)

    def close(self) -> None:
        os.close(self._folder)


class ByPath:
    """A folder by its path, on platforms that open nothing relative to a folder."""

    def __init__(self, folder: Path) -> None:
        os.scandir(folder).close()  # an OSError unless it is a folder that may be entered
        self._folder = folder

    def enter(self, name: str) -> "ByPath":
        if not stat.S_ISDIR(self.look(name).st_mode):
            raise OSError(errno.ENOTDIR, name)
        return ByPath(self._folder / name)

    def make(self, name: str) -> None:
        (self._folder / name).mkdir(exist_ok=True)

    def look(self, name: str) -> os.stat_result:
        status = (self._folder / name).lstat()
        if getattr(status, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT:
            raise OSError(errno.ELOOP, name)  # a junction says that it is a folder
        return status

    def read(self, name: str) -> int:
        before = self.look(name)
        descriptor = os.open(self._folder / name, _READ)
        if not os.path.samestat(before, os.fstat(descriptor)):
            os.close(descriptor)
            raise OSError(errno.ELOOP, name)
        return descriptor

    def create(self, name: str) -> int:
        return os.open(self._folder / name, _WRITE, 0o666)

    def replace(self, name: str, by: str) -> None:
        (self._folder / by).replace(self._folder / name)

    def remove(self, name: str) -> None:
        (self._folder / name).unlink()

    def entries(self) -> AbstractContextManager[Iterator["os.DirEntry[str]"]]:
        return os.scandir(self._folder)

    def sync(self) -> None:
        sync_folder(self._folder)

    def close(self) -> None:
        """Nothing is open."""
