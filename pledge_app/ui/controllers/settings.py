"""Settings: what is kept, the backup with its recovery code, and the data folder."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from pledge_app import __version__
from pledge_app.errors import NotConfirmed
from pledge_app.ledger.backups import BackupMade, CodeOffer
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.screens.settings import present
from pledge_app.settings import Settings
from pledge_app.ui import choosing
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.importing import Importing
from pledge_app.ui.look import Look
from pledge_app.ui.pages.settings import SettingsPage
from pledge_app.ui.session import Session


def backed_up(ledger: Ledger, file: Path, now: datetime) -> BackupMade:
    """Back up into `file`. For a job: over a connection of its own."""
    with ledger.reopen() as own:
        return own.backups.make(file, now=now)


class SettingsController(QObject):
    """The settings page's other half."""

    shows = Change.SETTINGS | Change.SUMMARIES

    def __init__(self, session: Session, look: Look) -> None:  # noqa: ARG002  every page is built alike
        super().__init__(session)
        self._session = session
        self.page = SettingsPage()
        self.page.settings_asked.connect(self._on_settings)
        self.page.backup_asked.connect(self._on_backup)
        self.page.folder_asked.connect(self._on_folder)
        self.page.licences_asked.connect(self._on_licences)
        self._importing = Importing(session, self.page)
        self.page.import_asked.connect(self._importing.choose)

    def refresh(self) -> None:
        ledger = self._session.ledger
        self.page.show_state(
            present(
                self._session.settings,
                name=ledger.name,
                identity=ledger.publishing.state().id,
                has_code=ledger.backups.has_code(),
                folder=ledger.folder,
                version=__version__,
            )
        )

    def open(self, what: object) -> None:
        """Bring in records from the file `what`."""
        if isinstance(what, Path):
            self._importing.read(what)

    def _on_settings(self, changed: Settings) -> None:
        self._session.keep(changed)

    def _on_backup(self) -> None:
        with self._session.telling():
            if self._session.ledger.backups.has_code():
                self._choose_file()
            else:
                self._show_code(self._session.ledger.backups.offer())

    def _show_code(self, offer: CodeOffer) -> None:
        self._offer = offer
        self._dialog = RecoveryCodeDialog(offer.code, offer.asked, self.page)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.confirmed.connect(self._on_confirmed)
        self._dialog.open()

    def _on_confirmed(self, answers: tuple[str, str, str]) -> None:
        with self._session.telling():
            try:
                self._session.ledger.backups.confirm(self._offer, answers)
            except NotConfirmed as error:
                self._dialog.show_trouble(error)
                return
            self._dialog.accept()
            self.refresh()
            self._choose_file()

    def _choose_file(self) -> None:
        name = f"pledge-{self._session.today().isoformat()}.pledge-backup"
        chooser = choosing.new_file(self.page, self.tr("Make a backup"), name)
        chooser.fileSelected.connect(self._on_file)

    def _on_file(self, file: str) -> None:
        job = self._session.start(backed_up, self._session.ledger, Path(file), self._session.now())
        job.done.connect(self._on_backed_up)

    def _on_backed_up(self, made: BackupMade) -> None:
        size = QLocale().formattedDataSize(made.size)
        said = self.tr("Backup made and read back: {file}, %n entries, {size}.", "", made.entries)
        self._session.say(said.format(file=made.file.name, size=size))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.ledger.folder)))

    def _on_licences(self) -> None:
        from pledge_app.ui.dialogs.licences import LicencesDialog

        LicencesDialog(self.page).open()
