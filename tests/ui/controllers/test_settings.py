"""Settings with a ledger behind them: kept choices, a first backup with its code, a later one without."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.ledger import backups
from pledge_app.ledger.change import Change
from pledge_app.settings import Appearance, Settings
from pledge_app.ui.controllers.settings import SettingsController
from pledge_app.ui.dialogs.licences import LicencesDialog
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session


@pytest.fixture
def controller(session: Session, look: Look, qtbot: QtBot) -> SettingsController:
    made = SettingsController(session, look)
    qtbot.addWidget(made.page)
    made.refresh()
    made.page.show()
    return made


def press(widget: QWidget, text: str) -> None:
    next(button for button in widget.findChildren(QPushButton) if button.text() == text).click()


def save_as(controller: SettingsController, file: Path) -> None:
    """Answer the question for a file."""
    chooser = controller.page.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(file))
    chooser.reject()


def test_choices_are_kept(controller: SettingsController, session: Session) -> None:
    changes: list[Change] = []
    session.changed.connect(changes.append)
    controller.page.settings_asked.emit(Settings(appearance=Appearance.DARK))
    assert session.settings.appearance is Appearance.DARK
    assert controller.shows & changes[0]


def test_the_first_backup_shows_its_code_and_asks_for_three_groups(
    controller: SettingsController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    controller.page.backup_asked.emit()
    dialog = controller.page.findChild(RecoveryCodeDialog)
    press(dialog, "I have written it down")
    fields = dialog.findChildren(QLineEdit)
    for field in fields:
        field.setText("0000")
    press(dialog, "Confirm")
    assert dialog.isVisible()
    assert not session.ledger.backups.has_code()
    groups = dialog.code.split("-")
    for field, position in zip(fields, dialog.asked, strict=True):
        field.setText(groups[position - 1].lower())
    press(dialog, "Confirm")
    assert not dialog.isVisible()
    save_as(controller, tmp_path / "mine.pledge-backup")
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert "mine.pledge-backup" in said[0]
    code = dialog.code
    back = backups.restore(tmp_path / "mine.pledge-backup", code, tmp_path / "back", passphrase="words")
    assert back.name == "Ana"


def test_later_backups_need_no_code(
    controller: SettingsController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.ledger.backups.adopt(session.ledger.backups.offer().code)
    said: list[str] = []
    session.said.connect(said.append)
    controller.page.backup_asked.emit()
    assert controller.page.findChild(RecoveryCodeDialog) is None
    save_as(controller, tmp_path / "mine")
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert (tmp_path / "mine").stat().st_size > 0


def test_a_place_that_cannot_be_written_is_told(
    controller: SettingsController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.ledger.backups.adopt(session.ledger.backups.offer().code)
    told: list[object] = []
    session.troubled.connect(told.append)
    controller.page.backup_asked.emit()
    save_as(controller, tmp_path / "nowhere" / "mine")
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)


class Opener(QWidget):
    """Takes what would be given to the desktop's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_and_the_licences_can_be_seen(
    controller: SettingsController, session: Session, qtbot: QtBot
) -> None:
    opener = Opener()
    qtbot.addWidget(opener)
    QDesktopServices.setUrlHandler("file", opener, "open")
    controller.page.folder_asked.emit()
    QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [str(session.ledger.folder)]
    controller.page.licences_asked.emit()
    assert controller.page.findChild(LicencesDialog).isVisible()
    controller.open("anything")
