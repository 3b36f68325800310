"""Pledges as lists show them on a day."""

from collections.abc import Sequence
from datetime import date

from pledge_app.domain.entry import PledgeRow
from pledge_app.storage.store import Store
from pledge_app.storage.values import LineRow, VersionRow
from pledge_app.storage.wordings import pledge_of


def listing(store: Store, today: date) -> tuple[PledgeRow, ...]:
    """All pledges, drafts and ended ones among them, in the person's order."""
    versions: dict[int, list[VersionRow]] = {}
    for version in store.lines.versions():
        versions.setdefault(version.line, []).append(version)
    drafts = store.lines.drafts()
    return tuple(
        _row(line, versions[line.id], today) if line.id in versions else _draft(line.id, drafts[line.id])
        for line in store.lines.all()
    )


def listed(store: Store, line: int, today: date) -> PledgeRow | None:
    """One pledge; None: there is no such line."""
    found = store.lines.get(line)
    if found is None:
        return None
    draft = store.lines.draft(line) if found.drafted else None
    return _row(found, store.lines.versions(line), today) if draft is None else _draft(line, draft)


def _draft(line: int, fields: str) -> PledgeRow:
    return PledgeRow(line=line, sha256=None, pledge=pledge_of(fields))


def _row(line: LineRow, versions: Sequence[VersionRow], today: date) -> PledgeRow:
    day = today if line.ended is None else min(today, line.ended)
    standing = [version for version in versions if not version.withdrawn]
    holding = [version for version in standing if version.holds <= day]
    ruling, newest = (holding or standing[:1])[-1], standing[-1]
    coming = newest is not ruling and newest.holds > day
    return PledgeRow(
        line=line.id,
        sha256=ruling.sha256,
        pledge=pledge_of(ruling.document),
        imported=line.imported,
        since=versions[0].holds,
        ended=line.ended,
        pending=pledge_of(newest.document) if coming else None,
        pending_from=newest.holds if coming else None,
    )
