import json
from base64 import b64decode
from hashlib import sha256

import pytest

from pledge_app.proof import tree
from tests.shared import shared

LEAVES = [tree.leaf_hash(bytes([number])) for number in range(70)]


def by_definition(leaves: list[bytes]) -> bytes:
    """MTH as RFC 6962 §2.1 words it."""
    if len(leaves) <= 1:
        return leaves[0] if leaves else sha256(b"").digest()
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return sha256(b"\x01" + by_definition(leaves[:half]) + by_definition(leaves[half:])).digest()


def nodes(size: int) -> tree.Lookup:
    return tree.lookup(tree.complete_nodes(LEAVES[:size]))


def lookup_in(known: dict[tuple[int, int], bytes]) -> tree.Lookup:
    """A lookup that knows nothing else: KeyError for any other node."""
    return lambda level, index: known[level, index]


def test_the_constants_of_rfc_6962() -> None:
    assert tree.EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert tree.leaf_hash(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert (
        tree.leaf_hash(b"L123456").hex() == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"
    )
    assert (
        tree.node_hash(b"N123", b"N456").hex()
        == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb"
    )


@pytest.mark.parametrize("size", range(len(LEAVES) + 1))
def test_the_root_is_the_one_defined(size: int) -> None:
    assert tree.root(LEAVES[:size]) == by_definition(LEAVES[:size])


def test_appending_completes_each_node_once_and_asks_only_the_frontier() -> None:
    stored: dict[tuple[int, int], bytes] = {}
    for size, leaf in enumerate(LEAVES):
        node = {place: stored[place] for place in tree.frontier(size)}
        assert tree.root_at(size, lookup_in(node)) == by_definition(LEAVES[:size])
        created = {(level, index): value for level, index, value in tree.append(size, leaf, lookup_in(node))}
        assert not created.keys() & stored.keys()
        stored |= created | {(0, size): leaf}
    levels = tree.complete_nodes(LEAVES)
    assert stored == {
        (level, index): value for level, row in enumerate(levels) for index, value in enumerate(row)
    }


@pytest.mark.parametrize("size", [*range(1, 20), 31, 32, 33, 70])
def test_every_leaf_is_proven_and_no_other(size: int) -> None:
    root = tree.root(LEAVES[:size])
    for index in range(size):
        leaf, proof = LEAVES[index], tree.prove_inclusion(index, size, nodes(size))
        assert len(proof) <= (size - 1).bit_length()
        for other in range(size):
            assert tree.verify_inclusion(leaf, other, size, proof, root) == (other == index)
        assert not tree.verify_inclusion(leaf, index, size, [*proof, root], root)
        assert not proof or not tree.verify_inclusion(leaf, index, size, proof[:-1], root)
        assert not tree.verify_inclusion(leaf[::-1], index, size, proof, root)


@pytest.mark.parametrize("new", [*range(1, 20), 31, 32, 33, 70])
def test_every_beginning_is_proven_and_no_other(new: int) -> None:
    second = tree.root(LEAVES[:new])
    for old in range(1, new + 1):
        first, proof = tree.root(LEAVES[:old]), tree.prove_consistency(old, new, nodes(new))
        forked = tree.root([*LEAVES[: old - 1], bytes(32)])
        assert tree.verify_consistency(old, new, first, second, proof)
        assert not tree.verify_consistency(old, new, forked, second, proof)
        assert not tree.verify_consistency(old, new, first, forked, proof)
        assert not tree.verify_consistency(old, new, first, second, [*proof, first])
        assert not proof or not tree.verify_consistency(old, new, first, second, proof[:-1])


def test_consistency_with_the_empty_tree_needs_no_proof() -> None:
    root = tree.root(LEAVES)
    assert tree.verify_consistency(0, 70, tree.EMPTY_ROOT, root, [])
    assert tree.verify_consistency(0, 0, tree.EMPTY_ROOT, tree.EMPTY_ROOT, [])
    assert not tree.verify_consistency(0, 70, tree.EMPTY_ROOT, root, [root])
    assert not tree.verify_consistency(0, 70, bytes(32), root, [])


def test_numbers_and_lengths_that_cannot_be_are_refused() -> None:
    root = tree.root(LEAVES[:2])
    assert tree.verify_inclusion(LEAVES[0], 0, 2, [LEAVES[1]], root)
    assert not tree.verify_inclusion(LEAVES[0], 2, 2, [LEAVES[1]], root)
    assert not tree.verify_inclusion(LEAVES[0], -1, 2, [LEAVES[1]], root)
    assert not tree.verify_inclusion(b"", 0, 1, [], b"")
    assert not tree.verify_inclusion(LEAVES[0], 0, 2, [LEAVES[1][:-1]], root)
    assert not tree.verify_consistency(3, 2, root, root, [])
    assert not tree.verify_consistency(-1, 2, root, root, [])
    assert not tree.verify_consistency(1, 1, b"", b"", [])


def raw(text: str | None) -> bytes:
    return b64decode(text or "")


def test_the_inclusion_vectors() -> None:
    cases = json.loads(shared("vectors/rfc6962/inclusion.json").read_bytes())
    assert len(cases) == 98
    for case in cases:
        proof = [raw(step) for step in case["proof"] or ()]
        valid = tree.verify_inclusion(
            raw(case["leafHash"]), case["leafIdx"], case["treeSize"], proof, raw(case["root"])
        )
        assert valid != case["wantErr"], case["case"]


def test_the_consistency_vectors() -> None:
    """One of them has roots of 12 bytes and wants to be accepted; a root has 32."""
    cases = json.loads(shared("vectors/rfc6962/consistency.json").read_bytes())
    assert len(cases) == 98
    short_roots = "consistency/additional/sizes-are-equal-one-and-proof-is-empty"
    for case in cases:
        proof = [raw(step) for step in case["proof"] or ()]
        first, second = raw(case["root1"]), raw(case["root2"])
        valid = tree.verify_consistency(case["size1"], case["size2"], first, second, proof)
        assert valid != (case["wantErr"] or case["case"] == short_roots), case["case"]


def test_the_constants_of_the_vectors() -> None:
    hashes = json.loads(shared("vectors/rfc6962/hashes.json").read_bytes())
    assert hashes == {
        "empty_root_sha256_hex": tree.root([]).hex(),
        "leaf_empty": tree.leaf_hash(b"").hex(),
        "leaf_utf8_L123456": tree.leaf_hash(b"L123456").hex(),
        "node_of_utf8_N123_N456": tree.node_hash(b"N123", b"N456").hex(),
    }
