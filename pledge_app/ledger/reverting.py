"""The way back from the verbs of pledges, as far as there is one (SCHEMAS §3).

What still waits leaves no trace. In the log a weakening can be taken back until it holds, by a line after it.
For a pledge that was made, a wording that holds and an end the log has no such line.
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from pledge_app.domain.conduct import Head
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import ChangedSince, NoWayBack
from pledge_app.ledger.change import Announce, Change
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from pledge_app.storage.values import VersionRow


class Way(Enum):
    """How something was undone; NONE: it was not, and nothing was written."""

    TRACELESS = auto()
    BY_A_LINE = auto()
    NONE = auto()


class Kept(NamedTuple):
    """A draft: its title, its fields (JSON), and its place among the pledges."""

    title: str
    fields: str
    position: int


class Reverting:
    """The verbs that undo. `stands` is the wording that is to be the newest still.

    Raises ChangedSince where what it would undo is not what stands, NoWayBack once the pledge has ended.
    """

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store, self._announce = store, announce

    def check(self, line: int, stands: str) -> None:
        """Raise if that wording is not the newest of a pledge that binds."""
        self._newest(line, stands)

    def make(self, line: int, stands: str) -> Way:
        """Let a pledge be a draft again whose first wording still waits, nothing being said under it."""
        with self._store.transaction():
            version = self._newest(line, stands)
            act = self._alone(version)
            if not act or len(self._store.lines.versions(line)) > 1:
                return Way.NONE
            self._drop(version, act)
            self._store.lines.keep_draft(line, version.title, version.document.decode())
        self._announce(Change.PLEDGES | Change.ENTRIES)
        return Way.TRACELESS

    def amend(self, line: int, stands: str, *, today: date, typed: str | None = None) -> Way:
        """Let the wording before the newest stand again; `typed` is kept as what may become of it."""
        with self._store.transaction():
            version = self._newest(line, stands)
            act = self._alone(version)
            if act:
                self._drop(version, act)
            elif version.holds <= today:
                return Way.NONE
            else:
                self._store.waiting.let_in([line])
                back = Head(day=today, kind=Kind.WITHDRAW, pledge=stands, refs=(version.entry,))
                home = self._store.log.home(version.entry)
                self._store.append([NewEntry(head=back, line=line)], log=home)
            self._keep_typed(line, typed)
        self._announce(Change.PLEDGES | Change.ENTRIES)
        return Way.TRACELESS if act else Way.BY_A_LINE

    def end(self, line: int, *, typed: str | None = None) -> Way:
        """Let a pledge bind again whose end still waits; `typed` as for `amend`."""
        with self._store.transaction():
            ends = [number for _, number, head in self._store.entries.course(line) if _ends(head)]
            act = self._store.waiting.act(ends[-1]) if ends else ()
            if not act:
                return Way.NONE
            self._store.waiting.drop(act)
            self._store.lines.end(line, None)
            self._keep_typed(line, typed)
        self._announce(Change.PLEDGES | Change.ENTRIES)
        return Way.TRACELESS

    def kept(self, line: int) -> Kept | None:
        """A draft as it is now; None: there is none of that number."""
        row = self._store.lines.get(line)
        fields = self._store.lines.draft(line) if row is not None and row.drafted else None
        if row is None or fields is None:
            return None
        return Kept(title=row.title, fields=fields, position=self._store.lines.position(line))

    def draft(self, line: int, *, now: Kept | None, then: Kept | None) -> None:
        """Let a draft that is as `now` says be as `then` says; None: it is not there."""
        with self._store.transaction():
            if self.kept(line) != now or (now is None and self._store.lines.get(line) is not None):
                raise ChangedSince(next(kept.title for kept in (then, now) if kept is not None))
            if then is None:
                self._store.lines.remove(line)
            else:
                if now is None:
                    self._store.lines.put_back(line, then.position)
                self._store.lines.keep_draft(line, then.title, then.fields)
        self._announce(Change.PLEDGES)

    def _newest(self, line: int, stands: str) -> VersionRow:
        """The newest wording that was not taken back, which is to be that one, of a pledge that binds."""
        row = self._store.lines.get(line)
        standing = [version for version in self._store.lines.versions(line) if not version.withdrawn]
        if row is not None and row.ended is not None:
            raise NoWayBack(row.title)
        if row is None or not standing or standing[-1].sha256 != stands:
            raise ChangedSince("" if row is None else row.title)
        return standing[-1]

    def _alone(self, version: VersionRow) -> Sequence[int]:
        """The act that brought a wording, if it waits and nothing else was said under it."""
        act = self._store.waiting.act(version.entry)
        return act if act and not self._store.entries.follows(act[-1], version.sha256) else ()

    def _drop(self, version: VersionRow, act: Sequence[int]) -> None:
        self._store.lines.remove_version(version)
        self._store.waiting.drop(act)

    def _keep_typed(self, line: int, typed: str | None) -> None:
        if typed is not None:
            self._store.lines.keep_draft(line, self._store.lines.title(line) or "", typed)


def _ends(head: Head) -> bool:
    return head.kind is Kind.WITHDRAW and not head.refs
