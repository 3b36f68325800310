"""Pledges: the list, and beside or behind it the one that was chosen."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pledge_app.screens.pledges import PledgesState
from pledge_app.ui import icons
from pledge_app.ui.empty import Empty
from pledge_app.ui.look import Look
from pledge_app.ui.pages.beside import BesidePage
from pledge_app.ui.pages.pledge_detail import PledgeDetail
from pledge_app.ui.pages.pledge_list import PledgeList

LIST = 380


class PledgesPage(BesidePage):
    """Signals carry the pledge's line; `new_asked` carries nothing."""

    chosen = Signal(int)
    new_asked = Signal()
    edit_asked = Signal(int)
    end_asked = Signal(int)
    discard_asked = Signal(int)

    list: PledgeList

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._state: PledgesState | None = None
        self.new = QPushButton()
        self.list, self.empty = PledgeList(look), Empty()
        self.detail: PledgeDetail | None = None
        self.new.clicked.connect(self.new_asked)
        self.empty.asked.connect(self.new_asked)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self._lay_out()
        self._dress()
        self._retranslate()

    def show_state(self, state: PledgesState) -> None:
        self._state = state
        self.list.show_items(state.items, state.detail.item.line if state.detail else None)
        self._show_detail(state)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._state:
                self.show_state(self._state)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        left = self._inside
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(self.empty)
        left.addWidget(self.list, 1)
        left.addStretch(0)
        self._stand(1, 2)

    def _arrange(self) -> None:
        beside, chosen = self.beside, self.detail is not None
        self._left.setVisible(beside or not (self._opened and chosen))
        self._right.setVisible(chosen and (beside or self._opened))
        self._left.setMaximumWidth(LIST + 32 if beside and chosen else 16_777_215)
        self._inside.setContentsMargins(32, 24, 0 if beside and chosen else 32, 24)
        self.back.setVisible(not beside)
        empty = self._state is not None and self._state.is_empty
        self.empty.setVisible(empty)
        self.list.setVisible(not empty)
        self.new.setVisible(not empty)

    def _dress(self) -> None:
        self.new.setIcon(icons.icon("plus", self._look.tokens.text))
        super()._dress()
        if self._state:
            self.show_state(self._state)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Pledges"))
        self.new.setText(self.tr("New pledge"))
        self.back.setText(self.tr("All pledges"))
        sentence = self.tr("A pledge says when, and what you will do. It stays private until you publish it.")
        self.empty.show_words(sentence, self.tr("Write a pledge"))

    def _show_detail(self, state: PledgesState) -> None:
        shown = self.detail
        self.detail = None if state.detail is None else PledgeDetail(state.detail, self._look)
        if self.detail is not None:
            self.detail.edit_asked.connect(self._on_edit)
            self.detail.end_asked.connect(self._on_end)
            self.detail.discard_asked.connect(self._on_discard)
        self._replace(shown, self.detail)

    def _on_chosen(self, line: int) -> None:
        if self.beside:
            self.chosen.emit(line)

    def _on_opened(self, line: int) -> None:
        shown = self.detail.detail.item.line if self.detail else None
        if line != shown:
            self.chosen.emit(line)
        self.open_detail()

    def _on_edit(self) -> None:
        if self.detail:
            self.edit_asked.emit(self.detail.detail.item.line)

    def _on_end(self) -> None:
        if self.detail:
            self.end_asked.emit(self.detail.detail.item.line)

    def _on_discard(self) -> None:
        if self.detail:
            self.discard_asked.emit(self.detail.detail.item.line)
