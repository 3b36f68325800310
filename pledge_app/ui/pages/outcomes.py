"""The five outcomes side by side: one tab stop, arrows inside, Space chooses."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.words import Words

KEYS = {
    Qt.Key.Key_K: Outcome.KEPT,
    Qt.Key.Key_P: Outcome.PARTLY,
    Qt.Key.Key_S: Outcome.SLIPPED,
    Qt.Key.Key_N: Outcome.NO_OCCASION,
    Qt.Key.Key_E: Outcome.EXCUSED,
}
_LETTERS = {outcome: chr(key.value) for key, outcome in KEYS.items()}


class Choice(QRadioButton):
    """One outcome. What is chosen is recorded: arrows move the focus and choose nothing in passing."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        match event.key():
            case Qt.Key.Key_Left:
                self.moved.emit(-1)
            case Qt.Key.Key_Right:
                self.moved.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Space:
                super().keyPressEvent(event)
            case _:
                event.ignore()


class Outcomes(QWidget):
    """`chosen` carries the Outcome that the person chose; showing one says nothing."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._group = QButtonGroup(self)
        self._showing = False
        self.flow = Flow(self)
        self.choices: dict[Outcome, Choice] = {}
        for outcome in Outcome:
            choice = Choice(self)
            choice.setProperty("role", "outcome")
            choice.setProperty("outcome", outcome.value)
            choice.moved.connect(self._on_moved)
            self.choices[outcome] = choice
            self._group.addButton(choice, len(self.choices) - 1)
            self.flow.addWidget(choice)
        self._group.idToggled.connect(self._on_toggled)
        self._retranslate()
        self._set_tab_stop(self.choices[Outcome.KEPT])

    @property
    def outcome(self) -> Outcome | None:
        """What is chosen."""
        number = self._group.checkedId()
        return list(Outcome)[number] if number >= 0 else None

    def show_outcome(self, outcome: Outcome | None, pledge: str) -> None:
        """Show what was recorded (None: nothing yet) for the pledge of that title."""
        self._showing = True
        self._group.setExclusive(False)
        for of, choice in self.choices.items():
            choice.setChecked(of is outcome)
            choice.setAccessibleDescription(pledge)
        self._group.setExclusive(True)
        self._showing = False
        self.setAccessibleName(pledge)
        self._set_tab_stop(self.choices[outcome or Outcome.KEPT])

    def paint_outcome(self, outcome: Outcome) -> None:
        """Show an outcome of the same pledge, painted when this returns."""
        self.show_outcome(outcome, self.accessibleName())
        self.choices[outcome].repaint()

    def take_focus(self) -> None:
        self.choices[self.outcome or Outcome.KEPT].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for outcome, choice in self.choices.items():
            name = self._words.outcome(outcome)
            choice.setText(name)
            choice.setAccessibleName(name)
            choice.setToolTip(self.tr("{outcome} ({key})").format(outcome=name, key=_LETTERS[outcome]))

    def _set_tab_stop(self, stop: Choice) -> None:
        for choice in self.choices.values():
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choice is stop else Qt.FocusPolicy.ClickFocus)

    def _on_moved(self, step: int) -> None:
        order = list(self.choices.values())
        focused = next(place for place, choice in enumerate(order) if choice.hasFocus())
        target = order[(focused + step) % len(order)]
        self._set_tab_stop(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, number: int, checked: bool) -> None:  # noqa: FBT001  Qt's signal
        if checked and not self._showing:
            self._set_tab_stop(self.choices[list(Outcome)[number]])
            self.chosen.emit(list(Outcome)[number])
