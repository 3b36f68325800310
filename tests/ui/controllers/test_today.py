"""Today over a real profile: keys become entries, entries become what is seen."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import PledgeError, ProfileError
from pledge_app.ledger.change import Change
from pledge_app.ledger.journal import Journal
from pledge_app.screens.today import Recording
from pledge_app.ui.controllers.today import TodayController
from pledge_app.ui.look import Look
from pledge_app.ui.pages.pledge_card import PledgeCard
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window
from tests.builders import DAY, TODAY, a_pledge
from tests.ui.clock import Clock

DAILY = Scheduled(times=1, days=1)


@pytest.fixture
def today(session: Session, look: Look, qtbot: QtBot) -> TodayController:
    made = TodayController(session, look)
    qtbot.addWidget(made.page)
    made.page.resize(980, 860)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)

    def on_changed(change: Change) -> None:
        if change & made.shows:
            made.refresh()

    session.changed.connect(on_changed)
    session.day_changed.connect(made.refresh)
    return made


def test_it_leads_to_the_line_in_which_something_is_logged(
    today: TodayController, session: Session, qtbot: QtBot
) -> None:
    today.refresh()
    assert today.page.log.isHidden()  # without a pledge one is written first
    make(session, "Limits")
    assert today.page.log.isVisible()
    with qtbot.waitSignal(session.log_asked):
        today.page.log.click()


def make(session: Session, *titles: str, on: date = TODAY) -> list[int]:
    return [session.ledger.pledges.make(a_pledge(title, cadence=DAILY), today=on) for title in titles]


def press(keys: str) -> None:
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, Qt.Key(ord(key)))


class FirstPaint(QObject):
    """Notes how high the cards are when the window is painted for the first time."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.heights: list[int] = []
        window.installEventFilter(self)

    def eventFilter(self, of: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  Qt's name
        if event.type() == QEvent.Type.Paint and not self.heights:
            self.heights = self.now()
        return False

    def now(self) -> list[int]:
        return [card.height() for card in self.window.findChildren(PledgeCard)]


def test_a_start_paints_the_cards_as_they_stay(session: Session, look: Look, qtbot: QtBot) -> None:
    make(session, *"ABCDEFGHIJKLMNOPQR")
    window = Window(look)
    qtbot.addWidget(window)
    window.resize(1180, 860)
    first = FirstPaint(window)

    def start() -> None:
        window.enter(session, "today")
        window.show()

    QTimer.singleShot(0, start)  # as the app does: in the answer of a job
    qtbot.waitUntil(lambda: len(first.now()) == 18)
    qtbot.wait(50)
    assert 0 < len(first.heights) < 18
    assert first.heights == first.now()[: len(first.heights)]


def test_five_keys_are_five_entries(today: TodayController, session: Session) -> None:
    make(session, "A", "B", "C", "D", "E")
    today.page.focus_first_open()
    press("KPSNE")
    entries = session.ledger.journal.day(TODAY)
    assert [entry.outcome for entry in entries if entry.outcome] == list(Outcome)
    assert today.page.header.left.text() == "All recorded. Enjoy your evening."


def test_the_first_refresh_puts_the_focus_on_the_first_open_pledge(
    session: Session, look: Look, qtbot: QtBot
) -> None:
    (line,) = make(session, "A")
    controller = TodayController(session, look)
    qtbot.addWidget(controller.page)
    controller.page.show()
    controller.page.activateWindow()
    qtbot.waitUntil(controller.page.isActiveWindow)
    controller.refresh()
    assert controller.page.cards.by_line[line].isAncestorOf(QApplication.focusWidget())


def test_a_slip_of_the_finger_leaves_no_trace(today: TodayController, session: Session) -> None:
    make(session, "A")
    today.page.focus_first_open()
    press("KP")
    (entry,) = (entry for entry in session.ledger.journal.day(TODAY) if entry.outcome)
    assert (entry.outcome, entry.corrects) == (Outcome.PARTLY, None)


def test_what_got_in_the_way_belongs_to_the_record(
    today: TodayController, session: Session, clock: Clock
) -> None:
    (line,) = make(session, "A")
    today.page.focus_first_open()
    press("S")
    clock.pass_(seconds=20)
    session.settle()
    note = today.page.cards.by_line[line].line
    assert note is not None
    note.said.emit("", ("time",))
    clock.pass_(seconds=3)
    session.settle()
    (entry,) = (entry for entry in session.ledger.journal.day(TODAY) if entry.outcome)
    assert (entry.chips, entry.corrects) == (("time",), None)
    assert session.ledger.store.log.size(1) == 2


def test_later_a_correction_is_an_entry_after_the_first(
    today: TodayController, session: Session, clock: Clock
) -> None:
    make(session, "A")
    today.page.focus_first_open()
    press("K")
    clock.pass_(seconds=3)
    session.settle()
    press("P")
    (entry,) = (entry for entry in session.ledger.journal.day(TODAY) if entry.outcome)
    assert entry.outcome is Outcome.PARTLY
    assert entry.corrects is not None


def test_another_day_is_recorded_on_that_day(today: TodayController, session: Session) -> None:
    (line,) = make(session, "A", on=TODAY - 9 * DAY)
    today.open(TODAY - 8 * DAY)
    assert today.page.header.note.text().startswith("This day is more than a week back.")
    today.page.cards.by_line[line].choose(Outcome.KEPT)
    (entry,) = session.ledger.journal.day(TODAY - 8 * DAY)
    assert (entry.late, entry.recorded) == (True, TODAY)
    assert today.page.cards.by_line[line].status.text() == "Recorded late."
    today.page.header.today.click()
    assert today.page.header.left.text() == "1 pledges left to record"


def test_midnight_turns_to_the_new_day(today: TodayController, session: Session, clock: Clock) -> None:
    make(session, "A")
    today.open(TODAY - DAY)
    clock.pass_(days=1)
    session.check_day()
    assert today.page.header.title.text() == "Tuesday, 17 March 2026"


def test_what_is_recorded_at_midnight_belongs_to_the_day_that_is_shown(
    today: TodayController, session: Session, clock: Clock
) -> None:
    make(session, "A")
    today.page.focus_first_open()
    clock.pass_(days=1)
    press("K")
    (entry,) = (entry for entry in session.ledger.journal.day(TODAY) if entry.outcome)
    assert (entry.day, entry.recorded) == (TODAY, TODAY + DAY)
    assert not any(entry.outcome for entry in session.ledger.journal.day(TODAY + DAY))


def test_what_is_recorded_says_that_the_profile_is_well(today: TodayController, session: Session) -> None:
    make(session, "A")
    eased: list[type[PledgeError]] = []
    session.eased.connect(eased.append)
    today.page.focus_first_open()
    press("K")
    assert eased == [ProfileError]


def test_a_pledge_is_not_asked_for_before_it_was_made(today: TodayController, session: Session) -> None:
    make(session, "A")
    today.open(TODAY - DAY)
    assert today.page.cards.by_line == {}


def test_what_is_refused_is_told_and_not_shown(today: TodayController, session: Session) -> None:
    (line,) = make(session, "A")
    troubles: list[PledgeError] = []
    session.troubled.connect(troubles.append)
    session.changed.disconnect()
    session.ledger.pledges.end(line, today=TODAY - timedelta(days=1))
    today.page.cards.by_line[line].choose(Outcome.KEPT)
    assert len(troubles) == 1
    assert today.page.cards.by_line[line].outcomes.outcome is None


def test_what_is_recorded_while_many_are_counted_stays(session: Session, look: Look, qtbot: QtBot) -> None:
    (line, *_) = make(session, "A", "B", "C")
    controller = TodayController(session, look, many=2)
    qtbot.addWidget(controller.page)
    controller.page.show()
    controller.refresh()
    qtbot.waitUntil(lambda: controller._known is not None)
    before = controller._known
    session.changed.connect(controller.refresh)
    controller.refresh()
    counting = controller._job
    assert counting is not None
    controller.page.record_asked.emit(Recording(line=line, outcome=Outcome.KEPT))
    counting.done.emit(before)
    assert controller._known.rates[line].kept == 1
    qtbot.waitUntil(lambda: not session.jobs.running())
    assert controller._known.rates[line].kept == 1


def test_many_pledges_are_counted_away_from_the_window(session: Session, look: Look, qtbot: QtBot) -> None:
    lines = make(session, "A", "B", "C")
    controller = TodayController(session, look, many=2)
    qtbot.addWidget(controller.page)
    session.changed.connect(controller.refresh)
    controller.refresh()
    assert controller.page.cards.by_line == {}
    qtbot.waitUntil(lambda: len(controller.page.cards.by_line) == len(lines))
    qtbot.waitUntil(lambda: session.jobs.running() == 0)
    controller.page.cards.by_line[lines[1]].choose(Outcome.KEPT)
    assert session.jobs.running() == 0
    card = controller.page.cards.by_line[lines[1]]
    assert (card.outcomes.outcome, card.rate.text()) == (Outcome.KEPT, "1 of 1")


def test_goes_to_the_pledge_and_to_a_new_one(today: TodayController, session: Session) -> None:
    went: list[tuple[str, object]] = []
    session.went.connect(lambda page, what: went.append((page, what)))
    today.refresh()
    today.page.new_asked.emit()
    today.page.pledge_asked.emit(7)
    assert went == [("pledges", "new"), ("pledges", 7)]


class Order(QObject):
    """Notes when an outcome is painted as chosen."""

    def __init__(self, choice: QAbstractButton, told: list[str]) -> None:
        super().__init__(choice)
        self._told = told
        choice.installEventFilter(self)

    def eventFilter(self, choice: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Paint and choice.property("checked"):
            self._told.append("painted")
        return False


def test_a_tick_is_seen_before_anything_is_counted(
    today: TodayController, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    (line,) = make(session, "Limits")
    today.page.focus_first_open()
    told: list[str] = []
    Order(today.page.cards.by_line[line].outcomes.choices[Outcome.SLIPPED], told)
    counted = Journal.standing

    def standing(journal: Journal, *which: int, **how: Any) -> object:
        told.append("counted" if session.ledger.journal.day(TODAY) else "counted too early")
        return counted(journal, *which, **how)

    monkeypatch.setattr(Journal, "standing", standing)
    press("S")
    assert told[:2] == ["painted", "counted"]
