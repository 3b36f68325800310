"""A process that publishes until it is killed, for test_kill_publishing.py: FOLDER OUT [what N].

It kills itself, as kill -9 would, at the N-th `statement` inside a transaction or before the N-th `file` gets
its name. It says "signed" when what it signed is durable, and "published" at the end.
"""

import os
import signal
import sys
from pathlib import Path

from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.store import Store
from tests.authors import NOW, prepared
from tests.builders import KEY
from tests.kill_child import Killer, say


def main() -> None:
    folder, out, *when = sys.argv[1:]
    store = Store.open(Path(folder) / "pledge.db", KEY)
    ledger = Ledger(Path(folder), store)
    made = prepared(ledger)
    if when and when[0] == "statement":
        store.database.connection.set_trace_callback(Killer(int(when[1])))
    if when and when[0] == "file":
        kill_at_name(int(when[1]))
    ledger.on_change(lambda change: say("signed") if Change.ENTRIES in change else None)
    say("ready")
    ledger.publishing.publish(made, Path(out), now=NOW)
    say("published")


def kill_at_name(left: int) -> None:
    """Hear every rename: no file gets its name otherwise."""

    def hear(event: str, _: object) -> None:
        nonlocal left
        if event == "os.rename":
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hear)


if __name__ == "__main__":
    main()
