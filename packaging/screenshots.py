"""Renders every page and dialog: `python packaging/screenshots.py OUT`.

Each in four dresses: light, dark, Chinese at 2x, and 800×600. Look at them before a release.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import demo_profile
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from pledge_app import errors
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Appearance, Language, Settings
from pledge_app.ui import motion
from pledge_app.ui.crash import report
from pledge_app.ui.dialogs.crash import CrashDialog
from pledge_app.ui.dialogs.licences import LicencesDialog
from pledge_app.ui.dialogs.passphrase import PassphraseDialog
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.dialogs.restore import RestoreDialog
from pledge_app.ui.jobs import Jobs
from pledge_app.ui.language import Translations
from pledge_app.ui.look import Look
from pledge_app.ui.pages.first_run import FirstRunPage
from pledge_app.ui.pages.trouble import TroublePage
from pledge_app.ui.pages.waiting import WaitingPage
from pledge_app.ui.places import PLACES
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window

NOON = datetime.combine(demo_profile.TODAY, time(12), tzinfo=UTC)

CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """One way in which everything is rendered."""

    name: str
    settings: Settings
    size: QSize
    scale: int = 1


DRESSES = (
    Dress(name="light", settings=Settings(appearance=Appearance.LIGHT), size=QSize(1180, 860)),
    Dress(name="dark", settings=Settings(appearance=Appearance.DARK), size=QSize(1180, 860)),
    Dress(
        name="zh-2x",
        settings=Settings(appearance=Appearance.DARK, language=Language.CHINESE),
        size=QSize(1180, 860),
        scale=2,
    ),
    Dress(name="800x600", settings=Settings(appearance=Appearance.LIGHT), size=QSize(800, 600)),
    Dress(
        name="zh-800x600",
        settings=Settings(appearance=Appearance.LIGHT, language=Language.CHINESE),
        size=QSize(800, 600),
    ),
)

ALONE: dict[str, Callable[[], QWidget]] = {
    "first-run": lambda: _first_run("Ana Lima"),
    "trouble": lambda: TroublePage(errors.KeyringFailed("/home/ana/.local/share/pledge-app", "locked")),
    "waiting": WaitingPage,
}
"""What fills the window while there is no open profile."""

DIALOGS: dict[str, Callable[[], QWidget]] = {
    "unlock": lambda: PassphraseDialog(choosing=False),
    "choose-passphrase": lambda: PassphraseDialog(choosing=True),
    "restore": RestoreDialog,
    "recovery-code": lambda: RecoveryCodeDialog(CODE, (2, 3, 6)),
    "recovery-code-typed": lambda: _typed(CODE),
    "crash": lambda: CrashDialog(report(ZeroDivisionError, None)),
    "licences": LicencesDialog,
}


def _first_run(name: str) -> QWidget:
    page = FirstRunPage()
    page.show_state(name, Language.ENGLISH)
    return page


def _typed(code: str) -> QWidget:
    dialog = RecoveryCodeDialog(code, (2, 3, 6))
    dialog.turn()
    return dialog


class Studio:
    """Takes the pictures of one dress."""

    def __init__(self, out: Path, dress: Dress, look: Look, ledger: Ledger) -> None:
        self._out, self._dress, self._look, self._ledger = out, dress, look, ledger

    def take_all(self) -> None:
        for name, build in ALONE.items():
            window = Window(self._look)
            window.show_alone(build())
            self._take_window(name, window)
        for name, build in DIALOGS.items():
            dialog = build()
            dialog.ensurePolished()
            dialog.adjustSize()
            self._take(name, dialog)
        for name, window in self._pages():
            self._take_window(name, window)

    def _pages(self) -> Iterator[tuple[str, Window]]:
        jobs = Jobs(ThreadPoolExecutor())
        with self._ledger.reopen() as ledger:
            session = Session(ledger, jobs, lambda: NOON)
            window = Window(self._look)
            window.enter(session, PLACES[0].name)
            for place in PLACES:
                window.go(place.name)
                yield place.name, window
            session.troubled.emit(errors.DiskFull("/home/ana"))
            yield "notice", window
            session.close()

    def _take_window(self, name: str, window: Window) -> None:
        window.resize(self._dress.size)
        self._take(name, window)

    def _take(self, name: str, widget: QWidget) -> None:
        widget.show()
        _settle()
        scale = self._dress.scale
        image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        widget.render(image)
        image.save(str(self._out / f"{name}-{self._dress.name}.png"))
        if not isinstance(widget, Window):
            widget.close()


def _settle() -> None:
    for _ in range(20):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    motion.reduce(reduced=True)
    translations = Translations(application)
    with tempfile.TemporaryDirectory() as home, demo_profile.make(Path(home, "profile")) as ledger:
        look = Look(Settings(), system_dark=False)
        for dress in DRESSES:
            translations.speak(dress.settings.language, QLocale("en_GB"))
            look.follow(dress.settings)
            Studio(out, dress, look, ledger).take_all()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
