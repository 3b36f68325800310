"""People with profiles on disk who record, publish and read each other."""

import shutil
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from pledge_app.domain.publication import History, Published
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.founding import Founding
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.publishing import Prepared
from pledge_app.storage.store import Store
from tests.builders import DAY, KEY, TODAY, WEEK, a_ledger, a_pledge

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)


def a_diarist(folder: Path, *, name: str = "Ana") -> Ledger:
    """A profile with one pledge, a week old, and three days of it, of which one was corrected."""
    ledger = a_ledger(folder, name=name)
    line = ledger.pledges.make(a_pledge(), today=TODAY - WEEK)
    for ago, outcome in enumerate((Outcome.KEPT, Outcome.SLIPPED, Outcome.KEPT)):
        entry = ledger.journal.record(line, outcome, day=TODAY - DAY * ago, today=TODAY)
    ledger.journal.correct(entry.id, Outcome.PARTLY, today=TODAY, note="only half of it")
    return ledger


def line_of(ledger: Ledger) -> int:
    """The first pledge."""
    return ledger.pledges.all(today=TODAY)[0].line


def record(ledger: Ledger, outcome: Outcome = Outcome.KEPT, *, day: date = TODAY) -> None:
    ledger.journal.record(line_of(ledger), outcome, day=day, today=day)


def founded() -> Founding:
    """Keys whose recovery words were confirmed."""
    founding = Founding()
    founding.confirm([founding.words[position - 1] for position in founding.asked])
    return founding


def prepared(
    ledger: Ledger,
    *,
    history: History = History.ALL,
    now: datetime = NOW,
    founding: Founding | None = None,
) -> Prepared:
    """The next publication, the first one with confirmed keys."""
    if ledger.publishing.state().first:
        return ledger.publishing.prepare(
            today=now.date(), now=now, history=history, founding=founding or founded()
        )
    return ledger.publishing.prepare(today=now.date(), now=now)


def publish(
    ledger: Ledger,
    folder: Path,
    *,
    history: History = History.ALL,
    now: datetime = NOW,
    founding: Founding | None = None,
) -> Published:
    made = prepared(ledger, history=history, now=now, founding=founding)
    return ledger.publishing.publish(made, folder, now=now)


def copied(ledger: Ledger, folder: Path) -> Ledger:
    """The same profile once more, as an old disk or another computer would have it."""
    ledger.store.database.run("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copytree(ledger.folder, folder)
    return Ledger(folder, Store.open(folder / "pledge.db", KEY))


def files_below(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
