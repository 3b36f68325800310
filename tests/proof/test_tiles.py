import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import tree
from pledge_app.proof.tiles import Tile, tiles

LEAVES = [tree.leaf_hash(number.to_bytes(4, "big")) for number in range(1000)]
NODE = tree.lookup(tree.complete_nodes(LEAVES))


def paths(size: int, since: int = 0) -> list[str]:
    return [tile.path for tile in tiles(size, since)]


def test_paths_are_those_of_c2sp() -> None:
    assert Tile(level=0, n=1234067).path == "tile/0/x001/x234/067"
    assert Tile(level=63, n=0, width=1).path == "tile/63/000.p/1"
    assert Tile(level=1, n=1000, width=255).path == "tile/1/x001/000.p/255"
    assert Tile(level=0, n=3, width=7).whole.path == "tile/0/003"


def test_a_log_has_the_tiles_of_all_its_levels() -> None:
    assert paths(0) == []
    assert paths(1) == ["tile/0/000.p/1"]
    assert paths(255) == ["tile/0/000.p/255"]
    assert paths(256) == ["tile/0/000", "tile/1/000.p/1"]
    assert paths(300) == ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"]
    assert paths(2**16)[-2:] == ["tile/1/000", "tile/2/000.p/1"]
    assert len(paths(2**16)) == 256 + 1 + 1


def test_only_what_is_new_since_an_earlier_size() -> None:
    assert paths(300, 300) == []
    assert paths(300, 256) == ["tile/0/001.p/44"]
    assert paths(300, 255) == ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"]
    assert paths(301, 300) == ["tile/0/001.p/45"]


@given(st.integers(0, 200_000), st.integers(0, 200_000))
def test_what_is_new_is_what_is_not_there_yet(one: int, other: int) -> None:
    since, size = sorted((one, other))
    before = set(paths(since))
    assert paths(size, since) == [path for path in paths(size) if path not in before]


@given(st.integers(1, len(LEAVES)))
def test_contents_are_hashes_of_complete_subtrees(size: int) -> None:
    for tile in tiles(size):
        content = tile.content(NODE)
        span = 256**tile.level
        first = tile.n * 256 * span
        assert tile.hashes(content) == [
            tree.root(LEAVES[first + i * span : first + (i + 1) * span]) for i in range(tile.width)
        ]


def test_the_leaves_of_a_log_come_back_from_its_lowest_tiles() -> None:
    lowest = [tile for tile in tiles(len(LEAVES)) if tile.level == 0]
    assert [leaf for tile in lowest for leaf in tile.hashes(tile.content(NODE))] == LEAVES


@pytest.mark.parametrize("length", [0, 31, 63, 65, 96])
def test_another_length_is_refused(length: int) -> None:
    with pytest.raises(RefusedDocument) as refused:
        Tile(level=0, n=0, width=2).hashes(bytes(length))
    assert refused.value.flaw is Flaw.FORMAT
