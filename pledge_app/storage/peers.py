"""What is remembered of the people one reads: bytes of theirs, and when they were seen."""

import os
from datetime import date, datetime
from itertools import groupby

from pledge_app.domain.peer import PeerRow
from pledge_app.proof.memory import HASH, Memory, Sighting
from pledge_app.storage.database import Database, Row

CHUNK = 256 * HASH
"""Bytes of leaf hashes in a row: a log that grew costs its last row and the new ones."""

_ROWS = (
    "SELECT id, petname, name, CAST(folder AS BLOB), added, looked, verdict,"
    " (SELECT size FROM sightings WHERE peer = id ORDER BY at DESC, size DESC LIMIT 1),"
    " (SELECT count(*) FROM peer_files WHERE peer = id"
    " AND path GLOB 'summary/*.json' AND path NOT GLOB 'summary/*.*.json')"
    " FROM peers"
)


class PeerStore:
    """The peers of the profile. Writers are called inside a transaction and write only what is new."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[PeerRow, ...]:
        """Everybody, in the order they were added."""
        return tuple(map(_row, self._database.all(f"{_ROWS} ORDER BY peers.rowid")))

    def get(self, id_: str) -> PeerRow | None:
        row = self._database.first(f"{_ROWS} WHERE id = ?", id_)
        return None if row is None else _row(row)

    def memory(self, id_: str) -> Memory | None:
        """What was accepted of a person, None of a stranger."""
        if self._database.first("SELECT 1 FROM peers WHERE id = ?", id_) is None:
            return None
        files = self._database.all("SELECT path, data FROM peer_files WHERE peer = ?", id_)
        chunks = self._database.all(
            "SELECT origin, data FROM peer_tiles WHERE peer = ? ORDER BY origin, n", id_
        )
        seen = self._database.all("SELECT origin, size, root, at FROM sightings WHERE peer = ?", id_)
        return Memory(
            id=id_,
            files=dict(files),
            leaves={
                origin: b"".join(data for _, data in rows)
                for origin, rows in groupby(chunks, lambda row: row[0])
            },
            sightings=tuple(
                Sighting(origin=origin, size=size, root=root, at=datetime.fromisoformat(at))
                for origin, size, root, at in seen
            ),
        )

    def add(self, id_: str, *, petname: str, name: str, folder: str, verdict: str, at: datetime) -> None:
        """A new peer, first seen at the UTC time `at`."""
        self._database.run(
            "INSERT INTO peers (id, petname, name, added, folder, verdict, looked)"
            " VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?, ?)",
            id_,
            petname,
            name,
            at.date().isoformat(),
            os.fsencode(folder),
            verdict,
            at.isoformat(),
        )

    def position(self, id_: str) -> int:
        """The place of a peer among the others."""
        return self._database.number("SELECT rowid FROM peers WHERE id = ?", id_)

    def put_back(self, row: PeerRow, position: int) -> None:
        """A peer that was removed, in their place; after all others if somebody has that by now."""
        self._database.run(
            "INSERT INTO peers (rowid, id, petname, name, added, folder, verdict, looked) VALUES"
            " ((SELECT ? WHERE NOT EXISTS (SELECT 1 FROM peers WHERE rowid = ?)),"
            " ?, ?, ?, ?, CAST(? AS TEXT), ?, ?)",
            position,
            position,
            row.id,
            row.petname,
            row.name,
            row.added.isoformat(),
            os.fsencode(row.folder),
            row.verdict,
            row.looked.isoformat(),
        )

    def looked(self, id_: str, *, folder: str, verdict: str, at: datetime) -> None:
        """Keep how a peer looked in `folder` at the UTC time `at`."""
        self._database.run(
            "UPDATE peers SET folder = CAST(? AS TEXT), verdict = ?, looked = ? WHERE id = ?",
            os.fsencode(folder),
            verdict,
            at.isoformat(),
            id_,
        )

    def call(self, id_: str, name: str) -> None:
        """Keep what a peer calls themselves."""
        self._database.run("UPDATE peers SET name = ? WHERE id = ?", name, id_)

    def rename(self, id_: str, petname: str) -> None:
        self._database.run("UPDATE peers SET petname = ? WHERE id = ?", petname, id_)

    def forget(self, id_: str) -> None:
        """Remove a peer and all that was remembered of them."""
        self._database.run("DELETE FROM peers WHERE id = ?", id_)

    def remember(self, memory: Memory) -> None:
        """Let this be what is remembered of a peer; sightings of other sizes stay."""
        paths = self._database.all("SELECT path FROM peer_files WHERE peer = ?", memory.id)
        self._database.run_many(
            "DELETE FROM peer_files WHERE peer = ? AND path = ?",
            [(memory.id, path) for (path,) in paths if path not in memory.files],
        )
        self._database.run_many(
            "INSERT INTO peer_files (peer, path, data) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET data = excluded.data WHERE data <> excluded.data",
            [(memory.id, path, data) for path, data in memory.files.items()],
        )
        self._database.run_many(
            "INSERT INTO peer_tiles (peer, origin, n, data) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET data = excluded.data WHERE data <> excluded.data",
            [
                (memory.id, origin, n, leaves[start : start + CHUNK])
                for origin, leaves in memory.leaves.items()
                for n, start in enumerate(range(0, len(leaves), CHUNK))
            ],
        )
        self._database.run_many(
            "INSERT INTO sightings (peer, origin, size, root, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET root = excluded.root, at = excluded.at WHERE at <> excluded.at",
            [
                (memory.id, seen.origin, seen.size, seen.root, seen.at.isoformat())
                for seen in memory.sightings
            ],
        )


def _row(row: Row) -> PeerRow:
    id_, petname, name, folder, added, looked, verdict, size, summaries = row
    return PeerRow(
        id=id_,
        petname=petname,
        name=name,
        folder=os.fsdecode(folder),
        added=date.fromisoformat(added),
        looked=datetime.fromisoformat(looked),
        verdict=verdict,
        size=size,
        summaries=summaries,
    )
