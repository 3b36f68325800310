"""The exact bytes of a document, quick at any size: canonical JSON is one line, however long."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QListView, QWidget

from pledge_app.ui.table import Index

WIDTH = 88
"""Characters of the text in one row of the view."""

BATCH = 2000
"""Rows that are laid out in one step: a megabyte has twelve thousand."""

_NOWHERE = QModelIndex()


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""

    def show_text(self, text: str) -> None:
        self.beginResetModel()
        self._text = text
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else -(-len(self._text) // WIDTH)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._text[index.row() * WIDTH : (index.row() + 1) * WIDTH]


class ExactView(QListView):
    """Shows bytes as they are, cut into rows for the eye only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._rows = _Rows(self)
        self.setModel(self._rows)

    def show_bytes(self, data: bytes) -> None:
        # Canonical documents are UTF-8; what is not shows as it must, as the replacement sign.
        self._rows.show_text(data.decode("utf-8", "replace"))
