"""Destroying the words of an entry, between its dialog and the ledger."""

from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from pledge_app.domain.redaction import Cleaned, Facing, Owed
from pledge_app.errors import Cancelled
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui.dialogs.redaction import RedactionDialog
from pledge_app.ui.progress import Progress
from pledge_app.ui.session import Session


def faced(ledger: Ledger, entry: int) -> Facing:
    """What it comes to. For a job: over a connection of its own; backups lie on disks that may be slow."""
    with ledger.reopen() as own:
        own.journal.settle()
        return own.redacting.facing(entry)


def redacted(ledger: Ledger, entries: tuple[int, ...], today: date, watch: Progress) -> Cleaned:
    """Destroy the words, everywhere. For a job: the database and its backups are written anew.

    Where that is stopped the rest is left to be done.
    """
    with ledger.reopen() as own:
        redacting = own.redacting
        redacting.redact(entries, today=today)
        try:
            return redacting.clean(lambda step: watch(step.done, step.of))
        except Cancelled as stopped:
            left = tuple(Owed(place=place, error=stopped) for place in redacting.owed())
            return Cleaned(backups=0, left=left)


class Redacting(QObject):
    """One entry's words; it goes with its page."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self.dialog: RedactionDialog | None = None

    def ask(self, entry: int) -> None:
        """Look what it comes to, then ask."""
        self._session.start(faced, self._session.ledger, entry).done.connect(self._on_faced)

    def _on_faced(self, facing: Facing) -> None:
        self._facing = facing
        self.dialog = RedactionDialog(facing, self._parent)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.asked.connect(self._on_asked)
        self.dialog.open()

    def _on_asked(self, others: bool) -> None:  # noqa: FBT001  as the signal carries it
        facing, session = self._facing, self._session
        entries = (facing.row.entry.id, *(facing.others if others else ()))
        session.acts.forget()  # to undo would say the words again
        job = session.work(
            self.tr("Destroying the words…"), redacted, session.ledger, entries, session.today()
        )
        job.done.connect(self._on_redacted)

    def _on_redacted(self, cleaned: Cleaned) -> None:
        session = self._session
        said = self.tr("Words destroyed; %n backups were written anew.", "", cleaned.backups)
        if cleaned.left:
            left = self.tr("They may still lie in: {places}. That is done when it can be reached.")
            places = (one.place or str(session.ledger.folder) for one in cleaned.left)
            said = f"{said} {left.format(places=', '.join(places))}"
        session.say(said)
        with session.telling():
            session.ledger.check_elsewhere()
