"""Shown after a bug: what happened, what is safe, and a report that stays here unless it is copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class CrashDialog(QDialog):
    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in Pledge"))
        self.setMinimumSize(560, 400)
        title = QLabel(self.tr("Something went wrong in Pledge"), wordWrap=True)
        title.setProperty("role", "heading")
        safe = QLabel(
            self.tr(
                "This is a mistake in the app, not yours. What was recorded is safe: each entry is kept whole"
                " or not at all. You can go on; if something looks odd, start the app again."
            ),
            wordWrap=True,
        )
        about = QLabel(
            self.tr(
                "The report below holds versions and lines of code, nothing that you wrote. It stays on this"
                " computer; nothing is sent. Copy it if you want to tell the people who make the app."
            ),
            wordWrap=True,
        )
        about.setProperty("role", "secondary")
        self._report = QPlainTextEdit(report, readOnly=True)
        self._report.setProperty("role", "exact")
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setTabChangesFocus(True)
        self._copy = QPushButton(self.tr("Copy report"))
        self._copy.clicked.connect(self._on_copy)
        go_on = QPushButton(self.tr("Go on"), default=True)
        go_on.setProperty("role", "primary")
        go_on.clicked.connect(self.accept)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lay_out([title, safe, about, self._report], [self._copy, go_on])
        go_on.setFocus()

    def _lay_out(self, above: list[QWidget], buttons: list[QPushButton]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(row)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._copy.setText(self.tr("Copied"))
