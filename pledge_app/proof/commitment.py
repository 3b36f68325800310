"""What stands in the log for an entry: salted commitments to its head and its body (PROTOCOL §4, SCHEMAS §3).

Nothing here needs more than the standard library, so that an entry is recorded quickly.
"""

import os
from binascii import b2a_base64, hexlify
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Literal, TypeVar

from pledge_app.domain.conduct import AnyHead, Body, Head
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Flaw, InvalidValue, RefusedDocument
from pledge_app.proof import canonical

T = TypeVar("T")
HEAD_CAP, BODY_CAP = 16 * canonical.KIB, 512 * canonical.KIB
_PREFIX = {"head": b"pledge-app/head/v1\n", "body": b"pledge-app/body/v1\n"}
_ENTRY = b"pledge-app/entry/v1\n"
_HEAD_FIELDS = {"day", "kind", "outcome", "pledge", "refs"}
_HEAD_OPTIONS = {"amount", "imported", "recorded", "until"}
_BODY_OPTIONS = {"chips", "evidence", "text"}


def new_salt() -> bytes:
    """32 random bytes; one for each commitment, derived from nothing."""
    return os.urandom(32)


def commit(part: Literal["head", "body"], salt: bytes, content: bytes) -> bytes:
    """C_head or C_body over the canonical bytes of the head or body, 32 bytes."""
    return sha256(_PREFIX[part] + hexlify(salt) + b"\n" + content).digest()


def private_record(head: bytes, body: bytes) -> bytes:
    """The record of an entry, from its two commitments."""
    return _ENTRY + b2a_base64(head) + b2a_base64(body)  # each with its line feed


def opened_leaves(salts: Sequence[str], heads: Sequence[bytes], bodies: Sequence[bytes]) -> list[bytes]:
    """The leaf hashes of entries with opened heads: salts in hex, heads in canonical bytes, C_body; one each.

    The same as `commit`, `private_record` and `leaf_hash` one by one, in two thirds of the time; it is done
    for every entry of a summary. Raises RefusedDocument for a salt that is not 64 lower case digits.
    """
    hexes = [salt.encode() for salt in salts]
    if b"".join(hexes).translate(None, b"0123456789abcdef") or not {64}.issuperset(map(len, hexes)):
        raise RefusedDocument(Flaw.ENCODING, "salt")
    head, entry = _PREFIX["head"], b"\x00" + _ENTRY
    return [
        sha256(entry + b2a_base64(sha256(head + salt + b"\n" + content).digest()) + b2a_base64(body)).digest()
        for salt, content, body in zip(hexes, heads, bodies, strict=True)
    ]


def public_record(document_type: str, sha256_hex: str) -> bytes:
    """The record of a published document: its whole `type` (`pledge-app/summary`) and its file's SHA-256."""
    return f"pledge-app/document/v1\n{document_type}\n{sha256_hex}\n".encode()


def head_fields(head: AnyHead) -> dict[str, object]:
    """The head as documents hold it."""
    fields: dict[str, object] = {
        "day": head.day.isoformat(),
        "kind": head.kind.value,
        "outcome": head.outcome and head.outcome.value,
        "pledge": head.pledge,
        "refs": head.refs,
    }
    if head.amount is not None:
        fields["amount"] = head.amount
    if head.imported:
        fields["imported"] = True
    if head.recorded is not None:
        fields["recorded"] = head.recorded.isoformat()
    if head.until is not None:
        fields["until"] = head.until.isoformat()
    return fields


def body_fields(body: Body) -> dict[str, object]:
    """The body as documents hold it; what is empty is absent."""
    fields = {"chips": body.chips, "evidence": body.evidence, "text": body.text}
    return {name: value for name, value in fields.items() if value}


def head_bytes(head: AnyHead) -> bytes:
    return canonical.encode(head_fields(head))


def body_bytes(body: Body) -> bytes:
    return canonical.encode(body_fields(body))


def parse_head(data: bytes) -> Head:
    """The head behind its canonical bytes; raises RefusedDocument."""
    fields = _fields(data, HEAD_CAP)
    if (
        not _HEAD_FIELDS <= fields.keys() <= _HEAD_FIELDS | _HEAD_OPTIONS
        or fields.get("imported", True) is not True
    ):
        raise RefusedDocument(Flaw.FIELDS)
    try:
        outcome, pledge = fields["outcome"], fields["pledge"]
        return Head(
            day=_day(fields["day"]),
            kind=Kind(_is(str, fields["kind"])),
            outcome=None if outcome is None else Outcome(_is(str, outcome)),
            pledge=None if pledge is None else canonical.from_hex(_is(str, pledge)).hex(),
            refs=tuple(_index(ref) for ref in _is(list, fields["refs"])),
            amount=_index(fields["amount"]) if "amount" in fields else None,
            recorded=_day(fields["recorded"]) if "recorded" in fields else None,
            until=_day(fields["until"]) if "until" in fields else None,
            imported="imported" in fields,
        )
    except (InvalidValue, ValueError) as error:
        raise RefusedDocument(Flaw.FIELDS, error.field if isinstance(error, InvalidValue) else "") from None


def parse_body(data: bytes) -> Body:
    """The body behind its canonical bytes; raises RefusedDocument."""
    fields = _fields(data, BODY_CAP)
    if not fields.keys() <= _BODY_OPTIONS:
        raise RefusedDocument(Flaw.FIELDS)
    try:
        return Body(
            text=_is(str, fields.get("text", "")),
            chips=_lines(fields, "chips"),
            evidence=_lines(fields, "evidence"),
        )
    except InvalidValue as error:
        raise RefusedDocument(Flaw.FIELDS, error.field) from None


def _fields(data: bytes, cap: int) -> dict[str, object]:
    fields = canonical.parse(data, cap)
    if not isinstance(fields, dict):
        raise RefusedDocument(Flaw.FIELDS)
    return fields


def _is(kind: type[T], value: object) -> T:
    if type(value) is not kind:  # True is no integer here
        raise RefusedDocument(Flaw.FIELDS)
    return value


def _index(value: object) -> int:
    number = _is(int, value)
    if number < 0:
        raise RefusedDocument(Flaw.FIELDS)
    return number


def _day(value: object) -> date:
    text = _is(str, value)
    day = date.fromisoformat(text)
    if day.isoformat() != text:  # it reads other spellings too
        raise RefusedDocument(Flaw.FIELDS)
    return day


def _lines(fields: dict[str, object], name: str) -> tuple[str, ...]:
    items = _is(list, fields.get(name, [""]))
    if not items:
        raise RefusedDocument(Flaw.FIELDS, name)
    return tuple(_is(str, item) for item in items) if name in fields else ()
