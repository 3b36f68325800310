"""Fields and labels for what people write: never markup, and no word so long that it widens the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pledge_app.ui.words import breakable


def mark(field: QWidget, *, wrong: bool) -> None:
    """Show by its border whether a field can be taken as it is."""
    if bool(field.property("wrong")) is not wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


class PlainLabel(QLabel):
    """Wrapped text in one of the theme's roles ("" is body)."""

    def __init__(self, role: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)
        self.write(text)

    def write(self, text: str) -> None:
        """Show `text`; nothing takes no room."""
        self.setText(breakable(text))
        self.setAccessibleName(text)
        if text and self.parentWidget() is None:
            # Shown now it would be a window of its own; so it is shown with its parent, whatever was before.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)  # noqa: FBT003  Qt's argument
        else:
            self.setVisible(bool(text))
