"""The desktop's lock, heard over a bus of the test's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAY = "dbus-send --session --type=signal"


def heard(place: str, signal: str) -> list[str]:
    """What the listener prints while the screen is locked, and unlocked again."""
    bus = shutil.which("dbus-run-session")
    if bus is None or shutil.which("dbus-send") is None:
        pytest.skip("needs dbus-run-session and dbus-send (Debian: dbus)")
    script = (
        f'"$1" -m tests.ui.screens_listener & sleep 1; '
        f"{SAY} {place} {signal} boolean:true; {SAY} {place} {signal} boolean:false; wait"
    )
    # One bus is both: what the system says is said on it, too.
    script = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"; export DBUS_SYSTEM_BUS_ADDRESS; ' + script
    answer = subprocess.run(
        [bus, "--", "sh", "-c", script, "sh", sys.executable],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return answer.stdout.split()


@pytest.mark.parametrize(
    ("place", "signal"),
    [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged"),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep"),
    ],
)
def test_it_is_heard_once_as_it_begins(place: str, signal: str) -> None:
    assert heard(place, signal) == ["ready", "locked"]


def test_what_else_is_said_is_nothing() -> None:
    assert heard("/elsewhere", "org.freedesktop.ScreenSaver.ActiveChanged") == ["ready"]
