"""Pledges: made, kept as drafts, reworded and ended. A wording never changes; it is followed by another.

`pledge log` finds its pledge here, so what only the other verbs need is imported by them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from pledge_app.domain.conduct import Head
from pledge_app.domain.text import sought
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import AmbiguousPledge, DraftPledge, EndedPledge, SameWording, UnknownPledge
from pledge_app.ledger.change import Announce, Change
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store

if TYPE_CHECKING:
    from pledge_app.domain.entry import PledgeRow, Wording
    from pledge_app.domain.pledge import ChangeKind, Pledge
    from pledge_app.domain.sentence import Named
    from pledge_app.storage.values import VersionRow

SHORTEST_HASH = 6


class Pledges:
    """The verbs of pledges. `line` numbers a pledge for good, whatever its wording."""

    def __init__(self, store: Store, announce: Announce) -> None:
        self._store = store
        self._announce = announce

    def make(
        self, pledge: "Pledge", *, today: date, line: int | None = None, until: float | None = None
    ) -> int:
        """Let a pledge enter the log, in force from today; `line` is the draft that it was. Returns its line.

        With `until`, a Unix time, it waits so long before it does, and binds at once all the same; so do
        amendments and ends. `Ledger.reverting` takes back what waits.
        Raises DraftPledge without an if-then plan, SameWording if it entered before, UnknownPledge.
        """
        if pledge.is_draft:
            raise DraftPledge(pledge.title)
        with self._store.transaction():
            if line is None:
                line = self._store.lines.add()
            else:
                self._draft(line)
                self._store.lines.drop_draft(line)
            named = replace(pledge, prev=None, change=None)
            self._enter(line, named, Kind.PLEDGE, today, holds=today, until=until)
        self._announce(Change.PLEDGES | Change.ENTRIES)
        return line

    def keep_draft(self, pledge: "Pledge", line: int | None = None) -> int:
        """Keep a pledge that is not made yet, over the draft `line`; in no log. Returns its line."""
        from pledge_app.proof.documents import pledge_document

        fields = pledge_document(replace(pledge, prev=None, change=None)).decode()
        with self._store.transaction():
            if line is None:
                line = self._store.lines.add()
            else:
                self._draft(line)
            self._store.lines.keep_draft(line, pledge.title, fields)
        self._announce(Change.PLEDGES)
        return line

    def discard_draft(self, line: int) -> None:
        """Forget a draft; it was in no log. Raises UnknownPledge if it is no draft."""
        with self._store.transaction():
            self._draft(line)
            self._store.lines.remove(line)
        self._announce(Change.PLEDGES)

    def amend(
        self,
        line: int,
        pledge: "Pledge",
        change: "ChangeKind",
        *,
        today: date,
        until: float | None = None,
    ) -> "Wording":
        """Let a new wording follow the newest one: in force from today, or in 7 days if it weakens.

        What weakens by SCHEMAS §5.2 is entered as a weakening, whatever `change` says. Raises UnknownPledge,
        DraftPledge (a draft is kept, not amended), EndedPledge, SameWording.
        """
        from pledge_app.ledger.wordings import follow, history

        with self._store.transaction():
            versions = self._binding(line)
            ruling = self._store.lines.in_force(line, today)
            self._store.lines.drop_draft(line)
            following, holds = follow(versions, ruling and ruling[0], pledge, change, today=today)
            self._enter(line, following, Kind.AMEND, today, holds=holds, until=until)
            wordings = history(self._store.lines.versions(line), self._store.entries.course(line), today)
        self._announce(Change.PLEDGES | Change.ENTRIES)
        return wordings[-1]

    def keep_typed(self, line: int, typed: str) -> None:
        """Keep what is typed over a pledge in the log until it is amended. Raises as `amend` does."""
        with self._store.transaction():
            newest = self._binding(line)[-1]
            self._store.lines.keep_draft(line, newest.title, typed)

    def typed(self, line: int) -> str | None:
        """What `keep_typed` kept; None if nothing is."""
        row = self._store.lines.get(line)
        return None if row is None or row.drafted else self._store.lines.draft(line)

    def forget_typed(self, line: int) -> None:
        """Forget what was typed. Raises as `amend` does."""
        with self._store.transaction():
            self._binding(line)
            self._store.lines.drop_draft(line)

    def end(self, line: int, *, today: date, until: float | None = None) -> None:
        """End a pledge: from today on it binds no more. Raises UnknownPledge, DraftPledge, EndedPledge."""
        with self._store.transaction():
            newest = self._binding(line)[-1]
            head = Head(day=today, kind=Kind.WITHDRAW, pledge=newest.sha256)
            self._append(NewEntry(head=head, line=line), until)
            self._store.lines.drop_draft(line)
            self._store.lines.end(line, today)
        self._announce(Change.PLEDGES | Change.ENTRIES)

    def all(self, *, today: date) -> "tuple[PledgeRow, ...]":
        """All pledges, drafts and ended ones among them, in the person's order, as of today."""
        from pledge_app.ledger.listing import listing

        return listing(self._store, today)

    def get(self, line: int, *, today: date) -> "PledgeRow | None":
        """One pledge as `all` gives it; None: there is no such line."""
        from pledge_app.ledger.listing import listed

        return listed(self._store, line, today)

    def count(self) -> int:
        """How many pledges there are, drafts and ended ones among them."""
        return self._store.lines.count()

    def binding(self) -> bool:
        """Whether there is a pledge in the log that has not ended."""
        return self._store.lines.binding()

    def active(self, *, today: date) -> "tuple[PledgeRow, ...]":
        """The pledges that have not ended, drafts among them, in the person's order, as of today."""
        return tuple(row for row in self.all(today=today) if row.ended is None)

    def title(self, line: int) -> str:
        """What the pledge is called now. Raises UnknownPledge."""
        title = self._store.lines.title(line)
        if title is None:
            raise UnknownPledge(str(line))
        return title

    def titles(self) -> tuple[tuple[int, str], ...]:
        """Line and title of every pledge, drafts and ended ones among them, in the person's order."""
        return tuple((row.id, row.title) for row in self._store.lines.all())

    def history(self, line: int, *, today: date) -> "tuple[Wording, ...]":
        """All wordings of a pledge, oldest first, with the days each was in force; none of a draft."""
        from pledge_app.ledger.wordings import history

        return history(self._store.lines.versions(line), self._store.entries.course(line), today)

    def newest(self, line: int) -> "VersionRow":
        """The newest wording that was not taken back. Raises UnknownPledge, DraftPledge."""
        self.title(line)
        standing = self._standing(line)
        if not standing:
            raise DraftPledge(self.title(line))
        return standing[-1]

    def find(self, text: str) -> int:
        """The line that is meant by a title, the beginning of one (in any case), or of a hash (6 digits on).

        A whole title goes before a beginning, a beginning before a hash; pledges that ended are not found.
        Raises UnknownPledge, AmbiguousPledge.
        """
        asked = sought(text)
        if not asked:
            raise UnknownPledge(text)
        known = [
            (line, sha256, title, title.casefold()) for line, sha256, title in self._store.lines.titles()
        ]
        tries = (
            {line: title for line, _, title, folded in known if folded == asked},
            {line: title for line, _, title, folded in known if folded.startswith(asked)},
            {
                line: title
                for line, sha256, title, _ in known
                if len(asked) >= SHORTEST_HASH and sha256.startswith(asked)
            },
        )
        for found in tries:
            if len(found) > 1:
                raise AmbiguousPledge(text, tuple(found.values()))
            if found:
                return next(iter(found))
        raise UnknownPledge(text)

    def named(self, *, today: date) -> "tuple[Named, ...]":
        """By what one calls them: the pledges that have not ended and that one can record for."""
        from pledge_app.domain.sentence import Named

        rows = self.active(today=today)
        return tuple(Named(row.line, row.pledge.title, row.pledge.topics) for row in rows if row.loggable)

    def marked(self, marks: "Sequence[str]", *, today: date) -> int:
        """The line that the marks of a sentence mean. Raises UnknownPledge, AmbiguousPledge."""
        from pledge_app.domain.sentence import fitting

        found, text = fitting(marks, self.named(today=today)), " ".join(f"#{mark}" for mark in marks) or "#"
        if not found:
            raise UnknownPledge(text)
        if len(found) > 1:
            raise AmbiguousPledge(text, tuple(pledge.title for pledge in found))
        return found[0].line

    def _enter(
        self,
        line: int,
        pledge: "Pledge",
        kind: Kind,
        today: date,
        *,
        holds: date,
        until: float | None,
    ) -> None:
        from pledge_app.proof.documents import pledge_document
        from pledge_app.storage.values import VersionRow

        document = pledge_document(pledge)
        digest = sha256(document).hexdigest()
        known = self._store.lines.version(digest)
        if known is not None and not known.withdrawn:
            raise SameWording(pledge.title)
        entry = self._append(NewEntry(head=Head(day=today, kind=kind, pledge=digest), line=line), until)
        self._store.lines.add_versions(
            [
                VersionRow(
                    sha256=digest,
                    line=line,
                    entry=entry,
                    entered=today,
                    holds=holds,
                    title=pledge.title,
                    document=document,
                )
            ]
        )

    def _append(self, entry: NewEntry, until: float | None) -> int:
        if until is None:
            return self._store.append([entry])
        return self._store.waiting.add([entry], until)

    def _draft(self, line: int) -> None:
        row = self._store.lines.get(line)
        if row is None or not row.drafted:
            raise UnknownPledge(str(line))

    def _binding(self, line: int) -> "Sequence[VersionRow]":
        """The wordings of a pledge that is in the log and has not ended."""
        row = self._store.lines.get(line)
        if row is None:
            raise UnknownPledge(str(line))
        if row.drafted:
            raise DraftPledge(row.title)
        if row.ended is not None:
            raise EndedPledge(row.title, row.ended)
        return self._standing(line)

    def _standing(self, line: int) -> "Sequence[VersionRow]":
        return [version for version in self._store.lines.versions(line) if not version.withdrawn]
