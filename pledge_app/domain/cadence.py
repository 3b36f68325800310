"""How often a pledge is put to the test."""

from dataclasses import dataclass

from pledge_app.errors import InvalidValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """`times` occasions in every `days` days: times 1–99, days 1–366."""

    times: int
    days: int

    def __post_init__(self) -> None:
        if not (1 <= self.times <= 99 and 1 <= self.days <= 366):
            raise InvalidValue("cadence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekdays:
    """On the listed ISO weekdays (1 = Monday), ascending and without repeats."""

    weekdays: tuple[int, ...]

    def __post_init__(self) -> None:
        ascending = tuple(sorted(set(self.weekdays)))
        if not ascending or ascending != self.weekdays or ascending[0] < 1 or ascending[-1] > 7:
            raise InvalidValue("cadence")


@dataclass(frozen=True, slots=True, kw_only=True)
class OnOccasion:
    """When the situation arises; nothing is expected on any day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Something one will not do; reported by exception, and silence is never counted as kept."""


Cadence = Scheduled | Weekdays | OnOccasion | Refusal
