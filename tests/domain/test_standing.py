"""Counting, sentence by sentence of SCHEMAS §5.1 and §5.6–5.8."""

import time
from fractions import Fraction

from pledge_app.domain.conduct import Head
from pledge_app.domain.line import lines
from pledge_app.domain.standing import Tally, standing_of, standings
from pledge_app.domain.vocabulary import Kind, Outcome
from tests.domain.heads import (
    OTHER,
    THREE_A_WEEK,
    V1,
    V2,
    V3,
    amended,
    count,
    day,
    did,
    made,
    pledge,
    withdrawn,
)

# 1: what is live


def test_all_outcomes_are_counted() -> None:
    row = count([made(), *(did(n, outcome) for n, outcome in enumerate(Outcome)), did(0)])
    assert (row.kept, row.partly, row.slipped, row.no_occasion, row.excused) == (2, 1, 1, 1, 1)
    assert (row.recorded, row.corrected, row.rate_kept, row.rate_of) == (6, 0, 2, 4)
    assert row.rate == Fraction(1, 2)
    assert row.counts_only


def test_a_rate_needs_something_to_divide_by_and_five_to_be_shown() -> None:
    assert count([made(), did(0, Outcome.EXCUSED)]).rate is None
    assert not count([made(), *(did(n) for n in range(5))]).counts_only


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    row = count([made(), did(0), did(0, Outcome.SLIPPED, 1)])
    assert (row.kept, row.slipped, row.corrected) == (0, 1, 1)


def test_a_correction_that_was_retracted_or_replaced_corrects_nothing() -> None:
    retracted = count([made(), did(0), did(0, Outcome.SLIPPED, 1), withdrawn(1, 2)])
    assert (retracted.kept, retracted.slipped, retracted.corrected) == (1, 0, 1)
    replaced = count([made(), did(0), did(0, Outcome.SLIPPED, 1), did(0, Outcome.PARTLY, 2)])
    assert (replaced.kept, replaced.slipped, replaced.partly, replaced.corrected) == (1, 0, 1, 1)


def test_only_conduct_replaces_conduct_and_only_a_withdrawal_retracts() -> None:
    repair = Head(day=day(0), kind=Kind.REPAIR, pledge=V1, refs=(1,))
    redact = Head(day=day(0), kind=Kind.REDACT, refs=(1,))
    note = Head(day=day(0), kind=Kind.NOTE, refs=(1,))
    row = count([made(), did(0), repair, redact, note, did(0, Outcome.KEPT, 2), did(0, Outcome.KEPT, 0)])
    assert (row.kept, row.corrected) == (3, 0)


def test_a_reference_to_what_is_not_opened_changes_nothing() -> None:
    row = count({0: made(), 2: did(0, Outcome.KEPT, 1), 3: withdrawn(0, 1)}, unknown=(1,))
    assert (row.kept, row.corrected, row.withheld) == (1, 0, 1)


# 6: imported, corrected


def test_imported_conduct_is_in_no_rate_reported_or_late() -> None:
    heads = [made(), did(0, recorded=20, imported=True), did(1, Outcome.SLIPPED), did(2)]
    row = count(heads, horizon=3)
    assert (row.kept, row.slipped, row.imported) == (2, 1, 1)
    assert (row.rate_kept, row.rate_of, row.reported, row.late) == (1, 2, 2, 0)


def test_a_corrected_entry_is_in_nothing_else() -> None:
    heads = [made(), did(0, recorded=20), did(0, Outcome.KEPT, 1, recorded=7)]
    row = count(heads)
    assert (row.kept, row.late, row.corrected, row.reported) == (1, 0, 1, 1)


# 7: late, backdated


def test_more_than_a_week_after_its_day_is_late() -> None:
    assert count([made(), did(0, recorded=7), did(0, recorded=8)]).late == 1


def test_what_was_not_there_at_a_sighting_was_not_recorded_before_it() -> None:
    heads = [made(), did(0)]
    assert count(heads, absent={1: day(1)}).backdated == 0
    seen = count(heads, absent={1: day(2)})
    assert (seen.backdated, seen.late) == (1, 0)
    assert count(heads, absent={1: day(8)}).late == 0
    assert count(heads, absent={1: day(9)}).late == 1
    honest = count([made(), did(0, recorded=9)], absent={1: day(10)})
    assert (honest.backdated, honest.late) == (0, 1)


# 8: withheld, and the rows


def test_withheld_is_what_may_be_about_the_pledge() -> None:
    assert count({4: made(), 7: did(0)}, unknown=(1, 3, 5, 6, 9)).withheld == 3
    assert count({}, unknown=(1, 3)).withheld == 2


def test_a_row_is_a_line_by_its_first_opened_head() -> None:
    pledges = {
        V1: pledge(title="A"),
        V2: pledge(title="B", prev=V1),
        V3: pledge(title="C"),
        OTHER: pledge(title="D"),
    }
    heads = {0: made(0, OTHER), 5: made(0), 6: amended(4)}
    rows = standings(heads, pledges, horizon=day(3), not_yet=lambda _: None, unknown=())
    assert [(row.title, row.sha256) for row in rows] == [("D", OTHER), ("A", V1), ("C", V3)]
    rows = standings(heads, pledges, horizon=day(4), not_yet=lambda _: None, unknown=())
    assert [row.title for row in rows] == ["D", "B", "C"]


def test_a_row_without_a_wording_has_no_title() -> None:
    (row,) = standings({0: made(), 1: did(0)}, {}, horizon=day(3), not_yet=lambda _: None, unknown=())
    assert (row.sha256, row.title, row.kept, row.expected) == (V1, "", 1, None)


# One's own pages


def test_ones_own_window_counts_alike() -> None:
    (line,) = lines({0: made()}, {V1: pledge(THREE_A_WEEK)}).values()
    tallies = [
        Tally(day=day(n), version=V1, outcome=Outcome.KEPT, imported=n == 9, number=2) for n in (8, 9, 15, 30)
    ]
    row = standing_of(line, tallies, start=day(3), end=day(30))
    assert (row.kept, row.imported, row.rate_kept, row.rate_of) == (8, 2, 6, 6)
    assert (row.expected, row.reported) == (12, 2 + 2 + 2)
    assert (row.late, row.backdated, row.corrected, row.withheld) == (0, 0, 0, 0)
    young = standing_of(line, [], start=day(-20), end=day(7))
    assert (young.expected, young.reported, young.sha256) == (3, 0, V1)


# Cost


def seconds(size: int) -> float:
    heads = {0: made()} | {i: did(i % 3000, Outcome.KEPT, *[i - 1][: i % 2]) for i in range(1, size)}
    begun = time.perf_counter()
    count(heads, pledge(THREE_A_WEEK), horizon=4000)
    return time.perf_counter() - begun


def test_ten_times_the_entries_take_about_ten_times_as_long() -> None:
    assert min(seconds(40_000) for _ in range(3)) < 25 * min(seconds(4_000) for _ in range(3))
