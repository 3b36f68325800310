"""What the backups and the log need of the person, said above the page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from pledge_app.ui.look import Look

if TYPE_CHECKING:
    from pledge_app.ui.reminder import Reminder
    from pledge_app.ui.session import Session


class Reminding(QObject):
    """Puts a line into `beside` when there is something to say first: in most windows there never is."""

    def __init__(self, session: "Session", look: Look, beside: QVBoxLayout) -> None:
        super().__init__(session)
        self._session, self._look, self._beside = session, look, beside
        self._reminder: Reminder | None = None

    def look(self) -> None:
        """Say what is needed by now."""
        from pledge_app.screens.backups import present

        keeper = self._session.keeper
        shown = present(keeper.state, keeper.trouble, self._session.today())
        if self._reminder is None:
            if keeper.refusal is None and not (shown and shown.reminds):
                return
            from pledge_app.ui.reminder import Reminder

            self._reminder = Reminder()
            self._look.dress(self._reminder)
            self._beside.insertWidget(1, self._reminder)
            self._reminder.asked.connect(self._on_asked)
        self._reminder.show_state(shown, keeper.refusal)

    def leave(self) -> None:
        """Take the line away."""
        if self._reminder is not None:
            self._reminder.hide()
            self._reminder.deleteLater()
            self._reminder = None

    def _on_asked(self, leads_to: str) -> None:
        match leads_to:
            case "resume":
                self._session.keeper.resume()
            case "look":
                self._session.keeper.look()
            case _:
                self._session.go("settings", leads_to)
