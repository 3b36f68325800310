"""Backups by themselves: when the journal is left alone for a while, and when the window closes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from pledge_app.domain.backup import BackupsState
from pledge_app.errors import Cancelled, PledgeError
from pledge_app.ledger.change import EVERYTHING, Change
from pledge_app.ledger.ledger import Ledger

if TYPE_CHECKING:
    from pledge_app.ledger.backups import BackupMade
    from pledge_app.ledger.resuming import Resumed
    from pledge_app.ui.session import Session

QUIET = 60_000
"""Milliseconds without a change after which a day's first backup is made."""

LULL = 30 * 60_000
"""Milliseconds without a change after which one more is made; then one that could not be is tried again."""

MOMENT = 3.0
"""Seconds that a window that was closed gives its last backup; the next start makes it otherwise."""

_SAVED = EVERYTHING & ~Change.SETTINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Tended:
    """What a look at the backups found (`state`; None: `trouble` says why), and what was `made`.

    `refusal` says why nothing may be entered or signed, after a look at what was published.
    """

    state: BackupsState | None
    refusal: PledgeError | None = None
    made: "BackupMade | None" = None
    trouble: PledgeError | None = None


@dataclass(slots=True)
class Deadline:
    """Until when a job may go on; nothing of Qt's, for the job may be the last to hold it."""

    at: float | None = None

    def ahead(self) -> bool:
        return self.at is None or monotonic() < self.at


def looked(ledger: Ledger) -> Tended:
    """How it stands with the backups. For a job: over a connection of its own."""
    with ledger.reopen() as own:
        refusal = own.resuming.compare()
        own.redacting.finish()
        try:
            return Tended(state=own.keeping.state(), refusal=refusal)
        except PledgeError as error:
            return Tended(state=None, trouble=error, refusal=refusal)


def tended(
    ledger: Ledger, today: date, now: datetime, watch: Callable[[], bool], *, asked: bool = False
) -> Tended:
    """Make a backup if one is due, or if the person `asked`. For a job: over a connection of its own."""
    state = made = trouble = None
    with ledger.reopen() as own:
        refusal = own.resuming.refusal()
        own.redacting.finish()
        try:
            state = own.keeping.state()
            if state.due or (asked and state.has_code):
                made = own.keeping.keep(today=today, now=now, watch=watch)
                state = own.keeping.state()
        except Cancelled:
            pass  # the window closes; the next start goes on
        except PledgeError as error:
            trouble = error
    return Tended(state=state, made=made, trouble=trouble, refusal=refusal)


def resumed(ledger: Ledger, today: date, now: datetime) -> "Resumed":
    """Take over what was published and is not here. For a job: over a connection of its own."""
    with ledger.reopen() as own:
        return own.resuming.resume(today=today, now=now)


def _tended_last(begun: Event, *given: Any) -> Tended:
    begun.set()
    return tended(*given)


def moved(ledger: Ledger, folder: Path | None) -> None:
    """Let the backups go to another folder. For a job: the folder may be slow."""
    with ledger.reopen() as own:
        own.keeping.choose(folder)


class Keeper(QObject):
    """Tends the backups of a session, and looks whether what was published is ahead of it.

    `changed` says that `state`, `trouble` or `refusal` may be others now.
    """

    changed = Signal()

    def __init__(self, session: "Session", *, quiet: int = QUIET, lull: int = LULL) -> None:
        super().__init__(session)
        self._session, self._quiet, self._lull = session, quiet, lull
        self.state: BackupsState | None = None
        self.trouble: PledgeError | None = None
        self.refusal: PledgeError | None = None
        self._busy = self._dirty = self._wanted = False
        self._deadline = Deadline()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_quiet)
        session.changed.connect(self._on_changed)

    @property
    def busy(self) -> bool:
        """Whether one is being made, or looked for."""
        return self._busy

    def look(self) -> None:
        """See how it stands, and go on from there."""
        self._start(looked, self._session.ledger)

    def make(self) -> None:
        """Make one now, because the person asks for it, or once what is under way has ended."""
        self._timer.stop()
        self._wanted = self._busy
        self._tend(asked=True)

    def move(self, folder: Path | None) -> None:
        """Let them go to another folder from now on (None: to where they went at first)."""
        job = self._session.start(moved, self._session.ledger, folder)
        job.done.connect(self._on_moved)

    def resume(self) -> None:
        """Take over what was published and is not here; then look again."""
        self._busy = True
        job = self._session.start(resumed, self._session.ledger, self._session.today(), self._session.now())
        job.done.connect(self._on_resumed)
        job.failed.connect(self._on_resumed)

    def finish(self) -> None:
        """Begin the one that is due now, and nothing more: the session waits for its jobs."""
        self.rest()
        if self._dirty:
            self._tend(asked=False)

    def rest(self) -> None:
        """Begin nothing more by itself."""
        self._timer.stop()

    def close(self, patience: float = MOMENT) -> None:
        """The window closes: make the last one, within a moment. The job ends before the session does."""
        self.rest()
        self._deadline.at = monotonic() + patience
        if self._dirty and not self._busy:
            begun = Event()
            self._session.jobs.start(_tended_last, begun, *self._given())
            begun.wait(patience)  # what has not begun is dropped

    def _tend(self, *, asked: bool) -> None:
        self._start(partial(tended, asked=asked), *self._given())

    def _given(self) -> tuple[Ledger, date, datetime, Callable[[], bool]]:
        return self._session.ledger, self._session.today(), self._session.now(), self._deadline.ahead

    def _start(self, work: Callable[..., Tended], *args: object) -> None:
        if self._busy or self._session.jobs.stopped:
            return
        self._busy, self._dirty = True, False
        job = self._session.start(work, *args)
        job.done.connect(self._on_tended)
        job.failed.connect(self._on_stopped)

    def _on_tended(self, found: Tended) -> None:
        self._busy = False
        self.state, self.trouble, self.refusal = found.state, found.trouble, found.refusal
        if self._session.jobs.stopped:
            return
        if self._wanted:
            self.make()
        elif self.trouble is not None:
            self._dirty = True
            self._timer.start(self._lull)
        elif self._dirty or (self.state is not None and self.state.due):
            self._dirty = True
            self._timer.start(self._wait())
        self.changed.emit()

    def _on_stopped(self) -> None:
        self._busy = False
        if not self._session.jobs.stopped:
            self._timer.start(self._lull)

    def _on_resumed(self) -> None:
        self._busy = False
        self.look()

    def _on_moved(self) -> None:
        self.trouble = None
        self.make()

    def _on_changed(self, change: Change) -> None:
        if change & _SAVED:
            self._dirty = True
            if not self._busy:
                self._timer.start(self._wait())

    def _on_quiet(self) -> None:
        self._tend(asked=False)

    def _wait(self) -> int:
        """A day's first one comes soon, more of them by and by."""
        last = None if self.state is None else self.state.last
        today = self._session.today()
        return self._lull if last is not None and last.made.astimezone().date() == today else self._quiet
