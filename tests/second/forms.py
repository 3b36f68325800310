"""The documents of SCHEMAS §2 and §3, read a second time."""

from typing import Any

from tests.second.plain import (
    Check,
    fields,
    is_base,
    is_day,
    is_hash,
    is_text,
    listed,
    maybe,
    need,
    number,
    one_of,
    typed,
    words,
)  # fmt: skip

KINDS = ("pledge", "review", "withdrawal", "charter", "ballot")

_CADENCES: dict[object, Check] = {
    "scheduled": fields({"kind": is_text, "days": number(1, 366), "times": number(1, 99)}),
    "weekdays": fields({"kind": is_text, "weekdays": listed(number(1, 7), 1, 7, ascending=True)}),
    "occasion": fields({"kind": is_text}),
    "refusal": fields({"kind": is_text}),
}


def _cadence(value: Any) -> None:
    need(
        isinstance(value, dict) and isinstance(value.get("kind"), str) and value["kind"] in _CADENCES, "kind"
    )
    _CADENCES[value["kind"]](value)


_TEXTS = listed(words(500, line=False), 0, 16)
_PLAN = fields({"if": words(500, line=False), "then": words(500, line=False)})
_PLEDGE = fields(
    {
        "because": words(2000, line=False),
        "beneficiaries": listed(words(120, line=True), 0, 16),
        "cadence": _cadence,
        "change": maybe(one_of("editorial", "strengthening", "weakening")),
        "checks": _TEXTS,
        "exceptions": maybe(fields({"count": number(1, 99), "days": number(1, 366)})),
        "if_then": listed(_PLAN, 0, 16),
        "measure": maybe(
            fields({"at": one_of("least", "most"), "target": number(0), "unit": words(32, line=True)})
        ),
        "prev": maybe(is_hash),
        "sources": _TEXTS,
        "statement": words(2000, line=False),
        "title": words(120, line=True),
        "topics": listed(words(40, line=True), 0, 16, ascending=True),
        **typed("pledge"),
    }
)
_RETIRED = {
    "origin": is_text,
    "reason": one_of("moved", "lost", "fork", "stolen"),
    "root": is_base,
    "size": number(0),
}
IDENTITY = fields(
    {
        "key": is_text,
        "log": maybe(is_text),
        "name": words(64, line=True),
        "next": is_hash,
        "prev": maybe(is_hash),
        "retired": listed(fields(_RETIRED), 0, 1000),
        "seq": number(0),
        "witness": is_text,
        **typed("identity"),
    }
)
_ABOUT = {
    "document": one_of("pledge-app/summary", "pledge-app/review", "pledge-app/charter"),
    "sha256": is_hash,
}
_WITHDRAWAL = fields(
    {
        "about": fields(_ABOUT),
        "id": is_hash,
        "issued": is_day,
        "reason": words(1000, line=False),
        **typed("withdrawal"),
    }
)


def pledge(value: Any) -> None:
    _PLEDGE(value)
    need((value["prev"] is None) == (value["change"] is None), "change")


def document(kind: str, value: Any, author: str) -> None:
    """Reviews, charters and ballots are read for their type and author only."""
    if kind == "pledge":
        pledge(value)
        return
    need(isinstance(value, dict) and value.get("type") == f"pledge-app/{kind}", "type")
    need(value.get("id") == author, "author")
    if kind == "withdrawal":
        _WITHDRAWAL(value)


# --- summaries -----------------------------------------------------------------------------------------

_HEAD = fields(
    {
        "day": is_day,
        "kind": one_of("pledge", "amend", "pause", "withdraw", "conduct", "repair", "note", "redact", "lost"),
        "outcome": maybe(one_of("kept", "partly", "slipped", "no-occasion", "excused")),
        "pledge": maybe(is_hash),
        "refs": listed(number(0), 0, 256, ascending=True),
    },
    {"amount": number(0), "imported": one_of(True), "recorded": is_day, "until": is_day},  # noqa: FBT003
)
_BODY = {
    "chips": listed(words(40, line=True), 1, 8),
    "evidence": listed(words(500, line=True), 1, 16),
    "text": words(100_000, line=False),
}


def head(value: Any) -> None:
    _HEAD(value)
    kind = value["kind"]
    need((value["outcome"] is None) == (kind != "conduct"), "outcome")
    need(kind == "note" or (value["pledge"] is None) == (kind in ("redact", "lost")), "pledge")
    need(kind != "conduct" or len(value["refs"]) <= 1, "refs")
    recorded = value.get("recorded")
    need(recorded is None or recorded > value["day"] or (kind == "pause" and recorded != value["day"]), "rec")
    need(("until" in value) == (kind == "pause") and value.get("until", "9999") >= value["day"], "until")


_ELEMENTS = (
    fields(
        {"body": is_base, "head": head, "i": number(0), "salt": is_hash},
        {"opened": fields({"body": fields({}, dict(_BODY)), "salt": is_hash})},
    ),
    fields({"commitments": listed(is_base, 2, 2), "i": number(0)}),
    fields({"i": number(0), "leaf": is_base}),
    fields({"document": is_text, "i": number(0), "sha256": is_hash}),
)


def element(value: Any) -> None:
    marks = ("head", "commitments", "leaf", "document")
    need(isinstance(value, dict) and sum(mark in value for mark in marks) == 1, "element")
    _ELEMENTS[next(place for place, mark in enumerate(marks) if mark in value)](value)
    need(all(ref < value["i"] for ref in value.get("head", {}).get("refs", ())), "refs")


_ENTRIES = listed(element, 0, 10_000)
PAGE = fields({"entries": _ENTRIES, **typed("page")})
SUMMARY = fields(
    {
        "entries": _ENTRIES,
        "from": number(0),
        "id": is_hash,
        "identity": fields({"seq": number(0), "sha256": is_hash}),
        "issued": is_day,
        "next_due": maybe(is_day),
        "origin": is_text,
        "pages": listed(is_hash, 0, 10_000),
        "prev": maybe(is_hash),
        "root": is_base,
        "seq": number(0),
        "text": words(4000, line=False),
        "to": number(0),
        **typed("summary"),
    }
)
