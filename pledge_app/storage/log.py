"""Where entries stand: the leaves and complete nodes of the logs (PROTOCOL §4, RFC 6962)."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pledge_app.domain.conduct import Head
from pledge_app.proof import commitment, tree
from pledge_app.storage.ahead import refuse
from pledge_app.storage.database import Database
from pledge_app.storage.rows import in_log

if TYPE_CHECKING:
    from pledge_app.storage.values import LogRow

Leaf = tuple[int | None, bytes | None, bytes | None, str | None, str | None, bytes]
"""entry, head salt, body salt, document's type, document's SHA-256, leaf hash: as in the table."""


class Log:
    """The logs. Indices are leaf indices; the newest log is the one that entries go to."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, *, origin: str, seed: bytes, witness_seed: bytes, public: bool) -> int:
        """A new log, empty; from now on entries go there. Returns its number."""
        sql = "INSERT INTO logs (origin, seed, witness_seed, public) VALUES (?, ?, ?, ?)"
        self._database.run(sql, origin, seed, witness_seed, public)
        return self.current()

    def current(self) -> int:
        return self._database.number("SELECT max(id) FROM logs")

    def row(self, log: int) -> "LogRow":
        from pledge_app.storage.values import LogRow

        sql = "SELECT id, origin, seed, witness_seed, public FROM logs WHERE id = ?"
        ((number, origin, seed, witness_seed, public),) = self._database.all(sql, log)
        return LogRow(id=number, origin=origin, seed=seed, witness_seed=witness_seed, public=bool(public))

    def size(self, log: int) -> int:
        """How many leaves the log has."""
        return self._database.number("SELECT coalesce(max(i) + 1, 0) FROM leaves WHERE log = ?", log)

    def home(self, entry: int) -> int:
        """The newest log in which the entry stands."""
        return self._database.number("SELECT max(log) FROM leaves WHERE entry = ?", entry)

    def position(self, log: int, entry: int) -> int:
        """The leaf index of an entry that stands in the log."""
        ((index,),) = self._database.all("SELECT i FROM leaves WHERE entry = ? AND log = ?", entry, log)
        return int(index)

    def head_in(self, log: int, head: Head) -> Head:
        """A head whose refs are ids of entries as the log holds it: with leaf indices."""
        return in_log(head, {ref: self.position(log, ref) for ref in head.refs})

    def append(self, log: int, leaves: Sequence[Leaf]) -> int:
        """Append leaves and the nodes they complete, in O(log n) reads; returns the first one's index.

        The caller holds the transaction. Raises FolderAhead, LogForked.
        """
        refuse(self._database)
        start = self.size(log)
        rows = [(log, i, *leaf) for i, leaf in enumerate(leaves, start)]
        self._database.run_many("INSERT INTO leaves VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        nodes = self.grown(log, start, [leaf[-1] for leaf in leaves])
        self._database.run_many("INSERT INTO nodes VALUES (?, ?, ?, ?)", nodes)
        return start

    def close(self, log: int, i: int, *, head: bytes | None, body: bytes) -> None:
        """Keep C_body, and C_head where it is not None, of a leaf whose contents are gone."""
        self._database.run("INSERT OR REPLACE INTO commitments VALUES (?, ?, ?, ?)", log, i, head, body)

    def entry_at(self, log: int, i: int) -> int | None:
        """The entry at leaf i, None for a document's or an unknown one."""
        row = self._database.first("SELECT entry FROM leaves WHERE log = ? AND i = ?", log, i)
        return None if row is None else row[0]

    def append_document(self, log: int, type_: str, sha256: str, hash_: bytes) -> int:
        """Append the public leaf of a document; returns its index."""
        return self.append(log, [(None, None, None, type_, sha256, hash_)])

    def grown(self, log: int, start: int, hashes: Sequence[bytes]) -> list[tuple[int, int, int, bytes]]:
        """The nodes that the leaves from `start` on complete."""
        made: dict[tuple[int, int], bytes] = {}
        for size, hash_ in enumerate(hashes, start):
            made[0, size] = hash_
            for level, i, node in tree.append(
                size, hash_, lambda level, i: made.get((level, i)) or self.node(log, level, i)
            ):
                made[level, i] = node
        return [(log, level, i, node) for (level, i), node in made.items() if level]

    def node(self, log: int, level: int, i: int) -> bytes:
        """The hash of the complete node `i` of `level` (0: a leaf)."""
        if level == 0:
            ((hash_,),) = self._database.all("SELECT hash FROM leaves WHERE log = ? AND i = ?", log, i)
        else:
            sql = "SELECT hash FROM nodes WHERE log = ? AND level = ? AND i = ?"
            ((hash_,),) = self._database.all(sql, log, level, i)
        return bytes(hash_)

    def hashes(self, log: int, level: int, start: int, stop: int) -> list[bytes]:
        """The hashes of the complete nodes start … stop - 1 of a level (0: leaves), ascending."""
        if level == 0:
            sql = "SELECT hash FROM leaves WHERE log = ? AND i >= ? AND i < ? ORDER BY i"
            return self._database.column(sql, log, start, stop)
        sql = "SELECT hash FROM nodes WHERE log = ? AND level = ? AND i >= ? AND i < ? ORDER BY i"
        return self._database.column(sql, log, level, start, stop)

    def root(self, log: int, size: int) -> bytes:
        """The root over the first `size` leaves, out of O(log n) nodes."""
        return tree.root_at(size, lambda level, i: self.node(log, level, i))


def sealed(entry: int, head: Head, body: bytes) -> Leaf:
    """A private leaf: fresh salts, and the hash over the commitments to head and body."""
    head_salt, body_salt = os.urandom(32), os.urandom(32)
    record = commitment.private_record(
        commitment.commit("head", head_salt, commitment.head_bytes(head)),
        commitment.commit("body", body_salt, body),
    )
    return entry, head_salt, body_salt, None, None, tree.leaf_hash(record)
