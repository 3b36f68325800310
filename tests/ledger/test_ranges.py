"""A holiday, an illness, days without occasion: in one act, and taken back as one."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledge_app.domain.cadence import OnOccasion, Scheduled, Weekdays
from pledge_app.domain.ranges import Asked, Reason
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import FutureDay, InvalidValue, PauseIsOver
from pledge_app.ledger.acts import Acts
from pledge_app.ledger.doctor import State, look_at_log
from pledge_app.ledger.ledger import Ledger
from tests.builders import DAY, TODAY, WEEK, a_ledger, a_pledge

DAILY = Scheduled(times=1, days=1)
START = TODAY - 3 * WEEK


def holiday(start: date, end: date) -> Asked:
    return Asked(reason=Reason.HOLIDAY, start=start, end=end)


def none(start: date, end: date) -> Asked:
    return Asked(reason=Reason.NO_OCCASION, start=start, end=end)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Three pledges that began three weeks ago: daily, on weekdays Monday and Friday, on occasion."""
    made = a_ledger(tmp_path)
    cadences = (DAILY, Weekdays(weekdays=(1, 5)), OnOccasion())
    for number, cadence in enumerate(cadences):
        made.pledges.make(a_pledge(f"Pledge {number}", cadence=cadence), today=START)
    return made


def expected(ledger: Ledger, line: int, today: date = TODAY) -> tuple[int | None, int]:
    standing = ledger.journal.standing(line, weeks=2, today=today)
    return standing.expected, standing.reported


def test_a_holiday_is_one_pause_for_each_pledge(ledger: Ledger) -> None:
    asked = holiday(TODAY, TODAY + 13 * DAY)
    assert [planned.paused_from for planned in ledger.ranges.plan(asked, today=TODAY)] == [TODAY] * 3
    entries = ledger.ranges.record(asked, today=TODAY, note="by the sea")
    kinds = {(one.kind, one.text, one.chips) for one in map(ledger.journal.entry, entries)}
    assert (len(entries), kinds) == (3, {(Kind.PAUSE, "by the sea", ("holiday",))})
    later = TODAY + 2 * WEEK
    assert expected(ledger, 1, later) == (0, 0)
    assert look_at_log(ledger.store).state is State.WELL


def test_a_pause_holds_from_the_day_on_which_it_is_recorded(ledger: Ledger) -> None:
    (planned, *_) = ledger.ranges.plan(holiday(TODAY - WEEK, TODAY + DAY), today=TODAY)
    assert planned.paused_from == TODAY
    before = expected(ledger, 1)
    ledger.ranges.record(holiday(TODAY - WEEK, TODAY + DAY), today=TODAY)
    assert expected(ledger, 1) == before
    with pytest.raises(PauseIsOver) as caught:
        ledger.ranges.plan(holiday(TODAY - WEEK, TODAY - DAY), today=TODAY)
    assert caught.value.until == TODAY - DAY


def test_days_that_are_paused_already_are_not_paused_again(ledger: Ledger) -> None:
    ledger.ranges.record(holiday(TODAY, TODAY + 6 * DAY), today=TODAY, lines=[1])
    first, second, _ = ledger.ranges.plan(holiday(TODAY, TODAY + 3 * DAY), today=TODAY)
    assert (first.is_empty, second.is_empty) == (True, False)
    assert ledger.ranges.record(holiday(TODAY, TODAY + 3 * DAY), today=TODAY, lines=[1]) == ()
    ledger.ranges.record(holiday(TODAY + 20 * DAY, TODAY + 21 * DAY), today=TODAY, lines=[1])
    (longer,) = ledger.ranges.plan(holiday(TODAY, TODAY + 9 * DAY), today=TODAY, lines=[1])
    assert longer.paused_from == TODAY + 7 * DAY


def test_without_occasion_is_one_entry_for_each_expected_day(ledger: Ledger) -> None:
    ledger.journal.record(1, Outcome.KEPT, day=TODAY - 2 * DAY, today=TODAY)
    daily, weekdays, occasional = ledger.ranges.plan(none(TODAY - 6 * DAY, TODAY + DAY), today=TODAY)
    assert daily.days == tuple(TODAY - back * DAY for back in (6, 5, 4, 3, 1, 0))
    assert (daily.recorded, weekdays.recorded) == (1, 0)
    assert weekdays.days == (TODAY - 3 * DAY, TODAY)
    assert occasional.is_empty
    entries = [
        ledger.journal.entry(number)
        for number in ledger.ranges.record(none(TODAY - 6 * DAY, TODAY + DAY), today=TODAY)
    ]
    assert {entry.outcome for entry in entries} == {Outcome.NO_OCCASION}
    assert [entry.day for entry in entries if entry.line == 2] == list(weekdays.days)
    assert all(found.is_empty for found in ledger.ranges.plan(none(TODAY - 6 * DAY, TODAY), today=TODAY))


def test_of_some_days_of_a_span_as_many_are_said_as_are_asked_for(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        line = ledger.pledges.make(a_pledge(cadence=Scheduled(times=3, days=7)), today=START)
        ledger.journal.record(line, Outcome.KEPT, day=START + 2 * DAY, today=TODAY)
        (planned,) = ledger.ranges.plan(none(START, START + 13 * DAY), today=TODAY)
        first = (START, START + DAY)
        second = tuple(START + number * DAY for number in (7, 8, 9))
        assert planned.days == first + second


def test_what_ended_or_began_later_is_left_out(ledger: Ledger) -> None:
    ledger.pledges.end(1, today=TODAY)
    ledger.pledges.make(a_pledge("Later", cadence=DAILY), today=TODAY)
    ledger.pledges.keep_draft(a_pledge("Draft", if_then=()))
    plan = ledger.ranges.plan(none(TODAY - WEEK, TODAY), today=TODAY)
    assert [planned.title for planned in plan] == ["Pledge 1", "Pledge 2", "Later"]
    assert plan[-1].days == (TODAY,)


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        (holiday(TODAY, TODAY - DAY), InvalidValue),
        (holiday(TODAY, TODAY + 366 * DAY), InvalidValue),
        (none(TODAY + DAY, TODAY + WEEK), FutureDay),
    ],
)
def test_what_no_range_can_be_is_refused(ledger: Ledger, asked: Asked, error: type[Exception]) -> None:
    before = ledger.store.entries.count()
    with pytest.raises(error):
        ledger.ranges.record(asked, today=TODAY)
    assert ledger.store.entries.count() == before


def test_a_leap_day_and_the_year_after(ledger: Ledger) -> None:
    assert len(ledger.ranges.record(holiday(date(2028, 2, 29), date(2029, 2, 28)), today=TODAY)) == 3


RANGES = st.tuples(st.sampled_from(Reason), st.integers(-20, 10), st.integers(0, 30))


@settings(max_examples=25, deadline=None)
@given(RANGES, st.booleans(), st.sets(st.integers(1, 3), min_size=1))
def test_taking_it_back_brings_back_every_count(
    tmp_path_factory: pytest.TempPathFactory,
    of: tuple[Reason, int, int],
    waits: bool,  # noqa: FBT001  hypothesis gives it by place
    lines: set[int],
) -> None:
    reason, back, length = of
    asked = Asked(reason=reason, start=TODAY + back * DAY, end=TODAY + (back + length) * DAY)
    with a_ledger(tmp_path_factory.mktemp("profile")) as ledger:
        for cadence in (DAILY, Weekdays(weekdays=(2, 6)), Scheduled(times=2, days=5)):
            ledger.pledges.make(a_pledge(f"{cadence}", cadence=cadence), today=START)

        def counts() -> list[tuple[int | None, int, int]]:
            later = TODAY + timedelta(days=60)
            found = [ledger.journal.standing(line, weeks=12, today=later) for line in (1, 2, 3)]
            return [(one.expected, one.reported, one.no_occasion) for one in found]

        before = counts()
        try:
            entries = ledger.ranges.record(asked, today=TODAY, lines=lines, until=2.0 if waits else None)
        except (PauseIsOver, FutureDay):
            return
        if entries:
            assert ledger.ranges.take_back(entries, today=TODAY) is waits
            ledger.journal.settle()
        assert counts() == before
        assert look_at_log(ledger.store).state is State.WELL


def test_one_of_a_range_that_was_corrected_since_is_left_as_it_is(ledger: Ledger) -> None:
    entries = ledger.ranges.record(none(TODAY - DAY, TODAY), today=TODAY, lines=[1])
    ledger.journal.correct(entries[0], Outcome.KEPT, today=TODAY)
    ledger.ranges.take_back(entries, today=TODAY)
    assert [entry.outcome for entry in ledger.journal.day(TODAY - DAY)] == [Outcome.KEPT]
    assert ledger.journal.day(TODAY) == ()


def test_a_range_is_one_act_that_is_undone_and_done_again(ledger: Ledger) -> None:
    now = [0.0]
    acts = Acts(ledger, lambda: now[0])
    asked = none(TODAY - DAY, TODAY)
    effect = acts.away(asked, today=TODAY, lines=(1,), note="")
    assert effect
    assert (effect.away, effect.count, effect.traceless) == (asked, 2, True)
    assert acts.away(asked, today=TODAY, lines=(1,), note="") is None
    undone = acts.undo(today=TODAY)
    assert undone
    assert (undone.entry, undone.traceless) == (None, True)
    assert ledger.journal.day(TODAY) == ()
    acts.redo(today=TODAY)
    ledger.journal.settle(now[0] + 3)
    again = acts.undo(today=TODAY)
    assert again
    assert not again.traceless
    assert ledger.journal.day(TODAY) == ()
