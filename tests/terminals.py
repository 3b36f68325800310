"""Somebody at a real terminal: a program on a pseudo-terminal, and answers to what it asks."""

import os
import pty
import select
import subprocess
from codecs import getincrementaldecoder
from collections.abc import Callable, Mapping, Sequence

import pytest

PATIENCE = 30.0  # seconds without a word


def converse(
    command: Sequence[str],
    environ: Mapping[str, str],
    answer: Callable[[str], str | None],
    encoding: str = "utf-8",
) -> tuple[int, str]:
    """Run `command`; returns its status and all that it showed.

    `answer` is given what was shown since the last answer, and returns what to type, or None to wait.
    """
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("needs a pseudo-terminal (is /dev/pts mounted?)")
    child = subprocess.Popen(
        command, env=dict(environ), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    try:
        shown = _talk(ours, answer, encoding)
        return child.wait(PATIENCE), shown
    finally:
        os.close(ours)
        child.kill()
        child.wait()


def _talk(ours: int, answer: Callable[[str], str | None], encoding: str) -> str:
    decoder = getincrementaldecoder(encoding)()
    shown, since = "", ""
    while select.select([ours], [], [], PATIENCE)[0]:
        try:
            piece = decoder.decode(os.read(ours, 4096))
        except OSError:
            break  # the other end is closed
        shown, since = shown + piece, since + piece
        reply = answer(since)
        if reply is not None:
            since = ""
            os.write(ours, reply.encode())
    return shown
