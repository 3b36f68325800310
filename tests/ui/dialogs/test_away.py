"""Several days in one act, over a real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.ranges import Reason
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Language
from pledge_app.ui.dialogs.away import AwayDialog
from pledge_app.ui.window import Window
from tests.builders import DAY, TODAY, WEEK, a_pledge
from tests.ui.walk import cramped, settle, unnamed

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(ledger: Ledger, open_window: Callable[..., Window], speak: Callable[[Language], None]) -> Window:
    """A window with two daily pledges that are a week old, in English with its plurals."""
    speak(Language.ENGLISH)
    for title in ("Limits", "Credit"):
        ledger.pledges.make(a_pledge(title, cadence=Scheduled(times=1, days=1)), today=TODAY - WEEK)
    return open_window("today", 1000, 700)


@pytest.fixture
def dialog(window: Window) -> AwayDialog:
    """The dialog, asked for as a command."""
    window.commands.run("away")
    settle()
    return window.findChild(AwayDialog)


def test_a_holiday_pauses_what_is_ticked(
    window: Window, dialog: AwayDialog, ledger: Ledger, qtbot: QtBot
) -> None:
    assert (cramped(dialog), unnamed(dialog)) == ([], [])
    dialog.end.show_day(TODAY + 9 * DAY)
    assert dialog.meaning.text() == "2 pledges pause; nothing is expected of them."
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.meaning.text() == "1 pledge pauses; nothing is expected of it."
    dialog.note.setText("by the sea")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    _, (_, _, paused) = ledger.store.entries.course(1)
    assert (paused.kind, paused.until) == (Kind.PAUSE, TODAY + 9 * DAY)
    assert len(list(ledger.store.entries.course(2))) == 1
    settle()
    window.activateWindow()
    settle()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert len(list(ledger.store.entries.course(1))) == 1


def test_days_without_occasion_are_counted_and_those_with_records_stay(
    dialog: AwayDialog, ledger: Ledger, qtbot: QtBot
) -> None:
    ledger.journal.record(1, Outcome.KEPT, day=TODAY - DAY, today=TODAY)
    dialog.reasons[Reason.NO_OCCASION].click()
    dialog.start.show_day(TODAY - 2 * DAY)
    assert dialog.meaning.text() == ("5 days are noted without occasion. 1 day with records stays as it is.")
    qtbot.keyClick(dialog.end, Qt.Key.Key_Return)
    assert [entry.outcome for entry in ledger.journal.day(TODAY)] == [Outcome.NO_OCCASION] * 2


def test_what_cannot_be_is_said_and_not_recorded(dialog: AwayDialog, ledger: Ledger) -> None:
    before = ledger.store.entries.count()
    dialog.end.setText("soon")
    assert dialog.meaning.text().startswith("Two days, the first before the last")
    dialog.start.show_day(TODAY - WEEK)
    dialog.end.show_day(TODAY - DAY)
    assert dialog.meaning.text().startswith("These days are over")
    dialog.end.show_day(TODAY)
    dialog.start.show_day(TODAY + DAY)
    assert not dialog.go.isEnabled()
    for row in range(2):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.asked is None
    dialog.entered.emit()
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.start.show_day(TODAY)
    assert not ledger.ranges.plan(dialog.asked, today=TODAY)[0].is_empty
    assert ledger.store.entries.count() == before


def test_where_all_is_recorded_nothing_is_left(dialog: AwayDialog, ledger: Ledger) -> None:
    for line in (1, 2):
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    dialog.reasons[Reason.NO_OCCASION].click()
    assert dialog.meaning.text() == "Nothing is left to note. 2 days with records stay as they are."
    assert not dialog.go.isEnabled()
    dialog.entered.emit()
    assert not dialog.isVisible()


def test_today_leads_there(window: Window) -> None:
    button = next(one for one in window.findChildren(QPushButton) if "Several days" in one.text())
    button.click()
    settle()
    assert window.findChild(AwayDialog).isVisible()
