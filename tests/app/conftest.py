"""The app started over Ana's profile, as main() does, for tests of the whole window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pledge_app.app import App
from pledge_app.ledger import profile
from tests.builders import TODAY, a_pledge
from tests.keyrings import FILE_KEYRING, keep_in
from tests.starting import starting

TITLE = "Limits of a demo"
Start = Callable[[], App]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a keyring that is a plain file, and Ana's profile in `home`/profile."""
    keep_in(FILE_KEYRING, monkeypatch, tmp_path / "keyring.json")
    with profile.create(tmp_path / "profile", "Ana Lima", today=TODAY) as ledger:
        ledger.pledges.make(a_pledge(TITLE), today=TODAY)
    return tmp_path


@pytest.fixture
def start(home: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:  # noqa: ARG001  for its event loop
    """Starts the app over Ana's profile, and waits until it is open."""
    with starting(home / "profile") as begin:

        def begin_and_wait() -> App:
            made = begin()
            qtbot.waitUntil(lambda: made.session is not None, timeout=10_000)
            qtbot.waitUntil(lambda: "_doorway" in vars(made), timeout=10_000)
            return made

        yield begin_and_wait
