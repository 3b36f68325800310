"""What the shells offer after Tab: verbs, options, titles; and nothing is asked for it."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Pledge
from tests.keyrings import FILE_KEYRING

ROOT = Path(__file__).parents[2]
PROGRAM = "from pledge_app.cli import main; main()"


def _offered(pledge: Pledge, words: list[str]) -> list[str]:
    """What a process of its own offers for the last of the words, as click's script for zsh asks for it."""
    environ = {
        **os.environ, **pledge.environ, "PYTHON_KEYRING_BACKEND": FILE_KEYRING, "PYTHONPATH": str(ROOT),
        "_PLEDGE_COMPLETE": "zsh_complete", "COMP_WORDS": " ".join(["pledge", *words]),
        "COMP_CWORD": str(len(words)),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environ, capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stderr == ""
    return done.stdout.splitlines()[1::3]  # type, value, help


@pytest.fixture
def many(ana: Pledge) -> Pledge:
    ana("new", "--title", "Limits in demos", "--when", "a", "--i-will", "b")
    ana("new", "--title", "安全 first", "--when", "c", "--i-will", "d")
    return ana


def test_verbs_and_options_are_offered(many: Pledge) -> None:
    assert _offered(many, ["jo"]) == ["journal"]
    assert {"search", "log", "today"} <= set(_offered(many, [""]))
    assert _offered(many, ["journal", "--ou"]) == ["--outcome"]
    assert _offered(many, ["journal", "--kind", "re"]) == ["repair", "redact"]
    assert _offered(many, ["log", "limits", "S"]) == ["slipped"]


def test_titles_are_offered(many: Pledge) -> None:
    assert _offered(many, ["log", "lim"]) == ["Limits", "Limits in demos"]
    assert _offered(many, ["search", "x", "--pledge", "安"]) == ["安全 first"]


def test_nothing_is_asked_where_a_passphrase_keeps_the_record(pledge: Pledge, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.touch(mode=0o600)
    secret.write_text("a long passphrase that nobody guesses")
    pledge("--passphrase-file", secret, "init", "--name", "Ana")
    assert _offered(pledge, ["log", ""]) == []
    shutil.rmtree(pledge.folder)
    assert _offered(pledge, ["log", ""]) == []


def test_titles_come_about_as_fast_as_the_program_starts(many: Pledge) -> None:
    def taken(*words: str) -> float:
        started = time.perf_counter()
        _offered(many, list(words))
        return time.perf_counter() - started

    assert min(taken("log", "lim") for _ in range(3)) < 3 * min(taken("jo") for _ in range(3)) + 0.2


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("line", "offered"),
    [("pledge jo", ["journal"]), ("pledge log Lim", ["Limits", "Limits\\ in\\ demos"]),
     ("pledge log Limits\\ in", ["Limits\\ in\\ demos"])],
)  # fmt: skip
def test_bash_itself_completes(many: Pledge, tmp_path: Path, line: str, offered: list[str]) -> None:
    program = tmp_path / "pledge"
    program.write_text(f"#!{sys.executable}\n{PROGRAM}\n")
    program.chmod(0o755)
    environ = {
        **os.environ, **many.environ, "PYTHON_KEYRING_BACKEND": FILE_KEYRING, "PYTHONPATH": str(ROOT),
        "PATH": f"{tmp_path}:{os.environ['PATH']}", "LINE": line,
    }  # fmt: skip
    script = """
eval "$(_PLEDGE_COMPLETE=bash_source pledge)"
COMP_WORDS=(); COMP_CWORD=0
mapfile -t COMP_WORDS < <(printf '%s\n' "$LINE" | sed 's/\\([^\\\\]\\) /\\1\\n/g')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_pledge_completion pledge
printf '%s\n' "${COMPREPLY[@]}"
"""
    done = subprocess.run(
        ["bash", "-c", script], env=environ, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines() == offered, done.stderr
