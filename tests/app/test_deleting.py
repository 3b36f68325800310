"""Everything deleted from the window: asked for by name, done away from it, and then as on the first day."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.app import App
from pledge_app.errors import ReadOnly
from pledge_app.ledger import deleting, profile
from pledge_app.ledger.deleting import Gone
from pledge_app.ui import doors
from pledge_app.ui.deleting import Removing
from pledge_app.ui.dialogs.deletion import DeletionDialog
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.pages.first_run import FirstRunPage
from pledge_app.ui.strip import Strip
from tests.app.conftest import Start
from tests.authors import NOW


def asked(made: App, qtbot: QtBot) -> DeletionDialog:
    """The question, with the name typed."""
    made.window.go("settings")
    buttons = made.window.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Delete everything…").click()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(DeletionDialog)), timeout=10_000)
    return made.window.findChildren(DeletionDialog)[-1]


def told(made: App) -> str:
    strip = made.window.findChild(Strip)
    return "" if strip.isHidden() else "\n".join(label.text() for label in strip.findChildren(QLabel))


def test_it_wants_the_name_and_begins_anew(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    assert made.session is not None
    made.session.ledger.backups.adopt(made.session.ledger.backups.offer().code)
    by_hand = made.session.ledger.backups.make(home / "by-hand", now=NOW).file
    dialog = asked(made, qtbot)
    assert not dialog.delete.isEnabled()
    dialog.name.setText("ana")
    assert not dialog.delete.isEnabled()
    dialog.name.setText(" ana LIMA ")
    assert dialog.backups.isChecked()
    dialog.delete.click()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(FirstRunPage)), timeout=20_000)
    assert made.session is None
    assert not profile.exists(home / "profile")
    assert not by_hand.exists()
    assert (home / "keyring.json").read_text() == "{}"
    assert told(made).strip().startswith("Everything is deleted")
    page = made.window.findChild(FirstRunPage)
    page.started.emit("Ana again")
    qtbot.waitUntil(lambda: made.session is not None, timeout=20_000)
    assert made.session.ledger.name == "Ana again"


def test_backups_stay_if_they_are_to(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    assert made.session is not None
    made.session.ledger.backups.adopt(made.session.ledger.backups.offer().code)
    by_hand = made.session.ledger.backups.make(home / "by-hand", now=NOW).file
    dialog = asked(made, qtbot)
    dialog.name.setText("Ana Lima")
    dialog.backups.setChecked(False)
    dialog.delete.click()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(FirstRunPage)), timeout=20_000)
    assert by_hand.exists()
    assert not profile.exists(home / "profile")


def test_who_thinks_better_of_it_loses_nothing(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    dialog = asked(made, qtbot)
    assert not dialog.backups.isVisibleTo(dialog)
    dialog.name.setText("Ana Lima")
    dialog.reject()
    assert made.session is not None
    assert profile.exists(home / "profile")


def test_a_folder_that_cannot_be_written_opens_again(
    start: Start,
    home: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = start()

    def refuse(folder: Path) -> tuple[str, ...]:
        raise ReadOnly(str(folder))

    monkeypatch.setattr(deleting, "delete", refuse)
    dialog = asked(made, qtbot)
    dialog.name.setText("Ana Lima")
    dialog.delete.click()
    qtbot.waitUntil(lambda: made.session is None, timeout=10_000)
    qtbot.waitUntil(lambda: made.session is not None, timeout=20_000)
    assert "cannot be written" in told(made)
    assert profile.exists(home / "profile")


def test_a_window_that_closes_meanwhile_deletes_all_the_same(
    start: Start, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = start()
    monkeypatch.setattr(Removing, "_on_ended", lambda _: None)  # the session's jobs never end in time
    assert made.session is not None
    made.session.deletion_asked.emit(Gone(backups=0, left=()))
    assert made.session is None
    assert profile.exists(home / "profile")
    made._departing.close()
    assert not profile.exists(home / "profile")
    made._jobs = Jobs(doors.pool())  # the fixture closes the rest
