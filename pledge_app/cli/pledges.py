"""`pledge new`."""

import re
from typing import Any

import click

from pledge_app.cli.log import read_amount
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb
from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.pledge import TITLE, Bound, Exceptions, IfThen, Measure, Pledge
from pledge_app.domain.text import tidy_line, tidy_text
from pledge_app.errors import InvalidValue

CADENCES = "daily, weekly, TIMES/DAYS (3/7), weekdays:1,3 (1 = Monday), occasion, refusal"


def read_cadence(text: str) -> Cadence:
    """How often, in a word; see `CADENCES`."""
    plain: dict[str, Cadence] = {
        "daily": Scheduled(times=1, days=1),
        "weekly": Scheduled(times=1, days=7),
        "occasion": OnOccasion(),
        "refusal": Refusal(),
    }
    try:
        if text in plain:
            return plain[text]
        if text.startswith("weekdays:"):
            return Weekdays(weekdays=tuple(sorted({int(day) for day in text[9:].split(",")})))
        times, days = text.split("/")
        return Scheduled(times=int(times), days=int(days))
    except (ValueError, InvalidValue) as error:
        raise click.BadParameter(f"{text!r} is none of: {CADENCES}.") from error


def read_exceptions(text: str) -> Exceptions:
    """A budget of slack, COUNT/DAYS."""
    try:
        count, days = text.split("/")
        return Exceptions(count=int(count), days=int(days))
    except (ValueError, InvalidValue) as error:
        raise click.BadParameter(f"{text!r} is not COUNT/DAYS, as 2/30.") from error


def read_measure(text: str) -> Measure:
    """What is measured: "at least 30 minutes"."""
    found = re.fullmatch(r"(?:at )?(least|most) (\S+) (.+)", text)
    try:
        bound, target, unit = found.groups() if found else ("", "", "")
        return Measure(bound=Bound(bound), target=read_amount(target), unit=tidy_line(unit))
    except (ValueError, InvalidValue, click.BadParameter) as error:
        raise click.BadParameter(f"{text!r} is not as “at least 30 minutes” or “at most 2 cups”.") from error


@click.command(cls=Verb)
@click.option("--title", metavar="TEXT", help="A short name; without it, what you will do.")
@click.option("--when", "cues", multiple=True, metavar="TEXT", help="The situation: “When …” (repeatable).")
@click.option(
    "--i-will", "responses", multiple=True, metavar="TEXT", help="What you will do then: “I will …”."
)
@click.option("--statement", default="", metavar="TEXT", help="The promise in full.")
@click.option("--to", "beneficiaries", multiple=True, metavar="WHOM", help="To whom (repeatable).")
@click.option("--because", default="", metavar="TEXT", help="Why it matters to you.")
@click.option("--check", "checks", multiple=True, metavar="TEXT", help="How you will know (repeatable).")
@click.option("--cadence", type=read_cadence, default="daily", metavar="HOW-OFTEN", help=CADENCES + ".")
@click.option("--exceptions", type=read_exceptions, metavar="COUNT/DAYS", help="A budget of slack, as 2/30.")
@click.option("--source", "sources", multiple=True, metavar="TEXT", help="Where it comes from (repeatable).")
@click.option("--topic", "topics", multiple=True, metavar="WORD", help="A topic (repeatable).")
@click.option("--measure", type=read_measure, metavar="TEXT", help="As “at least 30 minutes”.")
@click.pass_obj
def new_verb(terminal: Terminal, /, **said: Any) -> None:
    """Write a pledge: when …, I will ….

    Without --when and --i-will it is kept as a draft, in no log. In a terminal and without options it asks.

    JSON: {"pledge", "title", "draft"}; pledge is the SHA-256 of the wording, null for a draft.
    """
    if terminal.asks and not any((said["title"], said["cues"], said["responses"], said["statement"])):
        said.update(_asked())
    pledge = _pledge(**said)
    with terminal.open() as ledger:
        today = terminal.today()
        if pledge.is_draft:
            line = ledger.pledges.keep_draft(pledge)
        else:
            line = ledger.pledges.make(pledge, today=today)
        (row,) = (row for row in ledger.pledges.active(today=today) if row.line == line)
    terminal.finish({"pledge": row.sha256, "title": pledge.title, "draft": pledge.is_draft}, _lines(pledge))


def _asked() -> dict[str, Any]:
    """What a person answers, one question after the other."""
    click.echo("Private until you publish. Leave a line empty to skip it.")
    cue = click.prompt("When", default="", show_default=False)
    response = click.prompt("I will", default="", show_default=False) if cue else ""
    title = click.prompt("Short name", default=tidy_line(response)[:TITLE].strip() or None)
    to = click.prompt("To whom", default="", show_default=False)
    return {
        "cues": (cue,) if response else (),
        "responses": (response,) if response else (),
        "title": title,
        "beneficiaries": (to,) if to else (),
        "because": click.prompt("Because", default="", show_default=False),
        "cadence": click.prompt(f"How often ({CADENCES})", default="daily", value_proc=read_cadence),
    }


def _pledge(*, title: str | None, cues: tuple[str, ...], responses: tuple[str, ...], **rest: Any) -> Pledge:
    if len(cues) != len(responses):
        raise click.UsageError("Every --when needs its --i-will, and every --i-will its --when.")
    if not title and not responses:
        raise click.UsageError("Give --when and --i-will, or at least --title for a draft.")
    plans = zip(cues, responses, strict=True)
    return Pledge(
        # A title that is given is refused when it is too long, one that is taken from the plan is cut.
        title=tidy_line(title) if title else tidy_line(responses[0])[:TITLE].strip(),
        statement=tidy_text(rest["statement"]),
        beneficiaries=tuple(map(tidy_line, rest["beneficiaries"])),
        cadence=rest["cadence"],
        if_then=tuple(IfThen(cue=tidy_text(cue), response=tidy_text(response)) for cue, response in plans),
        because=tidy_text(rest["because"]),
        checks=tuple(map(tidy_text, rest["checks"])),
        exceptions=rest["exceptions"],
        measure=rest["measure"],
        sources=tuple(map(tidy_text, rest["sources"])),
        topics=tuple(sorted(set(map(tidy_line, rest["topics"])))),
    )


def _lines(pledge: Pledge) -> list[str]:
    if pledge.is_draft:
        return [
            f"“{own(pledge.title)}” is kept as a draft.",
            "It becomes a pledge with a plan: “When …, I will …”.",
        ]
    plans = [f"When {own(plan.cue)}, I will {own(plan.response)}." for plan in pledge.if_then]
    return [
        f"“{own(pledge.title)}” holds from today.",
        *plans,
        f"Record it with: pledge log “{pledge.title}” kept",
    ]
