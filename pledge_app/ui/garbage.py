"""Python's garbage, collected on the window's thread and on no other.

Python collects where it happens to be, in a job as well. What it destroys there can be an object of Qt's, and
those may go on their own thread only: on another they wait for the window while the window waits for them.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from pledge_app.ui.jobs import Jobs

EVERY = 1000
"""Milliseconds between looks."""


class Garbage(QObject):
    """From now on collects by itself, as Python would, while no job runs: what a job makes goes with it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(jobs)
        gc.disable()
        self._jobs = jobs
        self._looks = QTimer(self, interval=EVERY)
        self._looks.timeout.connect(self._on_look)
        self._looks.start()

    def _on_look(self) -> None:
        if not self._jobs.running():
            collect()


def collect() -> int | None:
    """Collect the oldest generation that is due by Python's own thresholds; returns it, None if none is."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    generations = [generation for generation, (count, most) in enumerate(due) if count > most]
    if not generations:
        return None
    gc.collect(generations[-1])
    return generations[-1]
