"""The editor: the form so far, the pledge that it makes, and what is still to say."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.line import DAYS_BEFORE_WEAKER, is_weakening
from pledge_app.domain.pledge import ChangeKind, Pledge
from pledge_app.screens.form import (
    Fields,
    Plan,
    Problem,
    fields_of,
    plans_of,
    pledge_of,
    problems_of,
    title_of,
)


class Missing(StrEnum):
    """What was not said yet. Only the first two keep a pledge a draft."""

    CUE = "cue"
    RESPONSE = "response"
    BENEFICIARIES = "beneficiaries"
    CHECKS = "checks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What saving does to a pledge that is in the log.

    `suggested` is how the change reads by its parts, `chosen` what the person says it is, `counted` what
    readers take it for (SCHEMAS §5.2), in force from the day `holds`.
    """

    suggested: ChangeKind
    chosen: ChangeKind
    counted: ChangeKind
    holds: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorState:
    """`pledge` is None while there are problems or nothing was written; `title` is what it will be called.

    `plans` are the whole ones. `complete` says that it has a plan and can be pledged. `changed` says that
    closing would lose something.
    """

    fields: Fields
    original: PledgeRow | None
    title: str
    plans: tuple[Plan, ...]
    pledge: Pledge | None
    missing: tuple[Missing, ...]
    problems: tuple[Problem, ...]
    complete: bool
    changed: bool
    amendment: Amendment | None


def present(
    fields: Fields,
    *,
    original: PledgeRow | None = None,
    change: ChangeKind | None = None,
    today: date,
) -> EditorState:
    """The editor over `fields`, for a new pledge or for `original`.

    `change` is what the person says an edit is; None: not said, the suggestion stands.
    """
    pledge, missing = pledge_of(fields), _missing(fields)
    plans = tuple(plan for plan in plans_of(fields) if plan.cue and plan.response)
    newest = (original.pending or original.pledge) if original else None
    before = fields_of(newest) if newest else Fields()
    complete = pledge is not None and bool(plans) and not {Missing.CUE, Missing.RESPONSE} & set(missing)
    amendment = None
    if newest and pledge and original and original.sha256 is not None:
        amendment = _amendment(original, newest, pledge, change, today)
    return EditorState(
        fields=fields,
        original=original,
        title=title_of(fields),
        plans=plans,
        pledge=pledge,
        missing=missing,
        problems=problems_of(fields),
        complete=complete,
        changed=fields != before,
        amendment=amendment,
    )


def _missing(fields: Fields) -> tuple[Missing, ...]:
    plans = plans_of(fields) or (Plan(),)
    said = {
        Missing.CUE: all(plan.cue for plan in plans),
        Missing.RESPONSE: all(plan.response for plan in plans),
        Missing.BENEFICIARIES: bool(fields.beneficiaries.strip()),
        Missing.CHECKS: bool(fields.checks.strip()),
    }
    return tuple(missing for missing, there in said.items() if not there)


def _amendment(
    original: PledgeRow, newest: Pledge, after: Pledge, chosen: ChangeKind | None, today: date
) -> Amendment | None:
    if after == replace(newest, prev=None, change=None):
        return None

    def weakens(kind: ChangeKind) -> bool:
        named = replace(after, prev=original.sha256, change=kind)
        return is_weakening(named, newest, original.pledge)

    suggested = ChangeKind.EDITORIAL
    if weakens(ChangeKind.EDITORIAL):
        weaker = weakens(ChangeKind.STRENGTHENING)
        suggested = ChangeKind.WEAKENING if weaker else ChangeKind.STRENGTHENING
    kind = chosen or suggested
    counted = ChangeKind.WEAKENING if weakens(kind) else kind
    holds = today + timedelta(days=DAYS_BEFORE_WEAKER) if counted is ChangeKind.WEAKENING else today
    return Amendment(suggested=suggested, chosen=kind, counted=counted, holds=holds)
