"""A process with a window over PROFILE: `python -m tests.benchmarks.pages_child PROFILE`.

Opens every page, then searches the journal key by key. Says in a line of JSON the CPU seconds of this thread
until each page was shown; while keys came in the CPU seconds of the longest step of this thread and the
longest time in which the window did not answer; and the longest time from a key until its answer was shown.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pledge_app.settings import Settings
from pledge_app.ui import motion
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.look import Look
from pledge_app.ui.pages.journal import JournalPage
from pledge_app.ui.places import PLACES
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window
from tests.benchmarks.profiles import opened
from tests.benchmarks.search import TYPED
from tests.ui.stall import BEAT, StallMeter


class Steps(StallMeter):
    """Knows of each pause how much of it this thread worked: `longest` in CPU seconds."""

    def __init__(self) -> None:
        self.longest, self._worked = 0.0, time.thread_time()
        super().__init__()

    def _on_beat(self) -> None:
        super()._on_beat()
        now = time.thread_time()
        self.longest, self._worked = max(self.longest, now - self._worked), now


BETWEEN = 0.12
"""Seconds between keys: fast typing."""


def main(profile: Path) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    motion.reduce(reduced=True)
    jobs = Jobs(ThreadPoolExecutor())
    session = Session(opened(profile), jobs, lambda: datetime.now().astimezone())
    window = Window(Look(Settings(), system_dark=False))
    window.resize(1180, 860)
    window.enter(session, "today")
    window.show()
    settle(jobs)
    pages = {place.name: opening(window, jobs, place.name) for place in PLACES if place.name != "today"}
    pages["today"] = opening(window, jobs, "today", again=True)
    window.go("journal")
    settle(jobs)
    page = window.findChild(JournalPage)
    page.focus_search()
    longest, worst, step = 0.0, 0.0, 0.0
    for words in TYPED:
        page.filters.clear()
        settle(jobs)
        meter = Steps()
        for key in words:
            started = time.perf_counter()
            page.filters.search.insert(key)
            answered = wait(jobs)
            longest = max(longest, answered - started)
            pause(started + BETWEEN - time.perf_counter())
        meter.stop()
        worst, step = max(worst, (meter.worst - BEAT) / 1000), max(step, meter.longest)
    said = {"pages": pages, "step": step, "worst": worst, "longest": longest}
    print(json.dumps(said))  # noqa: T201  the answer
    session.close()


def opening(window: Window, jobs: Jobs, name: str, *, again: bool = False) -> float:
    """CPU seconds of this thread until a page is shown, with all that it asked for apart."""
    if again:
        window.go("settings")
        settle(jobs)
    before = time.thread_time()
    window.go(name)
    settle(jobs)
    return time.thread_time() - before


def settle(jobs: Jobs) -> None:
    """Let jobs answer, layouts be arranged and what was put off happen."""
    while jobs.running():
        pause(0.001)
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait(jobs: Jobs) -> float:
    """When all jobs had answered."""
    while jobs.running():
        pause(0)
    return time.perf_counter()


def pause(seconds: float) -> None:
    """Let the event loop turn for so long, asleep in between as it is in a window."""
    QTest.qWait(max(1, round(seconds * 1000)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
