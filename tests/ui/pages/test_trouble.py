"""The page where the pages would be while the profile does not open."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pledge_app.errors import Busy
from pledge_app.ui.look import Look
from pledge_app.ui.pages.trouble import TroublePage
from pledge_app.ui.window import Window


def test_enter_tries_again(look: Look, qtbot: QtBot) -> None:
    window, page = Window(look), TroublePage(Busy("/home/ana"))
    qtbot.addWidget(window)
    window.show_alone(page)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focused = window.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(page.again_asked):
        QTest.keyClick(focused, Qt.Key.Key_Return)
