"""What an import would bring, before anything is written."""

from datetime import date

from pledge_app.domain.cadence import OnOccasion
from pledge_app.domain.imported import (
    ForeignHabit,
    ForeignRow,
    HabitReport,
    ImportReport,
    LeftOut,
    LeftOutReason,
)
from pledge_app.domain.pledge import Pledge
from pledge_app.domain.vocabulary import Outcome
from pledge_app.screens.imports import present, suggested

DAY = date(2016, 3, 15)


def habit(title: str, *rows: ForeignRow, archived: bool = False, line: int | None = None) -> HabitReport:
    made = ForeignHabit(
        keys=(title.lower(),),
        name=title,
        pledge=Pledge(title=title, statement="", beneficiaries=(), cadence=OnOccasion()),
        archived=archived,
        rows=rows,
        left_out=(),
        changed=(),
    )
    left = LeftOut(habit=title, row=9, day=None, reason=LeftOutReason.NO_DAY, noted=True)
    return HabitReport(habit=made, line=line, rows=rows, known=2 if line else 0, left_out=(left,))


def row(number: int, outcome: Outcome | None, amount: int | None = None) -> ForeignRow:
    return ForeignRow(row=number, day=DAY, outcome=outcome, amount=amount, text="")


REPORT = ImportReport(
    file="/backup.db",
    format="loop",
    habits=(
        habit("Run", row(1, Outcome.SLIPPED), row(2, Outcome.KEPT, 5000), row(3, None)),
        habit("Old", row(4, Outcome.KEPT), archived=True),
        habit("Known", line=7),
    ),
    stray=(LeftOut(habit="", row=12, day=DAY, reason=LeftOutReason.NO_HABIT, noted=False),),
)


def test_what_was_archived_or_is_here_already_is_not_ticked_to_begin_with() -> None:
    assert suggested(REPORT) == {"run"}


def test_counts_follow_the_ticks() -> None:
    assert (present(REPORT, {"run"}).pledges, present(REPORT, {"run"}).entries) == (1, 3)
    both = present(REPORT, {"run", "old"})
    assert (both.pledges, both.entries) == (2, 4)
    assert both.can_import
    assert not present(REPORT, set()).can_import


def test_a_habit_says_what_its_rows_become() -> None:
    first = present(REPORT, {"run"}).habits[0]
    assert first.outcomes == ((Outcome.KEPT, 1), (Outcome.SLIPPED, 1), (None, 1))
    assert [(one.row, one.outcome, one.reason) for one in first.rows] == [
        (9, None, LeftOutReason.NO_DAY),
        (1, Outcome.SLIPPED, None),
        (2, Outcome.KEPT, None),
        (3, None, None),
    ]
    assert first.rows[0].noted
    assert first.rows[2].amount == 5000


def test_rows_of_no_habit_are_told() -> None:
    (stray,) = present(REPORT, set()).stray
    assert (stray.row, stray.reason) == (12, LeftOutReason.NO_HABIT)


def test_a_file_that_came_before_brings_nothing_new() -> None:
    assert not present(REPORT, set()).brings_nothing_new
    again = ImportReport(file="/backup.db", format="loop", habits=(habit("Known", line=7),), stray=())
    assert present(again, {"known"}).brings_nothing_new
    empty = ImportReport(file="/backup.db", format="loop", habits=(), stray=())
    assert not present(empty, set()).brings_nothing_new
