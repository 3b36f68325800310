"""Somebody at the page Today: the page, a ledger that answers, keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.entry import Entry, PledgeRow
from pledge_app.screens.today import Recording
from pledge_app.ui.look import Look
from pledge_app.ui.pages.today import TodayPage
from tests.screen_states import RATE, conduct, today_state


class Recorder(QObject):
    """Answers like the ledger: each recording becomes an entry, a correction replaces one."""

    def __init__(self, page: TodayPage, *rows: PledgeRow) -> None:
        super().__init__(page)
        self.page, self.rows = page, rows
        self.entries: tuple[Entry, ...] = ()
        self.asked: list[Recording] = []
        page.record_asked.connect(self._on_record)
        self.show()

    def show(self) -> None:
        self.page.show_state(today_state(*self.rows, entries=self.entries, rates={1: RATE}))

    def _on_record(self, asked: Recording) -> None:
        self.asked.append(asked)
        kept = tuple(entry for entry in self.entries if entry.id != asked.corrects)
        entry = conduct(
            len(self.asked),
            asked.line,
            asked.outcome,
            text=asked.text,
            chips=asked.chips,
            amount=asked.amount,
            corrects=asked.corrects,
        )
        self.entries = (*kept, entry)
        self.show()


def today_page(qtbot: QtBot, look: Look) -> TodayPage:
    """The page in a window that is active."""
    made = TodayPage(look)
    qtbot.addWidget(made)
    made.resize(980, 860)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def settle() -> None:
    """Let layouts be arranged."""
    for _ in range(3):
        QApplication.processEvents()


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)
