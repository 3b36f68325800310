"""What a range of days would come to."""

from pledge_app.domain.ranges import Ranged
from pledge_app.screens.away import AwayState, present
from tests.builders import DAY, TODAY


def test_pledges_and_days_are_counted() -> None:
    plan = (
        Ranged(line=1, version="1", title="One", paused_from=TODAY, recorded=2),
        Ranged(line=2, version="2", title="Two", days=(TODAY, TODAY - DAY)),
        Ranged(line=3, version="3", title="Three"),
    )
    assert present(plan) == AwayState(pauses=1, days=2, recorded=2)
    assert not present(plan).is_empty
    assert present(plan[2:]).is_empty
