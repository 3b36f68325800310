"""The quick way back from a pledge's own document, beside the strict one."""

import pytest

from pledge_app.domain.cadence import OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.pledge import Bound, ChangeKind, Exceptions, IfThen, Measure, Pledge
from pledge_app.proof.documents import parse_pledge, pledge_document
from pledge_app.storage.wordings import pledge_of
from tests.builders import a_pledge


@pytest.mark.parametrize(
    "pledge",
    [
        a_pledge(),
        a_pledge("因为", cadence=Weekdays(weekdays=(1, 5)), exceptions=Exceptions(count=2, days=30)),
        a_pledge(cadence=OnOccasion(), prev="ab" * 32, change=ChangeKind.WEAKENING),
        a_pledge(cadence=Refusal(), if_then=(), because="So.", checks=("a", "b\nc")),
        a_pledge(
            cadence=Scheduled(times=1, days=1),
            measure=Measure(bound=Bound.AT_MOST, target=0, unit="km"),
            if_then=(IfThen(cue="a", response="b"), IfThen(cue='"', response="\\")),
            sources=("Code 1.2",),
            topics=("a", "b"),
            beneficiaries=(),
        ),
    ],
)
def test_both_ways_lead_back_to_the_pledge(pledge: Pledge) -> None:
    document = pledge_document(pledge)
    assert pledge_of(document) == parse_pledge(document) == pledge
    assert pledge_of(document.decode()) == pledge
