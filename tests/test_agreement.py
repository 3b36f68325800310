"""Window, terminal and an independent model agree after every act, undone and done again, and every commit.

`PLEDGE_SEQUENCES=500` is the long form.
"""

import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import keyring.core
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant, run_state_machine_as_test
from PySide6.QtWidgets import QApplication

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger import profile
from pledge_app.ledger.act import Effect
from pledge_app.screens.journal import Item as Line
from pledge_app.screens.pledges import Group, Item
from pledge_app.settings import Settings
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.look import Look
from pledge_app.ui.pages.journal import JournalPage
from pledge_app.ui.pages.pledges import PledgesPage
from pledge_app.ui.pages.today import TodayPage
from pledge_app.ui.session import Session
from pledge_app.ui.undoing import Undoing
from pledge_app.ui.window import Window
from tests.acting import Acting
from tests.cli.conftest import Pledge
from tests.keyrings import FILE_KEYRING
from tests.ui.clock import Clock

STATUS = {Group.ACTIVE: "bound", Group.DRAFTS: "draft", Group.ENDED: "ended"}


class Agreement(Acting):
    """What is done is done in a window's session; the others' records come from the terminal."""

    def __init__(self) -> None:
        self.folder = TemporaryDirectory()
        self.terminal = Pledge(Path(self.folder.name))
        os.environ.update(self.terminal.environ)
        now = datetime.now().astimezone()
        profile.create(self.terminal.folder, "Ana", today=now.date()).close()
        ledger = profile.open(self.terminal.folder)
        self.session = Session(ledger, Jobs(ThreadPoolExecutor(1)), Clock(now))
        super().__init__(ledger, ledger.reopen(), self.session.acts, self.session.today())
        self.drawn = Look(Settings(), system_dark=False)
        self.window = Window(self.drawn)
        self.window.resize(1180, 860)
        self.window.enter(self.session, "today")
        self.window.show()
        self.pages = cycle(["pledges", "journal", "today"])

    def did(self, effect: Effect | None) -> None:
        super().did(effect)
        self.session.acted.emit(effect)

    def turn(self, *, back: bool) -> None:
        undoing = self.window.findChild(Undoing)
        if undoing is not None:  # before something is done there is nothing to undo
            (undoing.undo if back else undoing.redo)()

    def log(self, title: str, outcome: Outcome) -> None:
        self.terminal("log", title, outcome.value)

    @invariant()
    def look(self) -> None:
        """The window shows, on one page after another, what the model says, and so does the terminal."""
        self.ledger.check_elsewhere()
        self.compare(self.ledger)
        self.window.go(next(self.pages))
        {"pledges": self._pledges, "journal": self._journal, "today": self._today}[self.window.page]()
        self._terminal()

    def _pledges(self) -> None:
        rows = self.window.findChild(PledgesPage).list.pledges.rows
        shown = Counter((row.title, STATUS[row.group]) for row in rows if isinstance(row, Item))
        assert shown == Counter((pledge.title, pledge.status) for pledge in self.expected())

    def _journal(self) -> None:
        lines = self.window.findChild(JournalPage).list.entries.lines
        live = [line for line in lines if isinstance(line, Line) and not line.replaced]
        assert Counter((line.title, line.outcome) for line in live if line.outcome) == self.told()

    def _today(self) -> None:
        bound = {pledge.title for pledge in self.expected() if pledge.status == "bound"}
        cards = self.window.findChild(TodayPage).cards
        for _ in bound:  # those further down are built by and by
            QApplication.processEvents()
        shown = [(card.title.text(), card.outcomes.outcome) for card in cards.by_line.values()]
        assert Counter(title for title, _ in shown) == Counter(bound)
        told = self.told()
        assert all(told[title, outcome] for title, outcome in shown if outcome is not None)
        recorded = {title for title, outcome in shown if outcome is not None}
        assert recorded == {title for title, _ in told} & bound

    def _terminal(self) -> None:
        answer = self.terminal.json("today")
        active = [pledge for pledge in self.expected() if pledge.status != "ended"]
        assert [(row["title"], row["pledge"] is None) for row in answer["pledges"]] == [
            (pledge.title, pledge.status == "draft") for pledge in active
        ]
        titles, told = {pledge.title for pledge in active}, self.told()
        assert Counter((row["title"], Outcome(one)) for row in answer["pledges"] for one in row["today"]) == {
            key: count for key, count in told.items() if key[0] in titles
        }
        entries = self.terminal.json("journal", "--limit", 500, "--kind", "conduct")["entries"]
        live = [(one["title"], Outcome(one["outcome"])) for one in entries if not one["replaced"]]
        assert Counter(live) == told

    def teardown(self) -> None:
        self.other.close()
        self.session.close()
        self.window.close()
        self.window.deleteLater()
        self.drawn.deleteLater()
        self.folder.cleanup()


@pytest.fixture
def _keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Secrets in a file; what the sequences set of the surroundings goes with the test."""
    before = keyring.core._keyring_backend
    for name in ("PLEDGE_PROFILE", "PLEDGE_TEST_KEYRING"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", FILE_KEYRING)
    monkeypatch.delenv("PLEDGE_PASSPHRASE_FILE", raising=False)
    keyring.core.init_backend()
    yield
    keyring.core._keyring_backend = before


@pytest.mark.usefixtures("_keyring")
def test_window_terminal_and_model_agree(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    count = int(os.environ.get("PLEDGE_SEQUENCES", "6"))
    run_state_machine_as_test(  # type: ignore[no-untyped-call]  hypothesis gives it no types
        Agreement,
        settings=settings(
            max_examples=count,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
