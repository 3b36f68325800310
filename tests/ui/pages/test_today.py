"""Today: what a state shows, and what keys and clicks ask for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.cadence import OnOccasion
from pledge_app.domain.conduct import Outcome
from pledge_app.domain.entry import Entry, PledgeRow
from pledge_app.screens.rate import Rate
from pledge_app.screens.today import Recording
from pledge_app.ui.look import Look
from pledge_app.ui.pages.cards import AT_ONCE, MORE
from pledge_app.ui.pages.today import TodayPage
from tests.screen_states import HOURS, RATE, SUNDAY, a_row, conduct, today_state
from tests.ui.stall import StallMeter

KEPT, PARTLY, SLIPPED, NO_OCCASION, EXCUSED = Outcome


class Recorder(QObject):
    """Answers like the ledger: each recording becomes an entry, a correction replaces one."""

    def __init__(self, page: TodayPage, *rows: PledgeRow) -> None:
        super().__init__(page)
        self.page, self.rows = page, rows
        self.entries: tuple[Entry, ...] = ()
        self.asked: list[Recording] = []
        page.record_asked.connect(self._on_record)
        self.show()

    def show(self) -> None:
        self.page.show_state(today_state(*self.rows, entries=self.entries, rates={1: RATE}))

    def _on_record(self, asked: Recording) -> None:
        self.asked.append(asked)
        kept = tuple(entry for entry in self.entries if entry.id != asked.corrects)
        entry = conduct(
            len(self.asked),
            asked.line,
            asked.outcome,
            text=asked.text,
            chips=asked.chips,
            amount=asked.amount,
            corrects=asked.corrects,
        )
        self.entries = (*kept, entry)
        self.show()


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> TodayPage:
    made = TodayPage(look)
    qtbot.addWidget(made)
    made.resize(980, 860)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def settle() -> None:
    """Let layouts be arranged."""
    for _ in range(3):
        QApplication.processEvents()


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


# --- what is seen ------------------------------------------------------------------------------------------


def test_shows_the_day_and_what_is_left(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1), a_row(2), a_row(3), entries=(conduct(1, 1, KEPT),)))
    assert page.header.title.text() == "Sunday, 22 November 2026"
    assert page.header.left.text() == "2 pledges left to record"
    assert (page.header.progress.value(), page.header.progress.maximum()) == (1, 3)
    assert page.cards.by_line[1].outcomes.outcome is KEPT
    assert page.cards.by_line[2].outcomes.outcome is None
    assert not page.empty.isVisible()


def test_a_card_shows_title_cue_and_rate_with_n_and_coverage(page: TodayPage) -> None:
    few = Rate(kept=3, of=4, reported=4, expected=12)
    none = Rate(kept=0, of=0, reported=0, expected=None)
    rows = (a_row(1), a_row(2), a_row(3, cue=""), a_row(4, cue="x" * 300))
    page.show_state(today_state(*rows, rates={1: RATE, 2: few, 3: none}))
    first, second, third, fourth = page.cards.by_line.values()
    assert (first.title.text(), first.cue.text()) == ("Pledge 1", "When I demo")
    assert first.rate.text() == "84% n=43\n41 of 43 reported"
    assert first.rate.accessibleName() == "Kept 36 of 43 over 12 weeks. 41 of 43 reported"
    assert second.rate.text() == "3 of 4\n4 of 12 reported"
    assert (third.rate.text(), third.cue.text()) == ("—", "Imported, without a plan yet")
    assert third.rate.accessibleName() == "Nothing counted over 12 weeks."
    assert fourth.rate.text() == ""
    assert fourth.cue.accessibleName().endswith("x…")


@pytest.mark.parametrize(
    ("entries", "day", "words"),
    [
        ((conduct(1, 1, KEPT),), SUNDAY, "All recorded. Enjoy your evening."),
        ((conduct(1, 1, KEPT),), SUNDAY - timedelta(days=1), "All recorded."),
    ],
)
def test_says_when_all_is_recorded(
    page: TodayPage, entries: tuple[Entry, ...], day: date, words: str
) -> None:
    page.show_state(today_state(a_row(1), entries=entries, day=day))
    assert page.header.left.text() == words


def test_pledges_by_exception_stand_apart_and_nothing_is_left(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1, OnOccasion())))
    assert page.header.left.text() == "No report is due on this day. You can record what came up."
    assert not page.header.progress.isVisible()
    assert not page.cards.others.isVisible()
    page.show_state(today_state(a_row(1, OnOccasion()), a_row(2)))
    assert page.cards.others.text() == "When it comes up"
    assert page.cards.others.isVisible()
    settle()
    first, second = (page.cards.by_line[line].mapTo(page, QPoint()) for line in (2, 1))
    assert second.y() > first.y()


def test_without_pledges_one_sentence_and_one_default_button(page: TodayPage, qtbot: QtBot) -> None:
    page.show_state(today_state())
    assert page.empty.isVisible()
    assert not page.header.left.isVisible()
    button = next(child for child in page.empty.children() if child.property("default"))
    with qtbot.waitSignal(page.new_asked):
        button.click()  # type: ignore[attr-defined]  # a push button, found by its property
    draft = replace(a_row(1, cue=""), sha256=None, imported=False)
    page.show_state(today_state(draft))
    assert page.empty.isVisible()


def test_a_day_far_back_says_that_entries_are_marked_late(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1), day=SUNDAY - timedelta(days=8)))
    assert page.header.note.text() == "This day is more than a week back. What you record now is marked late."
    page.show_state(today_state(a_row(1), day=SUNDAY - timedelta(days=7)))
    assert not page.header.note.isVisible()


def test_welcomes_back_after_a_while(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1), totals={SUNDAY - timedelta(days=9): 1}))
    assert page.header.note.text().startswith("Welcome back. Nothing was lost;")


def test_what_was_said_stands_on_the_card(page: TodayPage) -> None:
    entries = (
        conduct(1, 1, SLIPPED, text="late again", chips=("time",), corrects=9),
        conduct(2, 2, KEPT, recorded=SUNDAY + timedelta(days=9)),
        conduct(3, 2, KEPT),
    )
    page.show_state(today_state(a_row(1), a_row(2), entries=entries, rates={1: RATE}))
    assert page.cards.by_line[1].status.text().split("\n") == [
        "time · late again",
        "Noted. One slip doesn't undo the rest: 36 of 43 over 12 weeks.",
        "Corrected; the first entry stays in your journal.",
    ]
    assert page.cards.by_line[2].status.text() == "2 occasions on this day"


def test_text_of_pledges_is_never_markup(page: TodayPage) -> None:
    row = a_row(1)
    row = replace(row, pledge=replace(row.pledge, title="<b>bold</b>"))
    page.show_state(today_state(row))
    assert page.cards.by_line[1].title.textFormat() == Qt.TextFormat.PlainText
    assert page.cards.by_line[1].title.text() == "<b>bold</b>"


def test_the_outcomes_go_under_the_text_where_it_is_narrow(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1)))
    card = page.cards.by_line[1]
    settle()
    assert card.outcomes.y() < card.title.parentWidget().height() // 2
    assert card.outcomes.x() > card.title.x() + card.title.width()
    page.resize(732, 600)
    settle()
    assert card.outcomes.x() == card.title.x()
    assert card.outcomes.y() > card.title.geometry().bottom()
    shown = [choice.geometry() for choice in card.outcomes.choices.values()]
    sizes = [choice.sizeHint() for choice in card.outcomes.choices.values()]
    assert all(box.width() >= size.width() for box, size in zip(shown, sizes, strict=True))


def test_a_day_before_the_first_pledge_leads_back_to_today(page: TodayPage, qtbot: QtBot) -> None:
    page.show_state(today_state(day=SUNDAY - timedelta(days=3)))
    (back,) = [button for button in page.empty.findChildren(QPushButton) if button.isVisible()]
    assert back.text() == "To Today"
    with qtbot.waitSignal(page.day_asked) as asked:
        back.click()
    assert asked.args == [SUNDAY]


# --- keys and clicks ---------------------------------------------------------------------------------------


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


# --- after a slip ------------------------------------------------------------------------------------------


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


# --- notes, occasions, amounts -----------------------------------------------------------------------------


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


@pytest.mark.parametrize("text", ["many", "-1"])
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


# --- days --------------------------------------------------------------------------------------------------


def test_turns_to_other_days(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1), day=date(2026, 11, 20)))
    asked: list[date] = []
    page.day_asked.connect(asked.append)
    for button in (page.header.previous, page.header.today, page.header.next):
        button.click()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
    days = [date(2026, 11, 19), SUNDAY, date(2026, 11, 21)]
    assert asked == days + days


def test_there_is_no_way_to_tomorrow(page: TodayPage) -> None:
    page.show_state(today_state(a_row(1)))
    assert not page.header.next.isEnabled()
    assert not page.header.today.isEnabled()
    asked: list[date] = []
    page.day_asked.connect(asked.append)
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert asked == []


def test_the_year_says_its_sentence(page: TodayPage, qtbot: QtBot) -> None:
    page.show_state(today_state(a_row(1), totals={SUNDAY: 3, SUNDAY - timedelta(days=2): 2}))
    assert page.year.heatmap is None
    qtbot.waitSignal(page.year.built).wait()
    assert page.year.heatmap is not None
    assert page.year.heatmap.accessibleName() == "Your year"
    assert page.year.heatmap.accessibleDescription() == "5 entries on 2 days in 53 weeks."


# --- many, and otherwise -----------------------------------------------------------------------------------


def worst_pause(page: TodayPage, qtbot: QtBot, stall: StallMeter) -> float:
    """While more cards are built at the end of the list, ms; the best of three: others use the machine."""
    worst = []
    for _ in range(3):
        qtbot.wait(50)
        built = len(page.cards.by_line)
        stall.reset()
        page.column.verticalScrollBar().setValue(page.column.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda wanted=built + MORE: len(page.cards.by_line) >= wanted, timeout=30_000)
        worst.append(stall.worst)
    return min(worst)


def test_five_thousand_pledges_freeze_nothing(page: TodayPage, qtbot: QtBot, stall: StallMeter) -> None:
    pauses = []
    for pledges in (200, 5000):
        page.show_state(today_state(*(a_row(line) for line in range(pledges))))
        assert len(page.cards.by_line) == AT_ONCE
        qtbot.waitUntil(lambda: len(page.cards.by_line) >= MORE, timeout=30_000)
        pauses.append(worst_pause(page, qtbot, stall))
    few, many = pauses
    assert many < 50 or many < 1.5 * few
    assert len(page.cards.by_line) < 200


def test_the_keyboard_goes_on_past_the_cards_that_are_built(page: TodayPage, qtbot: QtBot) -> None:
    page.show_state(today_state(*(a_row(line) for line in range(500))))
    qtbot.wait(200)
    built = len(page.cards.by_line)
    page.cards.by_line[built - 1].outcomes.take_focus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(page.cards.by_line) > built)


def test_a_change_of_language_words_everything_anew(page: TodayPage) -> None:
    Recorder(page, a_row(1, measure=HOURS), a_row(2))
    page.cards.by_line[2].choose(SLIPPED)
    for widget in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert page.cards.by_line[1].outcomes.choices[KEPT].text() == "Kept"
    assert page.header.left.text() == "1 pledges left to record"


def test_everything_that_takes_the_focus_has_a_name(page: TodayPage) -> None:
    Recorder(page, a_row(1, measure=HOURS), a_row(2))
    page.cards.by_line[2].choose(SLIPPED)
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, widget
