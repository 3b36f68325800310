"""The one table model."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pledge_app.ui.table import ROW, SORT_KEY, Column, Table

COLUMNS: tuple[Column[tuple[str, int]], ...] = (
    Column(title="Name", text=lambda row: row[0]),
    Column(title="Kept", text=lambda row: f"{row[1]} kept", sort_key=lambda row: row[1], number=True),
)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def a_table() -> Table[Any]:
    table: Table[Any] = Table(COLUMNS)
    table.show_rows([("Limits", 36), ("Credit", 4)])
    return table


def test_it_is_a_well_behaved_model(qtbot: QtBot) -> None:  # noqa: ARG001  for its event loop
    table = a_table()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    table.show_rows([("Limits", 37)])
    table.show_columns(COLUMNS[:1])
    assert tester.model() is table
    assert (table.rowCount(), table.columnCount()) == (1, 1)


def test_a_cell_is_its_columns_text_and_knows_its_row() -> None:
    table = a_table()
    cell = table.index(0, 1)
    assert cell.data() == "36 kept"
    assert cell.data(SORT_KEY) == 36
    assert table.index(1, 0).data(SORT_KEY) == "Credit"
    assert cell.data(ROW) == ("Limits", 36)
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) == RIGHT
    assert table.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) is None
    assert table.data(QModelIndex()) is None


def test_headers_are_titles_over_their_columns() -> None:
    table = a_table()
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [table.headerData(n, across) for n in range(2)] == ["Name", "Kept"]
    assert table.headerData(1, across, Qt.ItemDataRole.TextAlignmentRole) == RIGHT
    assert table.headerData(0, across, Qt.ItemDataRole.ToolTipRole) is None
    assert table.headerData(0, down) is None


def test_cells_have_no_children() -> None:
    table = a_table()
    assert table.rowCount(table.index(0, 0)) == 0
    assert table.columnCount(table.index(0, 0)) == 0
