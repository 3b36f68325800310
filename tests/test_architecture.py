"""The house keeps its rules, and each would be heard if it did not (each is broken once, on purpose)."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

VIOLATIONS = {
    "a lower room imports a higher one": ("domain/cadence.py", "import pledge_app.ledger", "Each layer"),
    "siblings import each other": ("exchange/__init__.py", "import pledge_app.storage", "Each layer"),
    "a module that no layer names": ("helpers.py", "", "pledge_app.helpers"),
    "the terminal imports Qt": ("cli.py", "import PySide6.QtCore", "Only app and ui know Qt"),
    "the ledger imports Qt": ("ledger/__init__.py", "import PySide6.QtCore", "Only app and ui know Qt"),
    "the terminal imports the window": ("cli.py", "import pledge_app.ui", "Only app and ui know Qt"),
    "SQL outside storage": ("ledger/__init__.py", "import sqlite_utils", "Only storage knows SQL"),
    "the driver outside storage": ("ledger/__init__.py", "import sqlcipher3", "Only storage knows SQL"),
    "the keyring outside storage": ("ledger/__init__.py", "import keyring", "Only storage knows SQL"),
    "cryptography outside proof": (
        "ledger/__init__.py",
        "import cryptography",
        "Only proof and the keychain",
    ),
    "a page past the ledger": ("ui/__init__.py", "import pledge_app.storage", "The window and its screens"),
    "a screen past the ledger": (
        "screens/__init__.py",
        "import pledge_app.channels",
        "The window and its screens",
    ),
    "platformdirs outside paths": ("settings.py", "import platformdirs", "Only paths knows platformdirs"),
}


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    command = [str(lint_imports), "--no-cache", "--config", str(root / "pyproject.toml")]
    environment = {"PYTHONPATH": str(root), "PATH": "/usr/bin:/bin", "PYTHONSAFEPATH": "1"}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(
        ROOT / "pledge_app", tmp_path / "pledge_app", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_keeps_its_rules(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("violation", VIOLATIONS)
def test_a_deliberate_violation_is_noticed(copy: Path, violation: str) -> None:
    place, line, rule = VIOLATIONS[violation]
    module = copy / "pledge_app" / place
    before = module.read_text(encoding="utf-8") if module.exists() else ""
    module.write_text(f"{before}\n{line}\n", encoding="utf-8")
    result = lint(copy)
    assert result.returncode != 0
    assert rule in result.stdout + result.stderr
