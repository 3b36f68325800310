"""The window: pages built when they are first shown, asked anew when something changed, reached by keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pledge_app.errors import DiskFull
from pledge_app.ledger.change import Change
from pledge_app.settings import Language, Settings
from pledge_app.ui.look import Look
from pledge_app.ui.rail import NARROW, WIDE, Rail
from pledge_app.ui.session import Session
from pledge_app.ui.strip import Strip
from pledge_app.ui.window import Window
from pledge_app.ui.window_state import WindowState
from tests.ui.rooms import Rooms
from tests.ui.walk import settle


@pytest.fixture
def rooms() -> Rooms:
    return Rooms()


@pytest.fixture
def window(rooms: Rooms, look: Look, session: Session, qtbot: QtBot) -> Iterator[Window]:
    """A window on its first page."""
    made = Window(look, rooms.places)
    made.resize(1180, 860)
    made.enter(session, "today")
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_a_page_is_built_when_it_is_first_shown(window: Window, rooms: Rooms) -> None:
    assert list(rooms.built) == ["today"]
    window.go("pledges")
    window.go("today")
    window.go("pledges")
    assert list(rooms.built) == ["today", "pledges"]
    assert rooms.built["pledges"].refreshed == 1


def test_the_shown_page_hears_of_its_changes_and_the_others_when_they_are_shown(
    window: Window, rooms: Rooms, session: Session
) -> None:
    window.go("pledges")
    today, pledges = rooms.built["today"], rooms.built["pledges"]
    session.changed.emit(Change.ENTRIES)
    assert (today.refreshed, pledges.refreshed) == (1, 1)
    session.changed.emit(Change.PLEDGES)
    assert (today.refreshed, pledges.refreshed) == (1, 2)
    window.go("today")
    assert (today.refreshed, pledges.refreshed) == (2, 2)


def test_a_page_that_could_not_be_asked_is_not_shown_until_it_can(
    window: Window, rooms: Rooms, session: Session
) -> None:
    window.go("pledges")
    pledges = rooms.built["pledges"]
    pledges.trouble = DiskFull("/home/ana")
    window.go("today")
    session.changed.emit(Change.PLEDGES)
    window.go("pledges")
    assert window.findChild(Strip).isVisible()
    assert not pledges.page.isVisible()
    pledges.trouble = None
    session.changed.emit(Change.PLEDGES)
    assert pledges.page.isVisible()
    pledges.trouble = DiskFull("/home/ana")
    session.changed.emit(Change.PLEDGES)
    window.go("today")
    pledges.trouble = None
    window.go("pledges")
    assert pledges.page.isVisible()
    assert pledges.refreshed == 3
    assert not rooms.built["today"].page.isVisible()


def test_after_midnight_every_page_is_asked_anew(window: Window, rooms: Rooms, session: Session) -> None:
    window.go("settings")
    session.day_changed.emit()
    window.go("today")
    assert [rooms.built[name].refreshed for name in ("today", "settings")] == [2, 2]


def test_another_page_can_be_asked_for_with_what_it_is_to_open(
    window: Window, rooms: Rooms, session: Session
) -> None:
    session.go("pledges", 7)
    assert window.page == "pledges"
    assert rooms.built["pledges"].opened == [7]
    assert rooms.built["pledges"].page.isVisible()
    assert not rooms.built["today"].page.isVisible()


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_1, "today"),
        (Qt.Key.Key_2, "pledges"),
        (Qt.Key.Key_3, "settings"),
        (Qt.Key.Key_Comma, "settings"),
    ],
)
def test_keys_reach_every_page(window: Window, qtbot: QtBot, key: Qt.Key, page: str) -> None:
    window.go("pledges" if page == "today" else "today")
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.page == page


def test_one_key_begins_a_pledge(window: Window, rooms: Rooms, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.page == "pledges"
    assert rooms.built["pledges"].opened == ["new"]


def test_no_two_actions_share_a_key(window: Window) -> None:
    keys = [action.shortcut().toString() for action in window.actions()]
    assert len(set(keys)) == len(keys) == 15


def test_arrows_turn_the_pages_of_the_rail(window: Window, qtbot: QtBot) -> None:
    rail = window.findChild(Rail)
    rail.list.setFocus()
    for expected in ("pledges", "settings", "settings"):
        qtbot.keyClick(rail.list, Qt.Key.Key_Down)
        assert window.page == expected
    qtbot.keyClick(rail.list, Qt.Key.Key_Home)
    assert window.page == "today"
    assert rail.list.hasFocus()


def test_the_rail_shows_icons_only_in_a_narrow_window(window: Window, qtbot: QtBot) -> None:
    rail = window.findChild(Rail)
    assert rail.width() == WIDE
    window.resize(QSize(800, 600))
    qtbot.waitUntil(lambda: rail.width() == NARROW)
    assert [rail.list.item(0).text(), rail.list.item(0).toolTip()] == ["", "Today"]
    assert rail.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Today"


def test_settings_stand_at_the_foot(window: Window) -> None:
    rail = window.findChild(Rail)
    last = rail.list.visualItemRect(rail.list.item(rail.list.count() - 1))
    assert 0 <= rail.list.viewport().height() - last.bottom() < 4


def test_a_refusal_is_told_above_the_page_which_stays(window: Window, session: Session) -> None:
    session.troubled.emit(DiskFull("/home/ana"))
    strip = window.findChild(Strip)
    assert strip.isVisible()
    assert "There is no space left on the disk." in [label.text() for label in strip.findChildren(QLabel)]
    assert window.page == "today"


def test_the_language_changes_while_it_is_open(
    window: Window, speak: Callable[[Language], None], qtbot: QtBot
) -> None:
    rail = window.findChild(Rail)
    speak(Language.CHINESE)
    qtbot.waitUntil(lambda: window.windowTitle() == "践诺")
    assert [rail.list.item(row).text() for row in range(2)] == ["今天", "承诺"]
    speak(Language.ENGLISH)
    qtbot.waitUntil(lambda: window.windowTitle() == "Pledge")


def test_where_it_stands_comes_back(look: Look, session: Session, window: Window) -> None:
    window.setGeometry(0, 30, 800, 640)
    window.go("pledges")
    state = window.state()
    assert (state.page, state.maximized, state.place) == ("pledges", False, (0, 30, 800, 640))
    again = Window(look, Rooms().places)
    again.restore(state)
    again.enter(session, state.page)
    assert (again.page, again.geometry()) == ("pledges", window.geometry())
    again.restore(WindowState(maximized=True))
    assert again.isMaximized()


def test_a_page_that_is_no_more_gives_way_to_the_first(look: Look, session: Session, qtbot: QtBot) -> None:
    window = Window(look, Rooms().places)
    qtbot.addWidget(window)
    window.go("today")
    assert window.page == ""
    window.show_alone(QLabel("Opening"))
    window.show_alone(QLabel("Still opening"))
    window.enter(session, "charters")
    assert window.page == "today"


def test_larger_text_leaves_the_foot_of_the_rail_in_sight(window: Window, look: Look) -> None:
    pages = window.findChild(Rail).list
    look.follow(Settings(text_percent=200))
    settle()
    last = pages.visualItemRect(pages.item(pages.count() - 1))
    look.follow(Settings())
    assert last.bottom() <= pages.viewport().height()


def test_closing_is_told(window: Window) -> None:
    told: list[bool] = []
    window.closed.connect(lambda: told.append(True))
    window.close()
    assert told == [True]
