"""A page with a list, and beside or behind it what was chosen from it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.ui import icons
from pledge_app.ui.column import Column
from pledge_app.ui.look import Look

BESIDE = 1080
"""The page's width, px, from which list and detail stand side by side: a window of 1280."""


class BesidePage(QWidget):
    """A page of this kind fills `_inside` and `_right`, and says in `_arrange` what of it is shown."""

    list: QWidget

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._opened = look, False
        self.title, self.back = QLabel(), QPushButton()
        self.title.setProperty("role", "title")
        self.back.setProperty("role", "quiet")
        self.back.clicked.connect(self.close_detail)
        self._left, self._right = QWidget(), Column()
        self._inside = QVBoxLayout(self._left)
        self._right.content.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        look.changed.connect(self._dress)

    def open_detail(self) -> None:
        """Where there is no room for both, show what was chosen instead of the list."""
        self._opened = True
        self._arrange()
        if not self.beside:
            self.back.setFocus()

    def close_detail(self) -> None:
        self._opened = False
        self._arrange()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self._opened and not self.beside:
            self.close_detail()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._arrange()

    @property
    def beside(self) -> bool:
        """Whether list and detail stand side by side."""
        return self.width() >= BESIDE

    def _stand(self, left: int, right: int) -> None:
        """Lay both out; of their widths one is to the other as `left` to `right`."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, left)
        row.addWidget(self._right, right)

    def _replace(self, shown: QWidget | None, new: QWidget | None) -> None:
        """Another detail in the place of the one that is shown, from its top."""
        if shown is not None:
            self._right.content.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        if new is not None:
            self._right.content.addWidget(new)
            self._right.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        raise NotImplementedError

    def _dress(self) -> None:
        self.back.setIcon(icons.icon("arrow-left", self._look.tokens.accent))
