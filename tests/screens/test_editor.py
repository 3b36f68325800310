from dataclasses import replace
from datetime import date

import pytest

from pledge_app.domain.cadence import OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.pledge import ChangeKind, Exceptions, IfThen, Pledge
from pledge_app.screens.editor import Amendment, EditorState, Missing, present
from pledge_app.screens.form import Fields, Plan, Trouble, fields_of

TODAY, IN_A_WEEK = date(2026, 11, 22), date(2026, 11, 29)
EDITORIAL, STRENGTHENING, WEAKENING = ChangeKind
PLEDGE = Pledge(
    title="Limits",
    statement="",
    beneficiaries=("users",),
    cadence=Weekdays(weekdays=(1, 5)),
    if_then=(IfThen(cue="I demo", response="I name a limit"),),
    checks=("The slide is there",),
)
ROW = PledgeRow(line=1, sha256="1" * 64, pledge=PLEDGE)


def edited(after: Pledge, change: ChangeKind | None = None, row: PledgeRow = ROW) -> EditorState:
    return present(fields_of(after), original=row, change=change, today=TODAY)


def test_an_empty_form_names_what_is_missing_and_loses_nothing() -> None:
    state = present(Fields(), today=TODAY)
    assert state.missing == tuple(Missing)
    assert (state.pledge, state.complete, state.changed, state.amendment) == (None, False, False, None)


def test_a_whole_plan_makes_it_complete() -> None:
    state = present(Fields(plans=(Plan(cue="I demo ", response="I name a limit"),)), today=TODAY)
    assert state.complete
    assert state.changed
    assert state.plans == (Plan(cue="I demo", response="I name a limit"),)
    assert state.title == "I name a limit"
    assert state.missing == (Missing.BENEFICIARIES, Missing.CHECKS)


@pytest.mark.parametrize(
    ("plan", "missing"),
    [(Plan(cue="I demo"), Missing.RESPONSE), (Plan(response="I stop"), Missing.CUE)],
)
def test_half_a_plan_keeps_it_a_draft(plan: Plan, missing: Missing) -> None:
    fields = Fields(plans=(Plan(cue="I sell", response="I name it"), plan))
    state = present(fields, today=TODAY)
    assert not state.complete
    assert state.missing[0] is missing
    assert state.pledge is not None


def test_problems_leave_no_pledge() -> None:
    state = present(Fields(title="x" * 121), today=TODAY)
    assert [problem.trouble for problem in state.problems] == [Trouble.TOO_LONG]
    assert (state.pledge, state.complete, state.changed) == (None, False, True)


def test_a_pledge_opened_and_left_alone_has_not_changed() -> None:
    state = edited(PLEDGE)
    assert (state.changed, state.amendment) == (False, None)


def test_a_draft_is_simply_kept_again() -> None:
    state = edited(replace(PLEDGE, title="Other"), row=replace(ROW, sha256=None))
    assert (state.changed, state.amendment) == (True, None)


def test_an_edit_goes_on_from_the_newest_wording() -> None:
    newest = replace(PLEDGE, title="Newest")
    assert not edited(newest, row=replace(ROW, pending=newest)).changed


@pytest.mark.parametrize(
    ("after", "chosen", "amendment"),
    [
        (replace(PLEDGE, title="T"), None, (EDITORIAL, EDITORIAL, EDITORIAL, TODAY)),
        (replace(PLEDGE, checks=()), None, (STRENGTHENING, STRENGTHENING, STRENGTHENING, TODAY)),
        (replace(PLEDGE, checks=()), EDITORIAL, (STRENGTHENING, EDITORIAL, WEAKENING, IN_A_WEEK)),
        (replace(PLEDGE, checks=()), WEAKENING, (STRENGTHENING, WEAKENING, WEAKENING, IN_A_WEEK)),
        (replace(PLEDGE, cadence=OnOccasion()), None, (WEAKENING, WEAKENING, WEAKENING, IN_A_WEEK)),
        (replace(PLEDGE, cadence=Refusal()), STRENGTHENING, (WEAKENING, STRENGTHENING, WEAKENING, IN_A_WEEK)),
        (
            replace(PLEDGE, cadence=Scheduled(times=3, days=7)),
            None,
            (STRENGTHENING, STRENGTHENING, STRENGTHENING, TODAY),
        ),
        (
            replace(PLEDGE, exceptions=Exceptions(count=1, days=30)),
            None,
            (WEAKENING, WEAKENING, WEAKENING, IN_A_WEEK),
        ),
    ],
)
def test_a_change_is_taken_for_what_it_is(
    after: Pledge, chosen: ChangeKind | None, amendment: tuple[ChangeKind, ChangeKind, ChangeKind, date]
) -> None:
    suggested, said, counted, holds = amendment
    assert edited(after, chosen).amendment == Amendment(
        suggested=suggested, chosen=said, counted=counted, holds=holds
    )
