"""What the palette of a window finds, and what becomes of what was chosen."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from pledge_app.ledger.ledger import Ledger
from pledge_app.screens.palette import Choice, Kind, Palette
from pledge_app.ui.english import english_of
from pledge_app.ui.marking import mark
from pledge_app.ui.overlay import Overlay
from pledge_app.ui.palette import PaletteCard
from pledge_app.ui.session import Session

if TYPE_CHECKING:
    from pledge_app.ui.window import Window


class Section(NamedTuple):
    """A part of the settings: its words in English, and what else one may call it."""

    words: str
    also: str = ""


SECTIONS = {
    "appearance": Section(
        mark("Finding", "Settings: appearance, text size, motion"),
        mark("Finding", "theme, light, dark, like the system, less motion"),
    ),
    "language": Section(mark("Finding", "Settings: language, start of the day")),
    "keys": Section(mark("Finding", "Settings: keys, fingerprint"), mark("Finding", "identity")),
    "backups": Section(mark("Finding", "Settings: backups"), mark("Finding", "backup folder, save a copy")),
    "code": Section(mark("Finding", "Settings: recovery code of backups")),
    "make": Section(mark("Finding", "Settings: back up now"), mark("Finding", "make a backup")),
    "restore": Section(mark("Finding", "Settings: bring back a backup"), mark("Finding", "restore")),
    "lock": Section(
        mark("Finding", "Settings: lock, passphrase"), mark("Finding", "password, lock when unused")
    ),
    "data": Section(mark("Finding", "Settings: data folder, records of another program")),
    "import": Section(mark("Finding", "Settings: bring in records"), mark("Finding", "import")),
    "export": Section(mark("Finding", "Settings: export everything"), mark("Finding", "take all data out")),
    "delete": Section(mark("Finding", "Settings: delete everything"), mark("Finding", "remove, erase")),
    "about": Section(mark("Finding", "Settings: about, licences"), mark("Finding", "version")),
}
"""What the settings open by a name: cards, and what is done from them."""

MANY = 100
"""Pledges from which on they are asked for away from the window."""


def pledges_of(ledger: Ledger) -> Palette:
    """Every pledge, drafts and ended ones among them."""
    return Palette(Choice(Kind.PLEDGE, line, title) for line, title in ledger.pledges.titles())


def pledges_apart(ledger: Ledger) -> Palette:
    """The same, on another thread."""
    with ledger.reopen() as own:
        return pledges_of(own)


class Finding(QObject):
    """The palette over a window with its session."""

    def __init__(self, window: "Window", session: Session) -> None:
        super().__init__(window)
        self._window, self._commands, self._session = window, window.commands, session
        self._buttons: dict[str, QPushButton] = {}
        self._times = 0
        self.card = PaletteCard(window)
        self.card.chosen.connect(self._on_chosen)

    def ask(self) -> None:
        """Show the palette; once more, and it goes."""
        if self.card.isVisible():
            self.card.leave()
            return
        self._buttons = self._pressable()
        found, buttons = Palette(self._choices()), Palette(self._button_choices())
        with self._session.telling():
            if self._session.ledger.pledges.count() > MANY:
                self._ask_apart()
            else:
                found = found.and_then(pledges_of(self._session.ledger))
        self.card.open(found.and_then(buttons))

    def _ask_apart(self) -> None:
        self._times += 1
        times = self._times

        def on_found(pledges: Palette) -> None:
            if times == self._times:  # a palette that was asked for again waits for its own
                self.card.add(pledges)

        self._session.start(pledges_apart, self._session.ledger).done.connect(on_found)

    def _choices(self) -> Iterator[Choice]:
        for command in self._commands.worded():
            if command.name != "palette":
                yield Choice(Kind.COMMAND, command.name, command.words, (command.english,), command.keys)
        for name, section in SECTIONS.items():
            words, also = (QCoreApplication.translate("Finding", text) if text else "" for text in section)
            yield Choice(Kind.SETTING, name, words, (also, *section))

    def _button_choices(self) -> Iterator[Choice]:
        known = {command.words for command in self._commands.worded()}
        yield from (
            Choice(Kind.BUTTON, words, words, english_of(words))
            for words in self._buttons
            if words not in known
        )

    def _pressable(self) -> dict[str, QPushButton]:
        """The buttons that are shown, by their words; of those that say the same, none."""
        shown = [
            (words, button)
            for button in self._window.findChildren(QPushButton)
            if button.isVisible() and button.isEnabled() and not _lies_over(button)
            if (words := button.text() or button.accessibleName())
        ]
        times = Counter(words for words, _ in shown)
        return {words: button for words, button in shown if times[words] == 1}

    def _on_chosen(self, choice: Choice) -> None:
        match choice.kind:
            case Kind.COMMAND:
                self._commands.run(str(choice.name))
            case Kind.BUTTON:
                button = self._buttons[str(choice.name)]
                if isValid(button):
                    button.click()
            case Kind.SETTING:
                self._window.visit("settings", choice.name)
            case Kind.PLEDGE:
                self._window.visit("pledges", choice.name)


def _lies_over(button: QPushButton) -> bool:
    """Whether a button is on a card over the page, which goes when the palette comes."""
    above = button.parentWidget()
    while above is not None and not isinstance(above, Overlay):
        above = above.parentWidget()
    return above is not None
