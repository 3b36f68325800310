"""The quick entry between its card and the ledger."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pledge_app.domain.sentence import Called, Named
from pledge_app.errors import PledgeError
from pledge_app.ledger.ledger import Ledger
from pledge_app.screens.quick import Lack, QuickState, present, ways_on
from pledge_app.ui.notices import notice
from pledge_app.ui.quick import QuickCard
from pledge_app.ui.session import Session

MANY = 100
"""Pledges from which on they are asked for away from the window."""


def named_apart(ledger: Ledger, today: date) -> tuple[Named, ...]:
    """The pledges by what one calls them, on another thread."""
    with ledger.reopen() as own:
        return own.pledges.named(today=today)


class QuickEntry(QObject):
    """Opens over any page; what was typed and not recorded is there again the next time."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._called = Called(())
        self._state: QuickState | None = None
        self.card = QuickCard(window)
        self.card.typed.connect(self._on_typed)
        self.card.entered.connect(self._on_entered)

    def ask(self) -> None:
        """Show the card; once more, and it goes."""
        if self.card.isVisible():
            self.card.leave()
            return
        with self._session.telling():
            pledges, today = self._session.ledger.pledges, self._session.today()
            if pledges.count() > MANY:
                self._session.start(named_apart, self._session.ledger, today).done.connect(self._on_named)
            else:
                self._on_named(pledges.named(today=today))
        self.card.ask()

    def _on_named(self, pledges: tuple[Named, ...]) -> None:
        self._called = Called(pledges)
        self._on_typed(self.card.field.text())

    def _on_typed(self, text: str) -> None:
        self._state = present(text, self._called, self._session.today())
        self.card.show_state(self._state, ways_on(text, self._called))

    def _on_entered(self) -> None:
        state = self._state
        if state is None or state.lack is Lack.WORDS:
            return
        if state.lack is not None:
            self.card.show_trouble(self.card.meaning.text())
            return
        try:
            self._record(state)
        except PledgeError as error:
            words = notice(error)
            self.card.show_trouble(f"{words.what} {words.todo}")
        else:
            self.card.list.say(self.card.meaning.text())
            self.card.field.clear()
            self.card.leave()

    def _record(self, state: QuickState) -> None:
        from pledge_app.ledger.recorded import Said

        session, said, today = self._session, state.sentence, self._session.today()
        line = state.pledge.line if state.pledge else None
        if said.outcome is None or line is None:
            session.acted.emit(session.acts.reflect(said.note, day=state.day, today=today, line=line))
            return
        words = Said(outcome=said.outcome, note=said.note, amount=said.amount)
        session.acted.emit(session.acts.record(line, words, day=state.day, today=today))
