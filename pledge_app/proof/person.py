"""Whose folder it is: the statements that hold, and the logs that they name (SCHEMAS §4)."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from pledge_app.proof import tree
from pledge_app.proof.documents import digest
from pledge_app.proof.findings import Findings, What
from pledge_app.proof.folder import Folder
from pledge_app.proof.identity import Statement, follows, holds_unbound, parse_statement
from pledge_app.proof.log import MOST_LEAVES, Log, document_leaf, read_log
from pledge_app.proof.memory import Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A statement that stands in the chain; `recovered`: the recovery key signed it."""

    statement: Statement
    recovered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The chain, which statement of it is in force, and the logs it names (None: it could not be read).

    Leaves are numbered through all logs; `leaves` gives the numbers of those that are not disowned. `bound`
    are the places of statements in the logs, ascending, each with the latest statement that is bound by then.
    """

    id: str
    chain: tuple[Statement, ...]
    current: Statement
    logs_by_origin: Mapping[str, Log | None]
    leaves: Mapping[bytes, int] = field(repr=False)
    bound: tuple[tuple[int, Statement], ...]
    keys: frozenset[bytes]

    @property
    def logs(self) -> tuple[Log, ...]:
        """The logs that could be read, in the order in which they were named."""
        return tuple(log for log in self.logs_by_origin.values() if log is not None)

    @property
    def current_log(self) -> Log | None:
        """The log that the statement in force names, if it could be read."""
        return self.logs_by_origin[self.current.log.name] if self.current.log else None

    def place(self, kind: str, sha256: str) -> int | None:
        """The leaf of a document; None if it is in no log, or disowned."""
        return self.leaves.get(document_leaf(kind, sha256))

    def in_force_at(self, leaf: int) -> Statement:
        """The statement whose key signs the document at `leaf`: of those bound below it, the latest."""
        below = bisect_left(self.bound, leaf, key=lambda pair: pair[0])
        return self.bound[below - 1][1] if below else self.chain[0]


def read_person(findings: Findings, memory: Memory) -> Person | None:
    """The author, as far as the folder proves it; None without statement 0. What is wrong is noted."""
    links = _chain(findings, memory)
    if not links:
        return None
    chain = tuple(link.statement for link in links)
    logs = _logs(findings, memory, chain)
    leaves: dict[bytes, int] = {}  # of leaves that are alike the first one
    for log in reversed([log for log in logs.values() if log]):
        numbers = range(log.base, log.base + log.end)
        leaves.update(zip(reversed(log.leaves[: log.end]), reversed(numbers), strict=True))
    places = [(leaves.get(document_leaf("identity", made.sha256)), made) for made in chain]
    bound = sorted(((place, made) for place, made in places if place is not None), key=lambda pair: pair[0])
    ruling = accumulate(
        bound, lambda before, pair: (pair[0], max(before[1], pair[1], key=lambda made: made.seq))
    )
    in_log = {made.seq for _, made in bound}
    current = chain[0]
    for before, link in pairwise(links):
        unbound = holds_unbound(before.statement, link.statement, recovered=link.recovered)
        if unbound or link.statement.seq in in_log:
            current = link.statement
    return Person(
        id=findings.folder.id,
        chain=chain,
        current=current,
        logs_by_origin=logs,
        leaves=leaves,
        bound=tuple(ruling),
        keys=frozenset(made.key for made in chain),
    )


def _chain(findings: Findings, memory: Memory) -> list[Link]:
    """The statements in order; where the remembered one differs, the one of higher rank."""
    silent = Findings(folder=Folder(id=findings.folder.id, files={}), remembered=memory.files)
    chain: list[Link] = []
    seen: set[str | None] = set()
    while True:
        path = f"identity/{len(chain)}.json"
        before = chain[-1].statement if chain else None
        shown = _link(findings, path, before, seen) if path in findings.folder.files else None
        kept = _link(silent, path, before, seen)
        if shown is None and kept is None:
            break
        if shown and kept and shown.statement.sha256 != kept.statement.sha256:
            if shown.recovered == kept.recovered:
                findings.blame(path, What.OTHER_STATEMENT)
            elif kept.recovered:
                findings.blame(path, What.OLDER)
        links = [link for link in (kept, shown) if link is not None]
        chain.append(max(links, key=lambda link: link.recovered))
        seen.update(chain[-1].statement.keys)
    judged = {f"identity/{seq}.json" for seq in range(len(chain))}
    others = set(findings.folder.files) - judged
    if not chain or any(other.startswith("identity/") and other.endswith(".json") for other in others):
        findings.need(path)
    return chain


def _link(findings: Findings, path: str, before: Statement | None, seen: Set[str | None]) -> Link | None:
    """The statement at `path` with its signatures, if it may follow `before`."""
    data = findings.file(path)
    if data is not None and before is None and digest(data) != findings.folder.id:
        findings.blame(path, What.MISNAMED)
        data = None
    made = None if data is None else findings.parsed(path, data, parse_statement)
    if data is None or made is None:
        return None
    signer = findings.signer(path, data, sound=before is None)
    recovered_by = findings.signer(path, data, by=".recovery.sig")
    if signer is None and recovered_by is None:
        findings.need(f"{path}.sig")
    elif signer not in (None, (before or made).key):
        findings.blame(f"{path}.sig", What.BADLY_SIGNED)
    elif not follows(before, made, seen=seen, signer=signer, recovered_by=recovered_by):
        findings.blame(path, What.NOT_NEXT)
    else:
        return Link(statement=made, recovered=recovered_by is not None)
    return None


def _logs(findings: Findings, memory: Memory, chain: Sequence[Statement]) -> dict[str, Log | None]:
    """The logs in the order in which they were named; each begins with the statement that names it."""
    retired = {closed.origin: closed for closed in chain[-1].retired}
    logs: dict[str, Log | None] = {}
    for made in chain:
        if made.log is None or made.log.name in logs:
            continue
        closed = retired.get(made.log.name)
        end = closed.size if closed else MOST_LEAVES
        log = read_log(findings, memory, made.log, base=MOST_LEAVES * len(logs), end=end)
        logs[made.log.name] = log
        if log is None:
            continue
        if not log.holds_at(0, "identity", made.sha256):
            findings.blame(f"identity/{made.seq}.json", What.NOT_NEXT, leaf=0)
        if closed and closed.size > log.checkpoint.size:
            findings.blame(f"{log.home}/checkpoint", What.OLDER)
        elif closed and tree.root_at(closed.size, log.node) != closed.root:
            findings.blame(f"identity/{chain[-1].seq}.json", What.NOT_IN_TREE)
    return logs
