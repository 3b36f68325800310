"""What becomes of pages and dialogs when a session leaves its window: nothing of them stays."""

from collections.abc import Iterable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolTip, QWidget

STAYS = "stays"
"""The property of a dialog that holds nothing of the journal, and is not to be lost."""


@runtime_checkable
class Leaving(Protocol):
    """A controller whose page can be typed into, or what else can."""

    def leave(self) -> str | None:
        """Keep in the ledger what was typed; answers, as text, what only `come_back` brings back."""

    def come_back(self, left: str) -> None:
        """Show again what `leave` answered."""


def kept(controllers: Mapping[str, object]) -> dict[str, str]:
    """Have what was typed kept; answers what the pages want back, by their names."""
    left: dict[str, str] = {}
    for name, controller in controllers.items():
        wanted = controller.leave() if isinstance(controller, Leaving) else None
        if wanted is not None:
            left[name] = wanted
    return left


def delete_all(pages: Iterable[QWidget]) -> None:
    """Delete pages, and every dialog and menu of the application."""
    over = [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, (QDialog, QMenu)) and not widget.property(STAYS)
    ]
    QToolTip.hideText()
    for widget in (*over, *pages):
        widget.hide()
        widget.deleteLater()
