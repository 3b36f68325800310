"""The rail: which pages there are, and which one is shown."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pledge_app.ui import icons
from pledge_app.ui.theme import Tokens

WIDE, NARROW = 200, 68
ROW = 41


class Rail(QFrame):
    """Names above, settings below. `chosen` carries the position of a page, counted over both lists."""

    chosen = Signal(int)

    def __init__(self, icon_names: tuple[str, ...], parent: QWidget | None = None) -> None:
        """`icon_names` are one for each page; the last page, the settings, stands at the foot."""
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._icon_names = icon_names
        self._names: tuple[str, ...] = ("",) * len(icon_names)
        self._narrow = False
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._pages, self._foot = _list(self), _list(self)
        for position in range(len(icon_names)):
            (self._foot if position == len(icon_names) - 1 else self._pages).addItem(_item())
        self._foot.setFixedHeight(ROW + 4)
        self._pages.currentRowChanged.connect(self._on_page)
        self._foot.currentRowChanged.connect(self._on_foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)
        self.set_narrow(narrow=False)

    def word(self, title: str, names: tuple[str, ...], accessible: str) -> None:
        self._title.setText(title)
        self._names = names
        for rail in (self._pages, self._foot):
            rail.setAccessibleName(accessible)
        self._write()

    def dress(self, tokens: Tokens) -> None:
        for item, name in zip(self._items(), self._icon_names, strict=True):
            item.setIcon(icons.icon(name, tokens.text2, selected=tokens.accent))

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons only, with the names as tooltips, or icons and names."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._title.setVisible(not narrow)
        self._write()

    def select(self, position: int) -> None:
        """Mark a page as shown, without saying so."""
        on_foot = position == len(self._icon_names) - 1
        for rail, row in ((self._pages, -1 if on_foot else position), (self._foot, 0 if on_foot else -1)):
            rail.blockSignals(True)  # noqa: FBT003  Qt's argument
            rail.setCurrentRow(row)
            rail.blockSignals(False)  # noqa: FBT003  Qt's argument

    def _items(self) -> list[QListWidgetItem]:
        return [rail.item(row) for rail in (self._pages, self._foot) for row in range(rail.count())]

    def _write(self) -> None:
        for item, name in zip(self._items(), self._names, strict=True):
            item.setText("" if self._narrow else name)
            item.setToolTip(name if self._narrow else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)

    def _on_page(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _on_foot(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(len(self._icon_names) - 1)


def _list(parent: QWidget) -> QListWidget:
    rail = QListWidget(parent)
    rail.setProperty("role", "rail")
    rail.setIconSize(QSize(icons.SIZE, icons.SIZE))
    rail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rail.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rail.setTabKeyNavigation(False)
    rail.setSpacing(0)
    return rail


def _item() -> QListWidgetItem:
    item = QListWidgetItem()
    item.setSizeHint(QSize(0, ROW))
    return item
