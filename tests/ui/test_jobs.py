"""Jobs answer exactly once, on the window's thread."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from pledge_app.errors import NothingToPublish
from pledge_app.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:  # noqa: ARG001  needs an event loop
    return Jobs(ThreadPoolExecutor())


def test_an_answer_comes_back_to_the_thread_that_asked(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[tuple[object, int]] = []
    job = jobs.start(lambda number: (number * 2, threading.get_ident()), 21)
    job.done.connect(lambda answer: heard.append((answer, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(heard))
    ((answer, worker), here) = heard[0]
    assert (answer, here) == (42, threading.get_ident())
    assert worker != here
    assert jobs.running() == 0
    jobs.stop()


def test_each_of_many_jobs_answers_exactly_once(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[object] = []
    for number in range(500):
        jobs.start(lambda n: n, number).done.connect(heard.append)
    qtbot.waitUntil(lambda: jobs.running() == 0, timeout=10_000)
    assert sorted(heard, key=repr) == sorted(range(500), key=repr)
    jobs.stop()


def test_what_is_expected_to_go_wrong_is_told_to_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise NothingToPublish

    heard: list[object] = []
    job = jobs.start(refuse)
    job.failed.connect(heard.append)
    job.done.connect(heard.append)
    qtbot.waitUntil(lambda: jobs.running() == 0)
    assert [type(error) for error in heard] == [NothingToPublish]
    jobs.stop()


def test_a_bug_in_a_job_reaches_the_excepthook_too(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: bugs.append(kind))
    heard: list[object] = []
    job = jobs.start(lambda: 1 // 0)
    job.failed.connect(heard.append)
    qtbot.waitUntil(lambda: jobs.running() == 0)
    assert bugs == [ZeroDivisionError]
    assert [type(error) for error in heard] == [ZeroDivisionError]
    jobs.stop()


def test_stopping_waits_for_what_is_under_way_and_answers_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    under_way, let_go, ended = threading.Event(), threading.Event(), list[bool]()

    def work() -> None:
        under_way.set()
        let_go.wait(5)
        ended.append(True)

    answers: list[object] = []
    jobs.start(work).done.connect(answers.append)
    assert under_way.wait(5)
    threading.Timer(0.05, let_go.set).start()
    jobs.stop()
    assert ended == [True]
    qtbot.wait(20)
    assert answers == []
