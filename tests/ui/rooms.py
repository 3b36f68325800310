"""Pages of nothing, for tests of what is around them."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ledger.change import Change
from pledge_app.ui.look import Look
from pledge_app.ui.places import Place
from pledge_app.ui.session import Session


class BareController:
    """Counts how often it was asked for a new state, and remembers what it was to open."""

    def __init__(self, name: str, shows: Change) -> None:
        self.shows = shows
        self.page: QWidget = QWidget()
        column = QVBoxLayout(self.page)
        column.addWidget(QLabel(name))
        self.field = QLineEdit()
        column.addWidget(self.field)
        self.refreshed = 0
        self.opened: list[object] = []
        self.trouble: PledgeError | None = None

    def refresh(self) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.refreshed += 1

    def open(self, what: object) -> None:
        self.opened.append(what)


class Rooms:
    """The places of a window, and the controllers that it has built of them so far."""

    def __init__(self) -> None:
        self.built: dict[str, BareController] = {}
        self.places = tuple(
            Place(name=name, icon=icon, build=lambda *_, name=name, shows=shows: self._build(name, shows))
            for name, icon, shows in (
                ("today", "sun", Change.PLEDGES | Change.ENTRIES),
                ("pledges", "scroll-text", Change.PLEDGES),
                ("settings", "settings", Change.SETTINGS),
            )
        )

    def _build(self, name: str, shows: Change, *_: Session | Look) -> BareController:
        assert name not in self.built
        self.built[name] = BareController(name, shows)
        return self.built[name]
