"""Backups between the settings and the ledger: the code, a copy elsewhere, the folder, one brought back."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QWidget

from pledge_app.errors import NotConfirmed, PassphraseNeeded, PledgeError
from pledge_app.ledger.backups import BackupMade, CodeOffer
from pledge_app.ledger.ledger import Ledger
from pledge_app.screens.backups import present
from pledge_app.ui import choosing
from pledge_app.ui.dialogs.passphrase import PassphraseDialog
from pledge_app.ui.dialogs.recovery_code import RecoveryCodeDialog
from pledge_app.ui.dialogs.restore import RestoreDialog
from pledge_app.ui.doors import brought_back
from pledge_app.ui.pages.backups_card import BackupsCard
from pledge_app.ui.session import Session


def backed_up(ledger: Ledger, file: Path, now: datetime) -> BackupMade:
    """Back up into `file`. For a job: over a connection of its own."""
    with ledger.reopen() as own:
        return own.backups.make(file, now=now)


class BackingUp(QObject):
    """The card's other half."""

    def __init__(self, session: Session, card: BackupsCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._card, self._parent = session, card, parent
        self._keeper = session.keeper
        self._keeper.changed.connect(self.refresh)
        card.code_asked.connect(self.ask_code)
        card.make_asked.connect(self._on_make)
        card.folder_asked.connect(self._on_folder)
        card.copy_asked.connect(self._on_copy)
        card.restore_asked.connect(self._on_restore)

    def refresh(self) -> None:
        """Show what the keeper knows; where that is nothing yet, it looks."""
        keeper = self._keeper
        if keeper.state is None and keeper.trouble is None:
            keeper.look()
        shown = present(keeper.state, keeper.trouble, self._session.today())
        self._card.show_state(shown, busy=keeper.busy)
        ledger = self._session.ledger
        self._card.show_owed(tuple(place or str(ledger.folder) for place in ledger.redacting.owed()))

    def ask_code(self) -> None:
        """Show a new recovery code and ask for three groups of it, unless there is one."""
        with self._session.telling():
            if not self._session.ledger.backups.has_code():
                self._show_code(self._session.ledger.backups.offer())

    def _show_code(self, offer: CodeOffer) -> None:
        self._offer = offer
        self._dialog = RecoveryCodeDialog(offer.code, offer.asked, self._parent)
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
            self._on_make()

    def _on_make(self) -> None:
        self._keeper.make()
        self.refresh()

    def _on_folder(self) -> None:
        start = self._keeper.state.folder if self._keeper.state else Path.home()
        chooser = choosing.folder(self._parent, self.tr("A folder for backups"), start)
        chooser.fileSelected.connect(self._on_chosen)

    def _on_chosen(self, folder: str) -> None:
        self._keeper.move(Path(folder))

    def _on_copy(self) -> None:
        name = f"pledge-{self._session.today().isoformat()}.pledge-backup"
        chooser = choosing.new_file(self._parent, self.tr("Save a backup"), name)
        chooser.fileSelected.connect(self._on_file)

    def _on_file(self, file: str) -> None:
        job = self._session.start(backed_up, self._session.ledger, Path(file), self._session.now())
        job.done.connect(self._on_backed_up)

    def _on_backed_up(self, made: BackupMade) -> None:
        size = QLocale().formattedDataSize(made.size)
        said = self.tr("Backup made and read back: {file}, %n entries, {size}.", "", made.entries)
        self._session.say(said.format(file=made.file.name, size=size))

    # --- bring one back --------------------------------------------------------------------------------

    def _on_restore(self) -> None:
        """Into a folder of its own: the journal that is open stays as it is."""
        kept = self._keeper.state.kept if self._keeper.state else ()
        self._restore = RestoreDialog(self._parent, file=kept[0].file if kept else None)
        self._restore.asked.connect(self._on_bring_back)
        self._restore.open()

    def _on_bring_back(self, file: Path, code: str, passphrase: str | None = None) -> None:
        self._asked = (file, code)
        self._into = self._free_folder()
        job = self._session.jobs.start(brought_back, file, code, self._into, passphrase)
        job.done.connect(self._on_brought_back)
        job.failed.connect(self._on_not_brought_back)

    def _on_brought_back(self, ledger: Ledger) -> None:
        del ledger  # it was closed; whoever wants it opens its folder
        self._restore.accept()
        said = self.tr("The backup is in {folder}. To open it: pledge-app --profile {folder}")
        self._session.say(said.format(folder=self._into))

    def _on_not_brought_back(self, error: Exception) -> None:
        if isinstance(error, PassphraseNeeded):
            dialog = PassphraseDialog(choosing=True, parent=self._parent)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.given.connect(dialog.accept)
            dialog.given.connect(self._on_passphrase)
            dialog.rejected.connect(self._restore.reject)
            dialog.open()
        elif isinstance(error, PledgeError):
            self._restore.show_trouble(error)

    def _on_passphrase(self, passphrase: str) -> None:
        self._on_bring_back(*self._asked, passphrase)

    def _free_folder(self) -> Path:
        home = self._session.ledger.folder
        named = home.with_name(f"{home.name}-{self._session.today().isoformat()}")
        folder, n = named, 1
        while folder.exists():
            n += 1
            folder = named.with_name(f"{named.name}-{n}")
        return folder
