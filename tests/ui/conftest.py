"""For every test of the window: a plain locale, the app's own look, a profile, a clock that stands still."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Language, Settings
from pledge_app.ui import motion
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.language import Translations
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window
from tests.builders import a_ledger
from tests.ui.clock import NOON, Clock
from tests.ui.stall import StallMeter
from tests.ui.walk import settle


@pytest.fixture(autouse=True)
def _plain_locale(qapp: QApplication) -> Iterator[None]:
    """British dates and numbers, and no motion to wait for."""
    qapp.setStyle("Fusion")
    QLocale.setDefault(QLocale("en_GB"))
    motion.reduce(reduced=True)
    yield
    QLocale.setDefault(QLocale("en_GB"))
    motion.reduce(reduced=False)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:  # noqa: ARG001  there is no look without an application
    """The light theme, as at the first start."""
    yield (made := Look(Settings(), system_dark=False))
    made.deleteLater()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty profile."""
    with a_ledger(tmp_path / "profile") as made:
        yield made


@pytest.fixture
def clock() -> Clock:
    """Noon of TODAY, until a test moves it."""
    return Clock(NOON)


@pytest.fixture
def session(ledger: Ledger, clock: Clock, qtbot: QtBot) -> Iterator[Session]:  # noqa: ARG001  for its event loop
    """A session over the empty profile; `session.jobs` ends with the test."""
    jobs = Jobs(ThreadPoolExecutor())
    made = Session(ledger, jobs, clock)
    yield made
    made.close()


@pytest.fixture
def open_window(session: Session, look: Look, qtbot: QtBot) -> Iterator[Callable[..., Window]]:
    """Opens a window of `width` by `height` px over the session at a page, in front, until the test ends."""
    opened: list[Window] = []

    def open_at(page: str, width: int, height: int) -> Window:
        made = Window(look)
        opened.append(made)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.enter(session, page)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        settle()
        return made

    yield open_at
    for window in opened:
        window.close()


@pytest.fixture
def stall(qapp: QApplication) -> Iterator[StallMeter]:  # noqa: ARG001  needs an event loop
    """How long the event loop did not turn, at worst."""
    meter = StallMeter()
    yield meter
    meter.stop()


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Language], None]]:  # noqa: ARG001  for its translators
    """Changes the window's language, until the test ends."""
    translations = Translations()
    yield lambda language: translations.speak(language, QLocale("en_GB"))
    translations.silence()
