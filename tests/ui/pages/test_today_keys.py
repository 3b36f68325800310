"""Today: what keys and clicks ask for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.today import Recording
from pledge_app.ui.look import Look
from pledge_app.ui.pages.today import TodayPage
from tests.screen_states import a_row, conduct, today_state
from tests.ui.todays import Recorder, focused, press, today_page

KEPT, PARTLY, SLIPPED, NO_OCCASION, EXCUSED = Outcome


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> TodayPage:
    return today_page(qtbot, look)


def test_five_keys_record_five_pledges(page: TodayPage) -> None:
    recorder = Recorder(page, *(a_row(line) for line in range(1, 6)))
    page.focus_first_open()
    for key in "KPSNE":
        press(Qt.Key(ord(key)))
    assert [(asked.line, asked.outcome) for asked in recorder.asked] == list(enumerate(Outcome, start=1))
    assert all(asked.corrects is None for asked in recorder.asked)
    assert page.header.left.text() == "All recorded. Enjoy your evening."


def test_the_focus_goes_on_to_the_next_open_pledge(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2), a_row(3))
    recorder.entries = (conduct(7, 2, KEPT),)
    recorder.show()
    page.focus_first_open()
    press(Qt.Key.Key_K)
    assert page.cards.by_line[3].isAncestorOf(focused())


def test_the_arrows_move_the_focus_and_record_nothing(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_Right)
    assert focused() is page.cards.by_line[1].outcomes.choices[PARTLY]
    press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert focused() is page.cards.by_line[1].outcomes.choices[EXCUSED]
    press(Qt.Key.Key_Down)
    assert page.cards.by_line[2].isAncestorOf(focused())
    press(Qt.Key.Key_Up)
    assert page.cards.by_line[1].isAncestorOf(focused())
    press(Qt.Key.Key_J, Qt.Key.Key_J)
    assert page.cards.by_line[2].isAncestorOf(focused())
    assert recorder.asked == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_choose(page: TodayPage, key: Qt.Key) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_Right, key)
    assert recorder.asked == [Recording(line=1, outcome=PARTLY)]


def test_outcomes_are_one_tab_stop(page: TodayPage) -> None:
    Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_Tab)
    assert focused() is page.cards.by_line[1].more
    press(Qt.Key.Key_Tab)
    assert focused() is page.cards.by_line[2].outcomes.choices[KEPT]
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is page.cards.by_line[1].more


def test_keys_with_control_or_alt_record_nothing(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    page.focus_first_open()
    QTest.keyClick(focused(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert recorder.asked == []


def test_recording_over_an_answer_is_a_correction(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    page.focus_first_open()
    press(Qt.Key.Key_K, Qt.Key.Key_P)
    assert recorder.asked[1] == Recording(line=1, outcome=PARTLY, corrects=1)
    assert page.cards.by_line[1].status.text() == "Corrected; the first entry stays in your journal."


def test_the_same_outcome_again_only_moves_on(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    recorder.entries = (conduct(1, 1, KEPT),)
    recorder.show()
    page.cards.by_line[1].outcomes.take_focus()
    press(Qt.Key.Key_K)
    assert recorder.asked == []
    assert page.cards.by_line[2].isAncestorOf(focused())


def test_a_click_records(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    page.cards.by_line[1].outcomes.choices[NO_OCCASION].click()
    assert recorder.asked == [Recording(line=1, outcome=NO_OCCASION)]


def test_assistive_technology_can_choose(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    interface = QAccessible.queryAccessibleInterface(page.cards.by_line[1].outcomes.choices[SLIPPED])
    assert interface.text(QAccessible.Text.Name) == "Slipped"
    assert interface.text(QAccessible.Text.Description) == "Pledge 1"
    assert interface.role() == QAccessible.Role.RadioButton
    interface.actionInterface().doAction("Toggle")
    assert [asked.outcome for asked in recorder.asked] == [SLIPPED]


def test_what_could_not_be_recorded_is_not_shown_as_recorded(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1)))
    page.record_asked.connect(page.restore)
    page.cards.by_line[1].outcomes.choices[KEPT].click()
    assert page.cards.by_line[1].outcomes.outcome is None
