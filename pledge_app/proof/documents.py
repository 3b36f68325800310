"""The documents that people sign: their closed schemas, and pledges as bytes (SCHEMAS §1, §2)."""

from datetime import date
from hashlib import sha256
from typing import Annotated, Literal

from msgspec import Meta, Struct

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.conduct import FIRST_DAY
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, IfThen, Measure, Pledge
from pledge_app.domain.text import is_text
from pledge_app.errors import Flaw, InvalidValue, RefusedDocument
from pledge_app.proof import canonical
from pledge_app.proof.canonical import DOCUMENT_CAP, MAX_INTEGER

Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Bytes32 = Annotated[bytes, Meta(min_length=32, max_length=32)]
Count = Annotated[int, Meta(ge=0, le=MAX_INTEGER)]

NAMED_BY_HASH = ("pledge", "review", "withdrawal", "charter", "ballot")
"""Kinds whose documents lie at `<kind>/<SHA-256 of the file>.json`."""


def type_of(kind: str) -> str:
    """What documents of a kind (`summary`) have as their `type`, and public records name."""
    return f"pledge-app/{kind}"


def namespace(kind: str) -> str:
    """Under which documents of a kind are signed."""
    return f"{kind}@pledge-app"


def digest(data: bytes) -> str:
    """How a file is named by others: its SHA-256 in hex."""
    return sha256(data).hexdigest()


class Closed(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """The fields of an object in a document, all there are."""


class _Cadence(Closed, omit_defaults=True, frozen=True, kw_only=True):
    days: int | None = None
    kind: Literal["scheduled", "weekdays", "occasion", "refusal"]
    times: int | None = None
    weekdays: tuple[int, ...] | None = None


class _Plan(Closed, rename={"cue": "if", "response": "then"}, frozen=True, kw_only=True):
    cue: str
    response: str


class _Measure(Closed, rename={"bound": "at"}, frozen=True, kw_only=True):
    bound: Bound
    target: int
    unit: str


class _Pledge(Closed, tag_field="type", tag=type_of("pledge"), frozen=True, kw_only=True):
    because: str
    beneficiaries: tuple[str, ...]
    cadence: _Cadence
    change: ChangeKind | None
    checks: tuple[str, ...]
    exceptions: Exceptions | None
    if_then: tuple[_Plan, ...]
    measure: _Measure | None
    prev: Hash | None
    sources: tuple[str, ...]
    statement: str
    title: str
    topics: tuple[str, ...]
    v: Literal[1]


class _About(Closed, frozen=True, kw_only=True):
    document: Literal["pledge-app/summary", "pledge-app/review", "pledge-app/charter"]
    sha256: Hash


class _Withdrawal(Closed, tag_field="type", tag=type_of("withdrawal"), frozen=True, kw_only=True):
    about: _About
    id: Hash
    issued: date
    reason: str
    v: Literal[1]


def pledge_document(pledge: Pledge) -> bytes:
    """The exact bytes that name a wording: its heads refer to their SHA-256."""
    measure = pledge.measure
    plain = _Pledge(
        because=pledge.because,
        beneficiaries=pledge.beneficiaries,
        cadence=_written(pledge.cadence),
        change=pledge.change,
        checks=pledge.checks,
        exceptions=pledge.exceptions,
        if_then=tuple(_Plan(cue=plan.cue, response=plan.response) for plan in pledge.if_then),
        measure=_Measure(bound=measure.bound, target=measure.target, unit=measure.unit) if measure else None,
        prev=pledge.prev,
        sources=pledge.sources,
        statement=pledge.statement,
        title=pledge.title,
        topics=pledge.topics,
        v=1,
    )
    return canonical.encode_struct(plain)


def parse_pledge(data: bytes) -> Pledge:
    """The pledge behind its document; raises RefusedDocument."""
    try:
        plain = canonical.decode(data, DOCUMENT_CAP, _Pledge)
        measure = plain.measure
        return Pledge(
            title=plain.title,
            statement=plain.statement,
            beneficiaries=plain.beneficiaries,
            cadence=_read(plain.cadence),
            if_then=tuple(IfThen(cue=plan.cue, response=plan.response) for plan in plain.if_then),
            because=plain.because,
            checks=plain.checks,
            exceptions=plain.exceptions,
            measure=Measure(bound=measure.bound, target=measure.target, unit=measure.unit)
            if measure
            else None,
            sources=plain.sources,
            topics=plain.topics,
            prev=plain.prev,
            change=plain.change,
        )
    except InvalidValue as error:
        raise RefusedDocument(Flaw.FIELDS, error.field) from None


def parse_withdrawal(data: bytes, author: str) -> tuple[str, str]:
    """Type and SHA-256 of the author's own document that is withdrawn; raises RefusedDocument."""
    withdrawal = canonical.decode(data, DOCUMENT_CAP, _Withdrawal)
    if withdrawal.id != author or withdrawal.issued < FIRST_DAY or not is_text(withdrawal.reason, 1000):
        raise RefusedDocument(Flaw.FIELDS)
    return withdrawal.about.document, withdrawal.about.sha256


def check_envelope(data: bytes, kind: str, author: str) -> None:
    """That it is a canonical document of the author, of a kind whose fields are not looked at here.

    Raises RefusedDocument.
    """
    fields = canonical.parse(data, DOCUMENT_CAP)
    expected = {"type": type_of(kind), "v": 1, "id": author}
    if not isinstance(fields, dict) or not expected.items() <= fields.items():
        raise RefusedDocument(Flaw.FIELDS)


def _written(cadence: Cadence) -> _Cadence:
    if isinstance(cadence, Scheduled):
        return _Cadence(kind="scheduled", days=cadence.days, times=cadence.times)
    if isinstance(cadence, Weekdays):
        return _Cadence(kind="weekdays", weekdays=cadence.weekdays)
    return _Cadence(kind="occasion" if isinstance(cadence, OnOccasion) else "refusal")


def _read(cadence: _Cadence) -> Cadence:
    match (cadence.kind, cadence.days, cadence.times, cadence.weekdays):
        case ("scheduled", int(days), int(times), None):
            return Scheduled(times=times, days=days)
        case ("weekdays", None, None, tuple(weekdays)):
            return Weekdays(weekdays=weekdays)
        case ("occasion", None, None, None):
            return OnOccasion()
        case ("refusal", None, None, None):
            return Refusal()
    raise InvalidValue("cadence")
