"""The passphrase: asked for once to unlock, twice to choose."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.errors import WrongPassphrase
from pledge_app.settings import Language
from pledge_app.ui.dialogs.passphrase import PassphraseDialog


@pytest.fixture
def unlock(qtbot: QtBot) -> PassphraseDialog:
    dialog = PassphraseDialog(choosing=False)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def choose(qtbot: QtBot) -> PassphraseDialog:
    dialog = PassphraseDialog(choosing=True)
    qtbot.addWidget(dialog)
    return dialog


def go(dialog: PassphraseDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.isDefault())


def texts(dialog: PassphraseDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def test_it_is_given_by_enter_and_waits(unlock: PassphraseDialog, qtbot: QtBot) -> None:
    given: list[str] = []
    unlock.given.connect(given.append)
    unlock.show()
    (field,) = unlock.findChildren(QLineEdit)
    assert not go(unlock).isEnabled()
    qtbot.keyClicks(field, "four random words here")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given == ["four random words here"]
    assert not field.isEnabled()
    assert unlock.isVisible()


def test_a_wrong_one_says_what_is_safe_and_can_be_typed_again(unlock: PassphraseDialog, qtbot: QtBot) -> None:
    (field,) = unlock.findChildren(QLineEdit)
    field.setText("wrong")
    go(unlock).click()
    unlock.show_trouble(WrongPassphrase("/home/ana"))
    assert "Your data is safe" in texts(unlock)
    assert field.isEnabled()
    assert field.selectedText() == "wrong"
    qtbot.keyClicks(field, "r")
    assert "Your data is safe" not in texts(unlock)


def test_what_is_typed_is_hidden_until_it_is_asked_for(unlock: PassphraseDialog) -> None:
    (field,) = unlock.findChildren(QLineEdit)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    unlock.findChild(QCheckBox).setChecked(True)
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    unlock.findChild(QCheckBox).setChecked(False)
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_a_new_one_is_typed_twice_alike(choose: PassphraseDialog) -> None:
    first, again = choose.findChildren(QLineEdit)
    first.setText("four random words here")
    assert not go(choose).isEnabled()
    again.setText("four random words her")
    assert not go(choose).isEnabled()
    again.setText("four random words here")
    assert go(choose).isEnabled()


def test_a_new_one_says_what_it_means(choose: PassphraseDialog) -> None:
    assert "Nobody can reset it" in texts(choose)


def test_it_changes_its_language(
    choose: PassphraseDialog, speak: Callable[[Language], None], qtbot: QtBot
) -> None:
    choose.show()
    speak(Language.CHINESE)
    qtbot.waitUntil(lambda: choose.windowTitle() == "选择密码短语")


def test_enter_goes_from_field_to_field_and_says_what_differs(choose: PassphraseDialog, qtbot: QtBot) -> None:
    given: list[str] = []
    choose.given.connect(given.append)
    choose.show()
    choose.activateWindow()
    qtbot.waitUntil(choose.isActiveWindow)
    first, second = choose.findChildren(QLineEdit)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert first.hasFocus()
    qtbot.keyClicks(first, "four random words here")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    qtbot.keyClicks(second, "four random words her")
    assert "not the same" not in texts(choose)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert "not the same" in texts(choose)
    qtbot.keyClicks(second, "e")
    assert "not the same" not in texts(choose)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert given == ["four random words here"]
