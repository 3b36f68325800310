"""How an entry is painted in the journal's list: what it is about, its outcome, and its words below."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.journal import Heading, Item
from pledge_app.ui import theme
from pledge_app.ui.look import Look
from pledge_app.ui.pages.item_list import Index

ROW = Qt.ItemDataRole.UserRole
GAP = 16
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Wording(Protocol):
    """What words an entry."""

    def title(self, item: Item) -> str: ...
    def outcome(self, item: Item) -> str: ...
    def facts(self, item: Item) -> str: ...


class EntryLines(QStyledItemDelegate):
    """Days stand alone and small; entries have a second line where there is something to say in it."""

    def __init__(self, look: Look, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._wording = look, wording

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        line = option.fontMetrics.height()
        return QSize(0, 2 * line + 20 if _has_second(index.data(ROW)) else line + 18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        own.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        inside = own.rect.adjusted(14, 8, -14, -8)
        painter.save()
        # Marks piled on a letter would reach into other rows.
        painter.setClipRect(own.rect)
        row = index.data(ROW)
        if isinstance(row, Heading):
            self._write_day(painter, own.font, index, inside)
        elif isinstance(row, Item):
            top = QRect(inside)
            top.setHeight(own.fontMetrics.height())
            self._write_first(painter, own.font, row, top)
            if _has_second(row):
                below = QRect(inside)
                below.setTop(inside.bottom() - own.fontMetrics.height() + 1)
                self._write_second(painter, own.font, row, below)
        painter.restore()

    def _write_day(self, painter: QPainter, font: QFont, index: Index, inside: QRect) -> None:
        small = _strong(font)
        small.setPixelSize(round(font.pixelSize() * theme.CAPTION / theme.BODY))
        painter.setFont(small)
        _write(painter, inside.translated(0, 4), index.data(), self._look.tokens.text2, _LEFT)

    def _write_first(self, painter: QPainter, font: QFont, item: Item, line: QRect) -> None:
        """What it is about at the left, how it went at the right; struck out where it stands no more."""
        tokens, said = self._look.tokens, self._wording.outcome(item)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(said)
        colours = {Outcome.KEPT: tokens.kept, Outcome.SLIPPED: tokens.slipped}
        colour = colours.get(item.outcome, tokens.text2) if item.outcome else tokens.text2
        _write(painter, line, said, tokens.text2 if item.replaced else colour, _RIGHT)
        title = QFont(font) if item.replaced else _strong(font)
        title.setStrikeOut(item.replaced)
        painter.setFont(title)
        left = line.adjusted(0, 0, -wide - GAP if wide else 0, 0)
        _write(
            painter, left, self._wording.title(item), tokens.text2 if item.replaced else tokens.text, _LEFT
        )

    def _write_second(self, painter: QPainter, font: QFont, item: Item, line: QRect) -> None:
        words, facts = item.excerpt, self._wording.facts(item)
        tokens = self._look.tokens
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(facts)
        _write(painter, line, facts, tokens.text2, _RIGHT if words else _LEFT)
        if words:
            left = line.adjusted(0, 0, -wide - GAP if wide else 0, 0)
            self._write_marked(painter, font, words, item.marks, left)

    def _write_marked(
        self, painter: QPainter, font: QFont, words: str, marks: tuple[tuple[int, int], ...], line: QRect
    ) -> None:
        """Words on one line, what was looked for in another colour and weight."""
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.setPen(QColor(self._look.tokens.text2))
        if not marks:
            painter.drawText(line, _LEFT | Qt.TextFlag.TextSingleLine, shown)
            return
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([self._mark(*mark) for mark in marks if mark[0] < len(shown)])
        layout.beginLayout()
        layout.createLine().setLineWidth(line.width())
        layout.endLayout()
        layout.draw(painter, QPoint(line.left(), line.top()))

    def _mark(self, start: int, length: int) -> QTextLayout.FormatRange:
        marked = QTextCharFormat()
        marked.setForeground(QColor(self._look.tokens.text))
        marked.setBackground(QColor(self._look.tokens.accent_soft))
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, marked
        return made


def _has_second(row: Heading | Item) -> bool:
    return isinstance(row, Item) and (bool(row.excerpt) or row.has_facts)


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _write(painter: QPainter, rect: QRect, text: str, colour: str, align: Qt.AlignmentFlag) -> None:
    painter.setPen(QColor(colour))
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, fitting)
