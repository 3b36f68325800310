"""The palette and the sheet of keys, over a real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.ledger.ledger import Ledger
from pledge_app.screens.palette import SHOWN, Choice, Kind, Palette
from pledge_app.settings import Language
from pledge_app.ui import finding, focus
from pledge_app.ui.dialogs.licences import LicencesDialog
from pledge_app.ui.look import Look
from pledge_app.ui.pages.pledges import PledgesPage
from pledge_app.ui.pages.settings import SettingsPage
from pledge_app.ui.palette import PaletteCard
from pledge_app.ui.rail import Rail
from pledge_app.ui.session import Session
from pledge_app.ui.sheet import Sheet
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.stall import BEAT, StallMeter
from tests.ui.walk import cramped, press, settle, unnamed

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(ledger: Ledger, open_window: Callable[..., Window]) -> Window:
    """A window with two pledges that shows Today."""
    for title in ("Limits", "Credit where it is due"):
        ledger.pledges.make(a_pledge(title), today=TODAY)
    return open_window("today", 1000, 700)


@pytest.fixture
def card(window: Window) -> PaletteCard:
    """The palette, asked for by its key."""
    press(window, Qt.Key.Key_K, CTRL)
    return window.findChild(PaletteCard)


def shown(card: PaletteCard) -> list[str]:
    return [card.list.item(row).text() for row in range(card.list.count())]


def test_a_page_is_reached_by_a_few_letters(window: Window, card: PaletteCard, qtbot: QtBot) -> None:
    assert card.field.hasFocus()
    assert (cramped(card), unnamed(card)) == ([], [])
    qtbot.keyClicks(card.field, "jour")
    assert shown(card)[0] == "Journal"
    press(window, Qt.Key.Key_Return)
    assert window.page == "journal"
    assert not card.isVisible()


def test_a_pledge_is_reached_by_its_title(window: Window, card: PaletteCard, qtbot: QtBot) -> None:
    qtbot.keyClicks(card.field, "where due")
    assert shown(card) == ["Pledge: Credit where it is due", "More about Credit where it is due"]
    first = card.list.visualItemRect(card.list.item(0)).center()
    qtbot.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    settle()
    assert window.page == "pledges"
    assert focus.inside(window.findChild(PledgesPage))


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("text size", ("Settings: appearance, text size, motion", "Like the system")),
        ("start of the day", ("Settings: language, start of the day", "Like the system")),
        ("fingerprint", ("Settings: keys, fingerprint", None)),
        ("backups", ("Settings: backups", "Make the recovery code…")),
        ("passphrase", ("Settings: lock, passphrase", "never by itself")),
        ("another program", ("Settings: data folder, records of another program", "Show the folder")),
        ("licences", ("Settings: about, licences", "Licences…")),
        ("restore", ("Settings: bring back a backup", "Bring one back…")),
        ("import", ("Settings: bring in records", "Bring in records…")),
        ("export", ("Settings: export everything", "Export everything…")),
        ("delete", ("Settings: delete everything", "Delete everything…")),
        ("back up now", ("Settings: back up now", "Make the recovery code…")),  # until there is a code
    ],
)
def test_each_part_of_the_settings_is_reached_with_the_keys_in_it(
    window: Window, session: Session, qtbot: QtBot, typed: str, part: tuple[str, str | None]
) -> None:
    words, field = part
    session.keeper.look()  # as the app does by itself: until then nothing is known of the backups
    qtbot.waitUntil(lambda: session.keeper.state is not None)
    press(window, Qt.Key.Key_K, CTRL)
    card = window.findChild(PaletteCard)
    qtbot.keyClicks(card.field, typed)
    assert shown(card)[0] == words
    press(window, Qt.Key.Key_Enter)
    assert window.page == "settings"
    assert focus.inside(window.findChild(SettingsPage))
    here = window.focusWidget()
    assert field is None or field in (here.property("text"), here.property("currentText"))


def test_a_button_of_the_page_is_pressed_by_its_words(window: Window, qtbot: QtBot) -> None:
    def said() -> list[QPushButton]:
        return [one for one in window.findChildren(QPushButton) if one.isVisible() and one.text()]

    window.go("settings")
    settle()
    qtbot.waitUntil(lambda: all(one.isEnabled() for one in said()))  # the backups are looked for meanwhile
    press(window, Qt.Key.Key_K, CTRL)
    card = window.findChild(PaletteCard)
    buttons = {one.text() for one in said()}
    assert len(buttons) > 3
    assert buttons <= set(shown(card))
    qtbot.keyClicks(card.field, "licences")
    assert shown(card) == ["Licences…", "Settings: about, licences"]  # what begins so fits better
    press(window, Qt.Key.Key_Enter)
    assert window.findChild(LicencesDialog).isVisible()


def test_of_buttons_that_say_the_same_none_is_offered(window: Window, qtbot: QtBot) -> None:
    twins = [QPushButton("Twin", window), QPushButton("Twin", window)]
    gone = QPushButton("Soon gone", window)
    for one in (*twins, gone):
        one.show()
    press(window, Qt.Key.Key_K, CTRL)
    card = window.findChild(PaletteCard)
    assert "Soon gone" in shown(card)
    assert "Twin" not in shown(card)
    qtbot.keyClicks(card.field, "soon gone")
    gone.deleteLater()
    settle()
    press(window, Qt.Key.Key_Enter)
    assert window.page == "today"


def test_many_pledges_are_asked_for_away_from_the_window(
    window: Window, ledger: Ledger, session: Session, qtbot: QtBot
) -> None:
    for number in range(finding.MANY):
        ledger.pledges.keep_draft(a_pledge(f"Draft {number}"))
    for _ in range(3):
        press(window, Qt.Key.Key_K, CTRL)
    card = window.findChild(PaletteCard)
    qtbot.keyClicks(card.field, "draft 99")
    qtbot.waitUntil(lambda: session.jobs.running() == 0)
    settle()
    assert shown(card) == ["Pledge: Draft 99"]


@pytest.mark.usefixtures("window")
def test_five_thousand_pledges_hold_no_letter_up(card: PaletteCard, stall: StallMeter, qtbot: QtBot) -> None:
    card.add(Palette(Choice(Kind.PLEDGE, n, f"Ask who is harmed by the change {n}") for n in range(5_000)))
    worst = []
    for letter in "ask harmed 4":
        stall.reset()
        qtbot.keyClicks(card.field, letter)
        settle()
        qtbot.wait(2 * BEAT)
        worst.append(stall.worst)
    assert sorted(worst)[-3] <= 50, worst
    assert len(shown(card)) == SHOWN


def test_what_was_done_can_be_undone_from_the_palette(window: Window, session: Session, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    card = window.findChild(PaletteCard)
    assert not {"Undo", "Redo"} & set(shown(card))
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_K)
    assert len(session.ledger.journal.day(TODAY)) == 1
    for words, left in (("Undo", 0), ("Redo", 1)):
        press(window, Qt.Key.Key_K, CTRL)
        assert shown(card).count(words) == 1
        qtbot.keyClicks(card.field, words)
        press(window, Qt.Key.Key_Return)
        assert len(session.ledger.journal.day(TODAY)) == left


def test_arrows_walk_the_list_and_stop_at_its_ends(window: Window, card: PaletteCard) -> None:
    last = card.list.count() - 1
    for key, row in (
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_PageDown, 11),
        (Qt.Key.Key_PageDown, 21),
        (Qt.Key.Key_PageDown, 31),
        (Qt.Key.Key_PageDown, last),
        (Qt.Key.Key_PageUp, last - 10),
    ):
        press(window, key)
        assert card.list.currentRow() == min(row, last)


def test_nothing_found_says_so_and_enter_does_nothing(
    window: Window, card: PaletteCard, qtbot: QtBot
) -> None:
    qtbot.keyClicks(card.field, "qqq")
    assert card.nothing.isVisible()
    assert not card.list.isVisible()
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert card.isVisible()
    assert window.page == "today"


@pytest.mark.parametrize("key", [(Qt.Key.Key_Escape, NONE), (Qt.Key.Key_K, CTRL)])
def test_it_goes_and_gives_the_keys_back(window: Window, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    window.go("journal")
    settle()
    field = next(one for one in window.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    press(window, Qt.Key.Key_K, CTRL)
    press(window, *key)
    assert not window.findChild(PaletteCard).isVisible()
    assert field.hasFocus()


def test_it_goes_when_the_keys_go_elsewhere(window: Window, card: PaletteCard) -> None:
    window.findChild(Rail).list.setFocus()
    settle()
    assert not card.isVisible()


def test_it_stays_in_the_middle_of_a_window_that_changes(window: Window, card: PaletteCard) -> None:
    window.resize(820, 620)
    settle()
    assert abs(card.geometry().center().x() - window.rect().center().x()) <= 1


def test_a_question_mark_is_typed_where_one_types(window: Window, qtbot: QtBot) -> None:
    window.go("journal")
    settle()
    field = next(one for one in window.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    qtbot.keyClicks(field, "why?")
    assert field.text() == "why?"
    assert window.findChild(Sheet) is None


def test_both_are_worded_anew_and_found_in_english_too(
    window: Window, card: PaletteCard, qtbot: QtBot, speak: Callable[[Language], None]
) -> None:
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Question)
    speak(Language.CHINESE)
    settle()
    groups = window.findChild(Sheet).groups()
    assert ("Ctrl+3", "日志") in next(iter(groups.values()))
    assert [row for rows in groups.values() for row in rows if row[0] == "K"] == [("K", "守住了")]
    press(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(card.field, "journal")
    assert "日志" in shown(card)


def test_before_a_profile_is_open_there_is_nothing_to_find(look: Look, qtbot: QtBot) -> None:
    window = Window(look)
    qtbot.addWidget(window)
    window.commands.run("palette")
    assert window.findChild(PaletteCard) is None
