import pytest

from pledge_app.domain.standing import Standing
from pledge_app.screens.rate import Rate


@pytest.mark.parametrize(
    ("kept", "of", "percent"),
    [
        (0, 0, None),
        (4, 4, None),
        (5, 5, 100),
        (0, 5, 0),
        (36, 43, 84),
        (999, 1000, 99),
        (1, 1000, 1),
    ],
)
def test_percent_only_from_five_and_never_all_or_none_by_rounding(
    kept: int, of: int, percent: int | None
) -> None:
    assert Rate(kept=kept, of=of, reported=of, expected=None).percent == percent


def test_is_read_from_a_standing() -> None:
    standing = Standing(
        sha256="0" * 64,
        title="Limits",
        kept=9,
        partly=1,
        slipped=1,
        no_occasion=2,
        excused=3,
        imported=4,
        rate_kept=6,
        rate_of=8,
        expected=20,
        reported=12,
        late=0,
        backdated=0,
        elsewhere=0,
        corrected=0,
        withheld=0,
    )
    assert Rate.of_standing(standing) == Rate(kept=6, of=8, reported=12, expected=20)
