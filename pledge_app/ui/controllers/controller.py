"""What stands between a page and the ledger: states in, intents out."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from pledge_app.ledger.change import Change


class Controller(Protocol):
    """One page's other half: it words nothing and paints nothing.

    It connects the page's intents to verbs of the ledger and gives the page a new state. `shows` are the
    changes that make another state; the window calls `refresh` after one of them, and after midnight, if the
    page is visible, else before it is shown again.
    """

    @property
    def page(self) -> QWidget: ...

    @property
    def shows(self) -> Change: ...

    def refresh(self) -> None:
        """Ask the screen for a state and show it. Raises PledgeError, which the window tells."""

    def open(self, what: object) -> None:
        """Show `what` another page asked for with `session.go(name, what)`; never None."""
