"""Pledges: the list in three groups, and one pledge with the history of its wordings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pledge_app.domain.cadence import Cadence
from pledge_app.domain.entry import PledgeRow, Wording
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.screens.rate import Rate
from pledge_app.screens.wordings import Difference, differences


class Group(StrEnum):
    ACTIVE = "active"
    DRAFTS = "drafts"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of the list. `cue` is the first situation, empty where there is no plan yet."""

    line: int
    group: Group
    title: str
    cue: str
    cadence: Cadence
    imported: bool
    ended: date | None
    pending_from: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A wording, the days it was in force (inclusive, `end` None: still), and what it changed.

    `start` None: it is not in force yet, or never was; `holds` is the first day it could be.
    """

    sha256: str
    pledge: Pledge
    before: Pledge | None
    change: ChangeKind | None
    entered: date
    holds: date
    start: date | None
    end: date | None
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One pledge; `versions` newest first, none for a draft. `can_end`: it is in the log, not ended."""

    item: Item
    pledge: Pledge
    four_weeks: Rate | None
    twelve_weeks: Rate | None
    versions: tuple[Version, ...]

    @property
    def can_end(self) -> bool:
        return self.item.group is Group.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgesState:
    """`items` stand in the order of the groups; `detail` is the chosen pledge, None without a choice."""

    items: tuple[Item, ...]
    detail: Detail | None

    @property
    def is_empty(self) -> bool:
        return not self.items


def items(pledges: Sequence[PledgeRow]) -> tuple[Item, ...]:
    """The lines of the list, group by group, in each the person's order."""
    order = list(Group)
    return tuple(sorted(map(_item, pledges), key=lambda item: order.index(item.group)))


def present(
    items: Sequence[Item],
    *,
    chosen: PledgeRow | None = None,
    wordings: Sequence[Wording] = (),
    four_weeks: Rate | None = None,
    twelve_weeks: Rate | None = None,
) -> PledgesState:
    """The page; `wordings`, oldest first, and the two rates belong to the pledge `chosen`."""
    detail = None
    if chosen is not None:
        detail = Detail(
            item=_item(chosen),
            pledge=chosen.pledge,
            four_weeks=four_weeks,
            twelve_weeks=twelve_weeks,
            versions=_versions(wordings),
        )
    return PledgesState(items=tuple(items), detail=detail)


def _item(row: PledgeRow) -> Item:
    group = Group.ACTIVE
    if row.ended is not None:
        group = Group.ENDED
    elif row.sha256 is None:
        group = Group.DRAFTS
    plans = row.pledge.if_then
    return Item(
        line=row.line,
        group=group,
        title=row.pledge.title,
        cue=plans[0].cue if plans else "",
        cadence=row.pledge.cadence,
        imported=row.imported,
        ended=row.ended,
        pending_from=row.pending_from,
    )


def _versions(wordings: Sequence[Wording]) -> tuple[Version, ...]:
    versions: list[Version] = []
    before: Pledge | None = None
    for wording in wordings:
        versions.append(
            Version(
                sha256=wording.sha256,
                pledge=wording.pledge,
                before=before,
                change=wording.pledge.change,
                entered=wording.entered,
                holds=wording.holds,
                start=wording.start,
                end=wording.end,
                differences=differences(before, wording.pledge) if before else (),
            )
        )
        before = wording.pledge
    return tuple(reversed(versions))
