"""Odd words, odd questions and a clock that jumps, in the window: shown right, and nothing is lost."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.journal import Item
from pledge_app.ui.controllers.journal import JournalController
from pledge_app.ui.controllers.today import TodayController
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session
from tests.builders import DAY, TODAY, a_pledge
from tests.ui.clock import Clock
from tests.ui.walk import settle

NAMES = ("\u0301", "🙂", "שלום", "见", "%", "<b>x</b>")
QUERIES = [
    "AND",
    "NEAR(",
    '"',
    '"a',
    "*",
    "-",
    "(",
    "a",
    "见",
    "\u0301",
    "🙂",
    "\ud83d",
    "x" * 10_000,
    '" ' * 5_000,
]


def written(session: Session) -> list[int]:
    ledger = session.ledger
    lines = [ledger.pledges.make(a_pledge(name), today=TODAY - DAY) for name in NAMES]
    for line, name in zip(lines, NAMES, strict=True):
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=f"said {name}")
    ledger.journal.record(lines[0], Outcome.SLIPPED, day=TODAY, today=TODAY, note="long " * 20_000)
    return lines


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: ascii(query[:8]))
def test_no_question_stops_the_journal(session: Session, look: Look, qtbot: QtBot, query: str) -> None:
    written(session)
    journal = JournalController(session, look)
    qtbot.addWidget(journal.page)
    journal.page.resize(1000, 700)
    journal.page.show()
    journal.refresh()
    journal.page.filters.search.setText(query)
    qtbot.waitUntil(lambda: not session.jobs.running())
    settle()
    journal.page.filters.search.clear()
    qtbot.waitUntil(lambda: not session.jobs.running())
    settle()
    shown = [line for line in journal.page.list.entries.lines if isinstance(line, Item)]
    assert len(shown) >= len(NAMES) + 1


@pytest.mark.parametrize("jump", [timedelta(days=-365), timedelta(days=365)], ids=["back", "ahead"])
def test_a_clock_that_jumps_a_year_loses_nothing(
    session: Session, look: Look, qtbot: QtBot, clock: Clock, jump: timedelta
) -> None:
    written(session)
    today = TodayController(session, look)
    qtbot.addWidget(today.page)
    today.page.resize(1000, 700)
    today.page.show()
    today.refresh()
    clock.now += jump
    session.settle()
    today.refresh()
    clock.now -= jump
    today.refresh()
    assert len(session.ledger.journal.day(TODAY)) == len(NAMES) + 1
