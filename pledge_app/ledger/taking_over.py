"""Leaves that are published and not here, with all that was published of them, into log and journal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain
from typing import cast

from pledge_app.domain.conduct import AnyHead, Head
from pledge_app.domain.line import DAYS_BEFORE_WEAKER, is_weakening
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import NotWhole
from pledge_app.proof import commitment
from pledge_app.proof.canonical import from_hex
from pledge_app.proof.documents import pledge_document, type_of
from pledge_app.proof.log import home
from pledge_app.proof.memory import Memory
from pledge_app.proof.reading import Reading
from pledge_app.proof.summary import Element, parse_page, parse_summary
from pledge_app.storage.erasing import HERE, Erasing
from pledge_app.storage.log import Leaf
from pledge_app.storage.publications import Publications, SignedFile
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from pledge_app.storage.values import VersionRow
from pledge_app.storage.wordings import pledge_of

_BINDS = (Kind.PLEDGE, Kind.AMEND)


@dataclass(slots=True)
class Taken:
    """How many leaves were taken over, and the ids of the entries among them."""

    leaves: int
    entries: tuple[int, ...]


@dataclass(slots=True)
class TakingOver:
    """From an accepted reading of the own folder. The caller holds the transaction."""

    store: Store
    reading: Reading
    _entries: dict[int, int] = field(default_factory=dict)  # by leaf

    def take(self) -> Taken:
        """Take all leaves that are not here. Raises NotWhole for what this version knows nothing of."""
        log = self.store.log.row(self.store.log.current())
        start = self.store.log.size(log.id)
        hashes = self._memory.hashes(log.origin)
        elements = {element.i: element for element in self._elements(start)}
        leaves = [self._leaf(log.id, i, hashes[i], elements.get(i)) for i in range(start, len(hashes))]
        self.store.log.append(log.id, leaves)
        self._keep_documents(list(elements.values()))
        self._keep_summaries(log.id)
        note = self._memory.files[f"{home(log.origin)}/checkpoint"].decode()
        Publications(self.store.database).add_checkpoint(log.id, len(hashes), note)
        return Taken(leaves=len(leaves), entries=tuple(self._entries.values()))

    @property
    def _memory(self) -> Memory:
        assert self.reading.memory is not None  # noqa: S101  an accepted reading has one
        return self.reading.memory

    def _elements(self, start: int) -> Iterator[Element]:
        """What the summaries say of the leaves from `start` on; their own leaves among them."""
        for row in self.reading.summaries:
            if row.to < start:
                continue
            made = parse_summary(self._memory.files[f"summary/{row.seq}.json"])
            pages = (self._memory.files[f"summary/{row.seq}.{n}.json"] for n in range(len(made.pages)))
            for element in chain(made.entries, *map(parse_page, pages)):
                if element.i >= start:
                    yield element
            yield Element(i=row.to, document=type_of("summary"), sha256=row.sha256)

    def _leaf(self, log: int, i: int, hash_: bytes, element: Element | None) -> Leaf:
        """The leaf's row, with an entry where its head is open; what is left of the rest is kept."""
        if element is None or element.leaf is not None:
            return None, None, None, None, None, hash_
        if element.document is not None:
            return None, None, None, element.document, element.sha256, hash_
        if element.commitments is not None:
            self.store.log.close(log, i, head=element.commitments[0], body=element.commitments[1])
            return None, None, None, None, None, hash_
        opened, salt = cast(AnyHead, element.head), from_hex(element.salt or "")
        entry = self._entry(log, i, opened)
        head = None if entry else commitment.commit("head", salt, commitment.head_bytes(_plain(opened)))
        self.store.log.close(log, i, head=head, body=cast(bytes, element.body))
        return entry, salt if entry else None, None, None, None, hash_

    def _entry(self, log: int, i: int, opened: AnyHead) -> int | None:
        """The journal's entry for an open head; None if what it refers to is in no entry here."""
        refs = [self._entries.get(ref) or self.store.log.entry_at(log, ref) for ref in opened.refs]
        known = [ref for ref in refs if ref is not None]
        if len(known) < len(refs):
            return None
        head = _plain(opened, refs=sorted(known))
        line = self._line(head)
        number, _ = self.store.entries.add([NewEntry(head=head, line=line)])
        self._entries[i] = number
        if line is not None and head.kind in _BINDS:
            self._bind(line, number, head)
        if head.kind is Kind.REDACT:
            self._destroy(head)
        if line is not None and head.kind is Kind.WITHDRAW and not head.refs:
            self.store.lines.end(line, head.effective)
        return number

    def _destroy(self, head: Head) -> None:
        """What was destroyed after this copy was made is destroyed here, too."""
        erasing = Erasing(self.store)
        for entry in filter(erasing.has_words, head.refs):
            erasing.erase(entry, head.day)
            erasing.owe([HERE])

    def _line(self, head: Head) -> int | None:
        """The pledge that the head is about, made anew where it was made after what is here."""
        if head.pledge is None:
            return None
        if head.kind not in _BINDS:
            version = self.store.lines.version(head.pledge)
            return None if version is None else version.line
        before = self.store.lines.version(self.reading.pledges[head.pledge].prev or "")
        return self.store.lines.add(imported=head.imported) if before is None else before.line

    def _bind(self, line: int, entry: int, head: Head) -> None:
        """Keep the wording that the entry brought."""
        name = head.pledge or ""
        pledge, day = self.reading.pledges[name], head.effective
        before = self.store.lines.version(pledge.prev or "")
        ruling = self.store.lines.in_force(line, day)
        held = self.store.lines.version(ruling[0]) if ruling and ruling[0] else None
        weaker = before is not None and is_weakening(
            pledge, pledge_of(before.document), pledge_of(held.document) if held else None
        )
        row = VersionRow(
            sha256=name,
            line=line,
            entry=entry,
            entered=day,
            holds=day + timedelta(days=DAYS_BEFORE_WEAKER) if weaker else day,
            title=pledge.title,
            document=pledge_document(pledge),
        )
        self.store.lines.add_versions([row])

    def _keep_documents(self, elements: Sequence[Element]) -> None:
        publications = Publications(self.store.database)
        for element in elements:
            kind, name = element.document, element.sha256 or ""
            if kind is None or kind == type_of("summary"):
                continue
            path = f"{kind.rpartition('/')[2]}/{name}.json"
            if path not in self._memory.files:
                raise NotWhole(self.reading.id, path)
            publications.add_documents([self._signed(kind, path, name)])

    def _keep_summaries(self, log: int) -> None:
        publications = Publications(self.store.database)
        known = len(publications.summaries())
        for row in self.reading.summaries[known:]:
            path = f"summary/{row.seq}.json"
            signed = self._signed(type_of("summary"), path, row.sha256)
            count = len(parse_summary(signed.data).pages)
            pages = [self._memory.files[f"summary/{row.seq}.{n}.json"] for n in range(count)]
            publications.add_summary(row, log, signed, pages)

    def _signed(self, kind: str, path: str, sha256: str) -> SignedFile:
        files = self._memory.files
        return SignedFile(type=kind, sha256=sha256, data=files[path], sig=files[f"{path}.sig"])


def _plain(head: AnyHead, refs: Sequence[int] | None = None) -> Head:
    return Head(
        day=head.day,
        kind=head.kind,
        outcome=head.outcome,
        pledge=head.pledge,
        refs=head.refs if refs is None else tuple(refs),
        amount=head.amount,
        recorded=head.recorded,
        until=head.until,
        imported=head.imported,
    )
