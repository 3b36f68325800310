"""What opens a profile, for jobs: slow, and free of Qt, so that it can begin before Qt is loaded."""

from datetime import date
from pathlib import Path

from pledge_app.ledger import profile
from pledge_app.ledger.ledger import Ledger
from pledge_app.paths import read_secret


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
    with profile.open(folder, passphrase=passphrase) as ledger:
        return ledger
