"""Leaves with all that opens them: what publishing and the doctor read, and recording does not."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledge_app.domain.conduct import Body, Head
from pledge_app.proof import commitment, tree
from pledge_app.storage import log as leaves
from pledge_app.storage.database import Database, Row
from pledge_app.storage.log import Log
from pledge_app.storage.rows import EMPTY_BODY, body_of, head_of, in_log

_OPENINGS = (
    "SELECT leaves.i, hash, entry, head_salt, body_salt, type, sha256, gone.head, gone.body, entries.body,"
    " day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM leaves LEFT JOIN entries ON id = entry"
    " LEFT JOIN commitments AS gone ON gone.log = leaves.log AND gone.i = leaves.i"
    " WHERE leaves.log = ? AND leaves.i >= ? AND leaves.i < ? ORDER BY leaves.i"
)
_ALL_ENTRIES = (
    "SELECT id, body, day, kind, outcome, version, refs, amount, recorded, until, imported"
    " FROM entries ORDER BY id"
)
_CLOSED = "SELECT entry, commitments.body FROM commitments JOIN leaves USING (log, i) WHERE entry IS NOT NULL"
_BATCH = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A leaf with all that opens it.

    A private one has entry, head (its refs are leaf indices), body and salts; a public one type and sha256.
    Where contents are gone, `gone` is what is left: C_head (None: the head is here) and C_body.
    """

    i: int
    hash: bytes
    entry: int | None
    head: Head | None
    body: Body | None
    head_salt: bytes | None
    body_salt: bytes | None
    type: str | None
    sha256: str | None
    gone: tuple[bytes | None, bytes] | None = None

    @property
    def computed(self) -> bytes | None:
        """The leaf's hash, from what it stands for or what is left of that; None if too little is there."""
        if self.type is not None and self.sha256 is not None:
            return tree.leaf_hash(commitment.public_record(self.type, self.sha256))
        head, body = self.gone or (None, None)
        if head is None and self.head is not None and self.head_salt is not None:
            head = commitment.commit("head", self.head_salt, commitment.head_bytes(self.head))
        if body is None and self.body is not None and self.body_salt is not None:
            body = commitment.commit("body", self.body_salt, commitment.body_bytes(self.body))
        return None if head is None or body is None else tree.leaf_hash(commitment.private_record(head, body))


def openings(database: Database, logs: Log, log: int, start: int, stop: int) -> Iterator[Opening]:
    """The leaves start … stop - 1 of a log, by index."""
    for low in range(start, stop, _BATCH):
        for row in database.all(_OPENINGS, log, low, min(low + _BATCH, stop)):
            yield _opening(logs, log, row)


def anew(database: Database, start: int) -> Iterator[Opening]:
    """All entries of the journal as they would stand in a fresh log from leaf `start` on, by id.

    Where words are gone their commitment goes along: it says that there were some, and opens to nobody.
    """
    closed: dict[int, bytes] = dict(database.all(_CLOSED))
    positions: dict[int, int] = {}
    for i, (number, body, *columns) in enumerate(database.all(_ALL_ENTRIES), start):
        positions[number] = i
        head = in_log(head_of(tuple(columns)), positions)
        gone = closed.get(number)
        yield sealed(i, number, head, body) if gone is None else without_words(i, number, head, gone)


def sealed(i: int, entry: int, head: Head, body: bytes = EMPTY_BODY) -> Opening:
    """The private leaf `i` for an entry, with fresh salts; the refs of `head` are leaf indices."""
    number, head_salt, body_salt, _, _, hash_ = leaves.sealed(entry, head, body)
    return Opening(
        i=i,
        hash=hash_,
        entry=number,
        head=head,
        body=body_of(body),
        head_salt=head_salt,
        body_salt=body_salt,
        type=None,
        sha256=None,
    )


def without_words(i: int, entry: int, head: Head, c_body: bytes) -> Opening:
    """The private leaf `i` for an entry whose words are gone, with a fresh salt for its head."""
    salt = commitment.new_salt()
    c_head = commitment.commit("head", salt, commitment.head_bytes(head))
    return Opening(
        i=i,
        hash=tree.leaf_hash(commitment.private_record(c_head, c_body)),
        entry=entry,
        head=head,
        body=Body(),
        head_salt=salt,
        body_salt=None,
        type=None,
        sha256=None,
        gone=(None, c_body),
    )


def _opening(logs: Log, log: int, row: Row) -> Opening:
    i, hash_, entry, head_salt, body_salt, type_, sha256, c_head, c_body, body, *head = row
    return Opening(
        i=i,
        hash=hash_,
        entry=entry,
        head=None if entry is None else logs.head_in(log, head_of(tuple(head))),
        body=None if entry is None else body_of(body),
        head_salt=head_salt,
        body_salt=body_salt,
        type=type_,
        sha256=sha256,
        gone=None if c_body is None else (c_head, c_body),
    )
