"""How long the window did not answer: a heartbeat, and the longest pause in it."""

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 4
"""Milliseconds between heartbeats."""


class StallMeter(QObject):
    """`worst` is the longest time between two heartbeats so far, ms."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def reset(self) -> None:
        """Forget what was before: building a window may take longer than running it."""
        self.worst, self._last = 0.0, perf_counter()

    def stop(self) -> None:
        self._timer.stop()

    def _on_beat(self) -> None:
        now = perf_counter()
        self.worst, self._last = max(self.worst, (now - self._last) * 1000), now
