"""What a place for publications can do, whatever it is made of."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from pledge_app.errors import ChannelError, Trouble

_NAME = re.compile(r"[a-z0-9_-][a-z0-9._-]*")
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10)))
)
"""What Windows takes for a device, whatever follows a dot."""

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


class What(Enum):
    """What stands under a name."""

    FILE = auto()
    FOLDER = auto()
    OTHER = auto()  # a link, a device, a pipe, a socket, or something deeper down than anybody publishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A name in a place. `path` is as it stands there, and may be anything: never more than shown."""

    path: str
    what: What


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file's bytes; `etag` changes when they do."""

    data: bytes
    etag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """`place` is the place as the person named it; `writable` whether it can be put to now."""

    place: str
    writable: bool


class Channel(Protocol):
    """A place that bytes can be put, fetched and listed.

    One person writes below a prefix, and nobody else: nothing here relies on put-if-absent, on the order in
    which files arrive, or on a lock. Paths are names of `[a-z0-9._-]` joined by "/", none beginning with a
    dot or ending with one, none of them a device of Windows. When a put returns, the bytes are durable and
    whole under their name; if it is cut off, the name shows either nothing or what it showed before. Links
    are never followed.

    Only ChannelError escapes.
    """

    @property
    def facts(self) -> Facts:
        """What is known about the place; asks it anew each time."""
        ...

    def put(self, path: str, data: bytes) -> None:
        """Put immutable content. The same bytes again succeed; others are refused (OTHER_CONTENT)."""
        ...

    def put_head(self, path: str, data: bytes) -> None:
        """Put over what the name held: one of the few mutable ones, small, and after all that it speaks of;
        or immutable content anew that does not lie there as it was put.
        """
        ...

    def get(self, path: str, limit: int, unless: str | None = None) -> Fetched | None:
        """The bytes under a name, at most `limit` of them (else TOO_LARGE, before they are all read).

        None if they are those that had the etag `unless`. ABSENT if nothing is there, or if the path is none
        that could be put; IRREGULAR if what is there is no regular file.
        """
        ...

    def list(self, prefix: str, after: str = "") -> tuple[Listed, ...]:
        """All that is below the folder `prefix` ("": everywhere), by path, from the first path above `after`.

        A place that has folders lists them too. Uploads that were cut off are left out. A prefix without
        anything is empty, a place that is not there ABSENT; more than 65,536 names are refused (TOO_MANY).
        """
        ...


def names(path: str) -> list[str] | None:
    """The names that a path is made of; None if no channel would put it."""
    parts = path.split("/")
    return parts if all(map(_travels, parts)) else None


def _travels(name: str) -> bool:
    """Whether every platform takes the name, and no two names for one."""
    plain = _NAME.fullmatch(name) is not None and not name.endswith(".")
    return plain and name.partition(".")[0] not in _DEVICES


def open_channel(spec: str) -> Channel:
    """The place that `spec` names: a folder's path. Raises ChannelError (UNKNOWN_PLACE)."""
    from pledge_app.channels.folder import FolderChannel

    if not spec or _ELSEWHERE.match(spec):
        raise ChannelError(spec, "", Trouble.UNKNOWN_PLACE)
    return FolderChannel(Path(spec))
