"""Slow work, done away from the window, with its answer brought back to it."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from pledge_app.errors import PledgeError


class Job(QObject):
    """One piece of work under way. Emits exactly one of its signals, once, on the thread that started it.

    `failed` carries the error. One that is no PledgeError is a bug: it goes to sys.excepthook as well.
    """

    done = Signal(object)
    failed = Signal(object)


class Jobs(QObject):
    """Starts jobs until it is `stopped`. Give them values; they give values back.

    They never see the window's own connection.
    """

    ended = Signal()
    """After `drain`: nothing is under way any more."""

    _settled = Signal(object, object)

    def __init__(self, pool: ThreadPoolExecutor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self.stopped = False
        self._running: set[Job] = set()
        # Queued even when the work ends before start() returns, so that nobody can miss an answer by
        # connecting a moment late.
        self._settled.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[..., object], *args: object) -> Job:
        """Run `work(*args)` on another thread. Connect to the job before returning to the event loop."""
        return self.follow(self._pool.submit(work, *args))

    def follow(self, future: "Future[Any]") -> Job:
        """Bring back the answer of work that began by itself, in the same pool."""
        job = Job(self)
        self._running.add(job)
        future.add_done_callback(lambda settled: self._settled.emit(job, settled))
        return job

    def running(self) -> int:
        """How many jobs have not answered yet."""
        return len(self._running)

    def drain(self) -> None:
        """Take no more work, and wait for none: `ended` comes when all that was taken has answered."""
        self.stopped = True
        if not self._running:
            QTimer.singleShot(0, self, self.ended.emit)

    def stop(self) -> None:
        """Take no more work, wait for what is under way, and drop what has not begun."""
        self.stopped = True
        self._settled.disconnect()
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object, object)
    def _settle(self, job: Job, future: "Future[Any]") -> None:
        self._running.discard(job)
        error = future.exception()
        if error is None:
            job.done.emit(future.result())
        else:
            job.failed.emit(error)
            if not isinstance(error, PledgeError):
                sys.excepthook(type(error), error, error.__traceback__)
        job.deleteLater()
        if self.stopped and not self._running:
            self.ended.emit()
