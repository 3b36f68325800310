"""The app as a person has it: installed from its wheel, bytecode compiled, its key in a real keyring."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.keyrings import secret_service

ROOT = Path(__file__).parents[2]
SITE = "site"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """`site` is where the app is installed; the environment reaches it, and the keyring."""

    site: Path

    @property
    def pledge(self) -> Path:
        return self.site / "bin" / "pledge"


@contextmanager
def installed(folder: Path) -> Iterator[Installed]:
    """The app in `folder`, and a keyring that is unlocked; this process's environment leads to both."""
    site = folder / SITE
    if not site.exists():
        _install(folder / "source", site)
    with secret_service(folder / "session") as reach:
        changed = {**reach, "PYTHONPATH": str(site), "PYTHON_KEYRING_BACKEND": None, "PLEDGE_PROFILE": None}
        before = {name: os.environ.get(name) for name in changed}
        try:
            _set(changed)
            yield Installed(site=site)
        finally:
            _set(before)


def _install(source: Path, site: Path) -> None:
    """From a copy: a build leaves files in the folder it builds from."""
    for name in ("pledge_app", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [*command, "--no-index", "--target", str(site), str(source)], check=True, capture_output=True
    )


def _set(environ: dict[str, str | None]) -> None:
    for name, value in environ.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
