"""The window: the rail, the page it shows, and what is told above it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ledger.change import EVERYTHING, Change
from pledge_app.ui import focus, window_state
from pledge_app.ui.at_hand import AtHand
from pledge_app.ui.commands import Commands
from pledge_app.ui.controllers.controller import Controller
from pledge_app.ui.look import Look
from pledge_app.ui.places import PLACES, Place
from pledge_app.ui.rail import Rail
from pledge_app.ui.session import Session
from pledge_app.ui.strip import Strip
from pledge_app.ui.window_state import WindowState

if TYPE_CHECKING:
    from pledge_app.ui.reminding import Reminding

COLLAPSE = 960
"""The window's width, px, below which the rail shows icons only."""


class Window(QMainWindow):
    """Shows one widget alone until there is a session, then the rail and its pages.

    `closed` says that the person closed it; its state is to be kept then.
    """

    closed = Signal()

    def __init__(self, look: Look, places: tuple[Place, ...] = PLACES) -> None:
        super().__init__()
        self._look, self._places = look, places
        self._session: Session | None = None
        self._controllers: dict[str, Controller] = {}
        self._stale: dict[str, Change] = {}
        self._shown = ""
        self._rail = Rail(tuple(place.icon for place in places))
        self._rail.hide()
        self._strip = Strip(look)
        self._strip.went.connect(self.visit)
        self._reminding: Reminding | None = None
        self.dress(self._rail)
        self.dress(self._strip)
        self._stack = QStackedWidget()
        self._lay_out()
        self.commands = Commands(self)
        self._add_commands()
        self._at_hand = AtHand(self)
        self._rail.chosen.connect(lambda position: self.go(self._places[position].name))
        self._rail.entered.connect(self._take_focus)
        focus.Buttons(self)
        look.changed.connect(self._on_look)
        self._on_look()
        self._retranslate()
        self.setMinimumSize(window_state.SMALLEST)

    # --- what is shown -------------------------------------------------------------------------------

    def show_alone(self, widget: QWidget) -> None:
        """Show a widget without the rail: first run, a profile that does not open."""
        self._strip.hide()
        self._rail.hide()
        before = self._stack.currentWidget()
        self.dress(widget)
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def enter(self, session: Session, page: str) -> None:
        """Show the pages of an open profile, `page` first."""
        self._session = self._at_hand.session = session
        session.changed.connect(self._on_changed)
        session.day_changed.connect(self._on_day_changed)
        session.troubled.connect(self.tell)
        session.eased.connect(self._strip.ease)
        session.said.connect(self.say)
        session.offered.connect(self._strip.show_offer)
        session.went.connect(self.go)
        alone = self._stack.currentWidget()
        self._rail.show()
        self.go(page if page in self._names() else self._places[0].name)
        if alone is not None:
            self._stack.removeWidget(alone)
            alone.deleteLater()

    def go(self, name: str, what: object = None) -> None:
        """Show the page of that name, and `what` in it."""
        session = self._session
        if session is None:
            return
        controller = self._built(name, session)
        self._shown = name
        self._rail.select([place.name for place in self._places].index(name))
        with session.telling():
            self._bring_up_to_date(name)
            if what is not None:
                controller.open(what)
        self._stack.setCurrentWidget(controller.page)
        controller.page.setVisible(name not in self._stale)  # without a state it has no words

    def visit(self, name: str, what: object = None) -> None:
        """Show the page of that name, and give it the keys."""
        self.go(name, what)
        self._take_focus()

    def remind(self) -> None:
        """Say above the page what the backups and the log need, if they need anything of the person."""
        if self._session is None:
            return
        if self._reminding is None:
            from pledge_app.ui.reminding import Reminding

            self._reminding = Reminding(self._session, self._look, self._beside)
        self._reminding.look()

    def leave(self) -> dict[str, str]:
        """Take the session out of the window, and all that shows it; answers what the pages want back."""
        from pledge_app.ui import leaving

        left = leaving.kept({**self._controllers, "": self._at_hand})
        self._session = None
        self._strip.clear()
        if self._reminding is not None:
            self._reminding.leave()
            self._reminding = None
        leaving.delete_all([controller.page for controller in self._controllers.values()])
        self._controllers.clear()
        self._stale.clear()
        self._shown = ""
        return left

    def bring_back(self, session: Session, left: dict[str, str]) -> None:
        """Give the pages what `leave` answered."""
        from pledge_app.ui.leaving import Leaving

        for name, text in left.items():
            controller: object = self._built(name, session) if name else self._at_hand
            if isinstance(controller, Leaving):
                controller.come_back(text)

    def tell(self, error: PledgeError) -> None:
        """Word an error above the page, without leaving the page."""
        self._strip.show_trouble(error)

    def say(self, sentence: str) -> None:
        """Say a sentence above the page."""
        self._strip.show_said(sentence)

    def dress(self, widget: QWidget) -> None:
        """Let a page, or a dialog over the window, look as the theme says."""
        self._look.dress(widget)

    def lay_below(self, line: QWidget) -> None:
        """Show a line below the page."""
        self.dress(line)
        self._beside.addWidget(line)

    @property
    def page(self) -> str:
        """The name of the page that is shown, "" before there is a session."""
        return self._shown

    # --- state that is kept --------------------------------------------------------------------------

    def restore(self, state: WindowState) -> None:
        """Stand where it stood, if that is still on a screen."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        self.setGeometry(window_state.rescued(state.place, screens))
        if state.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def state(self) -> WindowState:
        place = self.normalGeometry() if self.isMaximized() else self.geometry()
        return WindowState(
            place=(place.x(), place.y(), place.width(), place.height()),
            maximized=self.isMaximized(),
            page=self._shown or self._places[0].name,
            dark=self._look.system_dark,
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=event.size().width() < COLLAPSE)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        super().closeEvent(event)
        self.closed.emit()

    # --- inside --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        beside = self._beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._strip)
        beside.addWidget(self._stack, 1)
        whole = QWidget()
        self._row = QHBoxLayout(whole)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)
        self._row.addLayout(beside, 1)
        self.setCentralWidget(whole)

    def _add_commands(self) -> None:
        names = self._names()
        for number, name in enumerate(names, start=1):
            self._add_way(name, f"Ctrl+{number}", name, None)
        self._add_way("preferences", "Ctrl+,", "settings", None)
        if "pledges" in names:
            self._add_way("new", "Ctrl+N", "pledges", "new")
        if "journal" in names:
            self._add_way("find", "Ctrl+F", "journal", "find")

    def _add_way(self, name: str, keys: str, page: str, what: str | None) -> None:
        self.commands.add(name, keys, partial(self.visit, page, what))

    def _built(self, name: str, session: Session) -> Controller:
        controller = self._controllers.get(name)
        if controller is None:
            place = next(place for place in self._places if place.name == name)
            controller = self._controllers[name] = place.build(session, self._look)
            self._stack.addWidget(controller.page)
            self.dress(controller.page)
            self._make_room(controller.page)
            self._stale[name] = EVERYTHING
        return controller

    def _make_room(self, page: QWidget) -> None:
        """Give a page its size before it has a state: what fits in there is built once, and at once."""
        for layout in (self.layout(), self._row):
            assert layout is not None  # noqa: S101  a main window has a layout of its own
            layout.activate()
        page.resize(self._stack.size())

    def _bring_up_to_date(self, name: str) -> None:
        if name in self._stale:
            self._controllers[name].refresh()
            del self._stale[name]

    def _names(self) -> dict[str, str]:
        words = {
            "today": self.tr("Today"),
            "pledges": self.tr("Pledges"),
            "journal": self.tr("Journal"),
            "publish": self.tr("Publish"),
            "peers": self.tr("Peers"),
            "settings": self.tr("Settings"),
        }
        return {place.name: words[place.name] for place in self._places}

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Pledge"))
        names = self._names()
        self._rail.word(self.tr("Pledge"), tuple(names.values()), self.tr("Pages"))
        self.commands.retranslate()

    def _take_focus(self) -> None:
        if self._shown:
            focus.give(self, self._controllers[self._shown].page)

    def _on_look(self) -> None:
        self._rail.dress(self._look.tokens)

    def _on_changed(self, change: Change) -> None:
        for name, controller in self._controllers.items():
            if controller.shows & change:
                self._stale[name] = change
        self._refresh_shown()

    def _on_day_changed(self) -> None:
        self._stale = dict.fromkeys(self._controllers, EVERYTHING)
        self._refresh_shown()

    def _refresh_shown(self) -> None:
        if self._session is not None and self._shown in self._stale:
            with self._session.telling():
                self._bring_up_to_date(self._shown)
                self._controllers[self._shown].page.show()
