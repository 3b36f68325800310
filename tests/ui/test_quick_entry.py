"""The quick entry over a real window: one sentence, from any page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Language
from pledge_app.ui import quick_entry
from pledge_app.ui.look import Look
from pledge_app.ui.quick import QuickCard
from pledge_app.ui.session import Session
from pledge_app.ui.toast import Toast
from pledge_app.ui.window import Window
from tests.builders import DAY, TODAY, a_pledge
from tests.ui.walk import cramped, press, settle, unnamed

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(ledger: Ledger, open_window: Callable[..., Window]) -> Window:
    """A window with two pledges that shows the journal."""
    ledger.pledges.make(a_pledge("Limits", topics=("demos",)), today=TODAY)
    ledger.pledges.make(a_pledge("Ask who is harmed", topics=("ranking",)), today=TODAY)
    return open_window("journal", 1000, 700)


@pytest.fixture
def card(window: Window) -> QuickCard:
    """The card, asked for by its key."""
    press(window, Qt.Key.Key_L, CTRL)
    return window.findChild(QuickCard)


def say(qtbot: QtBot, card: QuickCard, text: str) -> None:
    qtbot.keyClicks(card.field, text)
    settle()


def offered(card: QuickCard) -> list[str]:
    return [card.list.item(row).text() for row in range(card.list.count())]


def test_a_sentence_is_recorded_and_can_be_undone(
    window: Window, card: QuickCard, session: Session, qtbot: QtBot
) -> None:
    say(qtbot, card, "slipped: left it out #ranking @yesterday")
    assert card.meaning.text().startswith("Slipped · Ask who is harmed · Sunday")
    assert (cramped(card), unnamed(card)) == ([], [])
    press(window, Qt.Key.Key_Return)
    assert not card.isVisible()
    (entry,) = session.ledger.journal.day(TODAY - DAY)
    assert (entry.outcome, entry.text) == (Outcome.SLIPPED, "left it out")
    press(window, Qt.Key.Key_Z, CTRL)
    assert session.ledger.journal.day(TODAY - DAY) == ()


def test_without_an_outcome_it_is_a_reflection(
    window: Window, card: QuickCard, session: Session, qtbot: QtBot
) -> None:
    say(qtbot, card, "name two limits #demos")
    assert card.meaning.text().startswith("A reflection · Limits · ")
    press(window, Qt.Key.Key_Return)
    (entry,) = session.ledger.journal.day(TODAY)
    assert (entry.kind, entry.text) == (Kind.NOTE, "name two limits")
    toast = window.findChild(Toast)
    assert toast.sentence.text() == "Kept as a reflection."
    press(window, Qt.Key.Key_Z, CTRL)
    assert session.ledger.journal.day(TODAY) == ()
    assert toast.sentence.text() == "Taken back: a reflection."
    press(window, Qt.Key.Key_L, CTRL)
    say(qtbot, card, "a thought")
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Z, CTRL)
    assert toast.sentence.text() == "Taken back: a reflection."


def test_which_pledge_is_asked_where_more_fit(
    window: Window, card: QuickCard, session: Session, qtbot: QtBot
) -> None:
    say(qtbot, card, "kept: so it was")
    assert offered(card) == ["Limits", "Ask who is harmed"]
    press(window, Qt.Key.Key_Return)
    assert "which pledge?" in card.trouble.text()
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Return)
    assert card.field.text() == "kept: so it was #limits "
    press(window, Qt.Key.Key_Enter)
    assert [entry.text for entry in session.ledger.journal.day(TODAY)] == ["so it was"]


def test_tab_takes_what_is_offered(window: Window, card: QuickCard, qtbot: QtBot) -> None:
    say(qtbot, card, "k")
    assert offered(card) == ["kept"]
    press(window, Qt.Key.Key_Tab)
    say(qtbot, card, "=2 #ran")
    press(window, Qt.Key.Key_Tab)
    say(qtbot, card, "@yes")
    first = card.list.visualItemRect(card.list.item(0)).center()
    qtbot.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert card.field.text() == "kept: =2 #ranking @yesterday "
    assert card.meaning.text().startswith("Kept · Ask who is harmed · 2 · ")
    assert card.field.hasFocus()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kept: x #nothing", "No pledge is called that."),
        ("kept: x #demos @noday", "@noday says neither a day nor an amount."),
        ("kept: x #demos @9999-12-31", "9999"),
        ("kept: x #demos =3", "amount"),
    ],
)
def test_what_cannot_be_recorded_is_told_and_stays(
    card: QuickCard, session: Session, qtbot: QtBot, text: str, told: str
) -> None:
    say(qtbot, card, text)
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert told in card.trouble.text()
    assert card.field.text() == text
    assert session.ledger.journal.day(TODAY) == ()


def test_nothing_is_recorded_of_nothing(window: Window, card: QuickCard) -> None:
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Tab)
    assert card.trouble.text() == ""


def test_what_was_typed_is_there_again(window: Window, card: QuickCard, qtbot: QtBot) -> None:
    say(qtbot, card, "kept: half a sen")
    press(window, Qt.Key.Key_L, CTRL)
    assert not card.isVisible()
    press(window, Qt.Key.Key_L, CTRL)
    assert card.field.text() == "kept: half a sen"
    press(window, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_many_pledges_are_asked_for_away_from_the_window(
    window: Window, session: Session, ledger: Ledger, qtbot: QtBot
) -> None:
    for number in range(quick_entry.MANY):
        ledger.pledges.keep_draft(a_pledge(f"Draft {number}"))
    press(window, Qt.Key.Key_L, CTRL)
    card = window.findChild(QuickCard)
    say(qtbot, card, "kept: so")
    qtbot.waitUntil(lambda: offered(card) == ["Limits", "Ask who is harmed"])
    assert session.jobs.running() == 0


def test_it_is_worded_anew(window: Window, card: QuickCard, speak: Callable[[Language], None]) -> None:
    speak(Language.CHINESE)
    settle()
    assert card.list.accessibleName() == "可以这样继续"
    assert window.page == "journal"


def test_before_a_profile_is_open_there_is_nothing_to_log(look: Look, qtbot: QtBot) -> None:
    window = Window(look)
    qtbot.addWidget(window)
    window.commands.run("quick")
    assert window.findChild(QuickCard) is None
