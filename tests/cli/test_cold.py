"""What a cold start imports: true processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Pledge
from tests.keyrings import FILE_KEYRING, secret_service

ROOT = Path(__file__).parents[2]
SCRIPT = """
import atexit, json, sys
from pathlib import Path
from pledge_app.cli import main
atexit.register(lambda: Path(sys.argv[1]).write_text(json.dumps(sorted(sys.modules))))
main(args=sys.argv[2:])
"""
HEAVY = {"sqlite_utils", "cryptography", "msgspec", "platformdirs", "secretstorage", "PySide6"}


def _imported(pledge: Pledge, report: Path, *words: str) -> set[str]:
    """The top-level names of all that `pledge words…` imports in a process of its own."""
    environ = {
        **os.environ, **pledge.environ, "PYTHON_KEYRING_BACKEND": FILE_KEYRING, "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    command = [sys.executable, "-c", SCRIPT, str(report), *words]
    subprocess.run(command, env=environ, check=True, capture_output=True)
    return {name.partition(".")[0] for name in json.loads(report.read_text())}


def test_logging_imports_what_it_needs(ana: Pledge, tmp_path: Path) -> None:
    imported = _imported(ana, tmp_path / "report", "log", "limits", "kept", "--note", "short")
    assert not imported & HEAVY
    assert {"click", "sqlcipher3"} <= imported


def test_help_imports_no_verb(pledge: Pledge, tmp_path: Path) -> None:
    imported = _imported(pledge, tmp_path / "report", "--help")
    assert not imported & (HEAVY | {"sqlcipher3", "keyring"})


@pytest.mark.parametrize(
    "words",
    [("today",), ("doctor",), ("new", "--title", "Draft"), ("backup", "F", "--recovery-code-file", "C")],
)
def test_no_verb_imports_qt(ana: Pledge, tmp_path: Path, words: tuple[str, ...]) -> None:
    named = [str(tmp_path / word) if word.isupper() else word for word in words]
    imported = _imported(ana, tmp_path / "report", *named)
    assert "PySide6" not in imported
    assert "sqlite_utils" not in imported


def test_a_real_keyring_keeps_the_key_between_processes(tmp_path: Path) -> None:
    """The program as installed, a Secret Service, two processes: what a person's first minute is made of."""
    with secret_service(tmp_path / "session") as reach:
        environ = {**os.environ, **reach, "PLEDGE_PROFILE": str(tmp_path / "profile")}
        environ.pop("PLEDGE_PASSPHRASE_FILE", None)
        program = str(Path(sys.executable).with_name("pledge"))

        def run(*words: str) -> dict[str, object]:
            said = subprocess.run([program, *words, "--json"], env=environ, check=True, capture_output=True)
            return dict(json.loads(said.stdout))

        assert run("init", "--name", "Ana")["key"] == "keyring"
        assert run("new", "--when", "a", "--i-will", "b")["draft"] is False
        assert run("log", "b", "k")["outcome"] == "kept"
        assert run("doctor")["well"] is True
    assert not list((tmp_path / "profile").glob("key.sealed"))
