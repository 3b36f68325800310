"""A pledge on Today: what it asks, how it stands, and what is recorded with one key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.today import Answer, Recording, Row
from pledge_app.ui import icons
from pledge_app.ui.look import Look
from pledge_app.ui.pages.card_words import CardWords
from pledge_app.ui.pages.outcomes import KEYS, Outcomes
from pledge_app.ui.pages.plain import PlainLabel

if TYPE_CHECKING:
    from pledge_app.ui.pages.amount import Amount
    from pledge_app.ui.pages.note_line import NoteLine

NARROWEST_TEXT = 236
"""The width, px, below which a title reads badly beside the outcomes."""

_WHY = (Outcome.SLIPPED, Outcome.PARTLY)


class PledgeCard(QFrame):
    """`recorded` carries a Recording, `moved` a step to another card, `opened` the pledge's line.

    `finished` says that nothing is left to say here, `passed` carries an Outcome for the next open pledge.
    """

    recorded = Signal(object)
    moved = Signal(int)
    opened = Signal(int)
    finished = Signal()
    passed = Signal(object)

    def __init__(self, row: Row, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.row = row
        self._look, self._sentences, self._again = look, CardWords(self), False
        self.wide: bool | None = None
        self.title, self.cue = PlainLabel("heading"), PlainLabel("secondary")
        self.status = PlainLabel("caption")
        self.rate = QLabel(alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rate.setProperty("role", "caption")
        self.amount = self._an_amount(row)
        self.outcomes = Outcomes(self)
        self.more = QPushButton(self)
        self.more.setProperty("role", "icon")
        self.more.setProperty("bare", True)  # noqa: FBT003  Qt's argument
        self.line: NoteLine | None = None
        self.outcomes.chosen.connect(self.choose)
        self.more.clicked.connect(self._on_more)
        if self.amount:
            self.amount.entered.connect(self._on_amount)
        self._lay_out()
        self._dress()
        look.changed.connect(self._dress)
        self.show_row(row)

    @property
    def answer(self) -> Answer | None:
        """What the outcomes show, None while another occasion is being recorded."""
        return self.row.answers[-1] if self.row.answers and not self._again else None

    @property
    def roomy_from(self) -> int:
        """The width, px, from which the outcomes have room beside the text."""
        beside = self.outcomes.flow.one_line + self.rate.sizeHint().width() + self.more.sizeHint().width()
        return beside + NARROWEST_TEXT + 32 + 3 * 12

    def show_row(self, row: Row) -> None:
        if row.answers != self.row.answers:
            self._again = False
        self.row = row
        answer = self.answer
        self.title.write(row.title)
        self.cue.write(self._sentences.cue(row))
        self.cue.setToolTip("")
        self.rate.setText(self._sentences.rate(row))
        self.rate.setAccessibleName(self._sentences.rate_in_full(row))
        self.rate.setToolTip(self.rate.accessibleName())
        self.status.write(self._sentences.status(row, again=self._again))
        self.outcomes.show_outcome(answer.outcome if answer else None, row.title)
        self.more.setAccessibleName(self.tr("More about {pledge}").format(pledge=row.title))
        if self.amount:
            self.amount.show_amount(answer.amount if answer else None)

    def set_wide(self, *, wide: bool) -> None:
        """Outcomes beside the text, or under it."""
        if wide is self.wide:
            return
        self.wide = wide
        if self._grid.indexOf(self.outcomes) >= 0:
            self._grid.removeWidget(self.outcomes)
        top = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignTop
        self._grid.setAlignment(self.rate, top)
        self._grid.setAlignment(self.more, top)
        if wide:
            self._grid.addWidget(self.outcomes, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self.outcomes, 1, 0, 1, 4)

    def choose(self, outcome: Outcome) -> None:
        """Ask to record `outcome`; over what was recorded already it is a correction."""
        answer = self.answer
        if answer and answer.outcome is outcome:
            self.moved.emit(1)
            return
        if self.amount and not self.amount.check():
            self.outcomes.show_outcome(answer.outcome if answer else None, self.row.title)
            return
        self._ask(outcome, text=answer.text if answer else "")

    def open_line(self) -> None:
        """Open the line for a note, and for what got in the way where something did."""
        from pledge_app.ui.pages.note_line import NoteLine  # nobody asks for it before they recorded

        self.close_line()
        answer = self.answer
        self.line = NoteLine(asks_why=answer is not None and answer.outcome in _WHY)
        if answer:
            self.line.show_said(answer.text, answer.chips)
        self.line.said.connect(self._on_said)
        self.line.skipped.connect(self._on_skipped)
        self.line.passed.connect(self.passed)
        self._grid.addWidget(self.line, 2, 0, 1, 4)
        self.line.follow(self.more)
        self.line.show()

    def keep_typed(self) -> None:
        """Record what was typed for an outcome that is recorded."""
        if self.answer is not None:
            self._on_amount()
        if self.line is not None:
            self.line.keep()

    def close_line(self) -> None:
        if self.line is not None:
            self._grid.removeWidget(self.line)
            self.line.hide()
            self.line.deleteLater()
            self.line = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if plain and key in KEYS:
            self.choose(KEYS[key])
        elif plain and key in (Qt.Key.Key_Down, Qt.Key.Key_J):
            self.moved.emit(1)
        elif plain and key == Qt.Key.Key_Up:
            self.moved.emit(-1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_row(self.row)

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(2)
        for label in (self.title, self.cue, self.status):
            text.addWidget(label)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 12, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(text, 0, 0)
        self._grid.addWidget(self.rate, 0, 1)
        self._grid.addWidget(self.more, 0, 3, Qt.AlignmentFlag.AlignVCenter)
        if self.amount:
            text.addSpacing(6)
            text.addWidget(self.amount)
        self.set_wide(wide=True)

    def _an_amount(self, row: Row) -> "Amount | None":
        if row.measure is None:
            return None
        from pledge_app.ui.pages.amount import Amount  # few pledges ask for one

        return Amount(row.measure, self)

    def _dress(self) -> None:
        self.more.setIcon(icons.icon("ellipsis", self._look.tokens.text2))

    def _ask(self, outcome: Outcome, *, text: str, chips: tuple[str, ...] = ()) -> None:
        answer = self.answer
        self.recorded.emit(
            Recording(
                line=self.row.line,
                outcome=outcome,
                text=text,
                chips=chips,
                amount=self.amount.thousandths if self.amount else None,
                corrects=answer.entry if answer else None,
            )
        )

    def _on_said(self, text: str, chips: tuple[str, ...]) -> None:
        answer = self.answer
        self.close_line()
        if answer and (text, chips) != (answer.text, answer.chips):
            self._ask(answer.outcome, text=text, chips=chips)
        else:
            self.finished.emit()

    def _on_skipped(self) -> None:
        self.close_line()
        self.finished.emit()

    def _on_amount(self) -> None:
        answer = self.answer
        if not self.amount or not self.amount.check():
            return
        if answer is None:
            self.outcomes.take_focus()
        elif self.amount.thousandths != answer.amount:
            self._ask(answer.outcome, text=answer.text, chips=answer.chips)

    def _on_more(self) -> None:
        from PySide6.QtWidgets import QMenu  # no start needs it

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.answer:
            menu.addAction(self.tr("Write a note")).triggered.connect(self._on_note)
            menu.addAction(self.tr("Another occasion")).triggered.connect(self._on_again)
        menu.addAction(self.tr("Open the pledge")).triggered.connect(self._on_open)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _on_note(self) -> None:
        self.open_line()
        if self.line:
            self.line.take_focus()

    def _on_again(self) -> None:
        self._again = True
        self.show_row(self.row)
        self.outcomes.take_focus()

    def _on_open(self) -> None:
        self.opened.emit(self.row.line)
