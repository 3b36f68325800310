"""A recorded trace of what a process wrote, and what a machine that lost its power would have kept of it."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SYSCALLS = "write,pwrite64,ftruncate,fsync,fdatasync,unlink,rename"
TRACED = ("strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={SYSCALLS}", "-o")
"""The command that records; the file to write and the command to look at follow."""

SECTOR = 512
"""Bytes that a disk writes whole, or not at all."""

_CALL = re.compile(r"\d+ +(\w+)\((.*)\) += \d+$")
_NAMED = re.compile(r"(\d+)<((?:\\x..)*)>(?:, (.*))?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A finished call: `data` at `offset` of the file `name`, its new length there, or that it was synced."""

    kind: str
    name: str
    data: bytes = b""
    offset: int = 0


def steps(trace: Path, folder: Path) -> Iterator[Step]:
    """What was written in `folder`, and "said" for each write to stdout, in its order.

    The index of a write-ahead log (-shm) is memory, and is left out. Raises ValueError for a call that this
    player does not know how to play: nothing that was written may be left out without a word.
    """
    for line in trace.read_text(encoding="ascii").splitlines():
        call = _CALL.match(line)
        if call is None:
            continue  # cut short by the kill, or not a call
        named = _NAMED.match(call[2])
        path = Path(_bytes(named[2] if named else call[2].partition('", ')[0]).decode())
        if named and named[1] == "1" and call[1] == "write":
            yield Step(kind="said", name="", data=_bytes((named[3] or "").rpartition(", ")[0]))
        elif path.parent == folder and not path.name.endswith("-shm"):
            yield _step(call[1], path.name, (named and named[3]) or "")


def _step(call: str, name: str, rest: str) -> Step:
    match call:
        case "pwrite64":
            data, _, offset = rest.rpartition(", ")
            return Step(kind="wrote", name=name, data=_bytes(data.rpartition(", ")[0]), offset=int(offset))
        case "ftruncate":
            return Step(kind="cut", name=name, offset=int(rest))
        case "fsync" | "fdatasync":
            return Step(kind="synced", name=name)
    raise ValueError(call)


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex(quoted.strip('"').replace("\\x", ""))


@dataclass(slots=True)
class Disk:
    """What lies on the disk for certain, and what was written since then and may be lost in any part.

    A file that was made is there once it was synced.
    """

    synced: dict[str, bytes]
    loose: list[Step]

    @classmethod
    def of(cls, folder: Path) -> "Disk":
        return cls(synced={file.name: file.read_bytes() for file in folder.iterdir()}, loose=[])

    def play(self, step: Step) -> None:
        if step.kind != "synced":
            self.loose.append(step)
            return
        for done in [one for one in self.loose if one.name == step.name]:
            self.synced[step.name] = _applied(self.synced.get(step.name, b""), done)
        self.loose = [one for one in self.loose if one.name != step.name]

    def lost(self) -> dict[str, bytes]:
        """Everything that was not synced is lost."""
        return dict(self.synced)

    def kept(self) -> dict[str, bytes]:
        """Everything that was written is there."""
        return self._with(self.loose)

    def torn(self, chance: random.Random) -> dict[str, bytes]:
        """Of what was not synced some sectors are there and some are not."""
        pieces = []
        for step in self.loose:
            parts = list(_sectors(step)) if step.kind == "wrote" else [step]
            pieces += [part for part in parts if chance.random() < 0.5]
        return self._with(pieces)

    def _with(self, pieces: list[Step]) -> dict[str, bytes]:
        files = dict(self.synced)
        for step in pieces:
            files[step.name] = _applied(files.get(step.name, b""), step)
        return files


def _sectors(step: Step) -> Iterator[Step]:
    start = step.offset
    while start < step.offset + len(step.data):
        end = min(start - start % SECTOR + SECTOR, step.offset + len(step.data))
        part = step.data[start - step.offset : end - step.offset]
        yield Step(kind="wrote", name=step.name, data=part, offset=start)
        start = end


def _applied(content: bytes, step: Step) -> bytes:
    if step.kind == "cut":
        return content[: step.offset].ljust(step.offset, b"\0")
    before = content[: step.offset].ljust(step.offset, b"\0")
    return before + step.data + content[step.offset + len(step.data) :]
