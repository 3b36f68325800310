"""Garbage goes on the window's thread."""

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pledge_app.ui import garbage
from pledge_app.ui.garbage import Garbage
from pledge_app.ui.jobs import Jobs


class Ring:
    """Holds itself, so that only the collector finds it; tells on which thread it went."""

    went_on: ClassVar[list[threading.Thread]] = []

    def __init__(self) -> None:
        self.ring = self

    def __del__(self) -> None:
        self.went_on.append(threading.current_thread())


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    gc.collect()
    Ring.went_on.clear()
    yield
    Ring.went_on.clear()


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:  # noqa: ARG001  for its event loop
    made = Jobs(ThreadPoolExecutor())
    yield made
    made.stop()


def many() -> None:
    """Far more than Python lets be before it collects."""
    Ring()
    kept = [[number] for number in range(100_000)]
    del kept


def test_a_job_collects_nothing_and_the_window_does(jobs: Jobs, qtbot: QtBot) -> None:
    tended = Garbage(jobs)
    with qtbot.waitSignal(jobs.start(many).done):
        pass
    assert Ring.went_on == []
    many()
    gc.collect(0)  # so that there is something due in an older generation, too
    for _ in range(12):
        gc.collect(1)
    qtbot.waitUntil(lambda: bool(Ring.went_on), timeout=5000)
    assert set(Ring.went_on) == {threading.main_thread()}
    assert isinstance(tended, QObject)


def test_what_is_due_is_collected_and_nothing_else() -> None:
    gc.collect()
    assert garbage.collect() is None
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    assert garbage.collect() == 0
    assert len(kept) > gc.get_threshold()[0]
