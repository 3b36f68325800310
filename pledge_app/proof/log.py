"""A log as a folder shows it: a checkpoint, and hashes that give its root and continue what is remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import note, tree
from pledge_app.proof.commitment import public_record
from pledge_app.proof.documents import type_of
from pledge_app.proof.findings import Findings, What
from pledge_app.proof.memory import Memory, differing_leaf
from pledge_app.proof.note import Checkpoint, Vkey
from pledge_app.proof.tiles import FULL, Tile, tiles
from pledge_app.proof.tree import Lookup

MOST_LEAVES = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """A verified state of a log. Its leaf i is number `base` + i of its author, whose logs come in order.

    Leaves from `end` on are disowned: the author closed the log there.
    """

    home: str
    checkpoint: Checkpoint
    leaves: Sequence[bytes]
    base: int
    end: int
    node: Lookup = field(repr=False)

    def holds_at(self, i: int, kind: str, sha256: str) -> bool:
        """Whether leaf i is that of the document."""
        return self.leaves[i] == document_leaf(kind, sha256)


def document_leaf(kind: str, sha256: str) -> bytes:
    """The hash of the leaf of a document."""
    return tree.leaf_hash(public_record(type_of(kind), sha256))


def home(origin: str) -> str:
    """Where the files of a log lie."""
    return f"log/{origin.rpartition('/')[2]}"


def read_log(findings: Findings, memory: Memory, vkey: Vkey, *, base: int, end: int) -> Log | None:
    """The log of the key, if checkpoint and hashes are here and agree; what is wrong is noted.

    `end` is the size at which its author closed it.
    """
    place = home(vkey.name)
    path = f"{place}/checkpoint"
    data = findings.file(path)
    if path not in findings.folder.files:
        findings.blame(path, What.ABSENT)  # what is remembered is no sign of what its author shows today
    checkpoint = None if data is None else findings.parsed(path, data, lambda data: _signed(data, vkey))
    if checkpoint is None:
        return None
    known = memory.hashes(vkey.name)
    nodes = _nodes(findings, place, checkpoint, known)
    if known:
        leaf = differing_leaf(known, checkpoint, nodes[0] if nodes else None)
        if leaf is not None:
            findings.blame(path, What.HISTORY, leaf=leaf)
        elif checkpoint.size < len(known):
            findings.blame(path, What.OLDER)
    if nodes is None:
        return None
    return Log(
        home=place,
        checkpoint=checkpoint,
        leaves=nodes[0],
        base=base,
        end=min(end, checkpoint.size),
        node=tree.lookup(nodes),
    )


def _signed(data: bytes, vkey: Vkey) -> Checkpoint:
    signed = note.parse_note(data)
    note.verified(signed, (vkey,))
    checkpoint = note.parse_checkpoint(signed.text)
    if checkpoint.origin != vkey.name or not 1 <= checkpoint.size <= MOST_LEAVES:
        raise RefusedDocument(Flaw.FORMAT)
    return checkpoint


def _nodes(
    findings: Findings, place: str, checkpoint: Checkpoint, known: Sequence[bytes]
) -> list[Sequence[bytes]] | None:
    """The tree of that root, by levels; None if a tile is wrong, or absent and not remembered either."""
    leaves: list[bytes] = []
    whole = True
    for tile in _bottom(checkpoint.size):
        hashes = _tile(findings, place, tile)
        if hashes is None:
            hashes = known[len(leaves) : len(leaves) + tile.width]
            if len(hashes) < tile.width:
                findings.need(f"{place}/{tile.path}")
                whole = False
        leaves.extend(hashes)
    if not whole:
        return None
    levels = tree.complete_nodes(leaves)
    if tree.root_at(checkpoint.size, tree.lookup(levels)) != checkpoint.root:
        _blame_tiles(findings, place, checkpoint.size, levels)
        return None
    _compare_tiles(findings, place, levels)
    return levels


def _bottom(size: int) -> list[Tile]:
    return [tile for tile in tiles(size) if tile.level == 0]


def _tile(findings: Findings, place: str, tile: Tile) -> Sequence[bytes] | None:
    """The hashes of a tile, from its file or from that of the full tile, which may have replaced it."""
    for source in (tile, tile.whole):
        path = f"{place}/{source.path}"
        data = findings.file(path)
        if data is not None:
            hashes = findings.parsed(path, data, source.hashes)
            return hashes and hashes[: tile.width]
    return None


def _compare_tiles(findings: Findings, place: str, levels: Sequence[Sequence[bytes]]) -> None:
    """All hashes in tiles, of every level and width, must be those of the tree; what lies past it waits."""
    for path, tile in findings.tiles.get(place, ()):
        data = findings.file(path)
        whole = None if data is None else findings.parsed(path, data, tile.checked)
        level = levels[8 * tile.level] if 8 * tile.level < len(levels) else []
        ours = b"".join(level[tile.n * FULL : tile.n * FULL + tile.width])
        if whole is not None and whole[: len(ours)] != ours:
            findings.blame(path, What.NOT_IN_TREE)


def _blame_tiles(findings: Findings, place: str, size: int, levels: Sequence[Sequence[bytes]]) -> None:
    """Name the tiles that cannot be right: those that the tiles above contradict, else the last one."""
    bottom = _bottom(size)
    above: list[bytes] = []
    for tile in tiles(size):
        if tile.level == 1:
            above.extend(_tile(findings, place, tile) or [b""] * tile.width)
    wrong = [tile for tile, node in zip(bottom, above, strict=False) if node not in (b"", levels[8][tile.n])]
    for tile in wrong or bottom[-1:]:
        findings.blame(f"{place}/{tile.path}", What.NOT_IN_TREE)
