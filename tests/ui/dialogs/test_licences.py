"""The licences can be read in the app."""

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.ui.dialogs import licences
from pledge_app.ui.dialogs.licences import LicencesDialog


def test_they_are_all_there_whole(qtbot: QtBot) -> None:
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    field = dialog.findChild(QPlainTextEdit)
    qtbot.waitUntil(lambda: bool(field.toPlainText()))
    text = field.toPlainText()
    for words in ("Apache License", "SIL OPEN FONT LICENSE", "ISC License"):
        assert words.lower() in text.lower()
    dialog.show()
    dialog.findChild(QPushButton).click()
    assert not dialog.isVisible()


def test_a_wheel_carries_the_apps_own_in_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_text("Apache License")
    assert licences.first_text([tmp_path / "nowhere", tmp_path / "LICENSE"]) == "Apache License"
    assert licences.first_text([tmp_path / "nowhere"]) == ""
