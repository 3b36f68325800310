"""A list below a field: the field has the letters, the list its rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QListWidget


class Offers(QListWidget):
    """Never has the keys; the field passes on those that are meant for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "list")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def step(self, rows: int) -> None:
        """Go `rows` down, or up below 0, and let a screen reader say where one is."""
        last = self.count() - 1
        if last >= 0:
            self.setCurrentRow(max(0, min(last, self.currentRow() + rows)))
            self.say(self.currentItem().data(Qt.ItemDataRole.AccessibleTextRole) or self.currentItem().text())

    def fit(self, most: int) -> None:
        """Be as high as its rows, at most so many; out of sight without any."""
        self.setVisible(self.count() > 0)
        self.setFixedHeight(self.sizeHintForRow(0) * min(self.count(), most) + 4)

    def say(self, sentence: str) -> None:
        """Let a screen reader say it."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
