"""Peers: whose publications one reads, and a folder looked at in detail."""

from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.proof.findings import Verdict
from pledge_app.screens.peers import PeersState
from pledge_app.ui import choosing, focus, verdicts
from pledge_app.ui.column import Column
from pledge_app.ui.empty import Empty
from pledge_app.ui.pages.reading_card import ReadingCard
from pledge_app.ui.words import isolated


class PeersPage(QWidget):
    """`folder_asked` carries the Path of a folder to look at; `peer_asked` and `forget_asked` an id.

    `remember_asked` carries the petname for the person whose folder is shown.
    """

    folder_asked = Signal(object)
    peer_asked = Signal(str)
    remember_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PeersState | None = None
        self._title, self._open, self._forget = QLabel(), QPushButton(), QPushButton()
        self._empty, self._list, self.card = Empty(), QListWidget(), ReadingCard()
        self._bar = QProgressBar()
        self._lay_out()
        self._retranslate()
        self._open.clicked.connect(self._on_open)
        self._empty.asked.connect(self._on_open)
        self._forget.clicked.connect(self._on_forget)
        self._list.itemActivated.connect(self._on_peer)
        self._list.itemClicked.connect(self._on_peer)
        self._list.currentItemChanged.connect(self._enable)
        self.card.remember_asked.connect(self.remember_asked)

    def show_state(self, state: PeersState) -> None:
        self._state = state
        focused = focus.inside(self)
        self._bar.hide()
        self._empty.setVisible(state.is_empty)
        self._list.setVisible(bool(state.peers))
        self._forget.setVisible(bool(state.peers))
        self._open.setVisible(not state.is_empty)
        self._write(state)
        self.card.setVisible(state.reading is not None)
        if state.reading is not None:
            self.card.show_state(state.reading)
        self._enable()
        if focused and not focus.inside(self):
            (self._empty if state.is_empty else self._open).setFocus(Qt.FocusReason.TabFocusReason)

    def show_working(self) -> None:
        """A folder is being read."""
        self._bar.show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._state is not None:
                self._write(self._state)
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._title.setProperty("role", "title")
        self._list.setProperty("role", "list")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._forget.setProperty("role", "quiet")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._forget)
        head.addWidget(self._open)
        column = Column()
        column.content.addLayout(head)
        for widget in (self._bar, self._empty, self._list, self.card):
            column.content.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Peers"))
        self._open.setText(self.tr("Open a folder…"))
        self._forget.setText(self.tr("Forget"))
        self._list.setAccessibleName(self.tr("Peers"))
        self._bar.setAccessibleName(self.tr("Reading the folder"))
        self._empty.show_words(
            self.tr(
                "Look at what somebody published: open their folder. Nothing is remembered until you say so,"
                " and nobody is told."
            ),
            self.tr("Open a folder…"),
        )

    def _write(self, state: PeersState) -> None:
        """One line a peer: who, and what the last look showed."""
        current = state.reading.id if state.reading is not None else None
        self._list.clear()
        for peer in state.peers:
            words = self.tr("{petname} · {verdict} Last looked at on {day}.").format(
                petname=isolated(peer.petname),
                verdict=verdicts.sentence(Verdict(peer.verdict)),
                day=verdicts.day(peer.looked.astimezone().date()),
            )
            item = QListWidgetItem(words)
            item.setToolTip(f"<p>{escape(words)}</p>")  # markup in a name would be taken for markup
            item.setData(Qt.ItemDataRole.UserRole, peer.id)
            self._list.addItem(item)
            if peer.id == current:
                self._list.setCurrentItem(item)
        rows = sum(self._list.sizeHintForRow(row) for row in range(min(8, self._list.count())))
        self._list.setFixedHeight(rows + 16)

    def _enable(self) -> None:
        self._forget.setEnabled(self._list.currentItem() is not None)

    def _on_peer(self, item: QListWidgetItem) -> None:
        self.peer_asked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_forget(self) -> None:
        question = self.tr(
            "What you saw of this person is forgotten: a later change of it would not be noticed any"
            " more. Nobody is told. Forget?"
        )
        consent = choosing.consent(self, self.tr("Forget"), question, self.tr("Forget"))
        # The list may be another one by the time of the answer.
        id_ = self._list.currentItem().data(Qt.ItemDataRole.UserRole)
        consent.accepted.connect(partial(self.forget_asked.emit, id_))

    def _on_open(self) -> None:
        chooser = choosing.folder(self, self.tr("Open a folder"), Path.home())
        chooser.fileSelected.connect(self._on_folder)

    def _on_folder(self, folder: str) -> None:
        self.folder_asked.emit(Path(folder))
