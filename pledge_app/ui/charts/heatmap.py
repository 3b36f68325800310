"""A year of days, 53 weeks by 7: how much was recorded, as a table that is painted in one go."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pledge_app.screens.today import WEEKS, Year
from pledge_app.ui.look import Look
from pledge_app.ui.theme import PITCH, RADIUS_CELL
from pledge_app.ui.words import long_date

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_GAP = 3
_NARROWEST = 8


class YearModel(QAbstractTableModel):
    """Days in columns of weeks; a cell says its day and its count in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.year: Year | None = None

    def show(self, year: Year) -> None:
        self.beginResetModel()
        self.year = year
        self.endResetModel()

    def day(self, row: int, column: int) -> date | None:
        """The day of a cell; None for one that is still to come."""
        number = column * 7 + row
        if self.year is None or not 0 <= number < len(self.year.counts):
            return None
        return self.year.first + timedelta(days=number)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else 7

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else WEEKS

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.day(index.row(), index.column()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        )
        day = self.day(index.row(), index.column())
        if role not in roles or day is None or self.year is None:
            return None
        count = self.year.counts[index.column() * 7 + index.row()]
        words = self.tr("{day}: %n recorded", "", count) if count else self.tr("{day}: nothing recorded")
        return words.format(day=long_date(day))

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self.year is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return QLocale().dayName((self.year.first + timedelta(days=section)).isoweekday())
        first = self.year.first + timedelta(weeks=section)
        return self.tr("Week of {day}").format(day=long_date(first))


class Heatmap(QTableView):
    """The year painted; arrows move, Enter asks for the day."""

    day_asked = Signal(object)
    """A `date`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self.viewport().update)
        self.days = YearModel(self)
        self.setModel(self.days)
        self.setProperty("role", "heat")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.activated.connect(self._on_activated)

    @property
    def pitch(self) -> int:
        """From one cell to the next, px."""
        return max(_NARROWEST, min(PITCH, self.width() // WEEKS))

    def show_year(self, year: Year) -> None:
        """Show `year`, the cursor on its last day."""
        if year == self.days.year:
            return
        self.days.show(year)
        last = len(year.counts) - 1
        self.setCurrentIndex(self.days.index(last % 7, last // 7))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        pitch = self.pitch
        self.horizontalHeader().setDefaultSectionSize(pitch)
        self.verticalHeader().setDefaultSectionSize(pitch)
        self.setFixedHeight(7 * pitch + 2)
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """The page scrolls, not the year."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802  Qt's name; all cells or none
        year = self.days.year
        if year is None:
            return
        tokens = self._look.tokens
        cells = [QPainterPath() for _ in tokens.heat]
        for number, level in enumerate(year.levels):
            cells[level].addRoundedRect(self._cell(number), RADIUS_CELL, RADIUS_CELL)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, colour in zip(cells, tokens.heat, strict=True):
            painter.fillPath(path, QColor(colour))
        self._ring(painter, len(year.counts) - 1, tokens.text, 1)
        if self.hasFocus() and self.currentIndex().isValid():
            number = self.currentIndex().column() * 7 + self.currentIndex().row()
            self._ring(painter, number, tokens.focus, 2)
        painter.end()

    def _cell(self, number: int) -> QRectF:
        pitch = self.pitch
        size = pitch - _GAP if pitch > 2 * _NARROWEST - _GAP else pitch - 2
        return QRectF(number // 7 * pitch + 1.5, number % 7 * pitch + 1.5, size, size)

    def _ring(self, painter: QPainter, number: int, colour: str, width: int) -> None:
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = self._cell(number).adjusted(-0.5, -0.5, 0.5, 0.5)
        painter.drawRoundedRect(around, RADIUS_CELL, RADIUS_CELL)

    def _on_activated(self, index: QModelIndex) -> None:
        day = self.days.day(index.row(), index.column())
        if day is not None:
            self.day_asked.emit(day)
