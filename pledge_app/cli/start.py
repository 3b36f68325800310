"""`pledge init`."""

from typing import TYPE_CHECKING

import click

from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Terminal, Verb
from pledge_app.ledger import profile
from pledge_app.storage import keychain

if TYPE_CHECKING:
    from pledge_app.ledger.ledger import Ledger


@click.command(cls=Verb)
@click.option("--name", metavar="NAME", help="The name that your publications will carry.")
@click.pass_obj
def init_verb(terminal: Terminal, name: str | None) -> None:
    """Begin a profile: a private record on this computer.

    The record is encrypted. Its key goes into the system's keyring; without one, or with
    --passphrase-file, a passphrase keeps it. Nothing leaves the computer until you publish.

    JSON: {"profile", "name", "key"}; key is "keyring" or "passphrase".
    """
    if name is None:
        if not terminal.asks:
            raise click.UsageError("Give --name NAME.")
        name = click.prompt("Your name")
    folder, today = terminal.folder, terminal.today()

    def create(passphrase: str | None) -> "Ledger":
        return profile.create(folder, name, passphrase=passphrase, today=today)

    with terminal.with_passphrase(create, new=True) as ledger:
        sealed = keychain.read_access(folder).asks
        terminal.finish(
            {"profile": str(folder), "name": ledger.name, "key": "passphrase" if sealed else "keyring"},
            [
                f"A profile for {own(ledger.name)} is in {folder}.",
                "Its key is under your passphrase: without it, only a backup and its recovery code open it."
                if sealed
                else "Its key is in your keyring.",
                "Everything stays on this computer until you publish it.",
                "Write a first pledge with: pledge new",
            ],
        )
