"""What a report may say of a database: versions, counts and sizes. Nothing that anybody wrote."""

import shutil
import stat
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from pledge_app.storage.place import file_system
from pledge_app.storage.store import Store

_COUNTED = (
    "lines", "drafts", "versions", "entries", "waiting", "logs", "leaves", "nodes", "summaries", "deliveries",
    "peers", "gaps",
)  # fmt: skip


def driver() -> str:
    """The versions of the database's library."""
    with closing(dbapi2.connect(":memory:")) as connection:
        (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    return f"SQLite {dbapi2.sqlite_version}, SQLCipher {cipher}"


def counts(store: Store) -> Mapping[str, int]:
    """How many rows of each kind there are; with the schema's number and the file's pages."""
    pragmas = {name: store.database.number(f"PRAGMA {name}") for name in ("user_version", "page_count")}
    rows = {
        table: store.database.number(f"SELECT count(*) FROM {table}")  # noqa: S608  names that stand above
        for table in _COUNTED
    }
    return pragmas | rows


def files(folder: Path, known: tuple[str, ...]) -> tuple[str, ...]:
    """Sizes and modes of the `known` files in `folder`; the others are only counted: a name may say much."""
    seen = {path.name: path.lstat() for path in sorted(folder.iterdir())}
    lines = [
        f"{name}: {seen[name].st_size} bytes, mode {stat.S_IMODE(seen[name].st_mode):o}"
        for name in known
        if name in seen
    ]
    return (*lines, f"other files: {len(seen.keys() - set(known))}")


def disk(folder: Path) -> str:
    """The kind of file system, and the room that is left on it."""
    kind = file_system(folder) or "file system unknown"
    return f"{kind}, {shutil.disk_usage(folder).free >> 20} MiB free"
