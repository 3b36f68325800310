"""Backups that hold words which were destroyed since: each is written anew without them, under a new key."""

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from pledge_app.errors import RefusedFile
from pledge_app.paths import sync_folder
from pledge_app.storage import backup, envelope
from pledge_app.storage.backup import Contents, Watch
from pledge_app.storage.cleaning import compact, overwrite, shred
from pledge_app.storage.database import Database
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.envelope import CodeKey, Facts, Header, Label, read_header
from pledge_app.storage.erasing import HERE, Erased, Erasing
from pledge_app.storage.store import SCHEMA, Store

_DRAFT = re.compile(r"\.(?P<name>.+)\.[0-9a-f]{8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Backup:
    """A file that the code opens. `facts` are None in the oldest; `whole`: it is as long as it says."""

    file: Path
    header: Header
    facts: Facts | None
    whole: bool

    def holds(self, erased: Sequence[Erased]) -> bool:
        """Whether it may hold any of the words."""
        if self.facts is None:
            return bool(erased)
        seen, newest = self.facts.redacted, self.facts.last
        return any(one.number > seen and one.entry <= newest for one in erased)


class Remaking:
    """Over the profile's database, the code's key and all that was destroyed so far."""

    def __init__(self, database: Database, code: CodeKey, erased: Sequence[Erased]) -> None:
        self._database, self._code, self._erased = database, code, erased

    def count(self, folder: Path, named: Callable[[str], bool]) -> int:
        """How many backups in the folder would be written anew."""
        with disk_facts(folder):
            return sum(one.holds(self._erased) for one in self._backups(folder, named))

    def own(self, folder: Path, named: Callable[[str], bool]) -> list[Path]:
        """The backups in the folder that are of this profile."""
        with disk_facts(folder):
            return [one.file for one in self._backups(folder, named)]

    def remake(self, folder: Path, named: Callable[[str], bool], watch: Watch) -> int:
        """Write anew what holds such words, of the names that are `named`; returns how many.

        What cannot be opened is nothing of this profile, and what is damaged is destroyed. Raises ReadOnly,
        DiskFull, DiskError, Cancelled; then it goes on where it was when it is called again.
        """
        made = 0
        with disk_facts(folder):
            self._tidy(folder, named)
            for one in list(self._backups(folder, named)):
                if one.holds(self._erased):
                    self._replace(one, watch)
                    made += 1
            sync_folder(folder)
        return made

    def _tidy(self, folder: Path, named: Callable[[str], bool]) -> None:
        """Finish what was cut off between the destruction of an old backup and the new one in its place."""
        for draft in list(self._backups(folder, lambda name: _of_draft(name, named))):
            file = draft.file.with_name(_DRAFT.sub(r"\g<name>", draft.file.name))
            if draft.holds(self._erased) or not draft.whole:
                shred(draft.file)
            elif self._backup(file) is None:
                draft.file.replace(file)

    def _backups(self, folder: Path, named: Callable[[str], bool]) -> Iterator[_Backup]:
        for file in sorted(folder.iterdir()):
            found = self._backup(file) if named(file.name) else None
            if found is not None:
                yield found

    def _backup(self, file: Path) -> _Backup | None:
        file = file.resolve()
        try:
            header = read_header(file)
        except RefusedFile:
            return None
        if not envelope.opens(header, self._code):
            return None
        facts, size = envelope.facts_of(header, self._code), file.stat().st_size
        return _Backup(file=file, header=header, facts=facts, whole=size == header.length)

    def _replace(self, one: _Backup, watch: Watch) -> None:
        try:
            envelope.check_digest(one.file, one.header)
        except RefusedFile:
            shred(one.file)
            return
        self._write(one, watch)

    def _write(self, one: _Backup, watch: Watch) -> None:
        """The old file is overwritten before the new one takes its place: its key goes with it."""
        key = secrets.token_bytes(32)
        with backup.working(self._database, one.file) as work:
            held, label = self._copied(one, work, key)
            with backup.drafted(
                work, one.file, code=self._code, key=key, label=label, held=held, watch=watch
            ) as draft:
                overwrite(one.file)
                draft.replace(one.file)

    def _copied(self, one: _Backup, work: Path, key: bytes) -> tuple[Contents, Label]:
        """What the copy without the words holds, and what is to be told of it: most is as it was."""
        path, told = work / "old", one.facts
        envelope.extract(one.file, one.header, path)
        with closing(Store.open(path, envelope.unwrapped(one.file, one.header, self._code.key))) as old:
            erasing = Erasing(old)
            with old.transaction():
                erasing.erase_again(self._erased)
                erasing.settle(HERE)  # which is what is done to the copy now
            compact(old.database)
            automatic = told is not None and told.automatic
            held, facts = backup.copy_to(old.database, work / "copy", key, automatic=automatic)
        if told is not None:
            facts = replace(facts, stamp=told.stamp)
        return held, Label(app=one.header.app, made=one.header.made, schema=SCHEMA, facts=facts)


def _of_draft(name: str, named: Callable[[str], bool]) -> bool:
    found = _DRAFT.fullmatch(name)
    return found is not None and named(found["name"])
