"""The palette: any command, page, setting or pledge by a few letters, on any page."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pledge_app.screens.palette import Choice, Kind, Palette
from pledge_app.ui.offers import Offers
from pledge_app.ui.overlay import Overlay

KEYS = Qt.ItemDataRole.UserRole
MOST_ROWS = 10
MARGIN = 14
"""Pixels between a command's keys and the edge of its row."""


class WithKeys(QStyledItemDelegate):
    """A row with its words, and a command's keys at its end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(option.rect.adjusted(0, 0, -MARGIN, 0), right, index.data(KEYS))


class PaletteCard(Overlay):
    """`chosen` carries the Choice on which Enter was pressed, or which was clicked."""

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._palette = Palette(())
        self._found: tuple[Choice, ...] = ()
        self.field, self.list, self.nothing = QLineEdit(), Offers(), QLabel(wordWrap=True)
        self.list.setItemDelegate(WithKeys(self.list))
        self.list.setUniformItemSizes(True)
        self.nothing.setProperty("role", "secondary")
        for widget in (self.field, self.list, self.nothing):
            self.column.addWidget(widget)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self.list.itemClicked.connect(self._on_item)
        self._retranslate()

    def open(self, palette: Palette) -> None:
        """Show all of its choices, and take the keys."""
        self._palette = palette
        self.field.clear()
        self._on_typed("")
        self.take_keys(self.field)

    def add(self, more: Palette) -> None:
        """Offer more, after what is there: it was asked for apart."""
        self._palette = self._palette.and_then(more)
        self._on_typed(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("A command, a page, or a pledge"))
        self.field.setAccessibleName(self.tr("A command, a page, or a pledge"))
        self.list.setAccessibleName(self.tr("Found"))
        self.nothing.setText(self.tr("Nothing is called that. Try fewer letters."))

    def _on_key(self, key: Qt.Key) -> bool:
        """Whether a key was for the list: it has its rows, the field its letters."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: MOST_ROWS,
            Qt.Key.Key_PageUp: -MOST_ROWS,
        }
        if key in steps:
            self.list.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_item(self.list.currentItem())
        else:
            return False
        return True

    def _on_typed(self, typed: str) -> None:
        found = self._found = self._palette.found(typed)
        self.list.clear()
        for choice in found:
            item = QListWidgetItem(self._words(choice))
            item.setData(KEYS, choice.keys)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()} {choice.keys}".rstrip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.fit(MOST_ROWS)
        self.nothing.setHidden(bool(found))
        self.place()
        if typed:
            self.list.say(self.tr("%n found", "", len(found)))

    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            choice = self._found[self.list.row(item)]
            self.leave()
            self.chosen.emit(choice)

    def _words(self, choice: Choice) -> str:
        if choice.kind is Kind.PLEDGE:
            return self.tr("Pledge: {title}").format(title=choice.words)
        return choice.words
