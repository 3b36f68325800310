"""A page's content: one column that scrolls, no wider than can be read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pledge_app.ui import theme


class Column(QScrollArea):
    """Add a page's widgets to `content`, from top to bottom; they keep to the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setMaximumWidth(theme.COLUMN)
        # Not by alignment: an aligned layout gives wrapped text the height of its widest form.
        self._around = QVBoxLayout(inside)
        self._around.setContentsMargins(32, 24, 32, 32)
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self._around.addLayout(self.content)
        self._around.addStretch(1)
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside)
        self.setWidget(frame)
        # A widget that a scroll area takes fills its background; the page's own is meant to be seen.
        frame.setAutoFillBackground(False)

    def settle(self) -> None:
        """Lay the content out at once: Qt does it after the next painting, which would show it squeezed."""
        self._around.activate()
