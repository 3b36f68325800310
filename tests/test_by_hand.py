"""README's commands for those who have no app, run as they stand there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.authors import a_diarist, publish, record
from tests.builders import many

README = Path(__file__).resolve().parents[1] / "README.md"
TOOLS = ("bash", "ssh-keygen", "sha256sum", "base64", "jq")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder as somebody published it, with two summaries."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"README's commands want {', '.join(missing)}, which is not here")
    ledger = a_diarist(tmp_path / "ana")
    publish(ledger, tmp_path / "out")
    record(ledger)
    return tmp_path / "out" / publish(ledger, tmp_path / "out").id


def script() -> str:
    """All blocks of the section, one after the other."""
    section = README.read_text("utf-8").partition("<!-- by-hand -->")[2].partition("<!-- /by-hand -->")[0]
    blocks = re.findall(r"^```bash\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 4
    return "set -eu\n" + "".join(blocks)


def run(home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", script()], cwd=home, capture_output=True, text=True, check=False)


def test_they_hold(home: Path) -> None:
    done = run(home)
    assert done.returncode == 0, done.stderr
    who, first, second, entry, wording, statement = done.stdout.splitlines()
    assert who == f"This is {home.name}"
    principal = f"for id-{home.name[:16]}@pledge-app"
    assert first.startswith('Good "summary@pledge-app" signature')
    assert second.startswith('Good "pledge@pledge-app" signature')
    assert principal in first
    assert principal in second
    assert entry.startswith('Entry 1 is in the log: {"day":')
    assert wording.endswith(".json: OK")
    assert statement == "I say what a demo cannot do."


def test_they_hold_for_a_long_log(home: Path, tmp_path: Path) -> None:
    ledger = a_diarist(tmp_path / "long")
    (version,) = ledger.store.lines.versions()
    with ledger.store.transaction():
        ledger.store.append(many(version, 600))
    done = publish(ledger, tmp_path / "else")
    assert run(tmp_path / "else" / done.id).returncode == 0
    assert home.exists()


@pytest.mark.parametrize("file", ["identity/0.json", "summary/0.json", "summary/0.json.sig", "tile"])
def test_they_notice(home: Path, file: str) -> None:
    tiles = sorted(home.glob("log/*/tile/0/000.p/*"), key=lambda path: int(path.name))
    path = tiles[-1] if file == "tile" else home / file
    data = bytearray(path.read_bytes())
    data[40 if file == "tile" else len(data) // 2] ^= 1
    path.write_bytes(data)
    done = run(home)
    assert done.returncode != 0 or len(done.stdout.splitlines()) < 6
