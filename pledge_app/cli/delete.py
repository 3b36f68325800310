"""`pledge delete`."""

import os
from contextlib import suppress
from pathlib import Path

import click

from pledge_app import handover
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb, counted
from pledge_app.errors import Busy
from pledge_app.ledger import deleting
from pledge_app.ledger.deleting import Going, Gone

STAYS = "What you published and exported stays where it is, and so do copies that the app did not make."


@click.command(cls=Verb)
@click.option("--keep-backups", is_flag=True, help="Delete no backup; then nothing is opened, either.")
@click.pass_obj
def delete_verb(terminal: Terminal, /, *, keep_backups: bool) -> None:
    """Delete everything: pledges, log, keys, settings, and the backups that were made from here.

    It cannot be undone. What you published and what you exported stay. With --keep-backups the recovery code
    brings all of it back.

    JSON: {"folder", "backups": deleted, "left": files that could not be deleted}.
    """
    if keep_backups:
        _ask(terminal, f"Delete the profile in {terminal.folder}, and keep its backups?")
        gone = Gone(backups=0, left=())
    else:
        with terminal.open() as ledger:
            _ask(terminal, _question(ledger.deleting.facing()))
            gone = ledger.deleting.delete_backups()
    left = (*gone.left, *_delete(terminal.folder))
    lines = [f"Deleted: the profile in {terminal.folder}, {counted(gone.backups, 'backup', 'backups')}."]
    lines += [f"Still there: {place}" for place in left]
    lines.append(STAYS)
    terminal.finish({"folder": str(terminal.folder), "backups": gone.backups, "left": list(left)}, lines)


def _question(going: Going) -> str:
    entries = counted(going.entries, "entry", "entries")
    backups = counted(len(going.backups), "backup", "backups")
    away = f" Out of reach, and staying: {', '.join(going.away)}." if going.away else ""
    return f"Delete everything of {own(going.name)}: {entries}, {backups}?{away} It cannot be undone."


def _delete(folder: Path) -> tuple[str, ...]:
    """Delete the profile, as the only one that holds it. Raises Busy while it is open in a window."""
    try:
        lock = handover.hold(folder)
    except handover.Held as held:
        raise Busy(str(folder)) from held
    try:
        left = deleting.delete(folder)
        (folder / handover.LOCK).unlink(missing_ok=True)
    finally:
        if lock is not None:
            os.close(lock)
    with suppress(OSError):
        folder.rmdir()  # which it is not with anything of the person's own in it
    return left


def _ask(terminal: Terminal, question: str) -> None:
    if not terminal.confirm(question):
        raise click.UsageError("Give --yes to delete it.")
