"""Commands: each in the palette, its keys on the sheet, and no keys twice."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.commands import WORDS, Commands
from pledge_app.ui.pages.outcomes import KEYS
from pledge_app.ui.pages.today import TodayPage
from pledge_app.ui.palette import PaletteCard
from pledge_app.ui.places import PLACES
from pledge_app.ui.sheet import Sheet
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.walk import cramped, settle, unnamed


@pytest.fixture
def window(ledger: Ledger, open_window: Callable[..., Window], qtbot: QtBot) -> Window:
    """A window that has shown each page, and in which something can be undone and done again."""
    ledger.pledges.make(a_pledge(), today=TODAY)
    made = open_window("today", 1000, 700)
    qtbot.keyClick(made.focusWidget(), Qt.Key.Key_K)
    made.commands.add("lock", "Ctrl+Shift+L", made.close)  # as the app does
    for place in PLACES:
        made.go(place.name)
    made.go("today")
    settle()
    return made


@pytest.fixture
def sheet(window: Window) -> Sheet:
    window.commands.run("shortcuts")
    settle()
    return window.findChild(Sheet)


def test_every_word_is_a_command_and_every_command_is_in_the_palette(window: Window) -> None:
    window.commands.run("palette")
    card = window.findChild(PaletteCard)
    shown = {card.list.item(row).text() for row in range(card.list.count())}
    assert set(WORDS.values()) - shown == {WORDS["palette"]}  # it is open
    assert {action.text() for action in window.actions()} == set(WORDS.values())


def test_each_is_found_by_its_own_words_and_enter_does_it(window: Window, qtbot: QtBot) -> None:
    window.commands.run("palette")
    card = window.findChild(PaletteCard)
    for words in set(WORDS.values()) - {WORDS["palette"]}:
        card.field.setText(words)
        assert card.list.item(0).text() == words
    card.field.setText(WORDS["publish"])
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert window.page == "publish"


def test_every_command_that_has_keys_is_on_the_sheet(window: Window, sheet: Sheet) -> None:
    assert sheet.isVisible()
    assert (cramped(sheet), unnamed(sheet)) == ([], [])
    everywhere = next(iter(sheet.groups().values()))
    keys = [action.shortcut() for action in window.actions() if not action.shortcut().isEmpty()]
    assert [key for key, _ in everywhere] == [key.toString(native()) for key in keys]
    assert ("Ctrl+Z", "Undo") in everywhere
    assert {("Ctrl+6", "Settings"), ("Ctrl+,", "Settings")} <= set(everywhere)


def test_the_keys_of_today_are_those_on_the_sheet(window: Window, sheet: Sheet) -> None:
    """Up, J and Esc are pressed in the tests of its cards and its line."""
    page = window.findChild(TodayPage)
    turns = {one.key().toString(native()) for one in page.findChildren(QShortcut)}
    outcomes = {QKeySequence(key).toString() for key in KEYS}
    assert {key for key, _ in sheet.groups()["Today"]} == turns | outcomes | {"J", "Up", "Esc"}


def test_no_keys_are_there_twice_whatever_page_is_shown(window: Window) -> None:
    commands = [keys.toString() for action in window.actions() for keys in action.shortcuts()]
    pages = [shortcut.key().toString() for shortcut in window.findChildren(QShortcut)]
    assert len(commands) > len(PLACES)
    assert len({*commands, *pages}) == len(commands) + len(pages)


def test_what_has_nothing_to_do_is_not_offered_and_yet_on_the_sheet(window: Window) -> None:
    commands: Commands = window.commands
    commands.enable("undo", enabled=False)
    assert "undo" not in {command.name for command in commands.worded()}
    assert ("Ctrl+Z", "Undo") in commands.keyed()


def native() -> QKeySequence.SequenceFormat:
    return QKeySequence.SequenceFormat.NativeText
