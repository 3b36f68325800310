"""What opens a profile, for jobs: slow, and free of Qt, so that it can begin before Qt is loaded.

What the verbs need, and what the page that is shown at the start counts and presents, is imported here too.
"""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import date
from pathlib import Path

import pledge_app.ledger.listing
import pledge_app.ledger.standings
import pledge_app.screens.today  # noqa: F401  see above
from pledge_app.ledger import profile
from pledge_app.ledger.ledger import Ledger
from pledge_app.paths import read_secret

SHORTLY = 0.3
"""Seconds in which a keyring answers that need not ask its owner."""


def pool() -> ThreadPoolExecutor:
    """The threads of a window's jobs."""
    return ThreadPoolExecutor(max_workers=4, thread_name_prefix="job")


def opening(pool: ThreadPoolExecutor, folder: Path, passphrase_file: Path | None) -> Future[Ledger] | None:
    """The profile being opened; None where there is none yet.

    Most often the answer is there before Qt is. A keyring that asks its owner something goes on while Qt is
    loaded.
    """
    if not profile.exists(folder):
        return None
    job = pool.submit(unlocked, folder, passphrase_file, None)
    wait([job], timeout=SHORTLY)
    return job


def unlocked(folder: Path, passphrase_file: Path | None, passphrase: str | None) -> Ledger:
    """Open a profile, migrate it if need be, and close it; `reopen` of the answer is quick."""
    if passphrase is None and passphrase_file is not None:
        passphrase = read_secret(passphrase_file)
    with profile.open(folder, passphrase=passphrase) as ledger:
        return ledger


def created(folder: Path, name: str, passphrase: str | None, today: date) -> Ledger:
    """Make a profile: keys, database, first log; `reopen` of the answer is quick."""
    with profile.create(folder, name, passphrase=passphrase, today=today) as ledger:
        return ledger


def brought_back(file: Path, code: str, folder: Path, passphrase: str | None) -> Ledger:
    """Bring a backup back and open it; `reopen` of the answer is quick."""
    from pledge_app.ledger import backups

    backups.restore(file, code, folder, passphrase=passphrase)
    return unlocked(folder, None, passphrase)


def brought_back_over(file: Path, code: str, folder: Path, passphrase: str | None, today: date) -> Ledger:
    """The same where a profile does not open, which is set aside."""
    from pledge_app.ledger import setting_aside

    setting_aside.bring_back(file, code, folder, today=today, passphrase=passphrase)
    return unlocked(folder, None, passphrase)
