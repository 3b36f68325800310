"""The editor: what is typed, what it says of it, and what it asks for."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.cadence import OnOccasion, Scheduled, Weekdays
from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, IfThen, Measure, Pledge
from pledge_app.screens import editor
from pledge_app.screens.editor import EditorState
from pledge_app.screens.form import Fields, Rhythm, fields_of, pledge_of
from pledge_app.screens.wordings import Part
from pledge_app.ui.look import Look
from pledge_app.ui.pages.editor import EditorPage
from tests.screen_states import SUNDAY

WHOLE = Pledge(
    title="Limits",
    statement="I say limits.",
    beneficiaries=("users", "staff"),
    cadence=Weekdays(weekdays=(1, 5)),
    if_then=(IfThen(cue="I demo", response="I name a limit"), IfThen(cue="I sell", response="I name two")),
    because="People decide by it.",
    checks=("The slide is there", "Somebody saw it"),
    exceptions=Exceptions(count=1, days=30),
    measure=Measure(bound=Bound.AT_MOST, target=1500, unit="hours"),
    sources=("ACM 1.3",),
    topics=("data", "honesty"),
)
ROW = PledgeRow(line=1, sha256="1" * 64, pledge=WHOLE)


class Answering:
    """Presents what is typed, as the controller does."""

    def __init__(self, page: EditorPage) -> None:
        self.page = page
        self.original: PledgeRow | None = None
        self.state: EditorState
        page.edited.connect(self.on_edited)

    def start(self, fields: Fields = Fields(), original: PledgeRow | None = None) -> None:  # noqa: B008  a value
        self.original = original
        self.state = editor.present(fields, original=original, today=SUNDAY)
        self.page.start(self.state)

    def on_edited(self, fields: Fields, change: ChangeKind | None) -> None:
        self.state = editor.present(fields, original=self.original, change=change, today=SUNDAY)
        self.page.show_state(self.state)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> EditorPage:
    made = EditorPage(look)
    qtbot.addWidget(made)
    made.resize(980, 860)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def answering(page: EditorPage) -> Answering:
    made = Answering(page)
    made.start()
    return made


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_the_first_pledge_takes_a_sentence(page: EditorPage, answering: Answering, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is page.plans.cues[0]
    assert not page.save.isEnabled()
    write("I demo")
    assert (page.save.text(), page.save.isEnabled()) == ("Keep as a draft", True)
    assert page.said.text().startswith("Until it says what you will do, it is kept as a draft")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    write("name a limit")
    assert page.preview.text() == "When I demo, I will name a limit."
    assert page.said.text() == (
        "Private until you publish. Not said yet: to whom and how you will know. You can add it any time."
    )
    assert page.title.placeholderText() == "name a limit"
    assert page.save.text() == "Pledge"
    assert answering.state.complete
    with qtbot.waitSignal(page.save_asked):
        page.save.click()


def test_enter_goes_on_and_pledges(page: EditorPage, answering: Answering, qtbot: QtBot) -> None:
    page.plans.another.click()
    page.plans.take_focus()
    for text in ("I demo", "name a limit", "I sell"):
        write(text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.plans.responses[1]
    with qtbot.assertNotEmitted(page.save_asked, wait=50):
        QTest.keyClick(page.title, Qt.Key.Key_Return)
    write("name two")
    assert answering.state.complete
    with qtbot.waitSignal(page.save_asked):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


@pytest.mark.usefixtures("answering")
def test_the_buttons_stay_in_sight_whatever_is_unfolded(page: EditorPage) -> None:
    page.resize(800, 500)
    page.examples.buttons[0].click()
    QApplication.processEvents()
    assert page.more.isVisible()
    assert page.rect().contains(page.save.mapTo(page, page.save.rect().bottomRight()))


def test_typing_pauses_before_a_draft_is_kept(page: EditorPage, answering: Answering, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.rested, timeout=3000):
        write("I demo")
    assert answering.state.pledge is not None


def test_an_example_fills_the_form_and_goes_away(page: EditorPage, answering: Answering) -> None:
    assert len(page.examples.buttons) == 6
    for button in page.examples.buttons:
        answering.start()
        button.click()
        assert answering.state.complete
        assert answering.state.title == button.text()
        assert page.preview.text().startswith("When I ")
    assert not page.examples.isVisible()
    assert page.more.lines[Part.BENEFICIARIES].text() == "those who wait"


@pytest.mark.parametrize(
    "pledge",
    [
        WHOLE,
        replace(WHOLE, cadence=Scheduled(times=2, days=9), if_then=WHOLE.if_then[:1]),
        replace(WHOLE, cadence=OnOccasion(), exceptions=None, measure=None, because="", checks=()),
    ],
)
def test_what_is_written_into_the_form_is_read_from_it(
    page: EditorPage, answering: Answering, pledge: Pledge
) -> None:
    answering.start(fields_of(WHOLE), ROW)
    answering.start(fields_of(pledge), ROW)
    assert pledge_of(page._read()) == pledge


def test_another_situation_is_another_pair_of_fields(page: EditorPage, answering: Answering) -> None:
    page.plans.another.click()
    assert QApplication.focusWidget() is page.plans.cues[1]
    write("I sell")
    assert [plan.cue for plan in answering.state.fields.plans] == ["", "I sell"]
    answering.start()
    assert len(page.plans.cues) == 1


def test_rhythms_show_their_numbers(page: EditorPage, answering: Answering) -> None:
    rhythm = page.rhythm
    rhythm.rhythms[Rhythm.WEEKDAYS].click()
    for day in range(1, 6):
        rhythm.weekdays[day].click()
    assert page.problems.text() == "Choose at least one day of the week."
    rhythm.weekdays[7].click()
    assert answering.state.fields.weekdays == (7,)
    rhythm.rhythms[Rhythm.TIMES].click()
    rhythm.times.selectAll()
    QTest.keyClicks(rhythm.times, "5")
    assert answering.state.fields.rhythm is Rhythm.TIMES
    assert (answering.state.fields.times, answering.state.fields.days) == (5, 7)
    rhythm.rhythms[Rhythm.REFUSAL].click()
    assert answering.state.fields.rhythm is Rhythm.REFUSAL


@pytest.mark.parametrize("typed", ["0", "400", "1.5", "many", "inf", "nan", ""])
def test_a_number_that_cannot_be_goes_when_the_field_is_left(
    page: EditorPage, answering: Answering, typed: str
) -> None:
    days = page.rhythm.days
    page.rhythm.rhythms[Rhythm.TIMES].click()
    days.setFocus()
    days.selectAll()
    QTest.keyClick(days, Qt.Key.Key_Delete)
    QTest.keyClicks(days, typed)
    assert days.property("wrong") is True
    page.title.setFocus()
    assert days.property("wrong") is False
    assert int(days.text()) == answering.state.fields.days


def test_more_unfolds_and_is_open_where_something_is_said(page: EditorPage, answering: Answering) -> None:
    assert not page.more.isVisible()
    page.unfold.click()
    assert page.more.isVisible()
    assert QApplication.focusWidget() is page.more.lines[Part.BENEFICIARIES]
    answering.start()
    assert not page.more.isVisible()
    answering.start(replace(Fields(), excepted=True))
    assert page.more.isVisible()


def test_exceptions_and_amount_are_open_once_they_are_ticked(page: EditorPage, answering: Answering) -> None:
    page.unfold.click()
    more = page.more
    assert not more.exceptions.isEnabled()
    more.excepted.click()
    more.measured.click()
    assert more.exceptions.isEnabled()
    assert page.problems.text() == "Say what the amount counts, such as hours."
    assert more.unit.property("wrong") is True
    QTest.keyClicks(more.unit, "hours")
    more.target.selectAll()
    QTest.keyClicks(more.target, "2.5")
    assert (answering.state.fields.target, answering.state.fields.unit) == (2500, "hours")
    assert page.problems.text() == ""


def test_a_limit_that_is_passed_is_said(page: EditorPage, answering: Answering) -> None:
    page.title.setText("x" * 119)
    page.title.setFocus()
    write("yz")
    assert page.problems.text() == "Title: at most 120 characters, 1 too many."
    assert page.title.property("wrong") is True
    assert not page.save.isEnabled()
    page.plans.cues[0].setText("x" * 499)
    page.plans.cues[0].setFocus()
    write("yz")
    assert page.plans.cues[0].property("wrong") is True
    assert len(answering.state.problems) == 2


# --- changing a pledge -------------------------------------------------------------------------------------


def test_a_pledge_that_is_opened_waits_for_a_change(page: EditorPage, answering: Answering) -> None:
    answering.start(fields_of(WHOLE), ROW)
    assert page.heading.text() == "Change a pledge"
    assert not page.change.isVisible()
    assert not page.save.isEnabled()
    assert (page.close_button.isVisible(), page.discard.isVisible()) == (True, False)
    assert not page.examples.isVisible()


def test_a_change_is_asked_in_words_and_says_when_it_holds(page: EditorPage, answering: Answering) -> None:
    answering.start(fields_of(WHOLE), ROW)
    page.title.setFocus()
    write("!")
    kinds = page.change.kinds
    assert kinds[ChangeKind.EDITORIAL].isChecked()
    assert page.change._effect.text() == "It takes effect today. Earlier days keep the earlier wording."
    kinds[ChangeKind.WEAKENING].click()
    assert page.change._effect.text() == (
        "It takes effect on 29 Nov 2026; until then the present wording holds."
    )
    page.rhythm.weekdays[5].click()
    kinds[ChangeKind.EDITORIAL].click()
    assert page.change._effect.text().startswith("Readers will take this for a weakening")
    assert answering.state.amendment is not None
    assert answering.state.amendment.holds == date(2026, 11, 29)
    assert (page.save.text(), page.save.isEnabled()) == ("Change the pledge", True)
    assert (page.close_button.isVisible(), page.discard.text()) == (False, "Leave it as it was")


def test_a_pledge_in_the_log_cannot_lose_its_plan(page: EditorPage, answering: Answering) -> None:
    answering.start(fields_of(replace(WHOLE, if_then=WHOLE.if_then[:1])), ROW)
    page.plans.cues[0].clear()
    page.plans.cues[0].textEdited.emit("")
    assert page.said.text() == "Not said yet: when."
    assert not page.save.isEnabled()


def test_a_draft_can_be_gone_on_with_or_discarded(
    page: EditorPage, answering: Answering, qtbot: QtBot
) -> None:
    answering.start(fields_of(WHOLE), replace(ROW, sha256=None))
    assert page.heading.text() == "A new pledge"
    with qtbot.waitSignal(page.discard_asked):
        page.discard.click()
    with qtbot.waitSignal(page.close_asked):
        page.close_button.click()


def test_language_reaches_everything(page: EditorPage, answering: Answering) -> None:
    answering.start(fields_of(WHOLE), ROW)
    page.title.setFocus()
    write("!")
    for widget in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert page.rhythm.rhythms[Rhythm.DAILY].text() == "every day"
    assert page.title.text() == "Limits!"


def test_everything_that_takes_the_focus_has_a_name(page: EditorPage, answering: Answering) -> None:
    answering.start(fields_of(WHOLE), ROW)
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget


def test_nothing_is_cut_off_at_800_by_600(page: EditorPage, answering: Answering) -> None:
    page.resize(732, 600)
    page.unfold.click()
    for _ in range(3):
        QApplication.processEvents()
    for widget in page.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(page, widget.rect().topRight()).x()
            assert right <= page.width(), widget
    assert answering.state.pledge is None
