"""Undo and redo over the whole window, by key and from the line below the page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pledge_app.domain.conduct import Outcome
from pledge_app.ledger.recorded import Said
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session
from pledge_app.ui.toast import Toast
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.clock import Clock

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(look: Look, session: Session, qtbot: QtBot) -> Iterator[Window]:
    session.ledger.pledges.make(a_pledge(), today=TODAY)
    made = Window(look)
    made.resize(1180, 860)
    made.enter(session, "today")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def toast(window: Window) -> Toast:
    """The line below the page, after K."""
    press(Qt.Key.Key_K)
    return window.findChild(Toast)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def told(session: Session) -> list[Outcome | None]:
    return [entry.outcome for entry in session.ledger.journal.day(TODAY)]


def test_what_was_recorded_is_offered_to_be_undone(toast: Toast, session: Session) -> None:
    assert (toast.sentence.text(), toast.button.text()) == ("Kept: Limits", "Undo")
    assert not toast.isHidden()
    focused = QApplication.focusWidget()
    toast.button.click()
    assert (toast.sentence.text(), toast.button.text()) == ("Taken back: Limits.", "Redo")
    assert (told(session), session.ledger.store.log.size(1)) == ([], 1)
    assert QApplication.focusWidget() is focused
    toast.button.click()
    assert (toast.sentence.text(), toast.button.text(), told(session)) == (
        "Kept: Limits",
        "Undo",
        [Outcome.KEPT],
    )


def test_keys_undo_and_redo_on_any_page(window: Window, toast: Toast, session: Session) -> None:
    window.go("pledges")
    press(Qt.Key.Key_Z, CTRL)
    assert told(session) == []
    press(Qt.Key.Key_Z, CTRL)
    assert toast.isHidden()
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert told(session) == [Outcome.KEPT]


def test_what_is_in_the_log_stays_there_and_the_words_say_so(
    toast: Toast, session: Session, clock: Clock
) -> None:
    clock.pass_(seconds=3)
    session.settle()
    press(Qt.Key.Key_Z, CTRL)
    assert toast.sentence.text() == (
        "Taken back: Limits. The entry stays in the log; a line after it says so."
    )
    assert (told(session), session.ledger.store.log.size(1)) == ([], 3)


def test_a_correction_that_is_undone_says_what_stands_again(toast: Toast) -> None:
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Z, CTRL)
    assert toast.sentence.text() == "Limits: Kept again."


def test_in_a_field_the_key_undoes_what_was_typed(window: Window, toast: Toast, session: Session) -> None:
    window.go("pledges", "new")
    field = next(field for field in window.findChildren(QLineEdit) if field.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "Say")
    press(Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert told(session) == [Outcome.KEPT]
    assert not toast.isHidden()


def test_what_another_process_changed_is_told(window: Window, toast: Toast, session: Session) -> None:
    session.ledger.journal.settle()
    with session.ledger.reopen() as other:
        (entry,) = other.journal.day(TODAY)
        other.journal.correct(entry.id, Outcome.EXCUSED, today=TODAY)
    press(Qt.Key.Key_Z, CTRL)
    assert toast.isHidden()
    assert told(session) == [Outcome.EXCUSED]
    session.acts.record(1, Said(outcome=Outcome.KEPT), day=TODAY, today=TODAY)
    assert session.acts.can_undo
    assert window.page == "today"


def test_it_goes_by_itself_unless_somebody_is_about_to_press_it(toast: Toast, qtbot: QtBot) -> None:
    toast.stay = 20
    toast.button.setFocus()
    toast.show_words("Kept: Limits", "Undo")
    qtbot.wait(100)
    assert not toast.isHidden()
    toast.window().setFocus()
    qtbot.waitUntil(toast.isHidden)
