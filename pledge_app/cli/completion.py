"""What a shell offers after Tab, besides verbs and options: the pledges' titles."""

import os
import re

import click
from click.shell_completion import CompletionItem

from pledge_app.cli.terminal import Terminal
from pledge_app.errors import PledgeError

PATIENCE = 1.0
"""Seconds that a keyring may take; a person waits for it in the middle of a line."""


def titles(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The titles of pledges that have not ended and begin so, in any case.

    None where the record is under a passphrase: nothing is asked in the middle of a line.
    """
    from pledge_app.ledger import profile

    terminal = ctx.find_object(Terminal) or Terminal()
    begun = incomplete.casefold()
    try:
        with profile.open(terminal.folder, patience=PATIENCE) as ledger:
            found = dict.fromkeys(title for _, _, title in ledger.store.lines.titles())
    except PledgeError:
        return []
    return [CompletionItem(_typed(title)) for title in found if title.casefold().startswith(begun)]


def _typed(title: str) -> str:
    r"""As it is to be typed. Other shells quote by themselves; bash puts it into the line as it is, after its
    script has read it, which takes every second backslash away.
    """
    if not os.environ.get("_PLEDGE_COMPLETE", "").startswith("bash"):
        return title
    return re.sub(r"([^\w./:@%+=-])", r"\\\1", title).replace("\\", "\\\\")
