"""One value, one byte string (PROTOCOL §2): RFC 8785 without fractions, and the strict way back.

Writing uses the standard library; reading uses msgspec, which is many times faster and takes 20 ms to import:
it is imported where it is used: recording an entry does without. Both write the same bytes.
"""

import binascii
import json
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NoReturn, TypeVar

from pledge_app.errors import Flaw, RefusedDocument

if TYPE_CHECKING:
    import msgspec

MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 32
KIB = 1024
CHECKPOINT_CAP, SIGNATURE_CAP, DOCUMENT_CAP, SUMMARY_CAP = 16 * KIB, 8 * KIB, 256 * KIB, 4096 * KIB

S = TypeVar("S", bound="msgspec.Struct")
_write = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def encode(value: object) -> bytes:
    """The canonical bytes of dicts, lists, tuples, strings, booleans, None and integers.

    Raises RefusedDocument for anything that `parse` would not accept back.
    """
    _check(value, 1)
    try:
        return _write(value).encode("utf-8")
    except UnicodeEncodeError:
        raise RefusedDocument(Flaw.NOT_UTF8) from None


def parse(data: bytes, cap: int) -> object:
    """The value of a document of at most `cap` bytes, if it is the canonical form of that value.

    Raises RefusedDocument. A field that stands twice, white space, or any other spelling is not canonical.
    """
    import msgspec

    _limit(data, cap)
    try:
        value = msgspec.json.decode(data)
    except (ValueError, RecursionError) as error:
        _refuse(error, Flaw.NUMBER)
    _check(value, 1)
    if _encoder().encode(value) != data:
        raise RefusedDocument(Flaw.NOT_CANONICAL)
    return value


def decode(data: bytes, cap: int, schema: type[S]) -> S:
    """Like `parse`, into a msgspec Struct that is the closed schema of the document.

    Depth, fractions, ranges and field names are settled by the schema itself: it must forbid unknown fields,
    and no type in it may be Any, float or an unbounded int. A bytes field is base64 in its one spelling.
    """
    import msgspec

    _limit(data, cap)
    try:
        value = msgspec.json.decode(data, type=schema)
    except (ValueError, RecursionError) as error:
        _refuse(error, Flaw.FIELDS)
    if encode_struct(value) != data:
        raise RefusedDocument(Flaw.NOT_CANONICAL)
    return value


def encode_struct(value: "msgspec.Struct") -> bytes:
    """The canonical bytes of a Struct whose fields hold to the rules of `decode`."""
    return _encoder().encode(value)


def encode_structs(values: "Iterable[msgspec.Struct]") -> list[bytes]:
    """As `encode_struct`, many at once: several times faster."""
    return _encoder().encode_lines(values).split(b"\n")[:-1]  # no canonical form holds a line feed


def to_base64(data: bytes) -> str:
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def from_base64(text: str, size: int | None = None) -> bytes:
    """The bytes (of that size) behind standard, padded base64 in its only spelling; else RefusedDocument."""
    try:
        data = binascii.a2b_base64(text)
    except ValueError:
        raise RefusedDocument(Flaw.ENCODING) from None
    if binascii.b2a_base64(data, newline=False).decode("ascii") != text or size not in (None, len(data)):
        raise RefusedDocument(Flaw.ENCODING)
    return data


def from_hex(text: str, size: int = 32) -> bytes:
    """The `size` bytes behind lower case hex; else RefusedDocument."""
    try:
        data = bytes.fromhex(text)
    except ValueError:
        raise RefusedDocument(Flaw.ENCODING) from None
    if len(data) != size or data.hex() != text:
        raise RefusedDocument(Flaw.ENCODING)
    return data


@cache
def _encoder() -> "msgspec.json.Encoder":
    import msgspec

    return msgspec.json.Encoder(order="sorted")


def _limit(data: bytes, cap: int) -> None:
    if len(data) > cap:
        raise RefusedDocument(Flaw.TOO_LARGE)


def _refuse(error: ValueError | RecursionError, invalid: Flaw) -> NoReturn:
    import msgspec

    if isinstance(error, UnicodeDecodeError):
        raise RefusedDocument(Flaw.NOT_UTF8) from None
    if isinstance(error, RecursionError):
        raise RefusedDocument(Flaw.TOO_DEEP) from None
    if isinstance(error, msgspec.ValidationError):
        raise RefusedDocument(invalid) from None
    raise RefusedDocument(Flaw.NOT_JSON) from None


def _check(value: object, depth: int) -> None:
    if isinstance(value, str | bool | None):
        return
    if isinstance(value, int):
        if not -MAX_INTEGER <= value <= MAX_INTEGER:
            raise RefusedDocument(Flaw.NUMBER)
    elif depth > MAX_DEPTH:
        raise RefusedDocument(Flaw.TOO_DEEP)
    elif isinstance(value, dict):
        for name, item in value.items():
            if not (isinstance(name, str) and name.isascii()):
                raise RefusedDocument(Flaw.FIELD_NAME)
            _check(item, depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            _check(item, depth + 1)
    else:
        raise RefusedDocument(Flaw.NUMBER if isinstance(value, float) else Flaw.FIELDS)
