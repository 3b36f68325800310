"""`pledge away`: days of which nothing is expected, said in one act."""

from datetime import date, timedelta
from typing import Any

import click

from pledge_app.cli.completion import titles
from pledge_app.cli.log import read_day
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb
from pledge_app.domain.ranges import Asked, Ranged, Reason

REASONS = {reason.value: reason for reason in Reason}


@click.command(cls=Verb)
@click.option("--from", "start", type=read_day, default="today", metavar="DAY", help="The first day.")
@click.option("--until", "end", type=read_day, required=True, metavar="DAY", help="The last day.")
@click.option(
    "--reason",
    type=click.Choice(list(REASONS)),
    default=Reason.HOLIDAY.value,
    show_default=True,
    help="A pause, or days without occasion.",
)
@click.option(
    "--pledge",
    "pledges",
    multiple=True,
    metavar="TITLE",
    shell_complete=titles,
    help="This one only.",
)
@click.option("--note", default="", metavar="TEXT", help="A few words, for you.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.pass_obj
def away_verb(
    terminal: Terminal,
    /,
    *,
    start: date | timedelta,
    end: date | timedelta,
    reason: str,
    pledges: tuple[str, ...],
    note: str,
    dry_run: bool,
) -> None:
    """Say that you are away: a holiday or an illness pauses all pledges or some, from the day you say it.

    With --reason no-occasion every day up to today of which a report is expected and not there becomes one
    entry without occasion. Days that have records stay as they are.

    JSON: {"reason", "from", "until", "pledges": [{"title", "pledge", "paused_from", "days", "recorded"}],
    "entries"}; entries is how many were written (with --dry-run: would be).
    """
    today = terminal.today()
    first, last = terminal.day(start), terminal.day(end)
    asked = Asked(reason=REASONS[reason], start=first, end=last)
    with terminal.open() as ledger:
        lines = [ledger.pledges.find(text) for text in pledges] or None
        plan = ledger.ranges.plan(asked, today=today, lines=lines)
        written = sum(len(ranged.days) + (ranged.paused_from is not None) for ranged in plan)
        if not dry_run:
            ledger.ranges.record(asked, today=today, lines=lines, note=note)
    told = {
        "reason": reason,
        "from": first.isoformat(),
        "until": last.isoformat(),
        "pledges": [_told(ranged) for ranged in plan],
        "entries": written,
    }
    lines_said = [f"{own(ranged.title)}: {_said(ranged, last)}" for ranged in plan]
    terminal.finish(told, [*lines_said, f"{'Would be noted' if dry_run else 'Noted'}: {_entries(written)}."])


def _told(ranged: Ranged) -> dict[str, Any]:
    return {
        "title": ranged.title,
        "pledge": ranged.version,
        "paused_from": ranged.paused_from and ranged.paused_from.isoformat(),
        "days": [day.isoformat() for day in ranged.days],
        "recorded": ranged.recorded,
    }


def _said(ranged: Ranged, last: date) -> str:
    if ranged.paused_from is not None:
        said = f"paused from {ranged.paused_from} until {last}"
    elif ranged.days:
        said = f"no occasion on {len(ranged.days)} {'day' if len(ranged.days) == 1 else 'days'}"
    else:
        said = "nothing to note"
    return f"{said}; {ranged.recorded} recorded stay" if ranged.recorded else said


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"
