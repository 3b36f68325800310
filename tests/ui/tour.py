"""A process with a window: `tour.py PROFILE`, a profile under the tests' own key.

Goes through every page and dialog and ends by itself, with a line of JSON: for each thing that was done the
CPU milliseconds of the longest step of the event loop. What waits for a processor or a disk does not count.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from pledge_app.settings import Appearance, Language, Settings
from pledge_app.ui import motion
from pledge_app.ui.ahead import Ahead
from pledge_app.ui.garbage import Garbage
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.language import Translations
from pledge_app.ui.look import Look
from pledge_app.ui.pages.journal import JournalPage
from pledge_app.ui.places import PLACES
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window
from tests.benchmarks.profiles import opened

QUIET = 30
"""Steps in a row with next to nothing to do, after which all that was asked for is done."""

IDLE = 1.0
"""CPU milliseconds that a step may take and yet be next to nothing."""


class Meter(QObject):
    """Takes the time of each step of the event loop until it is quiet and no job is under way."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._loop = QEventLoop()
        self._heart = QTimer(self, interval=0)
        self._heart.timeout.connect(self._on_beat)

    def longest(self, action: Callable[[], object]) -> float:
        """CPU milliseconds of the longest step, `action` among them."""
        self._worst, self._quiet, self._last = 0.0, 0, time.thread_time()
        action()
        self._on_beat()
        self._heart.start()
        self._loop.exec()
        self._heart.stop()
        return self._worst

    def _on_beat(self) -> None:
        now = time.thread_time()
        spent, self._last = (now - self._last) * 1000, now
        self._worst = max(self._worst, spent)
        busy = spent > IDLE or self._jobs.running()
        self._quiet = 0 if busy else self._quiet + 1
        if self._quiet > QUIET:
            self._loop.quit()


class Tour:
    """One window over one profile, and what was measured so far."""

    def __init__(self, place: Path) -> None:
        self.jobs = Jobs(ThreadPoolExecutor())
        self.session = Session(opened(place), self.jobs, lambda: datetime.now().astimezone())
        self.look = Look(Settings(), system_dark=False)
        self.translations = Translations()
        self.window = Window(self.look)
        self.window.resize(1280, 860)
        self.meter = Meter(self.jobs)
        self.measured: dict[str, float] = {}

    def begin(self) -> None:
        self.speak(Language.ENGLISH)
        ahead = Ahead(self.session, later=0)
        self.window.enter(self.session, "today")
        self.meter.longest(self.window.show)
        gc.freeze()
        Garbage(self.jobs)
        self.session.keeper.look()
        while ahead.left:
            QTest.qWait(20)

    def do(self, name: str, action: Callable[[], object]) -> None:
        self.measured[name] = self.meter.longest(action)

    def speak(self, language: Language) -> None:
        self.translations.speak(language, QLocale("en_GB"))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def visit_pages(self) -> None:
        for place in (*PLACES, *PLACES):
            again = f"{place.name} again" if place.name in self.measured else place.name
            self.do(again, partial(self.window.go, place.name))

    def change_looks(self) -> None:
        for place in PLACES:
            self.do(f"{place.name} for its looks", partial(self.window.go, place.name))
            self.do(f"{place.name} dark", partial(self.look.follow, Settings(appearance=Appearance.DARK)))
            self.do(f"{place.name} large", partial(self.look.follow, Settings(text_percent=150)))
            self.do(f"{place.name} as before", partial(self.look.follow, Settings()))
            self.do(f"{place.name} in Chinese", partial(self.speak, Language.CHINESE))
            self.do(f"{place.name} in English", partial(self.speak, Language.ENGLISH))

    def record(self) -> None:
        self.window.go("today")
        self.window.activateWindow()
        QTest.qWait(200)
        for key in (Qt.Key.Key_K, Qt.Key.Key_S, Qt.Key.Key_N):
            self.do(f"key {key.name}", partial(self.press, key))

    def write(self) -> None:
        self.do("the editor", partial(self.window.go, "pledges", "new"))
        self.do("a letter typed", partial(self.press, Qt.Key.Key_A))

    def look_through(self) -> None:
        """Search key by key, and open entries."""
        self.do("the field", partial(self.window.go, "journal", "find"))
        page = self.window.findChild(JournalPage)
        for letter in "a few":
            self.do(f"{letter!r} sought", partial(page.filters.search.insert, letter))
        self.do("everything again", page.filters.clear)
        for entry in (1, 2, 3):
            self.do(f"entry {entry}", partial(page.chosen.emit, entry))
        self.do("the list's end", page.list.scrollToBottom)

    def lay_over(self) -> None:
        """What lies over any page, and goes with Escape."""
        self.window.go("today")
        for name in ("quick", "palette", "shortcuts", "away", "help"):
            self.do(name, partial(self.window.commands.run, name))
            self.do(f"a letter into {name}", partial(self.press, Qt.Key.Key_A))
            self.do(f"{name} closed", partial(self.press, Qt.Key.Key_Escape))

    def ask(self) -> None:
        """Every dialog that a button of a page opens."""
        for page, text in (
            ("settings", "Bring one back…"),
            ("settings", "Bring in records…"),
            ("settings", "Licences…"),
            ("peers", "Open a folder…"),
            ("publish", "Choose…"),
        ):
            self.window.go(page)
            button = next(each for each in _buttons(self.window) if each.property("text") == text)
            self.do(text, partial(QTest.mouseClick, button, Qt.MouseButton.LeftButton))
            for dialog in self.window.findChildren(QDialog):
                dialog.reject()


def _buttons(window: QWidget) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget) if each.property("text") and each.isVisible()]


def main() -> None:
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    motion.reduce(reduced=True)
    tour = Tour(Path(sys.argv[1]))
    tour.begin()
    for part in (
        tour.visit_pages,
        tour.record,
        tour.lay_over,
        tour.look_through,
        tour.write,
        tour.ask,
        tour.change_looks,
    ):
        part()
    sys.stdout.write(json.dumps(tour.measured))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
