"""The whole of publishing and reading through the window's controllers, over real profiles and folders."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pledge_app.domain.publication import History, PublishingState
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import Busy, ChannelError, FolderTaken, NothingToPublish, PledgeError
from pledge_app.ledger.founding import Founding
from pledge_app.ledger.peers import read_folder
from pledge_app.proof.findings import Verdict
from pledge_app.ui.controllers.peers import PeersController
from pledge_app.ui.controllers.publish import PublishController
from pledge_app.ui.session import Session
from tests.builders import a_pledge


@pytest.fixture
def publish(session: Session, qtbot: QtBot) -> PublishController:
    today = session.today()
    line = session.ledger.pledges.make(a_pledge(), today=today)
    session.ledger.journal.record(line, Outcome.KEPT, day=today, today=today)
    made = PublishController(session)
    qtbot.addWidget(made.page)
    made.page.show()
    made.refresh()
    return made


def confirm(controller: PublishController) -> None:
    founding = controller._founding
    assert isinstance(founding, Founding)
    words = founding.words
    controller.page.words_typed.emit(tuple(words[position - 1] for position in founding.asked))


def publish_into(controller: PublishController, folder: Path, qtbot: QtBot) -> None:
    """From the choice to the published folder."""
    controller.page.preview_asked.emit(folder, History.ALL)
    if controller._founding is not None and not controller._founding.confirmed:
        confirm(controller)
    qtbot.waitUntil(lambda: controller._prepared is not None)
    controller.page.publish_asked.emit()
    qtbot.waitUntil(lambda: controller._published is not None)


def test_nothing_is_prepared_before_the_words_are_confirmed(
    publish: PublishController, tmp_path: Path, qtbot: QtBot
) -> None:
    publish.page.preview_asked.emit(tmp_path / "shared", History.ALL)
    publish.page.words_typed.emit(("no", "such", "word"))
    assert publish._progress is None
    assert publish._session.ledger.publishing.state().first
    confirm(publish)
    qtbot.waitUntil(lambda: publish._prepared is not None)
    assert not (tmp_path / "shared").exists()


def test_words_that_were_noted_down_stay_good_after_a_look_back(
    publish: PublishController, tmp_path: Path, qtbot: QtBot
) -> None:
    publish.page.preview_asked.emit(tmp_path / "shared", History.ALL)
    confirm(publish)
    qtbot.waitUntil(lambda: publish._prepared is not None)
    founding = publish._founding
    publish.page.discard_asked.emit()
    assert publish._prepared is None
    publish.page.preview_asked.emit(tmp_path / "elsewhere", History.NONE)
    qtbot.waitUntil(lambda: publish._prepared is not None)
    assert publish._founding is founding


def test_going_back_from_the_words_leaves_nothing(publish: PublishController, tmp_path: Path) -> None:
    publish.page.preview_asked.emit(tmp_path / "shared", History.ALL)
    publish.page.discard_asked.emit()
    assert publish._founding is None
    assert publish._session.ledger.publishing.state().first


def shown(controller: PublishController) -> str:
    return "\n".join(label.text() for label in controller.page.findChildren(QLabel) if label.isVisible())


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_was_published_goes_to_another_folder_too(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    publish_into(publish, tmp_path / "shared", qtbot)
    publish.page.record_asked.emit()
    publish.refresh()
    assert "There is nothing new to sign." in shown(publish)
    publish.page.preview_asked.emit(tmp_path / "other", None)
    qtbot.waitUntil(lambda: publish._outstanding is not None)
    assert "Nothing new is signed" in shown(publish)
    assert "not whole" not in shown(publish)
    assert not (tmp_path / "other").exists()
    publish.page.discard_asked.emit()
    assert publish._outstanding is None
    publish.page.preview_asked.emit(tmp_path / "other", None)
    qtbot.waitUntil(lambda: publish._outstanding is not None)
    publish.page.put_asked.emit()
    qtbot.waitUntil(lambda: publish._published is not None)
    assert files(tmp_path / "other") == files(tmp_path / "shared")
    with qtbot.waitSignal(session.troubled) as told:
        publish.page.preview_asked.emit(tmp_path / "other", None)
    assert isinstance(told.args[0], NothingToPublish)


def test_one_that_was_signed_but_not_put_is_told_and_completed(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """Between the signing and the last byte the program was ended: the next one does the rest."""
    folder = tmp_path / "shared"
    publish_into(publish, folder, qtbot)
    whole = files(folder)
    today, publishing = session.today(), session.ledger.publishing
    (row,) = session.ledger.pledges.active(today=today)
    session.ledger.journal.record(row.line, Outcome.SLIPPED, day=today, today=today)
    made = publishing.prepare(today=today, now=session.now())
    in_the_way = folder / made.preview.id / "summary" / "1.json"
    in_the_way.mkdir()
    with pytest.raises(ChannelError):  # where it ends: the summary is signed, and its name is not there
        publishing.publish(made, folder, now=session.now())
    in_the_way.rmdir()
    again = PublishController(session)
    qtbot.addWidget(again.page)
    again.page.show()
    again.refresh()
    assert "not whole in its folder yet" in shown(again)
    assert "There is nothing new" not in shown(again)
    again.page.preview_asked.emit(folder, None)
    qtbot.waitUntil(lambda: again._outstanding is not None)
    assert "signed, but not whole" in shown(again)
    size = session.ledger.store.log.size(session.ledger.store.log.current())
    again.page.put_asked.emit()
    qtbot.waitUntil(lambda: again._published is not None)
    assert again._published is not None
    assert (again._published.summaries, again._published.size) == (1, size)
    assert not publishing.state().pending
    assert {
        path: data for path, data in files(folder).items() if path in whole and "checkpoint" not in path
    } == {path: data for path, data in whole.items() if "checkpoint" not in path}
    reading = read_folder(folder, now=session.now())
    assert (reading.verdict, reading.size) == (Verdict.FIRST_SEEN, size)
    again.refresh()
    again.page.record_asked.emit()
    again.refresh()
    assert "not whole" not in shown(again)


def test_published_read_remembered_and_forgotten(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "shared"
    publish_into(publish, folder, qtbot)
    peers = PeersController(session)
    qtbot.addWidget(peers.page)
    peers.open(folder)
    qtbot.waitUntil(lambda: peers._reading is not None)
    assert peers._reading is not None
    assert peers._reading.verdict is Verdict.FIRST_SEEN
    with qtbot.waitSignal(session.acted):
        peers.page.remember_asked.emit("Ana")
    (row,) = session.ledger.peers.all()
    assert row.petname == "Ana"
    peers._reading = None
    peers.page.peer_asked.emit(row.id)
    qtbot.waitUntil(lambda: peers._reading is not None)
    assert peers._reading.verdict is Verdict.CONSISTENT
    peers.page.forget_asked.emit(row.id)
    qtbot.waitUntil(lambda: session.ledger.peers.all() == ())
    qtbot.waitUntil(lambda: peers._reading is None)
    with qtbot.waitSignal(session.troubled):
        peers.page.forget_asked.emit(row.id)


def test_somebody_is_remembered_with_the_folder_that_showed_them(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """Whatever was opened after it."""
    folder = tmp_path / "shared"
    publish_into(publish, folder, qtbot)
    peers = PeersController(session)
    qtbot.addWidget(peers.page)
    peers.open(folder)
    qtbot.waitUntil(lambda: peers._reading is not None)
    with qtbot.waitSignal(session.troubled):
        peers.open(tmp_path)
    with qtbot.waitSignal(session.acted):
        peers.page.remember_asked.emit("Ana")
    assert [row.folder for row in session.ledger.peers.all()] == [str(folder)]


def test_a_folder_that_is_read_after_one_asked_for_later_is_not_shown(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    publish_into(publish, tmp_path / "shared", qtbot)
    shutil.copytree(tmp_path / "shared", tmp_path / "other")
    peers = PeersController(session)
    qtbot.addWidget(peers.page)
    peers.open(tmp_path / "other")
    qtbot.waitUntil(lambda: peers._reading is not None)
    before = peers._reading
    peers._on_read(tmp_path / "shared", read_folder(tmp_path / "shared", now=session.now()))
    assert peers._reading is before
    with qtbot.waitSignal(session.acted):
        peers.page.remember_asked.emit("Ana")
    assert [row.folder for row in session.ledger.peers.all()] == [str(tmp_path / "other")]


def test_a_second_press_while_somebody_is_forgotten_is_no_second_forgetting(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    publish_into(publish, tmp_path / "shared", qtbot)
    peers = PeersController(session)
    qtbot.addWidget(peers.page)
    peers.open(tmp_path / "shared")
    qtbot.waitUntil(lambda: peers._reading is not None)
    with qtbot.waitSignal(session.acted):
        peers.page.remember_asked.emit("Ana")
    (row,) = session.ledger.peers.all()
    told: list[object] = []
    session.troubled.connect(told.append)
    for _ in range(2):
        peers.page.forget_asked.emit(row.id)
    qtbot.waitUntil(lambda: not session.jobs.running())
    assert (session.ledger.peers.all(), told) == ((), [])


def test_what_is_refused_is_told_and_the_choice_comes_back(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "shared" / ("c" * 64)).mkdir(parents=True)
    publish.page.preview_asked.emit(tmp_path / "shared", History.ALL)
    confirm(publish)
    qtbot.waitUntil(lambda: publish._prepared is not None)
    with qtbot.waitSignal(session.troubled) as told:
        publish.page.publish_asked.emit()
    assert isinstance(told.args[0], FolderTaken)
    qtbot.waitUntil(lambda: publish._progress is None)
    assert session.ledger.publishing.state().first
    with qtbot.waitSignal(session.eased):
        publish_into(publish, tmp_path / "free", qtbot)


def test_only_the_trouble_that_kept_it_from_being_published_is_over(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    eased: list[type[PledgeError]] = []
    session.eased.connect(eased.append)
    publish_into(publish, tmp_path / "free", qtbot)
    assert eased == []
    publish.page.record_asked.emit()
    publish.page.preview_asked.emit(tmp_path / "free", None)  # all of it is there
    qtbot.waitUntil(lambda: publish._progress is None)
    publish.page.preview_asked.emit(tmp_path / "other", None)
    qtbot.waitUntil(lambda: publish._outstanding is not None)
    assert eased == [NothingToPublish]


def test_a_journal_that_cannot_be_read_is_told(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    class Unreadable:
        def state(self) -> PublishingState:
            raise Busy("pledge.db")

    session.ledger.publishing = Unreadable()  # type: ignore[assignment]  it only has to refuse
    with qtbot.waitSignal(session.troubled) as told:
        publish.page.preview_asked.emit(tmp_path / "shared", History.ALL)
    assert isinstance(told.args[0], Busy)


def test_a_folder_that_holds_nobody_is_told(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    peers = PeersController(session)
    qtbot.addWidget(peers.page)
    with qtbot.waitSignal(session.troubled):
        peers.open(tmp_path)
    qtbot.waitUntil(lambda: not peers._looking)
    assert peers._reading is None


def test_what_is_left_to_record_follows_a_publication(
    publish: PublishController, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    def button() -> str:
        return next(each.text() for each in publish.page.findChildren(QPushButton) if each.isVisible())

    today = session.today()
    line = session.ledger.pledges.make(a_pledge("Another"), today=today)
    publish_into(publish, tmp_path / "shared", qtbot)
    qtbot.waitUntil(lambda: button() == "1 pledges are left to record today")
    session.ledger.journal.record(line, Outcome.KEPT, day=today, today=today)
    publish.refresh()
    qtbot.waitUntil(lambda: button() == "To Today")
    publish.refresh()
    publish.page.record_asked.emit()
    qtbot.waitUntil(lambda: not session.jobs.running())
    assert publish._published is None
