"""Profiles of so many entries: ten pledges, each with two records a day, the last ones of yesterday."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage import keychain
from pledge_app.storage.database import Database
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from tests.builders import KEY, a_ledger, a_pledge, conduct
from tests.notes import notes

TITLES = (
    "Limits", "Sources", "Reviews", "Deletions", "Rest", "Credit", "Consent", "Tests", "Walks", "Letters"
)  # fmt: skip
A_DAY = 2 * len(TITLES)
DAY = timedelta(days=1)
DAYS = 15_000
"""How many days a profile has at most: the journal begins in 1970 at the earliest."""

BATCH = 50_000
TODAY = datetime.now().astimezone().date()


def a_day(entries: int) -> int:
    """How many of so many entries a day has."""
    return max(A_DAY, entries // DAYS + 1)


class Profiles:
    """Profiles below `folder`: each size is made once, in one transaction, and then copied."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = 0

    def copy(self, entries: int) -> Path:
        """A profile of that many entries, under KEY."""
        return self._copy(entries, lambda _: KEY)

    def worded(self, entries: int) -> Path:
        """A profile of that many entries, under KEY, each of them with words in English or Chinese."""
        return self._copy(entries, lambda _: KEY, worded=True)

    def locked(self, entries: int) -> Path:
        """A profile of that many entries whose key the environment's keyring keeps."""
        return self._copy(entries, keychain.new)

    def _copy(self, entries: int, new_key: Callable[[Path], bytes], *, worded: bool = False) -> Path:
        self._copies += 1
        place = self._folder / f"copy-{self._copies}"
        place.mkdir(mode=0o700)
        key, target = new_key(place), place / keychain.DATABASE
        target.touch(mode=0o600)
        with (
            closing(Database(self._master(entries, worded=worded), KEY, read_only=True)) as source,
            closing(Database(target, key)) as copy,
        ):
            source.backup_to(copy)
        return place

    def _master(self, entries: int, *, worded: bool) -> Path:
        place = self._folder / f"master-{entries}{'-worded' if worded else ''}"
        if not place.exists():
            with a_ledger(place) as ledger:
                _fill(ledger, entries, _worded(entries) if worded else _sparse(entries))
        return place / keychain.DATABASE


def opened(place: Path) -> Ledger:
    """The ledger of a profile under KEY."""
    return Ledger(place, Store.open(place / keychain.DATABASE, KEY))


def _sparse(count: int) -> Iterator[str]:
    return (f"The {n}th time, in a few words." if n % 3 == 0 else "" for n in range(count))


def _worded(count: int) -> Iterator[str]:
    return notes(count)


def _fill(ledger: Ledger, entries: int, texts: Iterator[str]) -> None:
    first = TODAY - DAY * (entries // a_day(entries) + 1)
    for title in TITLES:
        ledger.pledges.make(a_pledge(title), today=first)
    with ledger.store.transaction():
        records = _records(ledger.store, entries - len(TITLES), texts)
        while batch := list(islice(records, BATCH)):
            ledger.store.append(batch)


def _records(store: Store, count: int, texts: Iterator[str]) -> Iterator[NewEntry]:
    versions, outcomes = store.lines.versions(), tuple(Outcome)
    for n, text in zip(range(count), texts, strict=False):
        day = TODAY - DAY * ((count - 1 - n) // a_day(count) + 1)
        yield conduct(versions[n % len(TITLES)], day, outcomes[n % 7 % len(outcomes)], text=text)
