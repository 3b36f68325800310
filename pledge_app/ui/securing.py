"""The lock between the settings and the profile: after how long, and with which passphrase."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from pledge_app.errors import PledgeError
from pledge_app.ledger import profile
from pledge_app.screens.locking import present
from pledge_app.ui import choosing
from pledge_app.ui.dialogs.new_passphrase import Aim, NewPassphraseDialog
from pledge_app.ui.pages.lock_card import LockCard
from pledge_app.ui.session import Session


class Securing(QObject):
    """The card's other half."""

    def __init__(self, session: Session, card: LockCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._card, self._parent = session, card, parent
        card.minutes_asked.connect(self._on_minutes)
        card.lock_asked.connect(session.lock_asked)
        card.passphrase_asked.connect(self._on_passphrase)
        card.removal_asked.connect(partial(self._ask, Aim.REMOVE))

    def refresh(self) -> None:
        folder = self._session.ledger.folder
        asks, keyring = profile.asks_passphrase(folder), profile.has_keyring(folder)
        self._card.show_state(present(self._session.settings.lock_after_minutes, asks=asks, keyring=keyring))

    def _on_minutes(self, minutes: int) -> None:
        self._session.keep(replace(self._session.settings, lock_after_minutes=minutes))

    def _on_passphrase(self) -> None:
        asks = profile.asks_passphrase(self._session.ledger.folder)
        self._ask(Aim.CHANGE if asks else Aim.SET)

    def _ask(self, aim: Aim) -> None:
        self._dialog = NewPassphraseDialog(aim, self._parent)
        self._dialog.given.connect(self._on_given)
        choosing.opened(self._dialog)

    def _on_given(self, old: str, new: str) -> None:
        folder = self._session.ledger.folder
        job = self._session.jobs.start(profile.change_passphrase, folder, old or None, new or None)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_refused)

    def _on_done(self) -> None:
        if isValid(self._dialog):
            self._dialog.close()
        self.refresh()
        if profile.asks_passphrase(self._session.ledger.folder):
            self._session.say(self.tr("From now on your passphrase opens your journal."))
        else:
            self._session.say(self.tr("From now on your keyring alone opens your journal."))

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, PledgeError) and isValid(self._dialog):  # who closed it did not wait
            self._dialog.show_trouble(error)
