"""The counts of several pledges side by side, one row each; nothing is ever summed over pledges."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pledge_app.screens.publish import Figures
from pledge_app.screens.rate import Rate
from pledge_app.ui.table import Column, Table

NARROWEST, WIDEST = 160, 320
"""Bounds of the first column, px: a title is never cut to nothing, and never pushes the counts away."""


IMPORTED = 9
"""The column of what was imported."""


class FiguresTable(QTableView):
    """Figures to be read number by number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._table: Table[Figures] = Table(self._columns(), self)
        self.setModel(self._table)
        self.setAccessibleName(self.tr("Counts by pledge"))

    def show_rows(self, rows: tuple[Figures, ...]) -> None:
        """Show the figures; what was imported only where something was."""
        self._table.show_rows(rows)
        self.setColumnHidden(IMPORTED, not any(row.imported for row in rows))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Counts by pledge"))
            self._table.show_columns(self._columns())
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        self.setColumnWidth(0, min(WIDEST, max(NARROWEST, self.columnWidth(0))))
        rows = sum(self.rowHeight(row) for row in range(min(12, self._table.rowCount())))
        self.setMinimumHeight(rows + self.horizontalHeader().sizeHint().height() + 24)

    def _columns(self) -> list[Column[Figures]]:
        return [
            Column(title=self.tr("Pledge"), text=self._title),
            Column(title=self.tr("Kept"), text=lambda row: self._rate(row.rate), number=True),
            Column(title=self.tr("Coverage"), text=lambda row: self._coverage(row.rate), number=True),
            _count(self.tr("Partly"), lambda row: row.partly),
            _count(self.tr("Slipped"), lambda row: row.slipped),
            _count(self.tr("No occasion"), lambda row: row.no_occasion),
            _count(self.tr("Excused"), lambda row: row.excused),
            _count(self.tr("Late"), lambda row: row.late),
            _count(self.tr("Corrected"), lambda row: row.corrected),
            _count(self.tr("Imported"), lambda row: row.imported),
            _count(self.tr("Withheld, at most"), lambda row: row.withheld),
        ]

    def _title(self, row: Figures) -> str:
        return row.title or self.tr("Cannot be read: {sha256}").format(sha256=row.sha256[:8])

    def _rate(self, rate: Rate) -> str:
        if not rate.of:
            return "–"
        counts = self._of(rate.kept, rate.of)
        if rate.percent is None:
            return counts
        return self.tr("{counts} ({percent} %)").format(counts=counts, percent=rate.percent)

    def _coverage(self, rate: Rate) -> str:
        return _number(rate.reported) if rate.expected is None else self._of(rate.reported, rate.expected)

    def _of(self, some: int, whole: int) -> str:
        return self.tr("{some} of {whole}").format(some=_number(some), whole=_number(whole))


def _count(title: str, value: Callable[[Figures], int]) -> Column[Figures]:
    """Its title in two lines, if it has two words: eleven columns are to be seen at once."""
    return Column(
        title=title.replace(" ", "\n", 1), text=lambda row: _number(value(row)), sort_key=value, number=True
    )


def _number(value: int) -> str:
    return QLocale().toString(value)
