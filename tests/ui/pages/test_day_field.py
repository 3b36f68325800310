"""Days as they are typed, whatever is typed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pledge_app.ui.pages.day_field import DayField


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    made = DayField()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2026-02-29", None),
        ("1969-12-31", None),
        ("1970-01-01", date(1970, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
        ("10000-01-01", None),
        ("2026-11", None),
        ("yesterday", None),
    ],
)
def test_what_is_no_day_is_marked(field: DayField, typed: str, day: date | None) -> None:
    field.setText(typed)
    assert field.day == day
    assert bool(field.property("wrong")) is (day is None)
    field.clear()
    assert (field.day, bool(field.property("wrong"))) == (None, False)


def test_arrows_turn_the_day(field: DayField, qtbot: QtBot) -> None:
    field.show_day(date(2026, 3, 1))
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.day == date(2026, 2, 28)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day == date(2026, 3, 1)
    for last in (date(1970, 1, 1), date(9999, 12, 31)):
        field.show_day(last)
        qtbot.keyClick(field, Qt.Key.Key_Up)
        assert field.day == last
    field.setText("x")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "x"
