"""Today: a card for each pledge, recorded with one key each, and the year below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pledge_app.domain.conduct import Outcome
from pledge_app.screens.today import Recording, Row, TodayState
from pledge_app.ui.column import Column
from pledge_app.ui.empty import Empty
from pledge_app.ui.look import Look
from pledge_app.ui.pages.card_stack import CardStack
from pledge_app.ui.pages.day_header import DayHeader
from pledge_app.ui.pages.pledge_card import PledgeCard
from pledge_app.ui.pages.year_card import YearCard
from pledge_app.ui.theme import COLUMN
from pledge_app.ui.words import Words

AT_ONCE, BATCH, MORE = 6, 2, 24
"""Cards that are built before the page is painted, then at a time, and how many more are wanted at a time."""

MARGIN, SCROLL_BAR = 32, 12


class TodayPage(QWidget):
    """`record_asked` carries a Recording, `day_asked` a date, `pledge_asked` a line, `new_asked` nothing."""

    record_asked = Signal(object)
    day_asked = Signal(object)
    pledge_asked = Signal(int)
    new_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, Words(self)
        self._state: TodayState | None = None
        self._asked: Recording | None = None
        self._wanted = MORE
        self.cards: dict[int, PledgeCard] = {}
        self.header, self.year, self.empty = DayHeader(look), YearCard(look), Empty()
        self.others, self.keys = QLabel(), QLabel(wordWrap=True)
        self.others.setProperty("role", "heading")
        self.keys.setProperty("role", "caption")
        self._building = QTimer(self, singleShot=True, interval=0)
        self._building.timeout.connect(self._build)
        self._lay_out()
        self._connect()

    def show_state(self, state: TodayState) -> None:
        """Show a day. Cards stay where the pledges are the same, so that focus and typing stay too."""
        before, self._state = self._state, state
        lines = [row.line for row in state.rows]
        same = before is not None and before.day == state.day and [row.line for row in before.rows] == lines
        if not same or any(card.row.measure != row.measure for row, card in self._built()):
            self._clear()
        self.header.show_state(state)
        self.year.show_year(state.year)
        for row, card in self._built():
            if row != card.row:
                card.show_row(row)
        self.empty.setVisible(state.is_empty)
        self.keys.setVisible(not state.is_empty)
        self._retranslate()
        self._build()
        self._settle(state)

    def focus_first_open(self) -> None:
        """Put the focus where the next key records."""
        state = self._state
        line = state.first_open if state else None
        if line in self.cards:
            self.cards[line].outcomes.take_focus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._fit()

    # --- laying out ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._column = Column(self)
        self._due, self._rest = CardStack(), CardStack()
        content = self._column.content
        content.addWidget(self.header)
        content.addWidget(self.empty)
        content.addLayout(self._due)
        content.addWidget(self.others)
        content.addLayout(self._rest)
        content.addWidget(self.keys)
        content.addWidget(self.year)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)

    def _connect(self) -> None:
        self.header.day_asked.connect(self.day_asked)
        self.year.day_asked.connect(self.day_asked)
        self.empty.asked.connect(self.new_asked)
        bar = self._column.verticalScrollBar()
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
        state = self._state
        if state is None:
            return
        self.others.setText(self.tr("When it comes up"))
        self.others.setVisible(any(row.due for row in state.rows) and not all(row.due for row in state.rows))
        self.keys.setText(
            self.tr(
                "Keys: K kept, P partly, S slipped, N no occasion, E excused; ↓ or J for the next pledge."
            )
        )
        sentence = self.tr("What will you hold yourself to? One sentence is enough to begin.")
        if state.has_drafts:
            sentence = self.tr("Your drafts become pledges as soon as they say when, and what you will do.")
        self.empty.show_words(sentence, self.tr("Write a pledge"))

    @property
    def _room(self) -> int:
        """The width of a card, px."""
        return min(self.width() - SCROLL_BAR, COLUMN) - 2 * MARGIN

    def _fit(self) -> None:
        wide = self._room >= max((card.roomy_from for card in self.cards.values()), default=0)
        for card in self.cards.values():
            card.set_wide(wide=wide)

    # --- building --------------------------------------------------------------------------------------

    def _built(self) -> list[tuple[Row, PledgeCard]]:
        rows = self._state.rows if self._state else ()
        return [(row, self.cards[row.line]) for row in rows if row.line in self.cards]

    def _clear(self) -> None:
        for stack in (self._due, self._rest):
            stack.clear()
        self.cards = {}
        self._wanted = MORE

    def _build(self) -> None:
        """Build the cards that are wanted: some at once, the others a batch at a time."""
        rows = self._state.rows if self._state else ()
        wanted = rows[: self._wanted]
        while len(self.cards) < len(wanted):
            rest = wanted[len(self.cards) :]
            self._add_cards([row for row in rest[:BATCH] if row.due is rest[0].due])
            if len(self.cards) >= AT_ONCE:
                break
        if len(self.cards) < len(wanted):
            self._building.start()

    def _add_cards(self, rows: Sequence[Row]) -> None:
        cards = [PledgeCard(row, self._look) for row in rows]
        for card in cards:
            card.recorded.connect(self._on_recorded)
            card.moved.connect(self._on_moved)
            card.finished.connect(self._on_finished)
            card.passed.connect(self._on_passed)
            card.opened.connect(self.pledge_asked)
            card.set_wide(wide=self._room >= card.roomy_from)
            self.cards[card.row.line] = card
        (self._due if rows[0].due else self._rest).add(cards)
        QWidget.setTabOrder(cards[-1].more, self.year.heatmap)
        if len({card.wide for card in self.cards.values()}) > 1:
            self._fit()

    def _fill(self) -> None:
        """Want more cards where fewer than two windows' worth lie below."""
        bar = self._column.verticalScrollBar()
        rows = len(self._state.rows) if self._state else 0
        if bar.value() > bar.maximum() - 2 * bar.pageStep() and len(self.cards) == self._wanted < rows:
            self._want_more()

    def _want_more(self) -> None:
        self._wanted += MORE
        self._building.start()

    # --- recording -------------------------------------------------------------------------------------

    def _on_recorded(self, recording: Recording) -> None:
        self._asked = recording
        self.record_asked.emit(recording)

    def restore(self) -> None:
        """Show again what is recorded, after something could not be."""
        self._asked = None
        for row, card in self._built():
            card.show_row(row)

    def _settle(self, state: TodayState) -> None:
        """After an answer: say it, open its line, and go on to the next pledge that is open."""
        asked, self._asked = self._asked, None
        card = self.cards.get(asked.line) if asked else None
        if asked is None or card is None:
            return
        self._announce(asked, state)
        new = not asked.text and not asked.chips
        if new and asked.outcome is Outcome.SLIPPED:
            card.open_line()
        elif new:
            card.close_line()
        if card.line is not None:
            card.line.take_focus()
        else:
            self._go_on(card)

    def _announce(self, asked: Recording, state: TodayState) -> None:
        outcome = self._words.outcome(asked.outcome)
        if asked.corrects is not None:
            said = self.tr("{outcome}. Corrected; the first entry stays in your journal.")
        elif state.left:
            said = self.tr("{outcome}. %n left.", "", state.left)
        else:
            said = self.tr("{outcome}. All recorded. Enjoy your evening.")
        event = QAccessibleAnnouncementEvent(self, said.format(outcome=outcome))
        QAccessible.updateAccessibility(event)

    def _go_on(self, card: PledgeCard) -> None:
        self._focus(self._next_open(card) or card)

    def _next_open(self, card: PledgeCard) -> PledgeCard | None:
        cards = list(self.cards.values())
        place = cards.index(card)
        return next((other for other in cards[place + 1 :] + cards[:place] if other.row.open), None)

    def _on_finished(self) -> None:
        self._go_on(self._sending())

    def _on_passed(self, outcome: Outcome) -> None:
        following = self._next_open(self._sending())
        if following is not None:
            following.choose(outcome)

    def _sending(self) -> PledgeCard:
        card = self.sender()
        assert isinstance(card, PledgeCard)  # noqa: S101  connected to cards only
        return card

    def _on_moved(self, step: int) -> None:
        cards = list(self.cards.values())
        here = cards.index(self._sending())
        if here + step >= len(cards) and self._state and len(cards) < len(self._state.rows):
            self._want_more()
        self._focus(cards[max(0, min(len(cards) - 1, here + step))])

    def _focus(self, card: PledgeCard) -> None:
        card.outcomes.take_focus()
        self._column.ensureWidgetVisible(card, 0, 16)
