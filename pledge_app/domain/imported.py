"""Another program's history in the app's words: what ledger, screens and terminal share of an import."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pledge_app.domain.pledge import Pledge
from pledge_app.domain.vocabulary import Outcome


class LeftOutReason(StrEnum):
    """Why a row, or a habit with all of its rows, is not imported."""

    AUTOMATIC = "automatic"  # the other program filled it in because a quota was met
    UNKNOWN = "unknown"  # nothing was said about that day
    DOUBLED = "doubled"  # an earlier row speaks of the same day, or an earlier habit has the same identity
    NO_DAY = "no-day"  # its time is no day from 1970 to 9999
    FUTURE = "future"  # the day has not come
    NO_HABIT = "no-habit"  # it belongs to a habit that is not in the file
    VALUE = "value"  # a value that the other program does not know
    KIND = "kind"  # a kind of habit that is not known, or a target that is no amount


class Changed(StrEnum):
    """What of a habit could not be taken over as it was."""

    TITLE = "title"  # cut, cleaned, made up where there was none, or numbered to tell it from another
    STATEMENT = "statement"  # cut or cleaned
    BECAUSE = "because"  # cut or cleaned
    CADENCE = "cadence"  # no such cadence here; it is "on occasion" now
    UNIT = "unit"  # cut, cleaned, or made up where there was none
    TARGET = "target"  # rounded to thousandths


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A row that is not imported, of the habit with that name ("": of none that is known).

    `row` is the row's own number, None where it is the habit itself. `noted` says that its words are kept all
    the same, as a reflection.
    """

    habit: str
    row: int | None
    day: date | None
    reason: LeftOutReason
    noted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignRow:
    """What one row becomes: conduct, or a reflection where `outcome` is None. `amount` is in thousandths."""

    row: int
    day: date
    outcome: Outcome | None
    amount: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignHabit:
    """A habit that becomes a pledge without an if-then plan; rows by day, one a day at most.

    `keys` identify it over several imports, the best first. `name` is what the other program calls it. An
    archived one comes as a pledge that has ended. `left_out` are its rows that say nothing to import.
    """

    keys: tuple[str, ...]
    name: str
    pledge: Pledge
    archived: bool
    rows: tuple[ForeignRow, ...]
    left_out: tuple[LeftOut, ...]
    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """All that a file holds; `format` names the program that wrote it.

    `stray` are habits that are left out, and the rows of none that is imported.
    """

    format: str
    habits: tuple[ForeignHabit, ...]
    stray: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitReport:
    """What importing a habit would do: `rows` to be written; `known` rows are here from an earlier import.

    `line` is the pledge that an earlier import made of it. `left_out` are its rows that do not come.
    """

    habit: ForeignHabit
    line: int | None
    rows: tuple[ForeignRow, ...]
    known: int
    left_out: tuple[LeftOut, ...]

    @property
    def key(self) -> str:
        """What to choose it by."""
        return self.habit.keys[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What importing a file would do, habit by habit and row by row; nothing is written yet.

    `stray` are habits that are left out, and the rows of none that is imported.
    """

    file: str
    format: str
    habits: tuple[HabitReport, ...]
    stray: tuple[LeftOut, ...]

    def chosen(self, only: Collection[str] | None) -> tuple[HabitReport, ...]:
        """The habits with these names, titles or keys; all for None."""
        return tuple(
            one
            for one in self.habits
            if only is None or not {one.key, one.habit.name, one.habit.pledge.title}.isdisjoint(only)
        )

    def imported(self, only: Collection[str] | None = None) -> "Imported":
        """What would be written, were these habits imported."""
        chosen = self.chosen(only)
        return Imported(
            format=self.format,
            pledges=sum(one.line is None for one in chosen),
            entries=sum(len(one.rows) for one in chosen),
            left_out=self.stray + tuple(row for one in chosen for row in one.left_out),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What was written: new pledges, and entries of conduct and reflections; `left_out` was not."""

    format: str
    pledges: int
    entries: int
    left_out: tuple[LeftOut, ...]
