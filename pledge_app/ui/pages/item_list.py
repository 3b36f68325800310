"""A list of items under headings, walked with the keyboard or the pointer."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from pledge_app.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NUMBER = Qt.ItemDataRole.UserRole + 10
"""The role in which a model says an item's number; a heading has none."""


class ItemList(QListView):
    """`chosen` carries the number of the item that is current, `opened` says Enter or a click."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_opened)
        self.activated.connect(self._on_opened)
        look.changed.connect(self.viewport().update)
        self._showing = False

    def list_items(self, items: QAbstractListModel, drawn_by: QStyledItemDelegate) -> None:
        """Show the items of a model that says their NUMBER."""
        self.setModel(items)
        self.setItemDelegate(drawn_by)
        self.selectionModel().currentChanged.connect(self._on_current)

    @contextmanager
    def showing(self) -> Iterator[None]:
        """What becomes current in here was not chosen by anybody."""
        self._showing = True
        yield
        self._showing = False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        number = index.data(NUMBER)
        if number is not None and not self._showing:
            self.chosen.emit(number)

    def _on_opened(self, index: QModelIndex) -> None:
        number = index.data(NUMBER)
        if number is not None:
            self.opened.emit(number)
