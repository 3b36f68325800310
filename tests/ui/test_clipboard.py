"""Secrets on the clipboard: the app's own go, everybody else's stay."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pledge_app.ui import clipboard


@pytest.mark.usefixtures("qapp")
def test_a_secret_goes_and_other_text_stays() -> None:
    clipboard.put_secret("a code")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == ""
    clipboard.put_secret("a code")
    QApplication.clipboard().setText("somebody's own")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == "somebody's own"
    clipboard.forget()
