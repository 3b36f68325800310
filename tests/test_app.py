"""The whole window: options, first run, unlock, a bug, another language, closing and coming back."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pledge_app import app, settings
from pledge_app.app import App
from pledge_app.ledger import profile
from pledge_app.settings import Appearance, Language, Settings
from pledge_app.ui import motion, window_state
from pledge_app.ui.dialogs.crash import CrashDialog
from pledge_app.ui.dialogs.passphrase import PassphraseDialog
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.dialogs.restore import RestoreDialog
from pledge_app.ui.doors import unlocked
from pledge_app.ui.pages.first_run import FirstRunPage
from pledge_app.ui.pages.trouble import TroublePage
from pledge_app.ui.pages.waiting import WaitingPage
from pledge_app.ui.quick import QuickCard
from tests.authors import publish, record
from tests.builders import TODAY, a_pledge
from tests.keyrings import FILE_KEYRING, NO_KEYRING, keep_in
from tests.starting import starting

PASSPHRASE = "four random words here"
Start = Callable[..., App]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a keyring that is a plain file; the profile will be in `home`/profile."""
    keep_in(FILE_KEYRING, monkeypatch, tmp_path / "keyring.json")
    return tmp_path


@pytest.fixture
def start(home: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:  # noqa: ARG001  for its event loop
    """Starts the app over the profile in `home`, as main() does; what is open at the end is closed."""
    with starting(home / "profile") as begin:
        yield begin


def said(window: QWidget) -> str:
    """All that labels say that can be seen."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def press(window: QWidget, text: str) -> None:
    buttons = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    next(button for button in buttons if button.text() == text).click()


# --- without a window ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "status", "answer"),
    [(["--version"], 0, "Pledge "), (["--help"], 0, "--passphrase-file"), (["--what"], 2, "--what?")],
)
def test_it_answers_without_a_window(
    words: list[str],
    status: int,
    answer: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["pledge-app", *words])
    assert app.main() == status
    told = capsys.readouterr()
    assert answer in told.out + told.err


# --- first run -------------------------------------------------------------------------------------------


def test_a_name_and_enter_lead_to_the_first_pledge(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    (page,) = made.window.findChildren(FirstRunPage)
    name = page.findChild(QLineEdit)
    name.clear()
    qtbot.keyClicks(name, "Ana Lima")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.window.page == "pledges", timeout=10_000)
    assert isinstance(QApplication.focusWidget(), QWidget)
    with unlocked(home / "profile", None, None).reopen() as ledger:
        assert ledger.name == "Ana Lima"


def test_the_language_of_the_first_page_is_kept(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    (page,) = made.window.findChildren(FirstRunPage)
    box = page.findChild(QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: made.window.windowTitle() == "践诺")
    press(made.window, "开始")
    qtbot.waitUntil(lambda: made.window.page == "pledges", timeout=10_000)
    assert settings.load(home / "profile").language is Language.CHINESE


def test_without_a_keyring_a_passphrase_is_chosen(
    start: Start, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_in(NO_KEYRING, monkeypatch)
    made = start()
    press(made.window, "Start")
    qtbot.waitUntil(lambda: bool(made.window.findChildren(PassphraseDialog)), timeout=10_000)
    (dialog,) = made.window.findChildren(PassphraseDialog)
    for field in dialog.findChildren(QLineEdit):
        field.setText(PASSPHRASE)
    press(dialog, "Go on")
    qtbot.waitUntil(lambda: made.window.page == "pledges", timeout=10_000)
    assert (home / "profile" / "key.sealed").exists()


def test_a_place_that_refuses_a_profile_is_told(start: Start, home: Path, qtbot: QtBot) -> None:
    made = start()
    (home / "profile").mkdir()
    (home / "profile" / "pledge.db").write_bytes(b"somebody else's")
    press(made.window, "Start")
    qtbot.waitUntil(lambda: "There is a journal in" in said(made.window), timeout=10_000)
    assert made.window.findChild(FirstRunPage).isVisible()


def test_a_backup_is_brought_back_with_its_code(start: Start, home: Path, qtbot: QtBot) -> None:
    with profile.create(home / "old", "Ana Lima", today=TODAY) as old:
        old.pledges.make(a_pledge(), today=TODAY)
        code = old.backups.offer().code
        old.backups.adopt(code)
        old.backups.make(home / "backup", now=app.local_time())
    made = start()
    press(made.window, "I have a backup")
    (dialog,) = made.window.findChildren(RestoreDialog)
    file, typed = dialog.findChildren(QLineEdit)
    file.setText(str(home / "backup"))
    typed.setText("0" * 28)
    press(dialog, "Bring back")
    qtbot.waitUntil(typed.isEnabled, timeout=10_000)
    assert dialog.isVisible()
    typed.setText(code.lower())
    press(dialog, "Bring back")
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    assert not dialog.isVisible()


# --- a profile that is there -----------------------------------------------------------------------------


@pytest.fixture
def ana(home: Path) -> Path:
    """Ana's profile, its key in the keyring."""
    with profile.create(home / "profile", "Ana Lima", today=TODAY) as ledger:
        ledger.pledges.make(a_pledge(), today=TODAY)
    return home / "profile"


@pytest.fixture
def sealed(home: Path) -> Path:
    """Ana's profile, its key under a passphrase."""
    profile.create(home / "profile", "Ana Lima", passphrase=PASSPHRASE, today=TODAY).close()
    return home / "profile"


def test_it_begins_with_logging_where_that_is_asked_for(start: Start, ana: Path, qtbot: QtBot) -> None:  # noqa: ARG001  the profile that opens
    made = start(log=True)
    qtbot.waitUntil(lambda: made.window.findChild(QuickCard) is not None, timeout=10_000)
    card = made.window.findChild(QuickCard)
    assert card.isVisible()
    made.session.log_asked.emit()  # as a second start does
    assert card.isVisible()


def test_it_opens_where_it_was_left(start: Start, ana: Path, qtbot: QtBot) -> None:
    made = start()
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    made.window.go("settings")
    made.window.close()
    kept = window_state.load(ana)
    assert kept.page == "settings"
    again = start()
    qtbot.waitUntil(lambda: again.window.page == "settings", timeout=10_000)


def test_a_folder_that_cannot_be_written_does_not_keep_the_window_open(
    start: Start, ana: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    made = start()
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    (ana / window_state.FILE).mkdir()
    made.window.close()
    assert window_state.FILE in capsys.readouterr().err


def test_settings_dress_the_window_at_once(start: Start, ana: Path, qtbot: QtBot) -> None:
    made = start()
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    assert made.session is not None
    made.session.keep(Settings(appearance=Appearance.DARK, language=Language.CHINESE))
    assert made.look.tokens.dark
    qtbot.waitUntil(lambda: made.window.windowTitle() == "践诺")
    made.look.on_system(dark=False)
    assert made.look.tokens.dark
    made.surroundings.on_reduced(reduced=True)
    assert motion.duration(motion.FADE) == 0
    assert ana.exists()


def test_a_passphrase_unlocks(start: Start, sealed: Path, qtbot: QtBot) -> None:
    made = start()
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=10_000)
    (dialog,) = dialogs()
    field = dialog.findChild(QLineEdit)
    field.setText("wrong")
    press(dialog, "Unlock")
    qtbot.waitUntil(field.isEnabled, timeout=10_000)
    assert made.window.page == ""
    field.setText(PASSPHRASE)
    press(dialog, "Unlock")
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    assert not dialog.isVisible()
    assert sealed.exists()


def test_a_passphrase_that_is_not_given_ends_it(start: Start, sealed: Path, qtbot: QtBot) -> None:
    made = start()
    closed: list[bool] = []
    made.window.closed.connect(lambda: closed.append(True))
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=10_000)
    press(dialogs()[0], "Quit")
    assert closed == [True]
    assert sealed.exists()


def test_a_passphrase_file_unlocks_unattended(start: Start, sealed: Path, home: Path, qtbot: QtBot) -> None:
    secret = home / "secret"
    secret.touch(mode=0o600)
    secret.write_text(PASSPHRASE + "\n")
    made = start(secret)
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    assert sealed.exists()


def test_what_does_not_open_says_why_and_can_be_tried_again(start: Start, ana: Path, qtbot: QtBot) -> None:
    access = ana / "access.json"
    kept = access.read_bytes()
    access.write_bytes(b"{")
    made = start()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(TroublePage)), timeout=10_000)
    assert "access.json" in said(made.window)
    press(made.window, "Copy report")
    qtbot.waitUntil(lambda: "AccessDamaged" in QApplication.clipboard().text(), timeout=10_000)
    assert str(ana) not in QApplication.clipboard().text()
    access.write_bytes(kept)
    press(made.window, "Try again")
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)


def test_a_backup_takes_the_place_of_what_does_not_open(start: Start, ana: Path, qtbot: QtBot) -> None:
    with profile.open(ana) as ledger:
        code = ledger.backups.offer().code
        ledger.backups.adopt(code)
        ledger.keeping.keep(today=TODAY, now=app.local_time())
    (ana / "access.json").write_bytes(b"{")
    made = start()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(TroublePage)), timeout=10_000)
    press(made.window, "Bring back a backup…")
    qtbot.waitUntil(lambda: bool(made.window.findChildren(RestoreDialog)), timeout=10_000)
    (dialog,) = made.window.findChildren(RestoreDialog)
    file, typed = dialog.findChildren(QLineEdit)
    assert file.text().endswith(".pledge-backup")
    assert "set aside" in said(dialog)
    typed.setText(code)
    press(dialog, "Bring back")
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    assert len(list(ana.glob("set-aside-*/pledge.db"))) == 1
    assert not dialog.isVisible()


def dialogs() -> list[PassphraseDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, PassphraseDialog) and widget.isVisible()
    ]


# --- what goes wrong -------------------------------------------------------------------------------------


def test_a_bug_is_shown_once_and_the_app_goes_on(start: Start, ana: Path, qtbot: QtBot) -> None:
    made = start()
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    made.crash.happened.emit("Pledge 1.0\nbuiltins.ValueError")
    made.crash.happened.emit("Pledge 1.0\nbuiltins.KeyError")
    (dialog,) = made.window.findChildren(CrashDialog)
    assert not dialog.isModal()
    press(dialog, "Copy report")
    assert "ValueError" in QGuiApplication.clipboard().text()
    press(dialog, "Go on")
    made.window.go("settings")
    assert made.window.page == "settings"
    made.crash.happened.emit("Pledge 1.0\nbuiltins.KeyError")
    assert [one.isVisible() for one in made.window.findChildren(CrashDialog)][-1]
    assert ana.exists()


def test_a_fault_of_the_last_time_is_shown(start: Start, ana: Path, qtbot: QtBot) -> None:
    (ana / "fault.txt").write_text("Fatal Python error: Segmentation fault\n")
    made = start()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(CrashDialog)), timeout=10_000)


def test_a_keyring_that_takes_its_time_is_waited_for_in_words(
    start: Start, ana: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.ui.slow_keyring.SlowKeyring")
    made = start()
    qtbot.waitUntil(lambda: bool(made.window.findChildren(WaitingPage)), timeout=10_000)
    assert made.window.isVisible()
    qtbot.waitUntil(lambda: made.window.page == "today", timeout=10_000)
    assert ana.exists()


def test_the_whole_process_starts_shows_and_ends(ana: Path, home: Path) -> None:
    """Through main(), in a process of its own, which loads no more than a start needs."""
    script = (
        "import sys; from PySide6.QtCore import QTimer; from pledge_app import app, ui\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from pledge_app.ui import window\n"
        "class Window(window.Window):\n"
        "    def enter(self, *what):\n"
        "        super().enter(*what)\n"
        "        heavy = {'sqlite_utils', 'msgspec', 'cryptography', 'platformdirs', 'click', 'segno'}\n"
        "        later = ('pledge_app.proof.', 'pledge_app.ui.charts.', 'pledge_app.storage.log',\n"
        "            'pledge_app.ledger.publishing', 'pledge_app.ledger.peers', 'pledge_app.ledger.acts',\n"
        "            'pledge_app.ledger.imports', 'pledge_app.ui.pages.note_line',\n"
        "            'pledge_app.ui.pages.amount', 'pledge_app.ui.dialogs.')\n"
        "        early = [name for name in sys.modules if name in heavy or name.startswith(later)]\n"
        "        print(self.page, early, flush=True)\n"
        "        QTimer.singleShot(300, QApplication.quit)\n"
        "window.Window = Window\n"
        "sys.argv = ['pledge-app', '--profile', sys.argv[1]]\n"
        "sys.exit(app.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(ana)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.decode().strip()) == (0, "today []"), done.stderr.decode()


# --- backups -------------------------------------------------------------------------------------------


def with_a_code(home: Path) -> None:
    """A profile in `home` with a pledge and a confirmed recovery code."""
    with profile.create(home / "profile", "Ana", today=TODAY) as ledger:
        ledger.pledges.make(a_pledge(), today=TODAY)
        ledger.backups.adopt(ledger.backups.offer().code)


def test_a_window_that_closes_leaves_a_backup(home: Path, start: Start, qtbot: QtBot) -> None:
    with_a_code(home)
    made = start()
    qtbot.waitUntil(
        lambda: made.session is not None and made.session.keeper.state is not None, timeout=20_000
    )
    assert made.session is not None
    made.session.keeper.close(patience=60)
    kept = home / "profile/backups/pledge-*.pledge-backup"
    qtbot.waitUntil(lambda: len(list(kept.parent.glob(kept.name))) == 1, timeout=20_000)


def test_a_code_that_is_not_there_is_asked_for_above_the_page(home: Path, start: Start, qtbot: QtBot) -> None:
    profile.create(home / "profile", "Ana", today=TODAY).close()
    with profile.open(home / "profile") as ledger:
        ledger.pledges.make(a_pledge(), today=TODAY)
    made = start()
    qtbot.waitUntil(lambda: "There is no backup of your journal yet." in said(made.window), timeout=20_000)
    press(made.window, "Make the recovery code…")
    assert made.window.page == "settings"
    dialog = made.window.findChild(RecoveryCodeDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_what_is_ahead_is_taken_over_above_the_page(home: Path, start: Start, qtbot: QtBot) -> None:
    with profile.create(home / "profile", "Ana", today=TODAY) as ledger:
        ledger.pledges.make(a_pledge(), today=TODAY)
        publish(ledger, home / "out")
        ledger.store.database.run("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(home / "profile/pledge.db", home / "old.db")
        record(ledger)
        publish(ledger, home / "out")
    (home / "old.db").replace(home / "profile/pledge.db")
    made = start()
    qtbot.waitUntil(lambda: "Nothing can be recorded now." in said(made.window), timeout=20_000)
    press(made.window, "Take over what was published")
    qtbot.waitUntil(lambda: "Nothing can be recorded now." not in said(made.window), timeout=20_000)
    assert made.session is not None
    record(made.session.ledger)


def test_what_contradicts_is_looked_at_again(home: Path, start: Start, qtbot: QtBot) -> None:
    with profile.create(home / "profile", "Ana", today=TODAY) as ledger:
        ledger.pledges.make(a_pledge(), today=TODAY)
        publish(ledger, home / "out")
        ledger.store.database.run("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(home / "profile/pledge.db", home / "old.db")
        record(ledger)
        publish(ledger, home / "out")
    (home / "old.db").replace(home / "profile/pledge.db")
    with profile.open(home / "profile") as ledger:
        for _ in range(5):
            record(ledger)
    made = start()
    qtbot.waitUntil(lambda: "contradicts this journal" in said(made.window), timeout=20_000)
    (home / "out").rename(home / "away")
    press(made.window, "Look again")
    assert made.session is not None
    keeper = made.session.keeper
    qtbot.waitUntil(lambda: not keeper.busy, timeout=20_000)
    assert keeper.refusal is not None
