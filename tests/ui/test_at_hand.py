"""The palette and the sheet of keys, over a real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Language
from pledge_app.ui.commands import WORDS
from pledge_app.ui.dialogs.help import HelpDialog
from pledge_app.ui.look import Look
from pledge_app.ui.palette import PaletteCard
from pledge_app.ui.rail import Rail
from pledge_app.ui.session import Session
from pledge_app.ui.sheet import Sheet
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.walk import cramped, settle, unnamed

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(session: Session, ledger: Ledger, look: Look, qtbot: QtBot) -> Iterator[Window]:
    """A window with two pledges that shows Today."""
    for title in ("Limits", "Credit where it is due"):
        ledger.pledges.make(a_pledge(title), today=TODAY)
    made = Window(look)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.enter(session, "today")
    made.show()
    made.activateWindow()
    settle()
    yield made
    made.close()


@pytest.fixture
def card(window: Window, qtbot: QtBot) -> PaletteCard:
    """The palette, asked for by its key."""
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    return window.findChild(PaletteCard)


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keys go."""
    qtbot.keyClick(window.focusWidget() or window, key, modifier)
    settle()


def shown(card: PaletteCard) -> list[str]:
    return [card.list.item(row).text() for row in range(card.list.count())]


def test_a_page_is_reached_by_a_few_letters(window: Window, card: PaletteCard, qtbot: QtBot) -> None:
    assert card.field.hasFocus()
    assert (cramped(card), unnamed(card)) == ([], [])
    qtbot.keyClicks(card.field, "jour")
    assert shown(card)[0] == "Journal"
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.page == "journal"
    assert not card.isVisible()


def test_a_pledge_is_reached_by_its_title(window: Window, card: PaletteCard, qtbot: QtBot) -> None:
    qtbot.keyClicks(card.field, "where due")
    assert shown(card) == ["Pledge: Credit where it is due"]
    first = card.list.visualItemRect(card.list.item(0)).center()
    qtbot.mouseClick(card.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    settle()
    assert window.page == "pledges"


def test_settings_have_their_parts(window: Window, card: PaletteCard, qtbot: QtBot) -> None:
    qtbot.keyClicks(card.field, "backups")
    assert shown(card)[0] == "Settings: backups"
    press(qtbot, window, Qt.Key.Key_Enter)
    assert window.page == "settings"


def test_arrows_walk_the_list_and_stop_at_its_ends(window: Window, card: PaletteCard, qtbot: QtBot) -> None:
    last = card.list.count() - 1
    for key, row in (
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_PageDown, 11),
        (Qt.Key.Key_PageDown, last),
        (Qt.Key.Key_PageUp, last - 10),
    ):
        press(qtbot, window, key)
        assert card.list.currentRow() == min(row, last)


def test_nothing_found_says_so_and_enter_does_nothing(
    window: Window, card: PaletteCard, qtbot: QtBot
) -> None:
    qtbot.keyClicks(card.field, "qqq")
    assert card.nothing.isVisible()
    assert not card.list.isVisible()
    press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)
    assert card.isVisible()
    assert window.page == "today"


@pytest.mark.parametrize("key", [(Qt.Key.Key_Escape, NONE), (Qt.Key.Key_K, CTRL)])
def test_it_goes_and_gives_the_keys_back(
    window: Window, qtbot: QtBot, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    window.go("journal")
    settle()
    field = next(one for one in window.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    press(qtbot, window, *key)
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


def test_every_command_is_in_the_palette_and_its_keys_are_on_the_sheet(
    window: Window, card: PaletteCard, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_Escape)
    commands = window.commands.worded()
    assert {command.words for command in commands} <= {*shown(card), WORDS["palette"]}
    press(qtbot, window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    sheet = window.findChild(Sheet)
    assert sheet.isVisible()
    assert (cramped(sheet), unnamed(sheet)) == ([], [])
    assert {(command.keys, command.words) for command in commands if command.keys} <= set(sheet.rows())
    press(qtbot, window, Qt.Key.Key_Question)
    assert not sheet.isVisible()


def test_no_keys_are_there_twice_whatever_page_is_shown(window: Window) -> None:
    for place in ("today", "pledges", "journal", "publish", "peers", "settings"):
        window.go(place)
    commands = [keys.toString() for action in window.actions() for keys in action.shortcuts()]
    pages = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    assert len(set(commands)) == len(commands)
    assert not pages & set(commands)


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
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_Question)
    speak(Language.CHINESE)
    settle()
    assert ("Ctrl+3", "日志") in window.findChild(Sheet).rows()
    press(qtbot, window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(card.field, "journal")
    assert "日志" in shown(card)


def test_before_a_profile_is_open_there_is_nothing_to_find(look: Look, qtbot: QtBot) -> None:
    window = Window(look)
    qtbot.addWidget(window)
    window.commands.run("palette")
    assert window.findChild(PaletteCard) is None


def test_help_opens_at_the_page_that_is_shown(window: Window, qtbot: QtBot) -> None:
    window.go("peers")
    press(qtbot, window, Qt.Key.Key_F1)
    assert window.findChild(HelpDialog).text.toPlainText().startswith("Peers")


def test_keys_are_shown_as_the_platform_writes_them(window: Window) -> None:
    form = QKeySequence.SequenceFormat.NativeText
    keys = {command.name: command.keys for command in window.commands.worded()}
    assert keys["new"] == QKeySequence("Ctrl+N").toString(form)
