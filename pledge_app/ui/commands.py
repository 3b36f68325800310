"""What can be done from anywhere: commands with names, found by their keys, in the palette, on the sheet."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from pledge_app.ui.marking import mark

WORDS = {
    "today": mark("Commands", "Today"),
    "pledges": mark("Commands", "Pledges"),
    "journal": mark("Commands", "Journal"),
    "publish": mark("Commands", "Publish"),
    "peers": mark("Commands", "Peers"),
    "settings": mark("Commands", "Settings"),
    "preferences": mark("Commands", "Settings"),
    "new": mark("Commands", "New pledge"),
    "quick": mark("Commands", "Log something"),
    "away": mark("Commands", "Several days: a holiday, an illness, no occasion"),
    "find": mark("Commands", "Search the journal"),
    "undo": mark("Commands", "Undo"),
    "redo": mark("Commands", "Redo"),
    "palette": mark("Commands", "Find a command or a pledge"),
    "shortcuts": mark("Commands", "Keyboard shortcuts"),
    "help": mark("Commands", "Help"),
    "lock": mark("Commands", "Lock"),
    "larger": mark("Commands", "Larger text"),
    "smaller": mark("Commands", "Smaller text"),
    "usual": mark("Commands", "Text as large as usual"),
}
"""Each command's words in English, by its name; they are its aliases in every language."""


class Worded(NamedTuple):
    """A command as it is shown: its name, its words in the language that is on and in English, its keys."""

    name: str
    words: str
    english: str
    keys: str


class Commands(QObject):
    """The commands of a window, one QAction each."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}

    def add(self, name: str, keys: str | QKeySequence.StandardKey, run: Callable[[], object]) -> QAction:
        """A command that calls `run`; its words stand in WORDS. With keys "" it is in the palette only."""
        action = QAction(self._window)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        else:
            action.setShortcuts(keys)
        action.triggered.connect(run)
        self._window.addAction(action)
        self._actions[name] = action
        self._word(name)
        return action

    def retranslate(self) -> None:
        for name in self._actions:
            self._word(name)

    def enable(self, *names: str, enabled: bool) -> None:
        """Say whether these commands have something to do."""
        for name in names:
            self._actions[name].setEnabled(enabled)

    def run(self, name: str) -> None:
        """Do what the command of that name does."""
        self._actions[name].trigger()

    def keyed(self) -> tuple[tuple[str, str], ...]:
        """Keys and words of all commands that have keys, whether or not they have something to do now."""
        return tuple(
            (_keys(action), action.text())
            for action in self._actions.values()
            if not action.shortcut().isEmpty()
        )

    def worded(self) -> tuple[Worded, ...]:
        """All that can be done now, in the order in which they were added; of two with the same words one."""
        found = {
            action.text(): Worded(name, action.text(), WORDS[name], _keys(action))
            for name, action in reversed(self._actions.items())
            if action.isEnabled()
        }
        return tuple(found.values())[::-1]

    def _word(self, name: str) -> None:
        self._actions[name].setText(QCoreApplication.translate("Commands", WORDS[name]))


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
