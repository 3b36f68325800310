"""Publishing: the one act by which anything leaves this computer (PROTOCOL §5, §6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from math import inf
from pathlib import Path

from pledge_app.channels.folder import FolderChannel
from pledge_app.domain.publication import Document, History, Outstanding, Preview, Published, PublishingState
from pledge_app.domain.watch import Watch
from pledge_app.errors import NotConfirmed, NothingToPublish, NotReadBack, PreviewStale
from pledge_app.ledger import delivery, folders
from pledge_app.ledger.change import Announce, Change
from pledge_app.ledger.founding import Founding
from pledge_app.ledger.planning import Plan, ground, plan
from pledge_app.ledger.previewing import preview
from pledge_app.ledger.resuming import compare
from pledge_app.proof import note, sshsig
from pledge_app.proof.documents import namespace, type_of
from pledge_app.proof.keys import SigningKey
from pledge_app.proof.reading import read
from pledge_app.storage.ahead import refuse
from pledge_app.storage.publications import Publications, SignedFile
from pledge_app.storage.store import Store
from pledge_app.storage.values import LogRow

IDENTITY_KEY = "identity-key"
"""The name under which the seed of the identity key is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A publication worked out and previewed; nothing of it is signed or written. It outlives its ledger."""

    preview: Preview
    plan: Plan


class Publishing:
    """The verbs of publishing. `prepare` and `publish` take long where there is much: a job calls them."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store = store
        self._announce = announce
        self._publications = Publications(store.database)

    def state(self) -> PublishingState:
        """Where publishing stands."""
        summaries = self._publications.summaries()
        log = self._store.log.current()
        delivered = self._publications.delivery()
        due = summaries[-1].to + 1 if summaries else 0
        entered, waiting = self._publications.entered(log), self._store.waiting.count()
        return PublishingState(
            id=self._publications.id(),
            name=self._store.name(),
            summaries=summaries,
            unpublished=(self._publications.unpublished(log, due) if due else entered) + waiting,
            private=self._store.entries.count() - entered - waiting,
            folder=delivered and delivered[0],
            pending=bool(delivered and delivered[1] < due),
        )

    def founding(self) -> Founding:
        """The keys of a first publication, with the words of the recovery key; they are kept nowhere."""
        return Founding()

    def prepare(
        self,
        *,
        today: date,
        now: datetime,
        history: History | None = None,
        founding: Founding | None = None,
        watch: Watch | None = None,
        folder: Path | None = None,
    ) -> Prepared:
        """Work out every byte of the next publication; nothing is signed or put anywhere.

        The first one needs `history` and `founding`. It is weighed for `folder`, None for the one that was
        published to last. Raises HistoryUndecided, NothingToPublish, LogFull, Cancelled, ChannelError,
        FolderAhead, LogForked where one that was published to is ahead.
        """
        compare(self._store)
        refuse(self._store.database)
        if self._store.waiting.count():
            with self._store.transaction():
                self._store.waiting.settle(inf)
        on = ground(self._store, history=history, founding=founding, today=today, watch=watch)
        made = plan(self._store, on, now=now)
        return Prepared(
            preview=preview(self._store, made, lacking=self._lacks(folder, made), watch=watch), plan=made
        )

    def publish(self, prepared: Prepared, folder: Path, *, now: datetime) -> Published:
        """Sign what was previewed, keep it, then put it into `folder/<id>/…`, the checkpoint last.

        What is signed is kept before the first byte leaves: should putting it there be cut off, `complete`
        or the next publication does the rest. Raises NotConfirmed if the recovery key was not, PreviewStale,
        FolderTaken, FolderAhead, LogForked, ChannelError, NotReadBack.
        """
        made, folder = prepared.plan, folder.absolute()
        founding = made.ground.founding
        if founding and not founding.confirmed:
            raise NotConfirmed
        compare(self._store)
        delivery.check_place(self._store, folder, made.ground.id, made.ground.log)
        with self._store.transaction():
            self._check_fresh(made)
            self._append(made)
            self._publications.address(str(folder))
        self._announce(Change.ENTRIES | Change.SUMMARIES)
        return self._deliver(folder, now=now)

    def outstanding(self, folder: Path, *, now: datetime) -> Outstanding:
        """What `complete` would put into `folder`; nothing is written.

        Raises NothingToPublish if nothing was signed yet or if all of it is there, and what `publish` raises
        of the folder (NotReadBack: all is there, with more that does not belong to it).
        """
        folder = folder.absolute()
        id_ = self._publications.id()
        if id_ is None:
            raise NothingToPublish
        delivery.check_place(self._store, folder, id_, self._log())
        size, found = self._signed()
        sizes = [len(data) for _, data in delivery.lacking(FolderChannel(folder), id_, found)]
        state, summaries = self.state(), self._new_to(folder, size)
        if not sizes and not summaries:
            self._read_back(folder, size, now=now)
            raise NothingToPublish(str(folder))
        return Outstanding(
            id=id_,
            folder=str(folder),
            summaries=summaries,
            size=size,
            files=len(sizes),
            bytes=sum(sizes),
            pending=state.pending,
        )

    def complete(self, folder: Path, *, now: datetime) -> Published:
        """Put what is signed into `folder`, as far as it is not there; it may be meant for another one.

        Nothing is signed anew. Raises what `outstanding` raises.
        """
        folder = folder.absolute()
        self.outstanding(folder, now=now)
        delivered = self._publications.delivery()
        if delivered is None or delivered[0] != str(folder):
            with self._store.transaction():
                self._publications.address(str(folder))
        return self._deliver(folder, now=now)

    def _check_fresh(self, made: Plan) -> None:
        """That the journal is the one that was previewed, with nothing that waits to enter it."""
        on, log = made.ground, self._store.log.current()
        if (log, self._store.log.size(log)) != (on.log.id, on.size) or self._store.waiting.count():
            raise PreviewStale

    def _append(self, made: Plan) -> None:
        """Let the log and the kept documents gain all that the plan says, signed."""
        on = made.ground
        log = on.log.id
        if on.founding:
            keys = on.founding
            log = self._store.log.add(
                origin=on.origin, seed=keys.log.seed, witness_seed=keys.witness.seed, public=True
            )
            self._store.keep_secret(IDENTITY_KEY, keys.identity.seed)
        self._store.entries.add(on.entries)
        for opening in on.openings if on.founding else ():
            if opening.gone is not None:
                self._store.log.close(log, opening.i, head=None, body=opening.gone[1])
        self._store.log.append(log, made.leaves)
        self._keep(made, log, SigningKey.from_seed(self._store.secret(IDENTITY_KEY) or b""))
        self._sign_checkpoint(self._store.log.row(log), made.row.to + 1)

    def _keep(self, made: Plan, log: int, key: SigningKey) -> None:
        *others, summary = [_sign(key, document) for document in made.documents if document.signed]
        pages = (document.data for document in made.documents if not document.signed)
        for file in others:
            if file.type == type_of("identity"):
                self._publications.add_statement(0, file)
            else:
                self._publications.add_documents([file])
        self._publications.add_summary(made.row, log, summary, pages)

    def _sign_checkpoint(self, log: LogRow, size: int) -> None:
        text = note.Checkpoint(origin=log.origin, size=size, root=self._store.log.root(log.id, size)).text()
        line = note.sign(text, log.origin, SigningKey.from_seed(log.seed))
        whole = note.Note(text=text, signatures=(line,)).encode().decode()
        self._publications.add_checkpoint(log.id, size, whole)

    def _deliver(self, folder: Path, *, now: datetime) -> Published:
        """Put all of it there, the checkpoint last; then read it as a stranger would."""
        id_, log = self._publications.id() or "", self._log()
        size, checkpoint = self._publications.checkpoint(log.id) or (0, "")
        summaries = self._new_to(folder, size)
        channel = FolderChannel(folder)
        files, written = delivery.put(channel, id_, delivery.files(self._store, log, size))
        one, last = delivery.put_checkpoint(channel, id_, log, checkpoint.encode())
        self._read_back(folder, size, now=now)
        with self._store.transaction():
            self._publications.delivered(str(folder), size)
        self._announce(Change.SUMMARIES)
        return Published(
            id=id_,
            folder=str(folder),
            summaries=summaries,
            size=size,
            files=files + one,
            bytes=written + last,
        )

    def _read_back(self, folder: Path, size: int, *, now: datetime) -> None:
        """Read the folder as a stranger would. Raises NotReadBack."""
        reading = read(folders.read(folder / (self._publications.id() or "")), None, now)
        if not reading.verdict.accepted or reading.size != size:
            raise NotReadBack(str(folder), reading.problems[0].file if reading.problems else "")

    def _log(self) -> LogRow:
        return self._store.log.row(self._store.log.current())

    def _signed(self) -> tuple[int, Iterable[delivery.File]]:
        """The size of the log as it was last signed, and all files of that publication."""
        log = self._log()
        size, checkpoint = self._publications.checkpoint(log.id) or (0, "")
        files = delivery.files(self._store, log, size)
        return size, chain(files, [delivery.checkpoint_file(log, checkpoint.encode())])

    def _lacks(self, folder: Path | None, made: Plan) -> Sequence[int]:
        """The sizes of earlier files that still belong to the publication and that `folder` lacks."""
        on, delivered = made.ground, self._publications.delivery()
        if on.founding or delivered is None:
            return ()
        channel = FolderChannel(folder.absolute() if folder else Path(delivered[0]))
        found = delivery.files(self._store, on.log, on.start, grown=made.row.to + 1)
        return [len(data) for _, data in delivery.lacking(channel, on.id, found)]

    def _new_to(self, folder: Path, size: int) -> int:
        """How many summaries of a log of `size` leaves were not put into `folder` whole before."""
        before = self._publications.whole(str(folder))
        return sum(before <= row.to < size for row in self._publications.summaries())


def _sign(key: SigningKey, document: Document) -> SignedFile:
    return SignedFile(
        type=type_of(document.kind),
        sha256=document.sha256,
        data=document.data,
        sig=sshsig.sign(key, namespace(document.kind), document.data),
    )
