"""What the window's pages share: the ledger, the clock, the settings, and word of every change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from errno import EDQUOT, EFBIG, ENOSPC
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pledge_app import settings
from pledge_app.errors import DiskFull, PledgeError, ReadOnly
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Settings
from pledge_app.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from pledge_app.ledger.acts import Acts
    from pledge_app.ui.keeper import Keeper

LOOK = 500
"""Milliseconds between looks at the day and for commits of other processes."""


class Session(QObject):
    """One open profile in one window.

    `changed` carries a Change; `day_changed` says that today is another day; `troubled` carries a
    PledgeError to be worded above the page, `eased` a class of them that hold no more; `said` a
    sentence for the person, announced to screen readers; `went` asks for a page by its
    name, and hands it an object (what to open there) or None; `acted` carries the Effect of something that
    can be undone; `log_asked` asks for the line in which something is logged, `away_asked` for several days
    in one act, `lock_asked` that the window locks, `deletion_asked`
    that the profile is deleted, and carries what became of its backups, a Gone. `offered` is
    a sentence with a button: its words, and what to call when it is pressed. `worked` carries what takes
    long: a sentence, its Progress, its Job.
    """

    changed = Signal(object)
    day_changed = Signal()
    settings_changed = Signal(object)
    troubled = Signal(object)
    eased = Signal(type)
    said = Signal(str)
    offered = Signal(str, str, object)
    worked = Signal(str, object, object)
    went = Signal(str, object)
    acted = Signal(object)
    log_asked = Signal()
    away_asked = Signal()
    lock_asked = Signal()
    deletion_asked = Signal(object)

    def __init__(
        self, ledger: Ledger, jobs: Jobs, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        """`clock` gives the aware time in the person's zone."""
        super().__init__(parent)
        self.ledger, self.jobs = ledger, jobs
        self.settings = settings.load(ledger.folder)
        self._clock = clock
        self._untold: Change | None = None
        ledger.on_change(self._on_change)
        self._today = self.today()
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._on_look)
        self._look.start()

    @cached_property
    def acts(self) -> "Acts":
        """What was recorded of late; at a start there is nothing to undo."""
        from pledge_app.ledger.acts import Acts

        return Acts(self.ledger, lambda: self.now().timestamp())

    @cached_property
    def keeper(self) -> "Keeper":
        """What tends the backups; no start needs it."""
        from pledge_app.ui.keeper import Keeper

        return Keeper(self)

    def now(self) -> datetime:
        """The time, in UTC."""
        return self._clock().astimezone(UTC)

    def today(self) -> date:
        """The day that counts as today, by the person's zone and the hour at which their day starts."""
        return settings.day_of(self._clock(), self.settings)

    def keep(self, changed: Settings) -> None:
        """Keep other settings from now on."""
        self.settings = changed
        try:
            settings.save(self.ledger.folder, changed)
        except OSError as error:
            # A write that finds no room names no file.
            kind = DiskFull if error.errno in (ENOSPC, EDQUOT, EFBIG) else ReadOnly
            self.troubled.emit(kind(str(self.ledger.folder)))
        self.settings_changed.emit(changed)
        self.changed.emit(Change.SETTINGS)
        self.check_day()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Around what another program waits for: pages hear of it when the event loop turns next."""
        self._untold = Change(0)
        try:
            yield
        finally:
            untold, self._untold = self._untold, None
            if untold:
                QTimer.singleShot(0, self, lambda: self.changed.emit(untold))

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Around a verb of the ledger: what it refuses is told above the page, and the block ends there."""
        try:
            yield
        except PledgeError as error:
            self.troubled.emit(error)

    def start(self, work: Callable[..., object], *args: object) -> Job:
        """Start a job whose refusals are told above the page."""
        job = self.jobs.start(work, *args)
        job.failed.connect(self._on_failed)
        return job

    def work(self, sentence: str, work: Callable[..., object], *args: object) -> Job:
        """Start a job that takes long: `work(*args, watch)` tells how far it is, and stops if told to."""
        from pledge_app.ui.progress import Progress  # no start needs it

        progress = Progress(self)
        job = self.start(work, *args, progress)
        self.worked.emit(sentence, progress, job)
        return job

    def offer(self, sentence: str, button: str, pressed: Callable[[], object]) -> None:
        """As `say`, with a button that calls `pressed`."""
        self.offered.emit(sentence, button, pressed)

    def say(self, sentence: str) -> None:
        """Tell the person something that went as asked, in words."""
        self.said.emit(sentence)

    def go(self, page: str, what: object = None) -> None:
        """Ask for another page, with what it is to open."""
        self.went.emit(page, what)

    def settle(self) -> None:
        """Let enter the log what has waited long enough, if it was recorded here or before a crash."""
        with self.telling():
            self.ledger.journal.settle(self.now().timestamp())

    def check_day(self) -> None:
        """See whether today is another day by now: midnight, a clock that was set, a machine that slept."""
        if self.today() != self._today:
            self._today = self.today()
            self.day_changed.emit()

    def drain(self) -> None:
        """Begin nothing more; `jobs.ended` says when all that was begun has ended."""
        self._look.stop()
        if "keeper" in vars(self):  # there is none that nobody asked for
            self.keeper.finish()
        self.jobs.drain()

    def close(self) -> None:
        """Stop looking, let jobs end, let enter the log what waits, close the ledger and forget its key."""
        self._look.stop()
        if "keeper" in vars(self):
            self.keeper.rest()
        self.jobs.stop()
        with suppress(PledgeError):  # it is durable, and enters at the next start
            self.ledger.journal.settle()
        self.ledger.close()
        self.ledger.forget()

    def _on_change(self, change: Change) -> None:
        if self._untold is None:
            self.changed.emit(change)
        else:
            self._untold |= change

    def _on_look(self) -> None:
        self.check_day()
        with self.telling():
            self.ledger.check_elsewhere()
        self.settle()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PledgeError):
            self.troubled.emit(error)
