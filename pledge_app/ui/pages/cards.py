"""The cards of Today: built as they are needed, walked with the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.today import Row
from pledge_app.ui.look import Look
from pledge_app.ui.pages.card_stack import GAP, CardStack
from pledge_app.ui.pages.pledge_card import PledgeCard

BATCH, MORE = 2, 24
"""Cards that are built at a time, and how many more are wanted at a time."""


def _needs_another(before: Row, row: Row) -> bool:
    """Whether a card is built anew; what else may have changed can be shown on the one that is there."""
    return (before.line, before.due, before.measure) != (row.line, row.due, row.measure)


class Cards(QWidget):
    """`recorded` carries a Recording, `opened` a line, `focused` the card that the focus went to."""

    recorded = Signal(object)
    opened = Signal(int)
    focused = Signal(QWidget)
    built = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[Row, ...] = ()
        self._wanted, self._room = MORE, 0
        self.by_line: dict[int, PledgeCard] = {}
        self.others = QLabel()
        self.others.setProperty("role", "heading")
        self._due, self._rest = CardStack(), CardStack()
        self._building = QTimer(self, singleShot=True, interval=0)
        self._building.timeout.connect(self._build)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._due)
        column.addWidget(self.others)
        column.addLayout(self._rest)

    def show_rows(self, rows: tuple[Row, ...], *, anew: bool, seen: int) -> None:
        """Show `rows`. Cards stay where the pledges are the same, unless all are to be made `anew`.

        As many as `seen` px have room for are there at once, the others once these are painted.
        """
        before, self._rows = self._rows, rows
        if anew or len(before) != len(rows) or any(map(_needs_another, before, rows)):
            self._clear()
        for card, row in zip(self.by_line.values(), rows, strict=False):  # built in the order of the rows
            if card.row != row:
                card.show_row(row)
        self._retranslate()
        while self._is_short and self.heightForWidth(self._room) < seen:
            self._add_batch(self._fitting(seen))

    def restore(self) -> None:
        """Show again what is recorded."""
        for card in self.by_line.values():
            card.show_row(card.row)

    def keep_typed(self) -> None:
        """Record what was typed and not said yet."""
        for card in tuple(self.by_line.values()):
            card.keep_typed()

    def fit(self, room: int) -> None:
        """Have `room` px of width: outcomes beside the text where that is enough for every card."""
        self._room = room
        wide = room >= max((card.roomy_from for card in self.by_line.values()), default=0)
        for card in self.by_line.values():
            card.set_wide(wide=wide)

    def want_more(self) -> None:
        """Build more cards, if all that were wanted are there and more could be."""
        if len(self.by_line) == self._wanted < len(self._rows):
            self._wanted += MORE
            self._building.start()

    def go_on(self, card: PledgeCard) -> None:
        """Put the focus on the next open pledge, or back on `card`."""
        self.focus(self._next_open(card) or card)

    def focus(self, card: PledgeCard) -> None:
        card.outcomes.take_focus()
        self.focused.emit(card)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        if self._is_short and not self._building.isActive():
            self._building.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        due = [row.due for row in self._rows]
        self.others.setText(self.tr("When it comes up"))
        self.others.setVisible(any(due) and not all(due))

    def _clear(self) -> None:
        for stack in (self._due, self._rest):
            stack.clear()
        self.by_line = {}
        self._wanted = MORE

    @property
    def _is_short(self) -> bool:
        """Whether cards are wanted that are not built yet."""
        return len(self.by_line) < min(self._wanted, len(self._rows))

    def _build(self) -> None:
        """Build the cards that are wanted, a batch at a time."""
        if self._is_short:
            self._add_batch(BATCH)
            self._building.start()

    def _fitting(self, seen: int) -> int:
        """How many more cards `seen` px have room for, if they are as high as those that are there."""
        if not self.by_line:
            return BATCH
        height = self.heightForWidth(self._room)
        return max(BATCH, (seen - height) * len(self.by_line) // height)

    def _add_batch(self, most: int) -> None:
        rest = self._rows[len(self.by_line) : self._wanted]
        self._add([row for row in rest[:most] if row.due is rest[0].due])

    def _add(self, rows: Sequence[Row]) -> None:
        cards = [PledgeCard(row, self._look) for row in rows]
        for card in cards:
            card.recorded.connect(self.recorded)
            card.opened.connect(self.opened)
            card.moved.connect(self._on_moved)
            card.finished.connect(self._on_finished)
            card.passed.connect(self._on_passed)
            card.set_wide(wide=self._room >= card.roomy_from)
            self.by_line[card.row.line] = card
        (self._due if rows[0].due else self._rest).add(cards)
        if len({card.wide for card in self.by_line.values()}) > 1:
            self.fit(self._room)
        self.built.emit()

    def _next_open(self, card: PledgeCard) -> PledgeCard | None:
        cards = list(self.by_line.values())
        place = cards.index(card)
        return next((other for other in cards[place + 1 :] + cards[:place] if other.row.open), None)

    def _sending(self) -> PledgeCard:
        card = self.sender()
        assert isinstance(card, PledgeCard)  # noqa: S101  connected to cards only
        return card

    def _on_finished(self) -> None:
        self.go_on(self._sending())

    def _on_passed(self, outcome: Outcome) -> None:
        following = self._next_open(self._sending())
        if following is not None:
            following.choose(outcome)

    def _on_moved(self, step: int) -> None:
        cards = list(self.by_line.values())
        target = cards.index(self._sending()) + step
        if target >= len(cards):
            self.want_more()
        self.focus(cards[max(0, min(len(cards) - 1, target))])
