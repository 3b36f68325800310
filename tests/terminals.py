"""Somebody at a real terminal: a program on a pseudo-terminal, and answers to what it asks."""

import os
import pty
import select
import subprocess
from collections.abc import Callable, Mapping, Sequence

PATIENCE = 30.0  # seconds without a word


def converse(
    command: Sequence[str], environ: Mapping[str, str], answer: Callable[[str], str | None]
) -> tuple[int, str]:
    """Run `command`; returns its status and all that it showed.

    `answer` is given what was shown since the last answer, and returns what to type, or None to wait.
    """
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, env=dict(environ), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as child:
        os.close(theirs)
        shown, since = "", ""
        while select.select([ours], [], [], PATIENCE)[0]:
            try:
                piece = os.read(ours, 4096).decode()
            except OSError:
                break  # the other end is closed
            shown, since = shown + piece, since + piece
            reply = answer(since)
            if reply is not None:
                since = ""
                os.write(ours, reply.encode())
        os.close(ours)
        return child.wait(PATIENCE), shown
