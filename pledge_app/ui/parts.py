"""What dialogs and pages are made of alike: named fields, rows of buttons, why something was not done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ui.notices import notice


class TroubleLabel(QLabel):
    """Why something was not done; it takes no room until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "danger")
        self.hide()

    def word(self, error: PledgeError) -> None:
        """Put it into words: what happened, what is safe, what to do."""
        words = notice(error)
        self.setText(f"{words.what} {words.safe} {words.todo}")


def column(dialog: QDialog) -> QVBoxLayout:
    """All of a dialog, one thing below another."""
    made = QVBoxLayout(dialog)
    made.setContentsMargins(24, 24, 24, 24)
    made.setSpacing(12)
    return made


def labelled(label: QLabel, field: QWidget) -> QVBoxLayout:
    """A field under its name."""
    label.setBuddy(field)
    both = QVBoxLayout()
    both.setSpacing(4)
    both.addWidget(label)
    both.addWidget(field)
    return both


def at_end(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons side by side at the end of their row."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def single_card(page: QWidget, width: int) -> QVBoxLayout:
    """A card of `width` px in the middle of a page that has nothing else; returns what it is filled by."""
    card = QFrame()
    card.setProperty("role", "card")
    card.setFixedWidth(width)
    inside = QVBoxLayout(card)
    inside.setContentsMargins(32, 32, 32, 24)
    QVBoxLayout(page).addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)
    return inside
