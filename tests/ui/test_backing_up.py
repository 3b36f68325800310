"""Backups between window and ledger: the code, by themselves, by hand, elsewhere, and brought back."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import FolderAhead, FolderGone, NotWhole
from pledge_app.ledger import backups, profile
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.backing_up import BackingUp
from pledge_app.ui.dialogs.passphrase import PassphraseDialog
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.dialogs.restore import RestoreDialog
from pledge_app.ui.keeper import Keeper
from pledge_app.ui.pages.backups_card import BackupsCard
from pledge_app.ui.session import Session
from tests.authors import copied, publish, record
from tests.builders import TODAY, a_pledge, a_version, append, many
from tests.ui.clock import Clock
from tests.ui.stall import StallMeter

PATIENCE = 20_000


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def card(holder: QWidget) -> BackupsCard:
    return BackupsCard(holder)


@pytest.fixture
def backing_up(session: Session, card: BackupsCard, holder: QWidget) -> BackingUp:
    made = BackingUp(session, card, holder)
    made.refresh()
    return made


@pytest.fixture
def code(ledger: Ledger) -> str:
    """The confirmed code of a journal that has a pledge."""
    code = ledger.backups.offer().code
    ledger.backups.adopt(code)
    ledger.pledges.make(a_pledge(), today=TODAY)
    return code


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


def press(widget: QWidget, text: str) -> None:
    next(button for button in widget.findChildren(QPushButton) if button.text() == text).click()


def answer(holder: QWidget, path: Path) -> None:
    """Answer the question for a file or folder."""
    chooser = holder.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(path))
    chooser.reject()


def made(session: Session, qtbot: QtBot, count: int = 1) -> None:
    """Wait until so many backups are there."""
    qtbot.waitUntil(
        lambda: (
            session.keeper.state is not None
            and len(session.keeper.state.kept) >= count
            and not session.keeper.busy
        ),
        timeout=PATIENCE,
    )


@pytest.mark.usefixtures("backing_up")
def test_the_code_is_shown_asked_for_and_the_first_backup_follows(
    session: Session, card: BackupsCard, holder: QWidget, qtbot: QtBot
) -> None:
    session.ledger.pledges.make(a_pledge(), today=TODAY)
    card.code_asked.emit()
    dialog = holder.findChild(RecoveryCodeDialog)
    press(dialog, "I have written it down")
    fields = dialog.findChildren(QLineEdit)
    for field in fields:
        field.setText("0000")
    press(dialog, "Confirm")
    assert dialog.isVisible()
    assert not session.ledger.backups.has_code()
    groups = dialog.code.split("-")
    for field, position in zip(fields, dialog.asked, strict=True):
        field.setText(groups[position - 1].lower())
    press(dialog, "Confirm")
    assert not dialog.isVisible()
    made(session, qtbot)
    assert "It holds all there is" in "".join(label.text() for label in card.findChildren(QLabel))
    code = dialog.code
    card.code_asked.emit()
    assert len([one for one in holder.findChildren(RecoveryCodeDialog) if one.isVisible()]) == 0
    assert session.keeper.state is not None
    kept = session.keeper.state.kept[0].file
    assert backups.restore(kept, code, session.ledger.folder.parent / "back", passphrase="words").entries == 1


@pytest.mark.usefixtures("code", "backing_up")
def test_one_is_made_when_asked_for_and_elsewhere_from_then_on(
    session: Session, card: BackupsCard, holder: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    card.make_asked.emit()
    made(session, qtbot)
    disk = tmp_path / "disk"
    disk.mkdir()
    card.folder_asked.emit()
    answer(holder, disk)
    qtbot.waitUntil(
        lambda: session.keeper.state is not None and session.keeper.state.folder == disk, timeout=PATIENCE
    )
    made(session, qtbot)
    assert [file.name for file in disk.iterdir()] == ["pledge-2026-03-16.pledge-backup"]


@pytest.mark.usefixtures("code", "backing_up")
def test_a_folder_that_is_not_there_is_told(
    session: Session, card: BackupsCard, holder: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[object] = []
    session.troubled.connect(told.append)
    card.folder_asked.emit()
    answer(holder, tmp_path / "away")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert isinstance(told[0], FolderGone)


@pytest.mark.usefixtures("code", "backing_up")
def test_a_copy_goes_where_it_is_wanted(
    session: Session, card: BackupsCard, holder: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    card.copy_asked.emit()
    answer(holder, tmp_path / "mine.pledge-backup")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    assert "mine.pledge-backup" in said[0]
    assert "1 entr" in said[0]


@pytest.mark.usefixtures("backing_up", "no_keyring")
def test_one_is_brought_back_into_a_folder_of_its_own(
    session: Session, card: BackupsCard, holder: QWidget, code: str, qtbot: QtBot
) -> None:
    card.make_asked.emit()
    made(session, qtbot)
    said: list[str] = []
    session.said.connect(said.append)
    card.restore_asked.emit()
    dialog = holder.findChild(RestoreDialog)
    file, typed = dialog.findChildren(QLineEdit)
    assert file.text().endswith("pledge-2026-03-16.pledge-backup")
    typed.setText("no code")
    press(dialog, "Bring back")
    qtbot.waitUntil(lambda: any("recovery code" in label.text() and label.property("role") == "danger"
                                for label in dialog.findChildren(QLabel)), timeout=PATIENCE)  # fmt: skip
    typed.setText(code)
    press(dialog, "Bring back")
    qtbot.waitUntil(lambda: holder.findChild(PassphraseDialog) is not None, timeout=PATIENCE)
    holder.findChild(PassphraseDialog).given.emit("four random words here")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)
    home = session.ledger.folder
    back = home.with_name(f"{home.name}-2026-03-16")
    assert str(back) in said[0]
    with profile.open(back, passphrase="four random words here") as again:
        assert again.name == "Ana"
    assert session.ledger.name == "Ana"
    card.restore_asked.emit()
    dialog = [one for one in holder.findChildren(RestoreDialog) if one.isVisible()][-1]
    dialog.findChildren(QLineEdit)[1].setText(code)
    press(dialog, "Bring back")
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in holder.findChildren(PassphraseDialog)), timeout=PATIENCE
    )
    next(one for one in holder.findChildren(PassphraseDialog) if one.isVisible()).reject()
    assert not dialog.isVisible()
    assert not home.with_name(f"{home.name}-2026-03-16-2").exists()


# --- by themselves -----------------------------------------------------------------------------------


def a_keeper(session: Session, *, quiet: int = 20, lull: int = 20) -> Keeper:
    """The session's own, with less patience."""
    session.__dict__["keeper"] = keeper = Keeper(session, quiet=quiet, lull=lull)
    return keeper


@pytest.mark.usefixtures("code")
def test_one_is_made_when_the_journal_is_left_alone(session: Session, clock: Clock, qtbot: QtBot) -> None:
    keeper = a_keeper(session)
    keeper.look()
    made(session, qtbot)
    clock.pass_(hours=1)
    session.ledger.journal.record(1, Outcome.KEPT, day=TODAY, today=TODAY)
    qtbot.waitUntil(lambda: keeper.state is not None and keeper.state.kept[0].entries == 2, timeout=PATIENCE)
    assert keeper.state is not None
    assert len(keeper.state.kept) == 1  # one a day


@pytest.mark.usefixtures("code")
def test_the_first_of_a_day_comes_soon_and_more_by_and_by(
    session: Session, clock: Clock, qtbot: QtBot
) -> None:
    keeper = a_keeper(session, quiet=20, lull=60_000)
    keeper.look()
    made(session, qtbot)
    session.ledger.journal.record(1, Outcome.KEPT, day=TODAY, today=TODAY)
    qtbot.wait(300)
    assert keeper.state is not None
    assert keeper.state.kept[0].entries == 1
    clock.pass_(days=1)
    session.ledger.journal.note("tomorrow", day=session.today(), today=session.today())
    made(session, qtbot, 2)


def test_without_a_code_none_is_made_and_nobody_is_bothered(session: Session, qtbot: QtBot) -> None:
    told: list[object] = []
    session.troubled.connect(told.append)
    keeper = a_keeper(session)
    keeper.look()
    session.ledger.pledges.make(a_pledge(), today=TODAY)
    qtbot.wait(200)
    assert not (session.ledger.folder / "backups").exists()
    keeper.close()
    assert told == []
    assert keeper.state is not None
    assert not keeper.state.has_code


@pytest.mark.usefixtures("code")
def test_trouble_is_kept_in_mind_and_tried_again(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    session.ledger.keeping.choose(disk)
    disk.rename(tmp_path / "away")
    keeper = a_keeper(session, lull=50)
    told: list[object] = []
    session.troubled.connect(told.append)
    keeper.look()
    qtbot.waitUntil(lambda: isinstance(keeper.trouble, FolderGone), timeout=PATIENCE)
    (tmp_path / "away").rename(disk)
    made(session, qtbot)
    assert keeper.trouble is None
    assert told == []


@pytest.mark.usefixtures("code")
def test_the_last_one_is_made_when_the_window_closes(session: Session, qtbot: QtBot) -> None:
    keeper = a_keeper(session, quiet=60_000, lull=60_000)
    keeper.look()
    qtbot.waitUntil(lambda: keeper.state is not None, timeout=PATIENCE)
    session.ledger.journal.record(1, Outcome.KEPT, day=TODAY, today=TODAY)
    keeper.close(patience=60)
    session.jobs._pool.shutdown(wait=True)
    assert session.ledger.keeping.state().kept[0].entries == 2


@pytest.mark.usefixtures("code")
def test_a_window_that_closes_waits_a_moment_only(session: Session, qtbot: QtBot) -> None:
    keeper = a_keeper(session, quiet=60_000, lull=60_000)
    keeper.look()
    qtbot.waitUntil(lambda: keeper.state is not None, timeout=PATIENCE)
    session.ledger.journal.record(1, Outcome.KEPT, day=TODAY, today=TODAY)
    keeper.close(patience=0)
    session.jobs._pool.shutdown(wait=True)
    assert session.ledger.keeping.state().kept == ()


@pytest.mark.usefixtures("code")
def test_the_window_goes_on_while_a_large_journal_is_backed_up(
    session: Session, stall: StallMeter, qtbot: QtBot
) -> None:
    """100,000 entries, three runs: the best of them counts, the machine is busy with other things."""
    append(session.ledger.store, *many(a_version(session.ledger.store), 100_000))
    keeper = a_keeper(session, quiet=60_000, lull=60_000)
    pauses = []
    for run in range(1, 4):
        stall.reset()
        keeper.make()
        qtbot.waitUntil(lambda: not keeper.busy, timeout=120_000)
        pauses.append(stall.worst)
        assert keeper.state is not None
        assert keeper.state.kept[0].entries > 100_000, run
    assert min(pauses) < 50, pauses


def test_what_is_ahead_is_told_and_taken_over(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    ledger, out = session.ledger, tmp_path / "out"
    ledger.pledges.make(a_pledge(), today=TODAY)
    publish(ledger, out)
    newer = copied(ledger, tmp_path / "newer")
    record(newer)
    publish(newer, out)
    newer.close()
    keeper = a_keeper(session)
    keeper.look()
    qtbot.waitUntil(lambda: isinstance(keeper.refusal, FolderAhead), timeout=PATIENCE)
    keeper.resume()
    qtbot.waitUntil(lambda: keeper.refusal is None and not keeper.busy, timeout=PATIENCE)
    assert [entry.outcome for entry in ledger.journal.day(TODAY)] == [Outcome.KEPT]


def test_what_cannot_be_taken_over_is_told(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    ledger, out = session.ledger, tmp_path / "out"
    ledger.pledges.make(a_pledge(), today=TODAY)
    publish(ledger, out)
    newer = copied(ledger, tmp_path / "newer")
    record(newer)
    publish(newer, out)
    newer.close()
    next(out.rglob("summary/1.json")).unlink()
    told: list[object] = []
    session.troubled.connect(told.append)
    keeper = a_keeper(session)
    keeper.look()
    qtbot.waitUntil(lambda: keeper.refusal is not None, timeout=PATIENCE)
    keeper.resume()
    qtbot.waitUntil(lambda: bool(told) and not keeper.busy, timeout=PATIENCE)
    assert isinstance(told[0], NotWhole)
    assert isinstance(keeper.refusal, FolderAhead)
