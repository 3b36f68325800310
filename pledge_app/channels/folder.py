"""A folder that others write to as well: a synced one, a network drive, a stick. Nothing in it is trusted.

Every path is opened name by name below the folder, so that no link on the way leads out of it.
"""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryFile

from pledge_app.channels.channel import Facts, Fetched, Listed, What, names
from pledge_app.channels.held import Held, hold
from pledge_app.errors import ChannelError, Trouble
from pledge_app.paths import sync_folder

MOST_NAMES = 65_536
MOST_DEPTH = 12
UPLOAD = ".tmp-"
STALE = 600.0
"""Seconds after which an upload that is still under its own name was cut off."""

_OWN_UPLOAD = re.compile(r"\.tmp-[0-9a-f]{16}")

_EFFECTIVE = os.access in os.supports_effective_ids
_TROUBLES = {
    errno.ENOENT: Trouble.ABSENT,
    errno.EEXIST: Trouble.IRREGULAR,
    errno.ELOOP: Trouble.IRREGULAR,
    errno.ENOTDIR: Trouble.IRREGULAR,
    errno.EISDIR: Trouble.IRREGULAR,
    errno.ENXIO: Trouble.IRREGULAR,
    errno.EACCES: Trouble.DENIED,
    errno.EPERM: Trouble.DENIED,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
}


class FolderChannel:
    """The channel over `root`, which the person chose and which may itself be reached over links."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._tidied: set[str] = set()

    @property
    def facts(self) -> Facts:
        return Facts(place=str(self._root), writable=os.access(self._root, os.W_OK, effective_ids=_EFFECTIVE))

    def try_writing(self) -> None:
        """Try whether files can be put here, and leave no trace. Raises ChannelError (READ_ONLY, FULL)."""
        try:
            standing = next(place for place in (self._root, *self._root.parents) if os.path.lexists(place))
            TemporaryFile(dir=standing).close()
        except OSError as error:
            full = _TROUBLES.get(error.errno or 0) is Trouble.FULL
            raise ChannelError(str(self._root), "", Trouble.FULL if full else Trouble.READ_ONLY) from error

    def put(self, path: str, data: bytes) -> None:
        with self._trouble(path), self._parent(path, make=True) as (folder, name):
            try:
                held = _read(folder, name, len(data))
            except FileNotFoundError:
                self._write(path, folder, name, data)
                return
            except _TooLarge:
                held = None
            if held is None or held.data != data:
                raise ChannelError(str(self._root), path, Trouble.OTHER_CONTENT)
            folder.sync()

    def put_head(self, path: str, data: bytes) -> None:
        with self._trouble(path), self._parent(path, make=True) as (folder, name):
            self._write(path, folder, name, data)

    def get(self, path: str, limit: int, unless: str | None = None) -> Fetched | None:
        with self._trouble(path), self._parent(path) as (folder, name):
            return _read(folder, name, limit, unless)

    def _write(self, path: str, folder: Held, name: str, data: bytes) -> None:
        """Put a file; with the first one of a person, take away what their cut-off uploads left."""
        now = _write(folder, name, data)
        person = path.partition("/")[0]
        if person == path or person in self._tidied:
            return
        self._tidied.add(person)
        with suppress(OSError), self._descent([person]) as whole:
            _tidy(whole, now - STALE, 0)

    @contextmanager
    def _trouble(self, path: str) -> Iterator[None]:
        """What the system says in the words of the channel."""
        try:
            yield
        except _TooLarge as error:
            raise ChannelError(str(self._root), path, Trouble.TOO_LARGE) from error
        except _TooMany as error:
            raise ChannelError(str(self._root), path, Trouble.TOO_MANY) from error
        except OSError as error:
            trouble = _TROUBLES.get(error.errno or 0, Trouble.UNREADABLE)
            raise ChannelError(str(self._root), path, trouble) from error

    @contextmanager
    def _parent(self, path: str, *, make: bool = False) -> Iterator[tuple[Held, str]]:
        """The open folder that a path's last name stands in, and that name."""
        parts = names(path)
        if parts is None:
            raise FileNotFoundError(errno.ENOENT, path)
        with self._descent(parts[:-1], make=make) as folder:
            yield folder, parts[-1]

    @contextmanager
    def _descent(self, parts: Sequence[str], *, make: bool = False) -> Iterator[Held]:
        if make:
            _make(self._root)
        folder = hold(self._root)
        try:
            for part in parts:
                below = _enter(folder, part, make=make)
                folder.close()
                folder = below
            yield folder
        finally:
            folder.close()

    def list(self, prefix: str, after: str = "") -> tuple[Listed, ...]:
        parts = names(prefix) if prefix else []
        found: list[Listed] = []
        absent_is_empty = suppress(FileNotFoundError) if prefix else nullcontext()
        if parts is not None:
            with self._trouble(prefix), absent_is_empty, self._descent(parts) as folder:
                _gather(folder, f"{prefix}/" if prefix else "", 0, found, count())
        return tuple(sorted((one for one in found if one.path > after), key=lambda one: one.path))


class _TooLarge(Exception):
    """A file has more bytes than were asked for."""


class _TooMany(Exception):
    """A folder has more names than anybody publishes."""


def _make(folder: Path) -> None:
    """The folder and those above it, durably."""
    if folder.is_dir():
        return
    _make(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def _enter(folder: Held, name: str, *, make: bool) -> Held:
    try:
        return folder.enter(name)
    except FileNotFoundError:
        if not make:
            raise
    folder.make(name)
    folder.sync()
    return folder.enter(name)


def _read(folder: Held, name: str, limit: int, unless: str | None = None) -> Fetched | None:
    # Looked at before it is opened as well: to open a device can be enough to make it do something.
    _check_regular(folder.look(name), name)
    with os.fdopen(folder.read(name), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        _check_regular(status, name)
        etag = f"{status.st_ino:x}-{status.st_size:x}-{status.st_mtime_ns:x}"
        if etag == unless:
            return None
        if status.st_size > limit:
            raise _TooLarge(name)
        data = bytearray()
        while chunk := file.read(limit + 1 - len(data)):
            data += chunk
            if len(data) > limit:
                raise _TooLarge(name)
        return Fetched(data=bytes(data), etag=etag)


def _check_regular(status: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.ELOOP, name)


def _write(folder: Held, name: str, data: bytes) -> float:
    """Whole and durable under its name, or not at all. Returns when, by the clock of the place."""
    upload = UPLOAD + secrets.token_hex(8)
    file = folder.create(upload)
    try:
        with os.fdopen(file, "wb", buffering=0) as sink:
            view = memoryview(data)
            while view:
                view = view[sink.write(view) :]
            os.fsync(file)
            now = os.fstat(file).st_mtime
        folder.replace(name, by=upload)
    except BaseException:
        with suppress(OSError):
            folder.remove(upload)
        raise
    folder.sync()
    return now


def _tidy(folder: Held, until: float, depth: int) -> None:
    """Remove the uploads of ours that were last written to before `until`, here and below."""
    with folder.entries() as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                below = _open_below(folder, entry.name) if depth < MOST_DEPTH else None
                if below is not None:
                    try:
                        _tidy(below, until, depth + 1)
                    finally:
                        below.close()
            elif (
                _OWN_UPLOAD.fullmatch(entry.name)
                and entry.is_file(follow_symlinks=False)
                and entry.stat(follow_symlinks=False).st_mtime < until
            ):
                folder.remove(entry.name)


def _gather(folder: Held, prefix: str, depth: int, found: list[Listed], seen: Iterator[int]) -> None:
    with folder.entries() as entries:
        for entry in entries:
            if next(seen) >= MOST_NAMES:
                raise _TooMany(prefix)
            if entry.name.startswith(UPLOAD):
                continue
            # A name that is no UTF-8 is shown with its bytes spelt out; it cannot be asked for.
            path = prefix + os.fsencode(entry.name).decode(errors="backslashreplace")
            if not entry.is_dir(follow_symlinks=False):
                regular = entry.is_file(follow_symlinks=False)
                found.append(Listed(path=path, what=What.FILE if regular else What.OTHER))
                continue
            below = _open_below(folder, entry.name) if depth < MOST_DEPTH else None
            found.append(Listed(path=path, what=What.OTHER if below is None else What.FOLDER))
            if below is not None:
                try:
                    _gather(below, f"{path}/", depth + 1, found, seen)
                finally:
                    below.close()


def _open_below(folder: Held, name: str) -> Held | None:
    """A folder that may not be entered, or that became something else meanwhile, is listed as such."""
    try:
        return folder.enter(name)
    except OSError:
        return None
