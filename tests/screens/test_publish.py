"""What the Publish page shows: what would leave, and how it differs from the last time."""

from dataclasses import replace
from datetime import date

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.domain.publication import Document, Preview, PublishingState, SummaryRow, WordingChange
from pledge_app.domain.standing import Standing
from pledge_app.screens.publish import figures, present
from pledge_app.screens.wordings import Part

DAY = date(2026, 11, 20)
NEVER_PUBLISHED = PublishingState(
    id=None, name="Ana", summaries=(), unpublished=0, private=0, folder=None, pending=False
)
STANDING = Standing(
    sha256="a" * 64,
    title="Limits",
    kept=36,
    partly=3,
    slipped=4,
    no_occasion=2,
    excused=1,
    imported=5,
    rate_kept=31,
    rate_of=38,
    expected=50,
    reported=43,
    late=2,
    backdated=0,
    elsewhere=1,
    corrected=1,
    withheld=0,
)


def pledge(title: str) -> Pledge:
    return Pledge(
        title=title,
        statement="I say limits.",
        beneficiaries=("users",),
        cadence=Scheduled(times=3, days=7),
    )


def preview(*standings: Standing, before: tuple[Standing, ...] = ()) -> Preview:
    summary = Document(path="summary/0.json", data=b"{}")
    return Preview(
        id="b" * 64,
        name="Ana",
        first=not before,
        seq=0,
        start=0,
        to=46,
        issued=DAY,
        documents=(summary,),
        summary=summary,
        previous=None,
        standings=standings,
        before=before,
        changes=(),
        entries=45,
        late=2,
        corrected=1,
        withheld=0,
        files=9,
        bytes=9312,
    )


def test_without_a_pledge_there_is_nothing_to_publish() -> None:
    state = present(NEVER_PUBLISHED, has_pledges=False, left_today=0)
    assert state.is_empty


def test_the_first_publication_can_be_previewed_with_a_pledge_alone() -> None:
    state = present(NEVER_PUBLISHED, has_pledges=True, left_today=1)
    assert not state.is_empty
    assert not state.is_up_to_date
    assert state.last is None


def test_a_later_one_signs_something_new_only_where_there_are_new_entries() -> None:
    last = SummaryRow(seq=0, sha256="c" * 64, start=0, to=46, issued=DAY)
    later = replace(NEVER_PUBLISHED, id="b" * 64, summaries=(last,))
    assert present(later, has_pledges=True, left_today=0).is_up_to_date
    assert not present(replace(later, unpublished=1), has_pledges=True, left_today=0).is_up_to_date
    assert present(later, has_pledges=True, left_today=0).last == last


def test_figures_are_the_counts_and_the_rate_leaves_imported_entries_out() -> None:
    row = figures(STANDING)
    assert (row.rate.kept, row.rate.of, row.rate.reported, row.rate.expected) == (31, 38, 43, 50)
    assert (row.kept, row.partly, row.slipped, row.no_occasion, row.excused) == (36, 3, 4, 2, 1)
    assert (row.late, row.corrected, row.imported, row.elsewhere, row.backdated) == (2, 1, 5, 1, 0)


def test_moves_are_the_pledges_whose_figures_differ_from_those_that_readers_have() -> None:
    same = replace(STANDING, sha256="d" * 64, title="Credit")
    grown = replace(STANDING, kept=37, rate_kept=32, rate_of=39)
    new = replace(STANDING, sha256="e" * 64, title="New")
    shown = present(
        NEVER_PUBLISHED,
        has_pledges=True,
        left_today=0,
        preview=preview(grown, same, new, before=(STANDING, same)),
    ).preview
    assert shown is not None
    assert [(move.before, move.after) for move in shown.moves] == [
        (figures(STANDING), figures(grown)),
        (None, figures(new)),
    ]


def test_an_amended_pledge_is_compared_with_its_old_wording() -> None:
    amended = replace(STANDING, sha256="f" * 64)
    shown = present(
        NEVER_PUBLISHED, has_pledges=True, left_today=0, preview=preview(amended, before=(STANDING,))
    ).preview
    assert shown is not None
    assert [move.before for move in shown.moves] == [figures(STANDING)]


def test_wording_changes_come_with_their_differences() -> None:
    old = pledge("Limits")
    new = replace(old, because="Ben asked.", prev="a" * 64, change=ChangeKind.EDITORIAL)
    change = WordingChange(day=DAY, before=old, after=new, weakening=False)
    softer = replace(change, weakening=True)
    shown = present(
        NEVER_PUBLISHED,
        has_pledges=True,
        left_today=0,
        preview=replace(preview(STANDING), changes=(change, softer)),
    ).preview
    assert shown is not None
    assert [difference.part for difference in shown.changes[0].differences] == [Part.BECAUSE]
    assert shown.weakened == 1
    assert [document.path for document in shown.documents] == ["summary/0.json"]
