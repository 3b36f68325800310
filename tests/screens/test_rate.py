import pytest

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
