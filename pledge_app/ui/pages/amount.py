"""A field for an amount of a pledge's unit, written as the locale writes numbers."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pledge_app.domain.pledge import Bound, Measure
from pledge_app.ui.pages.plain import PlainLabel, mark
from pledge_app.ui.words import LONGEST_NUMBER, number, read_number

WIDTH = 88


class Amount(QWidget):
    """`entered` says that the person finished another amount with Enter."""

    entered = Signal()

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._held: int | None = None
        self.field = QLineEdit(self, maxLength=LONGEST_NUMBER)
        self.field.setFixedWidth(WIDTH)
        self.field.setAccessibleName(measure.unit)
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(self._on_edited)
        self._measure, self._asked = measure, PlainLabel("secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self._asked, 1)
        self._retranslate()

    @property
    def thousandths(self) -> int | None:
        """None for an empty field, and for what is no amount."""
        if self.field.text() == self._shown:
            return self._held
        return read_number(self.field.text())

    def check(self) -> bool:
        """Whether the field is empty or holds an amount; if not, show it."""
        good = not self.field.text().strip() or self.thousandths is not None
        if not good:
            self._mark(wrong=True)
            self.field.setFocus()
        return good

    def show_amount(self, thousandths: int | None) -> None:
        """Show what was recorded, but never over what is being typed."""
        text = "" if thousandths is None else number(thousandths)
        if self.field.text() == self._shown:
            self.field.setText(text)
        self._shown, self._held = text, thousandths

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        least = self._measure.bound is Bound.AT_LEAST
        words = self.tr("{unit}, at least {target}") if least else self.tr("{unit}, at most {target}")
        self._asked.write(words.format(unit=self._measure.unit, target=number(self._measure.target)))

    def _mark(self, *, wrong: bool) -> None:
        mark(self.field, wrong=wrong)
        self.field.setToolTip(self.tr("Write a number of 0 or more, or nothing.") if wrong else "")

    def _on_edited(self) -> None:
        self._mark(wrong=False)
