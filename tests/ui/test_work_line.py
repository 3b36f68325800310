"""What takes long is shown after a while, says how far it is, and can be stopped."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from pledge_app.errors import Cancelled, PledgeError
from pledge_app.settings import Language
from pledge_app.ui.progress import Progress
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window
from pledge_app.ui.work_line import PATIENCE, WorkLine


@pytest.fixture
def window(open_window: Callable[..., Window]) -> Window:
    return open_window("today", 1000, 700)


class Slow:
    """Work that goes on step by step until it is let go or stopped."""

    def __init__(self) -> None:
        self.go = threading.Event()

    def __call__(self, progress: Progress) -> str:
        while not self.go.wait(0.005):
            if not progress(3, 10):
                raise Cancelled
        return "done"


def shown(window: Window) -> list[WorkLine]:
    return [line for line in window.findChildren(WorkLine) if line.isVisible()]


def test_it_comes_after_a_while_and_goes_with_its_job(window: Window, session: Session, qtbot: QtBot) -> None:
    slow = Slow()
    job = session.work("Writing everything out…", slow)
    assert shown(window) == []
    qtbot.waitUntil(lambda: bool(shown(window)), timeout=10 * PATIENCE)
    (line,) = shown(window)
    assert line.sentence.text() == "Writing everything out…"
    qtbot.waitUntil(lambda: (line.bar.value(), line.bar.maximum()) == (3, 10))
    with qtbot.waitSignal(job.done) as done:
        slow.go.set()
    assert done.args == ["done"]
    assert shown(window) == []


def test_what_is_done_quickly_is_not_shown(window: Window, session: Session, qtbot: QtBot) -> None:
    slow = Slow()
    slow.go.set()
    with qtbot.waitSignal(session.work("Writing everything out…", slow).done):
        pass
    qtbot.wait(PATIENCE + 50)
    assert shown(window) == []


def test_it_can_be_stopped(
    window: Window, session: Session, speak: Callable[[Language], None], qtbot: QtBot
) -> None:
    troubles: list[PledgeError] = []
    session.troubled.connect(troubles.append)
    session.work("Writing everything out…", Slow())
    qtbot.waitUntil(lambda: bool(shown(window)), timeout=10 * PATIENCE)
    (line,) = shown(window)
    speak(Language.CHINESE)
    qtbot.waitUntil(lambda: line.button.text() == "停止")
    line.button.click()
    assert not line.button.isEnabled()
    qtbot.waitUntil(lambda: bool(troubles))
    assert isinstance(troubles[0], Cancelled)
    qtbot.waitUntil(lambda: shown(window) == [])
