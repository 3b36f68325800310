"""Deleting everything: asked for in the settings, the backups first, then what the window has open."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pledge_app.ledger import deleting
from pledge_app.ledger.deleting import Going, Gone
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui import choosing, clipboard, doors
from pledge_app.ui.dialogs.deletion import DeletionDialog
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.pages.waiting import WaitingPage
from pledge_app.ui.progress import Progress
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window


def faced(ledger: Ledger) -> Going:
    """What it comes to. For a job: backups lie on disks that may be slow."""
    with ledger.reopen() as own:
        return own.deleting.facing()


def backups_deleted(ledger: Ledger, watch: Progress) -> Gone:
    """Delete the backups. For a job, as above."""
    with ledger.reopen() as own:
        return own.deleting.delete_backups(watch)


class Deleting(QObject):
    """Asks, deletes the backups, and asks the session for the rest; it goes with its page."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent

    def ask(self) -> None:
        """Look what it comes to, then ask."""
        self._session.start(faced, self._session.ledger).done.connect(self._on_faced)

    def _on_faced(self, going: Going) -> None:
        self.dialog = DeletionDialog(going, self._parent)
        self.dialog.asked.connect(self._on_asked)
        choosing.opened(self.dialog)

    def _on_asked(self, backups: bool) -> None:  # noqa: FBT001  as the signal carries it
        session = self._session
        if not backups:
            session.deletion_asked.emit(Gone(backups=0, left=()))
            return
        job = session.work(self.tr("Deleting the backups…"), backups_deleted, session.ledger)
        job.done.connect(session.deletion_asked)


class Removing(QObject):
    """Takes a session out of its window, ends it, and deletes its profile.

    `removed` carries the files that could not go; `refused` why the profile is there as before.
    """

    removed = Signal(object)
    refused = Signal(object)

    def __init__(self, window: Window, session: Session, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._session: Session | None = session
        self.jobs = Jobs(doors.pool())
        """For what comes next: a session's own jobs end with it."""

    def begin(self) -> None:
        """Show nothing of it any more, and delete it once nobody is at work on it."""
        session = self._session
        if session is not None:
            self._window.leave()
            self._window.show_alone(WaitingPage(self.tr("Deleting everything…")))
            clipboard.forget()
            session.drain()
            session.jobs.ended.connect(self._on_ended)

    def close(self) -> None:
        """The window closes: what was asked for is done all the same."""
        if self._session is not None:
            self._end(self._session)
            deleting.delete(self._folder)
        self.jobs.stop()

    def _end(self, session: Session) -> None:
        self._session = None
        session.close()
        session.deleteLater()

    def _on_ended(self) -> None:
        if self._session is not None:
            self._end(self._session)
            job = self.jobs.start(deleting.delete, self._folder)
            job.done.connect(self.removed)
            job.failed.connect(self.refused)
