"""What is said of backups."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from pledge_app.domain.backup import BackupsState, KeptBackup
from pledge_app.errors import DiskFull, FolderGone
from pledge_app.screens.backups import Standing, present

TODAY = date(2026, 3, 16)
KEPT = KeptBackup(
    file=Path("/backups/pledge-2026-03-16.pledge-backup"),
    made=datetime(2026, 3, 16, 12, tzinfo=UTC),
    size=54_000,
    entries=12,
)
STATE = BackupsState(
    has_code=True,
    folder=Path("/backups"),
    chosen=False,
    kept=(KEPT,),
    current=True,
    worth=True,
    begun=TODAY - timedelta(days=9),
)


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        (STATE, Standing.CURRENT),
        (replace(STATE, current=False), Standing.BEHIND),
        (replace(STATE, kept=(), current=False), Standing.NONE),
        (replace(STATE, kept=(), has_code=False), Standing.NO_CODE),
    ],
)
def test_how_it_stands(state: BackupsState, standing: Standing) -> None:
    shown = present(state, None, TODAY)
    assert shown is not None
    assert (shown.standing, shown.folder, shown.kept) == (standing, state.folder, state.kept)
    assert shown.reminds == (standing is Standing.NO_CODE)


def test_nothing_is_said_before_anything_is_known() -> None:
    assert present(None, None, TODAY) is None


def test_trouble_is_told_with_the_last_good_one() -> None:
    trouble = DiskFull("/backups")
    shown = present(STATE, trouble, TODAY)
    assert shown is not None
    assert (shown.standing, shown.trouble, shown.kept, shown.reminds) == (
        Standing.TROUBLE, trouble, (KEPT,), True,
    )  # fmt: skip
    away = present(None, FolderGone("/disk"), TODAY)
    assert away is not None
    assert (away.standing, away.folder, away.reminds) == (Standing.TROUBLE, None, True)


def test_of_a_code_it_reminds_from_the_second_day_on_where_there_is_something_to_lose() -> None:
    none = replace(STATE, has_code=False, kept=(), current=False)
    for state, reminds in (
        (none, True),
        (replace(none, begun=TODAY), False),
        (replace(none, worth=False), False),
    ):
        shown = present(state, None, TODAY)
        assert shown is not None
        assert shown.reminds is reminds
