"""What is at hand on every page and lies over it: the quick entry, several days, the palette, the keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from pledge_app.ui import choosing
from pledge_app.ui.commands import Commands

if TYPE_CHECKING:
    from pledge_app.ui.finding import Finding
    from pledge_app.ui.quick_entry import QuickEntry
    from pledge_app.ui.session import Session
    from pledge_app.ui.sheet import Sheet


class AtHand(QObject):
    """Makes each when it is first asked for; no start needs them. `session` is None until one is entered."""

    def __init__(
        self,
        window: QWidget,
        commands: Commands,
        dress: Callable[[QWidget], None],
        page: Callable[[], str],
    ) -> None:
        """`dress` lets a widget look as the theme says, `page` names the page that is shown."""
        super().__init__(window)
        self._page = page
        self._session: Session | None = None
        self._window, self._commands, self._dress = window, commands, dress
        self._finding: Finding | None = None
        self._sheet: Sheet | None = None
        self._quick: QuickEntry | None = None
        commands.add("quick", "Ctrl+L", self._on_quick)
        commands.add("away", "Ctrl+D", self._on_away)
        commands.add("palette", "Ctrl+K", self._on_palette)
        commands.add("help", "F1", self._on_help)
        sheet = commands.add("shortcuts", "?", self._on_shortcuts)
        # Not every platform tells that Shift was needed only to type the sign.
        sheet.setShortcuts([QKeySequence("?"), QKeySequence("Shift+?")])

    @property
    def session(self) -> "Session | None":
        return self._session

    @session.setter
    def session(self, session: "Session") -> None:
        self._session = session
        session.log_asked.connect(self._on_log)
        session.away_asked.connect(self._on_away)

    def _on_log(self) -> None:
        if self._quick is None or not self._quick.card.isVisible():
            self._on_quick()

    def _on_away(self) -> None:
        if self.session is not None:
            from pledge_app.ui.ranging import Ranging

            with self.session.telling():
                asking = Ranging(self._window, self.session)
                self._dress(asking.dialog)
                choosing.opened(asking.dialog)

    def _on_quick(self) -> None:
        if self.session is None:
            return
        if self._quick is None:
            from pledge_app.ui.quick_entry import QuickEntry

            self._quick = QuickEntry(self._window, self.session)
            self._dress(self._quick.card)
        self._quick.ask()

    def leave(self) -> None:
        """The session leaves the window: what lies over it goes, with all that it found."""
        self._session = None
        for part in (self._finding, self._quick):
            if part is not None:
                part.card.hide()
                part.card.deleteLater()
                part.deleteLater()
        self._finding = self._quick = None

    def _on_palette(self) -> None:
        if self.session is None:
            return
        if self._finding is None:
            from pledge_app.ui.finding import Finding

            self._finding = Finding(self._window, self._commands, self.session)
            self._dress(self._finding.card)
        self._finding.ask()

    def _on_help(self) -> None:
        from pledge_app.ui.dialogs.help import HelpDialog

        dialog = HelpDialog(self._page(), self._window)
        self._dress(dialog)
        choosing.opened(dialog)

    def _on_shortcuts(self) -> None:
        if self._sheet is None:
            from pledge_app.ui.sheet import Sheet

            self._sheet = Sheet(self._window, self._commands)
            self._dress(self._sheet)
        self._sheet.ask()
