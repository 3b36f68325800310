"""What the operating system says of the disk, as facts."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, EFBIG, EISDIR, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS
from pathlib import Path

from pledge_app.errors import DiskError, DiskFull, ReadOnly

_FULL = frozenset((ENOSPC, EDQUOT, EFBIG))
_CLOSED = frozenset((EACCES, EPERM, EROFS, EISDIR, ENOENT, ENOTDIR))


@contextmanager
def disk_facts(place: Path) -> Iterator[None]:
    """Raises DiskFull, ReadOnly or DiskError about `place` for the OSError of what is done inside."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(str(place)) from error
        raise (ReadOnly if error.errno in _CLOSED else DiskError)(str(place)) from error
