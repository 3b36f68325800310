"""A screen reader's walk through the real window: every page has names, and its actions do something."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from pledge_app.ledger import profile
from tests.benchmarks.start import screen
from tests.builders import a_pledge

ROOT = Path(__file__).resolve().parents[1]
SYSTEM = "/usr/bin/python3"
SECRET = "four random words here"
RUN = """
"$1" -m pledge_app --passphrase-file "$2" & window=$!
"$3" tests/at_spi_probe.py; status=$?
kill $window; exit $status
"""


@pytest.fixture(autouse=True)
def _engines() -> None:
    for program in ("Xvfb", "dbus-run-session", "at-spi-bus-launcher"):
        if shutil.which(program, path=f"{os.environ['PATH']}:/usr/libexec:/usr/lib/at-spi2-core") is None:
            pytest.skip(f"{program} is not installed")
    if subprocess.run([SYSTEM, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        pytest.skip("python3-pyatspi is not installed")


def test_a_screen_reader_finds_a_name_everywhere_and_records(tmp_path: Path) -> None:
    day = datetime.now().astimezone().date()
    place, secret = tmp_path / "profile", tmp_path / "secret"
    with closing(profile.create(place, "Ana", passphrase=SECRET, today=day)) as ledger:
        line = ledger.pledges.make(a_pledge(), today=day)
    secret.touch(mode=0o600)
    secret.write_text(SECRET)
    with screen() as display:
        environ = {
            **os.environ,
            "DISPLAY": display,
            "LC_ALL": "C.UTF-8",
            "PLEDGE_PROFILE": str(place),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
        command = ["dbus-run-session", "--", "sh", "-c", RUN, "sh", sys.executable, str(secret), SYSTEM]
        done = subprocess.run(
            command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False, timeout=120
        )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert {name: page["unnamed"] for name, page in found["pages"].items()} == {
        "Today": [],
        "Pledges": [],
        "Journal": [],
    }
    assert all(page["focusable"] > 5 for page in found["pages"].values())
    assert found["checked"]
    with closing(profile.open(place, passphrase=SECRET)) as ledger:
        (entry,) = (entry for entry in ledger.journal.day(day) if entry.line == line and entry.outcome)
        assert entry.outcome.value == "kept"
