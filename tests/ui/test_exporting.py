"""Everything written out from the settings, into a folder of its own."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import PledgeError, ReadOnly
from pledge_app.ui.controllers.settings import SettingsController
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session
from tests.builders import TODAY, a_pledge


@pytest.fixture
def settings(session: Session, look: Look, qtbot: QtBot) -> SettingsController:
    made = SettingsController(session, look)
    qtbot.addWidget(made.page)
    made.refresh()
    made.page.show()
    return made


def choose(settings: SettingsController, folder: Path) -> None:
    buttons = settings.page.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Export everything…").click()
    chooser = settings.page.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(folder))
    chooser.reject()


def test_it_is_written_and_shown(
    settings: SettingsController,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = session.ledger.pledges.make(a_pledge(), today=TODAY)
    session.ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    with qtbot.waitSignal(session.offered) as offered:
        choose(settings, tmp_path)
    sentence, words, pressed = offered.args
    folder = tmp_path / f"pledge-export-{TODAY}"
    assert str(folder) in sentence
    assert "2 entries" in sentence
    assert words == "Show the folder"
    assert len((folder / "entries.jsonl").read_text().splitlines()) == 2
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    pressed()
    assert opened == [str(folder)]
    with qtbot.waitSignal(session.offered):
        choose(settings, tmp_path)
    assert Path(f"{folder}-2").is_dir()


def test_a_folder_that_takes_nothing_is_told(
    settings: SettingsController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    troubles: list[PledgeError] = []
    session.troubled.connect(troubles.append)
    choose(settings, tmp_path / "nowhere")
    qtbot.waitUntil(lambda: bool(troubles))
    assert type(troubles[0]) is ReadOnly
    assert list(tmp_path.glob("pledge-export*")) == []
