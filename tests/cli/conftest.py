"""The terminal as tests use it: the program in this process, and a keyring that is a plain file."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import keyring.core
import pytest
from click.testing import CliRunner, Result

from pledge_app.cli import main
from pledge_app.cli.terminal import Terminal
from pledge_app.ledger import profile
from pledge_app.ledger.ledger import Ledger
from tests.keyrings import FILE_KEYRING


@dataclass
class Pledge:
    """The program `pledge` in a home of its own: `home`/profile, and the keyring `home`/keyring.json."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / "profile"

    @property
    def environ(self) -> dict[str, str]:
        return {
            "PLEDGE_PROFILE": str(self.folder), "PLEDGE_TEST_KEYRING": str(self.home / "keyring.json")
        }  # fmt: skip

    def __call__(self, *words: object, typed: str | None = None, status: int | None = 0) -> Result:
        """Run it; with `typed` somebody sits at the terminal and types that."""
        terminal = Terminal(attended=typed is not None)
        runner = CliRunner(env=self.environ)
        result = runner.invoke(main, [str(word) for word in words], obj=terminal, input=typed)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        if status is not None:
            assert result.exit_code == status, result.output
        return result

    def ledger_ends(self, title: str) -> None:
        """End a pledge, as its owner does in the window."""
        with pytest.MonkeyPatch.context() as patch, self._opened(patch) as ledger:
            ledger.pledges.end(ledger.pledges.find(title), today=date.today())  # noqa: DTZ011  as the terminal

    def _opened(self, patch: pytest.MonkeyPatch) -> Ledger:
        for name, value in self.environ.items():
            patch.setenv(name, value)
        return profile.open(self.folder)

    def json(self, *words: object, status: int = 0) -> dict[str, Any]:
        """What it answers under `--json`: one object, and nothing else."""
        result = self(*words, "--json", status=status)
        answer = json.loads(result.stdout)
        assert isinstance(answer, dict)
        assert result.stderr == ""
        return answer


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home in which keyring keeps secrets in a file."""
    before = keyring.core._keyring_backend
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", FILE_KEYRING)
    monkeypatch.delenv("PLEDGE_PASSPHRASE_FILE", raising=False)
    keyring.core.init_backend()
    yield tmp_path
    keyring.core._keyring_backend = before


@pytest.fixture
def pledge(home: Path) -> Pledge:
    """The program, where no profile is yet."""
    return Pledge(home)


@pytest.fixture
def ana(pledge: Pledge) -> Pledge:
    """The program with Ana's profile and her pledge "Limits"."""
    pledge("init", "--name", "Ana")
    pledge("new", "--title", "Limits", "--when", "I demo", "--i-will", "name a limit", "--cadence", "daily")
    return pledge
