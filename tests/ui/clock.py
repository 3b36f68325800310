"""A clock that a test sets."""

from datetime import UTC, datetime, time, timedelta

from tests.builders import TODAY

NOON = datetime.combine(TODAY, time(12), tzinfo=UTC)


class Clock:
    """Gives `now` until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)
