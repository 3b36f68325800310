"""What every verb shares: the four options, the profile they lead to, and the two ways of answering."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pledge_app import paths
from pledge_app.cli.plain import steady
from pledge_app.errors import PassphraseNeeded, RefusedFile

if TYPE_CHECKING:
    from pledge_app.ledger.ledger import Ledger
    from pledge_app.settings import Settings


def _is_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


class Place(click.Path):
    """A path. An empty one, as an unset variable leaves it, would mean the folder that one is in."""

    def __init__(self, *, file_okay: bool = True) -> None:
        super().__init__(file_okay=file_okay, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("it is empty.", param, ctx)
        return super().convert(value, param, ctx)


class Terminal:
    """The person at the other end, and what they said to every verb alike.

    No dataclass: what makes those takes longer to import than this module.
    """

    def __init__(self, *, attended: bool | None = None) -> None:
        self.profile: Path | None = None
        self.passphrase_file: Path | None = None
        self.as_json = self.yes = False
        self.attended = _is_terminal() if attended is None else attended

    @property
    def folder(self) -> Path:
        """The profile's folder."""
        return self.profile or paths.default_profile()

    @property
    def asks(self) -> bool:
        """Whether there is somebody to ask."""
        return self.attended and not self.as_json and not self.yes

    def passphrase(self) -> str | None:
        """What `--passphrase-file` holds. Raises SecretFileExposed, RefusedFile."""
        file = self.passphrase_file
        if file is None:
            return None
        secret = paths.read_secret(file)
        if not secret:
            raise RefusedFile(str(file), "file", "empty")
        return secret

    def with_passphrase(self, work: "Callable[[str | None], Any]", *, new: bool = False) -> Any:
        """`work` with the passphrase that was given; if it needs one and somebody is there, with theirs."""
        try:
            return work(self.passphrase())
        except PassphraseNeeded:
            if not self.attended or self.passphrase_file is not None:
                raise
        if new:
            click.echo("No keyring answers here, so a passphrase will keep your record closed.", err=True)
        return work(click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True))

    def open(self) -> "Ledger":
        """The ledger of the profile. Raises ProfileError kinds."""
        from pledge_app.ledger import profile

        ledger: Ledger = self.with_passphrase(lambda given: profile.open(self.folder, passphrase=given))
        return ledger

    def open_silently(self) -> "Ledger":
        """The ledger, if it opens without asking anybody anything. Raises ProfileError kinds."""
        from pledge_app.ledger import profile

        return profile.open(self.folder, passphrase=self.passphrase())

    def settings(self) -> "Settings":
        from pledge_app import settings

        return settings.load(self.folder)

    def today(self) -> date:
        """The person's day, by the clock of this computer and the hour at which their day begins."""
        from pledge_app import settings

        return settings.day_of(datetime.now().astimezone(), self.settings())

    def day(self, given: date | timedelta) -> date:
        """A day that is given by itself, or by how long before today it was."""
        return given if isinstance(given, date) else self.today() - given

    def now(self) -> datetime:
        return datetime.now(UTC)

    def say(self, line: str = "") -> None:
        """A line for a person; nothing under `--json`."""
        if not self.as_json:
            click.echo(steady(line))

    def warn(self, line: str) -> None:
        """A line for a person beside the answer."""
        click.echo(steady(line), err=True)

    def confirm(self, question: str) -> bool:
        """Whether to go on: yes under `--yes`, what the person says, and no where nobody is there."""
        return self.yes or (self.asks and click.confirm(steady(question)))

    def finish(self, result: Mapping[str, object], lines: Sequence[str] = ()) -> None:
        """The answer: one JSON object, or lines."""
        if self.as_json:
            import json

            click.echo(json.dumps(result))
        else:
            for line in lines:
                click.echo(steady(line))


def shared_options() -> list[click.Parameter]:
    """The options that every verb takes, before its name or after."""
    return [
        click.Option(
            ["--profile"],
            metavar="DIR",
            type=Place(file_okay=False),
            envvar="PLEDGE_PROFILE",
            expose_value=False,
            callback=_kept("profile"),
            help="The profile's folder (PLEDGE_PROFILE).",
        ),
        click.Option(
            ["--passphrase-file"],
            metavar="FILE",
            type=Place(),
            envvar="PLEDGE_PASSPHRASE_FILE",
            expose_value=False,
            callback=_kept("passphrase_file"),
            help="A file, readable by you alone, with the passphrase (PLEDGE_PASSPHRASE_FILE).",
        ),
        click.Option(
            ["--json", "as_json"],
            is_flag=True,
            expose_value=False,
            callback=_kept("as_json"),
            help="Answer with one JSON object.",
        ),
        click.Option(
            ["--yes"], is_flag=True, expose_value=False, callback=_kept("yes"), help="Ask nothing; go on."
        ),
    ]


def _kept(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        terminal = ctx.ensure_object(Terminal)
        said_before = ctx.parent is not None and getattr(terminal, name)
        by_environment = ctx.get_parameter_source(str(param.name)) is click.core.ParameterSource.ENVIRONMENT
        if value and not (said_before and by_environment):
            setattr(terminal, name, value)

    return keep


class Verb(click.Command):
    """A command that takes the shared options besides its own."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.params += shared_options()


def counted(count: int, one: str, more: str) -> str:
    """ "1 entry", "2 entries"."""
    return f"{count:,} {one if count == 1 else more}"
