"""A person's folder as bytes: which paths mean something, and how long their files may be (PROTOCOL §6)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pledge_app.proof.canonical import CHECKPOINT_CAP, DOCUMENT_CAP, KIB, SIGNATURE_CAP, SUMMARY_CAP
from pledge_app.proof.documents import NAMED_BY_HASH
from pledge_app.proof.tiles import FULL, Tile

_N = "(?:0|[1-9][0-9]{0,15})"
_HEX = "[0-9a-f]{64}"
_NAMED = f"(?:{'|'.join(NAMED_BY_HASH)})/{_HEX}"
_LIMITS = tuple(
    (re.compile(pattern), limit)
    for pattern, limit in (
        (rf"(?:identity/{_N}|{_NAMED})\.json", DOCUMENT_CAP),
        (rf"summary/{_N}(?:\.{_N})?\.json", SUMMARY_CAP),
        (
            rf"(?:identity/{_N}\.json\.recovery|(?:identity/{_N}|summary/{_N}|{_NAMED})\.json)\.sig",
            SIGNATURE_CAP,
        ),
        (rf"(?:log|witness)/{_HEX}/checkpoint", CHECKPOINT_CAP),
        (rf"disclosure/{_HEX}\.tlog-proof", 64 * KIB),
    )
)
_LOG = re.compile(rf"log/({_HEX})/(.*)", re.DOTALL)
_TILE = re.compile(r"tile/([0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")


class Fault(StrEnum):
    """Why a file in the folder has no bytes to read."""

    IRREGULAR = "irregular"  # a link, a directory, a device in its place
    OVERSIZED = "oversized"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """The folder of the person `id` (64 hex digits, its name): all files for which `limit` is not None.

    `foreign` are the other names in it, which mean nothing.
    """

    id: str
    files: Mapping[str, bytes | Fault]
    foreign: tuple[str, ...] = ()


def limit(path: str) -> int | None:
    """How many bytes the file at `path`, below the person's folder, may have; None: the name is foreign."""
    for pattern, cap in _LIMITS:
        if pattern.fullmatch(path):
            return cap
    return 32 * found[1].width if (found := tile_at(path)) else None


def tile_at(path: str) -> tuple[str, Tile] | None:
    """The log (hex of its origin) and the tile that lies at `path`, if one could."""
    if not (place := _LOG.fullmatch(path)) or not (match := _TILE.fullmatch(place[2])):
        return None
    level, elements, width = match.groups()
    n = int(elements.replace("/", "").replace("x", ""))
    tile = Tile(level=int(level), n=n, width=int(width or FULL))
    return (place[1], tile) if tile.width <= FULL and tile.path == place[2] else None
