"""What was typed when the window locked: nowhere to be read meanwhile, and there again afterwards."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from pledge_app.app import local_time
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger import profile
from pledge_app.ui.pages.editor import EditorPage
from pledge_app.ui.pages.pledge_card import PledgeCard
from pledge_app.ui.pages.pledges import PledgesPage
from pledge_app.ui.quick import QuickCard
from tests.app.conftest import Start
from tests.app.locked import lock, unlock, words


def rename(editor: EditorPage, title: str) -> None:
    editor.title.setText(title)
    editor.title.textEdited.emit(title)


def test_a_form_that_could_not_be_kept_as_a_draft_comes_back(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    made.window.go("pledges", "new")
    too_long = "a" * 500
    rename(made.window.findChild(EditorPage), too_long)
    lock(made, qtbot)
    assert too_long not in words(made.window)
    assert too_long.encode() not in b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())
    unlock(made, qtbot)
    editor = made.window.findChild(EditorPage)
    assert editor.title.text() == too_long
    assert editor.isVisible()


def test_a_draft_is_open_again(start: Start, qtbot: QtBot) -> None:
    made = start()
    made.window.go("pledges", "new")
    rename(made.window.findChild(EditorPage), "Half a pledge")
    lock(made, qtbot)
    unlock(made, qtbot)
    assert made.window.findChild(EditorPage).title.text() == "Half a pledge"
    assert made.session is not None
    assert made.session.ledger.pledges.count() == 2


def test_a_draft_that_was_left_for_another_page_is_only_kept(start: Start, qtbot: QtBot) -> None:
    made = start()
    made.window.go("pledges", "new")
    rename(made.window.findChild(EditorPage), "Half a pledge")
    made.window.go("pledges", 1)
    lock(made, qtbot)
    unlock(made, qtbot)
    assert made.window.findChild(EditorPage) is None
    assert made.session is not None
    assert made.session.ledger.pledges.count() == 2


def test_a_change_of_a_pledge_is_open_again(start: Start, qtbot: QtBot) -> None:
    made = start()
    made.window.go("pledges")
    assert made.session is not None
    made.window.findChild(PledgesPage).edit_asked.emit(made.session.ledger.pledges.titles()[0][0])
    rename(made.window.findChild(EditorPage), "Other words")
    lock(made, qtbot)
    unlock(made, qtbot)
    editor = made.window.findChild(EditorPage)
    assert editor.title.text() == "Other words"
    assert editor.kept.isVisible()


def test_a_note_that_was_typed_is_said(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    card = made.window.findChild(PledgeCard)
    card.choose(Outcome.SLIPPED)
    assert card.line is not None
    card.line.note.setText("the meeting ran late")
    lock(made, qtbot)
    with profile.open(home / "profile") as ledger:
        (entry,) = ledger.journal.day(local_time().date())
        assert entry.text == "the meeting ran late"


def test_the_quick_entry_holds_its_sentence_again(start: Start, qtbot: QtBot) -> None:
    made = start()
    made.window.commands.run("quick")
    made.window.findChild(QuickCard).field.setText("kept: asked who")
    lock(made, qtbot)
    assert not made.window.findChildren(QuickCard)
    unlock(made, qtbot)
    assert made.window.findChild(QuickCard).field.text() == "kept: asked who"
    assert not made.window.findChild(QuickCard).isVisible()
