"""Words destroyed from an opened entry: asked first, done away from the window, told in words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pledge_app.domain.redaction import Facing
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import Cancelled
from pledge_app.ledger.change import Change
from pledge_app.ledger.recorded import Said
from pledge_app.ui.backing_up import BackingUp
from pledge_app.ui.controllers.journal import JournalController
from pledge_app.ui.dialogs.redaction import RedactionDialog
from pledge_app.ui.keeper import looked
from pledge_app.ui.look import Look
from pledge_app.ui.pages.backups_card import BackupsCard
from pledge_app.ui.progress import Progress
from pledge_app.ui.redacting import Redacting, redacted
from pledge_app.ui.session import Session
from tests.builders import DAY, TODAY, a_pledge


@pytest.fixture
def journal(session: Session, look: Look, qtbot: QtBot) -> JournalController:
    made = JournalController(session, look)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 800)
    made.page.show()
    return made


def asked(journal: JournalController, qtbot: QtBot) -> RedactionDialog:
    assert journal.page.detail is not None
    qtbot.mouseClick(journal.page.detail.redact, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(journal.page.findChildren(RedactionDialog)))
    return journal.page.findChildren(RedactionDialog)[-1]


def texts(widget: RedactionDialog) -> str:
    return "\n".join(label.text().replace("\u200b", "") for label in widget.findChildren(QLabel))


def test_the_words_go_once_that_was_confirmed(
    journal: JournalController, session: Session, qtbot: QtBot
) -> None:
    line = session.ledger.pledges.make(a_pledge(), today=TODAY)
    effect = session.acts.record(line, Said(outcome=Outcome.KEPT, note="hunter2"), day=TODAY, today=TODAY)
    assert effect.entry is not None
    changes: list[Change] = []
    session.changed.connect(changes.append)
    journal.page.chosen.emit(effect.entry)
    dialog = asked(journal, qtbot)
    assert "Limits" in texts(dialog)
    assert not dialog.others.isVisibleTo(dialog)
    dialog.reject()
    assert session.ledger.journal.entry(effect.entry).text == "hunter2"
    said: list[str] = []
    session.said.connect(said.append)
    asked(journal, qtbot).destroy_words.click()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "destroyed" in said[-1]
    assert session.ledger.journal.entry(effect.entry).text == ""
    assert not session.acts.can_undo
    assert changes
    journal.refresh()
    assert journal.page.detail is not None
    assert not journal.page.detail.redact.isVisible()
    assert any("Words destroyed on" in label.text() for label in journal.page.detail.findChildren(QLabel))


def test_the_rest_of_its_history_goes_along_and_what_is_away_is_named(
    journal: JournalController, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    ledger = session.ledger
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    first = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note="hunter2")
    second = ledger.journal.correct(first.id, Outcome.PARTLY, today=TODAY, note="hunter2 still")
    ledger.backups.adopt(ledger.backups.offer().code)
    disk = tmp_path / "disk"
    disk.mkdir()
    file = ledger.backups.make(disk / "mine.pledge-backup", now=session.now()).file
    disk.rename(tmp_path / "away")
    journal.page.chosen.emit(first.id)
    dialog = asked(journal, qtbot)
    assert dialog.others.isChecked()
    assert str(file) in texts(dialog)
    said: list[str] = []
    session.said.connect(said.append)
    dialog.destroy_words.click()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert str(file) in said[-1]
    assert ledger.journal.entry(second.id).text == ""
    card = BackupsCard(journal.page)
    backing_up = BackingUp(session, card, journal.page)
    backing_up.refresh()
    assert any(str(file) in label.accessibleName() for label in card.findChildren(QLabel))
    (tmp_path / "away").rename(disk)
    looked(ledger)
    assert ledger.redacting.owed() == []


def test_an_entry_about_no_pledge_is_named_by_its_day(session: Session, qtbot: QtBot) -> None:
    note = session.ledger.journal.note("hunter2", day=TODAY - DAY, today=TODAY)
    facing = session.ledger.redacting.facing(note.id)
    dialog = RedactionDialog(facing)
    qtbot.addWidget(dialog)
    assert isinstance(facing, Facing)
    assert "15" in texts(dialog)
    assert Redacting(session, dialog).dialog is None


def test_what_is_stopped_is_left_to_be_done(session: Session, tmp_path: Path) -> None:
    ledger = session.ledger
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    entry = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note="hunter2")
    ledger.backups.adopt(ledger.backups.offer().code)
    file = ledger.backups.make(tmp_path / "mine.pledge-backup", now=session.now()).file
    progress = Progress()
    progress.stop()
    cleaned = redacted(ledger, (entry.id,), TODAY, progress)
    assert [type(one.error) for one in cleaned.left] == [Cancelled] * len(cleaned.left)
    assert str(file) in [one.place for one in cleaned.left]
    assert ledger.journal.entry(entry.id).text == ""
    assert ledger.redacting.finish().backups == 1
