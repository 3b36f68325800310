"""Notes, checkpoints, cosignatures (C2SP signed-note, tlog-checkpoint, tlog-cosignature; FORMATS §1–3)."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import keys
from pledge_app.proof.canonical import CHECKPOINT_CAP, from_base64, to_base64

ED25519, COSIGNATURE = 0x01, 0x04
MOST_LINES = 100
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_NOT_IN_NAME = re.compile(r"[\s+]")
_SIZE = re.compile("0|[1-9][0-9]{0,15}")
_DASH = "\u2014"


def log_origin(public: bytes) -> str:
    """The origin of the log of this key: the name is the key."""
    return f"pledge-app/log/{sha256(public).hexdigest()}"


def witness_name(public: bytes) -> str:
    return f"pledge-app/witness/{sha256(public).hexdigest()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vkey:
    """A verifier key: who may sign a note, and how (`kind` ED25519 or COSIGNATURE)."""

    name: str
    public: bytes
    kind: int = ED25519

    @property
    def key_id(self) -> bytes:
        """Four bytes that find the key; no security rests on them."""
        return sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:4]

    def text(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{to_base64(bytes([self.kind]) + self.public)}"


def parse_vkey(text: str) -> Vkey:
    """The key behind `Vkey.text`; raises RefusedDocument for a bad key, an unknown kind or a wrong key id."""
    name, _, rest = text.partition("+")
    _, _, encoded = rest.partition("+")
    raw = from_base64(encoded, 33)
    keys.check_public(raw[1:])
    vkey = Vkey(name=_name(name), public=raw[1:], kind=raw[0])
    if vkey.kind not in (ED25519, COSIGNATURE) or vkey.text() != text:
        raise RefusedDocument(Flaw.KEY)
    return vkey


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature line. `raw` follows the key id: 64 bytes, in a cosignature 8 more before them."""

    name: str
    key_id: bytes
    raw: bytes

    @property
    def seconds(self) -> int:
        """When a cosignature was made, in POSIX seconds."""
        return int.from_bytes(self.raw[:8], "big")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text that ends in a line feed, and who signed it."""

    text: str
    signatures: tuple[Signature, ...]

    def encode(self) -> bytes:
        lines = (f"{_DASH} {made.name} {to_base64(made.key_id + made.raw)}\n" for made in self.signatures)
        return f"{self.text}\n{''.join(lines)}".encode()


def parse_note(data: bytes) -> Note:
    """The note in `data`, of at most CHECKPOINT_CAP bytes and MOST_LINES signatures; none is verified yet.

    Raises RefusedDocument. `parse_note(data).encode() == data` for all that is not refused.
    """
    if len(data) > CHECKPOINT_CAP:
        raise RefusedDocument(Flaw.TOO_LARGE)
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedDocument(Flaw.NOT_UTF8) from None
    text, blank, rest = whole.rpartition("\n\n")
    lines = rest.split("\n")
    if not blank or _CONTROL.search(whole) or lines.pop() or not 1 <= len(lines) <= MOST_LINES:
        raise RefusedDocument(Flaw.FORMAT)
    return Note(text=text + "\n", signatures=tuple(map(_signature, lines)))


def sign(text: str, name: str, key: keys.SigningKey) -> Signature:
    """The line of a log (type 0x01) under `text`."""
    return Signature(
        name=name,
        key_id=Vkey(name=name, public=key.public).key_id,
        raw=key.sign(text.encode()),
    )


def cosign(text: str, name: str, key: keys.SigningKey, seconds: int) -> Signature:
    """The line of a witness (type 0x04) under a checkpoint's `text`, at that POSIX time."""
    return Signature(
        name=name,
        key_id=Vkey(name=name, public=key.public, kind=COSIGNATURE).key_id,
        raw=seconds.to_bytes(8, "big") + key.sign(_cosigned(text, seconds)),
    )


def verified(note: Note, vkeys: Collection[Vkey]) -> tuple[tuple[Vkey, Signature], ...]:
    """The signatures by the keys in `vkeys`; those by others say nothing and are passed over.

    Raises RefusedDocument if any of them is wrong, or if there is none.
    """
    known = {(vkey.name, vkey.key_id): vkey for vkey in vkeys}
    found = tuple(
        (known[made.name, made.key_id], made) for made in note.signatures if (made.name, made.key_id) in known
    )
    if not found or not all(_holds(note.text, vkey, made) for vkey, made in found):
        raise RefusedDocument(Flaw.SIGNATURE)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """The state of a log: its origin, its number of leaves and its root (32 bytes)."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{to_base64(self.root)}\n"


def parse_checkpoint(text: str) -> Checkpoint:
    """The checkpoint that a note's text holds: exactly three lines; raises RefusedDocument."""
    lines = text.split("\n")
    if len(lines) != 4 or not lines[0] or lines[3] or not _SIZE.fullmatch(lines[1]):
        raise RefusedDocument(Flaw.FORMAT)
    return Checkpoint(origin=lines[0], size=int(lines[1]), root=from_base64(lines[2], 32))


def _name(name: str) -> str:
    if not name or _NOT_IN_NAME.search(name):
        raise RefusedDocument(Flaw.FORMAT)
    return name


def _signature(line: str) -> Signature:
    dash, _, rest = line.partition(" ")
    name, _, encoded = rest.partition(" ")
    raw = from_base64(encoded)
    if dash != _DASH or len(raw) < 5:
        raise RefusedDocument(Flaw.FORMAT)
    return Signature(name=_name(name), key_id=raw[:4], raw=raw[4:])


def _cosigned(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()


def _holds(text: str, vkey: Vkey, made: Signature) -> bool:
    if vkey.kind == ED25519:
        return keys.verify(vkey.public, made.raw, text.encode())
    timely = made.seconds < 2**63
    return timely and keys.verify(vkey.public, made.raw[8:], _cosigned(text, made.seconds))
