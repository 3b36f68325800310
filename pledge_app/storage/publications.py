"""What was signed here: the identity, the documents, the summaries, and where they were put."""

import os
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pledge_app.domain.publication import SummaryRow
from pledge_app.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """A signed document of a type (`pledge-app/pledge`), with its armoured signature."""

    type: str
    sha256: str
    data: bytes
    sig: bytes


class Publications:
    """The publications of the profile. Writers are called inside a transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def statements(self) -> list[SignedFile]:
        """The identity chain, by seq."""
        sql = "SELECT sha256, document, sig FROM identity_statements ORDER BY seq"
        return [
            SignedFile(type="pledge-app/identity", sha256=sha256, data=document, sig=sig)
            for sha256, document, sig in self._database.all(sql)
        ]

    def id(self) -> str | None:
        """The id of the person: the SHA-256 of statement 0, None before the first publication."""
        row = self._database.first("SELECT sha256 FROM identity_statements WHERE seq = 0")
        return None if row is None else str(row[0])

    def add_statement(self, seq: int, statement: SignedFile) -> None:
        sql = "INSERT INTO identity_statements (seq, sha256, document, sig) VALUES (?, ?, ?, ?)"
        self._database.run(sql, seq, statement.sha256, statement.data, statement.sig)

    def summaries(self) -> tuple[SummaryRow, ...]:
        """All summaries, by seq."""
        sql = "SELECT seq, sha256, from_, to_, issued FROM summaries ORDER BY seq"
        return tuple(
            SummaryRow(seq=seq, sha256=sha256, start=start, to=to, issued=date.fromisoformat(issued))
            for seq, sha256, start, to, issued in self._database.all(sql)
        )

    def summary(self, seq: int) -> SignedFile:
        ((sha256, data, sig),) = self._database.all(
            "SELECT sha256, document, sig FROM summaries WHERE seq = ?", seq
        )
        return SignedFile(type="pledge-app/summary", sha256=sha256, data=data, sig=sig)

    def add_summary(self, row: SummaryRow, log: int, signed: SignedFile, pages: Iterable[bytes]) -> None:
        self._database.run(
            "INSERT INTO summaries (seq, sha256, log, from_, to_, issued, document, sig)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            row.seq,
            row.sha256,
            log,
            row.start,
            row.to,
            row.issued.isoformat(),
            signed.data,
            signed.sig,
        )
        self._database.run_many(
            "INSERT INTO summary_pages (seq, n, document) VALUES (?, ?, ?)",
            [(row.seq, n, page) for n, page in enumerate(pages)],
        )

    def pages(self, seq: int) -> Iterator[tuple[int, bytes]]:
        """Number and bytes of a summary's pages, one read at a time."""
        for (n,) in self._database.all("SELECT n FROM summary_pages WHERE seq = ? ORDER BY n", seq):
            ((data,),) = self._database.all(
                "SELECT document FROM summary_pages WHERE seq = ? AND n = ?", seq, n
            )
            yield n, data

    def documents(self) -> list[SignedFile]:
        """The other documents, in the order they were signed."""
        rows = self._database.all("SELECT type, sha256, data, sig FROM documents ORDER BY rowid")
        return [
            SignedFile(type=type_, sha256=sha256, data=data, sig=sig) for type_, sha256, data, sig in rows
        ]

    def published(self) -> set[str]:
        """The hashes of the other documents."""
        return {row[0] for row in self._database.all("SELECT sha256 FROM documents")}

    def add_documents(self, documents: Iterable[SignedFile]) -> None:
        self._database.run_many(
            "INSERT INTO documents (sha256, type, data, sig) VALUES (?, ?, ?, ?)",
            [(made.sha256, made.type, made.data, made.sig) for made in documents],
        )

    def add_checkpoint(self, log: int, size: int, note: str) -> None:
        self._database.run("INSERT INTO checkpoints (log, size, note) VALUES (?, ?, ?)", log, size, note)

    def checkpoint(self, log: int) -> tuple[int, str] | None:
        """Size and note of the last checkpoint that was signed for a log."""
        sql = "SELECT size, note FROM checkpoints WHERE log = ? ORDER BY size DESC LIMIT 1"
        row = self._database.first(sql, log)
        return None if row is None else (int(row[0]), str(row[1]))

    def signed_root(self, log: int, size: int) -> bytes | None:
        """The root of the checkpoint that was signed for the log at that size: its third line."""
        row = self._database.first("SELECT note FROM checkpoints WHERE log = ? AND size = ?", log, size)
        return None if row is None else b64decode(row[0].split("\n")[2])

    def checkpoints(self, log: int) -> list[tuple[int, date]]:
        """When each of the log's summaries was issued, by the size of the log it made."""
        sql = "SELECT to_ + 1, issued FROM summaries WHERE log = ? ORDER BY to_"
        return [(size, date.fromisoformat(issued)) for size, issued in self._database.all(sql, log)]

    def address(self, folder: str) -> None:
        """Remember that the publications go to `folder` from now on."""
        self._database.run(
            "INSERT OR REPLACE INTO deliveries (folder, size) SELECT CAST(?1 AS TEXT), coalesce(max(size), 0)"
            " FROM deliveries WHERE folder = CAST(?1 AS TEXT)",
            os.fsencode(folder),
        )

    def delivered(self, folder: str, size: int) -> None:
        """Remember that `folder` holds the publication of a log of `size` leaves, whole."""
        sql = "UPDATE deliveries SET size = ? WHERE folder = CAST(? AS TEXT)"
        self._database.run(sql, size, os.fsencode(folder))

    def delivery(self) -> tuple[str, int] | None:
        """The folder that was published to last, and the size of the log that lies there whole."""
        sql = "SELECT CAST(folder AS BLOB), size FROM deliveries ORDER BY id DESC LIMIT 1"
        row = self._database.first(sql)
        return None if row is None else (os.fsdecode(row[0]), int(row[1]))

    def folders(self) -> list[str]:
        """All folders that were published to, the latest last."""
        rows = self._database.all("SELECT CAST(folder AS BLOB) FROM deliveries ORDER BY id")
        return [os.fsdecode(folder) for (folder,) in rows]

    def whole(self, folder: str) -> int:
        """The size of the log that lies whole in `folder`, 0 if none was ever put there."""
        sql = "SELECT coalesce(max(size), 0) FROM deliveries WHERE folder = CAST(? AS TEXT)"
        return self._database.number(sql, os.fsencode(folder))

    def unpublished(self, log: int, start: int) -> int:
        """How many entries stand in the log at `start` or above: all leaves there but those of documents.

        An index has the documents' leaves, which are few: no count goes through the whole log.
        """
        leaves = (
            self._database.number("SELECT coalesce(max(i) + 1, 0) FROM leaves WHERE log = ?", log) - start
        )
        sql = (
            "SELECT count(*) FROM leaves INDEXED BY leaves_documents"
            " WHERE log = ? AND i >= ? AND entry IS NULL"
        )
        return max(0, leaves) - self._database.number(sql, log, start)

    def entered(self, log: int) -> int:
        """How many entries stand in the log."""
        return self.unpublished(log, 0)
