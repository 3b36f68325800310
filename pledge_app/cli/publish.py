"""`pledge publish`."""

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from pledge_app import paths
from pledge_app.cli.plain import own
from pledge_app.cli.terminal import Place, Terminal, Verb
from pledge_app.cli.today import figures
from pledge_app.domain.publication import History, Preview
from pledge_app.errors import HistoryUndecided, ReadOnly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledge_app.domain.publication import Published
    from pledge_app.ledger.founding import Founding
    from pledge_app.ledger.publishing import Publishing


@click.command(cls=Verb)
@click.option("--to", "folder", required=True, type=Place(), metavar="DIR")
@click.option(
    "--history",
    type=click.Choice([history.value for history in History]),
    help="First publication: publish the earlier entries too, or keep them private.",
)
@click.option(
    "--recovery-out",
    type=Place(),
    metavar="FILE",
    help="First publication: a new file, yours alone, for the words of the recovery key.",
)
@click.option("--exact", is_flag=True, help="Preview every document byte for byte.")
@click.pass_obj
def publish_verb(
    terminal: Terminal, /, *, folder: Path, history: str | None, recovery_out: Path | None, exact: bool
) -> None:
    """Sign a summary and put it into DIR, as DIR/<id>/…, after a preview.

    The first publication makes your identity: it shows the 26 words of its recovery key and asks for three
    of them. Unattended it needs both --history and --recovery-out. Nothing is signed that was not previewed.

    Where nothing new was recorded, what you published before is put into DIR, as far as it is not there:
    the same bytes, nothing signed anew. If all of it is there, that is said (nothing-to-publish, status 1).

    JSON: {"id", "summaries", "size", "files", "bytes"}: summaries and files of this publication, leaves of
    the log, bytes written. Under --json the preview is not shown; --yes says that you want it all the same.
    """
    if not (terminal.asks or terminal.yes):
        raise click.UsageError("Give --yes, or run it in a terminal to look at the preview first.")
    with terminal.open() as ledger:
        publishing = ledger.publishing
        state = publishing.state()
        if state.first or state.unpublished:
            done = _sign(terminal, publishing, folder, Choices(history, recovery_out, exact))
        else:
            done = _put_again(terminal, publishing, folder)
    terminal.finish(
        {
            "id": done.id,
            "summaries": done.summaries,
            "size": done.size,
            "files": done.files,
            "bytes": done.bytes,
        },
        [f"Published: {done.files} files, {done.bytes:,} bytes, in {folder / done.id}."],
    )


class Choices(NamedTuple):
    """What the options of a publication say."""

    history: str | None
    recovery_out: Path | None
    exact: bool


def _put_again(terminal: Terminal, publishing: "Publishing", folder: Path) -> "Published":
    """Put what was signed before, after saying what that is."""
    found = publishing.outstanding(folder, now=terminal.now())
    if found.pending:
        terminal.say(f"The last publication is signed but not whole in {publishing.state().folder}.")
    terminal.say("Nothing new is signed: what you published before is put there as it is.")
    terminal.say(f"{found.files} files, {found.bytes:,} bytes, leave this computer, to {folder}.")
    if not terminal.confirm("Put it there?"):
        raise click.Abort
    return publishing.complete(folder, now=terminal.now())


def _sign(terminal: Terminal, publishing: "Publishing", folder: Path, choices: Choices) -> "Published":
    """Prepare, show, ask, and publish what was shown."""
    founding, history = None, None
    if publishing.state().first:
        history = History(_history(terminal, choices.history, choices.recovery_out))
        founding = publishing.founding()
    prepared = publishing.prepare(
        history=history, founding=founding, today=terminal.today(), now=terminal.now(), folder=folder
    )
    _show(terminal, prepared.preview, folder, exact=choices.exact)
    if not terminal.confirm("Sign and publish this?"):
        raise click.Abort
    with _recovery(terminal, publishing, founding, choices.recovery_out):
        return publishing.publish(prepared, folder, now=terminal.now())


def _history(terminal: Terminal, history: str | None, recovery_out: Path | None) -> str:
    """What becomes of the earlier entries: as said, or as a person answers."""
    if not terminal.asks and (history is None or recovery_out is None):
        raise HistoryUndecided
    if recovery_out is not None and recovery_out.exists():
        raise click.UsageError(f"{recovery_out} exists; the recovery key goes into a new file.")
    if history is not None:
        return history
    answer: str = click.prompt(
        "Publish the entries from before today too (all), or keep them private (none)?",
        type=click.Choice([history.value for history in History]),
    )
    return answer


@contextmanager
def _recovery(
    terminal: Terminal, publishing: "Publishing", founding: "Founding | None", recovery_out: Path | None
) -> "Iterator[None]":
    """See the recovery key into the person's hands before anything is signed.

    A file that was written for an identity that did not come to be is taken away again.
    """
    if founding is None:
        yield
        return
    if recovery_out is None:
        _show_and_ask(terminal, founding)
        yield
        return
    words = founding.words
    try:
        paths.write_new_secret(recovery_out, " ".join(words))
    except OSError as error:
        raise ReadOnly(str(recovery_out)) from error
    founding.confirm([words[position - 1] for position in founding.asked])
    try:
        yield
    finally:
        if publishing.state().first:
            recovery_out.unlink()


def _show_and_ask(terminal: Terminal, founding: "Founding") -> None:
    terminal.say(
        "These 26 words are the recovery key of your identity. They are shown once: write them down.\n"
    )
    for start in range(0, len(founding.words), 4):
        row = enumerate(founding.words[start : start + 4], start + 1)
        terminal.say("    " + "  ".join(f"{position:2} {word:<10}" for position, word in row))
    click.prompt("\nPress Enter when you have", default="", show_default=False, prompt_suffix=" … ")
    click.clear()
    founding.confirm([click.prompt(f"Word {position}") for position in founding.asked])


def _show(terminal: Terminal, preview: Preview, folder: Path, *, exact: bool) -> None:
    """The preview: as a person reads it, and the documents as they are."""
    terminal.say(
        f"{own(preview.name)}, entries {preview.start} to {preview.to - 1}, as others will read them:"
    )
    for standing in preview.standings:
        terminal.say(f"  {own(standing.title)}")
        terminal.say(f"    {figures(standing)}")
    terminal.say(f"{preview.withheld} withheld, {preview.late} late, {preview.corrected} corrected.")
    for change in preview.changes:
        kind = "weakened" if change.weakening else "changed"
        terminal.say(f"Others will see that “{own(change.before.title)}” was {kind} on {change.day}.")
    for document in preview.documents:
        terminal.say(f"  {document.path}  {len(document.data):,} bytes  SHA-256 {document.sha256}")
        if exact:
            terminal.say(document.data.decode())
    terminal.say(f"{preview.files} files, {preview.bytes:,} bytes, leave this computer, to {folder}.")
    terminal.say("What is published can be copied by those who read it, and copies may remain.")
