from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pledge_app.proof.memory import Memory, Sighting
from pledge_app.storage.peers import CHUNK, PeerStore
from pledge_app.storage.store import Store
from tests.builders import a_store

ANA, ORIGIN = "a" * 64, "pledge-app/log/" + "b" * 64
NOW = datetime(2026, 3, 16, 12, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


@pytest.fixture
def peers(store: Store) -> PeerStore:
    peers = PeerStore(store.database)
    peers.add(ANA, petname="Annie", name="Ana", folder="/one", verdict="first-seen", at=NOW)
    return peers


def a_memory(size: int) -> Memory:
    return Memory(
        id=ANA,
        files={"summary/0.json": b"{}", "summary/0.0.json": b"page", "summary/0.json.sig": b"sig"},
        leaves={ORIGIN: bytes(range(256)) * (size // 8)},
        sightings=(Sighting(origin=ORIGIN, size=size, root=bytes(32), at=NOW),),
    )


def test_strangers(peers: PeerStore) -> None:
    assert peers.memory("c" * 64) is None
    assert peers.get("c" * 64) is None


def test_what_is_remembered(peers: PeerStore) -> None:
    memory = a_memory(800)
    assert len(memory.leaves[ORIGIN]) == 3 * CHUNK + 1024
    peers.remember(memory)
    assert peers.memory(ANA) == memory
    row = peers.get(ANA)
    assert row
    assert (row.size, row.summaries, row.added, row.looked) == (800, 1, NOW.date(), NOW)
    assert peers.all() == (row,)


def test_it_is_replaced_and_sightings_stay(peers: PeerStore) -> None:
    peers.remember(a_memory(800))
    later = Sighting(origin=ORIGIN, size=1600, root=bytes(32), at=NOW + timedelta(days=1))
    grown = replace(a_memory(1600), files={"summary/0.json": b"[]"}, sightings=(later,))
    peers.remember(grown)
    memory = peers.memory(ANA)
    assert memory
    assert memory.files == {"summary/0.json": b"[]"}
    assert memory.leaves == grown.leaves
    assert [seen.size for seen in memory.sightings] == [800, 1600]
    again = replace(later, at=later.at + timedelta(days=1))
    peers.remember(replace(grown, sightings=(again,)))
    memory = peers.memory(ANA)
    assert memory
    assert memory.sightings[1] == again


def test_names_and_looks(peers: PeerStore) -> None:
    peers.rename(ANA, "A.")
    peers.call(ANA, "Ana Lima")
    peers.remember(a_memory(8))
    peers.looked(ANA, folder="/two", verdict="older", at=NOW + timedelta(hours=1))
    row = peers.get(ANA)
    assert row
    assert (row.petname, row.name, row.folder, row.verdict) == ("A.", "Ana Lima", "/two", "older")
    assert (row.added, row.looked) == (NOW.date(), NOW + timedelta(hours=1))


def test_forgetting_takes_everything(store: Store, peers: PeerStore) -> None:
    peers.remember(a_memory(800))
    peers.forget(ANA)
    for table in ("peers", "peer_files", "peer_tiles", "sightings"):
        assert store.database.number(f"SELECT count(*) FROM {table}") == 0  # noqa: S608  names of this list
