"""Bugs: heard on every thread, told once at a time, and nothing of what a person wrote in the report."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from pytestqt.qtbot import QtBot

from pledge_app.ui import crash
from pledge_app.ui.crash import Crash


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[tuple[Crash, list[str]]]:  # noqa: ARG001  for its event loop
    """A listener to bugs, and the reports that it gave."""
    hooks = sys.excepthook, threading.excepthook
    listener, reports = Crash(), list[str]()
    listener.happened.connect(reports.append)
    listener.listen()
    yield listener, reports
    listener.close()
    sys.excepthook, threading.excepthook = hooks


def a_bug() -> BaseException:
    secret = "what Ana wrote"
    try:
        raise ValueError(secret)
    except ValueError as error:
        return error


def test_a_bug_on_any_thread_is_reported_on_the_windows(heard: tuple[Crash, list[str]], qtbot: QtBot) -> None:
    _, reports = heard
    error = a_bug()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(reports) == 2)
    assert all("what Ana wrote" not in text and "Qt 6" in text for text in reports)
    assert ["ValueError" in reports[0], "ZeroDivisionError" in reports[1]] == [True, True]


def test_an_interrupt_is_no_bug(
    heard: tuple[Crash, list[str]], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.wait(20)
    assert heard[1] == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_what_qt_said_before_is_in_the_report(
    heard: tuple[Crash, list[str]], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    listener, reports = heard
    listener.hear_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), "QPainter: not active")
    error = a_bug()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(reports))
    assert "QPainter: not active" in reports[0]
    assert "QPainter: not active" in capsys.readouterr().err


def test_a_fault_leaves_a_file_that_the_next_start_finds(tmp_path: Path) -> None:
    wrote = f'Fatal Python error: Segmentation fault\n  File "{tmp_path}/pledge_app/app.py", line 3 in run\n'
    (tmp_path / crash.FAULTS).write_text(wrote)
    listener = Crash()
    text = listener.watch_faults(tmp_path)
    assert "Segmentation fault" in text
    assert "  File pledge_app/app.py, line 3 in run" in text
    assert str(tmp_path) not in text
    assert listener.watch_faults(tmp_path) == ""
    listener.close()
    assert not (tmp_path / crash.FAULTS).exists()


def test_a_folder_that_cannot_be_written_keeps_no_faults(tmp_path: Path) -> None:
    listener = Crash()
    assert listener.watch_faults(tmp_path / "nowhere") == ""
    listener.close()
