"""What screenshots are taken of: every page in its states, every dialog."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import demo_profile
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pledge_app import errors
from pledge_app.domain.entry import Entry
from pledge_app.domain.imported import Changed, LeftOutReason
from pledge_app.domain.journal import Corrections, Filter, JournalRow
from pledge_app.domain.publication import History, Outstanding
from pledge_app.domain.redaction import Facing
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.ledger.backups import write_code
from pledge_app.ledger.deleting import Going
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.report import of_bug
from pledge_app.screens.away import AwayState
from pledge_app.screens.imports import Habit, ImportState, Row
from pledge_app.screens.publish import PublishState, present
from pledge_app.settings import Language
from pledge_app.ui.dialogs.away import AwayDialog
from pledge_app.ui.dialogs.crash import CrashDialog
from pledge_app.ui.dialogs.deletion import DeletionDialog
from pledge_app.ui.dialogs.help import HelpDialog
from pledge_app.ui.dialogs.imports import ImportDialog
from pledge_app.ui.dialogs.licences import LicencesDialog
from pledge_app.ui.dialogs.new_passphrase import Aim, NewPassphraseDialog
from pledge_app.ui.dialogs.passphrase import PassphraseDialog
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.dialogs.redaction import RedactionDialog
from pledge_app.ui.dialogs.restore import RestoreDialog
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.look import Look
from pledge_app.ui.pages.editor import EditorPage
from pledge_app.ui.pages.first_run import FirstRunPage
from pledge_app.ui.pages.journal import JournalPage
from pledge_app.ui.pages.lock import LockPage
from pledge_app.ui.pages.pledges import PledgesPage
from pledge_app.ui.pages.publish import PublishPage
from pledge_app.ui.pages.trouble import TroublePage
from pledge_app.ui.pages.waiting import WaitingPage
from pledge_app.ui.palette import PaletteCard
from pledge_app.ui.quick import QuickCard
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window

NOON = datetime.combine(demo_profile.TODAY, time(12), tzinfo=UTC)
CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """Where the scenes play: a profile that has published nothing, one that has, and where it did."""

    private: Ledger
    published: Ledger
    folder: Path
    id: str


def alone() -> dict[str, QWidget]:
    """What fills the window while there is no open profile."""
    first = FirstRunPage()
    first.show_state("Ana Lima", Language.ENGLISH)
    trouble = TroublePage(errors.KeyringFailed("/home/ana/.local/share/pledge-app", "locked"))
    locked = LockPage(asks=True)
    locked.show_trouble(errors.WrongPassphrase("/home/ana"))
    return {
        "first-run": first,
        "trouble": trouble,
        "waiting": WaitingPage(),
        "locked": LockPage(asks=True),
        "locked-keyring": LockPage(asks=False),
        "locked-wrong": locked,
    }


def dialogs() -> dict[str, QWidget]:
    """Every dialog, in each of its states."""
    typed = RecoveryCodeDialog(CODE, (2, 3, 6))
    typed.turn()
    imports = ImportDialog()
    imports.show_state(_import())
    wrong = PassphraseDialog(choosing=False)
    wrong.show_trouble(errors.WrongPassphrase("/home/ana"))
    return {
        "unlock": PassphraseDialog(choosing=False),
        "unlock-wrong": wrong,
        "choose-passphrase": PassphraseDialog(choosing=True),
        "restore": RestoreDialog(),
        "recovery-code": RecoveryCodeDialog(CODE, (2, 3, 6)),
        "recovery-code-typed": typed,
        "import": imports,
        "crash": CrashDialog(of_bug(ZeroDivisionError, None)),
        "licences": LicencesDialog(),
        "help": HelpDialog("today"),
        "set-passphrase": NewPassphraseDialog(Aim.SET),
        "change-passphrase": NewPassphraseDialog(Aim.CHANGE),
        "do-without-passphrase": NewPassphraseDialog(Aim.REMOVE),
        "several-days": _away(),
        "destroy-words": _redaction(),
        "delete-everything": _deletion(),
    }


def _away() -> AwayDialog:
    """Three pledges, two of them ticked, over a fortnight."""
    dialog = AwayDialog(((1, "Limits"), (2, "Ask who is harmed"), (3, "Credit")), demo_profile.TODAY)
    dialog.end.show_day(demo_profile.TODAY + 13 * demo_profile.DAY)
    dialog.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    dialog.show_state(AwayState(pauses=2, days=0, recorded=1))
    return dialog


def _redaction() -> RedactionDialog:
    """An entry that was corrected once, with three backups, one of them out of reach."""
    entry = Entry(
        id=41, kind=Kind.CONDUCT, day=demo_profile.TODAY, recorded=None, line=1, version="",
        outcome=Outcome.KEPT, amount=None, imported=False, text="a pasted secret", chips=(), corrects=None,
    )  # fmt: skip
    row = JournalRow(entry=entry, title="Limits", refs=(), until=None, replaced=False, at=NOON)
    return RedactionDialog(Facing(row=row, others=(40,), backups=2, away=("/media/ana/disk",)))


def _deletion() -> DeletionDialog:
    """A profile with a year of entries and a disk that is away."""
    backups = (Path("/home/ana/a.pledge-backup"),) * 16
    going = Going(
        name="Ana Lima",
        entries=1204,
        backups=backups,
        away=("/media/ana/disk",),
        published=("/home/ana/Sync/pledges",),
    )
    return DeletionDialog(going)


def pages(stage: Set, look: Look) -> Iterator[tuple[str, Window]]:
    """Every page, in the states that a person meets."""
    with _window(stage.private, look) as (window, session):
        yield "today", window
        window.go("today")
        _press(Qt.Key.Key_S)
        yield "today-slipped", window
        yield from _quick(window, session)
        yield from _found(window)
        window.go("pledges")
        yield "pledges", window
        window.go("pledges", stage.private.pledges.active(today=demo_profile.TODAY)[0].line)
        yield "pledges-detail", window
        window.findChild(PledgesPage).edit_asked.emit(
            stage.private.pledges.active(today=demo_profile.TODAY)[0].line
        )
        window.findChild(EditorPage).kept.show_kept(NOON)
        yield "pledges-kept", window
        window.go("pledges", "new")
        yield "pledges-new", window
        window.go("journal")
        journal = window.findChild(JournalPage)
        yield "journal", window
        journal.chosen.emit(_slipped(stage.private))
        journal.open_detail()
        yield "journal-entry", window
        journal.close_detail()
        journal.filters.search.setText("name")
        finish(session.jobs)
        yield "journal-search", window
        journal.filters.search.setText("nowhere to be found")
        finish(session.jobs)
        yield "journal-nothing", window
        window.go("publish")
        yield "publish", window
        window.findChild(PublishPage).preview_asked.emit(stage.folder, History.ALL)
        yield "publish-key", window
        yield from _backups(stage, window, session)
        session.troubled.emit(errors.DiskFull("/home/ana"))
        yield "notice", window
    with _window(stage.published, look) as (window, session):
        window.go("publish")
        yield "publish-again", window
        window.findChild(PublishPage).preview_asked.emit(stage.folder, None)
        finish(session.jobs)
        yield "publish-preview", window
        window.findChild(PublishPage).show_state(_elsewhere(session.ledger))
        yield "publish-elsewhere", window
        window.go("peers", stage.folder / stage.id)
        finish(session.jobs)
        yield "peers", window


def _elsewhere(ledger: Ledger) -> PublishState:
    """What was published before would go to another folder."""
    folder = "/home/ana/Sync/pledges"
    found = Outstanding(id="", folder=folder, summaries=1, size=400, files=24, bytes=131_072, pending=False)
    return present(ledger.publishing.state(), has_pledges=True, left_today=0, outstanding=found)


def _quick(window: Window, session: Session) -> Iterator[tuple[str, Window]]:
    """The line in which something is logged, while a topic is typed."""
    session.log_asked.emit()
    card = window.findChild(QuickCard)
    card.field.setText("kept: asked who is harmed by the change #")
    yield "quick", window
    card.field.clear()
    card.leave()


def _found(window: Window) -> Iterator[tuple[str, Window]]:
    """What a few letters find, what they do not, and the sheet of keys."""
    window.commands.run("palette")
    palette = window.findChild(PaletteCard)
    yield "palette", window
    palette.field.setText("set")
    yield "palette-found", window
    palette.field.setText("qqq")
    yield "palette-nothing", window
    palette.leave()
    window.commands.run("shortcuts")
    yield "shortcuts", window
    window.commands.run("shortcuts")


def _backups(stage: Set, window: Window, session: Session) -> Iterator[tuple[str, Window]]:
    """The settings before there is a recovery code, and with nine days of backups."""
    session.keeper.changed.connect(window.remind)
    session.keeper.look()
    finish(session.jobs)
    window.go("settings")
    yield "settings", window
    window.go("settings", "backups")
    yield "backups-none", window
    stage.private.backups.adopt(write_code(bytes(16)))
    for day in range(9):
        stage.private.keeping.keep(today=demo_profile.TODAY, now=NOON - timedelta(days=8 - day))
    session.keeper.look()
    finish(session.jobs)
    window.go("settings", "backups")
    yield "backups", window


class _window:  # noqa: N801  used as a context manager
    """A window on Today over a profile, closed with the block."""

    def __init__(self, ledger: Ledger, look: Look) -> None:
        self._session = Session(ledger.reopen(), Jobs(ThreadPoolExecutor()), lambda: NOON)
        self._window = Window(look)
        self._window.enter(self._session, "today")

    def __enter__(self) -> tuple[Window, Session]:
        return self._window, self._session

    def __exit__(self, *_: object) -> None:
        self._window.close()
        self._session.close()


def finish(jobs: Jobs) -> None:
    """Wait for what is under way."""
    while jobs.running():
        settle()


def settle() -> None:
    """Let layouts be arranged and what was put off happen."""
    for _ in range(20):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _press(key: Qt.Key) -> None:
    settle()
    focused = QApplication.focusWidget()
    if focused is not None:
        QTest.keyClick(focused, key)


def _slipped(ledger: Ledger) -> int:
    """An entry that has been corrected."""
    page = ledger.journal.page(Filter(corrections=Corrections.CORRECTING))
    return page.rows[0].entry.id


def _import() -> ImportState:
    day = date(2026, 3, 2)
    rows = [Row(row=n, day=day + timedelta(days=n), outcome=Outcome.KEPT) for n in range(8)]
    rows += [Row(row=9, day=day, reason=LeftOutReason.AUTOMATIC, noted=True)]
    habits = [
        Habit(
            key=title,
            title=title,
            archived=False,
            entries=8,
            known=0,
            left_out=1,
            outcomes=((Outcome.KEPT, 8),),
            changed=changed,
            rows=tuple(rows),
        )
        for title, changed in (("Read the paper before citing it", ()), ("Run", (Changed.CADENCE,)))
    ]
    ticked = frozenset({"Run"})
    return ImportState(file="loop.db", habits=tuple(habits), ticked=ticked, pledges=1, entries=8, stray=())
