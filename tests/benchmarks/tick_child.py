"""A process with a window on Today: `python -m tests.benchmarks.tick_child PROFILE TWIN RUNS`.

Says in a line of JSON the seconds of each round: from the key of an outcome until its tick is painted, when
its entry is durable, and of one durable insert into the TWIN; the CPU seconds of the window's longest step.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from pledge_app.domain.vocabulary import Outcome
from pledge_app.settings import Settings
from pledge_app.storage import keychain
from pledge_app.storage.database import Database
from pledge_app.ui import motion
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.look import Look
from pledge_app.ui.pages.pledge_card import PledgeCard
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window
from tests.benchmarks.measure import rounds, seconds
from tests.benchmarks.pages_child import Steps, settle
from tests.benchmarks.profiles import opened
from tests.benchmarks.record import ENTRY
from tests.builders import KEY


class Painted(QObject):
    """When an outcome was first painted as chosen, a time of `perf_counter`; 0: not yet."""

    def __init__(self, choice: QAbstractButton) -> None:
        super().__init__()
        self.at = 0.0
        choice.installEventFilter(self)

    def eventFilter(self, choice: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if self.at or event.type() != QEvent.Type.Paint or not choice.property("checked"):
            return False
        choice.event(event)
        self.at = time.perf_counter()
        return True


class Person:
    """Somebody who presses K on Today's first card, and takes it back before the next round."""

    def __init__(self, window: Window, session: Session, jobs: Jobs) -> None:
        self._window, self._session, self._jobs = window, session, jobs
        self._card = window.findChild(PledgeCard)
        self.steps = Steps()

    def tick(self) -> float:
        """Seconds until the card shows what was recorded."""
        self._card.outcomes.take_focus()
        settle(self._jobs)
        painted = Painted(self._card.outcomes.choices[Outcome.KEPT])
        started = time.perf_counter()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
        while not painted.at:
            QApplication.processEvents()
        took = painted.at - started
        assert self._card.answer.outcome is Outcome.KEPT
        settle(self._jobs)
        self._session.acts.undo(today=self._session.today())
        settle(self._jobs)
        return took


class Twin:
    """A copy of the profile, into which an entry is inserted as durably."""

    def __init__(self, place: Path) -> None:
        self._database = Database(place / keychain.DATABASE, KEY)
        ((self._next, *self._row),) = self._database.all("SELECT * FROM entries ORDER BY id DESC LIMIT 1")

    def insert(self) -> float:
        self._next += 1
        row, connection = (self._next, *self._row), self._database.connection

        def write() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(ENTRY, row)
            connection.execute("COMMIT")

        return seconds(write)

    def close(self) -> None:
        self._database.close()


def main(profile: Path, twin: Path, runs: int) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    motion.reduce(reduced=True)
    jobs = Jobs(ThreadPoolExecutor())
    session = Session(opened(profile), jobs, lambda: datetime.now().astimezone())
    window = Window(Look(Settings(), system_dark=False))
    window.resize(1180, 860)
    window.enter(session, "today")
    window.show()
    window.activateWindow()
    settle(jobs)
    with closing(Twin(twin)) as beside:
        person = Person(window, session, jobs)
        person.tick()  # what the first record imports is not what the others wait for
        person.steps.longest = 0.0
        told = rounds((person.tick, beside.insert), runs)
    person.steps.stop()
    print(json.dumps({"told": told, "longest": person.steps.longest}))  # noqa: T201  the answer
    session.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
