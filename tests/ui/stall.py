"""How long the window did not answer: a heartbeat, and the longest pause in it."""

from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 4
"""Milliseconds between heartbeats."""

SCHEDULED = Path("/proc/thread-self/schedstat")


class StallMeter(QObject):
    """`worst` is the longest time between two heartbeats so far, ms.

    What the thread was kept waiting for a processor is not the window's doing and is left out, where the
    kernel tells it: the machines that run this are busy with other things.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self._last = self._now()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def reset(self) -> None:
        """Forget what was before: building a window may take longer than running it."""
        self.worst, self._last = 0.0, self._now()

    def stop(self) -> None:
        self._timer.stop()

    def _now(self) -> float:
        """Milliseconds, those spent in the queue for a processor left out."""
        queued = int(SCHEDULED.read_text().split()[1]) / 1e6 if SCHEDULED.exists() else 0.0
        return perf_counter() * 1000 - queued

    def _on_beat(self) -> None:
        now = self._now()
        self.worst, self._last = max(self.worst, now - self._last), now
