"""Several days in one act: why, which days, which pledges, and what that comes to."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QWidget,
)

from pledge_app.domain.ranges import Asked, Reason
from pledge_app.screens.away import AwayState
from pledge_app.ui.pages.day_field import DayField
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.parts import at_end, column

LINE = Qt.ItemDataRole.UserRole


class AwayDialog(QDialog):
    """`turned` says that something else is asked, `entered` that it is to be recorded."""

    turned = Signal()
    entered = Signal()

    def __init__(
        self, pledges: tuple[tuple[int, str], ...], today: date, parent: QWidget | None = None
    ) -> None:
        """`pledges` are those that can be recorded for, by line and title: all are ticked."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Several days"))
        self.setMinimumWidth(520)
        self.reasons = {
            Reason.HOLIDAY: QRadioButton(self.tr("A holiday")),
            Reason.ILLNESS: QRadioButton(self.tr("An illness")),
            Reason.NO_OCCASION: QRadioButton(self.tr("No occasion")),
        }
        self.start, self.end, self.note = DayField(), DayField(), QLineEdit(maxLength=10_000)
        self.list = QListWidget()
        self.list.setProperty("role", "list")
        self.meaning = PlainLabel("secondary")
        self.cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self.go = QPushButton(self.tr("Record"), default=True)
        self.go.setProperty("role", "primary")
        for line, title in pledges:
            item = QListWidgetItem(title)
            item.setData(LINE, line)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self._lay_out()
        self.reasons[Reason.HOLIDAY].setChecked(True)
        self.start.show_day(today)
        self.end.show_day(today)
        self._connect()

    @property
    def asked(self) -> Asked | None:
        """What is asked; None while a day is none, or no pledge is ticked."""
        start, end = self.start.day, self.end.day
        if start is None or end is None or not self.lines:
            return None
        reason = next(reason for reason, button in self.reasons.items() if button.isChecked())
        return Asked(reason=reason, start=start, end=end)

    @property
    def lines(self) -> tuple[int, ...]:
        """The pledges that are ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(LINE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def show_state(self, state: AwayState | None) -> None:
        """What it comes to; None: nothing can be said of what is asked."""
        self.go.setEnabled(state is not None and not state.is_empty)
        if state is None:
            self.meaning.write(self.tr("Two days, the first before the last, and at least one pledge."))
            return
        said = [
            (state.pauses, self.tr("%n pledges pause; nothing is expected of them.", "", state.pauses)),
            (state.days, self.tr("%n days are noted without occasion.", "", state.days)),
            (state.is_empty, self.tr("Nothing is left to note.")),
            (state.recorded, self.tr("%n days with records stay as they are.", "", state.recorded)),
        ]
        self.meaning.write(" ".join(words for holds, words in said if holds))

    def show_trouble(self, sentence: str) -> None:
        """Why it cannot be recorded."""
        self.go.setEnabled(False)
        self.meaning.write(sentence)

    def _connect(self) -> None:
        for button in self.reasons.values():
            button.toggled.connect(self.turned)
        self.start.turned.connect(self.turned)
        self.end.turned.connect(self.turned)
        self.list.itemChanged.connect(self.turned)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.entered)

    def _lay_out(self) -> None:
        title, of = QLabel(self.tr("Several days in one act")), QLabel(self.tr("Which pledges"))
        title.setProperty("role", "heading")
        of.setBuddy(self.list)
        reasons = QHBoxLayout()
        for button in self.reasons.values():
            reasons.addWidget(button)
        reasons.addStretch(1)
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        form.setColumnStretch(2, 1)
        words = (self.tr("First day"), self.tr("Last day"), self.tr("A few words, for you"))
        for place, (word, field) in enumerate(zip(words, (self.start, self.end, self.note), strict=True)):
            label = QLabel(word)
            label.setBuddy(field)
            form.addWidget(label, 0, place)
            form.addWidget(field, 1, place)
        whole = column(self)
        whole.addWidget(title)
        whole.addLayout(reasons)
        whole.addLayout(form)
        whole.addWidget(of)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.meaning)
        whole.addLayout(at_end(self.cancel, self.go))
