"""The root over many stored leaf hashes, beside as many hashes in a bare loop."""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256

from pledge_app.ledger.ledger import Ledger
from pledge_app.proof import tree
from tests.benchmarks.measure import OF_LEAF, OF_NODE, Ratio, Setting, cpu_seconds, in_turn
from tests.builders import a_ledger

RUNS = 5
LEAVES = 1_000_000
USUAL = 100_000
"""Entries of a profile from which on the figure says something."""


def measure(setting: Setting) -> Iterator[Ratio]:
    count = LEAVES if setting.large >= USUAL else setting.large
    with a_ledger(setting.folder / "leaves") as ledger:
        log = ledger.store.log.current()
        _fill(ledger, log, count)
        ours, beside = in_turn(
            partial(cpu_seconds, partial(_root, ledger, log, count)),
            partial(cpu_seconds, partial(_bare, count)),
            setting.runs or RUNS,
        )
    yield Ratio(
        what=f"root of {count:,} leaves from stored leaf hashes",
        limit=f"the same {2 * count - 1:,} hashes in a bare loop",
        ours=ours,
        beside=beside,
        reach=1.5,
    )


def _fill(ledger: Ledger, log: int, count: int) -> None:
    hashes = (sha256(number.to_bytes(8)).digest() for number in range(count))
    with ledger.store.transaction():
        ledger.store.log.append(log, [(None, None, None, "benchmark", "", leaf) for leaf in hashes])


def _root(ledger: Ledger, log: int, count: int) -> None:
    leaves = ledger.store.log.hashes(log, 0, 0, count)
    assert len(leaves) == count
    assert tree.root(leaves) == ledger.store.log.root(log, count)


def _bare(count: int) -> None:
    leaf, node = bytes(OF_LEAF), bytes(OF_NODE)
    for _ in range(count):
        sha256(leaf).digest()
    for _ in range(count - 1):
        sha256(node).digest()
