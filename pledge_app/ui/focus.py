"""Where the keys go, and what Enter does there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget


def give(window: QMainWindow, page: QWidget) -> None:
    """Give the keys to a page: where it had them, where it wants them, or at what is read first."""
    before = page.focusWidget()
    wanted = before if before is not None and before.isVisible() else page
    wanted.setFocus(Qt.FocusReason.TabFocusReason)
    if page.hasFocus():
        window.focusNextChild()


def inside(page: QWidget) -> bool:
    """Whether the keys go to something inside of a page."""
    focused = page.window().focusWidget()
    return focused is not None and page.isAncestorOf(focused)


def press(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Whether the key was Enter on a button and pressed it, as Space does: Qt does so in dialogs only."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    if not enter or not isinstance(focused, QPushButton):
        return False
    focused.click()
    return True
