"""Publish: what would leave the computer, to whom, and how it differs from the last time."""

from dataclasses import dataclass

from pledge_app.domain.publication import (
    Document,
    Outstanding,
    Preview,
    Published,
    PublishingState,
    SummaryRow,
    WordingChange,
)
from pledge_app.domain.standing import Standing
from pledge_app.screens.rate import Rate
from pledge_app.screens.wordings import Difference, differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The counts of one pledge as a reader will see them; all are integers, expected None where none is."""

    title: str
    sha256: str
    rate: Rate
    partly: int
    slipped: int
    no_occasion: int
    excused: int
    late: int
    backdated: int
    elsewhere: int
    corrected: int
    imported: int
    withheld: int
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A pledge whose figures differ from those that readers have; `before` None: they have not seen it."""

    before: Figures | None
    after: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A wording that changed, with what differs in it."""

    change: WordingChange
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewState:
    """The artefact: as a person reads it (`figures`), to the byte (`documents`), and against the last one.

    `entries` are those of this summary's range [start, to); `files` and `bytes` all that would be written.
    """

    preview: Preview
    figures: tuple[Figures, ...]
    moves: tuple[Move, ...]
    changes: tuple[Change, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        return self.preview.documents

    @property
    def weakened(self) -> int:
        """How many wordings others will see softened."""
        return sum(1 for change in self.changes if change.change.weakening)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishState:
    """Where publishing stands, and the preview, what is `outstanding`, or the outcome once there is one.

    `left_today` pledges still wait for today's report. `folder` is the one published to last.
    """

    first: bool
    has_pledges: bool
    last: SummaryRow | None
    unpublished: int
    private: int
    folder: str | None
    pending: bool
    preview: PreviewState | None
    outstanding: Outstanding | None
    published: Published | None
    left_today: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet that could be published."""
        return self.first and not self.has_pledges

    @property
    def is_up_to_date(self) -> bool:
        """Whether nothing new could be signed; what was published before can go to another folder."""
        return not self.first and not self.unpublished


def figures(standing: Standing) -> Figures:
    """A pledge's counts in the form that every page shows them in."""
    return Figures(
        title=standing.title,
        sha256=standing.sha256,
        rate=Rate.of_standing(standing),
        kept=standing.kept,
        partly=standing.partly,
        slipped=standing.slipped,
        no_occasion=standing.no_occasion,
        excused=standing.excused,
        late=standing.late,
        backdated=standing.backdated,
        elsewhere=standing.elsewhere,
        corrected=standing.corrected,
        imported=standing.imported,
        withheld=standing.withheld,
    )


def present(
    state: PublishingState,
    *,
    has_pledges: bool,
    left_today: int,
    folder: str | None = None,
    preview: Preview | None = None,
    outstanding: Outstanding | None = None,
    published: Published | None = None,
) -> PublishState:
    """The page: `preview` once it is prepared for `folder`, `published` once it lies there."""
    return PublishState(
        first=state.first,
        has_pledges=has_pledges,
        last=state.summaries[-1] if state.summaries else None,
        unpublished=state.unpublished,
        private=state.private,
        folder=folder or state.folder,
        pending=state.pending,
        preview=None if preview is None else _preview(preview),
        outstanding=outstanding,
        published=published,
        left_today=left_today,
    )


def _preview(preview: Preview) -> PreviewState:
    after = tuple(figures(standing) for standing in preview.standings)
    return PreviewState(
        preview=preview,
        figures=after,
        moves=_moves(tuple(figures(standing) for standing in preview.before), after),
        changes=tuple(
            Change(change=change, differences=differences(change.before, change.after))
            for change in preview.changes
        ),
    )


def _moves(before: tuple[Figures, ...], after: tuple[Figures, ...]) -> tuple[Move, ...]:
    known = {row.sha256: row for row in before}
    # An amended wording has another hash: it is the same pledge where nothing else bears its old title.
    gone = known.keys() - {row.sha256 for row in after}
    amended = {row.title: row for row in before if row.sha256 in gone}
    pairs = [(known.get(row.sha256) or amended.get(row.title), row) for row in after]
    return tuple(Move(before=old, after=new) for old, new in pairs if old != new)
