"""`pledge journal` and `pledge search`."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from pledge_app.cli.completion import titles
from pledge_app.cli.log import OUTCOMES, read_day
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb
from pledge_app.domain.journal import PAGE, Corrections, Filter, JournalPage, JournalRow, Opened
from pledge_app.domain.search import LONGEST
from pledge_app.domain.text import sought
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import UnknownPledge

if TYPE_CHECKING:
    from pledge_app.ledger.ledger import Ledger

KINDS = {kind.value: kind for kind in Kind}
CORRECTIONS = {corrections.value: corrections for corrections in Corrections}
SHOWN = 160
"""Characters of an entry's words in a list."""

Command = Callable[..., Any]


def narrowing(command: Command) -> Command:
    """The options that both verbs take."""
    for option in reversed(
        (
            click.option("--since", type=read_day, metavar="DAY", help="From this day on: YYYY-MM-DD."),
            click.option("--until", type=read_day, metavar="DAY", help="Up to this day."),
            click.option("--pledge", metavar="TITLE", shell_complete=titles, help="About this pledge only."),
            click.option("--topic", metavar="WORD", help="About pledges with this topic."),
            click.option("--kind", type=click.Choice(list(KINDS)), help="Of this kind only."),
            click.option("--outcome", type=click.Choice(list(OUTCOMES)), help="With this outcome only."),
            click.option(
                "--corrections", type=click.Choice(list(CORRECTIONS)), default=Corrections.ALL.value,
                help="All, what stands, or only what corrected something.",
            ),
            click.option(
                "--limit", type=click.IntRange(1, 100_000), default=PAGE, show_default=True, metavar="N",
                help="How many at most.",
            ),
        )
    ):  # fmt: skip
        command = option(command)
    return command


@click.command(cls=Verb)
@click.argument("entry", type=int, required=False)
@narrowing
@click.pass_obj
def journal_verb(terminal: Terminal, /, *, entry: int | None, **said: Any) -> None:
    """Show what was recorded, newest day first; or one ENTRY by its number, with its history and proof.

    A late entry stands on its day, among those recorded then. --limit says how many are shown.

    JSON: {"entries": [{"entry", "day", "kind", "outcome", "pledge", "title", "text", "chips", "amount",
    "recorded", "until", "late", "imported", "refs", "replaced", "written"}], "more", "cut"}; more: there are
    older ones. Of one entry {"entry": {…}, "history": [{…}], "proof": {"leaf", "size", "public",
    "checkpoint", "covered", "hash", "fits"}, "redacted": day on which its words were destroyed or null}.
    """
    with terminal.open() as ledger:
        if entry is None:
            page = ledger.journal.page(_filter(terminal, ledger, "", said), count=said["limit"])
            _tell(terminal, page, "Nothing recorded." if _is_plain(said) else "Nothing found.")
        else:
            _tell_one(terminal, ledger.journal.opened(entry))


@click.command(cls=Verb)
@click.argument("query", nargs=-1, required=True)
@narrowing
@click.pass_obj
def search_verb(terminal: Terminal, /, *, query: tuple[str, ...], **said: Any) -> None:
    """Find entries by their words: whole ones, or the beginning of the last; in Chinese any signs.

    All words must be there; what stands together in QUERY stands together in the entry. Nothing in QUERY is
    a command: signs only separate. Newest day first.

    JSON: as of pledge journal; cut: QUERY was longer than what is looked for.
    """
    with terminal.open() as ledger:
        asked = _filter(terminal, ledger, " ".join(query), said)
        page = ledger.journal.page(asked, count=said["limit"])
    _tell(terminal, page, "Signs alone are not looked for." if page.wordless else "Nothing found.")


def _filter(terminal: Terminal, ledger: "Ledger", text: str, said: dict[str, Any]) -> Filter:
    since, until = (None if said[name] is None else terminal.day(said[name]) for name in ("since", "until"))
    return Filter(
        text=text,
        line=None if said["pledge"] is None else _line(ledger, said["pledge"]),
        topic=said["topic"],
        kind=said["kind"] and KINDS[said["kind"]],
        outcome=said["outcome"] and OUTCOMES[said["outcome"]],
        corrections=CORRECTIONS[said["corrections"]],
        since=since,
        until=until,
    )


def _line(ledger: "Ledger", text: str) -> int:
    """The pledge that is meant; one that ended is known by its whole title."""
    try:
        return ledger.pledges.find(text)
    except UnknownPledge:
        for line, title in ledger.journal.choices().pledges:
            if title.casefold() == sought(text):
                return line
        raise


def _is_plain(said: dict[str, Any]) -> bool:
    return not any(said[name] for name in ("since", "until", "pledge", "topic", "kind", "outcome"))


def _tell(terminal: Terminal, page: JournalPage, nothing: str) -> None:
    lines: list[str] = []
    day: date | None = None
    for row in page.rows:
        if row.entry.day != day:
            day = row.entry.day
            lines.append(_day(day))
        lines.append(f"  {_line_of(row)}")
    if not lines:
        lines.append(nothing)
    if page.more is not None:
        lines.append("There are older ones: give --limit, or --until an earlier day.")
    if page.cut:
        lines.append(f"Only the first {LONGEST} characters were looked for.")
    entries = [_object(row) for row in page.rows]
    terminal.finish({"entries": entries, "more": page.more is not None, "cut": page.cut}, lines)


def _tell_one(terminal: Terminal, opened: Opened) -> None:
    proof, row = opened.proof, opened.row
    lines = [_day(row.entry.day), f"  {_line_of(row, whole=True)}", f"  Written {_time(row)}."]
    if len(opened.history) > 1:
        lines += ["History:", *(f"  {_time(each)}  {_line_of(each)}" for each in opened.history)]
    where = "in no published checkpoint" if proof.public else "in a private log"
    if proof.checkpoint is not None:
        where = f"in the checkpoint published on {proof.checkpoint}"
    if opened.redacted is not None:
        lines.append(f"Words destroyed on {opened.redacted}.")
    fits = "it fits what the entry says"
    if not proof.fits:
        fits = "it does NOT fit what the entry says: see pledge doctor"
    lines += [f"Leaf {proof.leaf:,} of {proof.size:,}, {where}; {fits}.", f"Hash {proof.hash}"]
    terminal.finish(
        {
            "entry": _object(row),
            "history": [_object(each) for each in opened.history],
            "redacted": opened.redacted and opened.redacted.isoformat(),
            "proof": {
                "leaf": proof.leaf,
                "size": proof.size,
                "public": proof.public,
                "checkpoint": proof.checkpoint and proof.checkpoint.isoformat(),
                "covered": proof.covered,
                "hash": proof.hash,
                "fits": proof.fits,
            },
        },
        lines,
    )


def _day(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def _time(row: JournalRow) -> str:
    return f"{row.at.astimezone():%Y-%m-%d %H:%M}"


def _line_of(row: JournalRow, *, whole: bool = False) -> str:
    """Number, outcome or kind, pledge, words and facts, on one line unless it is shown whole."""
    entry = row.entry
    what = entry.outcome.value if entry.outcome else _kind(row)
    text = entry.text if whole else " ".join(entry.text.split())
    if not whole and len(text) > SHOWN:
        text = f"{text[:SHOWN]}…"
    said = ": ".join(own(words) for words in (row.title, text) if words)
    facts = ", ".join([*map(own, entry.chips), *_facts(row)])
    return f"{entry.id:>6}  {what:<11}  {said}  {facts and f'[{facts}]'}".rstrip()


def _kind(row: JournalRow) -> str:
    if row.entry.kind is Kind.WITHDRAW:
        return "taken back" if row.refs else "ended"
    return row.entry.kind.value


def _facts(row: JournalRow) -> Sequence[str]:
    entry = row.entry
    facts = (
        (row.until is not None, f"until {row.until}"),
        (entry.late, f"late, recorded {entry.recorded}"),
        (entry.imported, "imported"),
        (bool(row.refs) and entry.outcome is not None, f"corrects {row.refs and row.refs[0]}"),
        (row.replaced, "corrected since"),
    )
    return [words for holds, words in facts if holds]


def _object(row: JournalRow) -> dict[str, object]:
    entry = row.entry
    return {
        "entry": entry.id,
        "day": entry.day.isoformat(),
        "kind": entry.kind.value,
        "outcome": entry.outcome and entry.outcome.value,
        "pledge": entry.version,
        "title": row.title,
        "text": entry.text,
        "chips": list(entry.chips),
        "amount": entry.amount,
        "recorded": entry.recorded and entry.recorded.isoformat(),
        "until": row.until and row.until.isoformat(),
        "late": entry.late,
        "imported": entry.imported,
        "refs": list(row.refs),
        "replaced": row.replaced,
        "written": row.at.isoformat(),
    }
