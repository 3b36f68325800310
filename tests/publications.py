"""Authors who publish into memory, with keys, salts and lies of a test's choosing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import msgspec

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.pledge import Pledge
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.proof import canonical, commitment, identity, note, sshsig, summary, tree
from pledge_app.proof.documents import digest, namespace, pledge_document, type_of
from pledge_app.proof.folder import Folder
from pledge_app.proof.keys import SigningKey, openssh_line
from pledge_app.proof.note import Checkpoint, Vkey
from pledge_app.proof.summary import Element, Named, Summary
from pledge_app.proof.tiles import tiles
from tests.builders import TODAY, a_pledge

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)


def a_key(name: str) -> SigningKey:
    return SigningKey.from_seed(sha256(name.encode()).digest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an author knows of a private leaf."""

    head: Head
    body: Body
    salts: tuple[bytes, bytes]

    @property
    def commitments(self) -> tuple[bytes, bytes]:
        head, body = commitment.head_bytes(self.head), commitment.body_bytes(self.body)
        return commitment.commit("head", self.salts[0], head), commitment.commit("body", self.salts[1], body)


class AuthorsLog:
    """The leaves of one log: entries, and documents by type and hash."""

    def __init__(self, key: SigningKey) -> None:
        self.key = key
        self.origin = note.log_origin(key.public)
        self.home = f"log/{self.origin.rpartition('/')[2]}"
        self.contents: list[Entry | tuple[str, str]] = []
        self.leaves: list[bytes] = []
        self.summarised = 0

    def add(self, content: Entry | tuple[str, str]) -> int:
        if isinstance(content, Entry):
            record = commitment.private_record(*content.commitments)
        else:
            record = commitment.public_record(*content)
        self.contents.append(content)
        self.leaves.append(tree.leaf_hash(record))
        return len(self.leaves) - 1

    def element(
        self, i: int, *, closed: Collection[int], lost: Collection[int], said: Collection[int]
    ) -> Element:
        content = self.contents[i]
        if i in lost:
            return summary.lost(i, self.leaves[i])
        if not isinstance(content, Entry):
            return summary.public(i, *content)
        if i in closed:
            return summary.withheld(i, *content.commitments)
        words = (content.salts[1], content.body) if i in said else None
        return summary.opened(i, content.head, content.salts[0], content.commitments[1], words)

    def files(self, size: int | None = None) -> dict[str, bytes]:
        """Checkpoint and tiles of the first `size` leaves."""
        size = len(self.leaves) if size is None else size
        node = tree.lookup(tree.complete_nodes(self.leaves))
        files = {f"{self.home}/{tile.path}": tile.content(node) for tile in tiles(size)}
        files[f"{self.home}/checkpoint"] = self.checkpoint(size)
        return files

    def checkpoint(self, size: int, **parts: Any) -> bytes:
        state = replace(
            Checkpoint(origin=self.origin, size=size, root=tree.root(self.leaves[:size])), **parts
        )
        signed = note.sign(state.text(), self.origin, self.key)
        return note.Note(text=state.text(), signatures=(signed,)).encode()


class Author:
    """A person whose folder grows in `files`; what is published is `folder()`.

    Statement 0 is there from the start.
    """

    def __init__(self, name: str = "Ana") -> None:
        self.name = name
        self.key, self.recovery, self.witness = (
            a_key(f"{name} {role}") for role in ("id", "recovery", "witness")
        )
        self.log = AuthorsLog(a_key(f"{name} log"))
        self.logs = [self.log]
        self.files: dict[str, bytes] = {}
        self.statements: list[bytes] = []
        self.summaries: list[bytes] = []
        founding = identity.founding_document(
            name=name,
            key=self.key.public,
            log=self.log.key.public,
            witness=self.witness.public,
            next=digest(self.recovery.public),
        )
        self.id = digest(founding)
        self._state(founding, signers={".sig": self.key})
        self.log.add((type_of("identity"), self.id))

    def _state(self, document: bytes, signers: Mapping[str, SigningKey]) -> None:
        path = f"identity/{len(self.statements)}.json"
        self.statements.append(document)
        self.files[path] = document
        for by, key in signers.items():
            self.files[path + by] = sshsig.sign(key, namespace("identity"), document)

    def state(
        self, *, signers: Mapping[str, SigningKey] | None = None, bind: bool = True, **fields: Any
    ) -> bytes:
        """The next statement: the last one with other `fields`, signed by the identity key unless told."""
        before = self.statements[-1]
        plain: dict[str, Any] = msgspec.json.decode(before)
        plain |= {"prev": digest(before), "seq": plain["seq"] + 1} | fields
        document = canonical.encode(plain)
        self._state(document, {".sig": self.key} if signers is None else signers)
        if bind:
            self.log.add((type_of("identity"), digest(document)))
        return document

    def rotate(self, *, planned: bool, **fields: Any) -> bytes:
        """A new identity and recovery key, by the recovery key and, if planned, the old one."""
        old, recovery = self.key, self.recovery
        count = len(self.statements)
        self.key, self.recovery = a_key(f"{self.name} id {count}"), a_key(f"{self.name} recovery {count}")
        signers = {".recovery.sig": recovery} | ({".sig": old} if planned else {})
        keys = {"key": openssh_line(self.key.public), "next": digest(self.recovery.public)}
        return self.state(signers=signers, **keys | fields)

    def move(self, *, size: int | None = None, reason: str = "moved") -> dict[str, Any]:
        """A new log from here on; the fields of the statement that names it and closes the old one."""
        old = self.log
        size = len(old.leaves) if size is None else size
        self.log = AuthorsLog(a_key(f"{self.name} log {len(self.logs)}"))
        self.logs.append(self.log)
        closed = {
            "origin": old.origin,
            "reason": reason,
            "root": canonical.to_base64(tree.root(old.leaves[:size])),
            "size": size,
        }
        retired = [*msgspec.json.decode(self.statements[-1])["retired"], closed]
        return {"log": Vkey(name=self.log.origin, public=self.log.key.public).text(), "retired": retired}

    def document(self, kind: str, data: bytes, *, bind: bool = True) -> str:
        """Sign a document, put it into the folder and the log; its hash."""
        name = digest(data)
        self.files[f"{kind}/{name}.json"] = data
        self.files[f"{kind}/{name}.json.sig"] = sshsig.sign(self.key, namespace(kind), data)
        if bind:
            self.log.add((type_of(kind), name))
        return name

    def entry(self, head: Head, body: Body | None = None) -> int:
        """The leaf of a new entry."""
        seed = f"{self.log.origin} {len(self.log.leaves)}"
        salts = sha256(f"{seed} head".encode()).digest(), sha256(f"{seed} body".encode()).digest()
        return self.log.add(Entry(head=head, body=body or Body(), salts=salts))

    def pledge(self, pledge: Pledge | None = None, *, day: date = TODAY, **parts: Any) -> str:
        """Publish a wording and enter it; its hash."""
        pledge = pledge or a_pledge(**parts)
        name = self.document("pledge", pledge_document(pledge))
        self.entry(Head(day=day, kind=Kind.AMEND if pledge.prev else Kind.PLEDGE, pledge=name))
        return name

    def conduct(self, pledge: str, day: date = TODAY, outcome: Outcome = Outcome.KEPT, **parts: Any) -> int:
        body = parts.pop("body", None)
        return self.entry(Head(day=day, kind=Kind.CONDUCT, outcome=outcome, pledge=pledge, **parts), body)

    def withdraw(self, sha256: str, kind: str = "summary") -> str:
        about = {"document": type_of(kind), "sha256": sha256}
        fields = {"about": about, "id": self.id, "issued": "2026-03-16", "reason": "", "v": 1}
        return self.document("withdrawal", canonical.encode({**fields, "type": type_of("withdrawal")}))

    def draft(
        self,
        *,
        closed: Collection[int] = (),
        lost: Collection[int] = (),
        said: Collection[int] = (),
        reopened: Collection[int] = (),
        **fields: Any,
    ) -> tuple[Summary, list[Element]]:
        """The next summary and what it says of the leaves since the last one; `fields` override the truth."""
        log = self.log
        start, to = log.summarised, len(log.leaves)
        statement = max(
            (
                i
                for i, made in enumerate(self.statements)
                if (type_of("identity"), digest(made)) in log.contents
            ),
        )
        true: dict[str, Any] = {
            "start": start,
            "id": self.id,
            "identity": Named(seq=statement, sha256=digest(self.statements[statement])),
            "issued": TODAY,
            "origin": log.origin,
            "prev": digest(self.summaries[-1]) if self.summaries else None,
            "root": tree.root(log.leaves),
            "seq": len(self.summaries),
            "to": to,
        }
        leaves = [*sorted(reopened), *range(start, to)]
        elements = [log.element(i, closed=closed, lost=lost, said=said) for i in leaves]
        return Summary(**true | fields), elements

    def summarise(
        self, made: Summary | None = None, elements: list[Element] | None = None, **parts: Any
    ) -> str:
        """Sign the next summary and put it into the log; its hash."""
        if made is None or elements is None:
            made, elements = self.draft(**parts)
        written = summary.summary_documents(made, elements)
        path = f"summary/{len(self.summaries)}"
        for number, page in enumerate(written.pages):
            self.files[f"{path}.{number}.json"] = page
        return self.sign_summary(written.summary)

    def sign_summary(self, data: bytes) -> str:
        path = f"summary/{len(self.summaries)}.json"
        self.files[path] = data
        self.files[f"{path}.sig"] = sshsig.sign(self.key, namespace("summary"), data)
        self.summaries.append(data)
        name = digest(data)
        self.log.summarised = self.log.add((type_of("summary"), name)) + 1
        return name

    def published(self) -> dict[str, bytes]:
        """All files, with the logs as they are now."""
        files = dict(self.files)
        for log in self.logs:
            files |= log.files()
        return files

    def folder(self, files: Mapping[str, Any] | None = None, **changes: Any) -> Folder:
        """The folder; `changes` are fields of Folder."""
        return Folder(**{"id": self.id, "files": self.published() if files is None else files} | changes)


def an_author(*, conducts: int = 3, name: str = "Ana") -> Author:
    """With one pledge, some conduct since a month ago, and one summary that opens everything."""
    author = Author(name)
    pledge = author.pledge(day=date(2026, 2, 16))
    for number in range(conducts):
        author.conduct(pledge, date.fromordinal(date(2026, 2, 17).toordinal() + number))
    author.summarise()
    return author
