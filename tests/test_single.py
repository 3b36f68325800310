"""One window a profile over real processes: a second start, a record from a terminal, a killed window."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pledge_app import handover
from pledge_app.ledger import profile
from tests.builders import a_pledge

SECRET = "four random words here"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a person whose profile lies under a passphrase that only the window gets."""
    day = datetime.now().astimezone().date()
    with closing(profile.create(tmp_path / "profile", "Ana", passphrase=SECRET, today=day)) as ledger:
        ledger.pledges.make(a_pledge(), today=day)
    secret = tmp_path / "secret"
    secret.touch(mode=0o600)
    secret.write_text(SECRET)
    with TemporaryDirectory() as runtime:
        yield {
            **os.environ,
            "XDG_RUNTIME_DIR": runtime,
            "PLEDGE_PROFILE": str(tmp_path / "profile"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }


def window(home: dict[str, str], *words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "pledge_app", *words], env=home)


@pytest.fixture
def opened(
    home: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator["subprocess.Popen[bytes]"]:
    """A window that listens."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", home["XDG_RUNTIME_DIR"])
    with window(home, "--passphrase-file", str(tmp_path / "secret")) as running:
        listens(tmp_path / "profile")
        yield running
        running.kill()


def listens(folder: Path) -> None:
    end = time.monotonic() + 20
    while handover.ask(folder, {}) is None:
        assert time.monotonic() < end
        time.sleep(0.05)


def terminal(home: dict[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    start = [sys.executable, "-c", "from pledge_app.cli import main; main()", *words]
    return subprocess.run(start, env=home, capture_output=True, check=False, text=True)


def test_a_second_start_and_a_terminal_use_the_window_that_is_open(
    home: dict[str, str], opened: "subprocess.Popen[bytes]"
) -> None:
    told = terminal(home, "log", "limits", "kept", "--json")
    assert json.loads(told.stdout)["outcome"] == "kept"
    assert window(home).wait(20) == 0
    assert opened.poll() is None


def test_a_killed_window_is_in_nobodys_way(
    home: dict[str, str], opened: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    os.kill(opened.pid, signal.SIGKILL)
    opened.wait(5)
    told = terminal(home, "log", "limits", "kept", "--json")
    assert json.loads(told.stdout)["error"] == "passphrase-needed"
    told = terminal(home, "--passphrase-file", str(tmp_path / "secret"), "log", "limits", "kept", "--json")
    assert told.returncode == 0


def test_a_window_that_waits_for_a_passphrase_is_raised_and_records_nothing(
    home: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", home["XDG_RUNTIME_DIR"])
    with window(home) as waiting:
        listens(tmp_path / "profile")
        assert window(home).wait(20) == 0
        told = terminal(home, "log", "limits", "kept", "--json")
        assert json.loads(told.stdout)["error"] == "passphrase-needed"
        waiting.kill()
