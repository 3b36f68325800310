"""Pledges: the list, and beside or behind it the one that was chosen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.screens.pledges import PledgesState
from pledge_app.ui import icons
from pledge_app.ui.column import Column
from pledge_app.ui.empty import Empty
from pledge_app.ui.look import Look
from pledge_app.ui.pages.pledge_detail import PledgeDetail
from pledge_app.ui.pages.pledge_list import PledgeList

BESIDE = 1080
"""The page's width, px, from which list and detail stand side by side: a window of 1280."""

LIST = 380


class PledgesPage(QWidget):
    """Signals carry the pledge's line; `new_asked` carries nothing."""

    chosen = Signal(int)
    new_asked = Signal()
    edit_asked = Signal(int)
    end_asked = Signal(int)
    discard_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._opened = look, False
        self._state: PledgesState | None = None
        self.title, self.new, self.back = QLabel(), QPushButton(), QPushButton()
        self.title.setProperty("role", "title")
        self.back.setProperty("role", "quiet")
        self.list, self.empty = PledgeList(look), Empty()
        self.detail: PledgeDetail | None = None
        self.new.clicked.connect(self.new_asked)
        self.empty.asked.connect(self.new_asked)
        self.back.clicked.connect(self.close_detail)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        look.changed.connect(self._dress)
        self._lay_out()
        self._dress()
        self._retranslate()

    def show_state(self, state: PledgesState) -> None:
        self._state = state
        self.list.show_items(state.items, state.detail.item.line if state.detail else None)
        self._show_detail(state)
        self._arrange()

    def open_detail(self) -> None:
        """Where there is no room for both, show the chosen pledge instead of the list."""
        self._opened = True
        self._arrange()
        if not self.beside:
            self.back.setFocus()

    def close_detail(self) -> None:
        self._opened = False
        self._arrange()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape and self._opened and not self.beside:
            self.close_detail()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._state:
                self.show_state(self._state)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._arrange()

    @property
    def beside(self) -> bool:
        """Whether list and detail stand side by side."""
        return self.width() >= BESIDE

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        self._left = QWidget()
        self._inside = left = QVBoxLayout(self._left)
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(self.empty)
        left.addWidget(self.list, 1)
        left.addStretch(0)
        self._right = Column()
        self._right.content.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(self._right, 2)

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
        self.back.setIcon(icons.icon("arrow-left", self._look.tokens.accent))
        if self._state:
            self.show_state(self._state)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Pledges"))
        self.new.setText(self.tr("New pledge"))
        self.back.setText(self.tr("All pledges"))
        sentence = self.tr("A pledge says when, and what you will do. It stays private until you publish it.")
        self.empty.show_words(sentence, self.tr("Write a pledge"))

    def _show_detail(self, state: PledgesState) -> None:
        if self.detail is not None:
            self._right.content.removeWidget(self.detail)
            self.detail.hide()
            self.detail.deleteLater()
            self.detail = None
        if state.detail is not None:
            self.detail = PledgeDetail(state.detail, self._look)
            self.detail.edit_asked.connect(self._on_edit)
            self.detail.end_asked.connect(self._on_end)
            self.detail.discard_asked.connect(self._on_discard)
            self._right.content.addWidget(self.detail)
            self._right.verticalScrollBar().setValue(0)

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
