from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from pledge_app.proof import tree
from pledge_app.proof.memory import Memory, Sighting, differing_leaf
from pledge_app.proof.note import Checkpoint

LEAVES = [bytes([n]) * 32 for n in range(9)]


def seen(size: int, day: int, hour: int = 12, origin: str = "log") -> Sighting:
    at = datetime(2026, 3, day, hour, tzinfo=UTC)
    return Sighting(origin=origin, size=size, root=bytes(32), at=at)


def state(leaves: list[bytes]) -> Checkpoint:
    return Checkpoint(origin="log", size=len(leaves), root=tree.root(leaves))


def test_when_a_log_was_last_seen_without_a_leaf() -> None:
    memory = Memory(id="", sightings=(seen(9, 7), seen(5, 3), seen(1, 5), seen(2, 9, origin="other")))
    absences = memory.absences("log")
    # A size that was seen again later says more of every larger one.
    days = {leaf: absences.of_leaf(leaf) for leaf in (0, 1, 4, 5, 8, 9)}
    fifth, seventh = date(2026, 3, 5), date(2026, 3, 7)
    assert days == {0: None, 1: fifth, 4: fifth, 5: fifth, 8: fifth, 9: seventh}
    assert memory.absences("unknown").of_leaf(3) is None


def test_the_day_is_that_of_utc() -> None:
    late = datetime.fromisoformat("2026-03-05T23:30:00-05:00")
    memory = Memory(id="", sightings=(Sighting(origin="log", size=1, root=bytes(32), at=late),))
    assert memory.absences("log").of_leaf(1) == date(2026, 3, 6)


def test_hashes_one_by_one() -> None:
    memory = Memory(id="", leaves={"log": b"".join(LEAVES)})
    assert memory.hashes("log") == LEAVES
    assert memory.hashes("other") == []


@given(st.integers(1, 9), st.integers(1, 9))
def test_a_log_that_grew_or_shrank_contradicts_nothing(known: int, shown: int) -> None:
    assert differing_leaf(LEAVES[:known], state(LEAVES[:shown]), LEAVES[:shown]) is None


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 8))
def test_the_first_contradiction_is_found(known: int, shown: int, place: int) -> None:
    other = [*LEAVES[:place], *[bytes(32 - 1) + b"!"] * (9 - place)]
    found = differing_leaf(LEAVES[:known], state(other[:shown]), other[:shown])
    assert found == (place if place < min(known, shown) else None)


def test_roots_convict_as_far_as_they_can_without_the_hashes() -> None:
    other = state([bytes(32)] * 4)
    assert differing_leaf(LEAVES, other, None) == 3
    assert differing_leaf(LEAVES[:4], other, None) == 3
    assert differing_leaf(LEAVES[:3], other, None) is None
