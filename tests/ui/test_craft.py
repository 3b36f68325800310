"""Every page and dialog, in both languages, in a small window: nothing cut off, nothing without a name."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import KeyringFailed
from pledge_app.ledger.deleting import Going
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Language, Settings
from pledge_app.ui import theme
from pledge_app.ui.dialogs.crash import CrashDialog
from pledge_app.ui.dialogs.deletion import DeletionDialog
from pledge_app.ui.dialogs.licences import LicencesDialog
from pledge_app.ui.dialogs.passphrase import PassphraseDialog
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.dialogs.restore import RestoreDialog
from pledge_app.ui.look import Look
from pledge_app.ui.pages.first_run import FirstRunPage
from pledge_app.ui.pages.trouble import TroublePage
from pledge_app.ui.places import PLACES
from pledge_app.ui.window import Window
from tests.builders import DAY, TODAY, a_pledge
from tests.ui.longer import Longer, longer
from tests.ui.walk import cramped, focusable, settle, small, unnamed

LANGUAGES = [Language.ENGLISH, Language.CHINESE]
SIZES = [(800, 600), (1180, 860)]
ALONE: dict[str, Callable[[], QWidget]] = {
    "first run": FirstRunPage,
    "trouble": lambda: TroublePage(KeyringFailed("/home/ana/.local/share/pledge-app", "locked")),
}
GOING = Going(
    name="Ana Lima",
    entries=1204,
    backups=(Path("/home/ana/a.pledge-backup"),) * 16,
    away=("/media/disk/" + "x" * 60,),
    published=("/home/ana/Sync/pledges",),
)
DIALOGS: dict[str, Callable[[], QDialog]] = {
    "unlock": lambda: PassphraseDialog(choosing=False),
    "choose": lambda: PassphraseDialog(choosing=True),
    "restore": RestoreDialog,
    "recovery code": lambda: RecoveryCodeDialog("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV", (2, 3, 6)),
    "deletion": lambda: DeletionDialog(GOING),
    "crash": lambda: CrashDialog("Pledge 1.0"),
    "licences": LicencesDialog,
}


@pytest.fixture
def lived_in(ledger: Ledger) -> Ledger:
    """A profile with three pledges, one of them with a very long title, and a week of conduct."""
    titles = ("Limits", "Credit", "Ask who could be harmed " * 5)
    lines = [ledger.pledges.make(a_pledge(title.strip()), today=TODAY - 7 * DAY) for title in titles]
    for back in range(7, 0, -1):
        for line, outcome in zip(lines, Outcome, strict=False):
            ledger.journal.record(line, outcome, day=TODAY - back * DAY, today=TODAY - back * DAY)
    return ledger


@pytest.fixture(params=[*LANGUAGES, None], ids=["en", "zh", "longer"])
def language(request: pytest.FixtureRequest, speak: Callable[[Language], None]) -> Iterator[Language | None]:
    """English, Chinese, and a language that is longer than both."""
    spoken: Language | None = request.param
    speak(spoken or Language.ENGLISH)
    translator = Longer()
    if spoken is None:
        QCoreApplication.installTranslator(translator)
    yield spoken
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(params=SIZES, ids=["800x600", "1180x860"])
def window(
    request: pytest.FixtureRequest,
    language: Language | None,  # noqa: ARG001  in which the window is built
    lived_in: Ledger,  # noqa: ARG001  over which the session is
    open_window: Callable[..., Window],
) -> Window:
    """A window over the lived-in profile, in that language and size."""
    return open_window("today", *request.param)


@pytest.mark.parametrize("page", [place.name for place in PLACES])
def test_pages_have_room_and_names(window: Window, page: str) -> None:
    window.go(page)
    settle()
    assert window.page == page
    assert cramped(window) == []
    assert unnamed(window) == []
    assert small(window, 24) == []
    assert focusable(window)


@pytest.mark.parametrize("name", ALONE)
def test_what_stands_alone_has_room_and_names(
    name: str, language: Language | None, look: Look, qtbot: QtBot
) -> None:
    window = Window(look)
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show_alone(ALONE[name]())
    window.show()
    settle()
    assert (cramped(window), unnamed(window), small(window, theme.TARGET), language) == ([], [], [], language)


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_have_room_and_names(name: str, language: Language | None, look: Look, qtbot: QtBot) -> None:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    look.dress(dialog)
    dialog.show()
    settle()
    assert (cramped(dialog), unnamed(dialog), small(dialog, 24), language) == ([], [], [], language)


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_large_text_has_room_on_every_page(window: Window, look: Look, percent: int) -> None:
    look.follow(Settings(text_percent=percent))
    found: list[str] = []
    for place in PLACES:
        window.go(place.name)
        settle()
        found += [f"{place.name}: {text}" for text in cramped(window)]
    assert not found, "\n".join(found)


def test_longer_words_are_longer_by_two_fifths_and_keep_their_places() -> None:
    assert longer("Kept") == "Képtne"
    assert longer("{n} of %n entries") == "{n} öf %n éntrïés möre of"
    assert longer("") == ""


def test_screenshots_know_every_place_and_dialog() -> None:
    """The pictures that are looked at before a release are of all that there is."""
    folder = Path(__file__).resolve().parents[2]
    known = {file.stem for file in (folder / "pledge_app/ui/dialogs").glob("*.py")} - {"__init__"}
    text = (folder / "packaging/scenes.py").read_text(encoding="utf-8")
    assert [name for name in known if f"ui.dialogs.{name} import" not in text] == []
