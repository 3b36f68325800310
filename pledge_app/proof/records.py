"""The documents of a folder that are named by their hash, and count once they are in the log (SCHEMAS §4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from pledge_app.domain.pledge import Pledge
from pledge_app.proof.documents import NAMED_BY_HASH, check_envelope, digest, parse_pledge, parse_withdrawal
from pledge_app.proof.findings import Findings, What
from pledge_app.proof.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Verified documents: their leaf by path, the wordings by hash; type and hash of what was withdrawn."""

    places: Mapping[str, int]
    pledges: Mapping[str, Pledge]
    withdrawn: frozenset[tuple[str, str]]


@dataclass(slots=True, kw_only=True)
class _Shelf:
    pledges: dict[str, Pledge] = field(default_factory=dict)
    withdrawn: dict[str, tuple[str, str]] = field(default_factory=dict)

    def take(self, kind: str, name: str, author: str, data: bytes) -> bool:
        """Put a document where it belongs; raises RefusedDocument."""
        if kind == "pledge":
            self.pledges[name] = parse_pledge(data)
        elif kind == "withdrawal":
            self.withdrawn[name] = parse_withdrawal(data, author)
        else:
            check_envelope(data, kind, author)
        return True


def read_records(findings: Findings, person: Person) -> Records:
    """All of them that are in a log, signed by the key in force there; what is wrong is noted."""
    shelf = _Shelf()
    places: dict[str, int] = {}
    for path in _paths(findings):
        kind, name = path.removesuffix(".json").split("/")
        data = findings.file(path)
        if data is None:
            continue
        if digest(data) != name:
            findings.blame(path, What.MISNAMED)
            continue
        taken = findings.parsed(path, data, partial(shelf.take, kind, name, person.id))
        place = person.place(kind, name)
        if _signed(findings, person, path, data, place) and taken and place is not None:
            places[path] = place
    return Records(
        places=places,
        pledges={name: pledge for name, pledge in shelf.pledges.items() if f"pledge/{name}.json" in places},
        withdrawn=frozenset(
            about for name, about in shelf.withdrawn.items() if f"withdrawal/{name}.json" in places
        ),
    )


def _paths(findings: Findings) -> Iterable[str]:
    for kind in NAMED_BY_HASH:
        yield from (path for path in findings.paths(f"{kind}/") if path.endswith(".json"))


def _signed(findings: Findings, person: Person, path: str, data: bytes, place: int | None) -> bool:
    """Whether the key that was in force at the document's leaf signed it; one in no log yet may wait."""
    signer = findings.signer(path, data, sound=True)
    if signer is None:
        if place is not None:
            findings.need(f"{path}.sig")
        return False
    holds = signer in person.keys if place is None else signer == person.in_force_at(place).key
    if not holds:
        findings.blame(f"{path}.sig", What.BADLY_SIGNED)
    return holds
