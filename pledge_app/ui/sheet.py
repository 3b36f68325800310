"""The sheet of keys: every command that has one, and what the pages' own keys do."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pledge_app.ui.commands import Commands
from pledge_app.ui.marking import mark
from pledge_app.ui.overlay import Overlay
from pledge_app.ui.pages.outcomes import KEYS
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.words import Words

Rows = list[tuple[str, str]]
"""Keys and what they do."""

TODAY = (
    ("J", mark("Sheet", "The next pledge; so does the arrow down")),
    ("Up", mark("Sheet", "The pledge before")),
    ("Alt+Left", mark("Sheet", "The day before")),
    ("Alt+Right", mark("Sheet", "The day after")),
    ("Alt+Home", mark("Sheet", "Back to today")),
    ("Esc", mark("Sheet", "Skip what is asked")),
)
LISTS = (
    ("Down", mark("Sheet", "From the search to what was found, and on to the next")),
    ("Return", mark("Sheet", "Open what is chosen")),
    ("Esc", mark("Sheet", "Clear the search, or go back to the list")),
)
SENTENCE = (
    ("Tab", mark("Sheet", "Take what is offered")),
    ("Return", mark("Sheet", "Record it")),
    ("Esc", mark("Sheet", "Leave it for later")),
)
"""The keys of pages and cards: they hold where they are, and are no commands."""


class Sheet(Overlay):
    """Shown and hidden by the same key."""

    def __init__(self, window: QWidget, commands: Commands) -> None:
        super().__init__(window)
        self._commands, self._words = commands, Words(self)
        self._title = PlainLabel("heading")
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self._title)
        self.column.addWidget(self._area)

    def ask(self) -> None:
        """Show what there is now; once more, and it goes."""
        if self.isVisible():
            self.leave()
        else:
            self._write()
            self.take_keys(self._area)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._write()

    def groups(self) -> dict[str, Rows]:
        """By where they hold: keys and what they do, in the language that is on."""
        outcomes = [(chr(key.value), self._words.outcome(outcome)) for key, outcome in KEYS.items()]
        return {
            self.tr("On every page"): list(self._commands.keyed()),
            self.tr("Today"): outcomes + _worded(TODAY),
            self.tr("Journal and pledges"): _worded(LISTS),
            self.tr("While something is logged in a sentence"): _worded(SENTENCE),
        }

    def _write(self) -> None:
        self._title.write(self.tr("Keyboard shortcuts"))
        self._area.setAccessibleName(self.tr("Keyboard shortcuts"))
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, rows in self.groups().items():
            grid.addWidget(PlainLabel("secondary", place), grid.rowCount(), 0, 1, 2)
            for keys, words in rows:
                key = QLabel(keys)
                key.setProperty("role", "heading")
                row = grid.rowCount()
                grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(QLabel(words, wordWrap=True), row, 1)
        whole.addLayout(grid)
        whole.addStretch(1)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._area.setMinimumHeight(min(inside.sizeHint().height(), self.window().height() - 2 * 96))


def _worded(rows: tuple[tuple[str, str], ...]) -> Rows:
    form = QKeySequence.SequenceFormat.NativeText
    return [
        (QKeySequence(keys).toString(form), QCoreApplication.translate("Sheet", words))
        for keys, words in rows
    ]
