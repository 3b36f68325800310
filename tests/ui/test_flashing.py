"""Nothing shows for a moment as a window of its own while a page is built."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.look import Look
from pledge_app.ui.places import PLACES
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window
from tests.builders import TODAY, a_pledge
from tests.ui.walk import settle


class Watch(QObject):
    """Notes every widget that shows as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_only_the_window_shows(
    ledger: Ledger, session: Session, look: Look, watch: Watch, qtbot: QtBot
) -> None:
    line = ledger.pledges.make(a_pledge("Limits"), today=TODAY)
    ledger.pledges.keep_draft(replace(a_pledge("Credit"), if_then=()))
    window = Window(look)
    qtbot.addWidget(window)
    window.enter(session, "today")
    window.show()
    for place in PLACES:
        window.go(place.name)
        settle()
    for what in (line, line + 1, "new"):
        window.go("pledges", what)
        settle()
    assert watch.shown == ["Window"]
