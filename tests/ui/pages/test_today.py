"""Today: what a state shows, on which day, however many pledges there are."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.cadence import OnOccasion
from pledge_app.domain.entry import Entry
from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.rate import Rate
from pledge_app.ui.look import Look
from pledge_app.ui.pages.cards import MORE
from pledge_app.ui.pages.pledge_card import PledgeCard
from pledge_app.ui.pages.today import TodayPage
from tests.screen_states import HOURS, RATE, SUNDAY, a_row, conduct, today_state
from tests.ui.stall import StallMeter
from tests.ui.todays import Recorder, press, settle, today_page

KEPT, SLIPPED = Outcome.KEPT, Outcome.SLIPPED


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> TodayPage:
    return today_page(qtbot, look)


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


def rest(page: TodayPage, qtbot: QtBot) -> int:
    """Until no more cards are being built; returns how many there are."""
    built = -1
    while built != len(page.cards.by_line):
        built = len(page.cards.by_line)
        qtbot.wait(100)
    return built


def worst_pause(page: TodayPage, qtbot: QtBot, stall: StallMeter) -> float:
    """While more cards are built at the end of the list, ms; the best of three: others use the machine."""
    worst = []
    for _ in range(3):
        built = rest(page, qtbot)
        stall.reset()
        page.column.verticalScrollBar().setValue(page.column.verticalScrollBar().maximum())
        assert rest(page, qtbot) >= built + MORE
        worst.append(stall.worst)
    return min(worst)


class FirstPaint(QObject):
    """Notes where the cards are when the page is painted for the first time."""

    def __init__(self, page: TodayPage) -> None:
        super().__init__(page)
        self.page = page
        self.places: list[QRect] = []
        page.installEventFilter(self)

    def eventFilter(self, of: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  Qt's name
        if event.type() == QEvent.Type.Paint and not self.places:
            self.places = self.seen()
        return False

    def seen(self) -> list[QRect]:
        cards = self.page.cards.by_line.values()
        return [QRect(card.mapTo(self.page, QPoint()), card.size()) for card in cards]


def test_the_first_painting_shows_every_card_that_has_room(qtbot: QtBot, look: Look) -> None:
    """Where it stays; what lies below is built after that."""
    page = TodayPage(look)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    first = FirstPaint(page)
    page.show_state(today_state(*(a_row(line) for line in range(20))))
    page.show()
    qtbot.waitUntil(lambda: len(page.cards.by_line) == 20)
    qtbot.wait(50)
    painted = first.places
    assert painted == first.seen()[: len(painted)]
    assert painted[0].top() < page.height() <= painted[-1].bottom()
    assert len(painted) < 20
    assert page.cards.by_line[0].wide


def test_five_thousand_pledges_freeze_nothing(page: TodayPage, qtbot: QtBot, stall: StallMeter) -> None:
    pauses = []
    for pledges in (200, 5000):
        page.show_state(today_state(*(a_row(line) for line in range(pledges))))
        assert len(page.cards.by_line) < MORE
        qtbot.waitUntil(lambda: len(page.cards.by_line) >= MORE, timeout=30_000)
        pauses.append(worst_pause(page, qtbot, stall))
    few, many = pauses
    assert many < 50 or many < 1.5 * few
    assert len(page.cards.by_line) < 200


def test_cards_that_go_are_out_of_sight_at_once_and_soon_no_more(page: TodayPage, qtbot: QtBot) -> None:
    page.show_state(today_state(*(a_row(line) for line in range(MORE))))
    qtbot.waitUntil(lambda: len(page.cards.by_line) == MORE)
    before = list(page.cards.by_line.values())
    page.show_state(today_state(a_row(MORE)))
    assert not [card for card in before if card.isVisible()]
    qtbot.waitUntil(lambda: page.findChildren(PledgeCard) == list(page.cards.by_line.values()))


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
