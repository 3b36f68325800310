"""The profile's database: opened, refused, brought up to date; rows kept with their rollups."""

import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from pledge_app.domain.conduct import Head, Kind, Outcome
from pledge_app.errors import Damaged, DiskFull, NewerThanApp, NoProfile, ProfileExists
from pledge_app.storage import migrating, schema
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import SCHEMA, Store
from tests.builders import DAY, KEY, TODAY, WEEK, a_store, a_version, append, conduct, many


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(a_store(tmp_path)) as store:
        yield store


def test_a_new_database_is_whole_and_its_owners_alone(store: Store, tmp_path: Path) -> None:
    assert store.name() == "Ana"
    assert store.database.number("PRAGMA user_version") == SCHEMA
    assert {path.name for path in tmp_path.iterdir()} <= {"pledge.db", "pledge.db-wal", "pledge.db-shm"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.iterdir())
    strict = store.database.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict")
    assert {name for (name,) in strict} == {"sqlite_schema", "_sqlite_migrations"}


def test_it_is_never_written_over(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ProfileExists):
        Store.create(tmp_path / "pledge.db", KEY, name="Bea", made=TODAY)
    assert store.name() == "Ana"


def test_what_was_left_half_made_does_not_stand_in_the_way(tmp_path: Path) -> None:
    def stop(store: Store) -> None:
        store.log.add(origin="one", seed=b"s", witness_seed=b"w", public=False)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Store.create(tmp_path / "pledge.db", KEY, name="Ana", made=TODAY, begin=stop)
    assert not (tmp_path / "pledge.db").exists()
    with closing(Store.create(tmp_path / "pledge.db", KEY, name="Ana", made=TODAY)) as store:
        assert store.log.current() == 0


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(NoProfile):
        Store.open(tmp_path / "pledge.db", KEY)


def test_an_emptied_file_is_no_new_one(store: Store, tmp_path: Path) -> None:
    store.close()
    (tmp_path / "pledge.db").write_bytes(b"")
    with pytest.raises(Damaged):
        Store.open(tmp_path / "pledge.db", KEY)
    assert (tmp_path / "pledge.db").stat().st_size == 0


def test_a_newer_one_is_refused_and_left_alone(store: Store, tmp_path: Path) -> None:
    store.database.run(f"PRAGMA user_version = {SCHEMA + 3}")
    store.close()
    before = (tmp_path / "pledge.db").read_bytes()
    with pytest.raises(NewerThanApp) as caught:
        Store.open(tmp_path / "pledge.db", KEY)
    assert (caught.value.found, caught.value.known) == (SCHEMA + 3, SCHEMA)
    assert (tmp_path / "pledge.db").read_bytes() == before


def test_the_number_of_the_schema_is_the_number_of_its_steps(store: Store) -> None:
    assert len(schema.MIGRATIONS.applied(Tables(store.database.connection))) == SCHEMA


def test_another_connection_sees_what_is_committed(store: Store) -> None:
    version = a_version(store)
    before = store.data_version()

    def work() -> None:
        with closing(store.reopen()) as own:
            append(own, conduct(version))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert store.data_version() != before
    assert store.entries.count() == 2
    with closing(store.reopen(read_only=True)) as reader:
        assert reader.entries.count() == 2
    quiet = store.data_version()
    append(store, conduct(version))
    assert store.data_version() == quiet


def test_secrets_are_kept(store: Store) -> None:
    assert store.secret("code") is None
    store.keep_secret("code", b"one")
    store.keep_secret("code", b"two")
    assert store.secret("code") == b"two"


# --- migrations ----------------------------------------------------------------------------------------


def _two_steps() -> Migrations:
    """The app's steps and one that a later version might have."""
    steps = Migrations("pledge-app")
    steps(name="first_tables")(schema.first_tables)

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
from pledge_app.storage.database import Database as File
from sqlite_utils import Migrations
steps = Migrations("pledge-app")
steps(name="first_tables")(schema.first_tables)
@steps()
def slow(tables):
    print("inside", flush=True)
    tables.conn.execute("DELETE FROM day_counts")
    tables.conn.execute("DELETE FROM leaves")
    tables.conn.execute("SELECT count(*) FROM leaves").fetchall()
    sys.stdin.read()
database = File(Path(sys.argv[1]), bytes(range(32)))
migrating.bring_up_to_date(database, 1, steps)
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


def test_an_older_database_is_brought_up_to_date_when_it_is_opened(store: Store, tmp_path: Path) -> None:
    """The first schema is the only one so far: an older one is played by its number alone."""
    store.database.run("PRAGMA user_version = -1")
    store.close()
    with closing(Store.open(tmp_path / "pledge.db", KEY)) as opened:
        assert opened.database.number("PRAGMA user_version") == SCHEMA


# --- entries -------------------------------------------------------------------------------------------


def _rollups(store: Store) -> tuple[Counter[tuple[object, ...]], Counter[str]]:
    """The rollups, recomputed from the rows."""
    live = "NOT EXISTS (SELECT 1 FROM replaced WHERE entry = entries.id)"
    told = store.database.all(
        f"SELECT line, day, version, outcome, imported, kind FROM entries WHERE {live}"  # noqa: S608  fixed
    )
    cells = Counter(tuple(row[:5]) for row in told if row[5] == "conduct")
    return cells, Counter(row[1] for row in told if row[5] in ("conduct", "repair", "note"))


def _kept(store: Store) -> tuple[Counter[tuple[object, ...]], Counter[str]]:
    rows = store.database.all("SELECT line, day, version, outcome, imported, count FROM day_counts")
    cells = Counter({tuple(row[:5]): row[5] for row in rows})
    return +cells, +Counter(dict(store.database.all("SELECT day, count FROM day_totals")))


def test_rollups_are_what_the_live_rows_add_up_to(store: Store) -> None:
    first, second = a_version(store), a_version(store, "Second")
    start = append(store, *many(first, 40), *many(second, 13))
    append(store, conduct(first, TODAY, Outcome.PARTLY, refs=(start,)))
    append(store, conduct(first, imported=True, recorded=None), conduct(first, outcome=Outcome.EXCUSED))
    append(store, NewEntry(head=Head(day=TODAY, kind=Kind.NOTE)))
    append(store, NewEntry(head=Head(day=TODAY, kind=Kind.REPAIR, pledge=first.sha256), line=first.line))
    append(
        store,
        NewEntry(
            head=Head(day=TODAY, kind=Kind.WITHDRAW, pledge=first.sha256, refs=(start + 1,)), line=first.line
        ),
    )
    note = store.entries.count() - 2
    append(store, NewEntry(head=Head(day=TODAY, kind=Kind.WITHDRAW, pledge=first.sha256, refs=(note,))))
    assert _kept(store) == _rollups(store)
    assert _kept(store)[0].total() == 53 + 1 + 2 - 2
    assert not store.entries.is_live(start)
    assert store.entries.is_live(start + 2)


def test_an_entry_is_replaced_once(store: Store) -> None:
    version = a_version(store)
    first = append(store, conduct(version))
    append(store, conduct(version, outcome=Outcome.SLIPPED, refs=(first,)))
    append(store, conduct(version, outcome=Outcome.PARTLY, refs=(first,)))
    assert store.entries.counts(version.line, TODAY, TODAY) == [
        (version.line, version.sha256, TODAY, Outcome.PARTLY, False, 1),
        (version.line, version.sha256, TODAY, Outcome.SLIPPED, False, 1),
    ]


def test_counts_and_totals_keep_to_their_days(store: Store) -> None:
    version = a_version(store)
    append(
        store,
        conduct(version, TODAY - WEEK),
        conduct(version),
        conduct(version),
        conduct(version, TODAY - DAY),
    )
    assert [row[2:] for row in store.entries.counts(version.line, TODAY - DAY, TODAY)] == [
        (TODAY - DAY, Outcome.KEPT, False, 1),
        (TODAY, Outcome.KEPT, False, 2),
    ]
    assert store.entries.totals(TODAY - WEEK, TODAY - DAY) == {TODAY - WEEK: 1, TODAY - DAY: 1}


def test_an_entry_reads_back(store: Store) -> None:
    version = a_version(store)
    number = append(store, conduct(version, amount=5, text="Said so.", recorded=TODAY + DAY))
    entry = store.entries.get(number)
    assert entry is not None
    assert (entry.id, entry.line, entry.version, entry.text) == (2, version.line, version.sha256, "Said so.")
    assert (entry.amount, entry.recorded, entry.corrects, entry.late) == (5, TODAY + DAY, None, False)
    assert store.entries.get(99) is None


def test_a_day_shows_what_is_live(store: Store) -> None:
    version = a_version(store)
    first = append(
        store, conduct(version, text="first"), conduct(version, TODAY - DAY), conduct(version, text="two")
    )
    append(store, conduct(version, outcome=Outcome.PARTLY, refs=(first,), text="better"))
    assert [(entry.text, entry.corrects) for entry in store.entries.on(TODAY)] == [
        ("two", None),
        ("better", first),
    ]
    assert store.entries.on(date(2001, 1, 1)) == ()


def test_what_was_imported_is_known_again(store: Store) -> None:
    version = a_version(store)
    append(store, conduct(version, origin_key="loop:1"), conduct(version, origin_key="loop:2"))
    assert store.entries.known_origins(["loop:1", "loop:2", "loop:3"]) == {"loop:1", "loop:2"}
    with pytest.raises(dbapi2.IntegrityError):
        append(store, conduct(version, origin_key="loop:2"))
    assert (store.entries.count(), store.log.size(1)) == (3, 3)


def test_ten_thousand_entries_come_in_a_few_seconds(store: Store) -> None:
    append(store, *many(a_version(store), 10_000))
    assert store.log.size(1) == 10_001


# --- pledges -------------------------------------------------------------------------------------------


def test_lines_keep_their_order(store: Store) -> None:
    versions = [a_version(store, title) for title in ("One", "Two", "Three")]
    with store.transaction():
        draft = store.lines.add(imported=True)
        store.lines.keep_draft(draft, "Four", "{}")
        store.lines.end(versions[1].line, TODAY)
    rows = store.lines.all()
    assert [(row.title, row.drafted, row.imported, row.ended) for row in rows] == [
        ("One", False, False, None),
        ("Two", False, False, TODAY),
        ("Three", False, False, None),
        ("Four", True, True, None),
    ]
    assert store.lines.get(draft) == rows[3]
    assert store.lines.get(99) is None
    assert sorted(title for _, _, title in store.lines.titles()) == ["Four", "One", "Three"]


def test_drafts_come_and_go(store: Store) -> None:
    with store.transaction():
        line = store.lines.add()
        store.lines.keep_draft(line, "One", "{}")
        store.lines.keep_draft(line, "Two", "[]")
    assert store.lines.drafts() == {line: "[]"}
    assert store.lines.in_force(line, TODAY) == (None, None)
    store.lines.remove(line)
    assert (store.lines.drafts(), store.lines.all()) == ({}, ())


def test_wordings_read_back(store: Store) -> None:
    version = a_version(store)
    assert store.lines.version(version.sha256) == version
    assert store.lines.version("absent") is None
    assert store.lines.versions(version.line) == store.lines.versions() == [version]
    assert store.lines.in_force(version.line, TODAY - WEEK * 4) == (version.sha256, None)
    assert store.lines.in_force(99, TODAY) is None


# --- cost ----------------------------------------------------------------------------------------------


def test_a_screen_costs_its_window_whatever_the_history(store: Store) -> None:
    """Every question that a screen asks finds its rows by an index, and none reads the journal through."""
    version = a_version(store)
    append(store, *many(version, 100))
    asked: list[str] = []
    store.database.connection.set_trace_callback(asked.append)
    store.entries.on(TODAY)
    store.entries.counts(version.line, TODAY - WEEK * 12, TODAY)
    store.entries.totals(TODAY - WEEK * 53, TODAY)
    list(store.entries.course())
    list(store.entries.course(version.line))
    store.entries.get(5)
    store.lines.in_force(version.line, TODAY)
    append(store, conduct(version), conduct(version, refs=(20,), outcome=Outcome.SLIPPED))
    store.database.connection.set_trace_callback(None)
    told = [sql for sql in asked if sql.startswith(("SELECT", "INSERT"))]
    assert len(told) >= 12
    for sql in told:
        plan = [row[3] for row in store.database.all(f"EXPLAIN QUERY PLAN {sql}")]
        through = [step for step in plan if step.startswith("SCAN") and "entries_course" not in step]
        assert not [step for step in through if "CONSTANT ROW" not in step], (sql, plan)
