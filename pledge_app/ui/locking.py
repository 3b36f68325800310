"""The journal closed while its window stays: nothing of it is shown, and no key to it is at hand."""

import gc
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pledge_app.errors import PassphraseNeeded, PledgeError
from pledge_app.ledger import profile
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui import clipboard, doors
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.pages.lock import LockPage
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window


class Locking(QObject):
    """Takes a session out of its window, ends it, and lets its person in again.

    The window shows nothing from the first moment; the session ends when its jobs have: who writes is waited
    for. `closed` says that it has ended, and that no object leads to the ledger or its key any more. `opened`
    carries a Ledger of this thread.
    """

    closed = Signal()
    opened = Signal(object)

    def __init__(self, window: Window, session: Session, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._session: Session | None = session
        self._given: str | None = None
        self.jobs = Jobs(doors.pool())
        """For what comes next: a session's own jobs end with it."""

    def begin(self) -> None:
        """Lock."""
        session = self._session
        if session is None:
            return
        left = self._window.leave()
        self._page = LockPage(asks=profile.asks_passphrase(self._folder))
        self._page.given.connect(self._on_given)
        self._window.show_alone(self._page)
        clipboard.forget()
        if left:
            with session.telling():
                session.ledger.left.keep(left)
        session.drain()
        session.jobs.ended.connect(self._on_ended)

    def close(self) -> None:
        """The window closes: end the session now, if it has not ended yet."""
        self._end()
        self.jobs.stop()

    def _end(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()
            session.deleteLater()

    def _on_ended(self) -> None:
        if self._session is not None:
            self._end()
            QTimer.singleShot(0, self, self._on_gone)

    def _on_gone(self) -> None:
        """What the session held hangs together in circles, and much of it was set aside after the start."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self.closed.emit()
        if self._given is not None:
            self._try(self._given)

    def _on_given(self, passphrase: str) -> None:
        self._given = passphrase
        if self._session is None:
            self._try(passphrase)

    def _try(self, passphrase: str) -> None:
        self._given = None
        job = self.jobs.start(doors.unlocked, self._folder, None, passphrase or None)
        job.done.connect(self._on_unlocked)
        job.failed.connect(self._on_refused)

    def _on_unlocked(self, ledger: Ledger) -> None:
        try:
            own = ledger.reopen()
        except PledgeError as error:
            self._on_refused(error)
        else:
            self.opened.emit(own)
        finally:
            ledger.forget()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, PassphraseNeeded):  # it was set by another window since
            self._page.ask(asks=True)
        elif isinstance(error, PledgeError):
            self._page.show_trouble(error)
        else:
            self._page.show_busy(busy=False)
