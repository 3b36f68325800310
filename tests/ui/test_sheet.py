"""The sheet of keys, the help and the size of the text, by key over a real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pledge_app.ui.dialogs.help import HelpDialog
from pledge_app.ui.session import Session
from pledge_app.ui.sheet import Sheet
from pledge_app.ui.window import Window
from tests.ui.walk import cramped, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Callable[..., Window]) -> Window:
    """A window that shows Today."""
    return open_window("today", 1000, 700)


def test_help_opens_at_the_page_that_is_shown(window: Window) -> None:
    window.go("peers")
    press(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog.text.toPlainText().startswith("Peers")
    assert not dialog.isModal()
    window.go("today")
    window.commands.run("help")
    settle()
    assert [one.pages.currentRow() for one in window.findChildren(HelpDialog)] == [0]


def test_keys_change_the_size_of_the_text(window: Window, session: Session) -> None:
    sizes = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press(window, key, CTRL)
        sizes.append(session.settings.text_percent)
    assert sizes == [110, 125, 110, 100]


def test_the_sheet_shows_the_keys_beside_what_they_do(window: Window) -> None:
    press(window, Qt.Key.Key_Question)
    sheet = window.findChild(Sheet)
    seen = [
        label.text()
        for label in sheet.findChildren(QLabel)
        if label.isVisible() and label.width() >= min(label.sizeHint().width(), 40)
    ]
    for place, rows in sheet.groups().items():
        assert place in seen
        for keys, words in rows:
            assert keys in seen
            assert words in seen
    assert cramped(sheet) == []
