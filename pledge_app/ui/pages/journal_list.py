"""The journal's list: days as headings, entries in one line or two, fetched page by page."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pledge_app.domain.journal import Spot
from pledge_app.screens.journal import Heading, Item, Rows
from pledge_app.ui.look import Look
from pledge_app.ui.pages.item_list import NOWHERE, NUMBER, Index, ItemList
from pledge_app.ui.pages.journal_row import ROW, EntryLines
from pledge_app.ui.words import Words, long_date, plain_date


class JournalModel(QAbstractListModel):
    """Days that cannot be chosen, and entries. `more_asked` wants the page that begins at a Spot."""

    more_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self.lines: tuple[Heading | Item, ...] = ()
        self.more: Spot | None = None
        self._asked: Spot | None = None

    def show_rows(self, rows: Rows) -> None:
        self.beginResetModel()
        self.lines, self.more, self._asked = rows.lines, rows.more, None
        self.endResetModel()

    def add_rows(self, rows: Rows) -> None:
        """What `more_asked` asked for."""
        if rows.lines:
            first = len(self.lines)
            self.beginInsertRows(NOWHERE, first, first + len(rows.lines) - 1)
            self.lines += rows.lines
            self.endInsertRows()
        self.more = rows.more

    def index_of(self, entry: int | None) -> QModelIndex:
        """Where an entry stands; invalid if it does not."""
        places = (n for n, line in enumerate(self.lines) if isinstance(line, Item) and line.id == entry)
        return self.index(next(places, -1))

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802  Qt's name
        return not parent.isValid() and self.more is not None and self.more != self._asked

    def fetchMore(self, parent: Index) -> None:  # noqa: N802  Qt's name
        if self.canFetchMore(parent):
            self._asked = self.more
            self.more_asked.emit(self.more)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.lines[index.row()], Item):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()] if index.isValid() else None
        if role == ROW or line is None:
            return line
        if isinstance(line, Heading):
            return long_date(line.day) if role == Qt.ItemDataRole.DisplayRole else None
        if role == NUMBER:
            return line.id
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (self.title(line), self.outcome(line), line.excerpt, self.facts(line))
            return ". ".join(filter(None, said))
        return None

    def title(self, item: Item) -> str:
        """The pledge that an entry is about; of one about none what it is."""
        return item.title or self._words.kind(item.kind, corrects=item.corrects)

    def outcome(self, item: Item) -> str:
        """The outcome; of what has none the kind of entry, unless that is its title."""
        if item.outcome is not None:
            return self._words.outcome(item.outcome)
        return self._words.kind(item.kind, corrects=item.corrects) if item.title else ""

    def facts(self, item: Item) -> str:
        if not item.has_facts:
            return ""
        facts = [
            (item.until is not None, self.tr("until {day}").format(day=plain_date(item.until or item.day))),
            (item.late, self.tr("late")),
            (item.imported, self.tr("imported")),
            (item.corrects and item.outcome is not None, self.tr("a correction")),
            (item.replaced, self.tr("corrected since")),
        ]
        return " · ".join(words for holds, words in facts if holds)


class JournalList(ItemList):
    """The journal's entries, by their numbers."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.entries = JournalModel(self)
        self.list_items(self.entries, EntryLines(look, self.entries, self))
        self._retranslate()

    def show_rows(self, rows: Rows, chosen: int | None) -> None:
        """The list from its top, scrolled to where it was if `chosen` is still in it."""
        with self.showing():
            self.entries.show_rows(rows)
            where = self.entries.index_of(chosen)
            if where.isValid():
                self.setCurrentIndex(where)

    def choose_first(self) -> None:
        """Go to the newest entry, if none is chosen."""
        if not self.currentIndex().isValid() and len(self.entries.lines) > 1:
            self.setCurrentIndex(self.entries.index(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Letters are the page's, not a search among titles."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Entries"))
