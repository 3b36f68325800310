"""A field for a day, written YYYY-MM-DD in every language; the arrow keys turn it."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from pledge_app.domain.conduct import FIRST_DAY, LAST_DAY
from pledge_app.ui.pages.plain import mark

WRITTEN = "YYYY-MM-DD"


class DayField(QLineEdit):
    """`turned` says that `day` may be another; what is no day yet is marked, and None."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, maxLength=len(WRITTEN), placeholderText=WRITTEN)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text)

    @property
    def day(self) -> date | None:
        """The day, if one is written that an entry may have."""
        try:
            day = date.fromisoformat(self.text().strip())
        except ValueError:
            return None
        return day if FIRST_DAY <= day <= LAST_DAY else None

    def show_day(self, day: date) -> None:
        self.setText(day.isoformat())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or self.day is None:
            super().keyPressEvent(event)
        elif FIRST_DAY < self.day < LAST_DAY:
            self.show_day(self.day + timedelta(days=step))

    def _on_text(self, text: str) -> None:
        mark(self, wrong=bool(text.strip()) and self.day is None)
        self.turned.emit()
