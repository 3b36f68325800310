"""What a reader remembers of a person: trust is that the next publication continues it (PROTOCOL §7)."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from pledge_app.proof import tree
from pledge_app.proof.note import Checkpoint

HASH = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """That the log `origin` was seen with `size` leaves and this root, at a UTC time."""

    origin: str
    size: int
    root: bytes
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What was accepted of the person `id`.

    `files` are the checkpoints, documents, pages and signatures by their paths below the person's folder;
    `leaves` the leaf hashes, one after the other, by the log's origin. There is one sighting, the last, of
    each size of each log.
    """

    id: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    leaves: Mapping[str, bytes] = field(default_factory=dict)
    sightings: tuple[Sighting, ...] = ()

    def hashes(self, origin: str) -> list[bytes]:
        """The remembered leaf hashes of a log."""
        known = self.leaves.get(origin, b"")
        return [known[start : start + HASH] for start in range(0, len(known), HASH)]

    def absences(self, origin: str) -> "Absences":
        return Absences.of([seen for seen in self.sightings if seen.origin == origin])


@dataclass(frozen=True, slots=True, kw_only=True)
class Absences:
    """When a log was last seen without a leaf: `days[n]` (UTC) if it is leaf `sizes[n]` or a later one."""

    sizes: Sequence[int]
    days: Sequence[date]

    @classmethod
    def of(cls, sightings: Sequence[Sighting]) -> "Absences":
        ordered = sorted(sightings, key=lambda seen: seen.size)
        days: list[date] = []
        for seen in ordered:
            days.append(max([seen.at.astimezone(UTC).date(), *days[-1:]]))
        return cls(sizes=[seen.size for seen in ordered], days=days)

    def of_leaf(self, leaf: int) -> date | None:
        """The UTC date of the last sighting without it; None if there is none."""
        place = bisect_right(self.sizes, leaf)
        return self.days[place - 1] if place else None


def differing_leaf(known: Sequence[bytes], shown: Checkpoint, leaves: Sequence[bytes] | None) -> int | None:
    """The first leaf in which two states of a log, both signed, contradict each other; None if they do not.

    `known` are the remembered leaf hashes; `leaves` those that give the root of the checkpoint `shown` (None:
    they are not to be had). Where the sizes prove it but no leaf does, it is the last one of the smaller.
    """
    if shown.size <= len(known):
        if tree.root(known[: shown.size]) == shown.root:
            return None
    elif leaves is None or leaves[: len(known)] == known:
        return None
    pairs = enumerate(zip(known, leaves or (), strict=False))
    last = min(len(known), shown.size) - 1
    return next((i for i, (old, new) in pairs if old != new), last)
