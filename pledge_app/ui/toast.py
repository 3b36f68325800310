"""A line below the page: what was just done, and the way back."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pledge_app.ui.below import Below

STAYS = 8000
"""Milliseconds for which it stays."""


class Toast(Below):
    """Shows one sentence and one button for a while, and never takes the focus. `asked`: it was pressed."""

    asked = Signal()
    stay = STAYS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button.clicked.connect(self.asked)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)

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
