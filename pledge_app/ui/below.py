"""A line below the page: a sentence, and one button that takes no focus from the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pledge_app.ui.pages.plain import PlainLabel


class Below(QWidget):
    """Hidden until it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel("body")
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        frame = QFrame()
        frame.setProperty("role", "notice")
        self.row = QHBoxLayout(frame)
        self.row.setContentsMargins(16, 4, 8, 4)
        self.row.setSpacing(12)
        self.row.addWidget(self.sentence, 1)
        self.row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 0, 16, 12)
        whole.addWidget(frame)
        self.hide()
