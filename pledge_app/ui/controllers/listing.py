"""The lines of the list of pledges, read away from the window where there are many."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from pledge_app.ledger.ledger import Ledger
from pledge_app.screens import pledges
from pledge_app.screens.pledges import Item
from pledge_app.ui.jobs import Job
from pledge_app.ui.session import Session

MANY = 100
"""More pledges than these take longer to read than a frame."""


def load(ledger: Ledger, today: date) -> tuple[Item, ...]:
    """All that the list shows."""
    return pledges.items(ledger.pledges.all(today=today))


def load_apart(ledger: Ledger, today: date) -> tuple[Item, ...]:
    """The same on another thread."""
    with ledger.reopen() as own:
        return load(own, today)


class Listing(QObject):
    """`loaded` carries the items: at once where they are few, else when a job has read them."""

    loaded = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None

    def load(self) -> None:
        """Read anew; what is still under way is not told any more. Raises PledgeError where few are read."""
        ledger, today = self._session.ledger, self._session.today()
        self._job = None
        if ledger.pledges.count() <= MANY:
            self.loaded.emit(load(ledger, today))
        else:
            self._job = self._session.start(load_apart, ledger, today)
            self._job.done.connect(self._on_done)

    def _on_done(self, items: tuple[Item, ...]) -> None:
        if self.sender() is self._job:
            self.loaded.emit(items)
