"""The dialog of a range of days: what it would come to."""

from collections.abc import Sequence
from dataclasses import dataclass

from pledge_app.domain.ranges import Ranged


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayState:
    """How many pledges pause, how many days are noted without occasion, how many days with records stay."""

    pauses: int
    days: int
    recorded: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be written."""
        return not self.pauses and not self.days


def present(plan: Sequence[Ranged]) -> AwayState:
    return AwayState(
        pauses=sum(ranged.paused_from is not None for ranged in plan),
        days=sum(len(ranged.days) for ranged in plan),
        recorded=sum(ranged.recorded for ranged in plan),
    )
