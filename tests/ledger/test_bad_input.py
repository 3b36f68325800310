"""A clock that jumps, days of 23 and 25 hours, and pledges by the thousand: nothing is lost."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pledge_app.domain.search import read_query
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import FutureDay
from pledge_app.ledger import doctor
from pledge_app.ledger.doctor import Check, State
from pledge_app.settings import Settings, day_of
from tests.builders import TODAY, a_ledger, a_pledge

YEAR = timedelta(days=365)


@pytest.mark.parametrize(
    ("moment", "hours"),
    [("2026-10-25", 25), ("2026-03-29", 23)],
)
@pytest.mark.parametrize("starts", [0, 3, 5])
def test_a_day_of_23_or_25_hours_is_one_day(moment: str, hours: int, starts: int) -> None:
    """By the hours that pass: each belongs to a day, and days follow each other without a gap."""
    zone, settings = ZoneInfo("Europe/Berlin"), Settings(day_starts_at=starts)
    noon = datetime.fromisoformat(f"{moment}T12:00").replace(tzinfo=zone).astimezone(UTC)
    days = [
        day_of((noon + timedelta(minutes=15 * quarter)).astimezone(zone), settings)
        for quarter in range(-4 * 48, 4 * 48)
    ]
    assert days == sorted(days)
    assert all(after - before <= timedelta(days=1) for before, after in pairwise(days))
    first, last = min(days), max(days)
    lengths = {day: days.count(day) / 4 for day in set(days) - {first, last}}
    assert sorted(set(lengths.values())) == sorted({24.0, float(hours)})


def test_a_clock_that_jumped_back_loses_nothing_and_refuses_the_days_to_come(tmp_path: Path) -> None:
    with a_ledger(tmp_path / "profile") as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY - YEAR)
        kept = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
        back = TODAY - YEAR
        with pytest.raises(FutureDay):
            ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=back)
        ledger.journal.record(line, Outcome.SLIPPED, day=back, today=back)
        assert [entry.id for entry in ledger.journal.day(TODAY)] == [kept.id]
        ledger.journal.standing(line, weeks=12, today=back)
        ledger.journal.year(back)
        assert doctor.look_at_log(ledger.store).state is State.WELL
        assert doctor.look_at_log(ledger.store).check is Check.LOG


@pytest.mark.parametrize("jump", [-YEAR, YEAR], ids=["back", "ahead"])
def test_what_waits_enters_the_log_once_whatever_the_clock(tmp_path: Path, jump: timedelta) -> None:
    now = datetime(2026, 3, 16, 12, tzinfo=UTC)
    with a_ledger(tmp_path / "profile") as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY)
        until = now.timestamp() + 2
        entry = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, until=until)
        assert ledger.journal.waits(entry.id)
        size = ledger.store.log.size(1)
        ledger.journal.settle((now + jump).timestamp())
        ledger.journal.settle((now + jump).timestamp())
        assert not ledger.journal.waits(entry.id)
        assert ledger.store.log.size(1) == size + 1


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2024, 2, 29), date(9999, 12, 31)])
def test_the_first_and_the_last_of_all_days_can_be_looked_at(tmp_path: Path, day: date) -> None:
    with a_ledger(tmp_path / "profile") as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY)
        ledger.journal.day(day)
        ledger.journal.year(day)
        ledger.journal.standing(line, weeks=12, today=day)
        ledger.journal.standings(weeks=12, today=day)
        ledger.journal.reported_before(day)
        ledger.pledges.active(today=day)


@pytest.mark.parametrize("typed", ["x" * 10_000, '"' * 10_000, "AND OR NOT", "\x00", "\ud800", ""])
def test_every_query_is_read(typed: str) -> None:
    assert len(read_query(typed).terms) <= 200
