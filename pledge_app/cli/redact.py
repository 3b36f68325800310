"""`pledge redact`."""

import click

from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb, counted
from pledge_app.domain.redaction import Cleaned, Facing, Step

BEYOND = (
    "Copies that the app did not make are out of its reach: those elsewhere, snapshots of the disk, what"
    " flash memory keeps."
)


@click.command(cls=Verb)
@click.argument("entry", type=int, required=False)
@click.option("--history", is_flag=True, help="Also the words of the other entries of its history.")
@click.option("--forget", metavar="PLACE", help="Look in PLACE no more: what was there is gone.")
@click.pass_obj
def redact_verb(terminal: Terminal, /, *, entry: int | None, history: bool, forget: str | None) -> None:
    """Destroy the words of ENTRY, a number that pledge journal shows: a secret that was pasted, say.

    The day, the pledge and the outcome stay, and every count; the log verifies as before, and a line says
    that words were destroyed. They go from the journal, its index, and all backups that the app made and can
    reach; a disk that is away is done when it is seen again. This cannot be undone. Without ENTRY what is
    left to be done is done.

    JSON: {"entries": those without words now, "backups": written anew, "left": [{"place", "why"}]}.
    """
    with terminal.open() as ledger:
        if forget is not None:
            ledger.redacting.forget(forget)
        entries: tuple[int, ...] = ()
        if entry is not None:
            facing = ledger.redacting.facing(entry)
            _ask(terminal, facing, history=history)
            entries = (entry, *(facing.others if history else ()))
            ledger.redacting.redact(entries, today=terminal.today())
        cleaned = ledger.redacting.clean(_Watch())
    _tell(terminal, entries, cleaned)


def _ask(terminal: Terminal, facing: Facing, *, history: bool) -> None:
    title = f" of “{own(facing.row.title)}”" if facing.row.title else ""
    about = f"entry {facing.row.entry.id}{title}, {facing.row.entry.day}"
    more = f" and of {counted(len(facing.others), 'entry', 'entries')} of its history" if history else ""
    copies = counted(facing.backups, "backup", "backups")
    question = (
        f"Destroy the words of {about}{more}? It cannot be undone. All counts stay; {copies} written anew."
    )
    if facing.aside:
        terminal.warn(f"A record that was set aside keeps them: {', '.join(facing.aside)}")
    if not terminal.confirm(question):
        raise click.UsageError("Give --yes to destroy them.")


class _Watch:
    """Says once that another program is waited for."""

    def __init__(self) -> None:
        self._said = False

    def __call__(self, step: Step) -> bool:
        if step.waiting and not self._said:
            self._said = True
            click.echo("Waiting for another program that has the journal open …", err=True)
        return True


def _tell(terminal: Terminal, entries: tuple[int, ...], cleaned: Cleaned) -> None:
    from pledge_app.cli.wording import worded

    left = [{"place": one.place, "why": worded(one.error).what} for one in cleaned.left]
    lines = [f"Words destroyed: {counted(len(entries), 'entry', 'entries')}."] if entries else []
    lines.append(f"Written anew: {counted(cleaned.backups, 'backup', 'backups')}.")
    lines += [f"Left to be done: {one['place'] or 'the journal itself'}. {one['why']}" for one in left]
    if left:
        lines.append("It is done when it can be: by an open window, or with pledge redact.")
    lines.append(BEYOND)
    terminal.finish({"entries": list(entries), "backups": cleaned.backups, "left": left}, lines)
