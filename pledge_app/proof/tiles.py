"""How a log's hashes lie in files: hash tiles of all levels, no entry bundles (C2SP tlog-tiles, FORMATS)."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof.tree import Lookup

HEIGHT = 8
FULL = 1 << HEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """The first `width` (1–256) hashes of tile `n` on `level`; hash i is node (8·level, 256·n + i)."""

    level: int
    n: int
    width: int = FULL

    @property
    def path(self) -> str:
        """Its place below the log's folder: `tile/0/x001/234.p/44`."""
        elements = [f"{self.n % 1000:03}"]
        rest = self.n // 1000
        while rest:
            elements.insert(0, f"x{rest % 1000:03}")
            rest //= 1000
        partial = "" if self.width == FULL else f".p/{self.width}"
        return f"tile/{self.level}/{'/'.join(elements)}{partial}"

    @property
    def whole(self) -> "Tile":
        """The full tile, whose first hashes are this one's; it may have replaced it."""
        return Tile(level=self.level, n=self.n)

    def content(self, node: Lookup) -> bytes:
        """32·width bytes; asks `node` only for complete nodes of the tile's level."""
        first = self.n * FULL
        return b"".join(node(HEIGHT * self.level, first + i) for i in range(self.width))

    def checked(self, content: bytes) -> bytes:
        """The file's content; RefusedDocument if it is not `width` hashes."""
        if len(content) != 32 * self.width:
            raise RefusedDocument(Flaw.FORMAT)
        return content

    def hashes(self, content: bytes) -> list[bytes]:
        """The hashes in the file's content; RefusedDocument if there are not exactly `width`."""
        whole = self.checked(content)
        return [whole[start : start + 32] for start in range(0, len(whole), 32)]


def tiles(size: int, since: int = 0) -> Iterator[Tile]:
    """The tiles that a log of `size` leaves has and that one of `since` leaves had not, level by level."""
    level = 0
    while count := size >> HEIGHT * level:
        known = since >> HEIGHT * level
        if count > known:
            for n in range(known // FULL, -(-count // FULL)):
                yield Tile(level=level, n=n, width=min(FULL, count - n * FULL))
        level += 1
