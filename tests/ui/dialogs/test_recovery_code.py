"""The recovery code: shown, then asked for in part."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.errors import NotConfirmed
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog

CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"


@pytest.fixture
def dialog(qtbot: QtBot) -> RecoveryCodeDialog:
    made = RecoveryCodeDialog(CODE, (2, 3, 6))
    qtbot.addWidget(made)
    made.show()
    return made


def button(dialog: RecoveryCodeDialog, text: str) -> QPushButton:
    return next(item for item in dialog.findChildren(QPushButton) if item.text() == text)


def visible(dialog: RecoveryCodeDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_the_code_is_hidden_while_it_is_asked_for(dialog: RecoveryCodeDialog) -> None:
    assert CODE in visible(dialog)
    button(dialog, "I have written it down").click()
    assert CODE not in visible(dialog)
    assert {"Group 2", "Group 3", "Group 6"} <= set(visible(dialog))
    button(dialog, "Show the code again").click()
    assert CODE in visible(dialog)


def test_three_groups_are_typed_back(dialog: RecoveryCodeDialog) -> None:
    typed: list[object] = []
    dialog.confirmed.connect(typed.append)
    button(dialog, "I have written it down").click()
    confirm = button(dialog, "Confirm")
    assert not confirm.isEnabled()
    for field, group in zip(dialog.findChildren(QLineEdit), ("4567", "89ab", "MNPQ"), strict=True):
        field.setText(group)
    confirm.click()
    assert typed == [("4567", "89ab", "MNPQ")]
    dialog.show_trouble(NotConfirmed())
    assert any("Nothing was kept" in text for text in visible(dialog))
    dialog.findChildren(QLineEdit)[0].setText("4568")
    assert not any("Nothing was kept" in text for text in visible(dialog))


def test_it_can_be_copied(dialog: RecoveryCodeDialog) -> None:
    button(dialog, "Copy").click()
    assert QGuiApplication.clipboard().text() == CODE
