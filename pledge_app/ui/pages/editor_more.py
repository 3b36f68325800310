"""What a pledge can say besides its sentence: to whom, because, checks, exceptions, amount and more."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pledge_app.domain.pledge import Bound
from pledge_app.screens.form import Fields
from pledge_app.screens.wordings import Part
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.number_field import NumberField, whole
from pledge_app.ui.pages.plain import mark
from pledge_app.ui.parts import labelled
from pledge_app.ui.words import THOUSANDTHS, Words

TALL = 68
LARGEST = 10**12


class MoreForm(QWidget):
    """`edited` says that something was typed or chosen."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self.lines = {part: QLineEdit() for part in (Part.BENEFICIARIES, Part.TOPICS)}
        self.texts = {
            part: QPlainTextEdit(tabChangesFocus=True)
            for part in (Part.BECAUSE, Part.CHECKS, Part.SOURCES, Part.STATEMENT)
        }
        self._labels = {part: QLabel() for part in (*self.lines, *self.texts)}
        self.excepted, self.measured = QCheckBox(), QCheckBox()
        self.exceptions, self.exception_days = whole(1, 99), whole(1, 366)
        self.bound, self.unit = QComboBox(), QLineEdit()
        self.target = NumberField(0, LARGEST, 1)
        self.bound.addItems(["", ""])
        self._in, self._days = QLabel(), QLabel()
        self._writing = False
        self._lay_out()
        self._connect()
        self._retranslate()

    def read(self, fields: Fields) -> Fields:
        """`fields` with what stands here."""
        return replace(
            fields,
            beneficiaries=self.lines[Part.BENEFICIARIES].text(),
            topics=self.lines[Part.TOPICS].text(),
            because=self.texts[Part.BECAUSE].toPlainText(),
            checks=self.texts[Part.CHECKS].toPlainText(),
            sources=self.texts[Part.SOURCES].toPlainText(),
            statement=self.texts[Part.STATEMENT].toPlainText(),
            excepted=self.excepted.isChecked(),
            exceptions=self.exceptions.value // THOUSANDTHS,
            exception_days=self.exception_days.value // THOUSANDTHS,
            measured=self.measured.isChecked(),
            bound=list(Bound)[self.bound.currentIndex()],
            target=self.target.value,
            unit=self.unit.text(),
        )

    def write(self, fields: Fields) -> None:
        self._writing = True
        self.lines[Part.BENEFICIARIES].setText(fields.beneficiaries)
        self.lines[Part.TOPICS].setText(fields.topics)
        self.texts[Part.BECAUSE].setPlainText(fields.because)
        self.texts[Part.CHECKS].setPlainText(fields.checks)
        self.texts[Part.SOURCES].setPlainText(fields.sources)
        self.texts[Part.STATEMENT].setPlainText(fields.statement)
        self.excepted.setChecked(fields.excepted)
        self.exceptions.write(fields.exceptions * THOUSANDTHS)
        self.exception_days.write(fields.exception_days * THOUSANDTHS)
        self.measured.setChecked(fields.measured)
        self.bound.setCurrentIndex(list(Bound).index(fields.bound))
        self.target.write(fields.target)
        self.unit.setText(fields.unit)
        self._writing = False
        self._enable()

    def mark(self, wrong: set[Part]) -> None:
        """Show which parts cannot be taken as they are."""
        for part, field in {**self.lines, **self.texts, Part.MEASURE: self.unit}.items():
            mark(field, wrong=part in wrong)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        order = (Part.BENEFICIARIES, Part.BECAUSE, Part.CHECKS)
        for part in order:
            column.addLayout(self._labelled(part))
        column.addLayout(_row(self.excepted, self.exceptions, self._in, self.exception_days, self._days))
        column.addLayout(_row(self.measured, self.bound, self.target, self.unit))
        for part in (Part.SOURCES, Part.TOPICS, Part.STATEMENT):
            column.addLayout(self._labelled(part))

    def _labelled(self, part: Part) -> QVBoxLayout:
        field = {**self.lines, **self.texts}[part]
        if isinstance(field, QPlainTextEdit):
            field.setFixedHeight(TALL)
        return labelled(self._labels[part], field)

    def _connect(self) -> None:
        for line in (*self.lines.values(), self.unit):
            line.textEdited.connect(self._on_edited)
        for text in self.texts.values():
            text.textChanged.connect(self._on_edited)
        for box in (self.excepted, self.measured):
            box.clicked.connect(self._on_edited)
        for number in (self.exceptions, self.exception_days, self.target):
            number.changed.connect(self._on_edited)
        self.bound.activated.connect(self._on_edited)

    def _retranslate(self) -> None:
        for part, label in self._labels.items():
            name = self._words.part(part)
            label.setText(name)
            {**self.lines, **self.texts}[part].setAccessibleName(name)
        self.lines[Part.BENEFICIARIES].setPlaceholderText(self.tr("users, colleagues (with commas)"))
        self.lines[Part.TOPICS].setPlaceholderText(self.tr("privacy, safety (with commas)"))
        self.texts[Part.CHECKS].setPlaceholderText(self.tr("One a line: what will be seen if you keep it"))
        self.texts[Part.SOURCES].setPlaceholderText(self.tr("One a line: a code, a law, a conversation"))
        self.texts[Part.STATEMENT].setPlaceholderText(
            self.tr("The promise in your own words, if it needs more")
        )
        self.excepted.setText(self.tr("Exceptions allowed:"))
        self.measured.setText(self.tr("An amount:"))
        self._in.setText(self.tr("in"))
        self._days.setText(self.tr("days"))
        self.bound.setItemText(0, self.tr("at least"))
        self.bound.setItemText(1, self.tr("at most"))
        self.unit.setPlaceholderText(self.tr("unit, such as hours"))
        names = (
            (self.exceptions, self.tr("Exceptions")),
            (self.exception_days, self.tr("In how many days")),
            (self.bound, self.tr("At least or at most")),
            (self.target, self.tr("Target")),
            (self.unit, self.tr("Unit")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)

    def _enable(self) -> None:
        for widget in (self.exceptions, self.exception_days):
            widget.setEnabled(self.excepted.isChecked())
        for field in (self.bound, self.target, self.unit):
            field.setEnabled(self.measured.isChecked())

    def _on_edited(self) -> None:
        if not self._writing:
            self._enable()
            self.edited.emit()


def _row(*widgets: QWidget) -> Flow:
    row = Flow()
    for widget in widgets:
        row.addWidget(widget)
    return row
