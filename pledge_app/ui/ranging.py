"""A range of days between its dialog and the ledger."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pledge_app.errors import PledgeError
from pledge_app.screens.away import present
from pledge_app.ui.dialogs.away import AwayDialog
from pledge_app.ui.notices import notice
from pledge_app.ui.session import Session


class Ranging(QObject):
    """Asks once, and records in one act that is undone as one."""

    def __init__(self, window: QWidget, session: Session) -> None:
        today = session.today()
        pledges = session.ledger.pledges.named(today=today)
        self.dialog = AwayDialog(tuple((one.line, one.title) for one in pledges), today, window)
        super().__init__(self.dialog)
        self._session = session
        self.dialog.turned.connect(self._on_turned)
        self.dialog.entered.connect(self._on_entered)
        self._on_turned()

    def _on_turned(self) -> None:
        asked = self.dialog.asked
        if asked is None:
            self.dialog.show_state(None)
            return
        ranges, today = self._session.ledger.ranges, self._session.today()
        try:
            plan = ranges.plan(asked, today=today, lines=self.dialog.lines)
        except PledgeError as error:
            words = notice(error)
            self.dialog.show_trouble(f"{words.what} {words.todo}")
        else:
            self.dialog.show_state(present(plan))

    def _on_entered(self) -> None:
        asked, session = self.dialog.asked, self._session
        if asked is None:
            return
        with session.telling():
            effect = session.acts.away(
                asked, today=session.today(), lines=self.dialog.lines, note=self.dialog.note.text()
            )
            if effect is not None:
                session.acted.emit(effect)
            self.dialog.accept()
