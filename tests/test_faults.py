"""What can go wrong around real processes, one fault a test: what is seen, and that nothing is lost.

Kills and lost power have files of their own (test_kill.py, test_power_loss.py).
"""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import keyring.core
import pytest

from pledge_app.ledger import profile
from pledge_app.ledger.doctor import State, look_at_log
from tests.builders import a_pledge
from tests.keyrings import FILE_KEYRING, FileKeyring
from tests.test_single import listens

ROOT = Path(__file__).resolve().parents[1]
AT_ONCE = 20
TERMINAL = (sys.executable, "-c", "from pledge_app.cli import main; main()")


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A profile in `folder` with one pledge, its key in a keyring, and the `environ` that leads there."""

    folder: Path
    environ: dict[str, str]

    def log(self, note: str) -> "subprocess.Popen[str]":
        """`pledge log` with a note by which the entry is known again."""
        command, pipe = [*TERMINAL, "log", "Limits", "kept", "--note", note], subprocess.PIPE
        return subprocess.Popen(command, env=self.environ, text=True, stderr=pipe, stdout=pipe)

    def notes(self) -> list[str]:
        """The notes of all entries, by the terminal; the log verifies."""
        command = [*TERMINAL, "journal", "--limit", "500", "--json"]
        asked = subprocess.run(command, env=self.environ, text=True, check=True, capture_output=True)
        with closing(profile.open(self.folder)) as ledger:
            assert look_at_log(ledger.store).state is State.WELL
        return sorted(entry["text"] for entry in json.loads(asked.stdout)["entries"] if entry["text"])


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    with TemporaryDirectory() as runtime:
        environ = {
            "PLEDGE_PROFILE": str(tmp_path / "profile"),
            "PLEDGE_TEST_KEYRING": str(tmp_path / "keyring.json"),
            "PYTHONPATH": str(ROOT),
            "PYTHON_KEYRING_BACKEND": FILE_KEYRING,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": runtime,
        }
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(keyring.core, "_keyring_backend", FileKeyring())
        day = datetime.now().astimezone().date()
        with closing(profile.create(tmp_path / "profile", "Ana", today=day)) as ledger:
            ledger.pledges.make(a_pledge(), today=day)
        yield Home(folder=tmp_path / "profile", environ=dict(os.environ))


@pytest.fixture
def window(home: Home) -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen([sys.executable, "-m", "pledge_app"], env=home.environ) as running:
        listens(home.folder)
        yield running
        running.kill()


def all_at_once(home: Home) -> list[str]:
    """The notes that were recorded by processes that all began at once."""
    notes = [f"note {number:02}" for number in range(AT_ONCE)]
    running = [home.log(note) for note in notes]
    said = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0] * AT_ONCE, said
    return notes


@pytest.mark.usefixtures("window")
def test_twenty_records_at_once_beside_an_open_window(home: Home) -> None:
    """Seen: twenty lines that say so. Lost: nothing, and nothing is there twice."""
    assert all_at_once(home) == home.notes()


def test_twenty_records_at_once_without_a_window(home: Home) -> None:
    """Seen: twenty lines that say so; the writers wait for each other. Lost: nothing."""
    assert all_at_once(home) == home.notes()


def test_a_window_that_is_stopped_while_a_record_is_on_its_way(
    home: Home, window: "subprocess.Popen[bytes]"
) -> None:
    """Seen: the terminal records by itself, or says that the window took it and is silent. Lost: nothing."""
    os.kill(window.pid, signal.SIGSTOP)
    asked = home.log("while it was stopped")
    _, said = asked.communicate(timeout=60)
    os.kill(window.pid, signal.SIGCONT)
    assert asked.returncode == 0 or "window" in said
    for _ in range(100):
        if home.notes() == ["while it was stopped"]:
            break
    assert home.notes() == ["while it was stopped"]


def test_a_full_disk(home: Home) -> None:
    """Seen: a sentence about the disk, exit 1. Lost: nothing; with room again all goes on."""
    home.log("before").communicate(timeout=60)

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))

    command = [*TERMINAL, "log", "Limits", "kept", "--note", "x" * 9000]
    refused = subprocess.run(
        command,
        env=home.environ,
        text=True,
        capture_output=True,
        preexec_fn=full,
        check=False,
    )
    assert refused.returncode == 1
    assert "disk" in refused.stderr
    home.log("after").communicate(timeout=60)
    assert home.notes() == ["after", "before"]


@contextmanager
def read_only(folder: Path) -> Iterator[list[str]]:
    """The folder may not be written; yields what a command begins with for which that holds."""
    files = [file for file in folder.iterdir() if file.is_file()]
    for place in (*files, folder):
        place.chmod(0o400 if place.is_file() else 0o500)
    # Root may write whatever the modes say, unless it gives its privileges up.
    yield ["setpriv", "--bounding-set=-all"] if os.getuid() == 0 else []
    for place in (folder, *files):
        place.chmod(0o600 if place.is_file() else 0o700)


def test_a_folder_that_may_not_be_written_any_more(home: Home) -> None:
    """Seen: a sentence that the file cannot be written, and what is safe, exit 1. Lost: nothing."""
    home.log("before").communicate(timeout=60)
    command = [*TERMINAL, "log", "Limits", "kept", "--note", "not now"]
    with read_only(home.folder) as begins:
        refused = subprocess.run(
            [*begins, *command], env=home.environ, text=True, capture_output=True, check=False
        )
    assert refused.returncode == 1, refused.stderr
    assert "cannot be written" in refused.stderr
    home.log("after").communicate(timeout=60)
    assert home.notes() == ["after", "before"]
