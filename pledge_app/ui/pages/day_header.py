"""The head of Today: which day it is, what is left to record, and the way to other days."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from pledge_app.screens.today import TodayState
from pledge_app.ui import icons
from pledge_app.ui.look import Look
from pledge_app.ui.words import long_date


class DayHeader(QWidget):
    """`day_asked` carries the date to show."""

    day_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: TodayState | None = None
        self.title, self.left, self.note = (QLabel(wordWrap=True) for _ in range(3))
        self.title.setProperty("role", "title")
        self.left.setProperty("role", "secondary")
        self.note.setProperty("role", "warn")
        self.previous, self.today, self.next = (QPushButton() for _ in range(3))
        self.previous.setProperty("role", "icon")
        self.next.setProperty("role", "icon")
        self.progress = QProgressBar(textVisible=False)
        self.previous.clicked.connect(self.turn_back)
        self.today.clicked.connect(self.turn_to_today)
        self.next.clicked.connect(self.turn_on)
        look.changed.connect(self._dress)
        self._lay_out()
        self._dress()

    def show_state(self, state: TodayState) -> None:
        self._state = state
        self._retranslate()

    def turn_back(self) -> None:
        self._turn(self._state.previous if self._state else None)

    def turn_on(self) -> None:
        self._turn(self._state.next if self._state else None)

    def turn_to_today(self) -> None:
        self._turn(self._state.today if self._state else None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.previous, self.today, self.next):
            buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)  # else the lowest rules
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addLayout(buttons, 0, 1, Qt.AlignmentFlag.AlignTop)
        for row, widget in enumerate((self.note, self.left, self.progress), start=1):
            grid.addWidget(widget, row, 0, 1, 2)

    def _dress(self) -> None:
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icons.icon(name, self._look.tokens.text))

    def _retranslate(self) -> None:
        state = self._state
        if state is None:
            return
        self.title.setText(long_date(state.day))
        self.today.setText(self.tr("Today"))
        words = (
            (self.previous, self.tr("Previous day"), "Alt+Left", state.previous is not None),
            (self.today, self.tr("Go to today"), "Alt+Home", state.day != state.today),
            (self.next, self.tr("Next day"), "Alt+Right", state.next is not None),
        )
        for button, name, keys, enabled in words:
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{action} ({key})").format(action=name, key=keys))
            button.setEnabled(enabled)
        self.left.setText(self._left(state))
        self.left.setVisible(not state.is_empty)
        self.note.setText(self._note(state))
        self.note.setVisible(bool(self.note.text()))
        self.progress.setVisible(state.due > 0)
        self.progress.setRange(0, max(1, state.due))
        self.progress.setValue(state.due - state.left)
        self.progress.setAccessibleName(self.tr("Recorded so far"))

    def _left(self, state: TodayState) -> str:
        if state.left:
            return self.tr("%n pledges left to record", "", state.left)
        if not state.due:
            return self.tr("No report is due on this day. You can record what came up.")
        if state.day == state.today:
            return self.tr("All recorded. Enjoy your evening.")
        return self.tr("All recorded.")

    def _note(self, state: TodayState) -> str:
        if state.late:
            return self.tr("This day is more than a week back. What you record now is marked late.")
        if state.back_after is not None and not state.is_empty:
            return self.tr(
                "Welcome back. Nothing was lost; you can still fill in the last 7 days, or just start today."
            )
        return ""

    def _turn(self, day: date | None) -> None:
        if day is not None:
            self.day_asked.emit(day)
