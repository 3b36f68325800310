"""`pledge backup` and `pledge restore`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledge_app import paths
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Place, Terminal, Verb, counted
from pledge_app.errors import ReadOnly, RecoveryCodeNeeded, RefusedFile, WrongRecoveryCode

if TYPE_CHECKING:
    from pledge_app.domain.backup import BackupsState
    from pledge_app.ledger.backups import Backups, Restored

FILE = Place()
FOLDER = Place(file_okay=False)
CODE_OPTION = click.option(
    "--recovery-code-file", "code_file", type=FILE, metavar="FILE", help="A file, yours alone, with the code."
)


@click.command(cls=Verb)
@click.argument("file", type=FILE, required=False)
@CODE_OPTION
@click.option("--folder", type=FOLDER, metavar="DIR", help="From now on backups without FILE go there.")
@click.option("--list", "lists", is_flag=True, help="Show the backups that are kept; make none.")
@click.pass_obj
def backup_verb(
    terminal: Terminal, /, *, file: Path | None, code_file: Path | None, folder: Path | None, lists: bool
) -> None:
    """Write everything into FILE, which opens on any computer by the recovery code.

    Without FILE it goes to the folder where the window makes backups by itself, and of those the newest of
    each of the last 7 days, 4 weeks and 12 months stay; a FILE that you named is never deleted.

    The first backup shows a recovery code and asks for parts of it. Unattended, --recovery-code-file names a
    file: where it is absent or empty a new code is written to it; where it holds a code, that one is taken.
    Later backups need no code; a file that is given then must hold the same one. FILE is written beside and
    put in place once it has been read back.

    JSON: {"file", "bytes", "entries", "new_code"}; with --list {"folder", "kept": [{"file", "made", "bytes",
    "entries"}], "current"}, newest first; current: the newest holds all there is.
    """
    with terminal.open() as ledger:
        if folder is not None:
            ledger.keeping.choose(folder)
        if lists:
            _list(terminal, ledger.keeping.state())
            return
        if file is not None and file.exists() and not terminal.confirm(f"Replace {file}?"):
            raise click.UsageError(f"{file} exists; give --yes to replace it.")
        new = _settle_code(terminal, ledger.backups, code_file)
        if file is None:
            made = ledger.keeping.keep(today=terminal.today(), now=terminal.now())
        else:
            made = ledger.backups.make(file, now=terminal.now())
    entries = counted(made.entries, "entry", "entries")
    lines = [f"{made.file} holds {entries} ({made.size:,} bytes), and reads back whole."]
    if new and code_file is not None:
        lines.append(f"The recovery code is in {code_file}. Keep it apart from the backup.")
    terminal.finish(
        {"file": str(made.file), "bytes": made.size, "entries": made.entries, "new_code": new}, lines
    )


def _list(terminal: Terminal, state: "BackupsState") -> None:
    lines = [
        f"{one.made.astimezone():%Y-%m-%d %H:%M}  {counted(one.entries, 'entry', 'entries')}"
        f"  {one.size:,} bytes  {one.file}"
        for one in state.kept
    ]
    lines.append(
        "There is no backup yet: pledge backup" if not state.kept
        else "The newest holds all there is." if state.current
        else "Something changed since the newest: pledge backup"
    )  # fmt: skip
    terminal.finish(
        {
            "folder": str(state.folder),
            "kept": [
                {
                    "file": str(one.file),
                    "made": one.made.isoformat(),
                    "bytes": one.size,
                    "entries": one.entries,
                }
                for one in state.kept
            ],
            "current": state.current,
        },
        [f"Backups go to {state.folder}.", *lines],
    )


@click.command(cls=Verb)
@click.argument("file", type=FILE)
@CODE_OPTION
@click.pass_obj
def restore_verb(terminal: Terminal, file: Path, code_file: Path | None) -> None:
    """Bring the backup FILE back, into a folder that has no profile yet.

    It asks for the recovery code, or reads it from --recovery-code-file. The keyring keeps the new key, or
    a passphrase does.

    JSON: {"profile", "name", "entries", "made", "ahead"}; made is when the backup was; ahead: what you
    published since holds more, so that nothing can be recorded before pledge resume.
    """
    from pledge_app.ledger import backups

    folder = terminal.folder
    made = backups.made_on(file)
    if code_file is not None:
        code = paths.read_secret(code_file)
    elif terminal.asks:
        code = click.prompt(f"Recovery code of the backup of {made:%Y-%m-%d}")
    else:
        raise click.UsageError("Give --recovery-code-file FILE.")

    def bring_back(passphrase: str | None) -> "Restored":
        return backups.restore(file, code, folder, passphrase=passphrase)

    restored: Restored = terminal.with_passphrase(bring_back, new=True)
    entries = counted(restored.entries, "entry", "entries")
    terminal.finish(
        {
            "profile": str(folder),
            "name": restored.name,
            "entries": restored.entries,
            "made": made.isoformat(),
            "ahead": restored.refusal is not None,
        },
        [f"{own(restored.name)}'s record of {made:%Y-%m-%d}, {entries}, is in {folder}.", *_ahead(restored)],
    )


def _ahead(restored: "Restored") -> list[str]:
    """What a comparison with the own published folders found, if they are ahead."""
    if restored.refusal is None:
        return []
    from pledge_app.cli import wording

    said = wording.worded(restored.refusal)
    return ["", said.what, said.do]


def _settle_code(terminal: Terminal, backups: "Backups", code_file: Path | None) -> bool:
    """See to it that there is a code which the person holds; returns whether it is new."""
    given = _read_if_there(code_file)
    if backups.has_code():
        if code_file is not None and given is None:
            raise RefusedFile(str(code_file), "recovery code", "absent, and the code was shown before")
        if given is not None and not backups.recognises(given):
            raise WrongRecoveryCode(str(code_file), mistyped=False)
        return False
    if given is not None:
        backups.adopt(given)
    elif code_file is not None:
        code = backups.offer().code
        _write_code(code_file, code)
        backups.adopt(code)
    elif terminal.asks:
        _show_and_ask(backups)
    else:
        raise RecoveryCodeNeeded(str(terminal.folder))
    return True


def _read_if_there(code_file: Path | None) -> str | None:
    if code_file is None or not code_file.exists():
        return None
    return paths.read_secret(code_file).strip() or None


def _write_code(code_file: Path, code: str) -> None:
    """Into a new file, or into an empty one that is the person's alone."""
    try:
        if code_file.exists():
            paths.write_whole(code_file, code.encode() + b"\n")
        else:
            paths.write_new_secret(code_file, code)
    except OSError as error:
        raise ReadOnly(str(code_file)) from error


def _show_and_ask(backups: "Backups") -> None:
    offer = backups.offer()
    click.echo("This recovery code opens your backups on any computer. Write it down; it is shown once.\n")
    click.echo(f"    {offer.code}\n")
    click.prompt("Press Enter when you have", default="", show_default=False, prompt_suffix=" … ")
    click.clear()
    answers = [click.prompt(f"Group {position} of 7") for position in offer.asked]
    backups.confirm(offer, (answers[0], answers[1], answers[2]))
