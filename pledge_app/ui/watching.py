"""Whether anybody is there: input over the whole application, and what the desktop says of its own lock.

A filter in Python is called for every event. So it is there only while nothing is known of anybody: the first
input takes it away for a twelfth of the time, and then it is put back. Whoever works costs one call in that
time; who left costs one timer. So it ends up to a twelfth of the time late, never early.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)

PARTS = 12


def ticking() -> float:
    """Seconds, those while the machine sleeps among them where the system counts those."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class Watching(QObject):
    """`left_alone` says that nobody did anything for so many minutes, or that the desktop was locked."""

    left_alone = Signal()

    def __init__(self, parent: QObject, minutes: float, clock: Callable[[], float] = ticking) -> None:
        """0 minutes: nothing is watched. `clock` counts seconds."""
        super().__init__(parent)
        self._clock = clock
        self._seconds = self._seen = 0.0
        self._screen: QObject | None = None
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self._on_end)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._watch)
        self.follow(minutes)

    @property
    def listens(self) -> bool:
        """Whether the filter is there."""
        return self._end.isActive()

    def follow(self, minutes: float) -> None:
        """Watch for so many minutes from now on."""
        self._seconds = minutes * 60
        self._pause()
        self._again.stop()
        if minutes:
            self._watch()
            self._hear_desktop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The first input since it was put there. One that comes too late, out of a sleep, is nobody's."""
        if event.type() not in INPUT or not self.listens:
            return super().eventFilter(watched, event)
        if self._clock() - self._seen >= self._seconds:
            self._on_end()
            return True
        self._pause()
        self._again.start(int(self._seconds / PARTS * 1000))
        return False

    def _watch(self) -> None:
        """Somebody was there until now, as far as is known."""
        self._seen = self._clock()
        self._application().installEventFilter(self)
        self._end.start(int(self._seconds * 1000))

    def _pause(self) -> None:
        self._end.stop()
        self._application().removeEventFilter(self)

    def _on_end(self) -> None:
        """Nobody is there; the time counts anew from the next input on, for who unlocks."""
        self._watch()
        self.left_alone.emit()

    def _hear_desktop(self) -> None:
        if self._screen is None:
            from pledge_app.ui.screen_lock import ScreenLock

            screen = self._screen = ScreenLock(self)
            screen.locked.connect(self._on_locked)

    def _on_locked(self) -> None:
        if self._seconds:
            self.left_alone.emit()

    @staticmethod
    def _application() -> QCoreApplication:
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101  there are no events without one
        return application
