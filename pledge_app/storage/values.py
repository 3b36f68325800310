"""What the database holds of pledges and logs, as values.

Apart from the tables that give them: recording an entry asks for none, and need not wait for them.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A pledge. `title` is that of its newest wording or of the draft; `drafted` if it is in no log yet."""

    id: int
    imported: bool
    ended: date | None
    title: str
    drafted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A wording: its canonical document, and the entry that brought it.

    `entered` is the day from which that entry counts, `holds` the first day that the wording may be in force.
    """

    sha256: str
    line: int
    entry: int
    entered: date
    holds: date
    title: str
    document: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """A log of this profile; seeds are those of its Ed25519 keys, 32 bytes. `public`: it is published."""

    id: int
    origin: str
    seed: bytes = field(repr=False)
    witness_seed: bytes = field(repr=False)
    public: bool
