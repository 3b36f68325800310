"""Questions over the window: a folder, a file, a yes. They open and return; the answer comes as a signal.

So the window goes on: jobs answer, the day changes, and no loop runs inside of another. When a question is
closed the keys go back to where they were.
"""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget

Question = TypeVar("Question", bound=QDialog)


def folder(parent: QWidget, title: str, start: Path) -> QFileDialog:
    """Ask for a folder, beginning at `start`; `fileSelected` carries it."""
    chooser = QFileDialog(parent, title, str(start))
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    return opened(chooser)


def file(parent: QWidget, title: str, filters: str = "") -> QFileDialog:
    """Ask for a file that is there; `fileSelected` carries it. `filters` are as Qt writes them."""
    chooser = QFileDialog(parent, title, str(Path.home()), filters)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    return opened(chooser)


def new_file(parent: QWidget, title: str, name: str) -> QFileDialog:
    """Ask where to write a file, `name` if nothing better is said; `fileSelected` carries it."""
    chooser = QFileDialog(parent, title, str(Path.home()))
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    chooser.selectFile(name)
    return opened(chooser)


def consent(parent: QWidget, title: str, question: str, yes: str) -> QMessageBox:
    """Ask before something is destroyed; `accepted` says that the button `yes` was pressed."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, question, QMessageBox.StandardButton.Cancel, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    button = QPushButton(yes, box)
    button.setProperty("role", "danger")
    box.addButton(button, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return opened(box)


def opened(question: Question) -> Question:
    """Open a dialog over its window, to be forgotten when it is closed."""
    before = QApplication.focusWidget()
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if before is not None:
        question.finished.connect(before.setFocus)
    QDialog.open(question)  # of its own a dialog for printing has only an older form
    return question
