"""The power goes: whatever the disk kept of what was not synced, what was acknowledged is there.

From a recorded trace of a real process's writes: after each call, three disks are made (nothing of what was
not synced is there, all of it is, some sectors are) and the profile on them is opened.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import TODAY, a_ledger, a_pledge
from tests.test_kill import ROOT, check
from tests.writes import TRACED, Disk, Step, steps

BETWEEN = 37
"""Calls after which the power goes, besides after each that waited for the disk."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path.resolve() / "profile"
    with a_ledger(place) as ledger:
        ledger.pledges.make(a_pledge(), today=TODAY)
    return place


def traced(folder: Path, act: str, count: int) -> Path:
    """The trace of a process that is killed once it has acknowledged so many entries."""
    trace = folder.parent / "trace"
    process = subprocess.Popen(
        [*TRACED, str(trace), sys.executable, "-m", "tests.kill_child", str(folder), act],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout
    for _ in range(count + 1):
        assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=30)
    return trace


def opened(place: Path, files: dict[str, bytes], least: int) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    for name, content in files.items():
        (place / name).write_bytes(content)
    check(place, least)


@pytest.fixture(autouse=True)
def _tracer() -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    if subprocess.run(["strace", "-o", os.devnull, "true"], check=False).returncode:
        pytest.skip("strace may not trace here")


@pytest.mark.parametrize(("act", "entries"), [("record", 90), ("wait", 180)])
def test_what_was_acknowledged_is_on_every_disk_that_could_be_left(
    folder: Path, act: str, entries: int
) -> None:
    """So many entries that the write-ahead log is carried over into the database on the way."""
    disk, trace = Disk.of(folder), traced(folder, act, entries)
    place, chance = folder.parent / "left", random.Random(20261123)  # noqa: S311  the same disks each time
    known, opens, before, carried_over = 1, 0, 0, False
    for number, step in enumerate(steps(trace, folder)):
        if step.kind == "said":
            known = last_said(step.data) or known
            continue
        disk.play(step)
        carried_over |= step == Step(kind="synced", name="pledge.db")
        if step.kind == "synced" or number - before >= BETWEEN:
            before = number
            for files in (disk.lost(), disk.kept(), disk.torn(chance)):
                opened(place, files, known)
                opens += 1
    assert known >= entries
    assert opens > entries
    assert carried_over


def test_a_disk_that_syncs_nothing_is_found_out(folder: Path) -> None:
    """So the test above can tell: where no sync is believed, what was acknowledged is missing."""
    disk, trace = Disk.of(folder), traced(folder, "record", 2)
    known = 1
    for step in steps(trace, folder):
        if step.kind == "said":
            known = last_said(step.data) or known
        elif step.kind != "synced":
            disk.play(step)
    with pytest.raises(AssertionError):
        opened(folder.parent / "left", disk.lost(), known)


def test_a_call_that_the_player_does_not_know_is_not_left_out(tmp_path: Path) -> None:
    name = "".join(f"\\x{byte:02x}" for byte in bytes(tmp_path / "pledge.db"))
    trace = tmp_path / "trace"
    trace.write_text(f'7 rename("{name}", "{name}") = 0\n', encoding="ascii")
    with pytest.raises(ValueError, match="rename"):
        list(steps(trace, tmp_path))


def last_said(words: bytes) -> int:
    """The last entry that was acknowledged, 0 if none was."""
    numbers = [int(word) for word in words.split() if word != b"ready"]
    return numbers[-1] if numbers else 0
