"""The same verbs from a terminal, never importing Qt. A verb is imported when it is asked for."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, EFBIG, EIO, ENOSPC
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

import click

from pledge_app.cli.plain import steady
from pledge_app.cli.terminal import Terminal, Verb, shared_options
from pledge_app.errors import PledgeError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

VERBS = {
    "init": ("start", "Begin a profile: a private record on this computer."),
    "new": ("pledges", "Write a pledge: when …, I will …"),
    "log": ("log", "Record how it went: kept, partly, slipped, no-occasion, excused."),
    "away": ("away", "Say that you are away: a holiday, an illness, days without occasion."),
    "today": ("today", "Show the pledges, and what is left to record."),
    "journal": ("journal", "Show what was recorded, or one entry with its history and proof."),
    "search": ("journal", "Find entries by their words."),
    "publish": ("publish", "Sign a summary and put it into a folder, after a preview."),
    "verify": ("verify", "Check what somebody published; needs no profile."),
    "import": ("imports", "Bring in the history of another program."),
    "backup": ("backups", "Write everything into one file that the recovery code opens; --list shows them."),
    "restore": ("backups", "Bring a backup back into a new profile."),
    "export": ("export", "Write everything into a new folder in open formats, not encrypted."),
    "delete": ("delete", "Delete everything, backups too; what was published stays."),
    "resume": ("resume", "Take over what you published and this profile lacks."),
    "redact": ("redact", "Destroy the words of an entry, in backups too; counts and log stay."),
    "doctor": ("doctor", "Check the database, the log and the keyring, and say what to do."),
}
"""Each verb's module, and what it does in one line, so that help imports none of them."""

UNSAID = (ENOSPC, EDQUOT, EFBIG, EIO)
SAFE = "What was recorded and signed so far is safe."

UNCOLLECTED = 100_000
"""Objects that a run may make before garbage is looked for; most end before that is worth their time."""

INTERRUPTED, UNREAD = 130, 141
"""The statuses of programs that SIGINT and SIGPIPE end."""

EPILOG = (
    "Exit status: 0 done, 1 refused or not verified, 2 wrong use; 130 interrupted, 141 if nobody reads what"
    " is said. With --json one object on stdout."
)


class Unread(Exception):
    """Nobody reads what is said. click would leave at once, with the status of a refusal."""


@contextmanager
def _telling_unread() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise Unread from error


class Verbs(click.Group):
    """The verbs by name, imported late; and every outcome as words and an exit status."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  as above
        if cmd_name not in VERBS:
            return None
        command = getattr(import_module(f"pledge_app.cli.{VERBS[cmd_name][0]}"), f"{cmd_name}_verb")
        assert isinstance(command, Verb)  # noqa: S101  tells the type checker what the table holds
        return command

    def make_context(self, *args: Any, **named: Any) -> click.Context:
        with _telling_unread():
            return super().make_context(*args, **named)

    def invoke(self, ctx: click.Context) -> Any:
        with _telling_unread():
            return super().invoke(ctx)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        begun = ((name, said) for name, (_, said) in VERBS.items() if name.startswith(incomplete))
        verbs = [CompletionItem(name, help=said) for name, said in begun]
        return [*verbs, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  as above
        with formatter.section("Verbs"):
            formatter.write_dl([(name, said) for name, (_, said) in VERBS.items()])

    def main(self, *args: Any, **named: Any) -> None:  # type: ignore[override]  # it never returns
        """Run a verb and leave the process with the status that `EPILOG` tells."""
        words = list(named.pop("args", None) or (args[0] if args and args[0] is not None else sys.argv[1:]))
        as_json = "--json" in words
        named |= {"standalone_mode": False, "prog_name": "pledge"}
        if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.errors == "strict":
            sys.stdout.reconfigure(errors="backslashreplace")  # as stderr has it
        collected = gc.get_threshold()
        gc.set_threshold(UNCOLLECTED)
        try:
            status = self._told(words, named, as_json=as_json)
        except KeyboardInterrupt:  # while it was being said that something else had gone otherwise
            status = INTERRUPTED
        except (BrokenPipeError, Unread):
            status = _close_unread()
        except OSError as error:
            if error.errno not in UNSAID:
                raise
            say_error(False, "unsaid", f"The answer could not be written: {error.strerror}.", SAFE, "")  # noqa: FBT003  stdout takes nothing
            _let_go(1)
            status = 1
        finally:
            gc.set_threshold(*collected)
        sys.exit(status)

    def _told(self, words: list[str], named: dict[str, Any], *, as_json: bool) -> int:
        """Run a verb and say what went otherwise than asked. Returns the status."""
        try:
            return super().main(words, **named) or 0
        except click.exceptions.Abort as error:
            interrupted = isinstance(error.__context__, KeyboardInterrupt)
            say_error(as_json, "stopped", "Stopped.", SAFE if interrupted else "Nothing was written.", "")
            return INTERRUPTED if interrupted else 1
        except click.ClickException as error:
            place = getattr(error, "ctx", None)
            hint = f"See {place.command_path if place else 'pledge'} --help."
            say_error(as_json, "usage", error.format_message(), "Nothing was done.", hint)
            return 2
        except PledgeError as error:
            from pledge_app.cli import wording

            said = wording.worded(error)
            say_error(as_json, wording.slug(error), said.what, said.safe, said.do)
            return wording.status(error)


def _close_unread() -> int:
    _let_go(1, 2)
    return UNREAD


def _let_go(*streams: int) -> None:
    """Let what is still buffered go nowhere: at its end Python would try again, and change the status."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream)


def say_error(as_json: bool, kind: str, what: str, safe: str, do: str) -> None:  # noqa: FBT001  as click has it
    """What happened, what is safe, what to do: an object on stdout, or lines on stderr."""
    if as_json:
        import json

        click.echo(json.dumps({"error": kind, "what": what, "safe": safe, "do": do}))
    else:
        for line in filter(None, (what, safe, do)):
            click.echo(steady(line), err=True)


@click.group(
    cls=Verbs, params=shared_options(), epilog=EPILOG, no_args_is_help=False, subcommand_metavar="VERB …"
)
@click.version_option(package_name="pledge-app", prog_name="pledge")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Hold yourself to what you promised, and let others check it."""
    ctx.ensure_object(Terminal)
