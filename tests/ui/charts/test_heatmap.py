from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pledge_app.screens.today import Year
from pledge_app.ui.charts.heatmap import Heatmap
from pledge_app.ui.look import Look
from pledge_app.ui.theme import LIGHT

MONDAY = date(2025, 11, 17)
COUNTS = (0, 1, 2, 4, *([0] * 365), 3)
YEAR = Year(first=MONDAY, counts=COUNTS)
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def heatmap(qtbot: QtBot, look: Look) -> Heatmap:
    made = Heatmap(look)
    qtbot.addWidget(made)
    made.resize(900, 120)
    made.show_year(YEAR)
    made.show()
    return made


def test_the_model_keeps_the_rules_of_models(heatmap: Heatmap) -> None:
    QAbstractItemModelTester(heatmap.days, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (heatmap.days.rowCount(), heatmap.days.columnCount()) == (7, 53)
    inside = heatmap.days.index(0, 0)
    assert (heatmap.days.rowCount(inside), heatmap.days.columnCount(inside)) == (0, 0)


@pytest.mark.parametrize("role", ROLES)
def test_a_cell_says_its_day_and_how_much_was_recorded(heatmap: Heatmap, role: Qt.ItemDataRole) -> None:
    assert heatmap.days.index(2, 0).data(role) == "Wednesday, 19 November 2025: 2 recorded"
    assert heatmap.days.index(0, 0).data(role) == "Monday, 17 November 2025: nothing recorded"


def test_days_to_come_say_nothing_and_cannot_be_reached(heatmap: Heatmap) -> None:
    later = heatmap.days.index(6, 52)
    assert later.data() is None
    assert heatmap.days.flags(later) == Qt.ItemFlag.NoItemFlags


def test_headers_name_weekdays_and_weeks(heatmap: Heatmap) -> None:
    model = heatmap.days
    assert model.headerData(0, Qt.Orientation.Vertical) == "Monday"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Week of Monday, 24 November 2025"
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None


def test_stronger_blue_means_more(heatmap: Heatmap) -> None:
    image = heatmap.viewport().grab().toImage()
    half = heatmap.pitch // 2
    colours = [image.pixelColor(half, row * heatmap.pitch + half).name().upper() for row in range(4)]
    heat = [QColor(colour).name().upper() for colour in LIGHT.heat]
    assert colours == [heat[0], heat[1], heat[2], heat[4]]


def test_the_focused_cell_has_a_ring(heatmap: Heatmap) -> None:
    before = heatmap.viewport().grab().toImage()
    heatmap.setFocus()
    heatmap.setCurrentIndex(heatmap.days.index(3, 20))
    after = heatmap.viewport().grab().toImage()
    ring = QColor(LIGHT.focus)
    edge = 20 * heatmap.pitch + heatmap.pitch // 2, 3 * heatmap.pitch + 1
    assert before.pixelColor(*edge) != after.pixelColor(*edge)
    assert abs(after.pixelColor(*edge).blue() - ring.blue()) < 60


def test_arrows_move_and_enter_asks_for_the_day(heatmap: Heatmap, qtbot: QtBot) -> None:
    heatmap.setCurrentIndex(heatmap.days.index(0, 0))
    QTest.keyClick(heatmap, Qt.Key.Key_Down)
    QTest.keyClick(heatmap, Qt.Key.Key_Right)
    with qtbot.waitSignal(heatmap.day_asked) as asked:
        QTest.keyClick(heatmap, Qt.Key.Key_Return)
    assert asked.args == [date(2025, 11, 25)]


def test_is_a_table_for_assistive_technology(heatmap: Heatmap) -> None:
    heatmap.setAccessibleName("Your year")
    interface = QAccessible.queryAccessibleInterface(heatmap)
    assert interface.role() == QAccessible.Role.Table
    cells = [interface.child(n) for n in range(interface.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert len(names) == 7 * 53
    assert "Wednesday, 19 November 2025: 2 recorded" in names


def test_fits_into_a_narrow_window_and_follows_the_theme(heatmap: Heatmap, look: Look, qtbot: QtBot) -> None:
    heatmap.resize(500, 120)
    assert heatmap.pitch == 9
    assert heatmap.height() == 7 * 9 + 2
    with qtbot.waitSignal(look.changed):
        look.on_system(dark=True)
    image = heatmap.viewport().grab().toImage()
    assert image.pixelColor(4, 4) == QColor(look.tokens.heat[0])


def test_showing_the_same_year_again_keeps_the_cursor(heatmap: Heatmap) -> None:
    heatmap.setCurrentIndex(heatmap.days.index(1, 1))
    heatmap.show_year(YEAR)
    assert heatmap.currentIndex() == heatmap.days.index(1, 1)
    heatmap.show_year(Year(first=MONDAY, counts=(1, 2)))
    assert heatmap.currentIndex() == heatmap.days.index(1, 0)
