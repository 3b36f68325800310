"""`pledge log`: what most starts of the program are for, so it imports the least."""

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from pledge_app import handover
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import UnknownPledge

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from pledge_app.ledger.ledger import Ledger

OUTCOMES = {outcome.value: outcome for outcome in Outcome}
LETTERS = {outcome.value[0]: outcome for outcome in Outcome}

AGO = {"today": timedelta(), "yesterday": timedelta(days=1)}

SAID = {
    Outcome.KEPT: "kept",
    Outcome.PARTLY: "partly kept",
    Outcome.SLIPPED: "slipped; one slip doesn't undo the rest",
    Outcome.NO_OCCASION: "no occasion",
    Outcome.EXCUSED: "excused",
}


def read_outcome(text: str) -> Outcome:
    """An outcome by its word or the first letter of it."""
    found = OUTCOMES.get(text.lower()) or LETTERS.get(text.lower())
    if found is None:
        raise click.BadParameter(f"{text!r} is none of: {', '.join(OUTCOMES)} (k, p, s, n, e).")
    return found


def read_day(text: str) -> date | timedelta:
    """A day, or how long before today it was: what today is depends on the profile."""
    if text in AGO:
        return AGO[text]
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no day: YYYY-MM-DD, today or yesterday.") from error


def read_amount(text: str) -> int:
    """A decimal number of at most three places, in thousandths."""
    found = re.fullmatch(r"(\d{1,12})(?:\.(\d{1,3}))?", text)
    if found is None:
        raise click.BadParameter(f"{text!r} is no number of at most three decimals.")
    return int(found[1]) * 1000 + int((found[2] or "").ljust(3, "0"))


def _titles(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    from pledge_app.cli.completion import titles

    return titles(ctx, param, incomplete)


def _outcomes(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in OUTCOMES if name.startswith(incomplete.lower())]


@click.command(cls=Verb)
@click.argument("pledge", shell_complete=_titles)
@click.argument("outcome", type=read_outcome, shell_complete=_outcomes, required=False)
@click.option("--day", type=read_day, default="today", metavar="DAY", help="YYYY-MM-DD or yesterday.")
@click.option("--note", default="", metavar="TEXT", help="A few words, for you.")
@click.option("--amount", type=read_amount, metavar="NUMBER", help="How much, in the pledge's unit.")
@click.option("--correct", is_flag=True, help="Replace what was recorded last for that pledge and day.")
@click.pass_obj
def log_verb(
    terminal: Terminal,
    /,
    *,
    pledge: str,
    outcome: Outcome | None,
    day: date | timedelta,
    note: str,
    amount: int | None,
    correct: bool,
) -> None:
    """Record how it went: kept, partly, slipped, no-occasion, excused (or k, p, s, n, e).

    PLEDGE is its title, the beginning of it, or of its hash. A second record for a day is a second occasion.

    Or all of it in one sentence: "kept: what was done #topic @yesterday =2.5", where # marks a topic or the
    beginning of a title, @ a day, = an amount; without an outcome it is kept as a reflection.

    JSON: {"entry", "pledge", "title", "day", "outcome", "amount", "late", "corrects"}; amount in thousandths.
    """
    request: dict[str, Any] = {
        "verb": "log",
        "pledge": pledge,
        "outcome": outcome and outcome.value,
        # How long ago it was is left to who records it: what today is depends on the profile.
        "day": day.isoformat() if isinstance(day, date) else day.days,
        "note": note,
        "amount": amount,
        "correct": correct,
    }
    if outcome is None:
        request |= _understood(pledge, terminal.today())
    _keep(terminal, request)


def _keep(terminal: Terminal, request: dict[str, Any]) -> None:
    """Record what is asked for, and say what was."""
    if request["outcome"] is None:
        _reflect(terminal, request)
        return
    # What an open window does not take, this process does, and says why if it cannot either.
    told = handover.ask(terminal.folder, request) or _recorded(terminal, request)
    late = " It is marked late: more than a week has passed." if told["late"] else ""
    said = SAID[Outcome(request["outcome"])]
    terminal.finish(told, [f"Noted for {told['day']}: {own(told['title'])}: {said}.{late}"])


def _understood(text: str, today: date) -> dict[str, Any]:
    """What a sentence asks for."""
    from pledge_app.domain.sentence import read

    said = read(text, today)
    if said.unread:
        raise click.UsageError(
            f"{said.unread} says neither a day nor an amount; write \\{said.unread} to keep it as a word."
        )
    day = {"day": said.day.isoformat()} if said.day else {}
    return day | {
        "marks": list(said.marks),
        "outcome": said.outcome and said.outcome.value,
        "note": said.note,
        "amount": said.amount,
    }


def _reflect(terminal: Terminal, request: dict[str, Any]) -> None:
    """Keep a reflection, about a pledge if one is marked."""
    today = terminal.today()
    day = handover.day_of(request, today)
    with terminal.open() as ledger:
        with suppress(UnknownPledge):
            title = ledger.pledges.title(ledger.pledges.find(request["pledge"]))
            raise click.UsageError(f"Say how it went with {own(title)}: {', '.join(OUTCOMES)}.")
        line = handover.line_of(ledger, request, today) if request["marks"] else None
        entry = ledger.journal.note(request["note"], day=day, today=today, line=line)
        title = "" if line is None else ledger.pledges.title(line)
    about = f" about {own(title)}" if title else ""
    terminal.finish(handover.recorded(entry, title), [f"Kept as a reflection{about}, for {entry.day}."])


def _recorded(terminal: Terminal, request: dict[str, Any]) -> dict[str, Any]:
    """Do here what is asked of the window."""
    today, outcome = terminal.today(), Outcome(request["outcome"])
    day = handover.day_of(request, today)
    note, amount = request["note"], request["amount"]
    with terminal.open() as ledger:
        line = handover.line_of(ledger, request, today)
        if request["correct"]:
            last = _last(ledger, line, day)
            entry = ledger.journal.correct(last, outcome, today=today, note=note, amount=amount)
        else:
            entry = ledger.journal.record(line, outcome, day=day, today=today, note=note, amount=amount)
        return handover.recorded(entry, ledger.pledges.title(line))


def _last(ledger: "Ledger", line: int, day: date) -> int:
    """The entry to be corrected: the last conduct of that pledge and day."""
    last = ledger.journal.last(line, day)
    if last is None:
        raise click.UsageError(f"Nothing is recorded for that pledge on {day}; leave --correct out.")
    return last
