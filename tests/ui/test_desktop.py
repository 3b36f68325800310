"""What the desktop prefers, heard over a bus of the test's own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def heard(script: str) -> list[str]:
    """What the listener prints on a private bus."""
    bus = shutil.which("dbus-run-session")
    if bus is None:
        pytest.skip("needs dbus-run-session (Debian: dbus)")
    answer = subprocess.run(
        [bus, "--", "sh", "-c", script, "sh", sys.executable],
        cwd=ROOT,
        capture_output=True,
        timeout=30,
        check=False,
    )
    return answer.stdout.decode().split("\n")[:-1]


def test_it_is_asked_once_and_listened_to() -> None:
    said = heard('"$1" -m tests.ui.portal >/dev/null & sleep 1; "$1" -m tests.ui.listener; kill $!')
    assert sorted(said[:2]) == ["dark True", "reduced True"]
    assert set(said[2:]) == {"dark False"}


def test_a_desktop_without_a_portal_says_nothing() -> None:
    assert heard('"$1" -m tests.ui.listener') == []


def test_without_a_bus_nothing_is_asked() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.ui.listener"],
        cwd=ROOT,
        env={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "PATH": ""},
        capture_output=True,
        timeout=30,
        check=True,
    )
    assert answer.stdout == b""
