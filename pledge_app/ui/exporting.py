"""Writing everything out, between the settings and the ledger."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from pledge_app.ledger.exporting import Exported, free_folder
from pledge_app.ledger.ledger import Ledger
from pledge_app.ui import choosing
from pledge_app.ui.progress import Progress
from pledge_app.ui.session import Session


def written(ledger: Ledger, folder: Path, now: datetime, watch: Progress) -> Exported:
    """Write everything into a new folder. For a job."""
    with ledger.reopen() as own:
        return own.exporting.write(folder, now=now, watch=watch)


class Exporting(QObject):
    """One export, from the choice of a folder to the words that say where it is."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent

    def choose(self) -> None:
        """Ask in which folder."""
        title = self.tr("A folder for everything, readable and not encrypted")
        choosing.folder(self._parent, title, Path.home()).fileSelected.connect(self._on_folder)

    def _on_folder(self, parent: str) -> None:
        session = self._session
        folder = free_folder(Path(parent), session.today())
        job = session.work(self.tr("Writing everything out…"), written, session.ledger, folder, session.now())
        job.done.connect(self._on_written)

    def _on_written(self, done: Exported) -> None:
        said = self.tr(
            "Everything is in {folder}, %n entries among it. Nothing there is encrypted: whoever can read"
            " the folder can read all of it.",
            "",
            done.entries,
        )
        self._session.offer(
            said.format(folder=done.folder),
            self.tr("Show the folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(done.folder))),
        )
