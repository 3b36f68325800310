"""From a folder to an open profile: unlocked and, if need be, migrated, without blocking the window."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, qVersion

from pledge_app.errors import PassphraseNeeded, PledgeError, WrongPassphrase
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.doors import brought_back_over, unlocked
from pledge_app.ui.jobs import Job, Jobs
from pledge_app.ui.window import Window

PATIENCE = 700
"""Milliseconds without an answer after which the window says what it waits for."""


class Opening(QObject):
    """Opens a profile that is there. `opened` carries a Ledger of this thread."""

    opened = Signal(object)

    def __init__(self, window: Window, jobs: Jobs, folder: Path) -> None:
        super().__init__(window)
        self._window, self._jobs, self._folder = window, jobs, folder
        self._passphrase_file: Path | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._on_waiting)

    def follow(self, job: Job, passphrase_file: Path | None) -> None:
        """Go on when a job that runs `unlocked` answers; it began before the window was built."""
        self._passphrase_file = passphrase_file
        job.done.connect(self._on_unlocked)
        job.failed.connect(self._on_locked)
        self._patience.start()

    def _on_again(self) -> None:
        job = self._jobs.start(unlocked, self._folder, self._passphrase_file, None)
        self.follow(job, self._passphrase_file)

    def _on_unlocked(self, ledger: Ledger) -> None:
        self._patience.stop()
        self.opened.emit(ledger.reopen())
        ledger.forget()

    def _on_locked(self, error: PledgeError) -> None:
        self._patience.stop()
        if isinstance(error, PassphraseNeeded):
            self._ask_to_unlock()
        elif isinstance(error, PledgeError):
            self._show_trouble(error)

    def _ask_to_unlock(self) -> None:
        from pledge_app.ui.dialogs.passphrase import PassphraseDialog

        self._dialog = PassphraseDialog(choosing=False)
        self._window.dress(self._dialog)
        self._dialog.given.connect(self._on_passphrase)
        self._dialog.rejected.connect(self._window.close)
        self._dialog.open()

    def _on_passphrase(self, passphrase: str) -> None:
        job = self._jobs.start(unlocked, self._folder, None, passphrase)
        job.done.connect(self._on_passphrase_fits)
        job.failed.connect(self._on_passphrase_refused)

    def _on_passphrase_fits(self, ledger: Ledger) -> None:
        self._on_unlocked(ledger)
        self._dialog.accept()  # after the window is there: the app ends with its last window

    def _on_passphrase_refused(self, error: PledgeError) -> None:
        if isinstance(error, WrongPassphrase):
            self._dialog.show_trouble(error)
        else:
            self._dialog.accept()
            self._on_locked(error)

    def _on_waiting(self) -> None:
        from pledge_app.ui.pages.waiting import WaitingPage

        self._window.show_alone(WaitingPage())
        self._window.show()

    def _show_trouble(self, error: PledgeError) -> None:
        from pledge_app.ui.pages.trouble import TroublePage

        page = TroublePage(error)
        page.again_asked.connect(self._on_again)
        page.folder_asked.connect(self._on_folder)
        page.report_asked.connect(self._on_report)
        page.backup_asked.connect(self._on_backup)
        self._trouble = page
        self._window.show_alone(page)
        self._window.show()

    def _on_report(self) -> None:
        from pledge_app.ledger.report import of_closed  # only where there is something to report

        job = self._jobs.start(of_closed, self._folder, datetime.now(UTC), f"Qt {qVersion()}")
        job.done.connect(self._trouble.copy)

    def _on_backup(self) -> None:
        from pledge_app.ledger.setting_aside import newest
        from pledge_app.ui.bringing_back import BringingBack

        self._bringing_back = BringingBack(self._window, self._jobs, self._brought_back)
        self._bringing_back.restored.connect(self.opened)
        self._jobs.start(newest, self._folder).done.connect(self._on_newest)

    def _on_newest(self, file: Path | None) -> None:
        self._bringing_back.ask(file=file, aside=True)

    def _brought_back(self, file: Path, code: str, passphrase: str | None) -> Ledger:
        today = datetime.now().astimezone().date()
        return brought_back_over(file, code, self._folder, passphrase, today)

    def _on_folder(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
