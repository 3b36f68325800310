"""Reports that a person can pass on: versions, kinds of errors, lines of code and counts, nothing they wrote.

An error's own message is never in it, nor any value: they can hold what a person wrote. What a library says
of itself is let through without its quotations and without paths.
"""

import os
import re
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path, PurePath
from types import TracebackType
from typing import TYPE_CHECKING

from pledge_app import __version__
from pledge_app.errors import Damaged, KeyringFailed, NetworkFolder, NewerThanApp, PledgeError

if TYPE_CHECKING:
    from pledge_app.ledger.doctor import Finding

SESSIONS = ("x11", "wayland", "tty", "mir")
KNOWN = (
    "pledge.db", "pledge.db-wal", "pledge.db-shm", "access.json", "key.sealed", "settings.json",
    "window.json", "window.lock", "backups.json", "backups", "fault.txt",
)  # fmt: skip
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|'[^']*'")
_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\]\S+|~\S*")
_LONGEST = 200


def report(happened: Sequence[str], *, toolkit: str = "") -> str:
    """Versions and the kind of computer, then the lines of what happened. `toolkit`: "Qt 6.11.3"."""
    import platform  # looks for programs when it is imported: only where there is something to report

    from pledge_app.storage.facts import driver

    session = os.environ.get("XDG_SESSION_TYPE", "")
    versions = [f"Pledge {__version__}", f"Python {platform.python_version()}", toolkit, driver()]
    system = [platform.platform(), f"session {session if session in SESSIONS else 'unknown'}"]
    return "\n".join([", ".join(filter(None, [*versions, *system])), *happened, ""])


def of_bug(
    kind: type[BaseException], trace: TracebackType | None, said: Sequence[str] = (), *, toolkit: str = ""
) -> str:
    """The kind of error, the lines of code that led to it, and what the toolkit `said` last."""
    frames = [
        f"  {_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    name = f"{kind.__module__}.{kind.__qualname__}"
    return report([name, *frames, *map(_without_content, said)], toolkit=toolkit)


def of_fault(left: str, *, toolkit: str = "") -> str:
    """What faulthandler wrote when machine code went wrong in the last run: its kind, and lines of code."""
    lines = re.sub(r"File \"([^\"]*)\"", lambda found: f"File {_module(found[1])}", left).splitlines()
    return report(lines, toolkit=toolkit)


def of_closed(folder: Path, now: datetime, toolkit: str) -> str:
    """What the doctor finds in `folder`, which does not open, without asking anybody for a passphrase."""
    from pledge_app.ledger.doctor import examine

    try:
        return of_profile(folder, examine(folder, now), toolkit=toolkit)
    except (PledgeError, OSError) as error:
        return report([type(error).__name__], toolkit=toolkit)


def of_profile(
    folder: Path, findings: "Sequence[Finding]", passphrase: str | None = None, *, toolkit: str = ""
) -> str:
    """What the doctor found in `folder`, and what can be counted there."""
    from pledge_app.storage.facts import disk, files

    found = [_finding(finding) for finding in findings]
    return report(
        [*found, disk(folder), *files(folder, KNOWN), *_counts(folder, findings, passphrase)], toolkit=toolkit
    )


def _counts(folder: Path, findings: "Sequence[Finding]", passphrase: str | None) -> list[str]:
    """The rows by kind, where the database was found well."""
    from contextlib import closing

    from pledge_app.ledger.doctor import Check
    from pledge_app.storage import keychain
    from pledge_app.storage.facts import counts
    from pledge_app.storage.store import Store

    if not any(finding.check is Check.DATABASE and finding.error is None for finding in findings):
        return []
    key = keychain.unlock(folder, passphrase)
    with closing(Store.open(folder / keychain.DATABASE, key, read_only=True)) as store:
        return [f"{name}: {count}" for name, count in counts(store).items()]


def _finding(finding: "Finding") -> str:
    """One check in facts. Of `places` the backend of a keyring and a place in the log, which nobody names."""
    from pledge_app.ledger.doctor import Check

    parts = [f"{finding.check.value}: {finding.state.value}", f"count {finding.count}"]
    if finding.check is Check.KEY:
        parts += [name for name in finding.places if re.fullmatch(r"[A-Za-z_.]+:\w+", name)] or ["passphrase"]
    elif finding.check is Check.LOG:
        parts += finding.places
    elif finding.places:
        parts.append(f"places {len(finding.places)}")
    return ", ".join([*parts, *(_error(finding.error) if finding.error else ())])


def _error(error: PledgeError) -> list[str]:
    facts: list[object]
    match error:
        case Damaged():
            facts = [f"page {error.page}"]
        case NewerThanApp():
            facts = [f"form {error.found}, known {error.known}"]
        case KeyringFailed():
            facts = [error.reason]
        case NetworkFolder():
            facts = [error.file_system]
        case _:
            facts = []
    return [type(error).__name__, *map(str, facts)]


def _module(file: str) -> str:
    """The file without the folders above its package: those can name a person."""
    parts = PurePath(file).parts
    for package in ("pledge_app", "site-packages"):
        if package in parts:
            return "/".join(parts[parts.index(package) :])
    return PurePath(file).name


def _without_content(line: str) -> str:
    """A line that a library wrote, without what it quotes, and without paths."""
    return _PATH.sub("…", _QUOTED.sub("“…”", line))[:_LONGEST]
