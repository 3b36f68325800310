"""Peers: whose publications one reads, and what the last look at a folder showed. Facts only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pledge_app.domain.peer import PeerRow
from pledge_app.proof import fingerprint
from pledge_app.proof.findings import Problem, Verdict
from pledge_app.proof.reading import Reading
from pledge_app.screens.publish import Figures, figures


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingState:
    """What a folder shows.

    `peer` is the person as one knows them, None for somebody unknown. `words` are the fingerprint. The rest
    is as in Reading; `late` and `corrected` are sums, of how many entries, never of outcomes.
    """

    peer: PeerRow | None
    id: str
    name: str
    words: tuple[str, ...]
    verdict: Verdict
    figures: tuple[Figures, ...]
    size: int
    summaries: int
    withheld: int
    unsummarised: int
    disowned: int
    late: int
    corrected: int
    opened_on: date | None
    next_due: date | None
    problems: tuple[Problem, ...]
    foreign: int

    @property
    def can_remember(self) -> bool:
        """Whether this is somebody new whose publication is whole."""
        return self.peer is None and self.verdict.accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class PeersState:
    """The people one reads, by their petnames, and the folder that is looked at."""

    peers: tuple[PeerRow, ...]
    reading: ReadingState | None

    @property
    def is_empty(self) -> bool:
        return not self.peers and self.reading is None


def present(peers: Sequence[PeerRow], reading: Reading | None) -> PeersState:
    """The page: everybody who is remembered, and one reading in detail."""
    known = {peer.id: peer for peer in peers}
    return PeersState(
        peers=tuple(sorted(peers, key=lambda peer: peer.petname.casefold())),
        reading=None if reading is None else _reading(reading, known.get(reading.id)),
    )


def _reading(reading: Reading, peer: PeerRow | None) -> ReadingState:
    return ReadingState(
        peer=peer,
        id=reading.id,
        name=reading.name,
        words=fingerprint.words(reading.id),
        verdict=reading.verdict,
        figures=tuple(figures(standing) for standing in reading.standings),
        size=reading.size,
        summaries=len(reading.summaries),
        withheld=reading.withheld,
        unsummarised=reading.unsummarised,
        disowned=reading.disowned,
        late=sum(standing.late for standing in reading.standings),
        corrected=sum(standing.corrected for standing in reading.standings),
        opened_on=reading.opened_on,
        next_due=reading.next_due,
        problems=reading.problems,
        foreign=len(reading.foreign),
    )
