"""A log in tiles: what is whole, what does not fit, and which file is to blame."""

from functools import cache

import pytest

from pledge_app.errors import Flaw
from pledge_app.proof import note
from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.proof.folder import Fault
from pledge_app.proof.memory import Memory
from pledge_app.proof.note import Checkpoint
from pledge_app.proof.reading import Reading, read
from tests.builders import DAY, TODAY
from tests.publications import NOW, Author


@cache
def an_author_of_many() -> Author:
    """With 520 leaves: two full tiles, a partial one, and a tile above them."""
    author = Author()
    pledge = author.pledge(day=TODAY - DAY)
    for _ in range(516):
        author.conduct(pledge)
    author.summarise()
    return author


AUTHOR = an_author_of_many()
FILES = AUTHOR.published()
HOME = AUTHOR.log.home
CHECKPOINT = f"{HOME}/checkpoint"
TILES = tuple(f"{HOME}/tile/{path}" for path in ("0/000", "0/001", "0/002.p/8", "1/000.p/2"))


def reading(*absent: str, memory: Memory | None = None, **files: bytes | Fault) -> Reading:
    """Of the folder without `absent`, and with `files` by the ends of their paths, `/` as `_`."""
    named = {f"{HOME}/{path.replace('_', '/').replace('/p/', '.p/')}": data for path, data in files.items()}
    kept = {path: data for path, data in FILES.items() if path not in absent}
    return read(AUTHOR.folder(kept | named), memory, NOW)


def flipped(path: str, place: int = 40) -> bytes:
    data = bytearray(FILES[path])
    data[place] ^= 1
    return bytes(data)


def test_the_tiles_of_a_larger_log() -> None:
    assert set(TILES) == {path for path in FILES if "/tile/" in path}
    assert (reading().verdict, reading().size) == (Verdict.FIRST_SEEN, 520)


@pytest.mark.parametrize("path", TILES)
def test_the_wrong_tile_is_named(path: str) -> None:
    told = read(AUTHOR.folder(FILES | {path: flipped(path)}), None, NOW)
    assert told.problems == (Problem(file=path, what=What.NOT_IN_TREE),)


def test_without_the_tile_above_the_last_one_is_named() -> None:
    told = reading(TILES[3], tile_0_001=flipped(TILES[1]))
    assert told.problems == (Problem(file=TILES[2], what=What.NOT_IN_TREE),)


def test_only_the_leaves_are_needed() -> None:
    assert reading(TILES[3]).verdict is Verdict.FIRST_SEEN
    for path in TILES[:3]:
        assert reading(path).problems == (Problem(file=path, what=What.ABSENT),)


def test_the_first_hashes_of_a_full_tile_will_do() -> None:
    full = FILES[TILES[2]] + bytes(32 * 248)
    told = reading(TILES[2], tile_0_002=full)
    assert (told.verdict, told.problems) == (Verdict.FIRST_SEEN, ())
    wrong = reading(TILES[2], tile_0_002=bytes(32 * 256))
    assert wrong.verdict is Verdict.INVALID


def test_partial_tiles_of_other_sizes_must_agree() -> None:
    leaves = b"".join(AUTHOR.log.leaves)
    assert reading(tile_0_000_p_7=leaves[: 32 * 7]).verdict is Verdict.FIRST_SEEN
    old = reading(tile_0_000_p_7=leaves[32 : 32 * 8])
    assert old.problems == (Problem(file=f"{HOME}/tile/0/000.p/7", what=What.NOT_IN_TREE),)
    # Past the checkpoint nothing is known yet.
    assert reading(tile_0_002_p_9=leaves[-32 * 8 :] + bytes(32)).verdict is Verdict.FIRST_SEEN
    assert reading(tile_0_003_p_9=bytes(32 * 9)).verdict is Verdict.FIRST_SEEN
    assert reading(tile_5_000_p_1=bytes(32)).verdict is Verdict.FIRST_SEEN


@pytest.mark.parametrize("data", [b"", bytes(31), bytes(33)])
def test_a_tile_of_another_length(data: bytes) -> None:
    for files, path in (
        ({"tile_0_001": data}, TILES[1]),
        ({"tile_5_000_p_1": data}, f"{HOME}/tile/5/000.p/1"),
        ({"tile_1_000_p_2": data}, TILES[3]),
    ):
        told = reading(**files)
        assert told.problems == (Problem(file=path, what=What.ILL_FORMED, flaw=Flaw.FORMAT),)


def test_faults_and_other_logs_tiles_are_left_alone() -> None:
    assert reading(tile_1_000_p_2=Fault.UNREADABLE).problems == (
        Problem(file=TILES[3], what=What.UNREADABLE),
    )
    assert reading(tile_0_000=Fault.UNREADABLE).problems == (Problem(file=TILES[0], what=What.UNREADABLE),)
    elsewhere = FILES | {f"log/{'0' * 64}/tile/0/000.p/1": bytes(32)}
    assert read(AUTHOR.folder(elsewhere), None, NOW).verdict is Verdict.FIRST_SEEN


def test_a_wrong_level_above_with_wrong_leaves() -> None:
    told = reading(tile_0_000=flipped(TILES[0]), tile_1_000_p_2=b"")
    assert {problem.file for problem in told.problems} == {TILES[2], TILES[3]}


@pytest.mark.parametrize(
    "parts",
    [{"origin": "pledge-app/log/other"}, {"size": 0}, {"size": 2**20 + 1}],
    ids=str,
)
def test_a_checkpoint_of_another_log_or_of_no_size(parts: dict[str, str | int]) -> None:
    text = Checkpoint(**{"origin": AUTHOR.log.origin, "size": 520, "root": bytes(32)} | parts).text()
    signed = note.Note(text=text, signatures=(note.sign(text, AUTHOR.log.origin, AUTHOR.log.key),))
    told = reading(checkpoint=signed.encode())
    assert told.problems == (Problem(file=CHECKPOINT, what=What.ILL_FORMED, flaw=Flaw.FORMAT),)
    assert (told.size, told.standings) == (0, ())


def test_remembered_hashes_stand_in_as_far_as_they_reach() -> None:
    memory = reading().memory
    assert memory is not None
    assert reading(*TILES, memory=memory).verdict is Verdict.CONSISTENT
    cut = Memory(id=memory.id, leaves={AUTHOR.log.origin: memory.leaves[AUTHOR.log.origin][: 32 * 300]})
    told = reading(TILES[0], TILES[1], memory=cut)
    assert told.problems == (Problem(file=TILES[1], what=What.ABSENT),)
