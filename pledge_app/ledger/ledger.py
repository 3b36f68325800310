"""The ledger: the app's verbs over one profile, and the only writer."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pledge_app.ledger.change import EVERYTHING, Change
from pledge_app.ledger.journal import Journal
from pledge_app.ledger.pledges import Pledges
from pledge_app.storage.store import Store

if TYPE_CHECKING:
    from pledge_app.ledger.backups import Backups
    from pledge_app.ledger.deleting import Deleting
    from pledge_app.ledger.exporting import Exporting
    from pledge_app.ledger.imports import Imports
    from pledge_app.ledger.keeping import Keeping
    from pledge_app.ledger.left import Left
    from pledge_app.ledger.peers import Peers
    from pledge_app.ledger.publishing import Publishing
    from pledge_app.ledger.ranges import Ranges
    from pledge_app.ledger.redacting import Redacting
    from pledge_app.ledger.resuming import Resuming
    from pledge_app.ledger.reverting import Reverting


class Ledger:
    """An open profile. It belongs to the thread that made it; a job makes its own with `reopen`.

    What recording an entry does not need is imported when it is first asked for.
    """

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.store = store
        self._listeners: list[Callable[[Change], None]] = []
        self._seen = store.data_version()
        self.pledges = Pledges(store, self.announce)
        self.journal = Journal(store, self.announce)

    @cached_property
    def name(self) -> str:
        """The name that the profile was given."""
        return self.store.name()

    @cached_property
    def backups(self) -> "Backups":
        from pledge_app.ledger.backups import Backups

        return Backups(self.store)

    @cached_property
    def keeping(self) -> "Keeping":
        from pledge_app.ledger.keeping import Keeping

        return Keeping(self.store)

    @cached_property
    def exporting(self) -> "Exporting":
        from pledge_app.ledger.exporting import Exporting

        return Exporting(self.store)

    @cached_property
    def deleting(self) -> "Deleting":
        from pledge_app.ledger.deleting import Deleting

        return Deleting(self.store)

    @cached_property
    def imports(self) -> "Imports":
        from pledge_app.ledger.imports import Imports

        return Imports(self.store, self.announce)

    @cached_property
    def publishing(self) -> "Publishing":
        from pledge_app.ledger.publishing import Publishing

        return Publishing(self.store, self.announce)

    @cached_property
    def redacting(self) -> "Redacting":
        from pledge_app.ledger.redacting import Redacting

        return Redacting(self.store, self.announce)

    @cached_property
    def ranges(self) -> "Ranges":
        from pledge_app.ledger.ranges import Ranges

        return Ranges(self.store, self.announce)

    @cached_property
    def reverting(self) -> "Reverting":
        from pledge_app.ledger.reverting import Reverting

        return Reverting(self.store, self.announce)

    @cached_property
    def resuming(self) -> "Resuming":
        from pledge_app.ledger.resuming import Resuming

        return Resuming(self.store, self.announce)

    @cached_property
    def left(self) -> "Left":
        from pledge_app.ledger.left import Left

        return Left(self.store)

    @cached_property
    def peers(self) -> "Peers":
        from pledge_app.ledger.peers import Peers

        return Peers(self.store, self.announce)

    def on_change(self, callback: Callable[[Change], None]) -> None:
        """Have `callback` called, on this thread, after each change; several may be in one call."""
        self._listeners.append(callback)

    def announce(self, change: Change) -> None:
        for listener in self._listeners:
            listener(change)

    def check_elsewhere(self) -> None:
        """Announce every change if another connection, of this process or of another, has committed since."""
        version = self.store.data_version()
        if version != self._seen:
            self._seen = version
            self.announce(EVERYTHING)

    def reopen(self) -> "Ledger":
        """A second ledger over the same file for the thread that calls; the key is at hand already."""
        return Ledger(self.folder, self.store.reopen())

    def interrupt(self) -> None:
        """End the question that is being asked, if any: it raises Cancelled. For other threads, too."""
        self.store.database.interrupt()

    def close(self) -> None:
        self.store.close()

    def forget(self) -> None:
        """Close it for good: it tells nobody any more, and `reopen` has no key."""
        self._listeners.clear()
        self.store.database.forget()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
