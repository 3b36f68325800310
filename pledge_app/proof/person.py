"""Whose folder it is: the statements that hold, and the logs that they name (SCHEMAS §4)."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pledge_app.proof import tree
from pledge_app.proof.documents import digest
from pledge_app.proof.findings import Findings, What
from pledge_app.proof.folder import Folder
from pledge_app.proof.identity import Statement, follows, holds_unbound, parse_statement
from pledge_app.proof.log import MOST_LEAVES, Log, home, read_log
from pledge_app.proof.memory import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A statement that stands in the chain; `recovered`: the recovery key signed it."""

    statement: Statement
    recovered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The chain, which statement of it is in force, and those of its logs that could be read.

    Leaves are numbered through all logs. `bound` are the statements in the logs and the leaves where they
    stand, ascending.
    """

    id: str
    chain: tuple[Statement, ...]
    current: Statement
    logs: tuple[Log, ...]
    bound: tuple[tuple[int, Statement], ...]

    def place(self, kind: str, sha256: str) -> int | None:
        """The leaf of a document; None if it is in no log, or disowned."""
        places = (log.place(kind, sha256) for log in self.logs)
        return next((place for place in places if place is not None), None)

    def in_force_at(self, leaf: int) -> Statement:
        """The statement whose key signs the document at `leaf`: of those bound below it, the latest."""
        below = self.bound[: bisect_left(self.bound, leaf, key=lambda pair: pair[0])]
        return max((statement for _, statement in below), key=lambda made: made.seq, default=self.chain[0])

    def names(self, origin: str) -> bool:
        """Whether it is the name of one of this person's logs."""
        return any(made.log is not None and made.log.name == origin for made in self.chain)

    def log(self, origin: str) -> Log | None:
        """The log of that name, if it could be read."""
        return next((log for log in self.logs if log.checkpoint.origin == origin), None)

    def has_key(self, public: bytes) -> bool:
        """Whether it is, or was, this person's identity key."""
        return any(statement.key == public for statement in self.chain)


def read_person(findings: Findings, memory: Memory) -> Person | None:
    """The author, as far as the folder proves it; None without statement 0. What is wrong is noted."""
    links = _chain(findings, memory)
    if not links:
        return None
    chain = tuple(link.statement for link in links)
    logs = _logs(findings, memory, chain)
    found = [
        (place, made)
        for made in chain
        for log in logs
        if (place := log.place("identity", made.sha256)) is not None
    ]
    bound = {made.seq for _, made in found}
    current = links[0]
    for before, link in pairwise(links):
        unbound = holds_unbound(before.statement, link.statement, recovered=link.recovered)
        if unbound or link.statement.seq in bound:
            current = link
    return Person(
        id=findings.folder.id,
        chain=chain,
        current=current.statement,
        logs=logs,
        bound=tuple(sorted(found, key=lambda pair: pair[0])),
    )


def _chain(findings: Findings, memory: Memory) -> list[Link]:
    """The statements in order; where the remembered one differs, the one of higher rank."""
    silent = Findings(folder=Folder(id=findings.folder.id, files={}), remembered=memory.files)
    chain: list[Link] = []
    while True:
        path = f"identity/{len(chain)}.json"
        shown = _link(findings, path, chain) if path in findings.folder.files else None
        kept = _link(silent, path, chain)
        if shown is None and kept is None:
            break
        if shown and kept and shown.statement.sha256 != kept.statement.sha256:
            if shown.recovered == kept.recovered:
                findings.blame(path, What.OTHER_STATEMENT)
            elif kept.recovered:
                findings.blame(path, What.OLDER)
        links = [link for link in (kept, shown) if link is not None]
        chain.append(max(links, key=lambda link: link.recovered))
    judged = {f"identity/{seq}.json" for seq in range(len(chain))}
    others = set(findings.folder.files) - judged
    if not chain or any(other.startswith("identity/") and other.endswith(".json") for other in others):
        findings.need(path)
    return chain


def _link(findings: Findings, path: str, chain: Sequence[Link]) -> Link | None:
    """The statement at `path` with its signatures, if it may follow the chain."""
    data = findings.file(path)
    if data is not None and not chain and digest(data) != findings.folder.id:
        findings.blame(path, What.MISNAMED)
        data = None
    made = None if data is None else findings.parsed(path, data, parse_statement)
    if data is None or made is None:
        return None
    signer = findings.signer(path, data, sound=not chain)
    recovered_by = findings.signer(path, data, by=".recovery.sig")
    before = [link.statement for link in chain]
    if signer is None and recovered_by is None:
        findings.need(f"{path}.sig")
    elif signer not in (None, before[-1].key if before else made.key):
        findings.blame(f"{path}.sig", What.BADLY_SIGNED)
    elif not follows(before, made, signer=signer, recovered_by=recovered_by):
        findings.blame(path, What.NOT_NEXT)
    else:
        return Link(statement=made, recovered=recovered_by is not None)
    return None


def _logs(findings: Findings, memory: Memory, chain: Sequence[Statement]) -> tuple[Log, ...]:
    """The logs in the order in which they were named; each begins with the statement that names it."""
    retired = {closed.origin: closed for closed in chain[-1].retired}
    naming = {made.log: made for made in reversed(chain) if made.log is not None}
    logs: list[Log] = []
    base = 0
    for vkey, made in reversed(naming.items()):
        closed = retired.get(vkey.name)
        end = closed.size if closed else MOST_LEAVES
        log = read_log(findings, memory, vkey, base=base, end=end)
        base += MOST_LEAVES
        if log is None:
            continue
        if not log.holds_at(0, "identity", made.sha256):
            findings.blame(f"identity/{made.seq}.json", What.NOT_NEXT, leaf=0)
        if closed and closed.size > log.checkpoint.size:
            findings.blame(f"{home(vkey.name)}/checkpoint", What.OLDER)
        elif closed and tree.root_at(closed.size, log.node) != closed.root:
            findings.blame(f"identity/{chain[-1].seq}.json", What.NOT_IN_TREE)
        logs.append(log)
    return tuple(logs)
