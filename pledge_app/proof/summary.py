"""Summaries: every leaf of a range, opened or visibly withheld, in a document and its pages (SCHEMAS §2)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from pledge_app.domain.conduct import FIRST_DAY, AnyHead, Body, Head
from pledge_app.domain.text import is_text
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Flaw, InvalidValue, RefusedDocument
from pledge_app.proof import canonical, commitment
from pledge_app.proof.canonical import KIB, SUMMARY_CAP, from_hex
from pledge_app.proof.documents import Bytes32, Closed, Count, Hash, digest, type_of
from pledge_app.proof.tree import leaf_hash

MOST_ENTRIES = 10_000
_ENVELOPE = 64 * KIB  # room for everything in a file but its entries


class OpenedHead(AnyHead, Closed, frozen=True, omit_defaults=True, kw_only=True):
    """A head as a summary shows it, checked by `open_heads`."""

    amount: Count | None = None
    day: date
    imported: bool = False
    kind: Kind
    outcome: Outcome | None
    pledge: str | None
    recorded: date | None = None
    refs: tuple[Count, ...]
    until: date | None = None


class _Body(Closed, frozen=True, omit_defaults=True, kw_only=True):
    chips: tuple[str, ...] | None = None
    evidence: tuple[str, ...] | None = None
    text: str | None = None


class _Opened(Closed, frozen=True, kw_only=True):
    body: _Body
    salt: str


class Element(Closed, frozen=True, omit_defaults=True, kw_only=True):
    """What a summary says of leaf `i`: made by `opened`, `withheld`, `lost`, `public`."""

    body: Bytes32 | None = None
    commitments: tuple[Bytes32, Bytes32] | None = None
    document: str | None = None
    head: OpenedHead | None = None
    i: Count
    leaf: Bytes32 | None = None
    opened: _Opened | None = None
    salt: str | None = None
    sha256: Hash | None = None


_Entries = Annotated[tuple[Element, ...], Meta(max_length=MOST_ENTRIES)]


class Named(Closed, frozen=True, kw_only=True):
    """The identity statement that is in force where the summary stands."""

    seq: Count
    sha256: Hash


class Summary(
    Closed, frozen=True, tag_field="type", tag=type_of("summary"), rename={"start": "from"}, kw_only=True
):
    """Leaves [start, to) of the log `origin`, whose first `to` leaves have the `root`.

    `issued` is a UTC date, `prev` the SHA-256 of the summary before it. `entries` are those that did not need
    a page, `pages` the SHA-256 of the files with the others, in order.
    """

    entries: _Entries = ()
    start: Count
    id: Hash
    identity: Named
    issued: date
    next_due: date | None = None
    origin: str
    pages: tuple[Hash, ...] = ()
    prev: Hash | None
    root: Bytes32
    seq: Count
    text: str = ""
    to: Count
    v: Literal[1] = 1


class _Page(Closed, frozen=True, tag_field="type", tag=type_of("page"), kw_only=True):
    entries: _Entries
    v: Literal[1] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The exact bytes of a summary, which are signed, and of its pages, which it names by their hashes."""

    summary: bytes
    pages: tuple[bytes, ...]


def opened(i: int, head: Head, salt: bytes, body: bytes, words: tuple[bytes, Body] | None = None) -> Element:
    """Leaf i with its head: `salt` is the head's, `body` C_body; `words` open the body, its salt first."""
    opening = None
    if words is not None:
        made = msgspec.convert(commitment.body_fields(words[1]), _Body)
        opening = _Opened(body=made, salt=words[0].hex())
    plain = msgspec.convert(head, OpenedHead, from_attributes=True)
    return Element(body=body, head=plain, i=i, opened=opening, salt=salt.hex())


def withheld(i: int, head: bytes, body: bytes) -> Element:
    """Leaf i by its two commitments: it is an entry, and more is not said."""
    return Element(commitments=(head, body), i=i)


def lost(i: int, leaf: bytes) -> Element:
    """Leaf i, whose contents and commitments its author no longer has."""
    return Element(i=i, leaf=leaf)


def public(i: int, document: str, sha256: str) -> Element:
    """Leaf i, which is of a document of that type (`pledge-app/pledge`)."""
    return Element(document=document, i=i, sha256=sha256)


def summary_documents(summary: Summary, elements: Iterable[Element]) -> Written:
    """The files of a summary (given without entries and pages) that says all this, by ascending leaf."""
    entries, *rest = _paged(elements)
    pages = tuple(canonical.encode_struct(_Page(entries=tuple(page))) for page in rest)
    whole = msgspec.structs.replace(summary, entries=tuple(entries), pages=tuple(map(digest, pages)))
    return Written(summary=canonical.encode_struct(whole), pages=pages)


def parse_summary(data: bytes) -> Summary:
    """The summary in a file; raises RefusedDocument."""
    made = canonical.decode(data, SUMMARY_CAP, Summary)
    if (
        made.start > made.to
        or (made.prev is None) != (made.seq == 0)
        or min(made.issued, made.next_due or made.issued) < FIRST_DAY
        or not is_text(made.text, 4000)
    ):
        raise RefusedDocument(Flaw.FIELDS)
    return made


def parse_page(data: bytes) -> tuple[Element, ...]:
    """The entries in a page; raises RefusedDocument."""
    return canonical.decode(data, SUMMARY_CAP, _Page).entries


def leaf_hashes(elements: Sequence[Element]) -> list[bytes]:
    """The hash of the leaf that each element speaks of; raises RefusedDocument for one of mixed fields."""
    open_ = [element for element in elements if element.head is not None]
    salts = [element.salt for element in open_ if element.salt is not None]
    bodies = [element.body for element in open_ if element.body is not None]
    mixed = [
        element.i
        for element in open_
        if element.commitments or element.document or element.leaf or element.sha256
    ]
    if mixed or not len(salts) == len(bodies) == len(open_):
        raise RefusedDocument(Flaw.FIELDS)
    for element, body in zip(open_, bodies, strict=True):
        if element.opened is not None:
            _check_words(element.opened, body)
    heads = canonical.encode_structs(element.head for element in open_ if element.head is not None)
    hashes = iter(commitment.opened_leaves(salts, heads, bodies))
    return [_closed_leaf(element) if element.head is None else next(hashes) for element in elements]


def open_heads(elements: Iterable[Element], base: int = 0) -> dict[int, OpenedHead]:
    """The heads that are opened, by leaf; leaves and refs are counted from `base`. Raises RefusedDocument."""
    heads = {base + element.i: element.head for element in elements if element.head is not None}
    for i, head in heads.items():
        try:
            head.check()
        except InvalidValue as error:
            raise RefusedDocument(Flaw.FIELDS, error.field) from None
        if head.refs:
            refs = tuple(base + ref for ref in head.refs)
            if refs[-1] >= i:
                raise RefusedDocument(Flaw.FIELDS, "refs")
            heads[i] = msgspec.structs.replace(head, refs=refs)
    return heads


def _closed_leaf(element: Element) -> bytes:
    match element:
        case Element(commitments=(head, body)) if element == withheld(element.i, head, body):
            return leaf_hash(commitment.private_record(head, body))
        case Element(leaf=bytes(leaf)) if element == lost(element.i, leaf):
            return leaf
        case Element(document=str(kind), sha256=str(name)) if element == public(element.i, kind, name):
            return leaf_hash(commitment.public_record(kind, name))
    raise RefusedDocument(Flaw.FIELDS)


def _check_words(opening: _Opened, commits_to: bytes) -> None:
    """That the body is one (SCHEMAS §2), and the one that was committed to."""
    words = canonical.encode_struct(opening.body)
    commitment.parse_body(words)
    if commitment.commit("body", from_hex(opening.salt), words) != commits_to:
        raise RefusedDocument(Flaw.FORMAT, "opened")


def _paged(elements: Iterable[Element]) -> Iterator[list[Element]]:
    """The elements in portions of which each fits into a file; the first may be empty."""
    portion: list[Element] = []
    room = SUMMARY_CAP - _ENVELOPE
    for element in elements:
        length = len(canonical.encode_struct(element)) + 1
        if len(portion) == MOST_ENTRIES or length > room:
            yield portion
            portion, room = [], SUMMARY_CAP - _ENVELOPE
        portion.append(element)
        room -= length
    yield portion
