"""kill -9 at any moment: what was acknowledged is there, the log verifies, the profile opens."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.doctor import State, look_at_log
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.store import Store
from tests.builders import KEY, TODAY, a_ledger, a_pledge

ROOT = Path(__file__).resolve().parents[1]
RANDOM = random.Random(20261123)  # noqa: S311  the same moments each time
ROUNDS = int(os.environ.get("PLEDGE_KILLS", "3"))
"""Kills of each kind; the whole of it (PLEDGE_KILLS=75) is run before a release."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with closing(a_ledger(tmp_path)) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY)
        for _ in range(20):
            ledger.journal.record(line, Outcome.PARTLY, day=TODAY, today=TODAY)
    return tmp_path


def child(folder: Path, act: str, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.kill_child", str(folder), act, *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def acknowledged(process: subprocess.Popen[str]) -> int:
    """The last entry that the killed process said it had recorded."""
    said, _ = process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    # A line that the kill cut short was not an acknowledgement.
    entries = [line for line in said[: said.rfind("\n") + 1].split() if line != "ready"]
    return int(entries[-1]) if entries else 0


def check(folder: Path, least: int) -> int:
    """Open the profile as the app would; returns how many entries it has."""
    with closing(Store.open(folder / "pledge.db", KEY)) as store:
        store.database.integrity()
        Ledger(folder, store).journal.settle()
        assert (look_at_log(store).state, store.log.size(1)) == (State.WELL, store.entries.count())
        count = store.entries.count()
        assert count >= least
        line = Ledger(folder, store).pledges.active(today=TODAY)[0].line
        tallied = sum(tally.number for tally in store.entries.counts(line, TODAY, TODAY))
        assert tallied == count - 1  # all but the pledge itself
        return count


@pytest.mark.parametrize("act", ["record", "wait"])
def test_at_a_random_moment(folder: Path, act: str) -> None:
    for _ in range(ROUNDS * 2):
        process = child(folder, act)
        assert process.stdout
        process.stdout.readline()
        time.sleep(RANDOM.random() * 0.2)
        process.kill()
        check(folder, acknowledged(process))


@pytest.mark.parametrize("act", ["record", "wait"])
def test_between_begin_and_commit(folder: Path, act: str) -> None:
    for _ in range(ROUNDS):
        before = check(folder, 0)
        process = child(folder, act, str(RANDOM.randrange(1, 40)))
        last = acknowledged(process)
        assert check(folder, last) == max(before, last)


def test_inside_a_migration(folder: Path) -> None:
    for _ in range(min(20, ROUNDS)):
        before = check(folder, 0)
        process = child(folder, "migrate", str(RANDOM.randrange(1, 20)))
        assert acknowledged(process) == 0
        assert check(folder, 0) == before
