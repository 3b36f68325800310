"""The tables, and every step that led to them.

Imported only when a database is made or behind: sqlite_utils costs more to import than an entry to record.
The number of migrations is the schema's number, kept in `PRAGMA user_version`.
"""

import sys
from typing import Any

import sqlcipher3
from sqlcipher3 import dbapi2

# sqlite_utils takes pysqlite3 where there is one; otherwise its exception classes are not sqlcipher3's.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

from sqlite_utils import Database, Migrations  # noqa: E402  the two lines above come first

from pledge_app.storage import search  # noqa: E402  as above

_PROFILE = (
    """CREATE TABLE profile (
    one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, made TEXT NOT NULL) STRICT""",
    # Seeds and wrapped keys by name; they lie in the encrypted file and hence in every backup.
    "CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
)

_JOURNAL = (
    # One row a pledge, draft or not; `ended` is the day of its end.
    """CREATE TABLE lines (
    id INTEGER PRIMARY KEY, position INTEGER NOT NULL, imported INTEGER NOT NULL DEFAULT 0,
    ended TEXT) STRICT""",
    # Of a pledge in no log its document; of one in the log what is typed over it, in the editor's own form.
    """CREATE TABLE drafts (
    line INTEGER PRIMARY KEY REFERENCES lines, title TEXT NOT NULL, fields TEXT NOT NULL) STRICT""",
    # What was said. Never updated or deleted; `refs` are ids of this table.
    """CREATE TABLE entries (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, recorded TEXT, until TEXT, outcome TEXT,
    version TEXT REFERENCES versions DEFERRABLE INITIALLY DEFERRED, line INTEGER REFERENCES lines,
    amount INTEGER, imported INTEGER NOT NULL DEFAULT 0, refs TEXT, body BLOB NOT NULL,
    at INTEGER NOT NULL DEFAULT (unixepoch()), origin_key TEXT) STRICT""",
    "CREATE INDEX entries_day ON entries (day)",
    "CREATE UNIQUE INDEX entries_origin_key ON entries (origin_key) WHERE origin_key IS NOT NULL",
    # What decides which wording is in force: few rows, however long the journal.
    """CREATE INDEX entries_course ON entries (line)
    WHERE kind IN ('pledge', 'amend', 'pause') OR (kind = 'withdraw' AND refs IS NULL)""",
    # The exact wordings; `entered` is the day they did, `holds` the first day they may be in force.
    """CREATE TABLE versions (
    sha256 TEXT PRIMARY KEY, line INTEGER NOT NULL REFERENCES lines,
    entry INTEGER NOT NULL REFERENCES entries, entered TEXT NOT NULL, holds TEXT NOT NULL,
    title TEXT NOT NULL, document BLOB NOT NULL) STRICT, WITHOUT ROWID""",
    "CREATE INDEX versions_line ON versions (line, entry, holds)",
    # Which entry was replaced or retracted, and by which: an entry with a row here is not live.
    """CREATE TABLE replaced (
    entry INTEGER PRIMARY KEY REFERENCES entries, by INTEGER NOT NULL REFERENCES entries) STRICT""",
    # The rollups of live conduct, kept in the entry's own transaction.
    """CREATE TABLE day_counts (
    line INTEGER NOT NULL REFERENCES lines, day TEXT NOT NULL, version TEXT NOT NULL, outcome TEXT NOT NULL,
    imported INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (line, day, version, outcome, imported)) STRICT, WITHOUT ROWID""",
    "CREATE TABLE day_totals (day TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID",
)

_LOG = (
    """CREATE TABLE logs (
    id INTEGER PRIMARY KEY, origin TEXT NOT NULL UNIQUE, seed BLOB NOT NULL, witness_seed BLOB NOT NULL,
    public INTEGER NOT NULL) STRICT""",
    # Where it stands. A private leaf has an entry and two salts, a public one a document's type and hash.
    """CREATE TABLE leaves (
    log INTEGER NOT NULL REFERENCES logs, i INTEGER NOT NULL, entry INTEGER REFERENCES entries,
    head_salt BLOB, body_salt BLOB, type TEXT, sha256 TEXT, hash BLOB NOT NULL,
    PRIMARY KEY (log, i)) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX leaves_entry ON leaves (entry, log) WHERE entry IS NOT NULL",
    # Complete inner nodes (level >= 1): node i of a level stands over leaves i * 2**level and on.
    """CREATE TABLE nodes (
    log INTEGER NOT NULL REFERENCES logs, level INTEGER NOT NULL, i INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (log, level, i)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE checkpoints (
    log INTEGER NOT NULL REFERENCES logs, size INTEGER NOT NULL, note TEXT NOT NULL,
    PRIMARY KEY (log, size)) STRICT, WITHOUT ROWID""",
)

_PUBLICATIONS = (
    """CREATE TABLE identity_statements (
    seq INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, document BLOB NOT NULL, sig BLOB,
    recovery_sig BLOB) STRICT""",
    """CREATE TABLE summaries (
    seq INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, log INTEGER NOT NULL REFERENCES logs,
    from_ INTEGER NOT NULL, to_ INTEGER NOT NULL, issued TEXT NOT NULL, document BLOB NOT NULL,
    sig BLOB NOT NULL) STRICT""",
    """CREATE TABLE summary_pages (
    seq INTEGER NOT NULL REFERENCES summaries, n INTEGER NOT NULL, document BLOB NOT NULL,
    PRIMARY KEY (seq, n)) STRICT""",
    """CREATE TABLE documents (
    sha256 TEXT PRIMARY KEY, type TEXT NOT NULL, data BLOB NOT NULL, sig BLOB NOT NULL) STRICT""",
    # Folders published to, the latest last: how many leaves of the newest log lie there whole.
    """CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY, folder TEXT NOT NULL UNIQUE, size INTEGER NOT NULL) STRICT""",
)

_PEERS = (
    # `folder`, `verdict` and `looked` are of the last look; the folder never leaves this computer.
    """CREATE TABLE peers (
    id TEXT PRIMARY KEY, petname TEXT NOT NULL, name TEXT NOT NULL, added TEXT NOT NULL,
    muted INTEGER NOT NULL DEFAULT 0,
    folder TEXT NOT NULL, verdict TEXT NOT NULL, looked TEXT NOT NULL) STRICT""",
    """CREATE TABLE peer_files (
    peer TEXT NOT NULL REFERENCES peers ON DELETE CASCADE, path TEXT NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (peer, path)) STRICT""",
    """CREATE TABLE peer_tiles (
    peer TEXT NOT NULL REFERENCES peers ON DELETE CASCADE, origin TEXT NOT NULL, n INTEGER NOT NULL,
    data BLOB NOT NULL, PRIMARY KEY (peer, origin, n)) STRICT""",
    """CREATE TABLE sightings (
    peer TEXT NOT NULL REFERENCES peers ON DELETE CASCADE, origin TEXT NOT NULL, size INTEGER NOT NULL,
    root BLOB NOT NULL, at TEXT NOT NULL, PRIMARY KEY (peer, origin, size)) STRICT""",
)

# What pages of the journal are found by: each in the order in which they are shown.
_BY_TIME = (
    "CREATE INDEX entries_line ON entries (line, day, id, kind, outcome)",
    "CREATE INDEX entries_outcome ON entries (outcome, day, id) WHERE outcome IS NOT NULL",
    "CREATE INDEX entries_kind ON entries (kind, day, id) WHERE kind <> 'conduct'",
    """CREATE INDEX entries_correcting ON entries (day, id)
    WHERE refs IS NOT NULL AND kind IN ('conduct', 'withdraw')""",
    "CREATE INDEX entries_refs ON entries (refs) WHERE refs IS NOT NULL",
    "CREATE INDEX leaves_documents ON leaves (log, i) WHERE entry IS NULL",
)

_GONE = (
    # What is left of leaves whose contents are gone: C_body, and C_head where the head is not known either.
    """CREATE TABLE commitments (
    log INTEGER NOT NULL REFERENCES logs, i INTEGER NOT NULL, head BLOB, body BLOB NOT NULL,
    PRIMARY KEY (log, i)) STRICT, WITHOUT ROWID""",
    # An own published folder that holds more than the log here, or contradicts it within `size` leaves.
    """CREATE TABLE ahead (
    one INTEGER PRIMARY KEY CHECK (one = 1), folder BLOB NOT NULL, size INTEGER NOT NULL,
    forked INTEGER NOT NULL) STRICT""",
)

_WAITING = (
    # Entries that can still be taken back without a trace: they enter the log at `until` (Unix time), at exit
    # or at the next start. What is said in one act has the same `act`: its first entry.
    """CREATE TABLE waiting (
    entry INTEGER PRIMARY KEY REFERENCES entries, act INTEGER NOT NULL, until REAL NOT NULL) STRICT""",
    # The ids of those that were taken back, but for such as were given anew.
    "CREATE TABLE gaps (entry INTEGER PRIMARY KEY) STRICT",
    "CREATE INDEX replaced_by ON replaced (by)",
)

_ERASED = (
    # Words that were destroyed on a day: of the entry `entry`, written at `at`. The number tells backups that
    # were made before from those after.
    """CREATE TABLE erasures (
    id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, at INTEGER NOT NULL, day TEXT NOT NULL) STRICT""",
    "CREATE INDEX erasures_entry ON erasures (entry)",
    # Where they may still lie: '' is the profile's own folder, the others hold backups or are one.
    "CREATE TABLE unerased (place BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",
)


def first_tables(database: Database) -> None:
    for statement in (*_PROFILE, *_JOURNAL, *_LOG, *_PUBLICATIONS, *_PEERS):
        database.conn.execute(statement)


def words_and_pages(database: Database) -> None:
    for statement in (search.TABLE, *_BY_TIME):
        database.conn.execute(statement)
    search.fill(database.conn)


def contents_that_are_gone(database: Database) -> None:
    for statement in _GONE:
        database.conn.execute(statement)


def entries_that_wait(database: Database) -> None:
    for statement in _WAITING:
        database.conn.execute(statement)


def words_that_are_destroyed(database: Database) -> None:
    for statement in _ERASED:
        database.conn.execute(statement)


STEPS = (
    first_tables,
    words_and_pages,
    contents_that_are_gone,
    entries_that_wait,
    words_that_are_destroyed,
)
"""In their order; each is applied once, under its name."""


def steps(count: int = len(STEPS)) -> Migrations:
    """The first `count` steps, all of them unless it is said."""
    made = Migrations("pledge-app")
    for step in STEPS[:count]:
        made(name=step.__name__)(step)
    return made


MIGRATIONS = steps()


def migrate(connection: Any, migrations: Migrations = MIGRATIONS) -> None:
    """Bring the tables up to date; the caller holds the transaction that this becomes part of."""
    database = Database(connection)
    migrations.apply(database)
    connection.execute(f"PRAGMA user_version = {len(migrations.applied(database))}")
