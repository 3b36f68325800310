"""The open window's local socket: one window a profile, and what other starts of the program hand to it.

Whoever holds the lock on `window.lock` in the profile's folder is the window; the lock goes with its process,
so what a crash leaves behind is cleared by the next one. One request a connection, a line of JSON, answered
by another. The socket is its owner's alone. Qt-free; a platform that has no such sockets goes without.

A record must be made once, by the window or by who asks. So the window says that it takes the request before
it does anything, and does nothing if nobody hears that; who asks does it alone only if nothing was taken.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pledge_app.errors import WindowSilent

if TYPE_CHECKING:
    import _socket
    from datetime import date
    from socket import socket

    from pledge_app.domain.entry import Entry
    from pledge_app.ledger.ledger import Ledger

LOCK = "window.lock"
LONGEST = 256 * 1024
"""Bytes of a request: a note of 100,000 characters fits."""

PATIENCE = 5.0
"""Seconds that a start waits for the window to take its request."""

WORK = 60.0
"""Seconds that it waits for the answer to what was taken."""

_TAKEN = b"taken\n"

_LONGEST_ADDRESS = 100  # bytes; the system takes 104 to 108


def address(folder: Path) -> str | None:
    """Where the window of a profile listens; None where there can be no such place."""
    if sys.platform == "win32":
        return None
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and Path(runtime).is_dir():
        try:
            facts = os.stat(folder)  # noqa: PTH116  whatever way leads there, and nothing is imported for it
        except OSError:
            return None
        place = f"{runtime}/pledge-app-{facts.st_dev:x}-{facts.st_ino:x}.socket"
    else:
        place = f"{os.path.realpath(folder)}/window.socket"
    return place if len(os.fsencode(place)) <= _LONGEST_ADDRESS else None


def bring(folder: Path, place: Path | None, *, log: bool) -> bool:
    """Whether the window that is open does what another would have done: comes forward, shows `place`.

    With `log` it offers the line in which something is logged.
    """
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    places = [str(place)] if place else []
    return wait_for(folder, {"verb": "raise", "token": token, "places": places, "log": log})


def wait_for(folder: Path, request: dict[str, Any], *, patience: float = PATIENCE) -> bool:
    """Whether the window of the profile, which may not listen yet, does what is asked of it."""
    from time import monotonic, sleep

    end = monotonic() + patience
    while monotonic() < end:
        try:
            if ask(folder, request, patience=patience):
                return True
        except WindowSilent:
            return False
        sleep(0.05)
    return False


def ask(folder: Path, request: dict[str, Any], *, patience: float = PATIENCE) -> dict[str, Any] | None:
    """What the window of the profile answers; None if there is none, or none that takes the request in time.

    Raises WindowSilent if it took the request and did not answer.
    """
    place = address(folder)
    if place is None or not os.path.exists(place):  # noqa: PTH110  most starts end here: no Path is made
        return None
    import json

    # Without the enums that `socket` makes of every constant: they take longer than all of this.
    from _socket import AF_UNIX, socket
    from contextlib import closing

    with closing(socket(AF_UNIX)) as connection:
        connection.settimeout(patience)
        try:
            connection.connect(place)
            connection.sendall(json.dumps(request).encode() + b"\n")
        except OSError:
            return None
        if not _is_taken(connection):
            return None
        connection.settimeout(WORK)
        return _answer(connection)


def _is_taken(connection: "_socket.socket") -> bool:
    """Whether the window takes the request. If not, it never will: the connection hears nothing more."""
    from _socket import MSG_WAITALL, SHUT_RDWR
    from contextlib import suppress

    said = b""
    with suppress(OSError):
        said = connection.recv(len(_TAKEN), MSG_WAITALL)
    if said != _TAKEN:
        with suppress(OSError):
            connection.shutdown(SHUT_RDWR)
        with suppress(OSError):  # what came before that is still to be read
            said += connection.recv(len(_TAKEN))
    return said == _TAKEN


def _answer(connection: "_socket.socket") -> dict[str, Any]:
    import json

    answer = b""
    try:
        while not answer.endswith(b"\n"):
            part = connection.recv(LONGEST)
            if not part:
                raise WindowSilent
            answer += part
        told: dict[str, Any] = json.loads(answer)
    except (OSError, ValueError) as error:
        raise WindowSilent from error
    return told


def line_of(ledger: "Ledger", request: dict[str, Any], today: "date") -> int:
    """The line of the pledge that is meant: by the marks of a sentence, else by what it is called.

    Raises UnknownPledge, AmbiguousPledge.
    """
    if "marks" in request:
        return ledger.pledges.marked(request["marks"], today=today)
    return ledger.pledges.find(request["pledge"])


def day_of(request: dict[str, Any], today: "date") -> "date":
    """The day that is meant: by its name, or by how many days before today it was.

    Raises ValueError, TypeError, OverflowError for what means none.
    """
    from datetime import date, timedelta

    given = request["day"]
    return today - timedelta(days=given) if isinstance(given, int) else date.fromisoformat(given)


def recorded(entry: "Entry", title: str) -> dict[str, Any]:
    """What is told of conduct that was recorded for the pledge of that title."""
    return {
        "entry": entry.id,
        "pledge": entry.version,
        "title": title,
        "day": entry.day.isoformat(),
        "outcome": entry.outcome and entry.outcome.value,
        "amount": entry.amount,
        "late": entry.late,
        "corrects": entry.corrects,
    }


class Guest:
    """One connection to the window. `number` is its file descriptor."""

    def __init__(self, connection: "socket") -> None:
        self._connection, self._said = connection, b""
        self.number = connection.fileno()

    def listen(self) -> dict[str, Any] | None:
        """The request once all of it is here, None until then; `{}` for one that is none."""
        try:
            part = self._connection.recv(LONGEST)
        except BlockingIOError:
            return None
        except OSError:
            return {}
        self._said += part
        if part and b"\n" not in self._said and len(self._said) <= LONGEST:
            return None
        import json

        try:
            request = json.loads(self._said[:LONGEST])
        except ValueError:
            return {}
        return request if isinstance(request, dict) else {}

    def take(self) -> bool:
        """Say that the request is taken; False if nobody hears it: then it is not to be done."""
        try:
            self._connection.sendall(_TAKEN)
        except OSError:
            return False
        return True

    def answer(self, told: dict[str, Any]) -> None:
        """Answer, and end the connection; who hangs up before is told nothing."""
        import json
        from contextlib import suppress

        with suppress(OSError):
            self._connection.sendall(json.dumps(told).encode() + b"\n")
        self._connection.close()


class Held(Exception):
    """Another process is the window of the profile."""


def hold(folder: Path) -> int | None:
    """Be the window of the profile from now on: the lock's descriptor; None where there can be no lock.

    Raises Held.
    """
    if sys.platform == "win32":
        return None
    import fcntl

    try:
        lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(lock)
        if isinstance(error, BlockingIOError):
            raise Held from error
        return None
    return lock


class Host:
    """The window's end of the socket; made by `open`. `number` is its file descriptor, to be watched."""

    def __init__(self, listening: "socket", lock: int, place: str) -> None:
        self._listening, self._lock, self._place = listening, lock, place
        self.number = listening.fileno()

    @classmethod
    def open(cls, folder: Path, lock: int) -> "Host | None":
        """Listen, as the one who holds the lock; None if there can be no socket."""
        place = address(folder)
        if place is None:
            return None
        from socket import AF_UNIX, socket

        listening = socket(AF_UNIX)
        try:
            Path(place).unlink(missing_ok=True)  # what a crash left: its process is gone
            mask = os.umask(0o177)
            try:
                listening.bind(place)
            finally:
                os.umask(mask)
            listening.listen()
            listening.settimeout(0)
        except OSError:
            listening.close()
            return None
        return cls(listening, lock, place)

    def accept(self) -> Guest | None:
        """The next one who knocks; None if nobody does any more."""
        try:
            connection, _ = self._listening.accept()
        except OSError:
            return None
        connection.settimeout(0)
        return Guest(connection)

    def close(self) -> None:
        """Be it no more."""
        Path(self._place).unlink(missing_ok=True)
        self._listening.close()
        os.close(self._lock)
