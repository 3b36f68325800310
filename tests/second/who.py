"""Whose folder it is, and which logs they have: SCHEMAS §4 and §6 read a second time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.second import forms, signs
from tests.second.plain import Bad, need, parse, sha, unbase

WORST_FIRST = ("rewritten", "invalid", "incomplete", "older", "overdue", "consistent", "first-seen")
FAR = 1 << 30
"""Leaf i of the n-th log of a person is number n * FAR + i."""


@dataclass(kw_only=True)
class Known:
    """What was accepted before: files by path, leaves by origin."""

    files: dict[str, bytes]
    leaves: dict[str, list[bytes]]


@dataclass(kw_only=True)
class Statement:
    seq: int
    sha: str
    plain: dict[str, Any]
    key: bytes
    log: signs.Vkey | None
    witness: signs.Vkey
    recovered: bool = False


@dataclass(kw_only=True)
class Log:
    origin: str
    base: int
    leaves: list[bytes]
    end: int  # leaves from here on are disowned


@dataclass(kw_only=True)
class Who:
    """Reads `files` of the person `id`: bytes by path, None where there is no file of a size to read."""

    id: str
    files: Mapping[str, bytes | None]
    known: Known | None = None
    found: dict[str, str] = field(default_factory=dict)  # what is the matter, worst, by path
    chain: list[Statement] = field(default_factory=list)
    logs: dict[str, Log] = field(default_factory=dict)
    places: dict[bytes, int] = field(default_factory=dict)

    # --- files -------------------------------------------------------------------------------------

    def blame(self, path: str, verdict: str) -> None:
        self.found[path] = min(self.found.get(path, verdict), verdict, key=WORST_FIRST.index)

    def file(self, path: str) -> bytes | None:
        return self.files[path] if path in self.files else self.known.files.get(path) if self.known else None

    def wanted(self, path: str) -> bytes | None:
        if self.file(path) is None and path not in self.files:
            self.blame(path, "incomplete")
        return self.file(path)

    def paths(self, pattern: str) -> list[str]:
        everywhere = {*self.files, *(self.known.files if self.known else ())}
        return sorted(path for path in everywhere if re.fullmatch(pattern, path))

    def tried(self, path: str, what: Any, *given: Any) -> Any:
        """What `what` makes of it; None, and the file is to blame, where it refuses."""
        try:
            return what(*given)
        except Bad:
            self.blame(path, "invalid")
            return None

    def signer(self, path: str, data: bytes, by: str = ".sig") -> bytes | None:
        """Whose signature lies beside it, None if there is none that holds."""
        signature, kind = self.file(path + by), path.partition("/")[0]
        if signature is None:
            return None
        key: bytes | None = self.tried(path + by, signs.sshsig, signature, f"{kind}@pledge-app", data)
        return key

    # --- who ---------------------------------------------------------------------------------------

    def read_chain(self) -> None:
        held: set[str] = set()
        for seq in count():
            path = f"identity/{seq}.json"
            earlier = Who(id=self.id, files=self.known.files if self.known else {}, chain=self.chain)
            shown = self.statement(path, self.files.get(path), held)
            kept = earlier.statement(path, earlier.files.get(path), held)
            good = [one for one in (shown, kept) if one]
            if len({one.sha for one in good}) < len(good):
                good = good[:1]
            if len(good) == 2 and good[0].recovered == good[1].recovered:
                self.blame(path, "rewritten")
            elif len(good) == 2 and good[1].recovered:
                self.blame(path, "older")
            if not good:
                break
            self.chain.append(max(good, key=lambda one: one.recovered))
            held.update(_keys(self.chain[-1]))
        later = [one for one in self.files if re.fullmatch(r"identity/[0-9]+\.json", one)]
        if len(self.chain) == 0 or any(int(one[9:-5]) >= len(self.chain) for one in later):
            self.wanted(path)

    def statement(self, path: str, data: bytes | None, held: set[str]) -> Statement | None:
        before = self.chain[-1] if self.chain else None
        made: Statement | None = None if data is None else self.tried(path, _statement, data)
        if made is None or data is None:
            return None
        ordinary, recovery = self.signer(path, data), self.signer(path, data, ".recovery.sig")
        if ordinary is None and recovery is None:
            self.wanted(f"{path}.sig")
            return None
        made.recovered = recovery is not None
        return made if self.tried(path, self.follows, before, made, ordinary, recovery, held) else None

    def follows(
        self,
        before: Statement | None,
        made: Statement,
        ordinary: bytes | None,
        recovery: bytes | None,
        held: set[str],
    ) -> bool:
        plain, keys = made.plain, _keys(made)
        need(len(set(keys)) == len(keys), "roles")
        if before is None:
            need(made.sha == self.id and plain["seq"] == 0 and plain["prev"] is None, "first")
            need(made.log and not plain["retired"] and ordinary == made.key and recovery is None, "first")
            return True
        need(all(key in _keys(before) or key not in held for key in keys), "returns")
        same = {name: getattr(made, name) == getattr(before, name) for name in ("key", "log", "witness")}
        gone = [] if same["log"] or before.log is None else [before.log[0]]
        old = before.plain["retired"]
        need((plain["seq"], plain["prev"]) == (before.seq + 1, before.sha), "chain")
        need(plain["retired"][: len(old)] == old, "retired")
        need([one["origin"] for one in plain["retired"][len(old) :]] == gone, "retired")
        next_same = plain["next"] == before.plain["next"]
        if recovery is None:
            need(ordinary == before.key and same["key"] and next_same, "ordinary")
            return True
        need(sha(recovery) == before.plain["next"] and not same["key"] and not next_same, "recovery")
        need(ordinary in (None, before.key), "planned")
        replaced = not same["witness"] and (made.log is None or not same["log"])
        need(ordinary is not None or replaced, "emergency")
        return True

    def current(self) -> Statement:
        holds = self.chain[0]
        for before, made in zip(self.chain, self.chain[1:], strict=False):
            bound = signs.document_leaf("identity", made.sha) in self.places
            if made.recovered or made.log != before.log or bound:
                holds = made
        return holds

    def in_force(self, leaf: int) -> Statement:
        """At a leaf, the statement of highest seq bound below it."""
        found = [self.chain[0]]
        for made in self.chain:
            place = self.places.get(signs.document_leaf("identity", made.sha))
            if place is not None and place < leaf:
                found.append(made)
        return max(found, key=lambda made: made.seq)

    # --- logs --------------------------------------------------------------------------------------

    def read_logs(self) -> None:
        retired = {one["origin"]: one for one in self.chain[-1].plain["retired"]}
        named = {made.log[0]: made for made in reversed(self.chain) if made.log}
        for number, made in enumerate(sorted(named.values(), key=lambda one: one.seq)):
            assert made.log
            closed = retired.get(made.log[0])
            path = f"log/{made.log[0].rpartition('/')[2]}/checkpoint"
            leaves = self.leaves(made.log, path)
            if leaves is None:
                continue
            end = min(closed["size"] if closed else FAR, len(leaves))
            self.logs[made.log[0]] = Log(origin=made.log[0], base=number * FAR, leaves=leaves, end=end)
            if leaves[0] != signs.document_leaf("identity", made.sha):
                self.blame(f"identity/{made.seq}.json", "invalid")
            if closed and closed["size"] > len(leaves):
                self.blame(path, "older")
            elif closed and signs.root(leaves[: closed["size"]]) != unbase(closed["root"], 32):
                self.blame(f"identity/{self.chain[-1].seq}.json", "invalid")
        for log in self.logs.values():
            for i in range(log.end):
                self.places.setdefault(log.leaves[i], log.base + i)

    def leaves(self, by: signs.Vkey, path: str) -> list[bytes] | None:
        known = self.known.leaves.get(by[0], []) if self.known else []
        if path not in self.files:
            self.blame(path, "incomplete")
        data = self.file(path)
        signed = None if data is None else self.tried(path, signs.checkpoint, data, by)
        if signed is None:
            return None
        size, root = signed
        if size <= len(known) and signs.root(known[:size]) != root:
            self.blame(path, "rewritten")
        elif size < len(known):
            self.blame(path, "older")
        leaves = self.tiles(path.removesuffix("checkpoint"), size, known)
        if leaves is None:
            return None
        if signs.root(leaves) != root:
            self.blame(path, "invalid")
            return None
        if leaves[: len(known)] != known[:size]:
            self.blame(path, "rewritten")
        self.check_tiles(path.removesuffix("checkpoint"), leaves)
        return leaves

    def tiles(self, home: str, size: int, known: list[bytes]) -> list[bytes] | None:
        """The leaf hashes: of each tile, or its full one, or memory."""
        leaves: list[bytes] = []
        whole = True
        for number in range(-(-size // 256)):
            width = min(256, size - 256 * number)
            paths = [home + signs.tile(0, number, wide) for wide in (width, 256)]
            data = next((one for path in paths if (one := self.file(path)) is not None), None)
            kept = known[256 * number : 256 * number + width]
            if data is None and len(kept) < width:
                self.wanted(paths[0])
                whole = False
                continue
            if data is not None and len(data) not in (32 * width, 32 * 256):
                self.blame(paths[0], "invalid")
                whole = False
                continue
            leaves += kept if data is None else [data[i * 32 : i * 32 + 32] for i in range(width)]
        return leaves if whole else None

    def check_tiles(self, home: str, leaves: list[bytes]) -> None:
        hashes = leaves
        for level in range(4):
            for path in self.paths(re.escape(f"{home}tile/{level}/") + "(x[0-9]{3}/)*[0-9]{3}([.]p/[0-9]+)?"):
                name, _, partial = path.removeprefix(f"{home}tile/{level}/").partition(".p/")
                width, first = int(partial or 256), 256 * int(re.sub("[x/]", "", name))
                data, ours = self.file(path), hashes[first : first + width]
                if data is not None and (len(data) != 32 * width or data[: 32 * len(ours)] != b"".join(ours)):
                    self.blame(path, "invalid")
            hashes = [signs.root(hashes[i : i + 256]) for i in range(0, len(hashes) // 256 * 256, 256)]


def _statement(data: bytes) -> Statement:
    plain = parse(data)
    forms.IDENTITY(plain)
    log = plain["log"]
    return Statement(
        seq=plain["seq"],
        sha=sha(data),
        plain=plain,
        key=signs.openssh(plain["key"]),
        log=None if log is None else signs.vkey(log, "pledge-app/log/", 1),
        witness=signs.vkey(plain["witness"], "pledge-app/witness/", 4),
    )


def _keys(made: Statement) -> list[str]:
    public = [made.key, made.witness[2], *([made.log[2]] if made.log else [])]
    return [made.plain["next"], *map(sha, public)]
