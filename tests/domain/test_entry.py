"""What the journal and the pledges show of themselves."""

from dataclasses import replace
from datetime import date

from pledge_app.domain.cadence import OnOccasion
from pledge_app.domain.entry import Entry, PledgeRow
from pledge_app.domain.pledge import IfThen, Pledge
from pledge_app.domain.vocabulary import Kind, Outcome

ENTRY = Entry(
    id=1,
    kind=Kind.CONDUCT,
    day=date(2026, 3, 2),
    recorded=None,
    line=1,
    version="a" * 64,
    outcome=Outcome.KEPT,
    amount=None,
    imported=False,
    text="",
    chips=(),
    corrects=None,
)
PLEDGE = Pledge(title="T", statement="", beneficiaries=(), cadence=OnOccasion())


def test_more_than_a_week_after_its_day_is_late() -> None:
    assert not ENTRY.late
    assert not replace(ENTRY, recorded=date(2026, 3, 9)).late
    assert replace(ENTRY, recorded=date(2026, 3, 10)).late
    assert not replace(ENTRY, recorded=date(2026, 3, 10), imported=True).late


def test_a_pledge_without_a_plan_is_a_draft_and_one_in_the_log_is_loggable() -> None:
    assert PledgeRow(line=1, sha256=None, pledge=PLEDGE).draft
    assert not PledgeRow(line=1, sha256=None, pledge=PLEDGE).loggable
    planned = replace(PLEDGE, if_then=(IfThen(cue="a", response="b"),))
    assert not PledgeRow(line=1, sha256="a" * 64, pledge=planned).draft
    assert PledgeRow(line=1, sha256="a" * 64, pledge=planned).loggable
    assert not PledgeRow(line=1, sha256="a" * 64, pledge=planned, ended=date(2026, 3, 2)).loggable
