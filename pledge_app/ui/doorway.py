"""Where other starts of the program knock, with or without a profile open."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pledge_app import handover
from pledge_app.ui.hosting import Hosting
from pledge_app.ui.options import Options
from pledge_app.ui.session import Session


class Doorway(QObject):
    """Takes what other starts bring; it waits until there is a session that it can be shown in."""

    def __init__(self, options: Options, window: QWidget, lock: int | None) -> None:
        """`lock` is what `handover.hold` gave."""
        super().__init__(window)
        self._folder, self._window, self._lock = options.folder, window, lock
        self._waiting = [options.place] if options.place else []
        self._logs = options.log
        self._hosting: Hosting | None = None
        self._session: Session | None = None

    @property
    def session(self) -> Session | None:
        """In whose journal an entry is recorded. None: who brings one opens the journal alone, if it can."""
        return self._session

    @session.setter
    def session(self, session: Session | None) -> None:
        self._session = session
        if self._hosting is not None:
            self._hosting.session = session

    def let_in(self, session: Session) -> None:
        """Listen, and show in that session what waited for one."""
        self.listen()
        self.session = session
        for place in self._waiting:
            self._on_brought(place)
        self._waiting.clear()
        if self._logs:
            self._on_log()

    def listen(self) -> None:
        """From now on others may knock."""
        if self._lock is None:  # the folder was not there before the first run
            with suppress(handover.Held):
                self._lock = handover.hold(self._folder)
        if self._lock is None or self._hosting is not None:
            return
        host = handover.Host.open(self._folder, self._lock)
        if host is not None:
            self._hosting = Hosting(host, self._window)
            self._hosting.brought.connect(self._on_brought)
            self._hosting.log_asked.connect(self._on_log)

    def close(self) -> None:
        """Take no more."""
        if self._hosting is not None:
            self._hosting.close()

    def _on_brought(self, place: Path) -> None:
        if self._session is None:
            self._waiting.append(place)
        else:
            self._session.go("peers" if place.is_dir() else "settings", place)

    def _on_log(self) -> None:
        """Offer the line in which something is logged, as soon as there is where to log it."""
        self._logs = self._session is None
        if self._session is not None:
            self._session.log_asked.emit()
