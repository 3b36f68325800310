"""The window's composition root: the only place that builds things for it."""

import gc
import sys
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from pledge_app import __version__, handover, settings
from pledge_app.errors import PledgeError
from pledge_app.settings import Language, Settings
from pledge_app.ui.options import USAGE, Options, WrongUse, read_options

if TYPE_CHECKING:
    from pledge_app.ledger.deleting import Gone
    from pledge_app.ledger.ledger import Ledger
    from pledge_app.ui.departing import Departing
    from pledge_app.ui.doorway import Doorway
    from pledge_app.ui.jobs import Job, Jobs
    from pledge_app.ui.reporting import Reporting
    from pledge_app.ui.session import Session

SOON = 50
"""Milliseconds after showing the window, when it has been painted."""

WHILE = 1000
"""Milliseconds after the start, when a profile that is still not open waits for a person."""

LATER = 2000
"""Milliseconds after that, when it is seen how it stands with the backups."""


def local_time() -> datetime:
    """The aware time in the person's zone, as it is now."""
    return datetime.now().astimezone()


def main() -> int:
    """Open the window; returns the process's exit status."""
    words = sys.argv[1:]
    if words in (["--version"], ["--help"]):
        print(f"Pledge {__version__}" if words == ["--version"] else USAGE, end="\n")  # noqa: T201  asked for
        return 0
    try:
        options = read_options(words)
    except WrongUse as wrong:
        print(f"pledge-app: {wrong.word}?\n\n{USAGE}", file=sys.stderr)  # noqa: T201  there is no window yet
        return 2
    try:
        lock = handover.hold(options.folder)
    except handover.Held:
        if handover.bring(options.folder, options.place, log=options.log):
            return 0
        lock = None
    return _run(options, lock)


def _run(options: Options, lock: int | None) -> int:
    # What a start makes stays: looking for garbage among it would take a twentieth of the start's time.
    gc.disable()
    from pledge_app.ui import doors, toolkit

    pool = doors.pool()
    opening = doors.opening(pool, options.folder, options.passphrase_file)
    toolkit.load()

    from PySide6.QtWidgets import QApplication

    from pledge_app.ui.jobs import Jobs

    # As an option: setStyle() answers with a QStyle, whose many enums would have to be made.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("Pledge")
    application.setDesktopFileName("pledge-app")
    jobs = Jobs(pool)
    app = App(jobs, options, lock)
    if opening is None:
        app.begin()
    else:
        app.open(jobs.follow(opening))
    status = application.exec()
    app.close()
    return status


class App:
    """Everything of one window, and how it hangs together. What is not needed at once is imported later."""

    def __init__(self, jobs: "Jobs", options: Options, lock: int | None = None) -> None:
        """`lock` is what `handover.hold` gave."""
        from PySide6.QtCore import QLocale

        from pledge_app.ui import window_state
        from pledge_app.ui.crash import Crash
        from pledge_app.ui.language import Translations
        from pledge_app.ui.look import Look
        from pledge_app.ui.surroundings import Surroundings
        from pledge_app.ui.window import Window

        self._jobs, self._options, self._lock = jobs, options, lock
        self._settings = settings.load(options.folder)
        self.crash = Crash()
        self.crash.happened.connect(self._on_crash)
        self.crash.listen()
        state = window_state.load(options.folder)
        self.translations = Translations()
        self.translations.speak(self._settings.language, QLocale.system())
        self.look = Look(self._settings, system_dark=state.dark)
        self._start_page = state.page
        self.session: Session | None = None
        self.window = Window(self.look)
        self.window.restore(state)
        self.window.closed.connect(self._on_closed)
        self.window.commands.add("lock", "Ctrl+Shift+L", self.lock)
        self.surroundings = Surroundings(self.window, self.look, self._settings)
        self.surroundings.left_alone.connect(self.lock)

    def begin(self) -> None:
        """There is no profile yet: first run."""
        from pledge_app.ui.beginning import Beginning

        self._beginning = Beginning(self.window, self._jobs, self._options.folder, self._today)
        self._beginning.begun.connect(self._on_begun)
        self._beginning.restored.connect(self._on_restored)
        self._beginning.language_asked.connect(self._on_language_asked)
        self._beginning.welcome(self._settings.language)
        self._look_around()

    def open(self, job: "Job") -> None:
        """There is a profile: `job` is opening it."""
        from PySide6.QtCore import QTimer

        from pledge_app.ui.opening import Opening

        self._opening = Opening(self.window, self._jobs, self._options.folder)
        self._opening.opened.connect(self._enter)
        self._opening.follow(job, self._options.passphrase_file)
        QTimer.singleShot(WHILE, lambda: self._doorway.listen())  # noqa: PLW0108  made then, not now

    def close(self) -> None:
        """End what is under way, and close the ledger."""
        if "_doorway" in vars(self):
            self._doorway.close()
        if self.session is not None:
            self.session.keeper.close()
            self.session.close()
            self.session = None
        elif self._has_left:
            self._departing.close()
        else:
            self._jobs.stop()
        self.crash.close()

    def lock(self) -> None:
        """Let the window show nothing, and close the journal, until its person is there again."""
        session = self._taken()
        if session is not None:
            self._departing.lock(session)

    def _delete(self, gone: "Gone") -> None:
        session = self._taken()
        if session is not None:
            self._departing.delete(session, gone)

    def _taken(self) -> "Session | None":
        """The session, which is the app's no more."""
        session, self.session = self.session, None
        if session is not None:
            self._start_page = self.window.page
            self._doorway.session = None
        return session

    @cached_property
    def _departing(self) -> "Departing":
        from pledge_app.ui.departing import Departing

        departing = Departing(self.window, self._options.folder)
        departing.back.connect(self._on_back)
        departing.gone.connect(self._on_gone)
        departing.stayed.connect(self._on_stayed)
        return departing

    def _on_back(self, jobs: "Jobs", ledger: "Ledger") -> None:
        self._jobs = jobs
        self._enter(ledger)

    def _on_gone(self, jobs: "Jobs", sentence: str) -> None:
        self._jobs = jobs
        self.begin()
        self.window.say(sentence)

    def _on_stayed(self, jobs: "Jobs", error: PledgeError) -> None:
        from pledge_app.ui import doors

        self._jobs = jobs
        self.open(jobs.start(doors.unlocked, self._options.folder, self._options.passphrase_file, None))
        self.window.tell(error)

    @cached_property
    def _doorway(self) -> "Doorway":
        """Where other starts of the program knock; no start needs it to paint its window."""
        from pledge_app.ui.doorway import Doorway

        return Doorway(self._options, self.window, self._lock)

    @property
    def _has_left(self) -> bool:
        return "_departing" in vars(self) and self._departing.under_way

    def _today(self) -> date:
        return settings.day_of(local_time(), self._settings)

    def _enter(self, ledger: "Ledger") -> "Session":
        from pledge_app.ui.session import Session

        session = self.session = Session(ledger, self._jobs, local_time)
        session.settings_changed.connect(self._on_settings)
        session.lock_asked.connect(self.lock)
        session.deletion_asked.connect(self._delete)
        self.window.enter(session, self._start_page)
        self.window.show()
        self._look_around()
        return session

    def _on_begun(self, ledger: "Ledger") -> None:
        self._on_restored(ledger).go("pledges", "new")

    def _on_restored(self, ledger: "Ledger") -> "Session":
        chosen = self._settings.language
        session = self._enter(ledger)
        session.keep(replace(session.settings, language=chosen))
        return session

    def _look_around(self) -> None:
        """What can wait until the window is painted."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(SOON, self._on_painted)

    def _on_painted(self) -> None:
        from pledge_app.ui.garbage import Garbage

        gc.freeze()
        Garbage(self._jobs)
        if self.session is not None:
            self._settle_in(self.session)
        self.surroundings.look_around()

    def _settle_in(self, session: "Session") -> None:
        from PySide6.QtCore import QTimer

        from pledge_app.ui.ahead import Ahead

        crashed = self.crash.watch_faults(self._options.folder)
        if crashed:
            self._on_crash(crashed)
        session.settle()
        self._doorway.let_in(session)
        with session.telling():
            self.window.bring_back(session, session.ledger.left.take())
        Ahead(session)
        keeper = session.keeper
        keeper.changed.connect(self.window.remind)
        QTimer.singleShot(LATER, keeper, keeper.look)

    def _on_language_asked(self, language: Language) -> None:
        self._on_settings(replace(self._settings, language=language))

    def _on_settings(self, changed: Settings) -> None:
        if changed.language is not self._settings.language:
            from PySide6.QtCore import QLocale

            self.translations.speak(changed.language, QLocale.system())
        self._settings = changed
        self.look.follow(changed)
        self.surroundings.follow(changed)

    def _on_crash(self, report: str) -> None:
        self._reporting.show(report)

    @cached_property
    def _reporting(self) -> "Reporting":
        from pledge_app.ui.reporting import Reporting

        return Reporting(self.window)

    def _on_closed(self) -> None:
        if self.session is not None or self._has_left:
            from pledge_app.ui import window_state

            state = self.window.state()
            page = self._start_page if self._has_left else state.page
            window_state.keep(self._options.folder, state._replace(page=page))
