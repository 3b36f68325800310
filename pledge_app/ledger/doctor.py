"""What is well with a profile and what is not, from the outside inwards. Facts; nothing is changed."""

import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pledge_app.errors import InvalidValue, NetworkFolder, NoProfile, PledgeError, ProfileError
from pledge_app.ledger import profile
from pledge_app.proof import tree
from pledge_app.storage import keychain
from pledge_app.storage.place import network_file_system
from pledge_app.storage.store import Store


class Check(StrEnum):
    """What is looked at, in this order; what cannot be reached for an earlier trouble is left out."""

    PLACE = "place"  # the file system
    PERMISSIONS = "permissions"  # who else may read the folder
    KEY = "key"  # the keyring, or the file under a passphrase
    DATABASE = "database"  # every page, and how they hang together
    LOG = "log"  # every leaf, node and root, from what was said
    BACKUP = "backup"  # when the last good one was


class State(StrEnum):
    WELL = "well"
    ADVICE = "advice"  # nothing is wrong, something would be better
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one check found.

    `error` is the fact behind a trouble that has a name. `places` are exposed paths, or for the key the
    keyring's backend (none: a passphrase), or for the log the first leaf or node that differs, as
    "log 1 leaf 7", or the last good backup. `count` is of pages read, entries, leaves, or the days since the
    last good backup (-1: there is none).
    """

    check: Check
    state: State = State.WELL
    error: PledgeError | None = None
    places: tuple[str, ...] = ()
    count: int = 0


OLD = 7
"""Days after which a backup that lacks something is called old."""


def examine(folder: Path, now: datetime, *, passphrase: str | None = None) -> tuple[Finding, ...]:
    """Look a profile over. Raises NoProfile where there is none."""
    profile.settle(folder)
    if not any((folder / name).exists() for name in (keychain.DATABASE, keychain.ACCESS)):
        raise NoProfile(str(folder))
    return tuple(_findings(folder, now, passphrase))


def _findings(folder: Path, now: datetime, passphrase: str | None) -> Iterator[Finding]:
    yield _place(folder)
    yield _permissions(folder)
    try:
        key = keychain.unlock(folder, passphrase)
    except ProfileError as error:
        yield _trouble(Check.KEY, error)
        return
    backend = keychain.read_access(folder).keyring
    yield Finding(check=Check.KEY, places=(backend,) if backend else ())
    try:
        with closing(Store.open(folder / keychain.DATABASE, key)) as store:
            store.database.integrity()
            pages = store.database.number("PRAGMA page_count")
            yield Finding(check=Check.DATABASE, count=pages)
            yield look_at_log(store)
            yield _backup(store, now)
    except ProfileError as error:
        yield _trouble(Check.DATABASE, error)


def _trouble(check: Check, error: PledgeError) -> Finding:
    return Finding(check=check, state=State.TROUBLE, error=error)


def _place(folder: Path) -> Finding:
    kind = network_file_system(folder)
    return _trouble(Check.PLACE, NetworkFolder(str(folder), kind)) if kind else Finding(check=Check.PLACE)


def _permissions(folder: Path) -> Finding:
    """Others may not even list the folder; where they may, the files in it are looked at one by one."""
    exposed = []
    if sys.platform != "win32" and _open_to_others(folder):
        exposed = [str(path) for path in (folder, *sorted(folder.iterdir())) if _open_to_others(path)]
    state = State.ADVICE if exposed else State.WELL
    return Finding(check=Check.PERMISSIONS, state=state, places=tuple(exposed))


def _open_to_others(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _backup(store: Store, now: datetime) -> Finding:
    from pledge_app.ledger.keeping import Keeping

    try:
        state = Keeping(store).state()
    except ProfileError as error:
        return Finding(check=Check.BACKUP, state=State.ADVICE, error=error)
    if state.last is None:
        return Finding(check=Check.BACKUP, state=State.ADVICE, count=-1)
    days = max(0, (now - state.last.made).days)
    old = days > OLD and not state.current
    found = State.ADVICE if old else State.WELL
    return Finding(check=Check.BACKUP, state=found, places=(str(state.last.file),), count=days)


def look_at_log(store: Store) -> Finding:
    """Compute every log anew from the entries and salts, and compare leaves, nodes and roots."""
    leaves = 0
    for log in range(1, store.log.current() + 1):
        size = store.log.size(log)
        wrong = _first_wrong_leaf(store, log, size)
        if wrong is None:
            wrong = _first_wrong_node(store, log, size)
        if wrong is not None:
            return Finding(check=Check.LOG, state=State.TROUBLE, places=(f"log {log} {wrong}",), count=leaves)
        leaves += size
    return Finding(check=Check.LOG, count=leaves)


def _first_wrong_leaf(store: Store, log: int, size: int) -> str | None:
    expected = 0
    try:
        for leaf in store.openings(log, 0, size):
            if leaf.i != expected or leaf.computed != leaf.hash:
                return f"leaf {expected}"
            expected += 1
    except (TypeError, ValueError, KeyError, InvalidValue):
        return f"leaf {expected} or later"  # the row behind a leaf is not there, or says what none may say
    return None


def _first_wrong_node(store: Store, log: int, size: int) -> str | None:
    levels = tree.complete_nodes(store.log.hashes(log, 0, 0, size))
    for level, nodes in enumerate(levels[1:], 1):
        kept = store.log.hashes(log, level, 0, len(nodes) + 1)
        for i, node in enumerate(nodes):
            if i >= len(kept) or kept[i] != node:
                return f"node {level}/{i}"
        if len(kept) > len(nodes):
            return f"node {level}/{len(nodes)}"
    return None
