"""What the palette of a window finds, and what becomes of what was chosen."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from pledge_app.screens.palette import Choice, Kind
from pledge_app.ui.commands import Commands
from pledge_app.ui.marking import mark
from pledge_app.ui.palette import PaletteCard
from pledge_app.ui.session import Session

SECTIONS = {
    "backups": mark("Finding", "Settings: backups"),
    "code": mark("Finding", "Settings: recovery code of backups"),
}
"""What the settings open by a name, in English."""


class Finding(QObject):
    """The palette over a window with its session."""

    def __init__(self, window: QWidget, commands: Commands, session: Session) -> None:
        super().__init__(window)
        self._commands, self._session = commands, session
        self.card = PaletteCard(window)
        self.card.chosen.connect(self._on_chosen)

    def ask(self) -> None:
        """Show the palette; once more, and it goes."""
        if self.card.isVisible():
            self.card.leave()
        else:
            self.card.open(self._choices())

    def _choices(self) -> Iterator[Choice]:
        for command in self._commands.worded():
            if command.name != "palette":
                yield Choice(
                    kind=Kind.COMMAND,
                    name=command.name,
                    words=command.words,
                    aliases=(command.english,),
                    keys=command.keys,
                )
        for name, english in SECTIONS.items():
            words = QCoreApplication.translate("Finding", english)
            yield Choice(kind=Kind.SETTING, name=name, words=words, aliases=(english,))
        for line, title in self._session.ledger.pledges.titles():
            yield Choice(kind=Kind.PLEDGE, name=line, words=title)

    def _on_chosen(self, choice: Choice) -> None:
        match choice.kind:
            case Kind.COMMAND:
                self._commands.run(str(choice.name))
            case Kind.SETTING:
                self._session.go("settings", choice.name)
            case Kind.PLEDGE:
                self._session.go("pledges", choice.name)
