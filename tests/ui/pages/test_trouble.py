"""The page where the pages would be while the profile does not open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
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


def test_a_report_is_copied_when_it_is_asked_for(qtbot: QtBot) -> None:
    page = TroublePage(Busy("/home/ana"))
    qtbot.addWidget(page)
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == "Copy report")
    with qtbot.waitSignal(page.report_asked):
        button.click()
    page.copy("Pledge 1.0")
    assert QGuiApplication.clipboard().text() == "Pledge 1.0"
    assert button.text() == "Copied"
