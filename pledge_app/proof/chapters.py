"""The chain of summaries: each says of every leaf since the one before what it is (SCHEMAS §2, §4, §5)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import zip_longest

from pledge_app.domain.conduct import AnyHead
from pledge_app.errors import RefusedDocument
from pledge_app.proof import tree
from pledge_app.proof.canonical import from_hex
from pledge_app.proof.documents import NAMED_BY_HASH, digest, type_of
from pledge_app.proof.findings import Findings, What
from pledge_app.proof.log import Log
from pledge_app.proof.person import Person
from pledge_app.proof.records import Records
from pledge_app.proof.summary import Element, Summary, leaf_hashes, open_heads, parse_page, parse_summary

_PATH = re.compile(r"summary/([0-9]+)\.json")
_PAGE = re.compile(r"summary/[0-9]+\.[0-9]+\.json")
MOST_NAMED = 16
"""Of a row of absent summaries, no more are named."""

_SUMMARY = type_of("summary")
_NAMED = {type_of(kind): kind for kind in NAMED_BY_HASH}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A summary that is signed and stands in its log, at leaf `place`."""

    path: str
    sha256: str
    summary: Summary
    log: Log

    @property
    def start(self) -> int:
        return self.log.base + self.summary.start

    @property
    def place(self) -> int:
        return self.log.base + self.summary.to


@dataclass(slots=True, kw_only=True)
class Account:
    """What the summaries say, leaves numbered through all logs.

    `heads` are open; `unknown` are withheld, lost, or in an absent summary. `pages` are paths.
    """

    chapters: list[Chapter] = field(default_factory=list)
    heads: dict[int, AnyHead] = field(default_factory=dict)
    unknown: set[int] = field(default_factory=set)
    pages: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterReader:
    """Reads the summaries of a person whose other documents are known."""

    findings: Findings
    person: Person
    records: Records
    account: Account = field(default_factory=Account)
    published: set[str] = field(default_factory=set)  # wordings that are in the log, and all before them

    def read(self) -> Account:
        """All summaries; what is wrong is noted, and a summary with a fault in itself opens nothing."""
        withdrawn = (sha256 for kind, sha256 in self.records.withdrawn if kind == _SUMMARY)
        places = (self.person.place("summary", sha256) for sha256 in withdrawn)
        gone = sorted(place for place in places if place is not None)
        known = {*gone, *self.records.places.values(), *(place for place, _ in self.person.bound)}
        before: Chapter | None = None
        for chapter in self._chapters():
            if (_SUMMARY, chapter.sha256) in self.records.withdrawn:
                continue
            self.account.chapters.append(chapter)
            self._leave(self._between(before, chapter, gone), known)
            self._count(chapter)
            before = chapter
        self._leave(range(before.place + 1 if before else 0, gone[-1] if gone else 0), known)
        self._check_other_pages()
        return self.account

    def _chapters(self) -> Iterable[Chapter]:
        paths = self.findings.paths("summary/")
        for seq in sorted(int(match[1]) for path in paths if (match := _PATH.fullmatch(path))):
            path = f"summary/{seq}.json"
            data = self.findings.file(path)
            summary = None if data is None else self.findings.parsed(path, data, parse_summary)
            if data is None or summary is None:
                continue
            if (
                summary.seq != seq
                or summary.id != self.person.id
                or summary.origin not in self.person.logs_by_origin
            ):
                self.findings.blame(path, What.NOT_NEXT)
            elif log := self.person.logs_by_origin[summary.origin]:
                chapter = Chapter(path=path, sha256=digest(data), summary=summary, log=log)
                if self._holds(chapter, data):
                    yield chapter

    def _holds(self, chapter: Chapter, data: bytes) -> bool:
        """Whether it is signed and in its log; one past the checkpoint, or disowned, has no effect."""
        path, summary, log = chapter.path, chapter.summary, chapter.log
        waits = summary.to >= log.end
        statement = self.person.in_force_at(chapter.place)
        signer = self.findings.signer(
            path, data, sound=self.person.place("summary", chapter.sha256) is not None
        )
        if signer is None:
            if not waits:
                self.findings.need(f"{path}.sig")
            return False
        if not (signer in self.person.keys if waits else signer == statement.key):
            self.findings.blame(f"{path}.sig", What.BADLY_SIGNED)
            return False
        self._compare_remembered(path, data)
        if waits:
            return False
        if not log.holds_at(summary.to, "summary", chapter.sha256):
            self.findings.blame(path, What.NOT_THE_LEAF, leaf=summary.to)
        elif tree.root_at(summary.to, log.node) != summary.root:
            self.findings.blame(path, What.NOT_IN_TREE)
        elif (summary.identity.seq, summary.identity.sha256) != (statement.seq, statement.sha256):
            self.findings.blame(path, What.NOT_NEXT)
        else:
            return True
        return False

    def _compare_remembered(self, path: str, data: bytes) -> None:
        """Two signed summaries of one number; a remembered one that was disowned since does not count."""
        kept = self.findings.remembered.get(path, data)
        if kept != data:
            summary = parse_summary(kept)
            log = self.person.logs_by_origin.get(summary.origin)
            if log is None or summary.to < log.end:
                self.findings.blame(path, What.OTHER_SUMMARY)

    def _between(self, before: Chapter | None, chapter: Chapter, gone: Sequence[int]) -> range:
        """The leaves of absent summaries between two, where the second may follow the first."""
        summary = chapter.summary
        seq, end, prev = (before.summary.seq, before.place, before.sha256) if before else (-1, -1, None)
        missing = summary.seq - seq - 1
        prior = self.person.place("summary", summary.prev or "") if missing else end
        follows = prior is not None and (
            chapter.start == prior + 1 or (summary.start == 0 and prior < chapter.log.base)
        )
        if prior is None or not follows or prior - end < missing or (not missing and prev != summary.prev):
            self.findings.blame(chapter.path, What.NOT_NEXT)
        elif missing:
            # Only of the one just before is the place known: it is the last to be absent, or the first.
            withdrawn = bisect_right(gone, prior) - bisect_right(gone, end)
            excused = withdrawn and gone[bisect_right(gone, prior) - 1] == prior
            numbers = range(seq + 1, summary.seq)
            for number in (numbers if excused else numbers[::-1])[: max(0, missing - withdrawn)][:MOST_NAMED]:
                self.findings.need(f"summary/{number}.json")
            return range(end + 1, prior)
        return range(0)

    def _leave(self, leaves: range, documents: Set[int]) -> None:
        """Leaves of absent summaries: unknown, but for those that are proven to be of documents."""
        for log in self.person.logs if leaves else ():
            own = range(max(leaves.start, log.base), min(leaves.stop, log.base + log.end))
            self.account.unknown.update(leaf for leaf in own if leaf not in documents)

    def _count(self, chapter: Chapter) -> None:
        """Take what the summary says into the account, if all of it is so."""
        elements, base = self._elements(chapter), chapter.log.base
        if elements is None:
            return
        try:
            hashes = leaf_hashes(elements)
            heads = open_heads(elements, base)
            wordings = {head.pledge for head in heads.values() if head.pledge is not None}
            for name in wordings:
                from_hex(name)
        except RefusedDocument as refused:
            self.findings.blame(chapter.path, What.ILL_FORMED, flaw=refused.flaw)
            return
        misfit = self._misfit(chapter, elements, hashes)
        if misfit is not None:
            self.findings.blame(chapter.path, misfit[0], leaf=misfit[1])
            return
        closed = [element for element in elements if element.head is None]
        for element in closed:
            if element.document is not None:
                self._need_document(chapter, element)
        for name in wordings:
            self._need_wording(chapter, name)
        self.account.unknown.difference_update(heads)
        self.account.unknown.update(base + element.i for element in closed if element.document is None)
        self.account.heads.update(heads)

    def _elements(self, chapter: Chapter) -> list[Element] | None:
        """The entries of the summary and of its pages; None if a page is not there as it was."""
        elements: list[Element] | None = list(chapter.summary.entries)
        for number, name in enumerate(chapter.summary.pages):
            path = f"summary/{chapter.summary.seq}.{number}.json"
            self.account.pages.append(path)
            data = self.findings.need(path)
            if data is not None and digest(data) != name:
                self.findings.blame(path, What.MISNAMED)
                data = None
            page = None if data is None else self.findings.parsed(path, data, parse_page)
            elements = None if elements is None or page is None else [*elements, *page]
        return elements

    def _check_other_pages(self) -> None:
        """Pages that no summary in the log has named yet have no effect, but must be pages."""
        for path in set(self.findings.folder.files).difference(self.account.pages):
            data = self.findings.file(path)
            if _PAGE.fullmatch(path) and data is not None:
                self.findings.parsed(path, data, parse_page)

    def _misfit(
        self, chapter: Chapter, elements: Sequence[Element], hashes: Sequence[bytes]
    ) -> tuple[What, int] | None:
        """What keeps the entries from covering the range, and at which leaf of the log.

        Before the range, only what nobody opened yet may be opened.
        """
        start, to, log = chapter.summary.start, chapter.summary.to, chapter.log
        leaves = [element.i for element in elements]
        first = bisect_left(leaves, start)
        if leaves[first:] != list(range(start, to)):
            pairs = zip_longest(range(start, to), leaves[first:])
            return What.LEFT_OUT, next(
                to if leaf is None else leaf for leaf, stated in pairs if leaf != stated
            )
        for element, after in zip(elements[:first], [*leaves[:first], start][1:], strict=True):
            if element.i >= after or element.head is None or log.base + element.i in self.account.heads:
                return What.NOT_THE_ENTRY, element.i
        if hashes != [log.leaves[leaf] for leaf in leaves]:
            stated = zip(leaves, hashes, strict=True)
            return What.NOT_THE_ENTRY, next(leaf for leaf, hash_ in stated if log.leaves[leaf] != hash_)
        return None

    def _need_document(self, chapter: Chapter, element: Element) -> None:
        """That the document of a public leaf is here, unless it was withdrawn; it can be no summary."""
        kind = _NAMED.get(element.document or "")
        if element.document == _SUMMARY:
            self.findings.blame(chapter.path, What.SUMMARY_INSIDE, leaf=element.i)
        elif kind is not None and (element.document, element.sha256) not in self.records.withdrawn:
            self.findings.need(f"{kind}/{element.sha256}.json")
        elif kind is None and element.document != type_of("identity"):
            self.findings.blame(chapter.path, What.ILL_FORMED, leaf=element.i)

    def _need_wording(self, chapter: Chapter, name: str | None) -> None:
        """That the wording, and each one before it, was published and in the log before this summary."""
        while name is not None and name not in self.published:
            self.published.add(name)
            path, place = f"pledge/{name}.json", self.person.place("pledge", name)
            if self.findings.need(path) is not None and (place is None or place > chapter.place):
                self.findings.blame(path, What.NOT_BOUND)
            name = self.records.pledges[name].prev if name in self.records.pledges else None
