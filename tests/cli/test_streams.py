"""Nobody reads on, nothing takes the answer, somebody presses Ctrl-C: quiet, and a status that says which."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Pledge
from tests.terminals import converse

MAIN = "from pledge_app.cli import main; main()"
AT_A_TERMINAL = f"import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); {MAIN}"


def run(ana: Pledge, *words: str, stdout: int, stderr: int = subprocess.PIPE) -> tuple[int, bytes]:
    """The program as a process of its own; returns its status and what it said on stderr."""
    program = subprocess.run(
        [sys.executable, "-c", MAIN, *words],
        env={**os.environ, **ana.environ},
        stdout=stdout,
        stderr=stderr,
        check=False,
    )
    return program.returncode, program.stderr or b""


@pytest.fixture
def unread() -> int:
    """The end of a pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize("words", [["today"], ["today", "--json"], ["--help"], ["sing", "--json"]])
def test_an_answer_that_nobody_reads(ana: Pledge, unread: int, words: list[str]) -> None:
    assert run(ana, *words, stdout=unread) == (141, b"")


def test_what_went_otherwise_and_nobody_reads(ana: Pledge, unread: int) -> None:
    assert run(ana, "sing", stdout=subprocess.PIPE, stderr=unread) == (141, b"")


def test_what_was_asked_is_done_before_it_is_said(ana: Pledge, unread: int) -> None:
    assert run(ana, "log", "limits", "kept", stdout=unread) == (141, b"")
    assert ana.json("today")["pledges"][0]["today"] == ["kept"]


def test_a_verdict_that_nobody_reads_is_no_refusal(ana: Pledge, unread: int, tmp_path: Path) -> None:
    ana("log", "limits", "kept")
    key = tmp_path / "key"
    ana("publish", "--to", tmp_path / "out", "--history", "all", "--recovery-out", key, "--yes")
    assert run(ana, "verify", str(tmp_path / "out"), stdout=unread) == (141, b"")


def test_a_full_disk_takes_no_answer(ana: Pledge) -> None:
    with Path("/dev/full").open("wb") as full:
        status, said = run(ana, "log", "limits", "kept", stdout=full.fileno())
    assert status == 1
    assert said.decode().splitlines() == [
        "The answer could not be written: No space left on device.",
        "What was recorded and signed so far is safe.",
    ]
    assert ana.json("today")["pledges"][0]["today"] == ["kept"]


def test_ctrl_c_at_a_question(pledge: Pledge) -> None:
    def interrupt(said: str) -> str | None:
        if not said.endswith("Your name: "):
            return None
        time.sleep(0.5)  # readline loses a signal between its prompt and its waiting for keys
        return "\x03"

    status, shown = converse(
        [sys.executable, "-c", AT_A_TERMINAL, "init"], {**os.environ, **pledge.environ}, interrupt
    )
    assert status == 130
    assert "Traceback" not in shown
    assert "Stopped." in shown
    assert not (pledge.folder / "pledge.db").exists()


def test_the_end_of_what_is_typed_is_a_no(pledge: Pledge) -> None:
    assert "Nothing was written." in pledge("init", typed="", status=1).stderr
