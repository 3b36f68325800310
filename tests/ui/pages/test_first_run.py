"""The first page of all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.settings import Language
from pledge_app.ui.pages.first_run import FirstRunPage


@pytest.fixture
def page(qtbot: QtBot) -> FirstRunPage:
    made = FirstRunPage()
    qtbot.addWidget(made)
    made.show_state("Ana Lima", Language.ENGLISH)
    made.show()
    return made


def test_one_enter_goes_on_with_the_prefilled_name(page: FirstRunPage, qtbot: QtBot) -> None:
    started: list[str] = []
    page.started.connect(started.append)
    name = page.findChild(QLineEdit)
    assert name.selectedText() == "Ana Lima"
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert started == ["Ana Lima"]


def test_a_name_is_needed(page: FirstRunPage, qtbot: QtBot) -> None:
    started: list[str] = []
    page.started.connect(started.append)
    name = page.findChild(QLineEdit)
    name.setText("  ")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    _, start = page.findChildren(QPushButton)
    assert not start.isEnabled()
    name.setText(" Bo ")
    start.click()
    assert started == ["Bo"]


def test_nothing_can_be_pressed_twice_while_keys_are_made(page: FirstRunPage) -> None:
    page.show_busy(busy=True)
    assert not any(button.isEnabled() for button in page.findChildren(QPushButton))
    page.show_busy(busy=False)
    assert all(button.isEnabled() for button in page.findChildren(QPushButton))


def test_the_other_ways_in(page: FirstRunPage, speak: Callable[[Language], None], qtbot: QtBot) -> None:
    asked: list[object] = []
    page.language_asked.connect(asked.append)
    page.backup_asked.connect(lambda: asked.append("backup"))
    page.findChild(QComboBox).activated.emit(1)
    backup, _ = page.findChildren(QPushButton)
    backup.click()
    assert asked == [Language.CHINESE, "backup"]
    speak(Language.CHINESE)
    qtbot.waitUntil(lambda: backup.text() == "我有备份")
