"""How long each test of a page keeps the window's thread at work on end: a plugin for pytest.

`python -m pytest -p tests.ui.steps --steps FILE …` writes {a test's id: CPU ms of its longest step}.

A step is what a person waits for before the window hears of them again: one turn of the event loop, or one
thing that a test does in a person's or the app's stead: build a page, show it a state, press a key. What it
does besides, such as making a profile, keeps nobody waiting and does not count.
"""

import json
import time
from collections.abc import Callable, Iterator
from functools import partial, wraps
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from threading import get_ident
from types import ModuleType
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from pledge_app.ui import ahead, dialogs, pages
from pledge_app.ui.language import Translations
from pledge_app.ui.look import Look

T = TypeVar("T")

DONE = {
    QCoreApplication: ("processEvents", "sendEvent", "sendPostedEvents"),
    QEventLoop: ("exec", "processEvents"),
    QTest: tuple(name for name in vars(QTest) if name.startswith(("key", "mouse", "qWait"))),
    QWidget: ("show",),
    QAbstractButton: ("click", "setChecked"),
    QAbstractSlider: ("setValue",),
    QAction: ("trigger",),
    QComboBox: ("setCurrentIndex",),
    QLineEdit: ("clear", "insert", "setText"),
    QPlainTextEdit: ("clear", "insertPlainText", "setPlainText"),
    Look: ("follow",),
    Translations: ("speak",),
}
"""What is done in tests of pages, beside what they ask of the pages themselves."""


class Steps:
    """`longest` is the CPU time of the longest step so far, ms."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._thread = get_ident()
        self._at_work, self._since = False, 0.0

    def turn(self) -> None:
        """A step ends, and the next one begins."""
        now = time.thread_time()
        if self._at_work:
            self.longest = max(self.longest, (now - self._since) * 1000)
        self._since = now

    def run(self, work: Callable[[], T]) -> T:
        """Do `work` in steps: in one, unless the loop turns meanwhile.

        What is done within other work is a part of it, and nobody waits for other threads.
        """
        if self._at_work or get_ident() != self._thread:
            return work()
        self.turn()
        self._at_work = True
        try:
            return work()
        finally:
            self.turn()
            self._at_work = False

    def watch(self, made: type, names: tuple[str, ...]) -> None:
        """From now on, what these methods of a class do is done in steps."""
        for name in names:
            watched = self._watched(getattr(made, name))
            setattr(
                made, name, staticmethod(watched) if isinstance(vars(made)[name], staticmethod) else watched
            )

    def _watched(self, method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def watched(*given: Any, **named: Any) -> Any:
            return self.run(partial(method, *given, **named))

        return watched


def widgets_of(*packages: ModuleType) -> Iterator[type[QWidget]]:
    """The widgets that are made in a package's modules."""
    for package in packages:
        for found in iter_modules(package.__path__, f"{package.__name__}."):
            for made in vars(import_module(found.name)).values():
                if isinstance(made, type) and issubclass(made, QWidget) and made.__module__ == found.name:
                    yield made


def is_asked(name: str) -> bool:
    """Whether a page's method is one of those by which the app has it be there and show something."""
    return name == "__init__" or name.startswith("show_")


STEPS = Steps()
MEASURED: dict[str, float] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--steps", type=Path, help="where to write the longest step of every test")


def pytest_sessionstart() -> None:
    # A session of the app has imported these before the person goes to a page.
    ahead.read(ahead.APART + ahead.HERE)
    for made, names in DONE.items():
        STEPS.watch(made, names)
    for page in widgets_of(pages, dialogs):
        STEPS.watch(page, tuple(name for name in vars(page) if is_asked(name)))


@pytest.fixture(scope="session")
def _turns(qapp: QApplication) -> None:  # noqa: ARG001  there is no loop without an application
    """The loop says so when it turns, whether there is something to do or not."""
    dispatcher = QAbstractEventDispatcher.instance()
    dispatcher.awake.connect(STEPS.turn)
    dispatcher.aboutToBlock.connect(STEPS.turn)


@pytest.fixture(autouse=True)
def _from_now_on(_turns: None, _plain_locale: None) -> None:
    """Begin when the style is set, and what the test before left behind is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    STEPS.longest = 0.0


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    try:
        return (yield)
    finally:
        MEASURED[item.nodeid] = STEPS.longest


def pytest_sessionfinish(session: pytest.Session) -> None:
    session.config.option.steps.write_text(json.dumps(MEASURED))
