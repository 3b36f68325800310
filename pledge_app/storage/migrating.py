"""Making a database, and bringing an older one up to date with a verified copy beside it."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlite_utils import Migrations

from pledge_app.paths import sync_folder
from pledge_app.storage import schema
from pledge_app.storage.database import Database
from pledge_app.storage.disk import disk_facts


def create(path: Path, key: bytes, fill: Callable[[Database], None]) -> None:
    """Make a database at `path`, its first rows by `fill`: whole when it appears, or not there at all."""
    with disk_facts(path.parent):
        draft = _new_file(path, "new")
        with closing(Database(draft, key)) as database:
            database.run("PRAGMA journal_mode = WAL")
            with database.transaction():
                schema.migrate(database.connection)
                fill(database)
        draft.replace(path)
        sync_folder(path.parent)


def bring_up_to_date(database: Database, number: int, migrations: Migrations = schema.MIGRATIONS) -> None:
    """Apply what schema `number` lacks, in one transaction, after a copy was made and read back.

    The copy lies beside the database as `pledge.db.schema-<number>`, under the same key. If anything goes
    wrong the database stays as it was; if another process was faster, as that one left it.
    """
    with database.transaction():
        if database.number("PRAGMA user_version") != number:
            return
        with disk_facts(database.path.parent):
            _keep_copy(database, f"schema-{number}")
        with database.facts():
            schema.migrate(database.connection, migrations)


def _keep_copy(database: Database, suffix: str) -> None:
    draft = _new_file(database.path, "copy")
    with (
        # SQLite copies from no connection that is writing; what is committed is what another one sees.
        closing(Database(database.path, database.key, read_only=True)) as source,
        closing(Database(draft, database.key)) as copy,
    ):
        source.backup_to(copy)
    with closing(Database(draft, database.key, read_only=True)) as verified:
        verified.integrity()
    draft.replace(database.path.with_name(f"{database.path.name}.{suffix}"))
    sync_folder(draft.parent)


def _new_file(path: Path, suffix: str) -> Path:
    """An empty file beside `path` that its owner alone can read, in place of what a crash left there."""
    draft = path.with_name(f"{path.name}.{suffix}")
    for left in (draft, *(draft.with_name(draft.name + tail) for tail in ("-wal", "-shm", "-journal"))):
        left.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return draft
