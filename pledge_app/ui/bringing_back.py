"""A backup brought back where no profile is open: the question, the work, and what it is refused for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pledge_app.errors import PassphraseNeeded, PledgeError
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.dialogs.passphrase import PassphraseDialog
from pledge_app.ui.dialogs.restore import RestoreDialog
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.window import Window

Work = Callable[[Path, str, str | None], Ledger]
"""For a job: brings a file back by its code, under a passphrase where that is given."""


class BringingBack(QObject):
    """`restored` carries a Ledger of this thread."""

    restored = Signal(object)

    def __init__(self, window: Window, jobs: Jobs, work: Work) -> None:
        super().__init__(window)
        self._window, self._jobs, self._work = window, jobs, work

    def ask(self, *, file: Path | None = None, aside: bool = False) -> None:
        """Ask for file and code; `file` is offered, `aside` says that a profile is in its place."""
        self._dialog = RestoreDialog(self._window, file=file, aside=aside)
        self._window.dress(self._dialog)
        self._dialog.asked.connect(self._on_asked)
        self._dialog.open()

    def _on_asked(self, file: Path, code: str, passphrase: str | None = None) -> None:
        job = self._jobs.start(self._work, file, code, passphrase)
        job.done.connect(self._on_restored)
        job.failed.connect(partial(self._on_refused, file, code))

    def _on_restored(self, ledger: Ledger) -> None:
        self.restored.emit(ledger.reopen())
        ledger.forget()
        self._dialog.accept()  # after the window is there: the app ends with its last window

    def _on_refused(self, file: Path, code: str, error: PledgeError) -> None:
        if isinstance(error, PassphraseNeeded):
            choose_passphrase(self._window, partial(self._on_asked, file, code))
        elif isinstance(error, PledgeError):
            self._dialog.show_trouble(error)


def choose_passphrase(window: Window, go_on: Callable[[str], None]) -> None:
    """Ask for a passphrase for a new profile: no keyring keeps its key."""
    dialog = PassphraseDialog(choosing=True, parent=window)
    window.dress(dialog)
    dialog.given.connect(dialog.accept)
    dialog.given.connect(go_on)
    dialog.open()
