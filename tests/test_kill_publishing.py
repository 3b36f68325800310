"""kill -9 in mid-publication: nothing signed is lost, nothing is signed twice, and readers accuse nobody."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from pledge_app.errors import NothingToPublish
from pledge_app.ledger.doctor import State, look_at_log
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import read_folder
from pledge_app.proof.findings import Verdict
from pledge_app.storage.store import Store
from tests.authors import NOW, a_diarist, prepared, publish, record
from tests.builders import KEY, a_ledger

ROOT = Path(__file__).resolve().parents[1]
RANDOM = random.Random(20261123)  # noqa: S311  the same moments each time
ROUNDS = int(os.environ.get("PLEDGE_KILLS", "3"))
"""Kills of each kind; the whole of it (PLEDGE_KILLS=75) is run before a release."""


@pytest.fixture(params=["first", "second"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A profile about to publish for the first or the second time; Ben has read the first."""
    with closing(a_diarist(tmp_path / "ana")) as ana, closing(a_ledger(tmp_path / "ben")) as ben:
        if request.param == "second":
            publish(ana, tmp_path / "out")
            reading = ben.peers.examine(tmp_path / "out", now=NOW)
            ben.peers.accept(reading, folder=tmp_path / "out", now=NOW)
            record(ana)
    return tmp_path


def child(folder: Path, *when: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.publish_child", str(folder / "ana"), str(folder / "out"), *when],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def check(folder: Path, said: str) -> None:
    """Open the profile as the app would, look at what lies there, and finish what was begun."""
    out = folder / "out"
    with (
        closing(Store.open(folder / "ana" / "pledge.db", KEY)) as store,
        closing(Store.open(folder / "ben" / "pledge.db", KEY)) as other,
    ):
        ana, ben = Ledger(folder / "ana", store), Ledger(folder / "ben", other)
        store.database.integrity()
        assert look_at_log(store).state is State.WELL
        state = ana.publishing.state()
        if "signed" in said:
            assert state.unpublished == 0
        if "published" in said:
            assert not state.pending
        if out.exists() and any(out.iterdir()):
            assert ben.peers.examine(out, now=NOW).verdict in (
                Verdict.INCOMPLETE,
                Verdict.FIRST_SEEN,
                Verdict.CONSISTENT,
            )
        if state.pending:
            ana.publishing.complete(out, now=NOW)
            with pytest.raises(NothingToPublish):
                prepared(ana)
        elif state.unpublished:
            publish(ana, out)
        assert not ana.publishing.state().pending
        reading = ben.peers.examine(out, now=NOW)
        expected = Verdict.CONSISTENT if ben.peers.all() else Verdict.FIRST_SEEN
        assert (reading.verdict, reading.size) == (expected, store.log.size(store.log.current()))
        assert ana.publishing.state().unpublished == 0
        assert read_folder(out, now=NOW).standings == reading.standings
        ben.peers.accept(reading, folder=out, now=NOW)
        record(ana)


def test_between_begin_and_commit(folder: Path) -> None:
    for _ in range(ROUNDS):
        process = child(folder, "statement", str(RANDOM.randrange(1, 14)))
        said, _ = process.communicate()
        assert process.returncode == -signal.SIGKILL
        assert "signed" not in said
        check(folder, said)


def test_before_a_file_gets_its_name(folder: Path) -> None:
    for _ in range(ROUNDS):
        process = child(folder, "file", str(RANDOM.randrange(1, 5)))
        said, _ = process.communicate()
        assert process.returncode == -signal.SIGKILL
        assert "signed" in said
        check(folder, said)


def test_at_a_random_moment(folder: Path) -> None:
    for _ in range(ROUNDS):
        process = child(folder)
        assert process.stdout
        ready = process.stdout.readline()
        time.sleep(RANDOM.random() * 0.1)
        process.kill()
        said, _ = process.communicate()
        check(folder, ready + said)
