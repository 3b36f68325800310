"""Peers between the page and the ledger: reading is a job, remembering is the person's word."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject

from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import KeptPeer
from pledge_app.proof.reading import Reading
from pledge_app.screens.peers import present
from pledge_app.ui.jobs import Job
from pledge_app.ui.pages.peers import PeersPage
from pledge_app.ui.session import Session


class PeersController(QObject):
    """Shows whom one reads and, in detail, the folder that was opened last."""

    shows = Change.PEERS

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._reading: Reading | None = None
        self._folder = self._asked = Path()
        self._looking, self._forgetting = False, ""
        self._turn = Lock()
        self.page = PeersPage()
        self.page.folder_asked.connect(self._on_folder)
        self.page.peer_asked.connect(self._on_peer)
        self.page.remember_asked.connect(self._on_remember)
        self.page.forget_asked.connect(self._on_forget)

    def refresh(self) -> None:
        """Show everybody who is remembered, and what was looked at last."""
        self.page.show_state(present(self._session.ledger.peers.all(), self._reading))

    def open(self, what: object) -> None:
        """Look at the folder `what`."""
        if isinstance(what, Path):
            self._on_folder(what)

    def _on_folder(self, folder: Path) -> None:
        self._asked, self._looking = folder, True
        self.page.show_working()
        job = self._start(partial(_look, folder=folder, now=self._session.now()))
        job.done.connect(partial(self._on_read, folder))

    def _start(self, work: Callable[[Ledger, Lock], object]) -> Job:
        """Start a job. They take turns: nobody is remembered anew by a look that a forgetting overtakes."""
        job = self._session.start(work, self._session.ledger, self._turn)
        job.failed.connect(self._on_failed)
        return job

    def _on_read(self, folder: Path, reading: Reading) -> None:
        """What was asked for last is shown, whichever folder was read first."""
        if folder != self._asked:
            return
        self._reading, self._folder, self._looking = reading, folder, False
        with self._session.telling():
            self.refresh()

    def _on_failed(self, error: object) -> None:
        del error  # told above the page
        self._looking, self._forgetting = False, ""
        with self._session.telling():
            self.refresh()

    def _on_peer(self, id_: str) -> None:
        with self._session.telling():
            for peer in self._session.ledger.peers.all():
                if peer.id == id_ and not self._looking:
                    self._on_folder(Path(peer.folder))

    def _on_remember(self, petname: str) -> None:
        if self._reading is None:
            return
        self.page.show_working()
        # A long log has much to remember.
        work = partial(
            _remember,
            reading=self._reading,
            petname=petname,
            folder=self._folder,
            now=self._session.now(),
        )
        self._start(work).done.connect(self._on_remembered)

    def _on_remembered(self, kept: KeptPeer | None) -> None:
        session = self._session
        with session.telling():
            self.refresh()
            if kept is not None:
                session.acted.emit(session.acts.remember(kept, today=session.today()))

    def _on_forget(self, id_: str) -> None:
        if id_ == self._forgetting:
            return
        self._forgetting = id_
        self.page.show_working()
        self._start(partial(_forget, id_=id_)).done.connect(partial(self._on_forgotten, id_))

    def _on_forgotten(self, id_: str, kept: KeptPeer | None) -> None:
        self._forgetting, session = "", self._session
        if self._reading is not None and self._reading.id == id_:
            self._reading = None
        with session.telling():
            self.refresh()
            if kept is not None:
                session.acted.emit(session.acts.forget_peer(kept, today=session.today()))


def _remember(
    ledger: Ledger, turn: Lock, *, reading: Reading, petname: str, folder: Path, now: datetime
) -> KeptPeer | None:
    """Answers what is remembered now, of somebody who was a stranger."""
    with turn, ledger.reopen() as own:
        stranger = own.peers.kept(reading.id) is None
        own.peers.accept(reading, petname, folder=folder, now=now)
        return own.peers.kept(reading.id) if stranger else None


def _forget(ledger: Ledger, turn: Lock, *, id_: str) -> KeptPeer | None:
    """Answers what was remembered."""
    with turn, ledger.reopen() as own:
        kept = own.peers.kept(id_)
        own.peers.forget(id_)
        return kept


def _look(ledger: Ledger, turn: Lock, *, folder: Path, now: datetime) -> Reading:
    """Read the folder; what is remembered of a peer goes on where everything fits."""
    with turn, ledger.reopen() as own:
        reading = own.peers.examine(folder, now=now)
        if any(peer.id == reading.id for peer in own.peers.all()):
            if reading.verdict.accepted:
                own.peers.accept(reading, folder=folder, now=now)
            else:
                own.peers.notice(reading, folder, now=now)
        return reading
