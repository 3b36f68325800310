"""Canonical JSON and the types of SCHEMAS §1, read a second time: from the pages, not from the package."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

KIB = 1024
CAPS = {"summary": 4096 * KIB, "sig": 8 * KIB, "checkpoint": 16 * KIB}

Check = Callable[[Any], None]


class Bad(Exception):
    """A file is not in its form, or does not fit."""


def need(holds: object, what: str) -> None:
    if not holds:
        raise Bad(what)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def unbase(text: object, length: int) -> bytes:
    try:
        need(isinstance(text, str), "base64")
        data = base64.b64decode(str(text), validate=True)
    except ValueError as error:
        raise Bad("base64") from error
    need(base64.b64encode(data).decode() == text and len(data) == length, "base64")
    return data


# --- canonical JSON ------------------------------------------------------------------------------------


def canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    need(len(dict(pairs)) == len(pairs) and all(key.isascii() for key, _ in pairs), "keys")
    return dict(pairs)


def _number(text: str) -> int:
    need(len(text) < 18 and re.fullmatch("-?[0-9]+", text) and abs(int(text)) < 2**53, "number")
    return int(text)


def _shallow(value: object, depth: int = 1) -> None:
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    need(depth <= 32 or not isinstance(value, dict | list), "depth")
    for part in below:
        _shallow(part, depth + 1)


def parse(data: bytes, cap: int = 256 * KIB) -> Any:
    need(len(data) <= cap, "size")
    try:
        value = json.loads(
            data.decode(),
            parse_float=_number,
            parse_constant=_number,
            parse_int=_number,
            object_pairs_hook=_object,
        )
        _shallow(value)
        need(canonical(value) == data, "canonical")
    except (ValueError, RecursionError) as error:
        raise Bad("JSON") from error
    return value


# --- types ---------------------------------------------------------------------------------------------


def is_hash(value: object) -> None:
    need(isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value), "H")


def is_base(value: object) -> None:
    unbase(value, 32)


def is_text(value: object) -> None:
    need(isinstance(value, str), "text")


def day(value: object) -> date:
    try:
        need(isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value), "D")
        found = date.fromisoformat(str(value))
    except ValueError as error:
        raise Bad("D") from error
    need(found.year >= 1970, "D")
    return found


def is_day(value: object) -> None:
    day(value)


def number(low: int, high: int = 2**53) -> Check:
    return lambda value: need(type(value) is int and low <= value <= high, "N")


def words(most: int, *, line: bool) -> Check:
    steering = "\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff"
    refused = "\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef" + ("\n" + steering if line else "")

    def check(value: object) -> None:
        need(isinstance(value, str) and line <= len(value) <= most, "length")
        text = str(value)
        need(not re.search(f"[{refused}]", text) and all(ord(one) & 0xFFFE != 0xFFFE for one in text), "char")
        need(not line or text.strip() == text, "spaces")

    return check


def listed(check: Check, low: int, high: int, *, ascending: bool = False) -> Check:
    def checked(value: object) -> None:
        need(isinstance(value, list) and low <= len(value) <= high, "list")
        assert isinstance(value, list)
        for one in value:
            check(one)
        need(not ascending or value == sorted(set(value)), "set")

    return checked


def fields(spec: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    known = {**spec, **(optional or {})}

    def check(value: object) -> None:
        need(isinstance(value, dict) and set(spec) <= set(value) <= set(known), "fields")
        assert isinstance(value, dict)
        for name, part in value.items():
            known[name](part)

    return check


def maybe(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def one_of(*values: object) -> Check:
    return lambda value: need(any(value == one and type(value) is type(one) for one in values), "one of")


def typed(kind: str) -> dict[str, Check]:
    return {"type": one_of(f"pledge-app/{kind}"), "v": one_of(1)}
