"""A backup brought back: the file and the code are asked for, and a refusal is said."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.errors import WrongRecoveryCode
from pledge_app.ui.dialogs.restore import RestoreDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> RestoreDialog:
    made = RestoreDialog()
    qtbot.addWidget(made)
    return made


def test_it_asks_for_both_and_waits(dialog: RestoreDialog) -> None:
    asked: list[tuple[Path, str]] = []
    dialog.asked.connect(lambda file, code: asked.append((file, code)))
    file, code = dialog.findChildren(QLineEdit)
    bring = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    file.setText(" /media/stick/pledge.backup ")
    assert not bring.isEnabled()
    code.setText("0123-4567")
    bring.click()
    assert asked == [(Path("/media/stick/pledge.backup"), "0123-4567")]
    assert not bring.isEnabled()
    dialog.show_trouble(WrongRecoveryCode("/media/stick/pledge.backup", mistyped=True))
    assert bring.isEnabled()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())
    assert "group by group" in said


def test_a_file_can_be_chosen(dialog: RestoreDialog, tmp_path: Path, qtbot: QtBot) -> None:
    backup = tmp_path / "pledge.backup"
    backup.touch()
    dialog.show()
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Choose…").click()
    chooser = dialog.findChild(QFileDialog)
    qtbot.waitExposed(chooser)
    chooser.fileSelected.emit(str(backup))
    chooser.reject()
    assert dialog.findChildren(QLineEdit)[0].text() == str(backup)
