"""A process with a window: `window_child.py SINCE bare ACCESS` or `window_child.py SINCE app PROFILE`.

Ends by itself, with a line of JSON: the CPU and wall seconds until all was painted that can be seen, the CPU
seconds of the longest step of the main thread after the first paint, the peak of memory in MiB, and how many
cards of pledges can be seen. SINCE is the monotonic time at which the process was started.
"""

import json
import os
import re
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

SETTLED = 1000
"""Milliseconds after the first paint; by then everything that was put off has been done."""


def main() -> None:
    since, kind, place = sys.argv[1:]
    if kind == "app":
        open_app(float(since), place)
    else:
        open_bare(float(since), Path(place))


def open_app(since: float, profile: str) -> None:
    from pledge_app import app

    class Watched(app.App):
        def open(self, job: Any) -> None:
            super().open(job)
            self.watch = watching(self.window, since)

    app.App = Watched  # type: ignore[misc]  # by this name main() builds the window
    sys.argv = ["pledge-app", "--profile", profile]
    app.main()


def open_bare(since: float, access: Path) -> None:
    from read_secret import read

    read(access)  # before Qt, which makes every import after it slower

    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    _watch = watching(window, since)
    window.show()
    application.exec()


def watching(window: Any, since: float) -> Any:
    """What watches the window, reports on it and ends the process."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QFrame

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.painted: list[tuple[int, float, float]] = []
            self.longest = self.watched = 0.0
            self.heart = QTimer(self, interval=0)
            self.heart.timeout.connect(self.on_beat)
            window.installEventFilter(self)

        def eventFilter(self, of: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  Qt's name
            if event.type() == QEvent.Type.Paint:
                began = time.thread_time()
                QTimer.singleShot(0, partial(self.on_painted, self.cards()))
                self.watched += time.thread_time() - began
            return False

        def on_painted(self, cards: int) -> None:
            """Note what it took until now, but for the watching."""
            cpu, wall = time.process_time(), time.monotonic() - since
            self.painted.append((cards, cpu - self.watched, wall - self.watched))
            if not self.heart.isActive():
                QTimer.singleShot(SETTLED, self.on_settled)
                self.beaten = time.thread_time()
                self.heart.start()

        def on_beat(self) -> None:
            now = time.thread_time()
            self.longest, self.beaten = max(self.longest, now - self.beaten), now

        def on_settled(self) -> None:
            peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
            assert peak
            memory, cards = int(peak[1]) / 1024, self.cards()
            cpu, wall = next((cpu, wall) for painted, cpu, wall in self.painted if painted >= cards)
            report = {"cpu": cpu, "wall": wall, "cards": cards, "longest": self.longest, "memory": memory}
            sys.stdout.write(json.dumps(report))
            sys.stdout.flush()
            os._exit(0)

        def cards(self) -> int:
            """How many cards of pledges can be seen."""
            frames = window.findChildren(QFrame)
            return sum(
                frame.metaObject().className() == "PledgeCard" and not frame.visibleRegion().isEmpty()
                for frame in frames
            )

    return Watch()


if __name__ == "__main__":
    main()
