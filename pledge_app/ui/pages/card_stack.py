"""Many cards below each other that are quick to add to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

GAP = 12


class CardStack(QVBoxLayout):
    """Cards in batches: a layout remembers the height of a batch in which nothing changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(GAP)
        self._batches: list[QWidget] = []

    def add(self, cards: Sequence[QWidget]) -> None:
        """Add a batch and show it, all cards at once: each showing lays out the whole page."""
        batch = QWidget()
        column = QVBoxLayout(batch)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in cards:
            column.addWidget(card)
        self.addWidget(batch)
        self._batches.append(batch)
        # The layout would show it later, which is too late for the focus.
        batch.show()

    def clear(self) -> None:
        """Let all cards go."""
        for batch in self._batches:
            focused = batch.focusWidget()
            if focused is not None:
                # Qt would give the keys back to what goes away when its page is next shown.
                focused.clearFocus()
            self.removeWidget(batch)
            batch.hide()
            batch.deleteLater()
        self._batches = []
