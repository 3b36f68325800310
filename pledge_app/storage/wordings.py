"""A pledge behind the canonical bytes that this app wrote itself.

Quicker than the parser that strangers' bytes go through, which loads msgspec: the first paint needs it, and
three answers of its ledger speak of the same pledges.
"""

import json
from functools import lru_cache
from typing import Any

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, IfThen, Measure, Pledge


@lru_cache(maxsize=1000)
def pledge_of(document: bytes | str) -> Pledge:
    """The pledge behind a document of `proof.documents.pledge_document`."""
    fields: dict[str, Any] = json.loads(document)
    exceptions, measure, change = fields["exceptions"], fields["measure"], fields["change"]
    return Pledge(
        title=fields["title"],
        statement=fields["statement"],
        beneficiaries=tuple(fields["beneficiaries"]),
        cadence=_cadence(fields["cadence"]),
        if_then=tuple(IfThen(cue=plan["if"], response=plan["then"]) for plan in fields["if_then"]),
        because=fields["because"],
        checks=tuple(fields["checks"]),
        exceptions=exceptions and Exceptions(count=exceptions["count"], days=exceptions["days"]),
        measure=measure
        and Measure(bound=Bound(measure["at"]), target=measure["target"], unit=measure["unit"]),
        sources=tuple(fields["sources"]),
        topics=tuple(fields["topics"]),
        prev=fields["prev"],
        change=change and ChangeKind(change),
    )


def _cadence(fields: dict[str, Any]) -> Cadence:
    match fields:
        case {"kind": "scheduled", "times": times, "days": days}:
            return Scheduled(times=times, days=days)
        case {"kind": "weekdays", "weekdays": weekdays}:
            return Weekdays(weekdays=tuple(weekdays))
        case {"kind": "refusal"}:
            return Refusal()
    return OnOccasion()
