"""A card over the page: a few letters, an answer, and back to where one was."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

WIDE, TOP = 640, 64
"""Its width, and how far below the window's upper edge it lies, px."""


class Overlay(QFrame):
    """Lies over `window` and has the keys until Esc, or until they go elsewhere. `left` says that it went."""

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "notice")
        self.setAutoFillBackground(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 12, 12, 12)
        self.column.setSpacing(8)
        self._before: QWidget | None = None
        self.hide()
        window.installEventFilter(self)

    def take_keys(self, field: QWidget) -> None:
        """Show it, with the keys in `field`."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        field.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus, Qt.ConnectionType.UniqueConnection)

    def leave(self) -> None:
        """Go, and give the keys back to what had them."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.left.emit()

    def place(self) -> None:
        """Lie in the middle of the window's upper part, as high as what is in it."""
        room = self.window().size()
        width = min(WIDE, room.width() - 32)
        height = min(self.sizeHint().height(), room.height() - TOP - 16)
        self.setGeometry((room.width() - width) // 2, TOP, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Another window in front leaves it as it is; another place in this window has the keys now."""
        if (
            now is not None
            and now.window() is self.window()
            and not self.isAncestorOf(now)
            and now is not self
        ):
            self._before = None
            self.leave()
