"""Settings: what is kept, the backups, and the data folder."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from pledge_app import __version__
from pledge_app.ledger.change import Change
from pledge_app.screens.settings import present
from pledge_app.settings import Settings
from pledge_app.ui.backing_up import BackingUp
from pledge_app.ui.deleting import Deleting
from pledge_app.ui.exporting import Exporting
from pledge_app.ui.importing import Importing
from pledge_app.ui.look import Look
from pledge_app.ui.pages.settings import SettingsPage
from pledge_app.ui.securing import Securing
from pledge_app.ui.session import Session


class SettingsController(QObject):
    """The settings page's other half."""

    shows = Change.SETTINGS | Change.SUMMARIES

    def __init__(self, session: Session, look: Look) -> None:  # noqa: ARG002  every page is built alike
        super().__init__(session)
        self._session = session
        self.page = SettingsPage()
        self.page.settings_asked.connect(self._on_settings)
        self.page.folder_asked.connect(self._on_folder)
        self.page.licences_asked.connect(self._on_licences)
        self._backing_up = BackingUp(session, self.page.backups, self.page)
        self._securing = Securing(session, self.page.lock, self.page)
        self._importing = Importing(session, self.page)
        self.page.import_asked.connect(self._importing.choose)
        self._exporting = Exporting(session, self.page)
        self.page.export_asked.connect(self._exporting.choose)
        self._deleting = Deleting(session, self.page)
        self.page.deletion_asked.connect(self._deleting.ask)

    def refresh(self) -> None:
        ledger = self._session.ledger
        self.page.show_state(
            present(
                self._session.settings,
                name=ledger.name,
                identity=ledger.publishing.state().id,
                folder=ledger.folder,
                version=__version__,
            )
        )
        self._backing_up.refresh()
        self._securing.refresh()

    def open(self, what: object) -> None:
        """A file is one to bring records in from; "code" makes that of the backups; else a part is named."""
        if isinstance(what, Path):
            self._importing.read(what)
        elif what == "code":
            self.page.show_part("backups")
            self._backing_up.ask_code()
        else:
            self.page.show_part(str(what))

    def _on_settings(self, changed: Settings) -> None:
        self._session.keep(changed)

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.ledger.folder)))

    def _on_licences(self) -> None:
        from pledge_app.ui.dialogs.licences import LicencesDialog

        LicencesDialog(self.page).open()
