"""The steps of publishing: what each shows, and what it asks for."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.publication import Document, History, Outstanding, Published, WordingChange
from pledge_app.screens.publish import PublishState, present
from pledge_app.ui.exact import ExactView
from pledge_app.ui.pages.publish import PublishPage
from tests.screens.test_publish import DAY, NEVER_PUBLISHED, STANDING, pledge, preview

WORDS = tuple(f"word{n}" for n in range(1, 27))
PUBLISHED = Published(id="b" * 64, folder="/shared/ana", summaries=1, size=47, files=9, bytes=9312)


@pytest.fixture
def page(qtbot: QtBot) -> PublishPage:
    made = PublishPage()
    qtbot.addWidget(made)
    made.resize(900, 760)
    made.show()
    return made


def first(**parts: object) -> PublishState:
    return present(NEVER_PUBLISHED, has_pledges=True, left_today=2, **parts)  # type: ignore[arg-type]  parts


def button(page: QWidget, text: str) -> QPushButton:
    (found,) = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found


def shown(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_without_a_pledge_the_page_leads_to_one(page: PublishPage, qtbot: QtBot) -> None:
    page.show_state(present(NEVER_PUBLISHED, has_pledges=False, left_today=0))
    with qtbot.waitSignal(page.pledge_asked):
        button(page, "Write a pledge").click()


def test_the_first_time_asks_what_becomes_of_the_past_and_where(page: PublishPage, qtbot: QtBot) -> None:
    page.show_state(first())
    go_on = button(page, "Continue")
    assert not go_on.isEnabled()
    page.choice.findChild(QLineEdit).setText("/shared/ana")
    assert not go_on.isEnabled()
    everything, nothing = page.choice.findChildren(QRadioButton)
    nothing.click()
    assert go_on.isEnabled()
    with qtbot.waitSignal(page.preview_asked) as asked:
        go_on.click()
    assert asked.args == [Path("/shared/ana"), History.NONE]
    everything.click()
    with qtbot.waitSignal(page.preview_asked) as asked:
        QTest.keyClick(page.choice.findChild(QLineEdit), Qt.Key.Key_Return)
    assert asked.args == [Path("/shared/ana"), History.ALL]


def test_later_there_is_no_question_and_the_folder_is_known(page: PublishPage, qtbot: QtBot) -> None:
    later = replace(
        NEVER_PUBLISHED, id="b" * 64, unpublished=3, private=4, folder="/shared/ana", pending=True
    )
    page.show_state(present(later, has_pledges=True, left_today=0))
    assert "not whole in its folder yet" in shown(page)
    with qtbot.waitSignal(page.preview_asked) as asked:
        button(page, "Preview").click()
    assert asked.args == [Path("/shared/ana"), None]


def test_the_focus_goes_from_step_to_step(page: PublishPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_state(first())
    page.choice.setFocus()
    page.show_recovery(WORDS, (3, 7, 11))
    assert button(page, "I have written them down").hasFocus()
    page.show_working()
    assert not button(page, "Stop").hasFocus()
    page.show_state(first(preview=preview(STANDING), folder="/shared/ana"))
    assert page.preview.isAncestorOf(page.focusWidget())
    page.show_state(first(published=PUBLISHED))
    assert button(page, "2 pledges are left to record today").hasFocus()


def test_an_enter_that_is_held_puts_nothing_anywhere(page: PublishPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_state(first())
    page.choice.setFocus()
    put: list[bool] = []
    page.put_asked.connect(lambda: put.append(True))
    found = Outstanding(id="b" * 64, folder="/a", summaries=2, size=47, files=9, bytes=9, pending=False)
    page.show_state(first(outstanding=found))
    for each in page.findChildren(QPushButton):
        each.setAutoDefault(True)  # as in the window
    focused = page.focusWidget()
    assert page.again.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert put == []


def test_the_recovery_key_is_shown_then_asked_for_then_forgotten(page: PublishPage, qtbot: QtBot) -> None:
    page.show_recovery(WORDS, (3, 7, 11))
    qtbot.waitUntil(lambda: "26.  word26" in shown(page))
    button(page, "I have written them down").click()
    assert "word7" not in shown(page)
    answers = [edit for edit in page.recovery.findChildren(QLineEdit) if edit.isVisible()]
    assert [answer.accessibleName() for answer in answers] == ["Word 3", "Word 7", "Word 11"]
    assert not button(page, "Confirm").isEnabled()
    for answer, word in zip(answers, ("word3", "word7", "word1"), strict=True):
        QTest.keyClicks(answer, word)
    with qtbot.waitSignal(page.words_typed) as typed:
        QTest.keyClick(answers[2], Qt.Key.Key_Return)
    assert typed.args == [("word3", "word7", "word1")]
    page.recovery.show_wrong()
    assert "another one on the sheet" in shown(page)
    button(page, "Back").click()
    qtbot.waitUntil(lambda: "1.  word1" in shown(page))
    page.recovery.forget()
    qtbot.wait(1)
    assert "word1" not in shown(page)
    with qtbot.waitSignal(page.discard_asked):
        button(page, "Back").click()


def test_the_preview_shows_counts_bytes_and_changes(page: PublishPage, qtbot: QtBot) -> None:
    softened = WordingChange(day=DAY, before=pledge("Old"), after=pledge("New"), weakening=True)
    exact = '{"text":"边界"}'.encode()
    shown_preview = replace(
        preview(STANDING), changes=(softened,), documents=(Document(path="pledge/a.json", data=exact),)
    )
    page.show_state(first(folder="/shared/ana", preview=shown_preview))
    text = shown(page)
    assert "9,312 bytes" in text
    assert "/shared/ana" in text
    assert "softened" in text
    assert page.preview.findChild(QComboBox).currentText() == "pledge/a.json"
    rows = page.preview.findChild(ExactView).model()
    assert "".join(rows.index(row, 0).data() for row in range(rows.rowCount())).encode() == exact
    changes = [
        label.text() for label in page.preview.findChildren(QLabel) if "wording softened" in label.text()
    ]
    assert "− Old" in changes[0]
    assert "+ New" in changes[0]
    with qtbot.waitSignal(page.publish_asked):
        button(page, "Sign and publish").click()
    with qtbot.waitSignal(page.discard_asked):
        button(page, "Do not publish").click()


def test_what_is_put_as_it_is_is_weighed_and_nothing_is_signed(page: PublishPage, qtbot: QtBot) -> None:
    found = Outstanding(
        id="b" * 64, folder="/shared/<b>", summaries=2, size=47, files=9, bytes=9312, pending=False
    )
    page.show_state(first(outstanding=found))
    assert "Nothing new is signed" in shown(page)
    assert "9,312 bytes in 9 files" in shown(page)
    assert "/shared/<b>" in shown(page)
    assert "not whole" not in shown(page)
    page.show_state(first(outstanding=replace(found, pending=True)))
    assert "not whole" in shown(page)
    with qtbot.waitSignal(page.put_asked):
        button(page, "Put it there").click()
    with qtbot.waitSignal(page.discard_asked):
        button(page, "Do not put it there").click()


def test_work_under_way_can_be_stopped(page: PublishPage, qtbot: QtBot) -> None:
    page.show_state(first())
    page.show_working()
    page.show_progress(10, 100)
    with qtbot.waitSignal(page.cancel_asked):
        button(page, "Stop").click()


def test_afterwards_the_next_open_pledge_is_shown(page: PublishPage, qtbot: QtBot) -> None:
    page.show_state(first(published=PUBLISHED))
    assert f"/shared/ana/{'b' * 64}" in shown(page)
    with qtbot.waitSignal(page.record_asked):
        next(b for b in page.findChildren(QPushButton) if b.isVisible() and "2" in b.text()).click()


def test_a_peers_words_and_ones_own_are_plain_text(page: PublishPage) -> None:
    hostile = replace(STANDING, title="<img src=x>")
    page.show_state(first(folder="/a", preview=replace(preview(hostile), name="<b>Ana</b>")))
    labels = [label for label in page.preview.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_long_names_and_folders_widen_nothing(page: PublishPage) -> None:
    folder = "/shared/" + "x" * 250
    page.show_state(first(folder=folder, preview=replace(preview(STANDING), name="W" * 64)))
    assert page.preview.minimumSizeHint().width() < page.width()
    found = Outstanding(id="b" * 64, folder=folder, summaries=2, size=47, files=9, bytes=9, pending=False)
    page.show_state(first(outstanding=found))
    assert page.again.minimumSizeHint().width() < page.width()
