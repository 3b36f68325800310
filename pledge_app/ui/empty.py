"""What a page shows while there is nothing to show: one sentence, one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget


class Empty(QFrame):
    """`asked` says that the button was pressed."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "empty")
        self._sentence = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(default=True)
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self.asked)
        self.setFocusProxy(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(16)
        column.addWidget(self._sentence)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)

    def show_words(self, sentence: str, button: str) -> None:
        self._sentence.setText(sentence)
        self._button.setText(button)
