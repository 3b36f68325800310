"""A layout that fills a line and goes on in the next, like words."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Items side by side at their preferred size, `gap` px apart, in as many lines as the width asks for."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._sized: list[tuple[QLayoutItem, QSize]] | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    @property
    def one_line(self) -> int:
        """The width that all items take side by side, px."""
        widths = [size.width() for _, size in self._sizes]
        return sum(widths) + self._gap * max(0, len(widths) - 1)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        # Asked for again and again while a page is laid out.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._sized = None
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  Qt's name
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        heights = [size.height() for _, size in self._sizes]
        return QSize(self.one_line, max(heights, default=0))

    def minimumSize(self) -> QSize:  # noqa: N802  Qt's name
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    @property
    def _sizes(self) -> list[tuple[QLayoutItem, QSize]]:
        """The items that can be seen, each at its preferred size; asked for as often as heights are."""
        if self._sized is None:
            self._sized = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._sized

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in `rect`; returns the height they take."""
        y = rect.y()
        for line in self._lines(rect.width()):
            tallest = max(size.height() for _, size in line)
            x = rect.x()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (tallest - size.height()) // 2), size))
                x += size.width() + self._gap
            y += tallest + self._gap
        return max(0, y - self._gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items line by line, each with its size."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = 0
        for item, preferred in self._sizes:
            size = QSize(min(preferred.width(), width), preferred.height())
            if not lines or taken + self._gap + size.width() > width:
                lines.append([])
                taken = -self._gap
            lines[-1].append((item, size))
            taken += self._gap + size.width()
        return lines
