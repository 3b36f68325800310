"""Where the keys go, and what Enter does there."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget


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


class Buttons(QObject):
    """Lets Enter press the button that has the focus, as Space does: Qt does so in dialogs only."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QPushButton) and now.window() is self.parent():
            now.setAutoDefault(True)
