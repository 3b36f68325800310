"""What the database holds of pledges and logs, as values.

Tuples with names, as rows are: a start waits for a dataclass six times as long. Apart from the tables that
give them: recording an entry asks for none.
"""

from datetime import date
from typing import NamedTuple


class LineRow(NamedTuple):
    """A pledge. `title` is that of its newest wording or of the draft; `drafted` if it is in no log yet."""

    id: int
    imported: bool
    ended: date | None
    title: str
    drafted: bool


class VersionRow(NamedTuple):
    """A wording: its canonical document, and the entry that brought it.

    `entered` is the day from which that entry counts, `holds` the first day that the wording may be in force.
    `withdrawn`: it was taken back before that day.
    """

    sha256: str
    line: int
    entry: int
    entered: date
    holds: date
    title: str
    document: bytes
    withdrawn: bool = False


class LogRow(NamedTuple):
    """A log of this profile; seeds are those of its Ed25519 keys, 32 bytes. `public`: it is published."""

    id: int
    origin: str
    seed: bytes
    witness_seed: bytes
    public: bool

    def __repr__(self) -> str:
        return f"LogRow(id={self.id!r}, origin={self.origin!r}, public={self.public!r})"
