"""A field for a number within bounds, written as the locale writes numbers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from pledge_app.ui.pages.plain import mark
from pledge_app.ui.words import LONGEST_NUMBER, THOUSANDTHS, number, read_number

WIDTH = 72


class NumberField(QLineEdit):
    """Holds thousandths between `least` and `most`; what is no such number goes when the field is left.

    `changed` says that the person typed another number.
    """

    changed = Signal()

    def __init__(self, least: int, most: int, step: int, parent: QWidget | None = None) -> None:
        """`step` is 1 for three decimals, 1000 for whole numbers."""
        super().__init__(parent, maxLength=LONGEST_NUMBER)
        self._least, self._most, self._step = least, most, step
        self._value = least
        self.setFixedWidth(WIDTH)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    @property
    def value(self) -> int:
        """The last number that was good, in thousandths."""
        return self._value

    def write(self, value: int) -> None:
        self._value = value
        self.setText(number(value))
        mark(self, wrong=False)

    def _on_edited(self, text: str) -> None:
        value = read_number(text)
        good = value is not None and self._least <= value <= self._most and value % self._step == 0
        mark(self, wrong=not good)
        if value is not None and good and value != self._value:
            self._value = value
            self.changed.emit()

    def _on_finished(self) -> None:
        self.write(self._value)


def whole(least: int, most: int) -> NumberField:
    """A field for a whole number."""
    return NumberField(least * THOUSANDTHS, most * THOUSANDTHS, THOUSANDTHS)
