"""What is at hand on every page: undo, the quick entry, several days, the palette, the keys, help."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from pledge_app.ui import choosing

if TYPE_CHECKING:
    from pledge_app.ledger.act import Effect
    from pledge_app.ui.finding import Finding
    from pledge_app.ui.jobs import Job
    from pledge_app.ui.progress import Progress
    from pledge_app.ui.quick_entry import QuickEntry
    from pledge_app.ui.session import Session
    from pledge_app.ui.sheet import Sheet
    from pledge_app.ui.undoing import Undoing
    from pledge_app.ui.window import Window


class AtHand(QObject):
    """Makes each when it is first asked for; no start needs them. `session` is None until one is entered."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._session: Session | None = None
        self._window = window
        self._finding: Finding | None = None
        self._sheet: Sheet | None = None
        self._quick: QuickEntry | None = None
        self._undoing: Undoing | None = None
        self._add_commands()

    def _add_commands(self) -> None:
        commands = self._window.commands
        commands.add("quick", "Ctrl+L", self._on_quick)
        commands.add("away", "Ctrl+D", self._on_away)
        commands.add("undo", QKeySequence.StandardKey.Undo, self._on_undo)
        commands.add("redo", QKeySequence.StandardKey.Redo, self._on_redo)
        commands.enable("undo", "redo", enabled=False)
        commands.add("palette", "Ctrl+K", self._on_palette)
        commands.add("help", "F1", self._on_help)
        larger = commands.add("larger", "Ctrl++", partial(self._on_size, 1))
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])  # on the same key, mostly
        commands.add("smaller", "Ctrl+-", partial(self._on_size, -1))
        commands.add("usual", "Ctrl+0", partial(self._on_size, 0))
        sheet = commands.add("shortcuts", "?", self._on_shortcuts)
        # Not every platform tells that Shift was needed only to type the sign.
        sheet.setShortcuts([QKeySequence("?"), QKeySequence("Shift+?")])

    @property
    def session(self) -> "Session | None":
        return self._session

    @session.setter
    def session(self, session: "Session") -> None:
        self._session = session
        session.log_asked.connect(self._on_log)
        session.away_asked.connect(self._on_away)
        session.acted.connect(self._on_acted)
        session.worked.connect(self._on_worked)

    def leave(self) -> str | None:
        """The session leaves the window: what lies over it goes. Answers what the quick entry held."""
        self._session = None
        typed = "" if self._quick is None else self._quick.card.field.text()
        for part in (self._finding, self._quick):
            if part is not None:
                part.card.hide()
                part.card.deleteLater()
                part.deleteLater()
        self._finding = self._quick = None
        if self._undoing is not None:
            self._undoing.leave()
            self._undoing = None
            self._window.commands.enable("undo", "redo", enabled=False)
        return typed or None

    def come_back(self, typed: str) -> None:
        """Have in the quick entry what `leave` answered."""
        if self.session is not None:
            self._entry(self.session).card.field.setText(typed)

    def _on_acted(self, effect: "Effect") -> None:
        if self._undoing is None and self._session is not None:
            from pledge_app.ui.undoing import Undoing  # before something is done there is nothing to undo

            self._undoing = Undoing(self._session, self._window)
            self._window.lay_below(self._undoing.toast)
            self._window.commands.enable("undo", "redo", enabled=True)
        if self._undoing is not None:
            self._undoing.offer(effect)

    def _on_worked(self, sentence: str, progress: "Progress", job: "Job") -> None:
        """Locking leaves the line: the job is waited for, and the words are about no entry."""
        from pledge_app.ui.work_line import WorkLine  # little takes long

        self._window.lay_below(WorkLine(sentence, progress, job))

    def _on_undo(self) -> None:
        if self._undoing is not None:
            self._undoing.undo()

    def _on_redo(self) -> None:
        if self._undoing is not None:
            self._undoing.redo()

    def _on_log(self) -> None:
        if self._quick is None or not self._quick.card.isVisible():
            self._on_quick()

    def _on_away(self) -> None:
        if self.session is not None:
            from pledge_app.ui.ranging import Ranging

            with self.session.telling():
                asking = Ranging(self._window, self.session)
                self._window.dress(asking.dialog)
                choosing.opened(asking.dialog)

    def _on_quick(self) -> None:
        if self.session is None:
            return
        self._entry(self.session).ask()

    def _entry(self, session: "Session") -> "QuickEntry":
        if self._quick is None:
            from pledge_app.ui.quick_entry import QuickEntry

            self._quick = QuickEntry(self._window, session)
            self._window.dress(self._quick.card)
        return self._quick

    def _on_palette(self) -> None:
        if self.session is None:
            return
        if self._finding is None:
            from pledge_app.ui.finding import Finding

            self._finding = Finding(self._window, self.session)
            self._window.dress(self._finding.card)
        self._finding.ask()

    def _on_size(self, steps: int) -> None:
        if self.session is not None:
            from pledge_app.screens.settings import sized

            self.session.keep(sized(self.session.settings, steps))

    def _on_help(self) -> None:
        from pledge_app.ui.dialogs.help import HelpDialog

        for open_already in self._window.findChildren(HelpDialog):
            open_already.close()
        dialog = HelpDialog(self._window.page, self._window)
        self._window.dress(dialog)
        dialog.show()

    def _on_shortcuts(self) -> None:
        if self._sheet is None:
            from pledge_app.ui.sheet import Sheet

            self._sheet = Sheet(self._window, self._window.commands)
            self._window.dress(self._sheet)
        self._sheet.ask()
