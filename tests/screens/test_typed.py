"""What was typed comes back as it stood, whatever stands in it."""

from datetime import UTC, datetime

import pytest

from pledge_app.domain.pledge import Bound
from pledge_app.screens.form import Fields, Plan, Rhythm
from pledge_app.screens.typed import Typed, read, written

AT = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "fields",
    [
        Fields(),
        Fields(plans=(Plan(cue="I dem", response=""), Plan(cue=" ", response="界\u2028")), title="x" * 500),
        Fields(rhythm=Rhythm.WEEKDAYS, weekdays=(), measured=True, bound=Bound.AT_MOST, target=1, unit=""),
    ],
)
def test_a_form_comes_back_as_it_was(fields: Fields) -> None:
    typed = Typed(fields=fields, at=AT)
    assert read(written(typed)) == typed
