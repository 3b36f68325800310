"""Shown where the pages would be while the profile does not open: what, what is safe, what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from pledge_app.errors import AccessDamaged, Damaged, KeyringFailed, PledgeError, WrongKey
from pledge_app.ui.notices import notice
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.parts import single_card

HELPED = (AccessDamaged, Damaged, KeyringFailed, WrongKey)
"""What a backup helps against: it opens by its code, without this computer's keyring."""


class TroublePage(QWidget):
    """`again_asked`: try once more; `folder_asked`: show the data folder; `report_asked`: copy a report;
    `backup_asked`: bring a backup back in its place, where that helps."""

    again_asked = Signal()
    folder_asked = Signal()
    report_asked = Signal()
    backup_asked = Signal()

    def __init__(self, error: PledgeError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error = error
        self._what, self._safe, self._todo = (
            QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText) for _ in range(3)
        )
        self._what.setProperty("role", "heading")
        self._folder = QPushButton()
        self._folder.clicked.connect(self.folder_asked)
        self._report = QPushButton()
        self._report.clicked.connect(self.report_asked)
        self._backup = QPushButton()
        self._backup.clicked.connect(self.backup_asked)
        self._backup.setVisible(isinstance(error, HELPED))
        self._copied = False
        self._again = QPushButton(default=True, autoDefault=True)
        self._again.setProperty("role", "primary")
        self._again.clicked.connect(self.again_asked)
        column = single_card(self, width=600)
        column.setSpacing(12)
        for label in (self._what, self._safe, self._todo):
            column.addWidget(label)
        row = Flow()
        for button in (self._report, self._folder, self._backup, self._again):
            row.addWidget(button)
        column.addLayout(row)
        self._retranslate()

    def copy(self, report: str) -> None:
        """Put the report on the clipboard, and say so; nothing is sent."""
        QGuiApplication.clipboard().setText(report)
        self._copied = True
        self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self._again.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        words = notice(self._error)
        self._what.setText(words.what)
        self._safe.setText(words.safe)
        self._todo.setText(words.todo)
        self._folder.setText(self.tr("Show the folder"))
        self._backup.setText(self.tr("Bring back a backup…"))
        self._report.setText(self.tr("Copied") if self._copied else self.tr("Copy report"))
        self._again.setText(self.tr("Try again"))
