"""The window locked: nothing is shown, nothing leads to the key, and what was there comes back."""

import gc
import sys
import weakref
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from pledge_app import handover
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger import profile
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.database import Database
from pledge_app.ui import window_state
from pledge_app.ui.dialogs.new_passphrase import NewPassphraseDialog
from pledge_app.ui.pages.lock import LockPage
from pledge_app.ui.pages.lock_card import LockCard
from pledge_app.ui.quick import QuickCard
from tests.app.conftest import TITLE, Start
from tests.app.locked import lock, locking, unlock, words
from tests.builders import TODAY

PASSPHRASE = "four random words here"
OWN = 2
"""References to a name of this module's: its own and the call's that counts."""


def test_nothing_is_shown_and_the_keyring_opens_it_again(start: Start, qtbot: QtBot) -> None:
    made = start()
    made.window.go("pledges")
    made.window.go("settings")
    assert TITLE in words(made.window)
    assert "Ana Lima" in words(made.window)
    page = lock(made, qtbot)
    assert TITLE not in words(made.window)
    assert "Ana" not in words(made.window)
    assert made.session is None
    assert made.window.windowTitle() == "Pledge"
    assert page.isVisible()
    assert not page.field.isVisible()
    page.go.click()
    qtbot.waitUntil(lambda: made.session is not None, timeout=10_000)
    assert made.window.page == "settings"
    assert "Ana Lima" in words(made.window)


def test_nothing_leads_to_the_key(start: Start, qtbot: QtBot) -> None:
    """Not the session, not the ledger that a job opened first, not the pages; and no connection is open."""
    gc.unfreeze()  # what other windows set aside
    gc.collect()
    before = {id(one) for one in gc.get_objects() if isinstance(one, Ledger | Database)}
    made = start()
    made.window.go("pledges")
    made.window.go("journal")
    assert made.session is not None
    key = made.session.ledger.store.database.key
    gone = [weakref.ref(made.session), weakref.ref(made.session.ledger)]
    gone += [weakref.ref(controller) for controller in made.window._controllers.values()]
    assert sys.getrefcount(key) > OWN
    lock(made, qtbot)
    gc.unfreeze()  # what was set aside is not looked at
    assert sys.getrefcount(key) == OWN
    assert [reference() for reference in gone] == [None] * len(gone)
    new = [one for one in gc.get_objects() if isinstance(one, Ledger | Database) and id(one) not in before]
    assert not [one for one in new if isinstance(one, Ledger)]
    assert not [one for one in new if isinstance(one, Database) and one.key]


def test_an_entry_that_waits_is_in_the_log(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    session = made.session
    assert session is not None
    line = session.ledger.pledges.titles()[0][0]
    session.ledger.journal.record(line, Outcome.KEPT, day=session.today(), today=session.today())
    del session
    lock(made, qtbot)
    with profile.open(home / "profile") as ledger:
        assert not ledger.store.database.number(
            "SELECT count(*) FROM entries WHERE id > (SELECT max(entry) FROM leaves)"
        )


def test_a_wrong_passphrase_is_worded_as_at_the_start(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    profile.change_passphrase(home / "profile", None, PASSPHRASE)
    page = lock(made, qtbot)
    assert page.field.isVisible()
    assert page.field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(page.field, "another")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.field.isEnabled, timeout=10_000)
    assert "passphrase" in words(page)
    assert made.session is None
    page.field.setText(PASSPHRASE)
    page.go.click()
    qtbot.waitUntil(lambda: made.session is not None, timeout=10_000)
    assert made.window.page == "today"


def test_dialogs_go_with_the_pages(start: Start, qtbot: QtBot) -> None:
    made = start()
    dialog = QDialog(made.window)
    dialog.open()
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    made.lock()
    qtbot.waitUntil(lambda: gone == [True])


def test_what_is_typed_at_once_waits_until_it_is_closed(start: Start, qtbot: QtBot) -> None:
    made = start()
    locking(made, qtbot)
    (page,) = made.window.findChildren(LockPage)
    page.go.click()
    qtbot.waitUntil(lambda: made.session is not None, timeout=10_000)


def test_a_window_that_is_closed_while_locked_comes_back_where_it_was(
    start: Start, home: Path, qtbot: QtBot
) -> None:
    made = start()
    made.window.go("journal")
    lock(made, qtbot)
    made.window.close()
    assert window_state.load(home / "profile").page == "journal"


def test_locked_twice_is_locked(start: Start, qtbot: QtBot) -> None:
    made = start()
    page = lock(made, qtbot)
    made.lock()
    assert page.isVisible()


# --- settings --------------------------------------------------------------------------------------------


def test_it_locks_from_the_settings_and_by_itself(start: Start, qtbot: QtBot) -> None:
    made = start()
    made.window.go("settings")
    card = made.window.findChild(LockCard)
    card.minutes.setCurrentIndex(card.minutes.findData(5))
    card.minutes.activated.emit(0)
    assert made.surroundings._watching is not None
    assert made.surroundings._watching.listens
    card.now.click()
    qtbot.waitUntil(lambda: made._departing.under_way and made._departing._under_way._session is None)
    unlock(made, qtbot)
    made.surroundings._watching.left_alone.emit()
    assert made.session is None


def test_a_passphrase_is_set_changed_and_done_without(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    made.window.go("settings")
    card = made.window.findChild(LockCard)

    def ask(*texts: str) -> NewPassphraseDialog:
        (dialog,) = made.window.findChildren(NewPassphraseDialog)
        for field, text in zip(dialog.findChildren(QLineEdit), texts, strict=True):
            field.setText(text)
        dialog._go.click()
        return dialog

    def gone() -> bool:
        return not made.window.findChildren(NewPassphraseDialog)

    assert card.remove.isHidden()
    card.passphrase.click()
    ask(PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(gone, timeout=20_000)
    assert profile.asks_passphrase(home / "profile")
    assert not card.remove.isHidden()
    card.passphrase.click()
    dialog = ask("another", "next", "next")
    qtbot.waitUntil(dialog._go.isEnabled, timeout=20_000)
    assert dialog._trouble.text()
    ask(PASSPHRASE, "next", "next")
    qtbot.waitUntil(gone, timeout=20_000)
    card.remove.click()
    ask("next")
    qtbot.waitUntil(gone, timeout=20_000)
    assert not profile.asks_passphrase(home / "profile")


# --- other starts ----------------------------------------------------------------------------------------


def test_a_locked_window_takes_no_record_and_keeps_what_it_is_to_show(
    start: Start, home: Path, qtbot: QtBot
) -> None:
    made = start()
    lock(made, qtbot)
    (home / "shared").mkdir()
    request = {"verb": "log", "pledge": TITLE, "outcome": "kept", "day": TODAY.isoformat(), "note": ""}
    with ThreadPoolExecutor() as others:
        recorded = others.submit(
            handover.ask, home / "profile", {**request, "amount": None, "correct": False}
        )
        qtbot.waitUntil(recorded.done, timeout=20_000)
        brought = others.submit(handover.bring, home / "profile", home / "shared", log=True)
        qtbot.waitUntil(brought.done, timeout=20_000)
    assert recorded.result() == {}  # who asked opens the journal alone, if it can
    assert brought.result() is True
    assert made.window.findChildren(LockPage)
    unlock(made, qtbot)
    qtbot.waitUntil(lambda: made.window.page == "peers", timeout=10_000)
    qtbot.waitUntil(lambda: bool(made.window.findChildren(QuickCard)), timeout=10_000)
    assert made.session is not None
    assert made.session.ledger.journal.day(TODAY) == ()
