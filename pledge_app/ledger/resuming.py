"""Going on where the world is ahead: after an older backup was brought back, say (PROTOCOL §7, Restore).

The own published folders are compared at each start, after each restore and before each signature. While one
holds more than the log here, nothing is entered and nothing signed, until its leaves are taken over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from pledge_app.channels.folder import FolderChannel
from pledge_app.domain.conduct import Head
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import ChannelError, FolderAhead, LogForked, NotWhole
from pledge_app.ledger import delivery, folders
from pledge_app.ledger.change import EVERYTHING, Announce
from pledge_app.ledger.taking_over import TakingOver
from pledge_app.proof.findings import Verdict, What
from pledge_app.proof.memory import Memory
from pledge_app.proof.reading import Reading, read
from pledge_app.storage.ahead import Ahead, Refusal
from pledge_app.storage.publications import Publications
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store

MOST_REFS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """The log took over `leaves`, `entries` of which stand in the journal again, without their words."""

    leaves: int
    entries: int


class Resuming:
    """Compares with what was published, and takes over what is missing."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store, self._announce = store, announce
        self._ahead = Ahead(store.database)

    def refusal(self) -> Refusal | None:
        """Why nothing may be entered or signed now: FolderAhead or LogForked; None: it may."""
        return self._ahead.refusal()

    def compare(self) -> Refusal | None:
        """Look at the checkpoints in all folders that were published to and can be reached; as `refusal`."""
        compare(self._store)
        return self.refusal()

    def resume(self, *, today: date, now: datetime) -> Resumed:
        """Take over the leaves that are published and not here, from the folder that is ahead.

        Their heads come back, as entries; their words are lost, and an entry says so. Raises NotWhole if the
        folder is not, LogForked if it contradicts the log: then nothing is taken.
        """
        found = self.compare()
        if found is None:
            return Resumed(leaves=0, entries=0)
        if not isinstance(found, FolderAhead):
            raise found
        reading = self._read(Path(found.folder), now)
        with self._store.transaction():
            self._ahead.keep(None)
            taken = TakingOver(self._store, reading).take()
            self._publications.address(found.folder)
            self._publications.delivered(found.folder, reading.size)
            self._store.append(list(_lost(taken.entries, today)))
        self._announce(EVERYTHING)
        return Resumed(leaves=taken.leaves, entries=len(taken.entries))

    @property
    def _publications(self) -> Publications:
        return Publications(self._store.database)

    def _read(self, folder: Path, now: datetime) -> Reading:
        """The own folder as a reader sees it who remembers what is here."""
        id_ = self._publications.id() or ""
        log = self._store.log.row(self._store.log.current())
        size, _ = self._publications.checkpoint(log.id) or (0, "")
        leaves = self._store.log.hashes(log.id, 0, 0, self._store.log.size(log.id))
        own = dict(delivery.files(self._store, log, size))
        memory = Memory(
            id=id_,
            files={path: data for path, data in own.items() if not path.startswith("log/")},
            leaves={log.origin: b"".join(leaves)},
        )
        reading = read(folders.read(folder / id_), memory, now)
        if reading.verdict is Verdict.REWRITTEN:
            differs = [one.leaf for one in reading.problems if one.what is What.HISTORY]
            forked = LogForked(str(folder), len(leaves) if not differs else (differs[0] or 0) + 1)
            with self._store.transaction():
                self._ahead.keep(forked)
            raise forked
        if not reading.verdict.accepted:
            raise NotWhole(str(folder), reading.problems[0].file)
        return reading


def compare(store: Store) -> None:
    """Keep in the database whether a folder that was published to is ahead of the log, or contradicts it.

    A folder that cannot be reached says nothing: what was found there before stays true.
    """
    publications, ahead = Publications(store.database), Ahead(store.database)
    id_ = publications.id()
    if id_ is None:
        return
    found = dict(_states(store, publications, id_))
    before = ahead.refusal()
    refusals = [one for one in found.values() if one is not None]
    if before is not None and before.folder not in found:
        refusals.append(before)
    worst = max(refusals, key=lambda one: (isinstance(one, LogForked), one.size), default=None)
    if repr(worst) != repr(before):
        with store.transaction():
            ahead.keep(worst)


def _states(store: Store, publications: Publications, id_: str) -> Iterator[tuple[str, Refusal | None]]:
    """Each folder that shows a checkpoint of the log, and what that refuses."""
    log = store.log.row(store.log.current())
    for folder in publications.folders():
        try:
            state = delivery.checkpoint(FolderChannel(Path(folder)), id_, log)
        except ChannelError:
            continue
        if state is not None:
            yield folder, delivery.differs(store, log, state, Path(folder))


def _lost(entries: tuple[int, ...], today: date) -> Iterator[NewEntry]:
    """The entries that say whose words are lost."""
    for start in range(0, len(entries), MOST_REFS):
        refs = tuple(entries[start : start + MOST_REFS])
        yield NewEntry(head=Head(day=today, kind=Kind.LOST, refs=refs))
