"""The list of pledges in three groups: active, drafts, ended."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pledge_app.screens.pledges import Group, Item
from pledge_app.ui import theme
from pledge_app.ui.look import Look
from pledge_app.ui.pages.item_list import NOWHERE, NUMBER, Index, ItemList
from pledge_app.ui.words import Words, plain_date

ROW = Qt.ItemDataRole.UserRole
SECOND_LINE = Qt.ItemDataRole.UserRole + 1


class PledgeModel(QAbstractListModel):
    """Groups as headings that cannot be chosen, pledges as rows of two lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self.rows: tuple[Group | Item, ...] = ()

    def show_items(self, items: tuple[Item, ...]) -> None:
        rows: list[Group | Item] = []
        for item in items:
            if not rows or not isinstance(rows[-1], Item) or rows[-1].group is not item.group:
                rows.append(item.group)
            rows.append(item)
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def index_of(self, line: int) -> QModelIndex:
        """Where a pledge stands; invalid if it does not."""
        place = next((n for n, row in enumerate(self.rows) if isinstance(row, Item) and row.line == line), -1)
        return self.index(place)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Item):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()] if index.isValid() else None
        if role == ROW or row is None:
            return row
        if isinstance(row, Group):
            return self._heading(row) if role == Qt.ItemDataRole.DisplayRole else None
        second = self._second_line(row) if role in (SECOND_LINE, Qt.ItemDataRole.AccessibleTextRole) else None
        return {
            Qt.ItemDataRole.DisplayRole: row.title,
            NUMBER: row.line,
            SECOND_LINE: second,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}. {second}",
        }.get(role)

    def _heading(self, group: Group) -> str:
        return {
            Group.ACTIVE: self.tr("Active"),
            Group.DRAFTS: self.tr("Drafts"),
            Group.ENDED: self.tr("Ended"),
        }[group]

    def _second_line(self, item: Item) -> str:
        if item.ended:
            return self.tr("Ended on {day}").format(day=plain_date(item.ended))
        if item.group is Group.DRAFTS and not item.cue:
            return self.tr("No plan yet")
        facts = [self._words.when(item.cue) if item.cue else self._words.cadence(item.cadence)]
        if item.imported:
            facts.append(self.tr("imported"))
        if item.pending_from:
            facts.append(self.tr("changes on {day}").format(day=plain_date(item.pending_from)))
        return " · ".join(facts)


class TwoLines(QStyledItemDelegate):
    """A title over a quieter second line; headings stand alone and small."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        line = option.fontMetrics.height()
        return QSize(0, line + 20 if index.data(SECOND_LINE) is None else 2 * line + 22)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        own.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        inside = own.rect.adjusted(14, 9, -14, -9)
        painter.save()
        # Marks piled on a letter would reach into other rows.
        painter.setClipRect(own.rect)
        self._write_lines(painter, own, index, inside)
        painter.restore()

    def _write_lines(self, painter: QPainter, own: QStyleOptionViewItem, index: Index, inside: QRect) -> None:
        tokens = self._look.tokens
        strong = QFont(own.font)
        strong.setWeight(QFont.Weight.DemiBold)
        second = index.data(SECOND_LINE)
        if second is None:
            strong.setPixelSize(round(strong.pixelSize() * theme.CAPTION / theme.BODY))
            inside.translate(0, 4)
            painter.setFont(strong)
            _write(painter, inside, index.data(), tokens.text2, Qt.AlignmentFlag.AlignBottom)
            return
        painter.setFont(strong)
        _write(painter, inside, index.data(), tokens.text, Qt.AlignmentFlag.AlignTop)
        painter.setFont(own.font)
        _write(painter, inside, second, tokens.text2, Qt.AlignmentFlag.AlignBottom)


class PledgeList(ItemList):
    """All pledges, by their lines."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.pledges = PledgeModel(self)
        self.list_items(self.pledges, TwoLines(look, self))
        self._items: tuple[Item, ...] = ()
        self._retranslate()

    def show_items(self, items: tuple[Item, ...], chosen: int | None) -> None:
        with self.showing():
            if items != self._items:
                self._items = items
                self.pledges.show_items(items)
            if chosen is not None:
                self.setCurrentIndex(self.pledges.index_of(chosen))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Your pledges"))


def _write(painter: QPainter, rect: QRect, text: str, colour: str, align: Qt.AlignmentFlag) -> None:
    painter.setPen(QColor(colour))
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, fitting)
