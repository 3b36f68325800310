"""How often a pledge asks: five rhythms, two of them with their numbers."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.screens.form import Fields, Rhythm
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.number_field import whole
from pledge_app.ui.words import THOUSANDTHS

WEEK = range(1, 8)


class RhythmForm(QWidget):
    """`edited` says that something was chosen."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = QLabel()
        self._group = QButtonGroup(self)
        self.rhythms = {rhythm: QRadioButton() for rhythm in Rhythm}
        self.weekdays = {day: QCheckBox() for day in WEEK}
        self.times, self.days = whole(1, 99), whole(1, 366)
        self._times_in, self._days = QLabel(), QLabel()
        self._note = QLabel(wordWrap=True)
        self._note.setProperty("role", "caption")
        self._picker, self._numbers = QWidget(), QWidget()
        self._lay_out()
        for number, button in enumerate(self.rhythms.values()):
            self._group.addButton(button, number)
        self._group.idClicked.connect(self._on_edited)
        for box in self.weekdays.values():
            box.setProperty("role", "chip")
            box.clicked.connect(self._on_edited)
        for field in (self.times, self.days):
            field.changed.connect(self._on_edited)
        self._writing = False
        self._retranslate()

    def read(self, fields: Fields) -> Fields:
        """`fields` with the rhythm as it stands here."""
        return replace(
            fields,
            rhythm=self._rhythm,
            weekdays=tuple(day for day, box in self.weekdays.items() if box.isChecked()),
            times=self.times.value // THOUSANDTHS,
            days=self.days.value // THOUSANDTHS,
        )

    def write(self, fields: Fields) -> None:
        self._writing = True
        self.rhythms[fields.rhythm].setChecked(True)
        for day, box in self.weekdays.items():
            box.setChecked(day in fields.weekdays)
        self.times.write(fields.times * THOUSANDTHS)
        self.days.write(fields.days * THOUSANDTHS)
        self._writing = False
        self._show_numbers()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @property
    def _rhythm(self) -> Rhythm:
        return list(Rhythm)[max(0, self._group.checkedId())]

    def _lay_out(self) -> None:
        choices = Flow(gap=12)
        for button in self.rhythms.values():
            choices.addWidget(button)
        first = QLocale().firstDayOfWeek().value
        week = Flow(self._picker)
        for step in range(7):
            week.addWidget(self.weekdays[(first - 1 + step) % 7 + 1])
        numbers = QHBoxLayout(self._numbers)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.setSpacing(8)
        for widget in (self.times, self._times_in, self.days, self._days):
            numbers.addWidget(widget)
        numbers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addLayout(choices)
        for part in (self._picker, self._numbers, self._note):
            column.addWidget(part)

    def _retranslate(self) -> None:
        names = {
            Rhythm.DAILY: self.tr("every day"),
            Rhythm.WEEKDAYS: self.tr("on weekdays"),
            Rhythm.TIMES: self.tr("a number of times"),
            Rhythm.OCCASION: self.tr("on occasion"),
            Rhythm.REFUSAL: self.tr("never: a refusal"),
        }
        for rhythm, button in self.rhythms.items():
            button.setText(names[rhythm])
        for day, box in self.weekdays.items():
            box.setText(QLocale().dayName(day, QLocale.FormatType.ShortFormat))
            box.setAccessibleName(QLocale().dayName(day))
        self._question.setText(self.tr("Look at it"))
        self._times_in.setText(self.tr("times in"))
        self._days.setText(self.tr("days"))
        self.times.setAccessibleName(self.tr("Times"))
        self.days.setAccessibleName(self.tr("In how many days"))
        self._show_numbers()

    def _show_numbers(self) -> None:
        rhythm = self._rhythm
        self._picker.setVisible(rhythm is Rhythm.WEEKDAYS)
        self._numbers.setVisible(rhythm is Rhythm.TIMES)
        notes = {
            Rhythm.OCCASION: self.tr("You record it when the situation arises; no day waits for it."),
            Rhythm.REFUSAL: self.tr(
                "Something you will not do. You record when it was put to the test;"
                " silence counts as nothing."
            ),
        }
        self._note.setText(notes.get(rhythm, ""))
        self._note.setVisible(rhythm in notes)

    def _on_edited(self) -> None:
        self._show_numbers()
        if not self._writing:
            self.edited.emit()
