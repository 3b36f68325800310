"""A process that writes until it is killed, for test_kill.py: `python -m tests.kill_child FOLDER ACT [N]`.

It says every acknowledged entry on stdout. With N it kills itself, as kill -9 would, when the N-th statement
inside a transaction begins.
"""

import os
import signal
import sys
from pathlib import Path

from sqlite_utils import Database as AnyDatabase

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage import migrating, schema
from pledge_app.storage.database import Database
from pledge_app.storage.store import Store
from tests.builders import KEY, TODAY


class Killer:
    """Counts the statements between BEGIN and COMMIT and kills the process at one of them."""

    def __init__(self, statement: int) -> None:
        self.left = statement
        self.inside = False

    def __call__(self, sql: str) -> None:
        if sql.startswith("BEGIN"):
            self.inside = True
        elif sql.startswith(("COMMIT", "ROLLBACK")):
            self.inside = False
        elif self.inside:
            self.left -= 1
            if self.left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)


def say(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def record(ledger: Ledger) -> None:
    (row,) = ledger.pledges.active(today=TODAY)
    while True:
        entry = ledger.journal.record(row.line, Outcome.KEPT, day=TODAY, today=TODAY, note="said so")
        say(entry.id)


def wait(ledger: Ledger) -> None:
    """Records that wait before they enter the log, three at a time; every one is acknowledged at once."""
    (row,) = ledger.pledges.active(today=TODAY)
    while True:
        for _ in range(3):
            entry = ledger.journal.record(row.line, Outcome.KEPT, day=TODAY, today=TODAY, until=2.0)
            say(entry.id)
        ledger.journal.settle()


def migrate(database: Database) -> None:
    later = schema.steps()

    @later()
    def second(tables: AnyDatabase) -> None:
        tables.conn.execute("ALTER TABLE entries ADD COLUMN mood TEXT")
        for (number,) in tables.conn.execute("SELECT id FROM entries").fetchall():
            tables.conn.execute("UPDATE entries SET mood = 'calm' WHERE id = ?", (number,))

    migrating.bring_up_to_date(database, len(schema.STEPS), later)


def main() -> None:
    folder, act = Path(sys.argv[1]), sys.argv[2]
    store = Store.open(folder / "pledge.db", KEY)
    if len(sys.argv) > 3:
        store.database.connection.set_trace_callback(Killer(int(sys.argv[3])))
    say("ready")
    if act == "migrate":
        migrate(store.database)
    else:
        {"record": record, "wait": wait}[act](Ledger(folder, store))


if __name__ == "__main__":
    main()
