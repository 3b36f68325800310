"""Destroying the words of entries: in the journal, its index, the write-ahead log, and the own backups.

The heads stay, and with them every count; the log keeps what commits to the words, and a line that says that
they were destroyed. What is still to be done is kept in the database: it goes on after it was cut off.
"""

import time
from collections.abc import Iterator, Sequence
from datetime import date

from pledge_app.domain.conduct import Head
from pledge_app.domain.journal import JournalRow
from pledge_app.domain.redaction import Cleaned, Facing, Owed, Step, Watch, patient
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import Busy, Cancelled, NoWords, PledgeError, ProfileError, UnknownEntry
from pledge_app.ledger import places, setting_aside
from pledge_app.ledger.backups import Backups
from pledge_app.ledger.change import Announce, Change
from pledge_app.ledger.looking import history
from pledge_app.storage.cleaning import clean
from pledge_app.storage.erasing import HERE, Erased, Erasing
from pledge_app.storage.pages import Pages
from pledge_app.storage.remaking import Remaking
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store

PATIENCE = 30.0
"""Seconds that another program which has the journal open is waited for."""

_NEXT = 2**53
"""A number above all that was destroyed."""


class Redacting:
    """The verbs of redaction. They take long where there is much: a job calls them."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store, self._announce = store, announce
        self._erasing, self._backups = Erasing(store), Backups(store)
        self._home = store.database.path.parent

    def facing(self, entry: int) -> Facing:
        """What destroying the words of an entry comes to. Raises UnknownEntry, NoWords."""
        row = self._row(entry)
        related = history(Pages(self._store.database), row)
        others = [one.entry.id for one in related if one.entry.id != entry]
        again = Erased(number=_NEXT, entry=entry, at=0, day=row.entry.day)
        backups, away = 0, []
        for place in self._places():
            try:
                backups += self._count(place, [again])
            except PledgeError:
                away.append(place)
        return Facing(
            row=row,
            others=tuple(filter(self._erasing.has_words, others)),
            backups=backups,
            away=tuple(away),
            aside=setting_aside.folders(self._home),
        )

    def redact(self, entries: Sequence[int], *, today: date) -> None:
        """Destroy the words of entries; `clean` then sees to all that holds them besides the journal.

        What waits enters the log without them, a note that waits not at all. This cannot be undone.
        Raises UnknownEntry, NoWords, FolderAhead, LogForked; then nothing was done.
        """
        with self._store.transaction():
            for entry in entries:
                self._row(entry)
                self._redact(entry, today)
            self._erasing.owe([HERE, *self._places()])
        self._announce(Change.ENTRIES)

    def owed(self) -> Sequence[str]:
        """Where destroyed words may still lie, "" for the profile itself."""
        return self._erasing.owed()

    def forget(self, place: str) -> None:
        """Look for nothing more in a place: the person has destroyed what was there."""
        with self._store.transaction():
            self._erasing.settle(place)

    def clean(self, watch: Watch = patient) -> Cleaned:
        """Do what is still to be done, as far as it can be reached; the rest is told, and stays to be done.

        Raises Cancelled.
        """
        made, left = 0, []
        if HERE in self.owed():
            _tell(watch, Step(done=0, of=len(self.owed())))
            try:
                self._clean_here(watch)
            except ProfileError as error:  # what is backed up meanwhile holds the words as well
                return Cleaned(backups=0, left=(Owed(place=HERE, error=error),))
        owed = self.owed()
        for done, place in enumerate(owed, 1):
            step = Step(done=done, of=len(owed) + 1)
            _tell(watch, step)
            try:
                made += self._remake(place, watch, step)
                self.forget(place)
            except Cancelled:
                raise
            except PledgeError as error:
                left.append(Owed(place=place, error=error))
        return Cleaned(backups=made, left=tuple(left))

    def finish(self) -> Cleaned:
        """`clean` where something is left to be done, which nobody waits for."""
        return self.clean() if self.owed() else Cleaned(backups=0, left=())

    def _row(self, entry: int) -> JournalRow:
        """An entry that has words."""
        row = Pages(self._store.database).row(entry)
        if row is None:
            raise UnknownEntry(entry)
        if not self._erasing.has_words(entry):
            raise NoWords(entry)
        return row

    def _redact(self, entry: int, today: date) -> None:
        act, head = self._store.waiting.act(entry), self._store.entries.head(entry)
        self._erasing.erase(entry, today)
        if not act:
            said = NewEntry(head=Head(day=today, kind=Kind.REDACT, refs=(entry,)))
            self._store.append([said], log=self._store.log.home(entry))
        elif head is not None and head.kind is Kind.NOTE:
            self._store.waiting.drop(act)

    def _places(self) -> Iterator[str]:
        """Where backups were put, so far as any can have been made."""
        if self._backups.has_code():
            yield from places.known(self._home)

    def _remake(self, place: str, watch: Watch, step: Step) -> int:
        folder, named = places.look_in(place)
        return self._remaking(self._erasing.all()).remake(folder, named, lambda: watch(step))

    def _clean_here(self, watch: Watch) -> None:
        """The profile itself; another program that has it open is waited for.

        Backups that were made until then, wherever, hold the words that their pages held.
        """
        until = time.monotonic() + PATIENCE
        while True:
            try:
                clean(self._store.database)
            except Busy:
                if time.monotonic() > until:
                    raise
                _tell(watch, Step(done=0, of=len(self.owed()), waiting=True))
            else:
                break
        with self._store.transaction():
            self._erasing.settle(HERE)
            self._erasing.owe(self._places())

    def _count(self, place: str, erased: Sequence[Erased]) -> int:
        folder, named = places.look_in(place)
        return self._remaking(erased).count(folder, named)

    def _remaking(self, erased: Sequence[Erased]) -> Remaking:
        return Remaking(self._store.database, self._backups.key(), erased)


def _tell(watch: Watch, step: Step) -> None:
    if not watch(step):
        raise Cancelled
