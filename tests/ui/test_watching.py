"""Whether anybody is there: seconds that pass when the test says so, and real events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pledge_app.ui.watching import Watching, ticking

SECOND = 1 / 60


class Seconds:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def test_nobody_is_missed_where_nothing_is_asked(field: QLineEdit, qtbot: QtBot) -> None:
    watching = Watching(field, 0)
    with qtbot.assertNotEmitted(watching.left_alone, wait=50):
        qtbot.keyClick(field, Qt.Key.Key_A)
    assert not watching.listens


def test_after_a_while_without_input_nobody_is_there(field: QLineEdit, qtbot: QtBot) -> None:
    watching = Watching(field, SECOND / 10)
    with qtbot.waitSignal(watching.left_alone, timeout=2_000):
        pass


def test_one_event_is_looked_at_and_the_next_ones_are_not(field: QLineEdit, qtbot: QtBot) -> None:
    watching = Watching(field, 6 * SECOND)
    assert watching.listens
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert not watching.listens
    qtbot.keyClick(field, Qt.Key.Key_B)
    assert field.text() == "ab"
    qtbot.waitUntil(lambda: watching.listens, timeout=2_000)
    watching.follow(0)
    assert not watching.listens


def test_who_goes_on_is_there(field: QLineEdit, qtbot: QtBot) -> None:
    watching = Watching(field, SECOND)
    with qtbot.assertNotEmitted(watching.left_alone):
        for _ in range(20):
            qtbot.keyClick(field, Qt.Key.Key_A)
            qtbot.wait(100)


def test_input_after_a_sleep_is_nobodys(field: QLineEdit, qtbot: QtBot) -> None:
    """Its timers stood while the machine slept: who wakes it gets no key in."""
    seconds = Seconds()
    watching = Watching(field, 5, seconds)
    seconds.now = 4 * 60
    qtbot.keyClick(field, Qt.Key.Key_A)
    watching.follow(5)
    seconds.now += 5 * 60
    with qtbot.waitSignal(watching.left_alone, timeout=100):
        qtbot.keyClick(field, Qt.Key.Key_B)
    assert field.text() == "a"


def test_the_desktops_lock_is_heard_while_watching_only(field: QLineEdit, qtbot: QtBot) -> None:
    watching = Watching(field, 5)
    screen = watching._screen
    assert screen is not None
    with qtbot.waitSignal(watching.left_alone, timeout=100):
        screen.locked.emit()
    watching.follow(0)
    with qtbot.assertNotEmitted(watching.left_alone):
        screen.locked.emit()


def test_time_goes_on() -> None:
    assert ticking() <= ticking()
