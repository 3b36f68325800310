"""What other starts of the program ask of an open window."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pledge_app import handover
from pledge_app.domain.vocabulary import Outcome
from pledge_app.handover import Guest
from pledge_app.ledger.change import Change
from pledge_app.ui.hosting import Hosting
from pledge_app.ui.session import Session
from tests.builders import TODAY, a_pledge

Ask = Callable[[dict[str, Any]], dict[str, Any] | None]


@pytest.fixture
def hosting(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hosting]:
    """A window whose session takes records for the pledge "Limits"."""
    session.ledger.pledges.make(a_pledge(), today=TODAY)
    window = QWidget()
    qtbot.addWidget(window)
    with TemporaryDirectory() as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        lock = handover.hold(session.ledger.folder)
        assert lock is not None
        host = handover.Host.open(session.ledger.folder, lock)
        assert host
        made = Hosting(host, window)
        made.session = session
        yield made
        made.close()


@pytest.fixture
def ask(hosting: Hosting, session: Session, qtbot: QtBot) -> Iterator[Ask]:  # noqa: ARG001  who answers
    folder = session.ledger.folder
    with ThreadPoolExecutor() as pool:

        def asked(request: dict[str, Any]) -> dict[str, Any] | None:
            answer: Future[dict[str, Any] | None] = pool.submit(handover.ask, folder, request)
            qtbot.waitUntil(answer.done)
            return answer.result()

        yield asked


def log(**parts: object) -> dict[str, object]:
    said: dict[str, object] = {
        "verb": "log", "pledge": "lim", "outcome": "kept", "day": TODAY.isoformat(),
        "note": "said so", "amount": None, "correct": False,
    }  # fmt: skip
    return said | parts


def test_a_record_is_handed_over(ask: Ask, session: Session) -> None:
    told = ask(log())
    (entry,) = session.ledger.journal.day(TODAY)
    assert told == handover.recorded(entry, "Limits")
    assert (entry.text, entry.outcome) == ("said so", Outcome.KEPT)
    assert session.ledger.store.log.size(1) == 2
    told = ask(log(outcome="partly", correct=True))
    assert told
    assert told["corrects"] == entry.id


def test_how_long_ago_it_was_is_counted_from_the_day_of_the_profile(ask: Ask, session: Session) -> None:
    assert ask(log(day=1))
    assert session.ledger.journal.day(TODAY - timedelta(days=1))


def test_who_asks_is_answered_before_the_pages_are_laid_out(
    ask: Ask, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    session.changed.connect(told.append)
    answered = Guest.answer
    monkeypatch.setattr(Guest, "answer", lambda *given: (told.append("answered"), answered(*given)))
    assert ask(log())
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["answered", Change.ENTRIES]
    session.ledger.announce(Change.PLEDGES)
    assert told[2:] == [Change.PLEDGES]


def test_a_sentence_is_handed_over_by_its_marks(ask: Ask) -> None:
    told = ask(log(pledge="kept: said so #lim", marks=["lim"]))
    assert told
    assert told["title"] == "Limits"
    assert ask(log(marks=["nothing"])) == {}


@pytest.mark.parametrize(
    "request_",
    [
        log(pledge="absent"),
        log(day="2999-01-01"),
        log(day="soon"),
        log(day=10**12),
        log(day=None),
        log(outcome="won"),
        log(correct=True),
        {"verb": "log"},
        {"verb": "raise", "token": "", "places": "x"},
        {"verb": "delete"},
    ],
)
def test_what_cannot_be_done_is_left_to_who_asks(
    ask: Ask, session: Session, request_: dict[str, Any]
) -> None:
    assert ask(request_) == {}
    assert session.ledger.journal.day(TODAY) == ()


def test_without_an_open_profile_nothing_is_recorded(ask: Ask, hosting: Hosting, session: Session) -> None:
    hosting.session = None
    assert ask(log()) == {}
    assert session.ledger.journal.day(TODAY) == ()


def test_a_second_start_raises_the_window_and_hands_over_its_file(
    ask: Ask, hosting: Hosting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    brought: list[Path] = []
    hosting.brought.connect(brought.append)
    window = hosting.parent()
    assert isinstance(window, QWidget)
    window.showMinimized()
    assert ask({"verb": "raise", "token": "t", "places": ["/home/ana/loop.db"]}) == {"done": True}
    assert brought == [Path("/home/ana/loop.db")]
    assert window.isVisible()
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "t"


def test_a_second_start_may_want_to_log(ask: Ask, hosting: Hosting, qtbot: QtBot) -> None:
    asked = {"verb": "raise", "token": "", "places": []}
    with qtbot.assertNotEmitted(hosting.log_asked):
        ask(asked)
    with qtbot.waitSignal(hosting.log_asked):
        ask(asked | {"log": True})


def test_who_says_nothing_is_not_waited_for(ask: Ask, session: Session, hosting: Hosting) -> None:
    from socket import AF_UNIX, socket

    place = handover.address(session.ledger.folder)
    assert place
    with socket(AF_UNIX) as silent:
        silent.connect(place)
        assert ask(log())
        hosting.close()
        assert silent.recv(10) == b"{}\n"
