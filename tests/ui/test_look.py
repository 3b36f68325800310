"""The theme that is on: chosen, or the system's."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pledge_app.settings import Appearance, Settings
from pledge_app.ui import fonts
from pledge_app.ui.dialogs.licences import LicencesDialog
from pledge_app.ui.look import Look
from pledge_app.ui.theme import DARK, LIGHT


@pytest.fixture
def dark_look(qapp: QApplication) -> Look:  # noqa: ARG001  Look needs it
    """A look on a system that was last heard to prefer dark."""
    return Look(Settings(), system_dark=True)


def test_what_the_person_chose_holds_whatever_the_system_prefers(dark_look: Look, qapp: QApplication) -> None:
    assert dark_look.tokens is DARK
    dark_look.follow(Settings(appearance=Appearance.LIGHT))
    assert dark_look.tokens is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.bg
    dark_look.on_system(dark=False)
    assert dark_look.tokens is LIGHT
    dark_look.follow(Settings(appearance=Appearance.DARK))
    assert dark_look.tokens is DARK


def test_the_system_is_followed_when_it_changes_its_mind(dark_look: Look) -> None:
    changes: list[bool] = []
    dark_look.changed.connect(lambda: changes.append(dark_look.tokens.dark))
    dark_look.on_system(dark=True)
    dark_look.on_system(dark=False)
    assert changes == [False]
    assert not dark_look.system_dark
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert changes == [False, True]


def test_latin_text_is_set_in_inter_at_the_persons_size(dark_look: Look, qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Inter"
    dark_look.follow(Settings(text_percent=150))
    assert qapp.font().pixelSize() == 21
    assert fonts.tabular(qapp.font()).featureTags()


def test_what_is_seen_changes_at_once_and_the_rest_before_it_is_shown(dark_look: Look, qtbot: QtBot) -> None:
    seen, hidden, gone = QLabel("seen"), QLabel("hidden"), QLabel("gone")
    for room in (seen, hidden):
        qtbot.addWidget(room)
    for room in (seen, hidden, gone):
        dark_look.dress(room)
        assert DARK.text2 in room.styleSheet()
    seen.show()
    shiboken6.delete(gone)
    dark_look.follow(Settings(appearance=Appearance.LIGHT))
    assert LIGHT.text2 in seen.styleSheet()
    assert DARK.text2 in hidden.styleSheet()
    hidden.show()
    assert LIGHT.text2 in hidden.styleSheet()


def test_a_dialog_keeps_the_size_that_it_asks_for(look: Look, qtbot: QtBot) -> None:
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    before = dialog.size()
    look.dress(dialog)
    assert dialog.size() == before
