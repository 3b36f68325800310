"""The window locked and opened again, as its person does it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.app import App
from pledge_app.ui.pages.lock import LockPage


def lock(made: App, qtbot: QtBot) -> LockPage:
    """Lock it, by its key, and wait until nothing is left."""
    with qtbot.waitSignal(locking(made, qtbot).closed, timeout=20_000):
        pass
    (page,) = made.window.findChildren(LockPage)
    return page


def locking(made: App, qtbot: QtBot) -> object:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(made.window, Qt.Key.Key_L, keys)
    return made._departing._under_way


def words(window: QWidget) -> str:
    """All that its widgets hold, seen or not, with titles, tooltips and names."""
    kinds = (QLabel, QLineEdit, QPlainTextEdit)
    texts = []
    for widget in (window, *window.findChildren(QWidget)):
        texts += [widget.windowTitle(), widget.toolTip(), widget.accessibleName()]
        texts += [widget.accessibleDescription(), widget.statusTip()]
        if isinstance(widget, QPlainTextEdit):
            texts.append(widget.toPlainText())
        elif isinstance(widget, kinds):
            texts.append(widget.text())
    return "\n".join(texts)


def unlock(made: App, qtbot: QtBot) -> None:
    (page,) = made.window.findChildren(LockPage)
    page.go.click()
    qtbot.waitUntil(lambda: made.session is not None, timeout=10_000)
    qtbot.waitUntil(lambda: made._doorway.session is not None, timeout=10_000)
