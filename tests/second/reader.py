"""SCHEMAS §4–6 read a second time, with all the time in the world: the verdict, and what is opened."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.second import forms, signs
from tests.second.forms import KINDS
from tests.second.plain import CAPS, canonical, day, need, parse, sha, unbase
from tests.second.who import WORST_FIRST, Log, Who

NAME = "[0-9a-f]{64}"


@dataclass(frozen=True, kw_only=True)
class Summary:
    """A summary in its log: the number of its own leaf, its hash, what it says."""

    place: int
    sha: str
    plain: Any
    log: Log


@dataclass(kw_only=True)
class Reader(Who):
    """What `now` (UTC) can be said of the person, and what was opened, leaves numbered through all logs."""

    now: datetime
    pledges: dict[str, Any] = field(default_factory=dict)
    withdrawn: dict[str, int] = field(default_factory=dict)  # the leaf of the summary, if it has one
    taken_back: set[tuple[str, str]] = field(default_factory=set)  # by type and hash
    documents: dict[str, int] = field(default_factory=dict)  # leaves of verified ones, by path
    summaries: list[Summary] = field(default_factory=list)
    heads: dict[int, Any] = field(default_factory=dict)
    unknown: set[int] = field(default_factory=set)

    def verdict(self) -> str:
        for path, data in self.files.items():
            if data is None:
                self.blame(path, "invalid")
        self.read_chain()
        if self.chain:
            self.read_logs()
            self.read_documents()
            self.read_summaries()
            self.read_end()
        otherwise = "consistent" if self.known else "first-seen"
        return min([*self.found.values(), otherwise], key=WORST_FIRST.index)

    def read_documents(self) -> None:
        for path in self.paths(f"({'|'.join(KINDS)})/{NAME}[.]json"):
            kind, name = path.removesuffix(".json").split("/")
            data, place = self.file(path), self.places.get(signs.document_leaf(kind, name))
            if data is None:
                continue
            if sha(data) != name:
                self.blame(path, "invalid")
                continue
            plain = self.tried(path, self.document, kind, data)
            if not self.signed(path, data, place) or plain is None or place is None:
                continue
            self.documents[path] = place
            if kind == "pledge":
                self.pledges[name] = plain
            elif kind == "withdrawal":
                about = plain["about"]
                self.taken_back.add((about["document"], about["sha256"]))
                if about["document"] == "pledge-app/summary":
                    place = self.places.get(signs.document_leaf("summary", about["sha256"]), -1)
                    self.withdrawn[about["sha256"]] = place

    def document(self, kind: str, data: bytes) -> Any:
        plain = parse(data)
        forms.document(kind, plain, self.id)
        return plain

    def signed(self, path: str, data: bytes, place: int | None) -> bool:
        """By the key in force at its leaf; one that has none yet waits, by any key of the person."""
        signer = self.signer(path, data)
        if signer is None:
            if place is not None:
                self.wanted(f"{path}.sig")
            return False
        keys = [made.key for made in self.chain] if place is None else [self.in_force(place).key]
        if signer not in keys:
            self.blame(f"{path}.sig", "invalid")
        return signer in keys

    # --- summaries ---------------------------------------------------------------------------------

    def read_summaries(self) -> None:
        before: Summary | None = None
        for made in self.chain_of_summaries():
            if made.sha in self.withdrawn:
                continue
            self.summaries.append(made)
            self.leave_out(before, made)
            self.open(made)
            before = made
        last = max(self.withdrawn.values(), default=-1)
        self.hide(before.place + 1 if before else 0, last)

    def chain_of_summaries(self) -> Iterator[Summary]:
        paths = self.paths(r"summary/[0-9]+[.]json")
        for path in sorted(paths, key=lambda path: int(path[8:-5])):
            data = self.file(path)
            plain = None if data is None else self.tried(path, self.summary, path, data)
            log = self.logs.get(plain["origin"]) if plain else None
            if data is None or plain is None or log is None:
                continue
            waits, place = plain["to"] >= log.end, log.base + plain["to"]
            if not self.signed(path, data, None if waits else place):
                continue
            self.compare(path, data)
            if waits:
                continue
            statement = self.in_force(place)
            if log.leaves[plain["to"]] != signs.document_leaf("summary", sha(data)):
                self.blame(path, "rewritten")
            elif plain["identity"] != {"seq": statement.seq, "sha256": statement.sha} or signs.root(
                log.leaves[: plain["to"]]
            ) != unbase(plain["root"], 32):
                self.blame(path, "invalid")
            else:
                yield Summary(place=place, sha=sha(data), plain=plain, log=log)

    def summary(self, path: str, data: bytes) -> Any:
        plain = parse(data, CAPS["summary"])
        forms.SUMMARY(plain)
        need(plain["from"] <= plain["to"] and (plain["prev"] is None) == (plain["seq"] == 0), "range")
        need(path == f"summary/{plain['seq']}.json" and plain["id"] == self.id, "whose")
        need(plain["origin"] in [made.log[0] for made in self.chain if made.log], "origin")
        return plain

    def compare(self, path: str, data: bytes) -> None:
        """Two signed summaries of one number, unless the remembered one was disowned since."""
        kept = self.known.files.get(path, data) if self.known else data
        if kept != data:
            plain = parse(kept, CAPS["summary"])
            log = self.logs.get(plain["origin"])
            if log is None or plain["to"] < log.end:
                self.blame(path, "rewritten")

    def leave_out(self, before: Summary | None, made: Summary) -> None:
        """What lies between two summaries: nothing, or those that are absent."""
        path, plain = f"summary/{made.plain['seq']}.json", made.plain
        first = made.log.base + plain["from"]
        seq, end = (before.plain["seq"], before.place) if before else (-1, -1)
        if plain["seq"] == seq + 1:
            follows = first == end + 1 or (plain["from"] == 0 and end < made.log.base)
            if not follows or plain["prev"] != (before.sha if before else None):
                self.blame(path, "invalid")
            return
        prior = self.places.get(signs.document_leaf("summary", plain["prev"] or ""))
        if prior is None or not (first == prior + 1 or (plain["from"] == 0 and prior < made.log.base)):
            self.blame(path, "invalid")
            return
        gone = [place for place in self.withdrawn.values() if end < place <= prior]
        between = [f"summary/{number}.json" for number in range(seq + 1, plain["seq"])]
        if len(gone) < len(between):
            for absent in [one for one in between if self.file(one) is None][:1]:
                self.wanted(absent)
        self.hide(end + 1, prior)

    def hide(self, first: int, stop: int) -> None:
        """Leaves that nobody says anything of, but for those of documents."""
        stated = [self.places.get(signs.document_leaf("identity", made.sha)) for made in self.chain]
        known = {*stated, *self.withdrawn.values(), *self.documents.values()}
        for log in self.logs.values():
            self.unknown |= {
                leaf
                for leaf in range(max(first, log.base), min(stop, log.base + log.end))
                if leaf not in known
            }

    def elements(self, made: Summary) -> list[Any] | None:
        found = list(made.plain["entries"])
        whole = True
        for number, name in enumerate(made.plain["pages"]):
            path = f"summary/{made.plain['seq']}.{number}.json"
            data = self.wanted(path)
            page = None if data is None else self.tried(path, _page, data, name)
            whole = whole and page is not None
            found += page or []
        return found if whole else None

    def open(self, made: Summary) -> None:
        path = f"summary/{made.plain['seq']}.json"
        elements = self.elements(made)
        if elements is None or not self.tried(path, self.fits, made, elements):
            return
        heads = {made.log.base + one["i"]: one["head"] for one in elements if "head" in one}
        for leaf, head in heads.items():
            self.heads[leaf] = {**head, "refs": [made.log.base + ref for ref in head["refs"]]}
            if head["pledge"] is not None:
                self.need_wording(head["pledge"], made.place)
        self.unknown -= set(heads)
        for one in elements:
            if "commitments" in one or "leaf" in one:
                self.unknown.add(made.log.base + one["i"])
            if "document" in one:
                self.need_document(path, one)

    def fits(self, made: Summary, elements: list[Any]) -> bool:
        """Whether it covers its range, each element being what the leaf commits to."""
        start, to = made.plain["from"], made.plain["to"]
        leaves = [one["i"] for one in elements]
        need(
            leaves == sorted(set(leaves)) and [i for i in leaves if i >= start] == list(range(start, to)),
            "gap",
        )
        for one in elements:
            again = made.log.base + one["i"] in self.heads
            need(one["i"] >= start or ("head" in one and not again), "opened before")
            need(_leaf(one) == made.log.leaves[one["i"]], "leaf")
        return True

    def need_wording(self, name: str | None, by: int) -> None:
        while name is not None:
            path, place = f"pledge/{name}.json", self.places.get(signs.document_leaf("pledge", name))
            if self.wanted(path) is not None and (place is None or place > by):
                self.blame(path, "invalid")
            name = self.pledges[name]["prev"] if name in self.pledges else None

    def need_document(self, path: str, one: Any) -> None:
        kind = one["document"].removeprefix("pledge-app/")
        if kind == "summary":
            self.blame(path, "rewritten")
        elif kind in KINDS and (one["document"], one["sha256"]) not in self.taken_back:
            self.wanted(f"{kind}/{one['sha256']}.json")
        elif kind not in (*KINDS, "identity"):
            self.blame(path, "invalid")

    # --- the end -----------------------------------------------------------------------------------

    def read_end(self) -> None:
        log = self.logs.get((self.current().log or ("",))[0])
        stated = [self.places.get(signs.document_leaf("identity", made.sha)) for made in self.chain]
        ends = {*stated, *self.documents.values(), *(made.place for made in self.summaries)}
        if log and log.base + len(log.leaves) - 1 not in ends:
            self.blame(f"log/{log.origin.rpartition('/')[2]}/checkpoint", "incomplete")
        due = self.summaries[-1].plain["next_due"] if self.summaries and self.current().log else None
        if due and self.now.astimezone(UTC).date() > day(due) + timedelta(days=1):
            self.blame(f"summary/{self.summaries[-1].plain['seq']}.json", "overdue")


def _page(data: bytes, name: str) -> list[Any]:
    need(sha(data) == name, "name")
    plain = parse(data, CAPS["summary"])
    forms.PAGE(plain)
    entries: list[Any] = plain["entries"]
    return entries


def _leaf(one: Any) -> bytes:
    """The leaf that an element commits to."""
    if "head" in one:
        body = unbase(one["body"], 32)
        if "opened" in one:
            words = canonical(one["opened"]["body"])
            need(signs.commitment("body", one["opened"]["salt"], words) == body, "body")
        return signs.entry_leaf(signs.commitment("head", one["salt"], canonical(one["head"])), body)
    if "commitments" in one:
        return signs.entry_leaf(*(unbase(text, 32) for text in one["commitments"]))
    if "leaf" in one:
        return unbase(one["leaf"], 32)
    return signs.document_leaf(one["document"].removeprefix("pledge-app/"), one["sha256"])
