"""`pledge today`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pledge_app.cli.log import OUTCOMES
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb
from pledge_app.domain.vocabulary import Kind, Outcome

if TYPE_CHECKING:
    from pledge_app.domain.entry import Entry, PledgeRow
    from pledge_app.domain.standing import Standing

WEEKS = 4


@click.command(cls=Verb)
@click.pass_obj
def today_verb(terminal: Terminal) -> None:
    """Show the pledges, what was recorded today, and four weeks of each.

    Percentages stand beside their number of occasions, and only from five on; coverage is what was reported
    of what was expected. Nothing is added up over several pledges.

    JSON: {"day", "weeks", "pledges": [{"pledge", "title", "draft", "imported", "today": [outcomes], "kept",
    "partly", "slipped", "no-occasion", "excused", "expected", "reported"}]}.
    """
    today = terminal.today()
    with terminal.open() as ledger:
        rows = ledger.pledges.active(today=today)
        entries = [entry for entry in ledger.journal.day(today) if entry.kind is Kind.CONDUCT]
        standings = ledger.journal.standings(weeks=WEEKS, today=today)
    shown = [(row, _of(row, entries), standings.get(row.line)) for row in rows]
    lines = [f"{today:%A}, {today.day} {today:%B %Y}"]
    for row, outcomes, standing in shown:
        lines += _lines(row, outcomes, standing)
    if not shown:
        lines.append("No pledge yet. Write one with: pledge new")
    terminal.finish(
        {"day": today.isoformat(), "weeks": WEEKS, "pledges": [_object(*row) for row in shown]}, lines
    )


def _of(row: "PledgeRow", entries: Sequence["Entry"]) -> list[Outcome]:
    return [entry.outcome for entry in entries if entry.line == row.line and entry.outcome]


def _object(row: "PledgeRow", outcomes: Sequence[Outcome], standing: "Standing | None") -> dict[str, object]:
    counts = {name: 0 if standing is None else getattr(standing, outcome.name.lower())
              for name, outcome in OUTCOMES.items()}  # fmt: skip
    return {
        "pledge": row.sha256,
        "title": row.pledge.title,
        "draft": row.draft,
        "imported": row.imported,
        "today": [outcome.value for outcome in outcomes],
        **counts,
        "expected": standing.expected if standing else None,
        "reported": standing.reported if standing else 0,
    }


def _lines(row: "PledgeRow", outcomes: Sequence[Outcome], standing: "Standing | None") -> list[str]:
    mark = (
        ", ".join(outcome.value for outcome in outcomes) if outcomes else "open" if row.loggable else "draft"
    )
    lines = [f"  {own(row.pledge.title)}  [{mark}]"]
    lines += [f"    When {own(plan.cue)}, I will {own(plan.response)}." for plan in row.pledge.if_then]
    if standing is not None and standing.recorded:
        lines.append(f"    {WEEKS} weeks: {figures(standing)}")
    return lines


def figures(standing: "Standing") -> str:
    """Counts, the rate with its n where there are five occasions, and coverage."""
    parts = [f"{getattr(standing, outcome.name.lower())} {name}" for name, outcome in OUTCOMES.items()]
    said = ", ".join(part for part in parts if not part.startswith("0 ")) or "nothing recorded"
    if standing.rate is not None and not standing.counts_only:
        said += f"; {_percent(standing.rate_kept, standing.rate_of)} kept (n = {standing.rate_of})"
    if standing.expected is None:
        return said
    return f"{said}; reported {standing.reported} of {standing.expected}"


def _percent(kept: int, of: int) -> str:
    """Whole percent; 0 and 100 only where it is none or all."""
    rounded = round(100 * kept / of)
    return f"{rounded if kept in (0, of) else min(99, max(1, rounded))} %"
