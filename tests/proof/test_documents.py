import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.cadence import OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, IfThen, Measure, Pledge
from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import canonical
from pledge_app.proof.documents import parse_pledge, pledge_document
from tests.builders import a_pledge

# SCHEMAS §2, word for word.
EXAMPLE = (
    '{"because":"","beneficiaries":["users"],"cadence":{"days":7,"kind":"scheduled","times":3},"change":null,'
    '"checks":[],"exceptions":{"count":2,"days":30},"if_then":[{"if":"I demo","then":"I name a limit"}],'
    '"measure":null,"prev":null,"sources":[],"statement":"I say limits.","title":"Limits","topics":[],'
    '"type":"pledge-app/pledge","v":1}'
)

words = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)
many = st.lists(words, max_size=3).map(tuple)
pledges = st.builds(
    Pledge,
    title=words,
    statement=words,
    beneficiaries=many,
    because=words,
    checks=many,
    sources=many,
    topics=many.map(lambda topics: tuple(sorted(set(topics)))),
    cadence=st.one_of(
        st.builds(Scheduled, times=st.integers(1, 99), days=st.integers(1, 366)),
        st.just(Weekdays(weekdays=(1, 5))),
        st.just(OnOccasion()),
        st.just(Refusal()),
    ),
    exceptions=st.none() | st.builds(Exceptions, count=st.integers(1, 99), days=st.integers(1, 366)),
    measure=st.none()
    | st.builds(Measure, bound=st.sampled_from(Bound), target=st.integers(0, 10**9), unit=words),
    if_then=st.lists(st.builds(IfThen, cue=words, response=words), max_size=2).map(tuple),
)


@given(pledges, st.none() | st.sampled_from(ChangeKind))
def test_a_pledge_and_its_document_are_one(pledge: Pledge, change: ChangeKind | None) -> None:
    pledge = replace(pledge, prev=change and "ab" * 32, change=change)
    data = pledge_document(pledge)
    assert parse_pledge(data) == pledge
    assert canonical.encode(json.loads(data)) == data


def test_the_example() -> None:
    pledge = a_pledge(statement="I say limits.", exceptions=Exceptions(count=2, days=30))
    assert pledge_document(pledge).decode() == EXAMPLE
    assert parse_pledge(EXAMPLE.encode()) == pledge


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"cadence": {"kind": "occasion", "days": 7}}, "cadence"),
        ({"cadence": {"kind": "refusal", "times": 7}}, "cadence"),
        ({"cadence": {"kind": "scheduled", "days": 7}}, "cadence"),
        ({"cadence": {"kind": "scheduled", "days": 7, "times": 0}}, "cadence"),
        ({"cadence": {"kind": "weekdays", "weekdays": [5, 1]}}, "cadence"),
        ({"cadence": {"kind": "weekdays", "weekdays": [1], "days": 7}}, "cadence"),
        ({"cadence": {"kind": "never"}}, ""),
        ({"exceptions": {"count": 0, "days": 30}}, "exceptions"),
        ({"exceptions": {"count": 1}}, ""),
        ({"change": "editorial"}, "change"),
        ({"change": "better"}, ""),
        ({"prev": "AB" * 32, "change": "editorial"}, ""),
        ({"prev": "ab" * 32 + "\n", "change": "editorial"}, ""),
        ({"title": ""}, "title"),
        ({"title": "a\u202eb"}, "title"),
        ({"topics": ["b", "a"]}, "topics"),
        ({"if_then": [{"if": "x"}]}, ""),
        ({"measure": {"at": "least", "target": -1, "unit": "km"}}, "measure"),
        ({"measure": {"at": "about", "target": 1, "unit": "km"}}, ""),
        ({"v": 2}, ""),
        ({"type": "pledge-app/charter"}, ""),
        ({"more": 1}, ""),
    ],
)
def test_refuses_what_the_schema_does(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(RefusedDocument) as refused:
        parse_pledge(canonical.encode(json.loads(EXAMPLE) | fields))
    assert (refused.value.flaw, refused.value.field) == (Flaw.FIELDS, field)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"exceptions":{"count":2,"days":30}', '"exceptions":{"count":2,"days":30,"more":1}'),
        ('"times":3', '"times":3,"weekdays":null'),
        ('{"because"', '{ "because"'),
        ('"v":1', '"v":1.0'),
        ('"days":7', '"days":1000000000000000000000000000000'),
        ('"v":1}', '"v":1,"v":1}'),
        ('"title":"Limits"', '"title":"Limi\\u0074s"'),
    ],
)
def test_refuses_every_other_spelling(before: str, after: str) -> None:
    changed = EXAMPLE.replace(before, after)
    assert changed != EXAMPLE
    with pytest.raises(RefusedDocument):
        parse_pledge(changed.encode())
