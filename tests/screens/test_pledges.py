from datetime import date

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.entry import PledgeRow, Wording
from pledge_app.domain.pledge import ChangeKind, IfThen, Pledge
from pledge_app.screens.pledges import Group, items, present
from pledge_app.screens.rate import Rate
from pledge_app.screens.wordings import Part

ENTERED, LATER = date(2026, 1, 5), date(2026, 3, 2)
RATE = Rate(kept=3, of=4, reported=4, expected=28)


def pledge(title: str, *, plan: bool = True, change: ChangeKind | None = None) -> Pledge:
    return Pledge(
        title=title,
        statement="",
        beneficiaries=(),
        cadence=Scheduled(times=1, days=1),
        if_then=(IfThen(cue="I demo", response="I name a limit"),) if plan else (),
        prev="0" * 64 if change else None,
        change=change,
    )


DRAFT = PledgeRow(line=1, sha256=None, pledge=pledge("Draft", plan=False))
ENDED = PledgeRow(line=2, sha256="2" * 64, pledge=pledge("Ended"), ended=LATER)
ACTIVE = PledgeRow(line=3, sha256="3" * 64, pledge=pledge("Active"), pending_from=LATER)
IMPORTED = PledgeRow(line=4, sha256="4" * 64, pledge=pledge("Imported", plan=False), imported=True)


def test_active_then_drafts_then_ended_each_in_the_persons_order() -> None:
    state = present(items((DRAFT, ENDED, ACTIVE, IMPORTED)))
    assert [(item.line, item.group) for item in state.items] == [
        (3, Group.ACTIVE),
        (4, Group.ACTIVE),
        (1, Group.DRAFTS),
        (2, Group.ENDED),
    ]
    assert not state.is_empty
    assert state.detail is None


def test_an_item_says_what_a_list_shows() -> None:
    active, imported, _, ended = present(items((DRAFT, ENDED, ACTIVE, IMPORTED))).items
    assert (active.title, active.cue, active.pending_from) == ("Active", "I demo", LATER)
    assert (imported.cue, imported.imported) == ("", True)
    assert ended.ended == LATER


def test_without_pledges_the_page_is_empty() -> None:
    assert present(()).is_empty


def test_only_what_is_in_the_log_and_goes_on_can_end() -> None:
    rows = (DRAFT, ENDED, ACTIVE)
    found = {row.line: present(items(rows), chosen=row).detail for row in rows}
    assert {line: detail.can_end for line, detail in found.items() if detail} == {
        1: False,
        2: False,
        3: True,
    }


def test_the_detail_has_its_rates_and_its_wordings_newest_first() -> None:
    first = Wording(
        sha256="a" * 64, pledge=pledge("Old"), entered=ENTERED, holds=ENTERED, start=ENTERED, end=ENTERED
    )
    changed = pledge("Active", change=ChangeKind.EDITORIAL)
    second = Wording(sha256="b" * 64, pledge=changed, entered=LATER, holds=LATER, start=LATER, end=None)
    state = present(
        items((ACTIVE,)), chosen=ACTIVE, wordings=(first, second), four_weeks=RATE, twelve_weeks=RATE
    )
    assert state.detail is not None
    assert (state.detail.four_weeks, state.detail.twelve_weeks) == (RATE, RATE)
    newest, oldest = state.detail.versions
    assert (newest.sha256, newest.change, newest.start, newest.end) == (
        "b" * 64,
        ChangeKind.EDITORIAL,
        LATER,
        None,
    )
    assert [difference.part for difference in newest.differences] == [Part.TITLE]
    assert newest.before == oldest.pledge
    assert (oldest.before, oldest.change, oldest.differences) == (None, None, ())
