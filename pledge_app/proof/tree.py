"""The Merkle tree of a log (RFC 6962 §2.1, RFC 9162 §2.1). Hashes are 32 bytes.

A node is named by level and index: `(level, i)` is the hash over leaves [i·2^level, (i+1)·2^level), level 0
the leaf hashes themselves. Only complete nodes are ever stored; a `Lookup` gives them.
"""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256

Lookup = Callable[[int, int], bytes]
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(record: bytes) -> bytes:
    return sha256(b"\x00" + record).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def frontier(size: int) -> list[tuple[int, int]]:
    """The complete nodes that a tree of `size` leaves is made of, left to right."""
    return [(level, (size >> level) - 1) for level in reversed(range(size.bit_length())) if size >> level & 1]


def append(size: int, leaf: bytes, node: Lookup) -> list[tuple[int, int, bytes]]:
    """The nodes (level ≥ 1, index, hash) that the leaf hash completes when it is added to `size` leaves.

    Asks `node` only for members of `frontier(size)`: log2(size) at most, one on average.
    """
    created = []
    level, index, value = 0, size, leaf
    while index & 1:
        value = node_hash(node(level, index - 1), value)
        level, index = level + 1, index >> 1
        created.append((level, index, value))
    return created


def root_at(size: int, node: Lookup) -> bytes:
    """The root over the first `size` leaves, from the nodes of `frontier(size)`."""
    return _range(0, size, node) if size else EMPTY_ROOT


def complete_nodes(leaves: Sequence[bytes]) -> list[Sequence[bytes]]:
    """All complete nodes by level: `complete_nodes(leaves)[level][index]`; level 0 is `leaves` itself."""
    levels = [leaves]
    while len(levels[-1]) > 1:
        pairs: Iterator[bytes] = iter(levels[-1])
        levels.append(
            [sha256(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=False)]
        )
    return levels


def lookup(levels: Sequence[Sequence[bytes]]) -> Lookup:
    """The lookup over `complete_nodes`."""
    return lambda level, index: levels[level][index]


def root(leaves: Sequence[bytes]) -> bytes:
    """MTH over the leaf hashes."""
    return root_at(len(leaves), lookup(complete_nodes(leaves)))


def prove_inclusion(index: int, size: int, node: Lookup) -> list[bytes]:
    """The audit path of the leaf in a tree of `size` leaves, its sibling first (RFC 9162 §2.1.3.1)."""
    low, high, path = 0, size, []
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append(_range(middle, high, node))
            high = middle
        else:
            path.append(_range(low, middle, node))
            low = middle
    return path[::-1]


def prove_consistency(old: int, new: int, node: Lookup) -> list[bytes]:
    """That the first `old` leaves of `new` are the tree of that size; 0 < old ≤ new (RFC 9162 §2.1.4.1)."""
    low, high, path, whole = 0, new, list[bytes](), True
    while old != high:
        middle = low + _split(high - low)
        if old <= middle:
            path.append(_range(middle, high, node))
            high = middle
        else:
            path.append(_range(low, middle, node))
            low, whole = middle, False
    if not whole:
        path.append(_range(low, high, node))
    return path[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the leaf hash stands at `index` of the tree of that root (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size or not _all_hashes(leaf, root, *proof):
        return False
    position, last, value = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if position & 1 or position == last:
            value = node_hash(step, value)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            value = node_hash(value, step)
        position, last = position >> 1, last >> 1
    return last == 0 and value == root


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the tree of `new` leaves begins with the tree of `old` leaves (RFC 9162 §2.1.4.2)."""
    if not 0 <= old <= new or not _all_hashes(old_root, new_root, *proof):
        return False
    if old == new:
        return not proof and old_root == new_root
    if old == 0 or not proof:
        return not proof and old_root == EMPTY_ROOT
    steps = list(proof)
    if old & (old - 1) == 0:
        steps.insert(0, old_root)
    position, last = old - 1, new - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    first = second = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if position & 1 or position == last:
            first, second = node_hash(step, first), node_hash(step, second)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            second = node_hash(second, step)
        position, last = position >> 1, last >> 1
    return last == 0 and first == old_root and second == new_root


def _all_hashes(*values: bytes) -> bool:
    return all(len(value) == 32 for value in values)


def _split(size: int) -> int:
    """The largest power of two below `size`, which is at least 2."""
    return 1 << (size - 1).bit_length() - 1


def _range(low: int, high: int, node: Lookup) -> bytes:
    """MTH over leaves [low, high), where `low` is a multiple of the smallest power of two ≥ high - low."""
    value = b""
    for level, index in reversed(frontier(high - low)):
        left = node(level, (low >> level) + index)
        value = node_hash(left, value) if value else left
    return value
