"""How long the window did not answer: a heartbeat, and the longest pause in it."""

from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 4
"""Milliseconds between heartbeats."""

YARD = 8
"""Milliseconds of CPU for a fixed piece of work, on the machine that limits are given for."""

SCHEDULED = Path("/proc/thread-self/schedstat")


def slowness() -> float:
    """How many times longer than YARD that work takes here and now; 1 at least.

    A processor that others share does less in the same time, and so does an older one.
    """
    times = []
    for _ in range(9):
        start = process_time()
        sum(number * number for number in range(200_000))
        times.append(process_time() - start)
    return max(1, median(times) * 1000 / YARD)


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
