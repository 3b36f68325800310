"""The window's thread never works longer than 50 ms on end, whatever is done and however much there is."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
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


def child(*arguments: object) -> str:
    """What a module of the tests says, in a process of its own: tests are watched, and that takes time."""
    done = subprocess.run(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
        | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def toured(profile: Path) -> dict[str, float]:
    """What was done in one tour."""
    measured: dict[str, float] = json.loads(child("tests.ui.tour", profile))
    assert len(measured) > 40
    return measured


def steps_in(folder: Path, *tests: str) -> dict[str, float]:
    """The tests that are named or that lie in what is named, each with its longest step."""
    file = folder / "steps.json"
    plain = ("-p", "no:cacheprovider", "--no-cov", "--basetemp", folder / "tests")
    child("pytest", *plain, "-p", "tests.ui.steps", "--steps", file, *tests)
    measured: dict[str, float] = json.loads(file.read_text())
    return measured


def slow(measured: dict[str, float]) -> dict[str, int]:
    return {name: round(longest) for name, longest in measured.items() if longest > LONGEST}


def slow_twice(measure: Callable[[Iterable[str]], dict[str, float]]) -> dict[str, list[int]]:
    """What took longer in two runs of three; what was slow in one and quick in two was the machine's doing.

    After the first run `measure` is told what was slow, and may leave out the rest.
    """
    runs = [slow(measure(()))]
    while runs[0] and len(runs) < RUNS:
        runs.append(slow(measure(runs[0])))
    found = {name: [run[name] for run in runs if name in run] for run in runs for name in run}
    return {name: times for name, times in found.items() if len(times) > 1}


@pytest.mark.parametrize("kind", PROFILES)
def test_nothing_holds_the_window_up(kind: str, tmp_path: Path) -> None:
    profile = PROFILES[kind](tmp_path)
    assert (profile / keychain.DATABASE).exists()
    assert not slow_twice(lambda _: toured(profile))


@pytest.mark.parametrize("room", ["pages", "dialogs"])
def test_nothing_that_is_tested_holds_a_page_up(room: str, tmp_path: Path) -> None:
    """All tests of all pages, and each test's longest step."""
    lies = f"tests/ui/{room}"
    measured = steps_in(tmp_path, lies)
    assert {name.split("::")[0] for name in measured} == {
        f"{lies}/{file.name}" for file in (ROOT / lies).glob("test_*.py")
    }
    assert not slow_twice(lambda names: steps_in(tmp_path, *names) if names else measured)


def test_what_holds_a_page_up_is_found(tmp_path: Path) -> None:
    measured = steps_in(tmp_path, "tests/ui/slow_steps.py")
    assert set(slow(measured)) == {name for name in measured if "::test_slow" in name}
    assert len(measured) > len(slow(measured)) > 4


def test_what_is_slow_once_was_the_machines_doing() -> None:
    runs = iter(
        [{"late": 51.0, "first": 70.0, "never": 50.0}, {"late": 50.0, "first": 52.0}, {"late": 60.0}],
    )
    told: list[list[str]] = []

    def measure(names: Iterable[str]) -> dict[str, float]:
        told.append(list(names))
        return next(runs)

    assert slow_twice(measure) == {"late": [51, 60], "first": [70, 52]}
    assert told == [[], ["late", "first"], ["late", "first"]]
    assert not slow_twice(lambda names: {"once": 10.0 if names else 70.0})
