"""Undo and redo over the whole window, by key and from the line below the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import NoWayBack, PledgeError
from pledge_app.ledger.recorded import Said
from pledge_app.ui.pages.editor import EditorPage
from pledge_app.ui.pages.pledges import PledgesPage
from pledge_app.ui.session import Session
from pledge_app.ui.toast import Toast
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.clock import Clock

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(session: Session, open_window: Callable[..., Window]) -> Window:
    session.ledger.pledges.make(a_pledge(), today=TODAY)
    return open_window("today", 1180, 860)


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


def write(window: Window, cue: str, response: str) -> EditorPage:
    """Type a plan into the editor that is shown."""
    page = window.findChild(EditorPage)
    for field, text in ((page.plans.cues[0], cue), (page.plans.responses[0], response)):
        field.setFocus()
        QTest.keyClicks(field, text)
    return page


def statuses(session: Session) -> list[tuple[str, str]]:
    """Title of every pledge, and what it is."""
    found = []
    for row in session.ledger.pledges.all(today=TODAY):
        what = "draft" if row.sha256 is None else "bound" if row.ended is None else "ended"
        found.append((row.pledge.title, what))
    return found


def toast_of(window: Window) -> str:
    toast = window.findChild(Toast)
    assert not toast.isHidden()
    return toast.sentence.text()


def test_a_pledge_just_made_is_a_draft_again_from_any_page(window: Window, session: Session) -> None:
    window.go("pledges", "new")
    write(window, "I demo", "name a bound").save.click()
    assert toast_of(window) == "Pledged: name a bound. It is private until you publish it."
    assert statuses(session)[-1] == ("name a bound", "bound")
    window.go("today")
    press(Qt.Key.Key_Z, CTRL)
    assert toast_of(window) == "name a bound is a draft again."
    assert (statuses(session)[-1], session.ledger.store.log.size(1)) == (("name a bound", "draft"), 1)
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert statuses(session)[-1] == ("name a bound", "bound")


def test_a_pledge_in_the_log_ends_and_the_words_say_what_stays(
    window: Window, session: Session, clock: Clock
) -> None:
    window.go("pledges", "new")
    write(window, "I demo", "name a bound").save.click()
    clock.pass_(seconds=11)
    session.settle()
    press(Qt.Key.Key_Z, CTRL)
    assert toast_of(window) == "name a bound has ended. That it was pledged stays in the log."
    assert statuses(session)[-1] == ("name a bound", "ended")


def test_a_change_is_undone_and_what_was_typed_is_offered_again(window: Window, session: Session) -> None:
    window.go("pledges", 1)
    pages = window.findChild(PledgesPage)
    pages.edit_asked.emit(1)
    editor = write(window, " it", "")
    editor.rest_now()
    editor.save.click()
    assert toast_of(window) == "Changed: Limits. The earlier wording stays with its days."
    window.go("today")
    press(Qt.Key.Key_Z, CTRL)
    assert toast_of(window) == "Limits has its earlier wording again."
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert (row.pledge, session.ledger.store.log.size(1)) == (a_pledge(), 1)
    assert "I demo it" in (session.ledger.pledges.typed(1) or "")


LATER = "Monday, 23 March 2026"
WEAKER = f"Changed: Limits. It asks less, and takes effect on {LATER}."
AGAIN = "Limits has its earlier wording again."
AGAIN_LATER = f"Limits has its earlier wording again from {LATER}: it asks less, and that takes seven days."


@pytest.mark.parametrize(
    ("times", "waits", "done", "undone"),
    [
        (1, True, WEAKER, AGAIN),
        (1, False, WEAKER, f"{AGAIN} The change stays in the log; a line after it takes it back."),
        (5, False, "Changed: Limits. The earlier wording stays with its days.",
         f"{AGAIN_LATER} The change stays in the log."),
    ],
)  # fmt: skip
def test_the_words_say_what_the_log_keeps_of_a_change(
    window: Window, session: Session, *, times: int, waits: bool, done: str, undone: str
) -> None:
    change = ChangeKind.STRENGTHENING if times > 3 else ChangeKind.WEAKENING
    pledge = a_pledge(cadence=Scheduled(times=times, days=7))
    session.acted.emit(session.acts.amend(1, pledge, change, today=TODAY))
    assert toast_of(window) == done
    if not waits:
        session.ledger.journal.settle()
    press(Qt.Key.Key_Z, CTRL)
    assert toast_of(window) == undone


def test_an_end_is_taken_back_while_it_waits_and_told_to_stay_from_then_on(
    window: Window, session: Session, clock: Clock
) -> None:
    window.go("pledges", 1)
    pages = window.findChild(PledgesPage)
    pages.end_asked.emit(1)
    assert (toast_of(window), statuses(session)) == ("Ended: Limits", [("Limits", "ended")])
    press(Qt.Key.Key_Z, CTRL)
    assert (toast_of(window), statuses(session)) == ("Limits binds you again.", [("Limits", "bound")])
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    clock.pass_(seconds=11)
    session.settle()
    told: list[PledgeError] = []
    session.troubled.connect(told.append)
    press(Qt.Key.Key_Z, CTRL)
    assert ([type(error) for error in told], statuses(session)) == ([NoWayBack], [("Limits", "ended")])
    assert window.findChild(Toast).isHidden()


def test_drafts_are_kept_and_discarded_and_both_undone(window: Window, session: Session) -> None:
    window.go("pledges", "new")
    write(window, "I demo", "name a bound").rest_now()
    window.findChild(EditorPage).close_button.click()
    assert (toast_of(window), len(statuses(session))) == ("Kept as a draft: name a bound", 2)
    press(Qt.Key.Key_Z, CTRL)
    assert (toast_of(window), len(statuses(session))) == ("The draft name a bound is gone again.", 1)
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    window.findChild(PledgesPage).discard_asked.emit(2)
    assert (toast_of(window), len(statuses(session))) == ("Discarded: name a bound", 1)
    press(Qt.Key.Key_Z, CTRL)
    assert (toast_of(window), len(statuses(session))) == ("name a bound is here again.", 2)
    window.findChild(PledgesPage).edit_asked.emit(2)
    write(window, " it", "")
    window.findChild(EditorPage).close_button.click()
    press(Qt.Key.Key_Z, CTRL)
    assert toast_of(window) == "name a bound is as it was before."


def test_what_is_written_goes_on_as_a_new_draft_where_its_own_was_undone(
    window: Window, session: Session
) -> None:
    session.acts.keep_draft(a_pledge("Draft"), today=TODAY, line=None, before=None)
    window.go("pledges", 2)
    window.findChild(PledgesPage).edit_asked.emit(2)
    session.acts.undo(today=TODAY)
    assert statuses(session) == [("Limits", "bound")]
    write(window, " it", "").rest_now()
    assert statuses(session) == [("Limits", "bound"), ("Draft", "draft")]
