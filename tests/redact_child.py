"""A process that destroys words until it is killed: `python -m tests.redact_child FOLDER ENTRY [N]`.

With N it kills itself, as kill -9 would, before the N-th statement or the N-th thing that it does to a file,
whichever comes first in that one count. It says how many there were if it came to its end.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.redacting import Redacting
from pledge_app.storage.store import Store
from tests.builders import KEY, TODAY

_EVENTS = ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate")


class Killer:
    """Counts, and kills the process at one of them."""

    def __init__(self, at: int) -> None:
        self.at, self.count = at, 0

    def __call__(self, *_given: Any) -> None:
        self.count += 1
        if self.count == self.at:
            os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    folder, entry = Path(sys.argv[1]), int(sys.argv[2])
    store = Store.open(folder / "pledge.db", KEY)
    ledger = Ledger(folder, store)
    redacting: Redacting = ledger.redacting
    killer = Killer(int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    store.database.connection.set_trace_callback(killer)

    def hear(event: str, given: tuple[Any, ...]) -> None:
        if event in _EVENTS and str(given[0]).startswith(str(folder.parent)):
            killer()

    sys.addaudithook(hear)
    redacting.redact([entry], today=TODAY)
    redacting.clean()
    sys.stdout.write(f"{killer.count}\n")


if __name__ == "__main__":
    main()
