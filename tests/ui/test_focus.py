"""What has the focus shows it, and no longer once it has lost it; a page that is asked for gets the keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.pages.pledges import PledgesPage
from pledge_app.ui.pages.today import TodayPage
from pledge_app.ui.places import PLACES
from pledge_app.ui.rail import Rail
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.walk import focusable, settle

PAGES = [each.name for each in PLACES]


@pytest.fixture
def window(ledger: Ledger, open_window: Callable[..., Window]) -> Window:
    """A window over two pledges, in front."""
    for title in ("Limits", "Credit"):
        ledger.pledges.make(a_pledge(title), today=TODAY)
    return open_window("today", 1180, 1400)


def on_screen(widget: QWidget, window: Window) -> QImage:
    """The pixels that stand on the screen, which may be older than what would be painted now."""
    settle()
    around = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.screen().grabWindow(window.winId()).copy(around).toImage()


def focused() -> QWidget:
    """What the keys go to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def today(window: Window) -> TodayPage:
    page = window.findChild(TodayPage)
    assert page is not None
    return page


@pytest.mark.parametrize("number", range(len(PAGES)))
def test_a_key_for_a_page_puts_the_focus_into_it(window: Window, qtbot: QtBot, number: int) -> None:
    rail = window.findChild(Rail)
    rail.list.setFocus()
    qtbot.keyClick(rail.list, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not rail.isAncestorOf(focused())
    assert focused().isVisible()


def test_arrows_stay_on_the_rail_and_enter_or_a_click_goes_in(window: Window, qtbot: QtBot) -> None:
    rail = window.findChild(Rail)
    rail.list.setFocus()
    qtbot.keyClick(rail.list, Qt.Key.Key_Down)
    qtbot.keyClick(rail.list, Qt.Key.Key_Up)
    assert focused() is rail.list
    qtbot.keyClick(rail.list, Qt.Key.Key_Return)
    assert today(window).cards.isAncestorOf(focused())
    where = rail.list.visualItemRect(rail.list.item(1)).center()
    qtbot.mouseClick(rail.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()
    assert window.page == "pledges"
    assert not rail.isAncestorOf(focused())


def test_a_new_pledge_leaves_today_ready_for_a_key(window: Window, ledger: Ledger, qtbot: QtBot) -> None:
    window.go("pledges")
    ledger.pledges.make(a_pledge("Third"), today=TODAY)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    settle()
    for outcome in (Qt.Key.Key_K, Qt.Key.Key_P, Qt.Key.Key_N):
        qtbot.keyClick(focused(), outcome)
    rows = [card.row for card in today(window).cards.by_line.values()]
    said = [answer.outcome for row in rows for answer in row.answers]
    assert said == [Outcome.KEPT, Outcome.PARTLY, Outcome.NO_OCCASION]


def test_what_was_focused_and_is_gone_does_not_keep_the_keys(
    window: Window, ledger: Ledger, qtbot: QtBot
) -> None:
    page = today(window)
    for row in ledger.pledges.active(today=TODAY):
        ledger.pledges.end(row.line, today=TODAY)
    page.empty.setFocus()
    window.go("pledges")
    ledger.pledges.make(a_pledge("Third"), today=TODAY)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.cards.isAncestorOf(focused())


def test_another_day_leaves_the_focus_where_its_work_begins(window: Window, qtbot: QtBot) -> None:
    page = today(window)
    assert page.cards.isAncestorOf(focused())
    qtbot.keyClick(focused(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    assert page.empty.isAncestorOf(focused())
    qtbot.keyClick(focused(), Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    settle()
    assert next(iter(page.cards.by_line.values())).isAncestorOf(focused())


def test_enter_on_something_else_presses_no_button_that_gets_the_focus_by_it(
    window: Window, qtbot: QtBot
) -> None:
    rail = window.findChild(Rail)
    window.go("pledges")
    rail.list.setFocus()
    qtbot.keyClick(rail.list, Qt.Key.Key_Return)
    settle()
    pledges = window.findChild(PledgesPage)
    assert focused() is pledges.new
    pledges.list.setFocus()
    qtbot.keyClick(pledges.list, Qt.Key.Key_Down)
    qtbot.keyClick(pledges.list, Qt.Key.Key_Return)
    settle()
    assert pledges.isVisible()
    assert focused() is pledges.back


def test_enter_presses_the_button_that_has_the_focus(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    settle()
    button = focused()
    assert isinstance(button, QPushButton)
    assert button.sizeHint() == QPushButton(button.icon(), button.text(), button.parentWidget()).sizeHint()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize("page", PAGES)
def test_the_focus_is_seen_where_it_is_and_nowhere_else(window: Window, page: str) -> None:
    window.go(page)
    settle()
    for widget in (each for each in focusable(window) if each.window() is window):
        window.setFocus()
        without = on_screen(widget, window)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = on_screen(widget, window)
        window.setFocus()
        name = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        assert with_focus != without, name
        assert on_screen(widget, window) == without, name
