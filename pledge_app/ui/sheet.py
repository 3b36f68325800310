"""The sheet of keys: every command that has one, and what the pages' own keys do."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pledge_app.ui.commands import Commands
from pledge_app.ui.marking import mark
from pledge_app.ui.overlay import Overlay
from pledge_app.ui.pages.plain import PlainLabel

PAGES = (
    ("K", mark("Sheet", "Today: kept")),
    ("P", mark("Sheet", "Today: partly")),
    ("S", mark("Sheet", "Today: slipped")),
    ("N", mark("Sheet", "Today: no occasion")),
    ("E", mark("Sheet", "Today: excused")),
    ("J", mark("Sheet", "Today: the next pledge")),
    ("Alt+Left", mark("Sheet", "Today: the day before")),
    ("Alt+Right", mark("Sheet", "Today: the day after")),
    ("Alt+Home", mark("Sheet", "Today: back to today")),
    ("Esc", mark("Sheet", "Back to the list, out of a card")),
)
"""The keys of pages: they hold where they are, and are no commands."""


class Sheet(Overlay):
    """Shown and hidden by the same key."""

    def __init__(self, window: QWidget, commands: Commands) -> None:
        super().__init__(window)
        self._commands = commands
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

    def rows(self) -> list[tuple[str, str]]:
        """Keys and what they do, in the language that is on."""
        commands = [(command.keys, command.words) for command in self._commands.worded() if command.keys]
        form = QKeySequence.SequenceFormat.NativeText
        pages = [
            (QKeySequence(keys).toString(form), QCoreApplication.translate("Sheet", words))
            for keys, words in PAGES
        ]
        return commands + pages

    def _write(self) -> None:
        self._title.write(self.tr("Keyboard shortcuts"))
        self._area.setAccessibleName(self.tr("Keyboard shortcuts"))
        inside = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(self.rows()):
            key = QLabel(keys)
            key.setProperty("role", "heading")
            grid.addWidget(key, row, 0)
            grid.addWidget(QLabel(words), row, 1)
        whole = QVBoxLayout(inside)
        whole.addLayout(grid)
        whole.addStretch(1)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._area.setMinimumHeight(min(inside.sizeHint().height(), self.window().height() - 2 * 96))
