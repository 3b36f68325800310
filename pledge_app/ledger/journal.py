"""The journal: conduct recorded, corrected and looked back on."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pledge_app.domain.conduct import Body, Head, Kind, Outcome
from pledge_app.domain.entry import Entry
from pledge_app.domain.text import tidy_line, tidy_text
from pledge_app.errors import (
    DraftPledge,
    EndedPledge,
    FutureDay,
    InvalidValue,
    NotCorrectable,
    UnknownEntry,
    UnknownPledge,
)
from pledge_app.ledger.change import Announce, Change
from pledge_app.storage.rows import NewEntry, entry_value
from pledge_app.storage.store import Store

if TYPE_CHECKING:
    from pledge_app.domain.journal import Choices, Filter, JournalPage, Opened, Spot
    from pledge_app.domain.standing import Standing

YEAR = timedelta(days=53 * 7)


class Journal:
    """The verbs of the journal. Words are tidied (NFC, no forbidden characters) before they are kept."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store = store
        self._announce = announce

    def record(
        self,
        line: int,
        outcome: Outcome,
        *,
        day: date,
        today: date,
        note: str = "",
        chips: tuple[str, ...] = (),
        amount: int | None = None,
    ) -> Entry:
        """Record conduct under the wording that was in force on `day`; two for a day are two occasions.

        `amount` is in thousandths of the pledge's unit. When it returns the entry is durable and in the log.
        Raises FutureDay, UnknownPledge, DraftPledge, EndedPledge, InvalidValue.
        """
        body = _body(note, chips)
        with self._store.transaction():
            version = self._wording(line, day, today)
            self._check_amount(version, amount)
            head = Head(
                day=day,
                kind=Kind.CONDUCT,
                outcome=outcome,
                pledge=version,
                amount=amount,
                recorded=_recorded(day, today),
            )
            number = self._store.append([NewEntry(head=head, line=line, body=body)])
        self._announce(Change.ENTRIES)
        return entry_value(number, line, head, body)

    def correct(
        self,
        entry: int,
        outcome: Outcome,
        *,
        today: date,
        note: str = "",
        chips: tuple[str, ...] = (),
        amount: int | None = None,
    ) -> Entry:
        """Replace a live conduct entry by a new one of the same day, in the log where the old one stands.

        Raises UnknownEntry, NotCorrectable, InvalidValue.
        """
        body = _body(note, chips)
        with self._store.transaction():
            old = self._correctable(entry)
            self._check_amount(old.version, amount)
            head = Head(
                day=old.day,
                kind=Kind.CONDUCT,
                outcome=outcome,
                pledge=old.version,
                refs=(old.corrects or old.id,),
                amount=amount,
                recorded=_recorded(old.day, today),
                imported=old.imported,
            )
            new = [NewEntry(head=head, line=old.line, body=body)]
            if old.corrects is not None:
                # Replacing a replacement would bring the first entry back to life (SCHEMAS §5.1), so the
                # old correction is retracted and the first entry replaced once more.
                new.insert(0, _retraction(old, today))
            number = self._store.append(new, log=self._store.log.home(entry)) + len(new) - 1
        self._announce(Change.ENTRIES)
        return entry_value(number, old.line, head, body)

    def note(self, text: str, *, day: date, today: date, line: int | None = None) -> Entry:
        """Keep a reflection, about a pledge or about none. Raises as `record` does."""
        body = _body(text, ())
        if body.is_empty:
            raise InvalidValue("text")
        with self._store.transaction():
            version = None if line is None else self._wording(line, day, today)
            if day > today:
                raise FutureDay(day, today)
            head = Head(day=day, kind=Kind.NOTE, pledge=version, recorded=_recorded(day, today))
            number = self._store.append([NewEntry(head=head, line=line, body=body)])
        self._announce(Change.ENTRIES)
        return entry_value(number, line, head, body)

    def day(self, day: date) -> tuple[Entry, ...]:
        """The live conduct, repairs and notes of a day, in the order of recording."""
        return self._store.entries.on(day)

    def year(self, today: date) -> Mapping[date, int]:
        """How much was recorded on each day of the 53 weeks up to today; days with nothing are absent."""
        return self._store.entries.totals(today - YEAR, today)

    def standing(self, line: int, *, weeks: int, today: date) -> "Standing":
        """How a pledge that is in the log stands over the `weeks` up to yesterday, with what today has."""
        from pledge_app.ledger.standings import standing

        return standing(self._store, line, weeks=weeks, today=today)

    def standings(self, *, weeks: int, today: date) -> Mapping[int, "Standing"]:
        """How all pledges stand that are in the log and have not ended, by line."""
        from pledge_app.ledger.standings import standings

        return standings(self._store, weeks=weeks, today=today)

    def reported_before(self, day: date) -> Mapping[int, int]:
        """Of each scheduled pledge how many reports the running span of its cadence had before `day`."""
        from pledge_app.ledger.standings import reported_before

        return reported_before(self._store, day)

    def page(self, asked: "Filter", *, before: "Spot | None" = None, count: int = 50) -> "JournalPage":
        """The newest entries that fit, `count` at most, of those that stand before `before`.

        Raises Cancelled if it was interrupted.
        """
        from pledge_app.ledger.looking import page

        return page(self._store, asked, before=before, count=count)

    def choices(self) -> "Choices":
        """What the journal can be filtered by."""
        from pledge_app.ledger.looking import choices

        return choices(self._store)

    def opened(self, entry: int) -> "Opened":
        """One entry with its wording, history and proof. Raises UnknownEntry."""
        from pledge_app.ledger.looking import opened

        return opened(self._store, entry)

    def _wording(self, line: int, day: date, today: date) -> str:
        if day > today:
            raise FutureDay(day, today)
        found = self._store.lines.in_force(line, day)
        if found is None:
            raise UnknownPledge(str(line))
        version, ended = found
        if version is None:
            raise DraftPledge(self._store.lines.title(line) or "")
        if ended is not None and day > ended:
            raise EndedPledge(self._store.lines.title(line) or "", ended)
        return version

    def _check_amount(self, version: str | None, amount: int | None) -> None:
        """An amount needs a unit."""
        if amount is not None and version is not None:
            from pledge_app.storage.wordings import pledge_of

            row = self._store.lines.version(version)
            if row is None or pledge_of(row.document).measure is None:
                raise InvalidValue("amount")

    def _correctable(self, number: int) -> Entry:
        entry = self._store.entries.get(number)
        if entry is None:
            raise UnknownEntry(number)
        if entry.kind is not Kind.CONDUCT or not self._store.entries.is_live(number):
            raise NotCorrectable(number)
        return entry


def _recorded(day: date, today: date) -> date | None:
    return None if day == today else today


def _body(text: str, chips: tuple[str, ...]) -> Body:
    return Body(text=tidy_text(text), chips=tuple(map(tidy_line, chips)))


def _retraction(entry: Entry, today: date) -> NewEntry:
    head = Head(day=today, kind=Kind.WITHDRAW, pledge=entry.version, refs=(entry.id,))
    return NewEntry(head=head, line=entry.line)
