"""All that the journal says, read from one moment of it and never held at once."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from pledge_app.storage.database import Database

PAGE = 2000
"""Entries that are held at once."""

_ENTRIES = (
    "SELECT e.id, e.day, e.kind, e.line, e.version, coalesce(v.title,"
    " (SELECT title FROM versions WHERE line = e.line ORDER BY entry DESC LIMIT 1)), e.outcome,"
    " e.amount, e.recorded, e.until, e.imported, e.refs, r.by, e.at, e.origin_key, e.body"
    " FROM entries e LEFT JOIN versions v ON v.sha256 = e.version LEFT JOIN replaced r ON r.entry = e.id"
    " WHERE e.id > ? ORDER BY e.id LIMIT ?"
)
_NAMES = (
    "id", "day", "kind", "pledge", "wording", "title", "outcome",
    "amount", "recorded", "until", "imported", "refers_to", "replaced_by", "written",
)  # fmt: skip

FIELDS = (*_NAMES, "origin", "text", "chips")
"""What is told of an entry, in this order."""


class Everything:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Inside, everything is read as it is now, whoever writes meanwhile."""
        self._database.run("BEGIN")
        try:
            yield
        finally:
            self._database.run("COMMIT")

    def entries(self) -> Iterator[dict[str, Any]]:
        """Each entry of whatever kind by FIELDS, in the order of recording; days and moments as ISO 8601."""
        last = 0
        while rows := self._database.all(_ENTRIES, last, PAGE):
            for row in rows:
                said = dict(zip(_NAMES, row, strict=False))
                *_, at, origin, body = row
                words = json.loads(body)
                said["imported"] = bool(said["imported"])
                said["refers_to"] = json.loads(said["refers_to"] or "[]")
                said["written"] = datetime.fromtimestamp(at, UTC).isoformat()
                yield {
                    **said, "origin": origin, "text": words.get("text", ""), "chips": words.get("chips", [])
                }  # fmt: skip
            last = rows[-1][0]
