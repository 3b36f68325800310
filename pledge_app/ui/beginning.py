"""First run: from a name to a profile, or from a backup to one, without blocking the window."""

import getpass
import os
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal

from pledge_app.errors import PassphraseNeeded, PledgeError
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Language
from pledge_app.ui.bringing_back import BringingBack, choose_passphrase
from pledge_app.ui.doors import brought_back, created
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.language import resolve
from pledge_app.ui.pages.first_run import FirstRunPage
from pledge_app.ui.window import Window


def name_of_user() -> str:
    """The name by which this computer knows the person; "" if it does not."""
    try:
        if os.name == "posix":
            import pwd

            full = pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0].strip()
            if full:
                return full
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


class Beginning(QObject):
    """`begun` carries a new Ledger, `restored` one with its history; each belongs to this thread."""

    begun = Signal(object)
    restored = Signal(object)
    language_asked = Signal(object)

    def __init__(self, window: Window, jobs: Jobs, folder: Path, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._window, self._jobs, self._folder, self._today = window, jobs, folder, today
        self._page = FirstRunPage()

    def welcome(self, language: Language) -> None:
        """Show the first-run page; `language` is the one that the window speaks."""
        self._page.show_state(name_of_user(), resolve(language, QLocale.system()))
        self._page.started.connect(self._on_started)
        self._page.language_asked.connect(self.language_asked)
        self._page.backup_asked.connect(self._on_backup)
        self._window.show_alone(self._page)
        self._window.show()

    def _on_started(self, name: str) -> None:
        self._create(name, None)

    def _create(self, name: str, passphrase: str | None) -> None:
        self._page.show_busy(busy=True)
        job = self._jobs.start(created, self._folder, name, passphrase, self._today())
        job.done.connect(self._on_created)
        job.failed.connect(partial(self._on_not_created, name))

    def _on_created(self, ledger: Ledger) -> None:
        self.begun.emit(ledger.reopen())
        ledger.forget()

    def _on_not_created(self, name: str, error: PledgeError) -> None:
        self._page.show_busy(busy=False)
        if isinstance(error, PassphraseNeeded):
            choose_passphrase(self._window, partial(self._create, name))
        elif isinstance(error, PledgeError):
            self._window.tell(error)

    def _on_backup(self) -> None:
        self._bringing_back = BringingBack(self._window, self._jobs, self._brought_back)
        self._bringing_back.restored.connect(self.restored)
        self._bringing_back.ask()

    def _brought_back(self, file: Path, code: str, passphrase: str | None) -> Ledger:
        return brought_back(file, code, self._folder, passphrase)
