"""`pledge export`."""

from pathlib import Path

import click

from pledge_app.cli.terminal import Place, Terminal, Verb, counted

OPEN = "Nothing in it is encrypted: whoever can read it can read all of it. Destroy it when you are done."


@click.command(cls=Verb)
@click.argument("folder", type=Place(file_okay=False), metavar="DIR")
@click.pass_obj
def export_verb(terminal: Terminal, /, *, folder: Path) -> None:
    """Write everything into the new folder DIR in open formats: JSON Lines and CSV.

    Pledges with all wordings, every entry, what you signed, the names of your peers, your settings, and a
    README.txt that says what each file is. You alone can read DIR, but nothing in it is encrypted. No key is
    in it, so it brings no profile back: pledge backup does. DIR is there whole or not at all.

    JSON: {"folder", "entries", "bytes"}.
    """
    with terminal.open() as ledger:
        done = ledger.exporting.write(folder, now=terminal.now())
    entries = counted(done.entries, "entry", "entries")
    terminal.finish(
        {"folder": str(done.folder), "entries": done.entries, "bytes": done.size},
        [f"Everything is in {done.folder}: {entries}, {done.size:,} bytes.", OPEN],
    )
