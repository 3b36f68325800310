"""`pledge import`."""

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

import click

from pledge_app.cli.plain import plain
from pledge_app.cli.terminal import Place, Terminal, Verb, counted
from pledge_app.domain.imported import HabitReport, Imported, ImportReport, LeftOut, LeftOutReason

REASONS = {
    LeftOutReason.AUTOMATIC: "filled in by the other program",
    LeftOutReason.UNKNOWN: "nothing was said about that day",
    LeftOutReason.DOUBLED: "said twice; the first one counts",
    LeftOutReason.NO_DAY: "its time is no day",
    LeftOutReason.FUTURE: "the day has not come",
    LeftOutReason.NO_HABIT: "its habit is not in the file",
    LeftOutReason.VALUE: "a value that is not known",
    LeftOutReason.KIND: "a kind of habit that is not known",
}


@click.command(cls=Verb)
@click.argument("file", type=Place())
@click.option("--only", multiple=True, metavar="HABIT", help="Only this habit, by name (repeatable).")
@click.option("--dry-run", is_flag=True, help="Report row by row, and write nothing.")
@click.pass_obj
def import_verb(terminal: Terminal, /, *, file: Path, only: tuple[str, ...], dry_run: bool) -> None:
    """Bring in the history of another program: a backup of Loop Habit Tracker.

    Imported pledges have no if-then plan yet and are marked as imported for ever. What the other program
    filled in by itself is left out. Importing a file twice adds nothing.

    JSON: {"format", "pledges", "entries", "left_out": [{"habit", "row", "day", "reason", "noted"}]}; pledges
    and entries count what was written, or with --dry-run would be; noted rows keep their words.
    """
    today = terminal.today()
    with terminal.open() as ledger:
        report = ledger.imports.report(file, today=today)
        chosen = _chosen(report, only)
        would = report.imported(chosen)
        for line in _report(report, chosen, rows=dry_run):
            terminal.say(line)
        if dry_run:
            done, said = would, "would be written"
        elif terminal.asks and not click.confirm(f"Write {_amount(would)}?"):
            raise click.Abort
        else:
            done, said = ledger.imports.apply(report, chosen, today=today), "written"
    terminal.finish(
        {
            "format": done.format,
            "pledges": done.pledges,
            "entries": done.entries,
            "left_out": [_object(row) for row in done.left_out],
        },
        [f"{_amount(done)} {said}; {counted(len(done.left_out), 'row', 'rows')} left out."],
    )


def _chosen(report: ImportReport, only: tuple[str, ...]) -> Collection[str] | None:
    """The names given, each of which must mean a habit; a list with commas is taken apart."""
    if not only:
        return None
    names = [name for given in only for name in ([given] if report.chosen([given]) else given.split(","))]
    for name in names:
        if not report.chosen([name]):
            known = ", ".join(f"“{plain(one.habit.pledge.title)}”" for one in report.habits)
            raise click.UsageError(f"No habit is called “{name}”; there are: {known}.")
    return names


def _amount(done: Imported) -> str:
    pledges = counted(done.pledges, "pledge", "pledges")
    return f"{pledges} and {counted(done.entries, 'entry', 'entries')}"


def _object(row: LeftOut) -> dict[str, object]:
    return {
        "habit": row.habit,
        "row": row.row,
        "day": row.day.isoformat() if row.day else None,
        "reason": row.reason.value,
        "noted": row.noted,
    }


def _report(report: ImportReport, chosen: Collection[str] | None, *, rows: bool) -> Iterator[str]:
    for one in report.chosen(chosen):
        yield f"{plain(one.habit.pledge.title)}: {len(one.rows)} to write, {one.known} here already"
        outcomes = Counter(row.outcome.value if row.outcome else "reflection" for row in one.rows)
        yield from (f"  {count:>6} {outcome}" for outcome, count in outcomes.items())
        reasons = Counter(row.reason for row in one.left_out)
        yield from (f"  {count:>6} left out: {REASONS[reason]}" for reason, count in reasons.items())
        if rows:
            yield from _rows(one)
    yield from (f"Left out: {plain(row.habit)}: {REASONS[row.reason]}" for row in report.stray)


def _rows(one: HabitReport) -> Iterator[str]:
    for row in one.rows:
        amount = f" {row.amount / 1000:g}" if row.amount is not None else ""
        yield f"    row {row.row}: {row.day} {row.outcome.value if row.outcome else 'reflection'}{amount}"
    for left in one.left_out:
        yield f"    row {left.row}: {left.day or 'no day'} left out: {REASONS[left.reason]}"
