"""Peers: other people's publications read, judged beside what is remembered of them, and remembered."""

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pledge_app.domain.peer import PeerRow
from pledge_app.domain.text import is_line, tidy_line
from pledge_app.errors import ChangedSince, InvalidValue, NotAccepted, UnknownPeer
from pledge_app.ledger import folders
from pledge_app.ledger.change import Announce, Change
from pledge_app.proof.findings import Verdict
from pledge_app.proof.memory import Memory
from pledge_app.proof.reading import Reading, read
from pledge_app.storage.peers import PeerStore
from pledge_app.storage.store import Store

LONGEST_PETNAME = 64


def read_folder(folder: Path, *, now: datetime) -> Reading:
    """What the one person's publication in `folder` shows to somebody who sees it for the first time.

    `folder` holds one person's folder, or is it. Raises NotOnePerson, ChannelError.
    """
    return read(folders.read(folder), None, now)


class KeptPeer(NamedTuple):
    """A peer as they are remembered, and their place among the others."""

    row: PeerRow
    memory: Memory
    position: int


class Peers:
    """The verbs of reading others. `examine` takes long where there is much: a job calls it."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store = store
        self._announce = announce
        self._peers = PeerStore(store.database)

    def all(self) -> tuple[PeerRow, ...]:
        """Everybody who is remembered, in the order they were added."""
        return self._peers.all()

    def examine(self, folder: Path, *, now: datetime) -> Reading:
        """What `folder` shows beside what is remembered of its person; nothing is remembered.

        Raises as `read_folder` does.
        """
        shown = folders.read(folder)
        return read(shown, self._peers.memory(shown.id), now)

    def accept(self, reading: Reading, petname: str = "", *, folder: Path, now: datetime) -> PeerRow:
        """Remember what a reading of `folder` showed, under a name for somebody new (else their own).

        Raises NotAccepted if the verdict forbids it, or if a longer log was remembered since; InvalidValue
        ("petname").
        """
        memory = reading.memory
        if memory is None:
            raise NotAccepted(reading.id, reading.verdict)
        at = now.astimezone(UTC)
        place = str(folder.absolute())
        with self._store.transaction():
            self._check_continues(reading.id, memory)
            if self._peers.get(reading.id) is None:
                called = _petname(petname or reading.name)
                self._peers.add(
                    reading.id,
                    petname=called,
                    name=reading.name,
                    folder=place,
                    verdict=reading.verdict,
                    at=at,
                )
            self._peers.call(reading.id, reading.name)
            self._peers.looked(reading.id, folder=place, verdict=reading.verdict, at=at)
            self._peers.remember(memory)
            row = self._row(reading.id)
        self._announce(Change.PEERS)
        return row

    def notice(self, reading: Reading, folder: Path, *, now: datetime) -> None:
        """Keep the verdict on a peer for lists to show, whatever it is; what is remembered stays as it is.

        Raises UnknownPeer.
        """
        with self._store.transaction():
            self._row(reading.id)
            self._peers.looked(
                reading.id, folder=str(folder.absolute()), verdict=reading.verdict, at=now.astimezone(UTC)
            )
        self._announce(Change.PEERS)

    def rename(self, id_: str, petname: str) -> None:
        """Call a peer by another name. Raises UnknownPeer, InvalidValue ("petname")."""
        called = _petname(petname)
        with self._store.transaction():
            self._row(id_)
            self._peers.rename(id_, called)
        self._announce(Change.PEERS)

    def forget(self, id_: str) -> None:
        """Forget a peer: they will be somebody new. Raises UnknownPeer."""
        with self._store.transaction():
            self._row(id_)
            self._peers.forget(id_)
        self._announce(Change.PEERS)

    def kept(self, id_: str) -> KeptPeer | None:
        """All that is remembered of somebody, None of a stranger. Long where their log is."""
        row, memory = self._peers.get(id_), self._peers.memory(id_)
        if row is None or memory is None:
            return None
        return KeptPeer(row=row, memory=memory, position=self._peers.position(id_))

    def turn(self, peer: KeptPeer, *, known: bool, then: KeptPeer | None) -> None:
        """Let somebody who is `known` or not be remembered as `then` says; None: not at all.

        Raises ChangedSince if it is not so any more.
        """
        with self._store.transaction():
            row = self._peers.get(peer.row.id)
            if (row is not None) is not known:
                raise ChangedSince(peer.row.petname)
            if then is None:
                self._peers.forget(peer.row.id)
            elif row is None:
                self._peers.put_back(then.row, then.position)
                self._peers.remember(then.memory)
        self._announce(Change.PEERS)

    def _row(self, id_: str) -> PeerRow:
        row = self._peers.get(id_)
        if row is None:
            raise UnknownPeer(id_)
        return row

    def _check_continues(self, id_: str, memory: Memory) -> None:
        """That nothing was remembered, since the reading began, that it does not know of."""
        held = self._peers.memory(id_)
        for origin, leaves in held.leaves.items() if held else ():
            if not memory.leaves.get(origin, b"").startswith(leaves):
                raise NotAccepted(id_, Verdict.OLDER)


def _petname(text: str) -> str:
    petname = tidy_line(text)
    if not is_line(petname, LONGEST_PETNAME):
        raise InvalidValue("petname")
    return petname
