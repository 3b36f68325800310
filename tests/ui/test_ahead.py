"""What other pages need is imported while the first one is shown."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pledge_app.ui import ahead
from pledge_app.ui.ahead import Ahead
from pledge_app.ui.session import Session

ROOT = Path(__file__).parents[2]


def test_all_is_imported_and_then_there_is_rest(session: Session, qtbot: QtBot) -> None:
    made = Ahead(session, later=0)
    qtbot.waitUntil(lambda: made.left == ())
    qtbot.waitUntil(lambda: not made._steps.isActive())
    assert set(ahead.HERE) | set(ahead.APART) <= set(sys.modules)


def test_nothing_begins_after_the_end(session: Session, qtbot: QtBot) -> None:
    made = Ahead(session, later=20)
    session.jobs.stopped = True
    qtbot.wait(50)
    assert made.left == ahead.HERE


@pytest.mark.parametrize("name", ahead.APART)
def test_what_another_thread_imports_knows_nothing_of_qt(name: str) -> None:
    code = f"import sys, {name}; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
