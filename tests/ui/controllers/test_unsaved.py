"""What is typed over a pledge and not saved: kept, offered again, discarded, brought back."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pledge_app.ui.controllers.pledges import NEW, PledgesController
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session
from tests.builders import TODAY, a_pledge


@pytest.fixture
def controller(session: Session, look: Look, qtbot: QtBot) -> PledgesController:
    made = PledgesController(session, look)
    qtbot.addWidget(made.page)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)
    made.refresh()
    return made


def type_more(controller: PledgesController, text: str) -> None:
    controller.editor.title.setFocus()
    QTest.keyClicks(controller.editor.title, text)


def reopened(session: Session, look: Look, qtbot: QtBot, line: int) -> PledgesController:
    """What the next start shows, when somebody goes back to the pledge."""
    again = PledgesController(session, look)
    qtbot.addWidget(again.page)
    again.page.show()
    again.refresh()
    again.list.edit_asked.emit(line)
    return again


def test_the_last_word_is_kept_when_a_new_pledge_takes_the_form(
    controller: PledgesController, session: Session
) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.list.edit_asked.emit(line)
    type_more(controller, "x")
    controller.open(NEW)
    assert controller.editor.title.text() == ""
    controller.list.edit_asked.emit(line)
    assert controller.editor.title.text() == "Ax"


def test_an_unsaved_change_is_kept_while_one_types_and_offered_again(
    controller: PledgesController, session: Session, look: Look, qtbot: QtBot
) -> None:
    """The window is gone without a word; typing never paused for as long as a draft's rest."""
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.list.edit_asked.emit(line)
    assert controller.editor.kept.isHidden()
    typed = ""
    while session.ledger.pledges.typed(line) is None:
        assert len(typed) < 40, "nothing is kept while one goes on typing"
        type_more(controller, "x")
        typed += "x"
        qtbot.wait(50)
    again = reopened(session, look, qtbot, line)
    assert again.editor.title.text().startswith("Ax")
    assert again.editor.kept.isVisible()
    assert re.fullmatch(r"Your unsaved wording from .*12.* was kept\.", again.editor.kept.says.text())
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert row.pledge.title == "A"
    again.editor.save.click()
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert row.pledge.title.startswith("Ax")
    assert reopened(session, look, qtbot, line).editor.kept.isHidden()


def test_the_last_word_is_kept_when_the_window_closes(
    controller: PledgesController, session: Session, look: Look, qtbot: QtBot
) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.list.edit_asked.emit(line)
    type_more(controller, "x" * 200)  # more than a title may have: kept as typed all the same
    controller.page.close()
    assert reopened(session, look, qtbot, line).editor.title.text() == "A" + "x" * 200


def test_a_kept_change_is_discarded_and_brought_back(
    controller: PledgesController, session: Session, look: Look, qtbot: QtBot
) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.list.edit_asked.emit(line)
    type_more(controller, "!")
    controller.editor.rested.emit()
    again = reopened(session, look, qtbot, line)
    type_more(again, "?")
    again.editor.kept.discard.click()
    assert (again.editor.title.text(), session.ledger.pledges.typed(line)) == ("A", None)
    assert "is discarded" in again.editor.kept.says.text()
    again.editor.kept.undo.click()
    assert again.editor.title.text() == "A!?"
    assert "was kept" in again.editor.kept.says.text()
    assert session.ledger.pledges.typed(line) is not None
    again.editor.kept.discard.click()
    type_more(again, "B")
    assert again.editor.kept.isHidden()  # nothing would be written over what is typed now
    again.editor.discard.click()
    assert session.ledger.pledges.typed(line) is None


def test_what_was_typed_back_is_not_kept(controller: PledgesController, session: Session) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.list.edit_asked.emit(line)
    type_more(controller, "!")
    controller.editor.rested.emit()
    QTest.keyClick(controller.editor.title, Qt.Key.Key_Backspace)
    controller.editor.rested.emit()
    assert session.ledger.pledges.typed(line) is None
