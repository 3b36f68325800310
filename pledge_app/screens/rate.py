"""A pledge's figures over a window of days, as every page shows them."""

from typing import NamedTuple, Self

from pledge_app.domain.standing import ENOUGH_FOR_A_RATE, Standing


class Rate(NamedTuple):
    """`kept` of `of` occasions, and its coverage: `reported` of `expected` reports (None: none expected).

    `percent` is None below five occasions, where only counts are shown; 0 and 100 mean none and all.
    """

    kept: int
    of: int
    reported: int
    expected: int | None

    @classmethod
    def of_standing(cls, standing: Standing) -> Self:
        return cls(
            kept=standing.rate_kept,
            of=standing.rate_of,
            reported=standing.reported,
            expected=standing.expected,
        )

    @property
    def percent(self) -> int | None:
        if self.of < ENOUGH_FOR_A_RATE:
            return None
        if self.kept in (0, self.of):
            return 100 * self.kept // self.of
        return min(99, max(1, round(100 * self.kept / self.of)))
