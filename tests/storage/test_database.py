"""One encrypted file, with real files, real locks and real damage."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from pledge_app.errors import Busy, Cancelled, Damaged, DiskError, DiskFull, ReadOnly
from pledge_app.storage.database import Database

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "a.db").touch()
    with closing(Database(tmp_path / "a.db", KEY, patience=0.05)) as database:
        database.run("PRAGMA journal_mode = WAL")
        database.run("CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT)")
        with database.transaction():
            database.run_many("INSERT INTO t VALUES (?, ?)", [(n, f"{n}" * 600) for n in range(200)])
        yield database


def _flip(file: Path, position: int) -> None:
    content = bytearray(file.read_bytes())
    content[position] ^= 1
    file.write_bytes(content)


def test_it_is_written_safely(database: Database) -> None:
    asked = ("synchronous", "foreign_keys", "secure_delete", "journal_mode")
    assert [database.all(f"PRAGMA {name}")[0][0] for name in asked] == [2, 1, 1, "wal"]


def test_nothing_of_it_can_be_read_without_the_key(database: Database, tmp_path: Path) -> None:
    database.close()
    content = (tmp_path / "a.db").read_bytes()
    assert b"SQLite" not in content
    assert b"CREATE TABLE" not in content


def test_a_transaction_is_all_or_nothing(database: Database) -> None:
    twice = "INSERT INTO t VALUES (?, ?)", [(1000, "new"), (1000, "again")]
    with pytest.raises(dbapi2.IntegrityError), database.transaction():
        database.run_many(*twice)
    assert database.number("SELECT count(*) FROM t") == 200
    with database.transaction():
        database.run("INSERT INTO t VALUES (1000, 'new')")
    assert database.first("SELECT text FROM t WHERE n = 1000") == ("new",)
    assert database.first("SELECT text FROM t WHERE n = 1001") is None


def test_a_writer_waits_and_then_says_busy(database: Database) -> None:
    with closing(Database(database.path, KEY, patience=0.05)) as other:
        with other.transaction(), pytest.raises(Busy) as caught, database.transaction():
            pytest.fail("two writers at once")
        assert caught.value.folder == str(database.path)
        with database.transaction():
            assert other.number("SELECT count(*) FROM t") == 200


WRITER = """
import sys
from pathlib import Path
from pledge_app.storage.database import Database
database = Database(Path(sys.argv[1]), bytes(range(32)))
for _ in range(150):
    with database.transaction():
        n = database.number("SELECT max(n) FROM t") + 1
        database.run("INSERT INTO t VALUES (?, ?)", n, str(n))
"""


def test_two_processes_read_and_write_without_losing_anything(database: Database) -> None:
    start = [sys.executable, "-c", WRITER, str(database.path)]
    writers = [subprocess.Popen(start) for _ in range(2)]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert database.number("SELECT count(*) FROM t") == 500


def test_a_flipped_bit_is_found_and_its_page_named(database: Database, tmp_path: Path) -> None:
    database.close()
    _flip(tmp_path / "a.db", 4096 * 10 + 77)
    with closing(Database(tmp_path / "a.db", KEY)) as damaged:
        with pytest.raises(Damaged) as caught:
            damaged.all("SELECT sum(length(text)) FROM t")
        assert caught.value.page == 11
        with pytest.raises(Damaged):
            damaged.column("SELECT text FROM t")
        with pytest.raises(Damaged) as caught:
            damaged.integrity()
        assert caught.value.page == 11


def test_a_damaged_first_page_is_named(database: Database, tmp_path: Path) -> None:
    database.close()
    _flip(tmp_path / "a.db", 100)
    with pytest.raises(Damaged) as caught:
        Database(tmp_path / "a.db", KEY)
    assert caught.value.page == 1


def test_missing_pages_are_found(database: Database, tmp_path: Path) -> None:
    database.integrity()
    database.close()
    content = (tmp_path / "a.db").read_bytes()
    (tmp_path / "a.db").write_bytes(content[: 4096 * 20])
    with pytest.raises(Damaged) as caught:
        Database(tmp_path / "a.db", KEY)
    assert caught.value.page is None


def test_rows_that_do_not_fit_their_index_are_found(database: Database) -> None:
    """A sound page with wrong contents: only a faulty program could have written it."""
    database.run("PRAGMA writable_schema = ON")
    database.run(
        "UPDATE sqlite_schema SET sql = replace(sql, 'text TEXT', 'text TEXT NOT NULL') WHERE name = 't'"
    )
    database.run("INSERT INTO t VALUES (1000, NULL)")
    database.close()
    with closing(Database(database.path, KEY)) as odd:
        with pytest.raises(Damaged) as caught:
            odd.integrity()
        assert caught.value.page is None


def test_a_wrong_key_reads_as_damage(database: Database) -> None:
    """Who opens has checked the key, by the value that `access.json` keeps."""
    with pytest.raises(Damaged):
        Database(database.path, b"x" * 32)


def test_a_full_disk_loses_nothing(database: Database) -> None:
    database.run(f"PRAGMA max_page_count = {database.number('PRAGMA page_count') + 2}")
    with pytest.raises(DiskFull), database.transaction():
        database.run_many("INSERT INTO t (text) VALUES (?)", [(f"new {n}" * 600,) for n in range(200)])
    assert not database.connection.in_transaction
    database.integrity()
    assert database.number("SELECT count(*) FROM t") == 200


def test_a_disk_that_refuses_to_write_loses_nothing(database: Database) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard))
    try:
        with pytest.raises((DiskError, DiskFull)), database.transaction():
            database.run_many("INSERT INTO t (text) VALUES (?)", [(f"new {n}" * 900,) for n in range(2000)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert database.number("SELECT count(*) FROM t") == 200


def test_a_reader_cannot_write(database: Database) -> None:
    with closing(Database(database.path, KEY, read_only=True)) as reader:
        assert reader.number("SELECT count(*) FROM t") == 200
        with pytest.raises(ReadOnly):
            reader.run("DELETE FROM t")


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadOnly):
        Database(tmp_path / "absent" / "a.db", KEY)


WRITE_AS_NOBODY = """
import os, sys
from pathlib import Path
from pledge_app.errors import ReadOnly
from pledge_app.storage.database import Database
if os.geteuid() == 0:
    os.setuid(65534)
try:
    with (database := Database(Path(sys.argv[1]), bytes(range(32)))).transaction():
        database.run("INSERT INTO t VALUES (1000, 'new')")
except ReadOnly:
    sys.exit(77)
"""


def test_a_folder_that_cannot_be_written(database: Database) -> None:
    database.close()
    with tempfile.TemporaryDirectory() as open_to_all:
        folder = Path(open_to_all)
        shutil.copy(database.path, folder / "a.db")
        (folder / "a.db").chmod(0o444)
        folder.chmod(0o555)
        start = [sys.executable, "-c", WRITE_AS_NOBODY, str(folder / "a.db")]
        assert subprocess.run(start, check=False).returncode == 77
        folder.chmod(0o755)


def test_what_nobody_expects_is_not_dressed_up(database: Database) -> None:
    for ask in (database.all, database.first, database.run):
        with pytest.raises(dbapi2.OperationalError):
            ask("SELECT * FROM absent")


def test_a_copy_is_whole(database: Database, tmp_path: Path) -> None:
    (tmp_path / "b.db").touch()
    with closing(Database(tmp_path / "b.db", KEY)) as copy:
        database.backup_to(copy)
        assert copy.number("SELECT count(*) FROM t") == 200


KILLED = """
import sys
from pathlib import Path
from pledge_app.storage.database import Database
database = Database(Path(sys.argv[1]), bytes(range(32)))
for n in range(1000, 100_000):
    with database.transaction():
        database.run("INSERT INTO t VALUES (?, ?)", n, str(n))
    print(n, flush=True)
"""


@pytest.mark.parametrize("entries", [1, 30, 200])
def test_what_was_acknowledged_outlives_a_kill(database: Database, entries: int) -> None:
    start = [sys.executable, "-c", KILLED, str(database.path)]
    with subprocess.Popen(start, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(entries):
            last = writer.stdout.readline()
        os.kill(writer.pid, signal.SIGKILL)
        last = ([last] + [line for line in writer.stdout if line.endswith("\n")])[-1]
    database.integrity()
    assert database.number("SELECT max(n) FROM t") - int(last) in (0, 1)


def test_the_inside_of_an_end_while_the_index_opens(database: Database) -> None:
    """From another thread it comes, now and then, without the code of an end; that cannot be timed here."""
    met = dbapi2.OperationalError("vtable constructor failed: said")
    with pytest.raises(dbapi2.OperationalError, match="vtable"):
        database._raise_fact(met)
    database.interrupt()
    with pytest.raises(Cancelled):
        database._raise_fact(met)
    with pytest.raises(dbapi2.OperationalError, match="vtable"):
        database._raise_fact(met)
