"""Settings with a ledger behind them: kept choices, and what a reminder leads to."""

import pytest
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

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


def test_choices_are_kept(controller: SettingsController, session: Session) -> None:
    changes: list[Change] = []
    session.changed.connect(changes.append)
    controller.page.settings_asked.emit(Settings(appearance=Appearance.DARK))
    assert session.settings.appearance is Appearance.DARK
    assert controller.shows & changes[0]


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


def test_a_reminder_leads_to_the_backups_and_to_their_code(controller: SettingsController) -> None:
    controller.open("backups")
    assert controller.page.findChild(RecoveryCodeDialog) is None
    controller.open("code")
    assert controller.page.findChild(RecoveryCodeDialog).isVisible()
