"""Looking through the journal: pages of it, what is found in it, and one entry with its history and proof."""

from pledge_app.domain.journal import Choices, Filter, JournalPage, JournalRow, Opened, Proof, Spot
from pledge_app.domain.search import read_query
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import UnknownEntry
from pledge_app.proof import tree
from pledge_app.proof.canonical import to_base64
from pledge_app.storage.erasing import Erasing
from pledge_app.storage.log import Log
from pledge_app.storage.openings import Opening
from pledge_app.storage.pages import Pages
from pledge_app.storage.publications import Publications
from pledge_app.storage.search import match
from pledge_app.storage.store import Store
from pledge_app.storage.wordings import pledge_of


def page(store: Store, asked: Filter, *, before: Spot | None, count: int) -> JournalPage:
    """The newest `count` entries that fit, of those that stand before `before`."""
    query = read_query(asked.text)
    if asked.text.strip() and not query.terms:
        return JournalPage(rows=(), more=None, cut=query.cut, wordless=True)
    pages = Pages(store.database)
    rows = pages.rows(
        asked,
        lines=_lines(pages, asked),
        query=match(query) or None,
        before=before,
        count=count + 1,
    )
    shown = rows[:count]
    return JournalPage(rows=shown, more=shown[-1].spot if len(rows) > count else None, cut=query.cut)


def _lines(pages: Pages, asked: Filter) -> list[int] | None:
    """The pledges that the entries may be about; None: any, or none."""
    if asked.topic is None:
        return None if asked.line is None else [asked.line]
    having = pages.with_topic(asked.topic)
    return having if asked.line is None else [line for line in having if line == asked.line]


def choices(store: Store) -> Choices:
    """What there is to filter by."""
    pages = Pages(store.database)
    pledges = [row for row in store.lines.all() if not row.drafted]
    first, last = pages.span() or (None, None)
    return Choices(
        pledges=tuple((row.id, row.title) for row in sorted(pledges, key=lambda row: row.ended is not None)),
        topics=tuple(pages.topics()),
        first=first,
        last=last,
    )


def opened(store: Store, entry: int) -> Opened:
    """One entry with its wording, its history and its proof. Raises UnknownEntry."""
    pages = Pages(store.database)
    row = pages.row(entry)
    if row is None:
        raise UnknownEntry(entry)
    version = row.entry.version and store.lines.version(row.entry.version)
    return Opened(
        row=row,
        wording=pledge_of(version.document) if version else None,
        history=history(pages, row),
        proof=proof(store, entry),
        redacted=Erasing(store).day(entry),
        correctable=row.entry.kind is Kind.CONDUCT and not row.replaced,
    )


def history(pages: Pages, row: JournalRow) -> tuple[JournalRow, ...]:
    """The entries about the same thing, this one among them, in the order of recording."""
    return tuple(pages.about(_beginning(pages, row)))


def _beginning(pages: Pages, row: JournalRow) -> int:
    """The entry that all of a history goes back to."""
    entry = row.entry.id
    seen: JournalRow | None = row
    while seen is not None and seen.refs:
        entry = seen.refs[0]
        seen = pages.row(entry)
    return entry


def proof(store: Store, entry: int) -> Proof:
    """Where an entry stands in the newest log that has it, computed anew from what it says."""
    log = store.log.home(entry)
    leaf, size, public = store.log.position(log, entry), store.log.size(log), store.log.row(log).public
    publications = Publications(store.database)
    published = ((covered, day) for covered, day in publications.checkpoints(log) if covered > leaf)
    covered, checkpoint = next(published, (None, None))
    (opening,) = store.openings(log, leaf, leaf + 1)
    root = None if covered is None else publications.signed_root(log, covered)
    proved = _leads(store.log, log, opening, covered or size, root)
    return Proof(
        leaf=leaf,
        size=size,
        public=public,
        checkpoint=checkpoint,
        covered=covered,
        hash=to_base64(opening.hash),
        fits=proved and opening.computed == opening.hash,
    )


def _leads(logs: Log, log: int, opening: Opening, size: int, root: bytes | None) -> bool:
    """Whether the way up from a leaf leads to the root that was signed (None: to that of the log itself)."""

    def node(level: int, i: int) -> bytes:
        return logs.node(log, level, i)

    proved = tree.prove_inclusion(opening.i, size, node)
    return tree.verify_inclusion(opening.hash, opening.i, size, proved, root or tree.root_at(size, node))
