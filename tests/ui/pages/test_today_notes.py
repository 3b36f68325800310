"""Today: what is said of an entry: after a slip, in a note, as an amount."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.today import Recording
from pledge_app.ui.look import Look
from pledge_app.ui.pages.today import TodayPage
from tests.screen_states import HOURS, a_row, conduct
from tests.ui.todays import Recorder, focused, press, settle, today_page

KEPT, PARTLY, SLIPPED, *_ = Outcome


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> TodayPage:
    return today_page(qtbot, look)


def test_a_slip_opens_a_line_and_escape_skips_it(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_S)
    line = page.cards.by_line[1].line
    assert line is not None
    assert line.isVisible()
    assert focused() is line.chips[0]
    assert [chip.text() for chip in line.chips] == ["time", "pressure", "unclear", "nobody to ask", "forgot"]
    press(Qt.Key.Key_Escape)
    assert page.cards.by_line[1].line is None
    assert page.cards.by_line[2].isAncestorOf(focused())
    assert len(recorder.asked) == 1


def test_chips_and_a_note_follow_as_a_correction(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_S, Qt.Key.Key_Space)
    line = page.cards.by_line[1].line
    assert line is not None
    line.note.setFocus()
    QTest.keyClicks(line.note, "keeps")
    QTest.keyClick(line.note, Qt.Key.Key_Return)
    assert recorder.asked[1] == Recording(line=1, outcome=SLIPPED, text="keeps", chips=("time",), corrects=1)
    assert page.cards.by_line[1].line is None
    assert page.cards.by_line[2].isAncestorOf(focused())


def test_going_on_to_another_pledge_keeps_what_was_said(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_S, Qt.Key.Key_Space)
    page.cards.by_line[2].outcomes.take_focus()
    assert recorder.asked[1].chips == ("time",)


def test_a_line_where_nothing_was_said_waits(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_S)
    page.cards.by_line[2].outcomes.take_focus()
    assert page.cards.by_line[1].line is not None
    page.cards.by_line[1].line.done.click()
    assert page.cards.by_line[1].line is None
    assert len(recorder.asked) == 1


def test_a_key_in_the_line_is_meant_for_the_next_pledge(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    page.focus_first_open()
    press(Qt.Key.Key_S, Qt.Key.Key_Space, Qt.Key.Key_K)
    assert [(asked.line, asked.outcome) for asked in recorder.asked] == [
        (1, SLIPPED),
        (1, SLIPPED),
        (2, KEPT),
    ]


def test_a_key_in_the_last_line_records_nothing_more(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    page.focus_first_open()
    press(Qt.Key.Key_S, Qt.Key.Key_K)
    assert [asked.outcome for asked in recorder.asked] == [SLIPPED]


def test_the_line_of_a_slip_is_seen_whole(page: TodayPage) -> None:
    Recorder(page, *(a_row(line) for line in range(1, 6)))
    settle()
    card = page.cards.by_line[2]
    page.resize(page.width(), card.mapTo(page, QPoint(0, card.height())).y() + 4)
    settle()
    card.outcomes.take_focus()
    press(Qt.Key.Key_S)
    assert card.line is not None
    settle()
    view = page.column.viewport()
    assert card.line.mapTo(view, QPoint(0, card.line.height())).y() <= view.height()


def test_a_note_of_any_length_is_shown_in_part_and_kept_whole(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    recorder.entries = (conduct(1, 1, KEPT, text="n" * 100_000),)
    recorder.show()
    card = page.cards.by_line[1]
    assert len(card.status.accessibleName()) < 300
    card.open_line()
    assert card.line is not None
    assert len(card.line.note.text()) == 100_000


def test_a_note_too_long_for_its_line_says_what_was_not_taken(page: TodayPage) -> None:
    Recorder(page, a_row(1))
    page.focus_first_open()
    press(Qt.Key.Key_S)
    line = page.cards.by_line[1].line
    assert line is not None
    assert line.full.isHidden()
    line.note.insert("x" * 2001)
    assert len(line.note.text()) == 2000
    assert line.full.text() == "At most 2,000 characters: the rest was not taken."
    QTest.keyClick(line.note, Qt.Key.Key_Backspace)
    assert line.full.isHidden()


def test_a_note_that_was_there_stays_when_it_turns_into_a_slip(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1), a_row(2))
    recorder.entries = (conduct(1, 1, KEPT, text="early", chips=("sun",)),)
    recorder.show()
    page.cards.by_line[1].choose(SLIPPED)
    assert recorder.asked == [Recording(line=1, outcome=SLIPPED, text="early", corrects=1)]
    line = page.cards.by_line[1].line
    assert line is not None
    assert line.note.text() == "early"


def test_correcting_a_slip_closes_its_line(page: TodayPage) -> None:
    Recorder(page, a_row(1), a_row(2))
    page.cards.by_line[1].choose(SLIPPED)
    page.cards.by_line[1].choose(KEPT)
    assert page.cards.by_line[1].line is None


def menu_of(page: TodayPage, line: int) -> dict[str, QAction]:
    page.cards.by_line[line].more.click()
    menu = page.cards.by_line[line].findChildren(QMenu)[-1]
    return {action.text(): action for action in menu.actions()}


def test_the_menu_of_an_open_pledge_only_opens_it(page: TodayPage, qtbot: QtBot) -> None:
    Recorder(page, a_row(1))
    actions = menu_of(page, 1)
    assert list(actions) == ["Open the pledge"]
    with qtbot.waitSignal(page.pledge_asked) as asked:
        actions["Open the pledge"].trigger()
    assert asked.args == [1]


def test_a_note_is_added_to_what_was_kept(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    recorder.entries = (conduct(1, 1, KEPT, text="first", chips=("sun",)),)
    recorder.show()
    menu_of(page, 1)["Write a note"].trigger()
    line = page.cards.by_line[1].line
    assert line is not None
    assert (line.chips, line.note.text()) == ([], "first")
    line.note.setText("second")
    line.done.click()
    assert recorder.asked == [Recording(line=1, outcome=KEPT, text="second", chips=("sun",), corrects=1)]


def test_another_occasion_of_the_same_day_corrects_nothing(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1))
    recorder.entries = (conduct(1, 1, KEPT),)
    recorder.show()
    menu_of(page, 1)["Another occasion"].trigger()
    assert page.cards.by_line[1].outcomes.outcome is None
    assert page.cards.by_line[1].status.text() == "Another occasion: choose what happened."
    press(Qt.Key.Key_P)
    assert recorder.asked == [Recording(line=1, outcome=PARTLY)]
    assert page.cards.by_line[1].status.text() == "2 occasions on this day"


def test_an_amount_is_recorded_with_the_outcome(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1, measure=HOURS))
    amount = page.cards.by_line[1].amount
    assert amount is not None
    QTest.keyClicks(amount.field, "6.5")
    QTest.keyClick(amount.field, Qt.Key.Key_Return)
    assert page.cards.by_line[1].outcomes.isAncestorOf(focused())
    press(Qt.Key.Key_K)
    assert recorder.asked == [Recording(line=1, outcome=KEPT, amount=6500)]
    amount.field.setText("7")
    QTest.keyClick(amount.field, Qt.Key.Key_Return)
    assert recorder.asked[1] == Recording(line=1, outcome=KEPT, amount=7000, corrects=1)


def test_another_outcome_leaves_the_largest_amount_as_it_is(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1, measure=HOURS))
    recorder.entries = (conduct(1, 1, KEPT, amount=2**53 - 1),)
    recorder.show()
    page.cards.by_line[1].outcomes.choices[PARTLY].click()
    assert recorder.asked == [Recording(line=1, outcome=PARTLY, amount=2**53 - 1, corrects=1)]


@pytest.mark.parametrize("text", ["many", "-1", "inf", "nan", "1e300"])
def test_what_is_no_amount_is_not_recorded(page: TodayPage, text: str) -> None:
    recorder = Recorder(page, a_row(1, measure=HOURS))
    amount = page.cards.by_line[1].amount
    assert amount is not None
    amount.field.setText(text)
    page.cards.by_line[1].outcomes.choices[KEPT].click()
    QTest.keyClick(amount.field, Qt.Key.Key_Return)
    assert recorder.asked == []
    assert page.cards.by_line[1].outcomes.outcome is None
    assert amount.field.property("wrong") is True
    assert focused() is amount.field
    QTest.keyClicks(amount.field, "0")
    assert amount.field.property("wrong") is False


def test_an_amount_that_is_being_typed_stays(page: TodayPage) -> None:
    recorder = Recorder(page, a_row(1, measure=HOURS))
    amount = page.cards.by_line[1].amount
    assert amount is not None
    QTest.keyClicks(amount.field, "6")
    recorder.entries = (conduct(1, 1, KEPT, amount=2000),)
    recorder.show()
    assert amount.field.text() == "6"
