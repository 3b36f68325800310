"""Bringing in the history of another program: reported first, then written as a whole or not at all."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.imported import (
    ForeignHabit,
    ForeignRow,
    HabitReport,
    Imported,
    ImportReport,
    LeftOut,
    LeftOutReason,
)
from pledge_app.domain.pledge import TITLE, Pledge
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import RefusedFile
from pledge_app.exchange import loop
from pledge_app.ledger.change import Announce, Change
from pledge_app.paths import open_regular
from pledge_app.proof.documents import pledge_document
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from pledge_app.storage.values import VersionRow


class Imports:
    """The verbs of importing. What comes in is marked as imported for ever."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store = store
        self._announce = announce

    def report(self, file: Path, *, today: date) -> ImportReport:
        """What importing a file would do; nothing is written. Raises RefusedFile, with place and reason."""
        content = loop.read(_content(file), str(file))
        return ImportReport(
            file=str(file),
            format=content.format,
            habits=tuple(self._report(content.format, habit, today) for habit in content.habits),
            stray=content.stray,
        )

    def apply(self, report: ImportReport, only: Collection[str] | None = None, *, today: date) -> Imported:
        """Write what was reported of the habits with these names, titles or keys (None: all).

        All of it or nothing. Of a habit that came before, only rows that are not here yet are written.
        """
        with self._store.transaction():
            chosen = tuple(self._report(report.format, one.habit, today) for one in report.chosen(only))
            written = self._write(report.format, chosen, today)
        if written:
            self._announce(Change.PLEDGES | Change.ENTRIES)
        return replace(report, habits=chosen).imported()

    def _report(self, format_: str, habit: ForeignHabit, today: date) -> HabitReport:
        key, line, _ = self._known(format_, habit)
        due = [row for row in habit.rows if row.day <= today]
        known = self._store.entries.known_origins(_origin(format_, key, row) for row in due)
        fresh = tuple(row for row in due if _origin(format_, key, row) not in known)
        return HabitReport(
            habit=habit,
            line=line,
            rows=fresh,
            known=len(due) - len(fresh),
            left_out=habit.left_out + tuple(_too_early(habit, row) for row in habit.rows if row.day > today),
        )

    def _known(self, format_: str, habit: ForeignHabit) -> tuple[str, int | None, str | None]:
        """The key that the habit came with before, its line and wording; else the best key."""
        for key in habit.keys:
            found = self._store.entries.with_origin(_digest(format_, key))
            if found is not None:
                return key, *found
        return habit.keys[0], None, None

    def _write(self, format_: str, chosen: Iterable[HabitReport], today: date) -> int:
        """Append what is new in one go; returns how many entries that is."""
        entries: list[NewEntry] = []
        versions: list[VersionRow] = []
        for one in chosen:
            key, line, version = self._known(format_, one.habit)
            begun = line is not None and version is not None
            if line is None or version is None:
                line = self._store.lines.add(imported=True)
                taken = {other.sha256 for other in versions}
                versions.append(self._wording(one.habit.pledge, line, len(entries), taken, today))
                version = versions[-1].sha256
                entries.append(_course(Kind.PLEDGE, version, line, today, _digest(format_, key)))
            entries += [_entry(row, version, line, today, _origin(format_, key, row)) for row in one.rows]
            if one.habit.archived and not begun:
                entries.append(_course(Kind.WITHDRAW, version, line, today, None))
                self._store.lines.end(line, today)
        first = self._store.append(entries)
        self._store.lines.add_versions(version._replace(entry=first + version.entry) for version in versions)
        return len(entries)

    def _wording(
        self, pledge: Pledge, line: int, entry: int, taken: Collection[str], today: date
    ) -> VersionRow:
        """The pledge as a wording that is not here yet, its title numbered if one with these words is."""
        named, number = pledge, 1
        document = pledge_document(named)
        while (digest := sha256(document).hexdigest()) in taken or self._store.lines.version(digest):
            number += 1
            ending = f" ({number})"
            named = replace(pledge, title=pledge.title[: TITLE - len(ending)].rstrip() + ending)
            document = pledge_document(named)
        return VersionRow(
            sha256=digest,
            line=line,
            entry=entry,
            entered=today,
            holds=today,
            title=named.title,
            document=document,
        )


def _course(kind: Kind, version: str, line: int, today: date, origin: str | None) -> NewEntry:
    head = Head(day=today, kind=kind, pledge=version, imported=True)
    return NewEntry(head=head, line=line, origin_key=origin)


def _entry(row: ForeignRow, version: str, line: int, today: date, origin: str) -> NewEntry:
    head = Head(
        day=row.day,
        kind=Kind.CONDUCT if row.outcome else Kind.NOTE,
        outcome=row.outcome,
        pledge=version,
        amount=row.amount,
        recorded=None if row.day == today else today,
        imported=True,
    )
    return NewEntry(head=head, line=line, body=Body(text=row.text), origin_key=origin)


def _too_early(habit: ForeignHabit, row: ForeignRow) -> LeftOut:
    return LeftOut(
        habit=habit.pledge.title, row=row.row, day=row.day, reason=LeftOutReason.FUTURE, noted=False
    )


def _origin(format_: str, key: str, row: ForeignRow) -> str:
    """What tells a row from all others: its habit and its day; its words are kept apart from its conduct."""
    return _digest(format_, key, row.day.isoformat(), "conduct" if row.outcome else "note")


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()


def _content(file: Path) -> bytes:
    """What a regular file holds, and never more than one byte beyond what is read of it."""
    try:
        with open_regular(file) as source:
            return source.read(loop.MOST_BYTES + 1)
    except OSError as error:
        raise RefusedFile(str(file), "file", "unreadable") from error
