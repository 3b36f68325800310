"""The rail: which pages there are, and which one is shown."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pledge_app.ui import icons
from pledge_app.ui.theme import Tokens

WIDE, NARROW = 200, 68
ROW = 42
TOP, SPACING, BOTTOM = 20, 12, 16


class Rail(QFrame):
    """One list: the pages at the top, the last one, the settings, at the foot.

    `chosen` carries the position of a page; `entered` says that a click or Enter asks to go on inside of it.
    """

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, icon_names: tuple[str, ...], parent: QWidget | None = None) -> None:
        """`icon_names` are one for each page."""
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._icon_names = icon_names
        self._names: tuple[str, ...] = ("",) * len(icon_names)
        self._narrow: bool | None = None
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._title.setContentsMargins(12, 0, 0, 0)
        self.list = QListWidget()
        self.list.setProperty("role", "rail")
        self.list.setIconSize(QSize(icons.SIZE, icons.SIZE))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._items = [QListWidgetItem() for _ in icon_names]
        self._gap = QListWidgetItem()
        self._gap.setFlags(Qt.ItemFlag.NoItemFlags)
        for item in (*self._items[:-1], self._gap, self._items[-1]):
            self.list.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, TOP, 12, BOTTOM)
        column.setSpacing(SPACING)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(self._on_item)
        self.list.itemClicked.connect(self.entered)
        self.list.itemActivated.connect(self.entered)
        self.set_narrow(narrow=False)

    def word(self, title: str, names: tuple[str, ...], accessible: str) -> None:
        """The app's name, the pages' names, and what a screen reader calls the rail."""
        self._title.setText(title)
        self._names = names
        self.list.setAccessibleName(accessible)
        self._write()

    def dress(self, tokens: Tokens) -> None:
        """Draw the icons in the theme's colours; the text may have another size, too."""
        self._spread()
        for item, name in zip(self._items, self._icon_names, strict=True):
            item.setIcon(icons.icon(name, tokens.text2, selected=tokens.accent))

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons only, with the names as tooltips, or icons and names."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._title.setVisible(not narrow)
        self._write()
        self._spread()

    def select(self, position: int) -> None:
        """Mark a page as shown, without saying so."""
        self.list.blockSignals(True)  # noqa: FBT003  Qt's argument
        self.list.setCurrentItem(self._items[position])
        self.list.blockSignals(False)  # noqa: FBT003  Qt's argument

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Let the gap push the settings to the foot."""
        above = 0 if self._narrow else self._title.sizeHint().height() + SPACING
        left = self.height() - TOP - above - BOTTOM - len(self._items) * ROW
        self._gap.setSizeHint(QSize(0, max(0, left)))

    def _write(self) -> None:
        for item, name in zip(self._items, self._names, strict=True):
            item.setSizeHint(QSize(0, ROW))
            item.setText("" if self._narrow else name)
            item.setToolTip(name if self._narrow else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)

    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item in self._items:
            self.chosen.emit(self._items.index(item))
