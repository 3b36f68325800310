"""The window's composition root: the only place that builds things for it."""

import gc
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pledge_app import __version__, handover, settings
from pledge_app.settings import Language, Motion, Settings
from pledge_app.ui.options import USAGE, Options, WrongUse, read_options

if TYPE_CHECKING:
    from pledge_app.ledger.ledger import Ledger
    from pledge_app.ui.hosting import Hosting
    from pledge_app.ui.jobs import Job, Jobs
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
        if _handed_over(options):
            return 0
        lock = None
    # What a start makes stays: looking for garbage among it would take a twentieth of the start's time.
    gc.disable()
    pool = ThreadPoolExecutor(max_workers=4, thread_name_prefix="job")

    from pledge_app.ui import doors, toolkit

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


def _handed_over(options: Options) -> bool:
    """Whether the window that is open does what this one would have done."""
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    places = [str(options.place)] if options.place else []
    return handover.wait_for(options.folder, {"verb": "raise", "token": token, "places": places})


class App:
    """Everything of one window, and how it hangs together. What is not needed at once is imported later."""

    def __init__(self, jobs: "Jobs", options: Options, lock: int | None = None) -> None:
        """`lock` is what `handover.hold` gave."""
        from PySide6.QtCore import QLocale

        from pledge_app.ui import window_state
        from pledge_app.ui.crash import Crash
        from pledge_app.ui.language import Translations
        from pledge_app.ui.look import Look
        from pledge_app.ui.window import Window

        self._jobs, self._options, self._lock = jobs, options, lock
        self._brought = [options.place] if options.place else []
        self._hosting: Hosting | None = None
        self._settings = settings.load(options.folder)
        self.crash = Crash()
        self.crash.happened.connect(self._on_crash)
        self.crash.listen()
        self._crashed = False
        self._reduced = False
        state = window_state.load(options.folder)
        self.translations = Translations()
        self.translations.speak(self._settings.language, QLocale.system())
        self.look = Look(self._settings, system_dark=state.dark)
        self._start_page = state.page
        self.session: Session | None = None
        self.window = Window(self.look)
        self.window.restore(state)
        self.window.closed.connect(self._on_closed)
        self._follow_motion()

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
        QTimer.singleShot(WHILE, self._listen)

    def close(self) -> None:
        """End what is under way, and close the ledger."""
        if self._hosting is not None:
            self._hosting.close()
        if self.session is not None:
            self.session.keeper.close()
            self.session.close()
            self.session = None
        else:
            self._jobs.stop()
        self.crash.close()

    def _today(self) -> date:
        return settings.day_of(local_time(), self._settings)

    def _enter(self, ledger: "Ledger") -> "Session":
        from pledge_app.ui.session import Session

        session = self.session = Session(ledger, self._jobs, local_time)
        session.settings_changed.connect(self._on_settings)
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
        from pledge_app.ui.desktop import Desktop
        from pledge_app.ui.garbage import Garbage

        gc.freeze()
        Garbage(self._jobs)
        if self.session is not None:
            left = self.crash.watch_faults(self._options.folder)
            if left:
                self._on_crash(left)
            self._let_in(self.session)
            from PySide6.QtCore import QTimer

            from pledge_app.ui.ahead import Ahead

            Ahead(self.session)
            keeper = self.session.keeper
            keeper.changed.connect(self.window.remind)
            QTimer.singleShot(LATER, keeper, keeper.look)

        self._desktop = Desktop()
        self._desktop.dark.connect(self.look.on_system)
        self._desktop.reduced.connect(self.on_reduced)
        self._desktop.ask()

    def _let_in(self, session: "Session") -> None:
        """Take what other starts bring, and open what this one was given."""
        session.settle()
        self._listen()
        if self._hosting is not None:
            self._hosting.session = session
        for place in self._brought:
            self._on_brought(place)
        self._brought.clear()

    def _listen(self) -> None:
        """From now on other starts may knock, with or without a profile open."""
        if self._lock is None:  # the folder was not there before the first run
            with suppress(handover.Held):
                self._lock = handover.hold(self._options.folder)
        if self._lock is None or self._hosting is not None:
            return
        from pledge_app.ui.hosting import Hosting

        host = handover.Host.open(self._options.folder, self._lock)
        if host is not None:
            self._hosting = Hosting(host, self.window)
            self._hosting.brought.connect(self._on_brought)

    def _on_brought(self, place: Path) -> None:
        if self.session is None:
            self._brought.append(place)
        else:
            self.session.go("peers" if place.is_dir() else "settings", place)

    def on_reduced(self, reduced: bool) -> None:  # noqa: FBT001  the signal's argument
        """The desktop said whether it prefers less motion."""
        self._reduced = reduced
        self._follow_motion()

    def _follow_motion(self) -> None:
        from pledge_app.ui import motion

        motion.reduce(reduced=self._reduced or self._settings.motion is Motion.REDUCED)

    def _on_language_asked(self, language: Language) -> None:
        self._on_settings(replace(self._settings, language=language))

    def _on_settings(self, changed: Settings) -> None:
        if changed.language is not self._settings.language:
            from PySide6.QtCore import QLocale

            self.translations.speak(changed.language, QLocale.system())
        self._settings = changed
        self.look.follow(changed)
        self._follow_motion()

    def _on_crash(self, report: str) -> None:
        if self._crashed:
            return  # one at a time; the first is what led to the others
        from pledge_app.ui.dialogs.crash import CrashDialog

        self._crashed = True
        dialog = CrashDialog(report, self.window)
        self.look.dress(dialog)
        dialog.finished.connect(self._on_crash_seen)
        dialog.show()  # in nobody's way: nothing is destroyed

    def _on_crash_seen(self) -> None:
        self._crashed = False

    def _on_closed(self) -> None:
        if self.session is not None:
            from pledge_app.ui import window_state

            window_state.keep(self._options.folder, self.window.state())
