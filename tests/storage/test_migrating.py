"""Older databases brought up to date, and what happens when that is cut short."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from pledge_app.errors import DiskFull
from pledge_app.storage import migrating, schema
from pledge_app.storage.database import Database as File
from pledge_app.storage.search import MASK
from pledge_app.storage.store import SCHEMA, Store
from tests.builders import KEY, a_store, a_version, append, conduct, many


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(a_store(tmp_path)) as store:
        yield store


def _two_steps() -> Migrations:
    """The app's steps and one that a later version might have."""
    steps = schema.steps()

    @steps()
    def titles_in_capitals(tables: Tables) -> None:
        tables.conn.execute("ALTER TABLE lines ADD COLUMN colour TEXT")
        tables.conn.execute("UPDATE versions SET title = upper(title)")

    return steps


def test_an_older_one_is_brought_up_to_date_beside_a_copy(store: Store, tmp_path: Path) -> None:
    append(store, *many(a_version(store), 20))
    migrating.bring_up_to_date(store.database, SCHEMA, _two_steps())
    assert store.database.number("PRAGMA user_version") == SCHEMA + 1
    assert store.lines.versions()[0].title == "LIMITS"
    with closing(Store.open(tmp_path / f"pledge.db.schema-{SCHEMA}", KEY)) as copy:
        assert copy.entries.count() == 21
        assert copy.lines.versions()[0].title == "Limits"
        copy.database.integrity()
    assert (tmp_path / f"pledge.db.schema-{SCHEMA}").stat().st_mode & 0o077 == 0


def test_whoever_comes_second_finds_it_done(store: Store, tmp_path: Path) -> None:
    migrating.bring_up_to_date(store.database, SCHEMA, _two_steps())
    (tmp_path / f"pledge.db.schema-{SCHEMA}").unlink()
    migrating.bring_up_to_date(store.database, SCHEMA, _two_steps())
    assert not list(tmp_path.glob("*.schema-*"))


def test_a_step_that_goes_wrong_changes_nothing(store: Store) -> None:
    append(store, *many(a_version(store), 20))
    steps = _two_steps()

    @steps()
    def goes_wrong(tables: Tables) -> None:
        tables.conn.execute("DELETE FROM day_counts")
        tables.conn.execute("INSERT INTO absent VALUES (1)")

    with pytest.raises(dbapi2.OperationalError):
        migrating.bring_up_to_date(store.database, SCHEMA, steps)
    assert store.database.number("PRAGMA user_version") == SCHEMA
    assert store.lines.versions()[0].title == "Limits"
    assert store.database.number("SELECT sum(count) FROM day_counts") == 20


def test_no_room_for_the_copy_leaves_the_database_as_it_was(store: Store) -> None:
    append(store, *many(a_version(store), 20))
    steps = _two_steps()

    @steps()
    def grows(tables: Tables) -> None:
        tables.conn.execute("INSERT INTO secrets VALUES ('big', randomblob(4000000))")

    store.database.run(f"PRAGMA max_page_count = {store.database.number('PRAGMA page_count') + 5}")
    with pytest.raises(DiskFull):
        migrating.bring_up_to_date(store.database, SCHEMA, steps)
    assert store.database.number("PRAGMA user_version") == SCHEMA
    store.database.integrity()


KILLED = """
import sys
from contextlib import closing
from pathlib import Path
from pledge_app.storage import migrating, schema
from pledge_app.storage.search import MASK
from pledge_app.storage.database import Database as File
steps = schema.steps()
@steps()
def slow(tables):
    print("inside", flush=True)
    tables.conn.execute("DELETE FROM day_counts")
    tables.conn.execute("DELETE FROM leaves")
    tables.conn.execute("SELECT count(*) FROM leaves").fetchall()
    sys.stdin.read()
database = File(Path(sys.argv[1]), bytes(range(32)))
migrating.bring_up_to_date(database, len(schema.STEPS), steps)
"""


def test_a_kill_inside_a_migration_loses_nothing(store: Store, tmp_path: Path) -> None:
    append(store, *many(a_version(store), 20))
    store.close()
    start = [sys.executable, "-c", KILLED, str(tmp_path / "pledge.db")]
    with subprocess.Popen(start, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as migrator:
        assert migrator.stdout is not None
        assert migrator.stdout.readline() == b"inside\n"
        os.kill(migrator.pid, signal.SIGKILL)
    with closing(Store.open(tmp_path / "pledge.db", KEY)) as again:
        again.database.integrity()
        assert again.log.size(1) == 21
        migrating.bring_up_to_date(again.database, SCHEMA, _two_steps())
        assert again.lines.versions()[0].title == "LIMITS"


def test_a_database_of_the_first_schema_finds_its_words_once_it_is_opened(
    store: Store, tmp_path: Path
) -> None:
    version = a_version(store)
    number = append(
        store, conduct(version, text="数据安全"), *many(version, 20), conduct(version, text="limits")
    )
    indexes = (
        "entries_line",
        "entries_outcome",
        "entries_kind",
        "entries_correcting",
        "entries_refs",
        "leaves_documents",
    )
    for sql in ("DROP TABLE said", *(f"DROP INDEX {name}" for name in indexes)):
        store.database.run(sql)
    store.database.run("DELETE FROM _sqlite_migrations WHERE name = 'words_and_pages'")
    store.database.run("PRAGMA user_version = 1")
    store.close()
    with closing(Store.open(tmp_path / "pledge.db", KEY)) as opened:
        assert opened.database.number("PRAGMA user_version") == SCHEMA
        assert (tmp_path / "pledge.db.schema-1").exists()
        found = opened.database.all('SELECT rowid FROM said WHERE said MATCH \'"据安" OR "limits"\'')
        assert [row[0] & MASK for row in found] == [number, number + 21]
        opened.database.integrity()


@pytest.mark.parametrize("number", range(1, SCHEMA))
def test_an_older_database_is_brought_up_to_date_when_it_is_opened(tmp_path: Path, number: int) -> None:
    """A database as the app made it when it had `number` steps, with what could be recorded then."""
    path = tmp_path / "pledge.db"
    path.touch(mode=0o600)
    with closing(File(path, KEY)) as old, old.transaction():
        schema.migrate(old.connection, schema.steps(number))
        old.run("INSERT INTO profile VALUES (1, 'Ana', '2026-03-01')")
        old.run("INSERT INTO logs (origin, seed, witness_seed, public) VALUES ('log', x'00', x'00', 0)")
        old.run(
            "INSERT INTO entries (id, kind, day, body) VALUES (1, 'note', '2026-03-02', CAST('{}' AS BLOB))"
        )
    with closing(Store.open(path, KEY)) as opened:
        assert opened.database.number("PRAGMA user_version") == SCHEMA == len(schema.STEPS)
        append(opened, *many(a_version(opened), 20))
        assert opened.entries.count() == 22
        assert path.with_name(f"pledge.db.schema-{number}").exists()
