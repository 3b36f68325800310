"""Loop Habit Tracker's backup: a SQLite database (IMPORT.md 6.1).

Facts about the format are from the program's own sources and migrations. Its tables grew: a kind of habit and
a value came with version 16, targets with 18, `question` with 23 (before, `description` held the question),
`uuid` with 24, `notes` with 25. Columns tell what a file has; its version only tells that it is not newer.

The bytes are a stranger's: they are opened in memory, read only, without triggers, views or extensions, and
with an end to how long the engine may work on them.
"""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date

from pledge_app.domain.imported import ForeignHabit, ForeignRow, Import, LeftOut, LeftOutReason
from pledge_app.errors import RefusedFile
from pledge_app.exchange.loop_habit import Habit, day_of, habit_of, judge, name_of, note_of, numbered

NEWEST = 25
MOST_BYTES = 64 << 20
MOST_HABITS = 1_000
MOST_ROWS = 500_000
LONGEST_VALUE = 1 << 20
SECONDS = 30

_MAGIC = b"SQLite format 3\x00"
_WRITE_AHEAD, _JOURNAL = b"\x02\x02", b"\x01\x01"
_HABITS: dict[str, str | None] = {
    "id": None, "name": None, "description": None, "freq_num": None, "freq_den": None,
    "archived": "0", "position": "0", "question": "NULL", "type": "0", "target_type": "0",
    "target_value": "0", "unit": "''", "uuid": "NULL",
}  # fmt: skip
_REPETITIONS: dict[str, str | None] = {"habit": None, "timestamp": None, "value": "2", "notes": "NULL"}


def read(data: bytes, name: str) -> Import:
    """What the backup in file `name` holds. Raises RefusedFile; rows that do not fit are left out instead."""
    if len(data) > MOST_BYTES:
        raise RefusedFile(name, "file", "too large")
    if not data.startswith(_MAGIC):
        raise RefusedFile(name, "start", "no SQLite database")
    with _refusing(name), closing(sqlite3.connect(":memory:")) as database:
        _open(database, data)
        _check(database, name, len(data))
        return _imported(
            _rows(database, name, "habits", _HABITS, MOST_HABITS),
            _rows(database, name, "repetitions", _REPETITIONS, MOST_ROWS),
        )


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the engine's messages quote what is damaged
        raise RefusedFile(name, "database", "damaged") from error


def _open(database: sqlite3.Connection, data: bytes) -> None:
    # A file in write-ahead mode cannot be opened without its companions, which a backup does not have.
    if data[18:20] == _WRITE_AHEAD:
        data = data[:18] + _JOURNAL + data[20:]
    database.deserialize(data)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    database.text_factory = lambda value: value.decode(errors="replace")
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON"):
        database.execute(f"PRAGMA {pragma}")
    end = time.monotonic() + SECONDS
    database.set_progress_handler(lambda: time.monotonic() > end, 10_000)


def _check(database: sqlite3.Connection, name: str, size: int) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    (page,) = database.execute("PRAGMA page_size").fetchone()
    if size < pages * page or size % page:
        raise RefusedFile(name, "end", "cut off")
    tables = dict(database.execute("SELECT lower(name), sql FROM sqlite_schema WHERE type = 'table'"))
    for table in ("habits", "repetitions"):
        if not str(tables.get(table)).casefold().startswith("create table"):
            raise RefusedFile(name, f"table {table}", "absent")
    if version > NEWEST:
        raise RefusedFile(name, "version", f"{version}, and the newest known is {NEWEST}")
    (health,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if health != "ok":
        raise RefusedFile(name, "database", "damaged")


def _rows(
    database: sqlite3.Connection, name: str, table: str, columns: Mapping[str, str | None], most: int
) -> Iterator[dict[str, object]]:
    """The rows with the columns that the file has, and what older versions mean where it has them not."""
    found = {str(row[1]).casefold() for row in database.execute(f"PRAGMA table_info({table})")}
    for column, otherwise in columns.items():
        if column not in found and otherwise is None:
            raise RefusedFile(name, f"table {table}", f"no column {column}")
    terms = [column if column in found else f"{value} AS {column}" for column, value in columns.items()]
    order = "position, rowid" if table == "habits" else "rowid"
    sql = f"SELECT rowid AS number, {', '.join(terms)} FROM {table} ORDER BY {order}"  # noqa: S608  own names
    for count, row in enumerate(database.execute(sql)):
        if count >= most:
            raise RefusedFile(name, f"table {table}", "too many rows")
        values = dict(zip(("number", *columns), row, strict=True))
        if "question" in columns and "question" not in found:
            values |= {"question": values["description"], "description": None}
        yield values


def _habits(rows: Iterable[Mapping[str, object]]) -> tuple[list[Habit], dict[object, LeftOut]]:
    """The habits in their order, and those that are left out by their id."""
    habits: list[Habit] = []
    refused: dict[object, LeftOut] = {}
    taken: set[str] = set()
    for fields in rows:
        habit = habit_of(fields)
        if habit is not None and taken.isdisjoint(habit.keys):
            taken.update(habit.keys)
            habits.append(habit)
            continue
        reason = LeftOutReason.DOUBLED if habit else LeftOutReason.KIND
        refused[fields["id"]] = LeftOut(habit=name_of(fields), row=None, day=None, reason=reason, noted=False)
    return numbered(habits), refused


@dataclass(slots=True)
class _History:
    """What the rows of one habit become, as they were entered: of two for a day the first counts."""

    habit: Habit
    days: set[date] = field(default_factory=set)
    rows: list[ForeignRow] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def add(self, fields: Mapping[str, object]) -> None:
        number, day = _number(fields), day_of(fields["timestamp"])
        title = self.habit.pledge.title
        if day is None or day in self.days:
            reason = LeftOutReason.NO_DAY if day is None else LeftOutReason.DOUBLED
            self.left_out.append(LeftOut(habit=title, row=number, day=day, reason=reason, noted=False))
            return
        self.days.add(day)
        verdict, text = judge(self.habit, fields["value"]), note_of(fields["notes"])
        if isinstance(verdict, LeftOutReason):
            left_out = LeftOut(habit=title, row=number, day=day, reason=verdict, noted=bool(text))
            self.left_out.append(left_out)
            if text:
                self.rows.append(ForeignRow(row=number, day=day, outcome=None, amount=None, text=text))
            return
        outcome, amount = verdict
        self.rows.append(ForeignRow(row=number, day=day, outcome=outcome, amount=amount, text=text))

    def finished(self) -> ForeignHabit:
        habit = self.habit
        return ForeignHabit(
            keys=habit.keys,
            name=habit.name,
            pledge=habit.pledge,
            archived=habit.archived,
            rows=tuple(sorted(self.rows, key=lambda row: row.day)),
            left_out=tuple(self.left_out),
            changed=habit.changed,
        )


def _imported(habits: Iterable[Mapping[str, object]], rows: Iterable[Mapping[str, object]]) -> Import:
    found, refused = _habits(habits)
    histories: dict[object, _History] = {habit.id: _History(habit) for habit in found}
    stray = list(refused.values())
    for fields in rows:
        history = histories.get(fields["habit"])
        if history is not None:
            history.add(fields)
            continue
        of = refused.get(fields["habit"])
        stray.append(
            LeftOut(
                habit=of.habit if of else "",
                row=_number(fields),
                day=day_of(fields["timestamp"]),
                reason=of.reason if of else LeftOutReason.NO_HABIT,
                noted=False,
            )
        )
    return Import(format="loop", habits=tuple(h.finished() for h in histories.values()), stray=tuple(stray))


def _number(fields: Mapping[str, object]) -> int:
    return int(str(fields["number"]))
