"""The object mother: pledges, databases and profiles as tests need them, valid unless asked otherwise."""

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.pledge import IfThen, Pledge
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.proof.keys import SigningKey
from pledge_app.proof.note import log_origin
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from pledge_app.storage.values import VersionRow

KEY = bytes(range(32))
TODAY = date(2026, 3, 16)  # a Monday
DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


def a_pledge(title: str = "Limits", **parts: Any) -> Pledge:
    """A pledge with an if-then plan, three times a week; `parts` are fields of Pledge."""
    fields: dict[str, Any] = {
        "statement": "I say what a demo cannot do.",
        "beneficiaries": ("users",),
        "cadence": Scheduled(times=3, days=7),
        "if_then": (IfThen(cue="I demo", response="I name a limit"),),
    }
    return Pledge(title=title, **fields | parts)


def a_store(folder: Path, *, name: str = "Ana", key: bytes = KEY) -> Store:
    """A new database `pledge.db` in `folder`, with a first log that is empty."""
    folder.mkdir(parents=True, exist_ok=True)
    return Store.create(folder / "pledge.db", key, name=name, made=TODAY, begin=_first_log)


def a_ledger(folder: Path, *, name: str = "Ana") -> Ledger:
    """A new profile whose database key is KEY: without a keyring and without the cost of a passphrase."""
    return Ledger(folder, a_store(folder, name=name))


def a_version(store: Store, title: str = "Limits") -> VersionRow:
    """A pledge's first wording, in the log since TODAY - WEEK, without a document that could be read."""
    with store.transaction():
        line = store.lines.add()
        digest = sha256(f"{title} {line}".encode()).hexdigest()
        day = TODAY - WEEK
        entry = store.append([NewEntry(head=Head(day=day, kind=Kind.PLEDGE, pledge=digest), line=line)])
        version = VersionRow(
            sha256=digest, line=line, entry=entry, entered=day, holds=day, title=title, document=b"{}"
        )
        store.lines.add_versions([version])
    return version


def conduct(
    version: VersionRow, day: date = TODAY, outcome: Outcome = Outcome.KEPT, **parts: Any
) -> NewEntry:
    """Conduct under a wording; `parts` are fields of Head, `text` and `origin_key`."""
    text, origin_key = parts.pop("text", ""), parts.pop("origin_key", None)
    head = Head(day=day, kind=Kind.CONDUCT, outcome=outcome, pledge=version.sha256, **parts)
    return NewEntry(head=head, line=version.line, body=Body(text=text), origin_key=origin_key)


def append(store: Store, *entries: NewEntry) -> int:
    """Append entries in a transaction of their own; returns the first one's id."""
    with store.transaction():
        return store.append(entries)


def many(version: VersionRow, count: int) -> Sequence[NewEntry]:
    """`count` entries of conduct, five a day, the last ones of TODAY."""
    outcomes = tuple(Outcome)
    return [conduct(version, TODAY - DAY * ((count - 1 - n) // 5), outcomes[n % 5]) for n in range(count)]


def _first_log(store: Store) -> None:
    log, witness = SigningKey.generate(), SigningKey.generate()
    store.log.add(origin=log_origin(log.public), seed=log.seed, witness_seed=witness.seed, public=False)
