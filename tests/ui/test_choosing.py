"""Questions over the window: they hold nothing up, and give the keys back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pledge_app.screens.peers import present
from pledge_app.ui import choosing
from pledge_app.ui.importing import Importing
from pledge_app.ui.pages.peers import PeersPage
from pledge_app.ui.pages.publish_choice import PublishChoice
from pledge_app.ui.pages.recovery_key import RecoveryKey
from pledge_app.ui.session import Session
from tests.screens.test_peers import peer
from tests.ui.walk import settle


@pytest.fixture(autouse=True)
def _own_dialogs() -> Iterator[None]:
    """Qt's own dialogs wherever the tests run, not the desktop's."""
    attribute = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = QCoreApplication.testAttribute(attribute)
    QCoreApplication.setAttribute(attribute)
    yield
    QCoreApplication.setAttribute(attribute, before)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Two buttons, of which the second has the focus."""
    made = QWidget()
    column = QVBoxLayout(made)
    for text in ("First", "Second"):
        column.addWidget(QPushButton(text))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.findChildren(QPushButton)[1].setFocus()
    return made


def answer(chooser: QFileDialog, name: Path) -> None:
    """Type a name, and press what is pressed by Enter."""
    field = chooser.findChildren(QLineEdit)[0]
    field.setText(str(name))
    next(button for button in chooser.findChildren(QPushButton) if button.isDefault()).click()


Ask = Callable[[QWidget], QDialog]
QUESTIONS: dict[str, Ask] = {
    "folder": lambda window: choosing.folder(window, "A folder", Path("/")),
    "file": lambda window: choosing.file(window, "A file"),
    "new file": lambda window: choosing.new_file(window, "A new file", "x.pledge-backup"),
    "consent": lambda window: choosing.consent(window, "Forget", "Forget?", "Forget"),
}


@pytest.mark.parametrize("kind", QUESTIONS)
def test_the_window_goes_on_and_the_keys_come_back(window: QWidget, kind: str, qtbot: QtBot) -> None:
    focused = QApplication.focusWidget()
    question = QUESTIONS[kind](window)
    assert question.isVisible()
    assert question.windowModality() is Qt.WindowModality.WindowModal
    qtbot.waitUntil(question.isActiveWindow)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert not question.isVisible()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is focused)
    settle()
    assert window.findChildren(QDialog) == []


def test_a_folder_a_file_and_a_new_file_are_chosen(window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "there.db").touch()
    chosen: list[str] = []
    for chooser, name in (
        (choosing.folder(window, "A folder", tmp_path.parent), tmp_path),
        (choosing.file(window, "A file"), tmp_path / "there.db"),
        (choosing.new_file(window, "A new file", "x.pledge-backup"), tmp_path / "mine"),
    ):
        chooser.fileSelected.connect(chosen.append)
        answer(chooser, name)
    expected = (tmp_path, tmp_path / "there.db", tmp_path / "mine.pledge-backup")
    assert [Path(each) for each in chosen] == list(expected)


def test_enter_destroys_nothing_that_was_not_meant(window: QWidget, qtbot: QtBot) -> None:
    agreed: list[bool] = []
    for yes in (False, True):
        question = choosing.consent(window, "Forget", "<b>Forget?</b>", "Forget")
        question.accepted.connect(lambda: agreed.append(True))
        qtbot.waitUntil(question.isActiveWindow)
        if yes:
            next(button for button in question.buttons() if button.text() == "Forget").click()
        else:
            QTest.keyClick(question, Qt.Key.Key_Return)
        assert agreed == [True] * yes


# --- who asks ----------------------------------------------------------------------------------------------


def test_a_peer_is_forgotten_after_a_yes_and_a_folder_is_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    page = PeersPage()
    qtbot.addWidget(page)
    page.show_state(present([peer("b" * 64, "Ana"), peer("c" * 64, "Ben")], None))
    page.show()
    page._list.setCurrentRow(1)
    page._forget.click()
    (question,) = page.findChildren(QMessageBox)
    page._list.setCurrentRow(0)
    with qtbot.waitSignal(page.forget_asked) as forgotten:
        next(button for button in question.buttons() if button.text() == "Forget").click()
    assert forgotten.args == ["c" * 64]
    page._open.click()
    (chooser,) = page.findChildren(QFileDialog)
    with qtbot.waitSignal(page.folder_asked) as asked:
        answer(chooser, tmp_path)
    assert asked.args == [tmp_path]


def test_the_folder_to_publish_into_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    choice = PublishChoice()
    qtbot.addWidget(choice)
    choice.show()
    choice._choose.click()
    (chooser,) = choice.findChildren(QFileDialog)
    answer(chooser, tmp_path)
    assert Path(choice._folder.text()) == tmp_path


def test_a_file_to_bring_in_is_chosen_and_read(
    window: QWidget, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.db").write_bytes(b"not a database")
    importing = Importing(session, window)
    importing.choose()
    (chooser,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(session.troubled):
        answer(chooser, tmp_path / "x.db")


def test_a_sheet_is_printed_after_a_yes(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    page = RecoveryKey()
    qtbot.addWidget(page)
    page.show_words(tuple("abcdefghijklmnopqrstuvwxyz"), (1, 2, 3))
    page.show()
    for yes in (QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted):
        page._print.click()
        dialog = page.findChildren(QPrintDialog)[-1]
        dialog.printer().setOutputFileName(str(tmp_path / "sheet.pdf"))
        dialog.done(yes)
        settle()
        assert (tmp_path / "sheet.pdf").exists() is bool(yes)
