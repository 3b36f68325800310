"""A line below the page: what was just done, and the way back."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pledge_app.ui.pages.plain import PlainLabel

STAYS = 8000
"""Milliseconds for which it stays."""


class Toast(QWidget):
    """Shows one sentence and one button for a while, and never takes the focus. `asked`: it was pressed."""

    asked = Signal()
    stay = STAYS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel("body")
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        self.button.clicked.connect(self.asked)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        frame = QFrame()
        frame.setProperty("role", "notice")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 0, 16, 12)
        whole.addWidget(frame)
        self.hide()

    def show_words(self, sentence: str, button: str) -> None:
        """Show both from now on for `stay` milliseconds."""
        self.sentence.write(sentence)
        self.button.setText(button)
        self.show()
        self._timer.start(self.stay)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().leaveEvent(event)
        if not self._timer.isActive():
            self._timer.start(self.stay)

    def _on_time(self) -> None:
        """Stay while somebody is about to press the button."""
        if self.underMouse() or self.button.hasFocus():
            self._timer.start(self.stay)
        else:
            self.hide()
