"""Everything that a person has, in open formats, in a folder of their choice; no key is in it."""

import json
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from pledge_app import settings
from pledge_app.domain.watch import Watch
from pledge_app.errors import Cancelled, RefusedFile
from pledge_app.exchange.export import README, csv_line, json_line
from pledge_app.paths import sync_folder
from pledge_app.storage.disk import disk_facts
from pledge_app.storage.everything import FIELDS, Everything
from pledge_app.storage.peers import PeerStore
from pledge_app.storage.publications import Publications
from pledge_app.storage.store import Store

STEP = 1000
"""Entries after which it is asked whether to go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """`folder` holds everything: `entries` entries among it, `size` bytes in all."""

    folder: Path
    entries: int
    size: int


def free_folder(parent: Path, today: date) -> Path:
    """A folder in `parent`, named by the day, that is not there yet."""
    named = f"pledge-export-{today.isoformat()}"
    folder, n = parent / named, 1
    while folder.exists():
        n += 1
        folder = parent / f"{named}-{n}"
    return folder


class Exporting:
    """Writes out an open profile. Slow: for a job."""

    def __init__(self, store: Store) -> None:
        self._store, self._home = store, store.database.path.parent
        self._all = Everything(store.database)

    def write(self, folder: Path, *, now: datetime, watch: Watch | None = None) -> Exported:
        """Make `folder`, readable by its owner only, with everything: written beside, then named, whole.

        Raises RefusedFile if something has that name; Cancelled, ReadOnly, DiskFull, DiskError: then
        nothing of it is left.
        """
        if os.path.lexists(folder):
            raise RefusedFile(str(folder), "folder", "occupied")
        draft = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
        with disk_facts(folder):
            try:
                draft.mkdir(mode=0o700)
                with self._all.moment():
                    entries = self._fill(draft, now, watch)
                size = sum(file.stat().st_size for file in draft.rglob("*") if file.is_file())
                for inner in (draft / "publications", draft):
                    sync_folder(inner)
                draft.rename(folder)
                sync_folder(folder.parent)
            except BaseException:
                shutil.rmtree(draft, ignore_errors=True)
                raise
        return Exported(folder=folder, entries=entries, size=size)

    def _fill(self, draft: Path, now: datetime, watch: Watch | None) -> int:
        count = self._store.entries.count()
        _put(draft / "README.txt", [README.encode()])
        _put(draft / "profile.json", [_pretty(self._profile(count, now))])
        _put(draft / "settings.json", [_pretty(asdict(settings.load(self._home)))])
        _put(draft / "pledges.jsonl", map(json_line, self._pledges()))
        _put(draft / "peers.jsonl", map(json_line, self._peers()))
        (draft / "publications").mkdir(mode=0o700)
        for name, content in self._publications():
            _put(draft / "publications" / name, [content])
        self._entries(draft, count, watch)
        return count

    def _entries(self, draft: Path, count: int, watch: Watch | None) -> None:
        with ExitStack() as files:
            lines = files.enter_context(_new(draft / "entries.jsonl"))
            table = files.enter_context(_new(draft / "entries.csv"))
            table.write(csv_line(FIELDS))
            for done, entry in enumerate(self._all.entries()):
                if watch and done % STEP == 0 and not watch(done, count):
                    raise Cancelled
                lines.write(json_line(entry))
                table.write(csv_line(entry[field] for field in FIELDS))
            for file in (lines, table):
                _settle(file)

    def _profile(self, count: int, now: datetime) -> dict[str, object]:
        return {
            "name": self._store.name(),
            "made": self._store.made().isoformat(),
            "identity": Publications(self._store.database).id(),
            "entries": count,
            "exported": now.isoformat(),
        }

    def _pledges(self) -> Iterator[dict[str, object]]:
        drafts = self._store.lines.drafts()
        for line in self._store.lines.all():
            wordings = [
                {
                    "sha256": version.sha256,
                    "entered": version.entered.isoformat(),
                    "holds": version.holds.isoformat(),
                    "taken_back": version.withdrawn,
                    "document": json.loads(version.document),
                }
                for version in self._store.lines.versions(line.id)
            ]
            yield {
                "pledge": line.id,
                "title": line.title,
                "imported": line.imported,
                "ended": line.ended and line.ended.isoformat(),
                "draft": json.loads(drafts[line.id]) if line.id in drafts else None,
                "wordings": wordings,
            }

    def _peers(self) -> Iterator[dict[str, object]]:
        for peer in PeerStore(self._store.database).all():
            days = {"added": peer.added.isoformat(), "looked": peer.looked.isoformat()}
            said = {"id": peer.id, "petname": peer.petname, "name": peer.name, "verdict": peer.verdict}
            yield {**said, "folder": peer.folder, **days}

    def _publications(self) -> Iterator[tuple[str, bytes]]:
        made = Publications(self._store.database)
        signed = [(f"identity-{n}", one) for n, one in enumerate(made.statements())]
        signed += [(f"{one.type.rpartition('/')[2]}-{one.sha256}", one) for one in made.documents()]
        for name, one in signed:
            yield f"{name}.json", one.data
            yield f"{name}.sig", one.sig
        for row in made.summaries():
            summary = made.summary(row.seq)
            yield f"summary-{row.seq}.json", summary.data
            yield f"summary-{row.seq}.sig", summary.sig
            for n, page in made.pages(row.seq):
                yield f"summary-{row.seq}-page-{n}.json", page


def _pretty(said: dict[str, object]) -> bytes:
    return json.dumps(said, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace") + b"\n"


def _new(file: Path) -> BinaryIO:
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _put(file: Path, parts: Iterable[bytes]) -> None:
    with _new(file) as target:
        for part in parts:
            target.write(part)
        _settle(target)


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
