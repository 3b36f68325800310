"""What a reader finds wrong with a folder, and how bad it is (SCHEMAS §6)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import sshsig
from pledge_app.proof.documents import namespace
from pledge_app.proof.folder import Fault, Folder, tile_at
from pledge_app.proof.tiles import Tile

T = TypeVar("T")


class Verdict(StrEnum):
    """What a folder shows beside what is remembered of its author, worst first."""

    REWRITTEN = "rewritten"
    INVALID = "invalid"
    INCOMPLETE = "incomplete"
    OLDER = "older"
    OVERDUE = "overdue"
    CONSISTENT = "consistent"
    FIRST_SEEN = "first-seen"

    @property
    def accepted(self) -> bool:
        """Whether the publication is whole and follows what is remembered: exit status 0, and remembered."""
        return self in (Verdict.OVERDUE, Verdict.CONSISTENT, Verdict.FIRST_SEEN)


class What(StrEnum):
    """What is the matter with a file; `verdict` is what it makes of the whole."""

    verdict: Verdict

    def __new__(cls, value: str, verdict: Verdict) -> "What":
        member = str.__new__(cls, value)
        member._value_ = value
        member.verdict = verdict
        return member

    HISTORY = "history-differs", Verdict.REWRITTEN  # the log does not continue the one that is remembered
    OTHER_SUMMARY = "other-summary", Verdict.REWRITTEN  # as well signed as the remembered one of this number
    NOT_THE_LEAF = "not-the-leaf", Verdict.REWRITTEN  # a signed summary, and another leaf where it should be
    SUMMARY_INSIDE = "summary-inside", Verdict.REWRITTEN  # it reports another summary among the entries
    OTHER_STATEMENT = "other-statement", Verdict.REWRITTEN  # as OTHER_SUMMARY, of the identity

    IRREGULAR = Fault.IRREGULAR.value, Verdict.INVALID
    OVERSIZED = Fault.OVERSIZED.value, Verdict.INVALID
    UNREADABLE = Fault.UNREADABLE.value, Verdict.INVALID
    ILL_FORMED = "ill-formed", Verdict.INVALID
    BADLY_SIGNED = "badly-signed", Verdict.INVALID
    MISNAMED = "misnamed", Verdict.INVALID  # not the bytes that its name says
    NOT_NEXT = "does-not-follow", Verdict.INVALID  # the statement or summary before it says otherwise
    NOT_IN_TREE = "does-not-fit", Verdict.INVALID  # hashes that are not those of the signed root
    NOT_THE_ENTRY = "entry-differs", Verdict.INVALID  # what it says of a leaf is not what the leaf commits to
    LEFT_OUT = "leaf-left-out", Verdict.INVALID  # a leaf of its range is not among its entries
    NOT_BOUND = (
        "not-in-log",
        Verdict.INVALID,
    )  # entries are opened under it, and it was not in the log by then

    ABSENT = "absent", Verdict.INCOMPLETE
    LAST_ABSENT = "last-document-absent", Verdict.INCOMPLETE  # the log ends with a document that is not here

    OLDER = "older", Verdict.OLDER
    OVERDUE = "overdue", Verdict.OVERDUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is the matter with `file`, a path below the person's folder.

    `leaf` is the leaf in question, `flaw` says why a file is ill-formed, `due` when the next summary was to
    come.
    """

    file: str
    what: What
    leaf: int | None = None
    flaw: Flaw | None = None
    due: date | None = None


@dataclass(slots=True, kw_only=True)
class Findings:
    """The files of a folder, the remembered ones where it has none, and what was found wrong so far."""

    folder: Folder
    remembered: Mapping[str, bytes]
    problems: dict[tuple[str, What], Problem] = field(default_factory=dict)
    tiles: dict[str, list[tuple[str, Tile]]] = field(default_factory=dict)  # by the log's folder

    def __post_init__(self) -> None:
        for path, content in self.folder.files.items():
            if isinstance(content, Fault):
                self.blame(path, What[content.name])
            elif found := tile_at(path):
                self.tiles.setdefault(f"log/{found[0]}", []).append((path, found[1]))

    def file(self, path: str) -> bytes | None:
        """The bytes of a file; None where it is absent or at fault."""
        content = self.folder.files.get(path, self.remembered.get(path))
        return None if isinstance(content, Fault) else content

    def __contains__(self, path: str) -> bool:
        """Whether something of that name is here or in memory."""
        return path in self.folder.files or path in self.remembered

    def need(self, path: str) -> bytes | None:
        """As `file`; that it is absent makes the publication incomplete."""
        content = self.file(path)
        if content is None and path not in self.folder.files:
            self.blame(path, What.ABSENT)
        return content

    def paths(self, start: str) -> list[str]:
        """All that lie below `start`, here or in memory."""
        return sorted(path for path in {**self.remembered, **self.folder.files} if path.startswith(start))

    def blame(
        self,
        path: str,
        what: What,
        *,
        leaf: int | None = None,
        flaw: Flaw | None = None,
        due: date | None = None,
    ) -> None:
        """Note it, once for each file and matter."""
        self.problems.setdefault((path, what), Problem(file=path, what=what, leaf=leaf, flaw=flaw, due=due))

    def parsed(self, path: str, data: bytes, parse: Callable[[bytes], T]) -> T | None:
        """What `parse` makes of the file; None where it refuses it."""
        try:
            return parse(data)
        except RefusedDocument as refused:
            signed = refused.flaw is not Flaw.SIGNATURE
            self.blame(path, What.ILL_FORMED if signed else What.BADLY_SIGNED, flaw=refused.flaw)
            return None

    def signer(self, path: str, data: bytes, *, by: str = ".sig", sound: bool = False) -> bytes | None:
        """Whose signature lies beside the document; None where there is none that holds.

        `sound`: the bytes are known to be the author's, so that it must be the signature that is wrong.
        """
        signature = self.file(path + by)
        if signature is None:
            return None
        try:
            return sshsig.verify(signature, namespace(path.partition("/")[0]), data)
        except RefusedDocument as refused:
            other = refused.flaw is Flaw.SIGNATURE and not sound
            self.blame(path if other else path + by, What.BADLY_SIGNED)
            return None

    def worst_first(self) -> tuple[Problem, ...]:
        """All that was found."""
        order = list(What)
        return tuple(sorted(self.problems.values(), key=lambda problem: order.index(problem.what)))

    def verdict(self, otherwise: Verdict) -> Verdict:
        """The worst that any finding makes of it."""
        order = list(Verdict)
        return min((what.verdict for _, what in self.problems), key=order.index, default=otherwise)
