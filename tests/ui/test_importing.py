"""Importing through the window: the dry run, the ticks, the act; and what is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.imported import LeftOutReason
from pledge_app.errors import RefusedFile
from pledge_app.screens.imports import present, suggested
from pledge_app.ui.dialogs.imports import ImportDialog
from pledge_app.ui.importing import Importing
from pledge_app.ui.session import Session
from tests.screens.test_imports import REPORT
from tests.shared import shared


@pytest.fixture
def importing(session: Session, qtbot: QtBot) -> Importing:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return Importing(session, parent)


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportDialog:
    made = ImportDialog()
    qtbot.addWidget(made)
    made.show_state(present(REPORT, suggested(REPORT)))
    made.show()
    return made


def shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def import_button(dialog: ImportDialog) -> QPushButton:
    (found,) = [button for button in dialog.findChildren(QPushButton) if "entries" in button.text()]
    return found


def test_habits_are_listed_with_what_they_bring(dialog: ImportDialog) -> None:
    habits = dialog.findChild(QListWidget)
    assert [habits.item(row).checkState() is Qt.CheckState.Checked for row in range(3)] == [
        True,
        False,
        False,
    ]
    assert habits.item(0).text() == "Run · Kept 1 · Slipped 1 · Reflection 1 · 1 left out"
    assert "archived" in habits.item(1).text()
    assert "2 here already" in habits.item(2).text()


def test_rows_of_the_current_habit_are_shown_one_by_one(dialog: ImportDialog) -> None:
    rows = dialog.findChild(QTableView).model()
    cells = [[rows.index(row, column).data() for column in range(3)] for row in range(rows.rowCount())]
    assert cells[0] == ["9", "–", "left out: its time is no day; its words are kept as a reflection"]
    assert cells[2][2] == "Kept, 5"
    dialog.findChild(QListWidget).setCurrentRow(2)
    assert rows.rowCount() == 1


def test_ticks_are_told_and_change_the_sum(dialog: ImportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.ticked) as told:
        dialog.findChild(QListWidget).item(1).setCheckState(Qt.CheckState.Checked)
    assert told.args == [{"run", "old"}]
    dialog.show_state(present(REPORT, {"run", "old"}))
    assert import_button(dialog).text() == "Bring in 4 entries"
    dialog.show_state(present(REPORT, set()))
    assert not import_button(dialog).isEnabled()


@pytest.mark.parametrize("reason", LeftOutReason)
def test_every_reason_has_words(dialog: ImportDialog, reason: LeftOutReason) -> None:
    assert dialog._reason(reason)


def test_a_real_backup_comes_in_once(importing: Importing, session: Session, qtbot: QtBot) -> None:
    backup = shared("samples/loop/loop.db")
    importing.read(backup)
    qtbot.waitUntil(lambda: importing.dialog is not None)
    assert importing.dialog is not None
    count = session.ledger.store.entries.count()
    with qtbot.waitSignals([session.said, session.went]):
        import_button(importing.dialog).click()
    assert session.ledger.store.entries.count() > count
    importing.read(backup)
    qtbot.waitUntil(lambda: importing.dialog is not None)
    assert importing.dialog is not None
    assert "here already" in importing.dialog.findChild(QListWidget).item(0).text()
    importing.dialog.reject()


def test_a_dialog_that_is_closed_while_records_are_written_ends_nothing(
    importing: Importing, session: Session, qtbot: QtBot
) -> None:
    importing.read(shared("samples/loop/loop.db"))
    qtbot.waitUntil(lambda: importing.dialog is not None)
    assert importing.dialog is not None
    with qtbot.waitSignals([session.said, session.went]):
        import_button(importing.dialog).click()
        importing.dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert importing.dialog is None
    assert session.ledger.store.entries.count() > 0


def test_a_tick_or_a_press_while_records_are_written_writes_nothing_more(
    importing: Importing, session: Session, qtbot: QtBot
) -> None:
    importing.read(shared("samples/loop/loop.db"))
    qtbot.waitUntil(lambda: importing.dialog is not None)
    assert importing.dialog is not None
    said: list[str] = []
    session.said.connect(said.append)
    import_button(importing.dialog).click()
    habit = importing.dialog.findChild(QListWidget).item(0)
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked):
        habit.setCheckState(state)
        import_button(importing.dialog).click()
    importing.dialog.import_asked.emit()
    qtbot.waitUntil(lambda: not session.jobs.running())
    assert len(said) == 1
    assert importing.dialog is None


def test_another_file_is_looked_at_alone_and_stays_when_the_first_one_is_written(
    importing: Importing, session: Session, qtbot: QtBot
) -> None:
    importing.read(shared("samples/loop/loop.db"))
    qtbot.waitUntil(lambda: importing.dialog is not None)
    first = importing.dialog
    assert first is not None
    import_button(first).click()
    importing._on_report(REPORT)
    assert not first.isVisible()
    second = importing.dialog
    qtbot.waitUntil(lambda: not session.jobs.running())
    assert session.ledger.store.entries.count() > 0
    assert importing.dialog is second
    assert second is not None
    assert second.isVisible()
    second.reject()


def test_enter_brings_nothing_in_unless_its_button_has_the_focus(dialog: ImportDialog, qtbot: QtBot) -> None:
    asked: list[bool] = []
    dialog.import_asked.connect(lambda: asked.append(True))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    focused = dialog.focusWidget()
    assert focused is dialog.findChild(QListWidget)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert (asked, dialog.isVisible()) == ([], True)
    import_button(dialog).setFocus()
    QTest.keyClick(import_button(dialog), Qt.Key.Key_Return)
    assert asked == [True]


def test_a_foreign_file_is_refused_and_nothing_is_written(
    importing: Importing, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "x.db").write_bytes(b"not a database")
    with qtbot.waitSignal(session.troubled) as told:
        importing.read(tmp_path / "x.db")
    assert isinstance(told.args[0], RefusedFile)
    assert importing.dialog is None
