"""What other programs take to keep a line: `git commit -S` and `jrnl`, each with as long a past."""

import os
import statistics
import subprocess
import venv
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.benchmarks.measure import process

RUNS = 5
JRNL = "jrnl==4.3"
START = datetime(2000, 1, 1, 9, tzinfo=UTC)

CONFIG = """
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {{default: {{journal: '{journal}'}}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%F %R'
version: v4.3
"""


def measure(folder: Path, entries: int, runs: int) -> Iterator[str]:
    """A line for each program with the medians of its cold starts, or why there is none."""
    yield _said("git commit -S (ssh key)", entries, _git(folder / "git", entries), runs)
    jrnl = _jrnl(folder / "jrnl", entries)
    yield (
        "jrnl: could not be installed here"
        if jrnl is None
        else _said(JRNL.replace("==", " "), entries, jrnl, runs)
    )


def _said(name: str, entries: int, command: Sequence[str | Path], runs: int) -> str:
    done = [process(command) for _ in range(1 + runs)][1:]
    cpu, wall = statistics.median(run.cpu for run in done), statistics.median(run.wall for run in done)
    return f"beside it: {name}, {entries:,} entries: {cpu * 1000:.3g} ms of CPU, {wall * 1000:.3g} ms"


def _git(place: Path, entries: int) -> Sequence[str | Path]:
    """What commits one more line, signed, to a repository of that many commits."""
    place.mkdir()
    key, config = place / "key", place / "config"
    config.write_text(
        f"[user]\nname = Ana\nemail = ana@example.org\nsigningKey = {key}.pub\n[gpg]\nformat = ssh\n"
        "[gc]\nauto = 0\n[maintenance]\nauto = false\n"
    )
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    repository = place / "repository"
    subprocess.run(["git", "init", "-q", "-b", "main", repository], check=True)
    commit = "commit refs/heads/main\ncommitter Ana <ana@example.org> {at} +0000\ndata 4\nkept\n"
    stream = "".join(commit.format(at=946684800 + 60 * n) for n in range(entries))
    subprocess.run(["git", "-C", repository, "fast-import", "--quiet"], input=stream.encode(), check=True)
    subprocess.run(["git", "-C", repository, "reset", "-q", "--hard"], check=True)
    environ = ["env", f"GIT_CONFIG_GLOBAL={config}", "GIT_CONFIG_NOSYSTEM=1"]
    return [*environ, "git", "-C", repository, "commit", "-q", "-S", "--allow-empty", "-m", "kept"]


def _jrnl(place: Path, entries: int) -> Sequence[str | Path] | None:
    """What adds one more line to a journal of that many; None where there is no jrnl to be had."""
    venv.create(place, with_pip=True)
    python, journal, config = place / "bin" / "python", place / "journal.txt", place / "config.yaml"
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", JRNL], env=environ, capture_output=True, check=False
    )
    if done.returncode:
        return None
    config.write_text(CONFIG.format(journal=journal))
    days = (START + timedelta(hours=n) for n in range(entries))
    journal.write_text("".join(f"[{day:%Y-%m-%d %H:%M}] Limits kept.\n\n" for day in days))
    return [place / "bin" / "jrnl", "--config-file", config, "today: Limits kept."]
