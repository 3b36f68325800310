"""Leaves and nodes of real databases, recomputed from scratch."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.proof import commitment, tree
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from tests.builders import DAY, TODAY, a_store, a_version, append, conduct, many


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(a_store(tmp_path)) as store:
        yield store


def _verify(store: Store, log: int) -> None:
    """Recompute the log from what was said: every leaf from its commitments, every node, the root."""
    size = store.log.size(log)
    hashes = []
    for opening in store.openings(log, 0, size):
        if opening.head is None or opening.body is None:
            assert opening.type is not None
            assert opening.sha256 is not None
            record = commitment.public_record(opening.type, opening.sha256)
        else:
            assert opening.head_salt is not None
            assert opening.body_salt is not None
            record = commitment.private_record(
                commitment.commit("head", opening.head_salt, commitment.head_bytes(opening.head)),
                commitment.commit("body", opening.body_salt, commitment.body_bytes(opening.body)),
            )
        assert opening.i == len(hashes)
        assert opening.hash == tree.leaf_hash(record)
        hashes.append(opening.hash)
    levels = tree.complete_nodes(hashes)
    for level, nodes in enumerate(levels):
        assert store.log.hashes(log, level, 0, size) == list(nodes)
    assert store.log.root(log, size) == tree.root(hashes)


@pytest.mark.parametrize("batches", [[1] * 40, [3, 1, 7, 16, 1], [100]])
def test_the_log_verifies_from_scratch(store: Store, batches: list[int]) -> None:
    version = a_version(store)
    for count in batches:
        append(store, *many(version, count))
    _verify(store, 1)
    assert store.log.size(1) == 1 + sum(batches)


def test_all_parts_of_a_head_are_committed_to(store: Store) -> None:
    version = a_version(store)
    first = append(store, conduct(version, TODAY - DAY, amount=1500, recorded=TODAY, text="Twice.\nOnce."))
    append(
        store,
        conduct(version, TODAY - DAY, Outcome.SLIPPED, refs=(first,), recorded=TODAY),
        NewEntry(
            head=Head(day=TODAY, kind=Kind.PAUSE, pledge=version.sha256, until=TODAY + DAY), line=version.line
        ),
        NewEntry(
            head=Head(day=TODAY, kind=Kind.NOTE), body=Body(text="因为", chips=("late",), evidence=("a", "b"))
        ),
        conduct(version, date(2020, 2, 29), imported=True, recorded=TODAY, origin_key="loop:1:2"),
    )
    _verify(store, 1)
    heads = [opening.head for opening in store.openings(1, 1, 4)]
    assert heads[0] == conduct(version, TODAY - DAY, amount=1500, recorded=TODAY).head
    assert heads[1] is not None
    assert heads[1].refs == (1,)


def test_no_salt_is_used_twice(store: Store) -> None:
    append(store, *many(a_version(store), 50))
    openings = list(store.openings(1, 0, 51))
    salts = [salt for opening in openings for salt in (opening.head_salt, opening.body_salt)]
    assert len(set(salts)) == 102
    assert all(salt is not None and len(salt) == 32 for salt in salts)


def test_documents_stand_between_entries(store: Store) -> None:
    version = a_version(store)
    append(store, *many(version, 4))
    hash_ = tree.leaf_hash(commitment.public_record("pledge-app/summary", "ab" * 32))
    with store.transaction():
        assert store.log.append_document(1, "pledge-app/summary", "ab" * 32, hash_) == 5
    append(store, *many(version, 4))
    _verify(store, 1)
    assert [opening.i for opening in store.openings(1, 0, 10) if opening.type] == [5]


def test_an_append_reads_only_the_nodes_that_it_completes(store: Store) -> None:
    version = a_version(store)
    append(store, *many(version, 2**12 - 2))
    asked = []
    store.database.connection.set_trace_callback(asked.append)
    append(store, conduct(version))
    store.database.connection.set_trace_callback(None)
    lookups = [sql for sql in asked if sql.startswith("SELECT hash")]
    assert store.log.size(1) == 2**12
    assert len(lookups) == 12


def test_a_newer_log_takes_the_entries(store: Store) -> None:
    version = a_version(store)
    old = append(store, conduct(version))
    with store.transaction():
        log = store.log.add(origin="two", seed=b"s" * 32, witness_seed=b"w" * 32, public=True)
    row = store.log.row(log)
    assert (row.id, row.origin, row.seed, row.witness_seed, row.public) == (
        2,
        "two",
        b"s" * 32,
        b"w" * 32,
        True,
    )
    assert not store.log.row(1).public
    new = append(store, conduct(version))
    assert (store.log.current(), store.log.home(old), store.log.home(new)) == (2, 1, 2)
    assert (store.log.size(1), store.log.size(2), store.log.position(2, new)) == (2, 1, 0)
    with store.transaction():
        store.append([conduct(version, refs=(old,))], log=1)
    _verify(store, 1)
    _verify(store, 2)


def test_entries_are_sealed_anew_for_another_log(store: Store) -> None:
    version = a_version(store)
    old = append(store, conduct(version))
    append(store, conduct(version, outcome=Outcome.SLIPPED, refs=(old,)), conduct(version, TODAY - DAY * 9))
    anew = list(store.anew(5))
    before = list(store.openings(1, 0, 4))
    assert [opening.i for opening in anew] == [5, 6, 7, 8]
    assert [opening.entry for opening in anew] == [1, 2, 3, 4]
    assert anew[2].head is not None
    assert anew[2].head.refs == (6,)
    assert [opening.body for opening in anew] == [opening.body for opening in before]
    assert not {opening.hash for opening in anew} & {opening.hash for opening in before}
    assert not {opening.head_salt for opening in anew} & {opening.head_salt for opening in before}


def test_the_root_of_nothing(store: Store) -> None:
    assert store.log.size(1) == 0
    assert store.log.root(1, 0) == tree.EMPTY_ROOT
