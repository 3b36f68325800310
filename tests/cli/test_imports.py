"""import."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Pledge
from tests.shared import shared


@pytest.fixture
def ana(pledge: Pledge) -> Pledge:
    pledge("init", "--name", "Ana")
    return pledge


@pytest.fixture
def file() -> Path:
    return shared("samples/loop/loop.db")


def test_a_dry_run_writes_nothing_and_shows_every_row(ana: Pledge, file: Path) -> None:
    said = ana.json("import", file, "--dry-run")
    assert said == {"format": "loop", "pledges": 9, "entries": 164, "left_out": []}
    shown = ana("import", file, "--dry-run").output
    assert shown.count("    row ") == 164
    assert "9 pledges and 164 entries would be written" in shown
    assert ana.json("today")["pledges"] == []


def test_what_is_imported_is_loggable_and_comes_once(ana: Pledge, file: Path) -> None:
    assert ana.json("import", file)["entries"] == 164
    assert ana.json("import", file)["entries"] == 0
    assert ana.json("log", "wake up", "kept")["title"] == "Wake up early"
    row = ana.json("today")["pledges"][0]
    assert (row["imported"], row["draft"]) == (True, True)


def test_only_the_habits_that_are_named_come(ana: Pledge, file: Path) -> None:
    assert ana.json("import", file, "--only", "Wake up early")["entries"] == 33
    assert ana.json("import", file, "--only", "Sleep early,brush teeth")["pledges"] == 2
    said = ana.json("import", file, "--only", "Juggle", status=2)
    assert "“Wake up early”" in said["what"]


def test_a_person_is_asked_first(ana: Pledge, file: Path) -> None:
    assert "Stopped." in ana("import", file, typed="n\n", status=1).stderr
    assert ana.json("today")["pledges"] == []
    assert "9 pledges and 164 entries written; 0 rows left out." in ana("import", file, typed="y\n").output


def test_what_is_left_out_is_named_with_its_reason(ana: Pledge, file: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.db"
    changed.write_bytes(file.read_bytes())
    with closing(sqlite3.connect(changed)) as database, database:
        database.execute("UPDATE repetitions SET timestamp = -1 WHERE id = (SELECT min(id) FROM repetitions)")
        database.execute("UPDATE repetitions SET habit = 999 WHERE id = (SELECT max(id) FROM repetitions)")
    said = ana.json("import", changed, "--dry-run")
    assert sorted(row["reason"] for row in said["left_out"]) == ["no-day", "no-habit"]
    assert set(said["left_out"][0]) == {"habit", "row", "day", "reason", "noted"}
    shown = ana("import", changed, "--dry-run").output
    assert "left out: its time is no day" in shown
    assert "its habit is not in the file" in shown


def test_a_foreign_file_is_refused_with_its_place(ana: Pledge, tmp_path: Path) -> None:
    (tmp_path / "foreign").write_bytes(b"SQLite format 3\x00 and no more")
    said = ana.json("import", tmp_path / "foreign", status=1)
    assert said["error"] == "refused-file"
    assert ana.json("import", tmp_path / "absent", status=1)["error"] == "refused-file"
