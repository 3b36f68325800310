"""Backups of Loop Habit Tracker: what is read, and what is refused."""

from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledge_app.domain.imported import Import, LeftOutReason
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import RefusedFile
from pledge_app.exchange import loop
from tests.exchange.loops import DAY, HABIT, WATER, backup, row
from tests.shared import shared

D1, D2, D3 = date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 3)


def read(*args: Any, **fields: Any) -> Import:
    return loop.read(backup(*args, **fields), "l.db")


def refused(data: bytes) -> tuple[str, str]:
    with pytest.raises(RefusedFile) as caught:
        loop.read(data, "l.db")
    assert caught.value.file == "l.db"
    return caught.value.where, caught.value.reason


def test_a_real_backup() -> None:
    found = loop.read(shared("samples/loop/loop.db").read_bytes(), "loop.db")
    assert [(habit.pledge.title, len(habit.rows)) for habit in found.habits] == [
        ("Wake up early", 33),
        ("brush teeth", 21),
        ("Sleep early", 2),
        ("Vegan", 15),
        ("Sport", 12),
        ("I love you", 13),
        ("Vegan (2)", 43),
        ("Sport (2)", 12),
        ("I love you (2)", 13),
    ]
    rows = [one for habit in found.habits for one in habit.rows]
    assert {one.outcome for one in rows} == {Outcome.KEPT}
    assert found.stray == ()
    assert found.habits[0].rows[0].day == date(2016, 1, 1)
    assert found.habits[1].pledge.statement == "I want to have beautiful teeth!"


def test_rows_are_read_by_day_with_their_notes() -> None:
    found = read(rows=[row(D3, 0, notes=" rain\r\n"), row(D1, 2), row(D2, 3)])
    (habit,) = found.habits
    assert [(one.row, one.day, one.outcome, one.text) for one in habit.rows] == [
        (2, D1, Outcome.KEPT, ""),
        (3, D2, Outcome.EXCUSED, ""),
        (1, D3, Outcome.SLIPPED, "rain"),
    ]


def test_what_says_nothing_is_left_out_and_its_words_are_kept() -> None:
    found = read(rows=[row(D1, 1, notes="tired"), row(D2, -1, notes="ill"), row(D3, 1)])
    (habit,) = found.habits
    assert [(one.outcome, one.text) for one in habit.rows] == [(None, "tired"), (None, "ill")]
    assert [(one.habit, one.row, one.day, one.reason, one.noted) for one in habit.left_out] == [
        ("Run", 1, D1, LeftOutReason.AUTOMATIC, True),
        ("Run", 2, D2, LeftOutReason.UNKNOWN, True),
        ("Run", 3, D3, LeftOutReason.AUTOMATIC, False),
    ]


@pytest.mark.parametrize(
    ("timestamp", "reason"),
    [
        (None, LeftOutReason.NO_DAY),
        ("soon", LeftOutReason.NO_DAY),
        (-1, LeftOutReason.NO_DAY),
        (2932897 * DAY, LeftOutReason.NO_DAY),
        (2**63 - 1, LeftOutReason.NO_DAY),
        (DAY + 7, LeftOutReason.DOUBLED),
    ],
)
def test_rows_without_a_day_of_their_own_are_left_out(timestamp: object, reason: LeftOutReason) -> None:
    (habit,) = read(rows=[row(date(1970, 1, 2)), row(D1) | {"timestamp": timestamp}]).habits
    assert [one.day for one in habit.rows] == [date(1970, 1, 2)]
    assert [(one.row, one.reason) for one in habit.left_out] == [(2, reason)]


def test_the_first_and_the_last_day_there_is() -> None:
    (habit,) = read(rows=[row(date(1970, 1, 1)), row(date(9999, 12, 31))]).habits
    assert [one.day for one in habit.rows] == [date(1970, 1, 1), date(9999, 12, 31)]


def test_a_value_that_is_not_known_is_left_out() -> None:
    (habit,) = read(rows=[row(D1, 4, notes="n"), row(D2, -2), row(D3) | {"value": "x"}]).habits
    assert [one.reason for one in habit.left_out] == [LeftOutReason.VALUE] * 3
    assert [one.text for one in habit.rows] == ["n"]


def test_rows_of_no_habit_are_left_out() -> None:
    odd = HABIT | {"id": 7, "name": "Odd", "type": 2}
    found = read([HABIT, odd], [row(D1, habit=9), row(D2, habit=7), row(D3) | {"habit": None}])
    assert [(one.habit, one.row, one.day, one.reason) for one in found.stray] == [
        ("Odd", None, None, LeftOutReason.KIND),
        ("", 1, D1, LeftOutReason.NO_HABIT),
        ("Odd", 2, D2, LeftOutReason.KIND),
        ("", 3, D3, LeftOutReason.NO_HABIT),
    ]


def test_a_habit_that_is_another_once_more_is_left_out() -> None:
    twins = [HABIT | {"uuid": "abc"}, HABIT | {"id": 2, "name": "B", "uuid": "ABC "}]
    found = read(twins, [row(D1, habit=2)])
    assert [habit.keys for habit in found.habits] == [("uuid abc", "id 1 Run")]
    assert [one.reason for one in found.stray] == [LeftOutReason.DOUBLED] * 2


def test_habits_come_in_their_order() -> None:
    first = HABIT | {"id": 5, "name": "First", "position": -1}
    assert [habit.name for habit in read([HABIT, first]).habits] == ["First", "Run"]


# Older tables


@pytest.mark.parametrize("version", [9, 15])
def test_without_values_a_row_is_a_check(version: int) -> None:
    (habit,) = read(rows=[{"habit": 1, "timestamp": DAY}], version=version).habits
    assert [one.outcome for one in habit.rows] == [Outcome.KEPT]


@pytest.mark.parametrize(("version", "statement", "because"), [(22, "Did you?", ""), (23, "Run", "Did you?")])
def test_the_question_moved(version: int, statement: str, because: str) -> None:
    (habit,) = read([HABIT | {"description": "Did you?"}], version=version).habits
    assert (habit.pledge.statement, habit.pledge.because) == (statement, because)


@pytest.mark.parametrize(("version", "keys"), [(23, ("id 1 Run",)), (24, ("uuid a1", "id 1 Run"))])
def test_a_habit_is_known_by_its_uuid_where_it_has_one(version: int, keys: tuple[str, ...]) -> None:
    habits = [HABIT | ({"uuid": "a1"} if version > 23 else {})]
    assert read(habits, version=version).habits[0].keys == keys


def test_a_database_in_write_ahead_mode_is_read() -> None:
    data = backup(rows=[row(D1)])
    (habit,) = loop.read(data[:18] + b"\x02\x02" + data[20:], "l.db").habits
    assert len(habit.rows) == 1


# Refused


def test_what_is_no_database() -> None:
    assert refused(b"") == ("start", "no SQLite database")
    assert refused(b"PK\x03\x04") == ("start", "no SQLite database")
    assert refused(b"SQLite format 3\x00") == ("database", "damaged")
    assert refused(b"\x00" * ((64 << 20) + 1)) == ("file", "too large")


def test_what_is_another_database() -> None:
    assert refused(backup(also="DROP TABLE Repetitions")) == ("table repetitions", "absent")
    assert refused(backup(also="DROP TABLE Habits")) == ("table habits", "absent")
    assert refused(backup(version=26)) == ("version", "26, and the newest known is 25")
    assert refused(backup(also="ALTER TABLE Habits DROP COLUMN freq_num")) == (
        "table habits",
        "no column freq_num",
    )
    assert refused(backup(also="ALTER TABLE Repetitions RENAME COLUMN habit TO h")) == (
        "table repetitions",
        "no column habit",
    )


@pytest.mark.parametrize(
    "fake",
    [
        """CREATE VIEW Repetitions AS WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t)
        SELECT i AS habit, i AS timestamp FROM t""",
        "CREATE VIRTUAL TABLE Repetitions USING fts5(habit, timestamp)",
    ],
)
def test_only_a_real_table_is_one(fake: str) -> None:
    data = backup(also=f"DROP TABLE Repetitions; {fake}")
    assert refused(data) == ("table repetitions", "absent")


def test_a_value_without_end_is_refused() -> None:
    data = backup(rows=[row(D1, notes="n" * ((1 << 20) + 1))])
    assert refused(data) == ("database", "damaged")


def test_too_many_habits_are_refused() -> None:
    many = (
        "WITH RECURSIVE t(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM t LIMIT 1000)"
        " INSERT INTO Habits (name) SELECT i FROM t"
    )
    assert refused(backup(also=many)) == ("table habits", "too many rows")


def test_a_database_cut_off_anywhere_is_refused() -> None:
    data = backup(rows=[row(date.fromordinal(D1.toordinal() + n), notes="x" * 99) for n in range(200)])
    for length in range(16, len(data), 997):
        assert refused(data[:length]) in [("end", "cut off"), ("database", "damaged")]


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_damaged_database_is_refused_or_read_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(backup([HABIT, WATER], [row(D1, notes="a"), row(D2, 0, habit=2), row(D3, 3)]))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(RefusedFile):
        loop.read(bytes(whole), "l.db")
