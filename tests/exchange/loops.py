"""Backups in the format of Loop Habit Tracker, made as its migrations made them."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date
from typing import Any

DAY = 86_400_000
MIGRATIONS = {
    9: "CREATE TABLE Habits (Id INTEGER PRIMARY KEY AUTOINCREMENT, archived INTEGER, color INTEGER,"
    " description TEXT, freq_den INTEGER, freq_num INTEGER, highlight INTEGER, name TEXT, position INTEGER,"
    " reminder_hour INTEGER, reminder_min INTEGER);"
    "CREATE TABLE Repetitions (id INTEGER PRIMARY KEY AUTOINCREMENT, habit INTEGER REFERENCES Habits(Id),"
    " timestamp INTEGER);",
    16: "ALTER TABLE Habits ADD COLUMN type INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE Repetitions ADD COLUMN value INTEGER NOT NULL DEFAULT 2;",
    18: "ALTER TABLE Habits ADD COLUMN target_type INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE Habits ADD COLUMN target_value REAL NOT NULL DEFAULT 0;"
    "ALTER TABLE Habits ADD COLUMN unit TEXT NOT NULL DEFAULT '';",
    23: "ALTER TABLE Habits ADD COLUMN question TEXT;",
    24: "ALTER TABLE Habits ADD COLUMN uuid TEXT;",
    25: "ALTER TABLE Repetitions ADD COLUMN notes TEXT;",
}
HABIT = {
    "id": 1,
    "name": "Run",
    "description": "",
    "freq_num": 3,
    "freq_den": 7,
    "archived": 0,
    "position": 0,
}
WATER = HABIT | {"id": 2, "name": "Water", "type": 1, "target_value": 8.0, "unit": "glasses", "position": 1}


def at(day: date) -> int:
    """How Loop writes a day: milliseconds to its midnight, as if that were in UTC."""
    return (day - date(1970, 1, 1)).days * DAY


def row(day: date, value: int = 2, habit: int = 1, **fields: Any) -> dict[str, Any]:
    return {"habit": habit, "timestamp": at(day), "value": value, **fields}


def backup(
    habits: Sequence[Mapping[str, Any]] = (HABIT,),
    rows: Sequence[Mapping[str, Any]] = (),
    *,
    version: int = 25,
    also: str = "",
) -> bytes:
    """A backup of that version of the tables; `also` is run last."""
    with closing(sqlite3.connect(":memory:")) as database:
        for number, script in MIGRATIONS.items():
            if number <= version:
                database.executescript(script)
        for table, values in (("Habits", habits), ("Repetitions", rows)):
            for value in values:
                marks = ", ".join("?" * len(value))
                sql = f"INSERT INTO {table} ({', '.join(value)}) VALUES ({marks})"  # noqa: S608  own names
                database.execute(sql, tuple(value.values()))
        database.execute(f"PRAGMA user_version = {version}")
        database.executescript(also)
        database.commit()
        return database.serialize()
