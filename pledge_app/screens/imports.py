"""Import: what another program's file would bring, row by row, before anything is written."""

from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from pledge_app.domain.imported import Changed, HabitReport, ImportReport, LeftOut, LeftOutReason
from pledge_app.domain.vocabulary import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the file: it becomes conduct, a reflection (no outcome), or is left out for `reason`.

    `amount` is in thousandths. `noted`: it is left out, and its words are kept as a reflection.
    """

    row: int | None
    day: date | None
    outcome: Outcome | None = None
    amount: int | None = None
    reason: LeftOutReason | None = None
    noted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """One habit: `outcomes` says how many rows become what (None: a reflection).

    `known` rows are here from an earlier import; `changed` names what could not be taken over as it was.
    """

    key: str
    title: str
    archived: bool
    entries: int
    known: int
    left_out: int
    outcomes: tuple[tuple[Outcome | None, int], ...]
    changed: tuple[Changed, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportState:
    """What the file holds; with the `ticked` habits `pledges` and `entries` would be written.

    `stray` are rows that belong to no habit that could come.
    """

    file: str
    habits: tuple[Habit, ...]
    ticked: frozenset[str]
    pledges: int
    entries: int
    stray: tuple[Row, ...]

    @property
    def can_import(self) -> bool:
        return self.pledges > 0 or self.entries > 0

    @property
    def brings_nothing_new(self) -> bool:
        """Whether everything in the file came in before."""
        return bool(self.habits) and not any(habit.entries for habit in self.habits)


def suggested(report: ImportReport) -> frozenset[str]:
    """The habits that are ticked to begin with: those that were not archived and bring something."""
    return frozenset(
        one.key for one in report.habits if not one.habit.archived and (one.rows or one.line is None)
    )


def present(report: ImportReport, ticked: AbstractSet[str]) -> ImportState:
    """The page, with the habits of these keys ticked."""
    would = report.imported(ticked)
    return ImportState(
        file=report.file,
        habits=tuple(_habit(one) for one in report.habits),
        ticked=frozenset(ticked),
        pledges=would.pledges,
        entries=would.entries,
        stray=tuple(_left(row) for row in report.stray),
    )


def _habit(one: HabitReport) -> Habit:
    outcomes = Counter(row.outcome for row in one.rows)
    order: tuple[Outcome | None, ...] = (*Outcome, None)
    rows = [Row(row=row.row, day=row.day, outcome=row.outcome, amount=row.amount) for row in one.rows] + [
        _left(row) for row in one.left_out
    ]
    return Habit(
        key=one.key,
        title=one.habit.pledge.title,
        archived=one.habit.archived,
        entries=len(one.rows),
        known=one.known,
        left_out=len(one.left_out),
        outcomes=tuple((outcome, outcomes[outcome]) for outcome in order if outcomes[outcome]),
        changed=one.habit.changed,
        rows=tuple(sorted(rows, key=lambda row: row.day or date.min)),
    )


def _left(row: LeftOut) -> Row:
    return Row(row=row.row, day=row.day, reason=row.reason, noted=row.noted)
