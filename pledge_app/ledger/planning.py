"""A publication worked out in memory, byte for byte, before any of it is signed or written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import cast

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.publication import Document, History, SummaryRow
from pledge_app.domain.vocabulary import Kind
from pledge_app.domain.watch import Watch
from pledge_app.errors import Cancelled, HistoryUndecided, LogFull, NothingToPublish
from pledge_app.ledger.founding import Founding
from pledge_app.proof import commitment, identity, summary, tree
from pledge_app.proof.documents import type_of
from pledge_app.proof.note import log_origin
from pledge_app.storage.log import Leaf
from pledge_app.storage.openings import Opening, sealed
from pledge_app.storage.publications import Publications
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from pledge_app.storage.values import LogRow
from pledge_app.storage.wordings import pledge_of

MOST_LEAVES = 2**20

A_WHILE = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a publication builds on.

    `log` is the one that takes entries now, `size` its leaves. `id`, `origin` and `statement` (SHA-256 and
    seq) are of the identity, which the first publication makes: then `founding` has its keys and `first` is
    its document. `start` is where the range begins, `entries` are new lines of the journal, `gained` the
    leaves that they and the statement add, and `openings` the range so far: it ends where the log will.
    """

    log: LogRow
    size: int
    id: str
    origin: str
    start: int
    openings: Sequence[Opening]
    summaries: Sequence[SummaryRow]
    founding: Founding | None = None
    first: Document | None = None
    entries: tuple[NewEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A publication: `row` of its summary, the `documents` that are signed and the summary's pages with it.

    `leaves` are all that the log gains, in order; the summary's own is the last. `openings` are those of the
    range, `root` is the one over them and all before.
    """

    ground: Ground
    row: SummaryRow
    documents: tuple[Document, ...]
    openings: Sequence[Opening]
    leaves: tuple[Leaf, ...]


def ground(
    store: Store,
    *,
    history: History | None,
    founding: Founding | None,
    today: date,
    watch: Watch | None = None,
) -> Ground:
    """What the next publication builds on. Raises HistoryUndecided, Cancelled."""
    publications = Publications(store.database)
    id_ = publications.id()
    if id_ is None:
        return _first(store, history, founding, today, watch)
    summaries = publications.summaries()
    log = store.log.row(store.log.current())
    size, start = store.log.size(log.id), summaries[-1].to + 1
    return Ground(
        log=log,
        size=size,
        id=id_,
        origin=log.origin,
        start=start,
        openings=tuple(watched(store.openings(log.id, start, size), size - start, watch)),
        summaries=summaries,
    )


def plan(store: Store, on: Ground, *, now: datetime) -> Plan:
    """The publication that opens all entries of the range. Raises NothingToPublish, LogFull."""
    if all(opening.head is None for opening in on.openings):
        raise NothingToPublish
    wordings = _wordings(store, on)
    end = on.start + len(on.openings)
    to = end + len(wordings)
    if to >= MOST_LEAVES:
        raise LogFull
    openings = (*on.openings, *(_public(i, document) for i, document in enumerate(wordings, end)))
    gained = openings if on.founding else openings[len(on.openings) :]
    written, row = _summary(store, on, openings, root=_root(store, on, to, gained), now=now)
    documents = (*((on.first,) if on.first else ()), *wordings, *written)
    own = _public(to, written[-1])
    return Plan(
        ground=on,
        row=row,
        documents=documents,
        openings=openings,
        leaves=tuple(_leaf(opening) for opening in (*gained, own)),
    )


def watched(openings: Iterable[Opening], total: int, watch: Watch | None) -> Iterator[Opening]:
    """The openings, telling `watch` from time to time. Raises Cancelled."""
    for done, opening in enumerate(openings):
        if watch and done % A_WHILE == 0 and not watch(done, total):
            raise Cancelled
        yield opening


def _first(
    store: Store, history: History | None, founding: Founding | None, today: date, watch: Watch | None
) -> Ground:
    """A fresh log, whose leaf 0 is the statement that makes the identity."""
    if history is None or founding is None:
        raise HistoryUndecided
    data = identity.founding_document(
        name=store.name(),
        key=founding.identity.public,
        log=founding.log.public,
        witness=founding.witness.public,
        next=founding.next,
    )
    statement = Document(path="identity/0.json", data=data)
    entries = _anew(store, today) if history is History.NONE else ()
    count = store.entries.count()
    private = (
        store.anew(1)
        if history is History.ALL
        else (sealed(1 + n, count + 1 + n, entry.head) for n, entry in enumerate(entries))
    )
    log = store.log.row(store.log.current())
    return Ground(
        log=log,
        size=store.log.size(log.id),
        id=statement.sha256,
        origin=log_origin(founding.log.public),
        start=0,
        openings=(_public(0, statement), *watched(private, count, watch)),
        summaries=(),
        founding=founding,
        first=statement,
        entries=entries,
    )


def _anew(store: Store, today: date) -> tuple[NewEntry, ...]:
    """Pledges that bind, as entries of today: the wording in force of each, and those that will follow it.

    They belong to no line of the journal: there they have entered before.
    """
    entries = []
    for line in store.lines.all():
        if line.drafted or line.ended:
            continue
        versions = [version for version in store.lines.versions(line.id) if not version.withdrawn]
        ruling = max((n for n, version in enumerate(versions) if version.holds <= today), default=0)
        for n, version in enumerate(versions[ruling:]):
            head = Head(
                day=today,
                kind=Kind.AMEND if n else Kind.PLEDGE,
                pledge=version.sha256,
                imported=pledge_of(version.document).is_draft,
            )
            entries.append(NewEntry(head=head))
    return tuple(entries)


def _wordings(store: Store, on: Ground) -> tuple[Document, ...]:
    """The wordings that heads of the range name, each after the one it follows, if not published before."""
    held = {version.sha256: version.document for version in store.lines.versions()}
    published = Publications(store.database).published()
    needed: dict[str, None] = {}
    for version in dict.fromkeys(opening.head.pledge for opening in on.openings if opening.head):
        chain: list[str] = []
        at = version
        while at is not None and at not in published and at not in needed:
            chain.append(at)
            at = pledge_of(held[at]).prev
        needed.update(dict.fromkeys(reversed(chain)))
    return tuple(Document(path=f"pledge/{sha256}.json", data=held[sha256]) for sha256 in needed)


def _summary(
    store: Store, on: Ground, openings: Sequence[Opening], *, root: bytes, now: datetime
) -> tuple[tuple[Document, ...], SummaryRow]:
    """The summary after its pages, and its row."""
    statements = Publications(store.database).statements()
    named = on.first.sha256 if on.first else statements[-1].sha256
    seq, to = len(on.summaries), on.start + len(openings)
    issued = now.astimezone(UTC).date()
    written = summary.summary_documents(
        summary.Summary(
            start=on.start,
            id=on.id,
            identity=summary.Named(seq=max(0, len(statements) - 1), sha256=named),
            issued=issued,
            origin=on.origin,
            prev=on.summaries[-1].sha256 if on.summaries else None,
            root=root,
            seq=seq,
            to=to,
        ),
        map(_element, openings),
    )
    pages = (
        Document(path=f"summary/{seq}.{n}.json", data=page, signed=False)
        for n, page in enumerate(written.pages)
    )
    whole = Document(path=f"summary/{seq}.json", data=written.summary)
    row = SummaryRow(seq=seq, sha256=whole.sha256, start=on.start, to=to, issued=issued)
    return (*pages, whole), row


def _root(store: Store, on: Ground, to: int, gained: Sequence[Opening]) -> bytes:
    """The root over the first `to` leaves, of which the last are `gained`."""
    hashes = [opening.hash for opening in gained]
    if on.founding:
        return tree.root(hashes)
    made: dict[tuple[int, int], bytes] = {(0, opening.i): opening.hash for opening in gained}
    made |= {(level, i): node for _, level, i, node in store.log.grown(on.log.id, on.size, hashes)}
    return tree.root_at(to, lambda level, i: made.get((level, i)) or store.log.node(on.log.id, level, i))


def _public(i: int, document: Document) -> Opening:
    """The leaf of a document."""
    kind = type_of(document.kind)
    return Opening(
        i=i,
        hash=tree.leaf_hash(commitment.public_record(kind, document.sha256)),
        entry=None,
        head=None,
        body=None,
        head_salt=None,
        body_salt=None,
        type=kind,
        sha256=document.sha256,
    )


def _leaf(opening: Opening) -> Leaf:
    return (
        opening.entry,
        opening.head_salt,
        opening.body_salt,
        opening.type,
        opening.sha256,
        opening.hash,
    )


def _element(opening: Opening) -> summary.Element:
    """Opened with its head, as far as that is known; the words stay closed."""
    if opening.gone is not None:
        c_head, c_body = opening.gone
        if opening.head is None:
            return summary.withheld(opening.i, cast(bytes, c_head), c_body)
        return summary.opened(opening.i, opening.head, cast(bytes, opening.head_salt), c_body)
    if opening.head is None:
        return summary.public(opening.i, cast(str, opening.type), cast(str, opening.sha256))
    words = commitment.body_bytes(cast(Body, opening.body))
    body = commitment.commit("body", cast(bytes, opening.body_salt), words)
    return summary.opened(opening.i, opening.head, cast(bytes, opening.head_salt), body)
