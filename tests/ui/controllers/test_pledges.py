"""Pledges and the editor over a real profile."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.pledge import ChangeKind, IfThen
from pledge_app.errors import Busy, PledgeError
from pledge_app.ledger.act import Deed
from pledge_app.ledger.change import Change
from pledge_app.ui.controllers.pledges import NEW, PledgesController
from pledge_app.ui.look import Look
from pledge_app.ui.pages.beside import BESIDE
from pledge_app.ui.session import Session
from tests.builders import DAY, TODAY, WEEK, a_pledge


@pytest.fixture
def controller(session: Session, look: Look, qtbot: QtBot) -> PledgesController:
    made = PledgesController(session, look)
    qtbot.addWidget(made.page)
    made.page.resize(BESIDE + 100, 900)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)

    def on_changed(change: Change) -> None:
        if change & made.shows:
            made.refresh()

    session.changed.connect(on_changed)
    made.refresh()
    return made


def write(controller: PledgesController, cue: str, response: str = "") -> None:
    plans = controller.editor.plans
    for field, text in ((plans.cues[0], cue), (plans.responses[0], response)):
        field.setFocus()
        QTest.keyClicks(field, text)


@pytest.fixture
def went(session: Session) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    session.went.connect(lambda page, what: found.append((page, what)))
    return found


@pytest.fixture
def acted(session: Session) -> list[Deed]:
    """What was done that can be undone."""
    found: list[Deed] = []
    session.acted.connect(lambda effect: found.append(effect.deed))
    return found


def test_the_first_pledge_leads_to_today(
    controller: PledgesController, session: Session, went: list[tuple[str, object]], acted: list[Deed]
) -> None:
    controller.open(NEW)
    write(controller, "I demo", "name a limit")
    controller.editor.save.click()
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert row.pledge.if_then == (IfThen(cue="I demo", response="name a limit"),)
    assert row.loggable
    assert went == [("today", None)]
    assert acted == [Deed.PLEDGE]


def test_leaving_the_first_pledge_leads_to_today_too(
    controller: PledgesController, session: Session, went: list[tuple[str, object]]
) -> None:
    controller.open(NEW)
    controller.editor.close_button.click()
    assert went == [("today", None)]
    assert session.ledger.pledges.all(today=TODAY) == ()


def test_another_pledge_leads_to_its_detail(
    controller: PledgesController, session: Session, went: list[tuple[str, object]]
) -> None:
    session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.list.new_asked.emit()
    write(controller, "I demo", "name a limit")
    controller.editor.save.click()
    assert went == []
    assert controller.page.currentWidget() is controller.list
    assert controller.list.detail is not None
    assert controller.list.detail.detail.item.title == "name a limit"


def test_what_was_typed_is_kept_as_a_draft_when_the_editor_closes(
    controller: PledgesController, session: Session, acted: list[Deed]
) -> None:
    controller.open(NEW)
    write(controller, "I demo")
    controller.editor.close_button.click()
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert (row.sha256, row.pledge.if_then) == (None, (IfThen(cue="I demo", response=""),))
    assert acted == [Deed.DRAFT]


def test_a_pause_in_typing_keeps_the_draft(
    controller: PledgesController, session: Session, qtbot: QtBot
) -> None:
    controller.open(NEW)
    with qtbot.waitSignal(controller.editor.rested, timeout=3000):
        write(controller, "I demo")
    write(controller, " it", "name a limit")
    controller.editor.rested.emit()
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert row.pledge.if_then[0].cue == "I demo it"
    controller.editor.save.click()
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert row.loggable


def test_a_draft_is_gone_on_with_and_discarded(controller: PledgesController, session: Session) -> None:
    session.ledger.pledges.keep_draft(a_pledge("Draft", if_then=()))
    assert controller.list.detail is not None
    controller.list.detail.edit.click()
    assert controller.page.currentWidget() is controller.editor
    assert controller.editor.title.text() == "Draft"
    controller.editor.save.click()
    assert controller.list.detail is not None
    controller.list.detail.edit.click()
    controller.editor.discard.click()
    assert session.ledger.pledges.all(today=TODAY) == ()
    session.ledger.pledges.keep_draft(a_pledge("Draft", if_then=()))
    controller.list.detail.discard.click()
    assert session.ledger.pledges.all(today=TODAY) == ()


def test_a_change_follows_the_wording_as_what_it_is(
    controller: PledgesController, session: Session, acted: list[Deed]
) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY - WEEK)
    controller.open(line)
    assert controller.list.detail is not None
    controller.list.detail.edit.click()
    controller.editor.title.setFocus()
    QTest.keyClicks(controller.editor.title, "!")
    controller.editor.change.kinds[ChangeKind.WEAKENING].click()
    controller.editor.save.click()
    newest = session.ledger.pledges.history(line, today=TODAY)[-1]
    assert (newest.pledge.title, newest.pledge.change) == ("A!", ChangeKind.WEAKENING)
    assert newest.holds == TODAY + WEEK
    assert acted == [Deed.WORDING]
    assert controller.list.detail is not None
    assert controller.list.detail.detail.item.pending_from == TODAY + WEEK


def test_a_change_that_is_not_wanted_is_left(controller: PledgesController, session: Session) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.open(line)
    controller.list.edit_asked.emit(line)
    controller.editor.title.setFocus()
    QTest.keyClicks(controller.editor.title, "!")
    controller.editor.rested.emit()
    controller.editor.discard.click()
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert row.pledge.title == "A"
    controller.list.edit_asked.emit(line)
    controller.editor.close_button.click()
    assert controller.page.currentWidget() is controller.list


def test_a_form_with_a_problem_stays_open(controller: PledgesController, session: Session) -> None:
    controller.open(NEW)
    write(controller, "I demo")
    controller.editor.title.setText("x" * 120)
    controller.editor.title.setFocus()
    QTest.keyClicks(controller.editor.title, "x")
    controller.editor.close_button.click()
    assert controller.page.currentWidget() is controller.editor
    assert session.ledger.pledges.all(today=TODAY) == ()


def test_what_is_being_written_waits_while_one_looks_elsewhere(
    controller: PledgesController, session: Session
) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY)
    controller.open(NEW)
    write(controller, "I demo")
    controller.open(line)
    controller.open(NEW)
    assert controller.editor.plans.cues[0].text() == "I demo"
    (draft,) = (row.line for row in session.ledger.pledges.all(today=TODAY) if row.sha256 is None)
    controller.list.edit_asked.emit(draft)
    controller.open(NEW)  # a draft that was opened is not the new one
    assert controller.editor.plans.cues[0].text() == ""


def test_ending_stays_in_the_list(controller: PledgesController, session: Session) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY - DAY)
    controller.open(line)
    assert controller.list.detail is not None
    controller.list.detail.end.click()
    controller.list.detail.confirm.click()
    (row,) = session.ledger.pledges.all(today=TODAY)
    assert row.ended == TODAY
    assert controller.list.detail is not None
    assert not controller.list.detail.detail.can_end


def test_figures_and_wordings_come_from_the_ledger(controller: PledgesController, session: Session) -> None:
    line = session.ledger.pledges.make(a_pledge("A"), today=TODAY - WEEK)
    changed = replace(a_pledge("A"), because="It matters.")
    session.ledger.pledges.amend(line, changed, ChangeKind.EDITORIAL, today=TODAY - DAY)
    controller.list.chosen.emit(line)
    detail = controller.list.detail
    assert detail is not None
    assert len(detail.detail.versions) == 2
    assert detail.detail.four_weeks is not None
    assert detail.detail.four_weeks.expected == 2


def test_a_choice_that_is_gone_is_no_choice(controller: PledgesController, session: Session) -> None:
    line = session.ledger.pledges.keep_draft(a_pledge("Draft", if_then=()))
    controller.open(line)
    session.ledger.pledges.discard_draft(line)
    assert controller.list.detail is None
    controller.list.edit_asked.emit(line)
    assert controller.page.currentWidget() is controller.list
    assert QApplication.focusWidget() is not None


def test_a_journal_that_cannot_be_read_is_told(controller: PledgesController, session: Session) -> None:
    class Unreadable:
        def count(self) -> int:
            raise Busy("pledge.db")

        def get(self, line: int, *, today: date) -> PledgeRow | None:
            raise Busy(f"pledge.db {line} {today}")

    told: list[PledgeError] = []
    session.troubled.connect(told.append)
    session.ledger.pledges = Unreadable()  # type: ignore[assignment]  it only has to refuse
    controller.list.new_asked.emit()
    controller.list.edit_asked.emit(1)
    assert [type(error) for error in told] == [Busy, Busy]
    assert controller.page.currentWidget() is controller.list
