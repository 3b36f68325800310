"""The profile's database: made, opened, refused, and shared with other connections."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from pledge_app.errors import Damaged, NewerThanApp, NoProfile, ProfileExists
from pledge_app.storage import schema
from pledge_app.storage.store import SCHEMA, Store
from tests.builders import KEY, TODAY, a_store, a_version, append, conduct


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(a_store(tmp_path)) as store:
        yield store


def test_a_new_database_is_whole_and_its_owners_alone(store: Store, tmp_path: Path) -> None:
    assert store.name() == "Ana"
    assert store.database.number("PRAGMA user_version") == SCHEMA
    assert {path.name for path in tmp_path.iterdir()} <= {"pledge.db", "pledge.db-wal", "pledge.db-shm"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.iterdir())
    strict = store.database.all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'said%'"
    )
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
