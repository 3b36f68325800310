"""Import between the dialog and the ledger: read and reported as a job, written as one act."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from pledge_app.domain.imported import Imported, ImportReport
from pledge_app.ledger.ledger import Ledger
from pledge_app.screens.imports import present, suggested
from pledge_app.ui import choosing
from pledge_app.ui.dialogs.imports import ImportDialog
from pledge_app.ui.jobs import Job
from pledge_app.ui.session import Session


class Importing(QObject):
    """One import, from the choice of a file to the records in the journal."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self._report: ImportReport | None = None
        self._ticked: frozenset[str] = frozenset()
        self._writing: Job | None = None
        self.dialog: ImportDialog | None = None

    def choose(self) -> None:
        """Ask which file."""
        chooser = choosing.file(
            self._parent,
            self.tr("Bring in records"),
            self.tr("Backups of Loop Habit Tracker (*.db);;All files (*)"),
        )
        chooser.fileSelected.connect(self._on_file)

    def _on_file(self, file: str) -> None:
        self.read(Path(file))

    def read(self, file: Path) -> None:
        """Make the dry run of a file; a refusal is told above the page."""
        self._session.start(_report, self._session.ledger, file, self._session.today()).done.connect(
            self._on_report
        )

    def _on_report(self, report: ImportReport) -> None:
        """Show what the file would bring, in the place of one that was read before."""
        if self.dialog is not None:
            self.dialog.reject()
        self._report, self._ticked, self._writing = report, suggested(report), None
        self.dialog = ImportDialog(self._parent)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.ticked.connect(self._on_ticked)
        self.dialog.import_asked.connect(self._on_import)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.show_state(present(report, self._ticked))
        self.dialog.open()

    def _on_ticked(self, ticked: frozenset[str]) -> None:
        if self._report is not None and self.dialog is not None and self._writing is None:
            self._ticked = ticked
            self.dialog.show_state(present(self._report, ticked))

    def _on_import(self) -> None:
        if self._report is None or self.dialog is None or self._writing is not None:
            return
        self.dialog.show_working()
        job = self._writing = self._session.start(
            _apply, self._session.ledger, self._report, self._ticked, self._session.today()
        )
        job.done.connect(self._on_imported)
        job.failed.connect(self._on_failed)

    def _on_imported(self, done: Imported) -> None:
        self._close()
        pledges = self.tr("%n pledges", "", done.pledges)
        entries = self.tr("%n entries", "", done.entries)
        self._session.say(
            self.tr("Brought in: {pledges} and {entries}.").format(pledges=pledges, entries=entries)
        )
        self._session.go("pledges")

    def _on_failed(self, error: object) -> None:
        del error  # told above the page
        self._close()

    def _on_closed(self) -> None:
        """The dialog is gone, by the end of the work or before it."""
        if self.sender() is self.dialog:
            self.dialog = self._report = None

    def _close(self) -> None:
        """Close the dialog that was waited in, not the one of another file that may be looked at by now."""
        if self.dialog is not None and self.sender() is self._writing:
            self.dialog.accept()


def _report(ledger: Ledger, file: Path, today: date) -> ImportReport:
    with ledger.reopen() as own:
        return own.imports.report(file, today=today)


def _apply(ledger: Ledger, report: ImportReport, ticked: frozenset[str], today: date) -> Imported:
    with ledger.reopen() as own:
        return own.imports.apply(report, ticked, today=today)
