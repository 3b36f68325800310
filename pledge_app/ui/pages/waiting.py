"""Shown while there is nothing to show yet, or any more."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


class WaitingPage(QWidget):
    """`sentence` says what is waited for; "": the keyring, which may be asking its owner for a password."""

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._words = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._words.setProperty("role", "secondary")
        QVBoxLayout(self).addWidget(self._words)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._words.setText(
            self._sentence
            or self.tr("Opening your journal. If your keyring asks for a password, please give it.")
        )
