"""What backups show of themselves: values that ledger, screens and terminal share."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBackup:
    """A backup of this profile: made at an aware time, `size` bytes with `entries` entries."""

    file: Path
    made: datetime
    size: int
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupsState:
    """Where backups stand.

    `has_code`: a recovery code was confirmed, without which none is made. `folder` is where the automatic
    ones go; `chosen` says that the person named it. `kept` are those found there, newest first; `current`
    that the newest holds all there is, `worth` that there is something to lose. The profile was made on the
    day `begun`.
    """

    has_code: bool
    folder: Path
    chosen: bool
    kept: tuple[KeptBackup, ...]
    current: bool
    worth: bool
    begun: date

    @property
    def last(self) -> KeptBackup | None:
        """The last good one."""
        return self.kept[0] if self.kept else None

    @property
    def due(self) -> bool:
        """Whether there is something that no backup holds, and one can be made."""
        return self.has_code and self.worth and not self.current
