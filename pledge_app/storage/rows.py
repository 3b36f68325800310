"""Rows of tables as values, and back."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.entry import Entry
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.storage.database import Row

EMPTY_BODY = b"{}"


class NewEntry(NamedTuple):
    """An entry to be appended. The refs of `head` are ids of entries, not leaf indices.

    `origin_key` names the row of another program that it came from; the same one never enters twice.
    """

    head: Head
    line: int | None = None
    body: Body = Body()
    origin_key: str | None = None


def entry_row(number: int, entry: NewEntry) -> Row:
    """The row of `entries`, without `at`."""
    head = entry.head
    return (
        number,
        head.kind.value,
        head.day.isoformat(),
        head.recorded and head.recorded.isoformat(),
        head.until and head.until.isoformat(),
        head.outcome and head.outcome.value,
        head.pledge,
        entry.line,
        head.amount,
        head.imported,
        json.dumps(head.refs) if head.refs else None,
        _body_bytes(entry.body),
        entry.origin_key,
    )


def _body_bytes(body: Body) -> bytes:
    if body.is_empty:
        return EMPTY_BODY
    from pledge_app.proof import commitment  # who only reads needs it not

    return commitment.body_bytes(body)


def head_of(row: Row) -> Head:
    """The head behind day, kind, outcome, version, refs, amount, recorded, until, imported; refs are ids."""
    day, kind, outcome, version, refs, amount, recorded, until, imported = row
    return Head(
        day=date.fromisoformat(day),
        kind=Kind(kind),
        outcome=outcome and Outcome(outcome),
        pledge=version,
        refs=tuple(json.loads(refs)) if refs else (),
        amount=amount,
        recorded=recorded and date.fromisoformat(recorded),
        until=until and date.fromisoformat(until),
        imported=bool(imported),
    )


def entry_of(row: Row) -> Entry:
    """The entry behind id, line, body, and the columns of `head_of`."""
    number, line, body, *head = row
    return entry_value(number, line, head_of(tuple(head)), body_of(body))


def entry_value(number: int, line: int | None, head: Head, body: Body) -> Entry:
    return Entry(
        id=number,
        kind=head.kind,
        day=head.day,
        recorded=head.recorded,
        line=line,
        version=head.pledge,
        outcome=head.outcome,
        amount=head.amount,
        imported=head.imported,
        text=body.text,
        chips=body.chips,
        corrects=head.refs[0] if head.kind is Kind.CONDUCT and head.refs else None,
    )


def body_of(data: bytes) -> Body:
    """The body behind bytes that this app wrote: quicker than the parser that strangers' bytes go through."""
    if data == EMPTY_BODY:
        return Body()
    fields: dict[str, Any] = json.loads(data)
    return Body(
        text=fields.get("text", ""),
        chips=tuple(fields.get("chips", ())),
        evidence=tuple(fields.get("evidence", ())),
    )


def in_log(head: Head, positions: Mapping[int, int]) -> Head:
    """The head as a log holds it: its refs are leaf indices, `positions` by id of entry."""
    return replace(head, refs=tuple(sorted(positions[ref] for ref in head.refs))) if head.refs else head
