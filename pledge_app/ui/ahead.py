"""What the other pages are made of, imported while the person looks at the first one.

Most of the time of a page's first visit is Python's: reading modules. The start need not wait for them, and
neither need the visit.
"""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from pledge_app.ui.session import Session

LATER = 1500
"""Milliseconds after the window was painted, when all that the first page put off is done."""

BREATH = 20
"""Milliseconds between two modules: what the person does comes first."""

APART = (
    "pledge_app.storage.log",
    "pledge_app.storage.cleaning",
    "pledge_app.storage.remaking",
    "pledge_app.ledger.redacting",
    "pledge_app.ledger.ranges",
    "pledge_app.ledger.acts",
    "pledge_app.ledger.pledged",
    "pledge_app.ledger.publishing",
    "pledge_app.ledger.peers",
    "pledge_app.ledger.keeping",
    "pledge_app.ledger.resuming",
    "pledge_app.ledger.imports",
    "pledge_app.ledger.looking",
    "pledge_app.screens.journal",
    "pledge_app.screens.pledges",
    "pledge_app.screens.editor",
    "pledge_app.screens.publish",
    "pledge_app.screens.peers",
    "pledge_app.screens.imports",
    "pledge_app.screens.settings",
    "pledge_app.screens.locking",
    "pledge_app.screens.quick",
    "pledge_app.screens.away",
    "pledge_app.screens.palette",
)
"""They know nothing of Qt: imported on another thread."""

HERE = (
    "pledge_app.ui.pages.note_line",
    "pledge_app.ui.overlay",
    "pledge_app.ui.quick",
    "pledge_app.ui.quick_entry",
    "pledge_app.ui.english",
    "pledge_app.ui.finding",
    "pledge_app.ui.palette",
    "pledge_app.ui.at_hand",
    "pledge_app.ui.sheet",
    "pledge_app.ui.dialogs.away",
    "pledge_app.ui.ranging",
    "pledge_app.ui.dialogs.help",
    "pledge_app.ui.choosing",
    "pledge_app.ui.verdicts",
    "pledge_app.ui.exact",
    "pledge_app.ui.figures",
    "pledge_app.ui.pages.beside",
    "pledge_app.ui.pages.pledge_list",
    "pledge_app.ui.pages.pledge_detail",
    "pledge_app.ui.controllers.pledges",
    "pledge_app.ui.pages.journal_row",
    "pledge_app.ui.pages.journal_list",
    "pledge_app.ui.pages.journal_filters",
    "pledge_app.ui.pages.entry_detail",
    "pledge_app.ui.controllers.journal",
    "pledge_app.ui.pages.publish_choice",
    "pledge_app.ui.pages.publish_preview",
    "pledge_app.ui.controllers.publish",
    "pledge_app.ui.pages.reading_card",
    "pledge_app.ui.controllers.peers",
    "pledge_app.ui.dialogs.recovery_code",
    "pledge_app.ui.dialogs.restore",
    "pledge_app.ui.pages.backups_card",
    "pledge_app.ui.pages.lock_card",
    "pledge_app.ui.securing",
    "pledge_app.ui.backing_up",
    "pledge_app.ui.dialogs.imports",
    "pledge_app.ui.pages.settings",
    "pledge_app.ui.controllers.settings",
    "pledge_app.ui.pages.editor_rhythm",
    "pledge_app.ui.pages.editor_more",
    "pledge_app.ui.pages.editor_plans",
    "pledge_app.ui.pages.editor",
)
"""They make classes of Qt's: imported on the window's thread, one a step, the smaller ones first."""


class Ahead(QObject):
    """Imports for the pages of a session, without being asked."""

    def __init__(self, session: Session, *, later: int = LATER) -> None:
        """Begins in `later` milliseconds."""
        super().__init__(session)
        self._session = session
        self._left = list(HERE)
        self._steps = QTimer(self, interval=BREATH)
        self._steps.timeout.connect(self._on_step)
        QTimer.singleShot(later, self, self._on_time)

    @property
    def left(self) -> tuple[str, ...]:
        """What is still to be imported."""
        return tuple(self._left)

    def _on_time(self) -> None:
        if not self._session.jobs.stopped:
            self._session.start(read, APART).done.connect(self._on_read)

    def _on_read(self) -> None:
        self._steps.start()

    def _on_step(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
        else:
            self._steps.stop()


def read(names: tuple[str, ...]) -> None:
    """Import modules."""
    for name in names:
        import_module(name)
