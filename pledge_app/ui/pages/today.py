"""Today: a card for each pledge, recorded with one key each, and the year below."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.today import Recording, TodayState
from pledge_app.ui.column import Column
from pledge_app.ui.empty import Empty
from pledge_app.ui.look import Look
from pledge_app.ui.pages.cards import Cards
from pledge_app.ui.pages.day_header import DayHeader
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.year_card import YearCard
from pledge_app.ui.theme import COLUMN
from pledge_app.ui.words import Words

MARGIN, SCROLL_BAR = 32, 12


class TodayPage(QWidget):
    """`record_asked` carries a Recording, `day_asked` a date, `pledge_asked` a line.

    `new_asked` asks for a new pledge, `log_asked` for the line in which something is logged,
    `away_asked` for several days in one act.
    """

    record_asked = Signal(object)
    day_asked = Signal(object)
    pledge_asked = Signal(int)
    new_asked = Signal()
    log_asked = Signal()
    away_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._state: TodayState | None = None
        self._asked: Recording | None = None
        self._turned = False
        self.header, self.cards, self.year, self.empty = DayHeader(look), Cards(look), YearCard(look), Empty()
        self.log, self.away = QPushButton(self), QPushButton(self)
        for button in (self.log, self.away):
            button.setProperty("role", "quiet")
        self.keys = QLabel(wordWrap=True)
        self.keys.setProperty("role", "caption")
        self.column = Column(self)
        self._lay_out()
        self._connect()

    def show_state(self, state: TodayState) -> None:
        """Show a day; on the same day, focus and typing stay where they are."""
        before, self._state = self._state, state
        focused = self._has_focus()
        self.header.show_state(state)
        self.year.show_year(state.year)
        self.empty.setVisible(state.is_empty)
        self.log.setHidden(state.is_empty)
        self.away.setHidden(state.is_empty)
        self.keys.setVisible(not state.is_empty)
        self._retranslate()
        self._fit()
        self.cards.show_rows(
            state.rows,
            anew=before is not None and before.day != state.day,
            seen=self.window().height() - self.header.sizeHint().height(),
        )
        if focused and not self._has_focus():
            self.focus_first_open()
        self._settle(state)
        self.column.settle()

    def tick(self, line: int, outcome: Outcome) -> None:
        """Paint at once the outcome that was recorded for a pledge; the rest of the page comes later."""
        if line in self.cards.by_line:
            self.cards.by_line[line].outcomes.paint_outcome(outcome)

    def restore(self) -> None:
        """Show again what is recorded, after something could not be."""
        self._asked = None
        self.cards.restore()

    def focus_first_open(self) -> None:
        """Put the focus where the next key records; once all is recorded, where it corrects."""
        first = next(iter(self.cards.by_line.values()), None)
        card = self.cards.by_line.get((self._state and self._state.first_open) or 0, first)
        if card is not None:
            card.outcomes.take_focus()
        else:
            self.empty.setFocus(Qt.FocusReason.TabFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        super().focusInEvent(event)
        self.focus_first_open()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        for widget in (self.header, self.empty, self.cards):
            self.column.content.addWidget(widget)
        more = Flow()
        more.addWidget(self.log)
        more.addWidget(self.away)
        self.column.content.addLayout(more)
        self.column.content.addWidget(self.keys)
        self.column.content.addWidget(self.year)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)

    def _connect(self) -> None:
        self.header.day_asked.connect(self.day_asked)
        self.year.day_asked.connect(self.day_asked)
        self.empty.asked.connect(self._on_empty)
        self.log.clicked.connect(self.log_asked)
        self.away.clicked.connect(self.away_asked)
        self.cards.recorded.connect(self._on_recorded)
        self.cards.opened.connect(self.pledge_asked)
        self.cards.focused.connect(self._on_focused)
        self.cards.built.connect(self._on_built)
        self.year.built.connect(self._on_built)
        bar = self.column.verticalScrollBar()
        bar.valueChanged.connect(self._fill)
        bar.rangeChanged.connect(self._fill)
        for keys, turn in (
            ("Alt+Left", self.header.turn_back),
            ("Alt+Home", self.header.turn_to_today),
            ("Alt+Right", self.header.turn_on),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(turn)

    def _retranslate(self) -> None:
        self.log.setText(self.tr("+ Log something (Ctrl+L)"))
        self.away.setText(self.tr("Several days… (Ctrl+D)"))
        self.keys.setText(
            self.tr(
                "Keys: K kept, P partly, S slipped, N no occasion, E excused; ↓ or J for the next pledge."
            )
        )
        sentence = self.tr("What will you hold yourself to? One sentence is enough to begin.")
        if self._state is not None and self._state.has_drafts:
            sentence = self.tr("Your drafts become pledges as soon as they say when, and what you will do.")
        if self._is_past:
            self.empty.show_words(self.tr("On this day you had no pledge yet."), self.tr("To Today"))
        else:
            self.empty.show_words(sentence, self.tr("Write a pledge"))

    def _has_focus(self) -> bool:
        """Whether the keys go to the day's cards, or to what stands in their place."""
        focused = self.window().focusWidget()
        return focused is not None and (self.cards.isAncestorOf(focused) or self.empty.isAncestorOf(focused))

    def _settle(self, state: TodayState) -> None:
        """After an answer: say it, open its line, and go on to the next pledge that is open."""
        asked, self._asked = self._asked, None
        card = self.cards.by_line.get(asked.line) if asked else None
        if asked is None or card is None:
            return
        self._announce(asked, state)
        if self._turned and asked.outcome is Outcome.SLIPPED:
            card.open_line()
        elif self._turned:
            card.close_line()
        if card.line is not None:
            card.line.take_focus()
            # Where it is shows once it is laid out.
            QTimer.singleShot(0, card.line, self._reveal_line)
        else:
            self.cards.go_on(card)

    def _reveal_line(self) -> None:
        for card in self.cards.by_line.values():
            if card.line is not None:
                self.column.ensureWidgetVisible(card.line, 0, 16)

    def _announce(self, asked: Recording, state: TodayState) -> None:
        outcome = self._words.outcome(asked.outcome)
        answers = self.cards.by_line[asked.line].row.answers
        if answers and answers[-1].corrected:
            said = self.tr("{outcome}. Corrected; the first entry stays in your journal.")
        elif state.left:
            said = self.tr("{outcome}. %n left.", "", state.left)
        else:
            said = self.tr("{outcome}. All recorded. Enjoy your evening.")
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # no start needs them

        event = QAccessibleAnnouncementEvent(self, said.format(outcome=outcome))
        QAccessible.updateAccessibility(event)

    def _fit(self) -> None:
        self.cards.fit(min(self.width() - SCROLL_BAR, COLUMN) - 2 * MARGIN)

    def _fill(self) -> None:
        """Want more cards where fewer than two windows' worth lie below."""
        bar = self.column.verticalScrollBar()
        if bar.value() > bar.maximum() - 2 * bar.pageStep():
            self.cards.want_more()

    @property
    def _is_past(self) -> bool:
        return self._state is not None and self._state.day < self._state.today

    def _on_empty(self) -> None:
        if self._state is not None and self._is_past:
            self.day_asked.emit(self._state.today)
        else:
            self.new_asked.emit()

    def _on_built(self) -> None:
        """Whichever is made first, the cards are reached before the year."""
        cards = list(self.cards.by_line.values())
        if cards and self.year.heatmap is not None:
            QWidget.setTabOrder(cards[-1].more, self.log)
            QWidget.setTabOrder(self.log, self.away)
            QWidget.setTabOrder(self.away, self.year.heatmap)

    def _on_focused(self, card: QWidget) -> None:
        self.column.ensureWidgetVisible(card, 0, 16)

    def _on_recorded(self, recording: Recording) -> None:
        answer = self.cards.by_line[recording.line].answer
        self._asked = recording
        self._turned = answer is None or answer.outcome is not recording.outcome
        self.record_asked.emit(recording)
