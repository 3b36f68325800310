"""The window's thread never works longer than 50 ms on end, whatever is done and however much there is."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from pledge_app.storage import keychain
from tests.benchmarks.profiles import TODAY, Profiles
from tests.builders import a_ledger, a_pledge

ROOT = Path(__file__).parents[2]
LONGEST = 50
"""Milliseconds of CPU; three frames of a screen."""

RUNS = 3


def many_entries(folder: Path) -> Path:
    return Profiles(folder).copy(20_000)


def many_pledges(folder: Path) -> Path:
    """A thousand drafts: lists are long, and Today is as it is for anybody."""
    place = folder / "profile"
    with a_ledger(place) as ledger:
        ledger.pledges.make(a_pledge(), today=TODAY)
        for number in range(1000):
            ledger.pledges.keep_draft(a_pledge(f"Pledge {number}"))
    return place


PROFILES = {"entries": many_entries, "pledges": many_pledges}


def toured(profile: Path) -> dict[str, float]:
    """What took longer in one tour. In a process of its own: tests are watched, and that takes time."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.tour", str(profile)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    measured: dict[str, float] = json.loads(done.stdout)
    assert len(measured) > 40
    return {name: round(longest) for name, longest in measured.items() if longest > LONGEST}


@pytest.mark.parametrize("kind", PROFILES)
def test_nothing_holds_the_window_up(kind: str, tmp_path: Path) -> None:
    """What was slow in one run and quick in two was the machine's doing."""
    profile = PROFILES[kind](tmp_path)
    assert (profile / keychain.DATABASE).exists()
    found = [toured(profile)]
    while found[-1] and len(found) < RUNS:
        found.append(toured(profile))
    slow = Counter(name for run in found for name in run)
    assert not [name for name, runs in slow.items() if runs > 1], found
