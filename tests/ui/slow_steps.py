"""Tests of which `steps` finds those that are called slow, and no other; run by test_stalls.py."""

import time
from collections.abc import Iterator
from dataclasses import replace
from threading import Thread

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.domain.peer import PeerRow
from pledge_app.screens.peers import present
from pledge_app.ui.pages.peers import PeersPage

LONG, SHORT = 60, 10
"""Milliseconds of CPU."""


def work(milliseconds: int) -> None:
    until = time.thread_time() + milliseconds / 1000
    while time.thread_time() < until:
        pass


def a_button(qtbot: QtBot, milliseconds: int) -> QPushButton:
    made = QPushButton()
    qtbot.addWidget(made)
    made.clicked.connect(lambda: work(milliseconds))
    made.show()
    return made


class Peers(tuple[PeerRow, ...]):
    """It takes long to go through them."""

    __slots__ = ()

    def __iter__(self) -> Iterator[PeerRow]:
        work(LONG)
        return super().__iter__()


def test_slow_button(qtbot: QtBot) -> None:
    qtbot.mouseClick(a_button(qtbot, LONG), Qt.MouseButton.LeftButton)


def test_slow_button_without_a_mouse(qtbot: QtBot) -> None:
    a_button(qtbot, LONG).click()


def test_slow_letter(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.textEdited.connect(lambda: work(LONG))
    qtbot.keyClick(field, Qt.Key.Key_A)


def test_slow_timer(qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: work(LONG))
    qtbot.wait(50)


def test_slow_page(qtbot: QtBot) -> None:
    page = PeersPage()
    qtbot.addWidget(page)
    page.show_state(replace(present([], None), peers=Peers()))


def test_slow_after_an_inner_loop(qtbot: QtBot) -> None:
    def wait() -> None:
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
        work(LONG)

    button = a_button(qtbot, SHORT)
    button.clicked.connect(wait)
    button.click()


def test_quick_steps_in_a_row(qtbot: QtBot) -> None:
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: work(SHORT))
    timer.start()
    qtbot.wait(20 * SHORT)


def test_quick_buttons_in_a_row(qtbot: QtBot) -> None:
    button = a_button(qtbot, SHORT)
    for _ in range(10):
        button.click()


def test_quick_though_the_test_is_slow(qtbot: QtBot) -> None:
    button = a_button(qtbot, SHORT)
    work(LONG)
    button.click()
    work(LONG)


def test_quick_while_another_thread_is_slow(qtbot: QtBot) -> None:
    button = a_button(qtbot, SHORT)
    thread = Thread(target=work, args=(5 * LONG,))
    thread.start()
    button.click()
    thread.join()
