"""`pledge backup` and `pledge restore`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledge_app import paths
from pledge_app.cli.terminal import Place, Terminal, Verb, counted
from pledge_app.errors import ReadOnly, RecoveryCodeNeeded, RefusedFile, WrongRecoveryCode

if TYPE_CHECKING:
    from pledge_app.ledger.backups import Backups, Restored

FILE = Place()
CODE_OPTION = click.option(
    "--recovery-code-file", "code_file", type=FILE, metavar="FILE", help="A file, yours alone, with the code."
)


@click.command(cls=Verb)
@click.argument("file", type=FILE)
@CODE_OPTION
@click.pass_obj
def backup_verb(terminal: Terminal, file: Path, code_file: Path | None) -> None:
    """Write everything into FILE, which opens on any computer by the recovery code.

    The first backup shows a recovery code and asks for parts of it. Unattended, --recovery-code-file names a
    file: where it is absent or empty a new code is written to it; where it holds a code, that one is taken.
    Later backups need no code; a file that is given then must hold the same one. FILE is written beside and
    put in place once it has been read back.

    JSON: {"file", "bytes", "entries", "new_code"}.
    """
    with terminal.open() as ledger:
        if file.exists() and not terminal.confirm(f"Replace {file}?"):
            raise click.UsageError(f"{file} exists; give --yes to replace it.")
        new = _settle_code(terminal, ledger.backups, code_file)
        made = ledger.backups.make(file, now=terminal.now())
    entries = counted(made.entries, "entry", "entries")
    lines = [f"{file} holds {entries} ({made.size:,} bytes), and reads back whole."]
    if new and code_file is not None:
        lines.append(f"The recovery code is in {code_file}. Keep it apart from the backup.")
    terminal.finish({"file": str(file), "bytes": made.size, "entries": made.entries, "new_code": new}, lines)


@click.command(cls=Verb)
@click.argument("file", type=FILE)
@CODE_OPTION
@click.pass_obj
def restore_verb(terminal: Terminal, file: Path, code_file: Path | None) -> None:
    """Bring the backup FILE back, into a folder that has no profile yet.

    It asks for the recovery code, or reads it from --recovery-code-file. The keyring keeps the new key, or
    a passphrase does.

    JSON: {"profile", "name", "entries", "made"}; made is when the backup was.
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
        },
        [f"{restored.name}'s record of {made:%Y-%m-%d}, {entries}, is in {folder}."],
    )


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
