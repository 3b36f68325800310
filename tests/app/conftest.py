"""The app started over Ana's profile, as main() does, for tests of the whole window."""

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pledge_app.app import App
from pledge_app.ledger import profile
from pledge_app.ui import motion
from pledge_app.ui.doors import unlocked
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.options import Options
from tests.builders import TODAY, a_pledge
from tests.keyrings import FILE_KEYRING

TITLE = "Limits of a demo"
Start = Callable[[], App]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a keyring that is a plain file, and Ana's profile in `home`/profile."""
    import keyring.core

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", FILE_KEYRING)
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PLEDGE_TEST_KEYRING", str(tmp_path / "keyring.json"))
    with profile.create(tmp_path / "profile", "Ana Lima", today=TODAY) as ledger:
        ledger.pledges.make(a_pledge(TITLE), today=TODAY)
    return tmp_path


@pytest.fixture
def start(home: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:  # noqa: ARG001  for its event loop
    """Starts the app over Ana's profile, as main() does; what is open at the end is closed."""
    hooks = sys.excepthook, threading.excepthook
    opened: list[App] = []

    def begin() -> App:
        options = Options(folder=home / "profile", passphrase_file=None)
        pool = ThreadPoolExecutor()
        jobs = Jobs(pool)
        made = App(jobs, options)
        sys.excepthook, threading.excepthook = hooks  # pytest-qt's, which lets no exception pass
        opened.append(made)
        made.open(jobs.follow(pool.submit(unlocked, options.folder, None, None)))
        qtbot.waitUntil(lambda: made.session is not None, timeout=10_000)
        qtbot.waitUntil(lambda: "_doorway" in vars(made), timeout=10_000)
        return made

    yield begin
    for made in opened:
        made.translations.silence()
        made.window.close()
        made.close()
    sys.excepthook, threading.excepthook = hooks
    motion.reduce(reduced=False)
    gc.enable()
