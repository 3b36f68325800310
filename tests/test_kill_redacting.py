"""kill -9 between any two steps of a redaction: the next start finishes it, and no backup is lost."""

import os
import random
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.doctor import State, look_at_log
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.store import Store
from tests.builders import KEY, TODAY, a_ledger, a_pledge
from tests.decrypted import holders, needles

ROOT = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
RANDOM = random.Random(20261123)  # noqa: S311  the same moments each time
KILLS = int(os.environ.get("PLEDGE_KILLS", "6"))
MARKS = needles("Zqxjkvsecret")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "a/profile"
    with closing(a_ledger(folder)) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY)
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note="Zqxjkvsecret " * 900)
        ledger.backups.adopt(ledger.backups.offer().code)
        ledger.keeping.keep(today=TODAY, now=NOW)
        ledger.backups.make(tmp_path / "a/mine.pledge-backup", now=NOW)
        shutil.copy(folder / "pledge.db", folder / "pledge.db.schema-4")
    return folder


def child(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    start = [sys.executable, "-m", "tests.redact_child", str(folder), "2", *more]
    return subprocess.run(start, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def held(folder: Path, ledger: Ledger) -> set[str]:
    return holders(folder.parent, MARKS, KEY, ledger.backups.key())


def test_the_next_start_finishes_what_was_cut_off(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder.parent, tmp_path / "whole")
    steps = int(child(folder).stdout)
    assert steps > 40
    for at in sorted(RANDOM.sample(range(1, steps + 1), min(KILLS, steps))):
        shutil.rmtree(folder.parent)
        shutil.copytree(tmp_path / "whole", folder.parent)
        killed = child(folder, str(at))
        assert killed.returncode == -signal.SIGKILL, killed.stderr
        with closing(Store.open(folder / "pledge.db", KEY)) as store, Ledger(folder, store) as ledger:
            begun = bool(ledger.redacting.owed())
            ledger.redacting.finish()
            done = not ledger.journal.entry(2).text
            assert done or not begun
            assert (held(folder, ledger) == set()) is done, f"killed before step {at}"
            assert look_at_log(store).state is State.WELL
            (kept,) = ledger.keeping.state().kept
            assert (kept.entries, kept.file.exists()) == (2, True)
            assert (folder.parent / "mine.pledge-backup").exists()
