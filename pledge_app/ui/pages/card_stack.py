"""Many cards below each other that are quick to add to."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

GAP = 12


class Batch(QVBoxLayout):
    """Remembers its sizes until something in it changes.

    Qt remembers one height. While a page is laid out it asks for those of several widths in turns, so that
    without this each card that is added measures all the others.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)

    def invalidate(self) -> None:
        self._heights: dict[int, int] = {}
        self._preferred: QSize | None = None
        self._smallest: QSize | None = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        if self._preferred is None:
            self._preferred = super().sizeHint()
        return self._preferred

    def minimumSize(self) -> QSize:  # noqa: N802  Qt's name
        if self._smallest is None:
            self._smallest = super().minimumSize()
        return self._smallest


class CardStack(QVBoxLayout):
    """Cards in batches: what is added measures the batches before it no more."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(GAP)
        self._batches: list[QWidget] = []
        self._gone: list[QWidget] = []
        self._clearing = QTimer(self, interval=0)
        self._clearing.timeout.connect(self._on_time)

    def add(self, cards: Sequence[QWidget]) -> None:
        """Add a batch and show it, all cards at once: each showing lays out the whole page."""
        batch = QWidget()
        column = Batch(batch)
        for card in cards:
            column.addWidget(card)
        self.addWidget(batch)
        self._batches.append(batch)
        # The layout would show it later, which is too late for the focus.
        batch.show()

    def clear(self) -> None:
        """Let all cards go: out of sight at once, and then a batch a turn, for ending them takes long."""
        for batch in self._batches:
            focused = batch.focusWidget()
            if focused is not None:
                # Qt would give the keys back to what goes away when its page is next shown.
                focused.clearFocus()
            self.removeWidget(batch)
            batch.hide()
        self._gone += self._batches
        self._batches = []
        self._clearing.start()

    def _on_time(self) -> None:
        if self._gone:
            self._gone.pop().deleteLater()
        else:
            self._clearing.stop()
