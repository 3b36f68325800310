"""Tab goes through every page as one reads it, and round; Shift+Tab goes back the same way."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.places import PLACES
from pledge_app.ui.rail import Rail
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.walk import focusable, place, settle


@pytest.fixture
def window(ledger: Ledger, open_window: Callable[..., Window]) -> Window:
    """A window over two pledges, high enough for every page."""
    for title in ("Limits", "Credit"):
        ledger.pledges.make(a_pledge(title), today=TODAY)
    return open_window("today", 1180, 1400)


def walk(window: Window, qtbot: QtBot, key: Qt.Key) -> list[QWidget]:
    """What has the focus, from the rail on until it is there again."""
    rail = window.findChild(Rail).list
    rail.setFocus()
    visited: list[QWidget] = []
    while True:
        qtbot.keyClick(window.focusWidget(), key)
        settle()
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget is rail:
            return visited
        assert widget not in visited, "a circle that the rail is not in"
        visited.append(widget)


def grouped(widgets: list[QWidget]) -> list[QWidget]:
    """One of each group of radio buttons stands for all: arrows move inside of it."""
    kept: dict[object, QWidget] = {}
    for widget in widgets:
        group = widget.group() if isinstance(widget, QRadioButton) else None
        kept.setdefault(group or widget, widget)
    return list(kept.values())


@pytest.mark.parametrize("page", [place.name for place in PLACES])
def test_tab_visits_everything_in_reading_order(window: Window, qtbot: QtBot, page: str) -> None:
    window.go(page)
    settle()
    visited = walk(window, qtbot, Qt.Key.Key_Tab)
    reachable = [
        w for w in focusable(window) if w.window() is window and w is not window.findChild(Rail).list
    ]
    assert len(visited) == len(grouped(reachable))
    assert not any(type(widget) is QScrollArea for widget in visited)
    rows = [place(widget, window) for widget in visited]
    # A row of a form may be some px out of line; what is lower comes later.
    for (upper_y, upper_x), (lower_y, lower_x) in pairwise(rows):
        assert lower_y > upper_y - 24, rows
        assert lower_y > upper_y + 24 or lower_x > upper_x, rows
    assert walk(window, qtbot, Qt.Key.Key_Backtab) == visited[::-1]
