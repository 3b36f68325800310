"""The dialog after a bug."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.ui.dialogs.crash import CrashDialog


def test_the_report_stays_here_unless_it_is_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("Pledge 1.0\nbuiltins.ValueError")
    qtbot.addWidget(dialog)
    dialog.show()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "What was recorded is safe" in said
    assert "nothing is sent" in said
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "Pledge 1.0\nbuiltins.ValueError"
    copy, go_on = dialog.findChildren(QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == "Pledge 1.0\nbuiltins.ValueError"
    assert copy.text() == "Copied"
    go_on.click()
    assert not dialog.isVisible()
