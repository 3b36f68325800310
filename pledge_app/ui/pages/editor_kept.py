"""Above the editor: that an unsaved wording was kept, and a way to be rid of it that can be taken back."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QEvent, QLocale, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.ui.pages.flow import Flow


class KeptLine(QFrame):
    """`discard_asked` wants the wording gone, `undo_asked` wants it back."""

    discard_asked = Signal()
    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", "info")
        self._at: datetime | None = None
        self.discarded = False
        self.says = QLabel(wordWrap=True)
        self.discard, self.undo = QPushButton(), QPushButton()
        buttons = Flow()
        for button in (self.discard, self.undo):
            button.setProperty("role", "quiet")
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.says)
        column.addLayout(buttons)
        self.discard.clicked.connect(self.discard_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.show_kept(None)

    def show_kept(self, at: datetime | None, *, discarded: bool = False) -> None:
        """Show that what was typed `at` that time is in the form, or was just taken out of it."""
        self._at, self.discarded = at, discarded
        self.setVisible(at is not None)
        self.discard.setVisible(not discarded)
        self.undo.setVisible(discarded)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.discard.setText(self.tr("Discard it"))
        self.undo.setText(self.tr("Undo"))
        if self._at is None:
            return
        local = QDateTime.fromSecsSinceEpoch(int(self._at.timestamp()))
        when = QLocale().toString(local, QLocale.FormatType.ShortFormat)
        words = (
            self.tr("Your unsaved wording from {when} is discarded.")
            if self.discarded
            else self.tr("Your unsaved wording from {when} was kept.")
        )
        self.says.setText(words.format(when=when))
