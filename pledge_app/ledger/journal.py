"""The journal: conduct recorded, corrected and looked back on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import inf
from typing import TYPE_CHECKING

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.entry import Entry, TakenBack
from pledge_app.domain.text import tidy_line, tidy_text
from pledge_app.domain.vocabulary import Kind, Outcome
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
_TAKEN_BACK = (Kind.CONDUCT, Kind.REPAIR, Kind.NOTE)


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
        until: float | None = None,
    ) -> Entry:
        """Record conduct under the wording that was in force on `day`; two for a day are two occasions.

        `amount` is in thousandths of the pledge's unit. When it returns the entry is durable, and in the log
        unless it waits `until` a Unix time: so long it can be taken back without a trace.
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
            number = self._enter([NewEntry(head=head, line=line, body=body)], until)
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
        until: float | None = None,
    ) -> Entry:
        """Replace a live conduct entry by a new one of the same day, in the log where the old one stands.

        One that waits is replaced without a trace. Raises UnknownEntry, NotCorrectable, InvalidValue.
        """
        body = _body(note, chips)
        with self._store.transaction():
            old = self._live(entry, (Kind.CONDUCT,))
            self._check_amount(old.version, amount)
            new, refs = self._in_place_of(old, today)
            head = Head(
                day=old.day,
                kind=Kind.CONDUCT,
                outcome=outcome,
                pledge=old.version,
                refs=refs,
                amount=amount,
                recorded=_recorded(old.day, today),
                imported=old.imported,
            )
            new.append(NewEntry(head=head, line=old.line, body=body))
            number = self._enter(new, until) + len(new) - 1
        self._announce(Change.ENTRIES)
        return entry_value(number, old.line, head, body)

    def note(
        self, text: str, *, day: date, today: date, line: int | None = None, until: float | None = None
    ) -> Entry:
        """Keep a reflection, about a pledge or about none. It waits, and raises, as `record` does."""
        body = _body(text, ())
        if body.is_empty:
            raise InvalidValue("text")
        with self._store.transaction():
            version = None if line is None else self._wording(line, day, today)
            if day > today:
                raise FutureDay(day, today)
            head = Head(day=day, kind=Kind.NOTE, pledge=version, recorded=_recorded(day, today))
            number = self._enter([NewEntry(head=head, line=line, body=body)], until)
        self._announce(Change.ENTRIES)
        return entry_value(number, line, head, body)

    def take_back(self, entry: int, *, today: date) -> TakenBack:
        """Undo a record, a correction or a note; what stood before it stands again.

        What waited leaves no trace; what is in the log stays there, and a line after it says that it was
        taken back. Raises UnknownEntry; NotCorrectable if it is not live, or in the log about no pledge.
        """
        with self._store.transaction():
            act = self._store.waiting.act(entry)
            if act:
                stands = self._stood_before(act)
                self._store.waiting.drop(act)
            else:
                old = self._live(entry, _TAKEN_BACK)
                if old.version is None:
                    raise NotCorrectable(entry)
                again = self._corrected_before(old, today)
                new = [_retraction(old, today), *([again] if again else [])]
                first = self._store.append(new, log=self._store.log.home(entry))
                stands = first + 1 if again else old.corrects
        self._announce(Change.ENTRIES)
        return TakenBack(traceless=bool(act), stands=stands)

    def entry(self, entry: int) -> Entry:
        """An entry, live or not. Raises UnknownEntry."""
        found = self._store.entries.get(entry)
        if found is None:
            raise UnknownEntry(entry)
        return found

    def waits(self, entry: int) -> bool:
        """Whether the entry stands in no log yet."""
        return bool(self._store.waiting.act(entry))

    def settle(self, now: float = inf) -> bool:
        """Let what waited until the Unix time `now` enter the log; says whether anything did."""
        if not self._store.waiting.due(now):
            return False
        with self._store.transaction():
            return bool(self._store.waiting.settle(now))

    def day(self, day: date) -> tuple[Entry, ...]:
        """The live conduct, repairs and notes of a day, in the order of recording."""
        return self._store.entries.on(day)

    def last(self, line: int, day: date) -> int | None:
        """The live conduct that was recorded last for a pledge and a day; None if there is none."""
        found = [e.id for e in self.day(day) if e.line == line and e.kind is Kind.CONDUCT]
        return found[-1] if found else None

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
        """One entry with its wording, history and proof: it waits no more. Raises UnknownEntry."""
        if self.waits(entry):
            self.settle()
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

    def _live(self, number: int, kinds: Collection[Kind]) -> Entry:
        entry = self.entry(number)
        if entry.kind not in kinds or not self._store.entries.is_live(number):
            raise NotCorrectable(number)
        return entry

    def _enter(self, entries: Sequence[NewEntry], until: float | None) -> int:
        if until is None:
            refs = entries[0].head.refs
            return self._store.append(entries, log=self._store.log.home(refs[0]) if refs else None)
        return self._store.waiting.add(entries, until)

    def _in_place_of(self, old: Entry, today: date) -> tuple[list[NewEntry], tuple[int, ...]]:
        """What makes way for other conduct in place of `old`, and the refs of that conduct."""
        act = self._store.waiting.act(old.id)
        if act:
            before = self._stood_before(act)
            self._store.waiting.drop(act)
            stood = None if before is None else self._store.entries.get(before)
            return ([], ()) if stood is None else self._in_place_of(stood, today)
        if old.corrects is None:
            return [], (old.id,)
        # Replacing a replacement would bring the first entry back to life (SCHEMAS §5.1), so the old
        # correction is retracted and the first entry replaced once more.
        return [_retraction(old, today)], (old.corrects,)

    def _stood_before(self, act: Sequence[int]) -> int | None:
        """What was live before an act that waits, and is again when that is dropped."""
        head = self._store.entries.head(act[0])
        return head.refs[0] if head and head.refs else None

    def _corrected_before(self, old: Entry, today: date) -> NewEntry | None:
        """The correction that stood before `old` replaced it in turn, to be said once more."""
        before = self._store.entries.head(old.id - 1)
        if old.corrects is None or before is None or before.kind is not Kind.WITHDRAW or not before.refs:
            return None
        stood, head = self._store.entries.get(before.refs[0]), self._store.entries.head(before.refs[0])
        if stood is None or head is None or stood.corrects != old.corrects:
            return None
        again = replace(head, recorded=_recorded(head.day, today))
        return NewEntry(head=again, line=stood.line, body=_body(stood.text, stood.chips))


def _recorded(day: date, today: date) -> date | None:
    return None if day == today else today


def _body(text: str, chips: tuple[str, ...]) -> Body:
    return Body(text=tidy_text(text), chips=tuple(map(tidy_line, chips)))


def _retraction(entry: Entry, today: date) -> NewEntry:
    head = Head(day=today, kind=Kind.WITHDRAW, pledge=entry.version, refs=(entry.id,))
    return NewEntry(head=head, line=entry.line)
