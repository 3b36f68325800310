"""Profiles of so many entries: ten pledges, each with two records a day, the last ones of yesterday."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from pledge_app.domain.conduct import Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage import keychain
from pledge_app.storage.database import Database
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from tests.builders import KEY, a_ledger, a_pledge, conduct

TITLES = (
    "Limits", "Sources", "Reviews", "Deletions", "Rest", "Credit", "Consent", "Tests", "Walks", "Letters"
)  # fmt: skip
A_DAY = 2 * len(TITLES)
DAY = timedelta(days=1)
TODAY = datetime.now().astimezone().date()


class Profiles:
    """Profiles below `folder`: each size is made once, in one transaction, and then copied."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = 0

    def copy(self, entries: int) -> Path:
        """A profile of that many entries, under KEY."""
        return self._copy(entries, lambda _: KEY)

    def locked(self, entries: int) -> Path:
        """A profile of that many entries whose key the environment's keyring keeps."""
        return self._copy(entries, keychain.new)

    def _copy(self, entries: int, new_key: Callable[[Path], bytes]) -> Path:
        self._copies += 1
        place = self._folder / f"copy-{self._copies}"
        place.mkdir(mode=0o700)
        key, target = new_key(place), place / keychain.DATABASE
        target.touch(mode=0o600)
        with (
            closing(Database(self._master(entries), KEY, read_only=True)) as source,
            closing(Database(target, key)) as copy,
        ):
            source.backup_to(copy)
        return place

    def _master(self, entries: int) -> Path:
        place = self._folder / f"master-{entries}"
        if not place.exists():
            with a_ledger(place) as ledger:
                _fill(ledger, entries)
        return place / keychain.DATABASE


def opened(place: Path) -> Ledger:
    """The ledger of a profile under KEY."""
    return Ledger(place, Store.open(place / keychain.DATABASE, KEY))


def _fill(ledger: Ledger, entries: int) -> None:
    first = TODAY - DAY * (entries // A_DAY + 1)
    for title in TITLES:
        ledger.pledges.make(a_pledge(title), today=first)
    with ledger.store.transaction():
        ledger.store.append(list(_records(ledger.store, entries - len(TITLES))))


def _records(store: Store, count: int) -> Iterator[NewEntry]:
    versions, outcomes = store.lines.versions(), tuple(Outcome)
    for n in range(count):
        day = TODAY - DAY * ((count - 1 - n) // A_DAY + 1)
        text = f"The {n}th time, in a few words." if n % 3 == 0 else ""
        yield conduct(versions[n % len(TITLES)], day, outcomes[n % 7 % len(outcomes)], text=text)
