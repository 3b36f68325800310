"""Who signs: a chain of statements, each by the key before it or by the recovery key (SCHEMAS §2, §4)."""

from collections.abc import Set
from dataclasses import dataclass
from typing import Literal

from pledge_app.domain.text import is_line
from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import canonical, keys, note
from pledge_app.proof.canonical import DOCUMENT_CAP
from pledge_app.proof.documents import Bytes32, Closed, Count, Hash, digest, type_of
from pledge_app.proof.note import Vkey


class Retired(Closed, frozen=True, kw_only=True):
    """A log that its author closed at `size` leaves; what it has beyond is disowned."""

    origin: str
    reason: Literal["moved", "lost", "fork", "stolen"]
    root: Bytes32
    size: Count


class _Statement(Closed, frozen=True, tag_field="type", tag=type_of("identity"), kw_only=True):
    key: str
    log: str | None
    name: str
    next: Hash
    prev: Hash | None
    retired: tuple[Retired, ...]
    seq: Count
    v: Literal[1]
    witness: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a person says of their own keys. `key` is the identity key, `next` the hash of the recovery key.

    `log` is None once the identity is closed. `sha256` names the document; that of statement 0 is the id.
    """

    sha256: str
    seq: int
    name: str
    key: bytes
    log: Vkey | None
    witness: Vkey
    next: str
    prev: str | None = None
    retired: tuple[Retired, ...] = ()

    @property
    def keys(self) -> tuple[str | None, ...]:
        """The hashes of its keys, a role at each place: identity, recovery, witness, log."""
        log = digest(self.log.public) if self.log else None
        return digest(self.key), self.next, digest(self.witness.public), log


def founding_document(*, name: str, key: bytes, log: bytes, witness: bytes, next: str) -> bytes:  # noqa: A002  the field's own name
    """Statement 0, from public keys of 32 bytes each and the hash of the recovery key."""
    made = _Statement(
        key=keys.openssh_line(key),
        log=Vkey(name=note.log_origin(log), public=log).text(),
        name=name,
        next=next,
        prev=None,
        retired=(),
        seq=0,
        v=1,
        witness=Vkey(name=note.witness_name(witness), public=witness, kind=note.COSIGNATURE).text(),
    )
    return canonical.encode_struct(made)


def parse_statement(data: bytes) -> Statement:
    """The statement behind its document; raises RefusedDocument."""
    plain = canonical.decode(data, DOCUMENT_CAP, _Statement)
    log = None if plain.log is None else note.parse_vkey(plain.log)
    witness = note.parse_vkey(plain.witness)
    named = witness.kind == note.COSIGNATURE and witness.name == note.witness_name(witness.public)
    if log is not None:
        named = named and log.kind == note.ED25519 and log.name == note.log_origin(log.public)
    if not named or not is_line(plain.name, 64):
        raise RefusedDocument(Flaw.FIELDS)
    return Statement(
        sha256=digest(data),
        seq=plain.seq,
        name=plain.name,
        key=keys.from_openssh_line(plain.key),
        log=log,
        witness=witness,
        next=plain.next,
        prev=plain.prev,
        retired=plain.retired,
    )


def follows(
    before: Statement | None,
    made: Statement,
    *,
    seen: Set[str | None],
    signer: bytes | None,
    recovered_by: bytes | None,
) -> bool:
    """Whether a statement may stand next to `before` (None: it is the first), given the keys that signed it.

    `seen` are the `keys` of all statements so far; `signer` or `recovered_by` is None where none signed.
    """
    if not _keys_are_fresh(before, made, seen):
        return False
    if before is None:
        first = made.seq == 0 and made.prev is None and made.log is not None and not made.retired
        return first and signer == made.key and recovered_by is None
    if (
        made.seq != before.seq + 1
        or made.prev != before.sha256
        or not _retires_what_it_replaces(before, made)
    ):
        return False
    if recovered_by is None:
        return signer == before.key == made.key and made.next == before.next
    return digest(recovered_by) == before.next and _rotates(before, made, signer)


def holds_unbound(before: Statement, made: Statement, *, recovered: bool) -> bool:
    """Whether a statement counts before it is in the log that it names."""
    return recovered or made.log != before.log


def _keys_are_fresh(before: Statement | None, made: Statement, seen: Set[str | None]) -> bool:
    """No key serves two roles, and one that was replaced never returns."""
    held = [key for key in made.keys if key is not None]
    current = before.keys if before else (None,) * len(made.keys)
    stays = zip(made.keys, current, strict=True)
    return len(set(held)) == len(held) and all(new in (None, old) or new not in seen for new, old in stays)


def _rotates(before: Statement, made: Statement, signer: bytes | None) -> bool:
    """A change by the recovery key: planned if the old key signs too, otherwise everything is replaced."""
    if before.key == made.key or before.next == made.next:
        return False
    if signer is not None:
        return signer == before.key
    return made.witness != before.witness and (made.log is None or made.log != before.log)


def _retires_what_it_replaces(before: Statement, made: Statement) -> bool:
    kept, added = made.retired[: len(before.retired)], made.retired[len(before.retired) :]
    replaced = [before.log.name] if before.log is not None and made.log != before.log else []
    return kept == before.retired and [retired.origin for retired in added] == replaced
