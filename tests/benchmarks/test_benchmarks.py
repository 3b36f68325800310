"""That every benchmark runs, at a size that says nothing about speed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measure import Ratio, medians, middle, rounds

ROOT = Path(__file__).parents[2]
ROWS = {
    "record": 2,
    "verify": 1,
    "root": 1,
    "cold": 2,
    "start": 12,
    "search": 1,
    "pages": 7,
    "tick": 2,
    "handed": 2,
}
RUNS = {"record": "9", "verify": "3"}
"""More than one where they depend on each other, or cost nothing."""
NEEDS = {
    "cold": ("gnome-keyring-daemon",),
    "handed": ("gnome-keyring-daemon",),
    "start": ("gnome-keyring-daemon", "Xvfb"),
}


@pytest.mark.parametrize("name", ROWS)
def test_it_prints_a_ratio_for_each_thing_it_measures(name: str) -> None:
    for program in NEEDS.get(name, ()):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    tiny = ["--entries", "40,80", "--runs", RUNS.get(name, "1"), "--no-others"]
    command = [sys.executable, "-m", "tests.benchmarks", name, *tiny]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    _, head, table = done.stdout.partition("|---|---|---|---|---|---|\n")
    assert head, done.stderr
    assert len(table.splitlines()) == ROWS[name]
    assert done.returncode == ("DOES NOT HOLD" in table)


def test_a_ratio_holds_up_to_its_reach() -> None:
    assert Ratio(what="ours", limit="beside", ours=3, beside=2, reach=1.5).holds
    missed = Ratio(what="ours", limit="beside", ours=3.1, beside=2, reach=1.5)
    assert not missed.holds
    assert str(missed) == "| ours | beside | 3.1e+03 / 2e+03 ms | 1.55 | ≤ 1.5 | DOES NOT HOLD |"


def test_sides_are_asked_in_turn_and_the_first_answers_left_out() -> None:
    asked: list[str] = []
    told = rounds((lambda: asked.append("a") or 1, lambda: asked.append("b") or 2), 3)
    assert "".join(asked) == "ab" + "abbaab"
    assert told == [(1, 2)] * 3
    assert medians([(1, 20), (3, 10), (2, 30)], float) == [2, 20]


def test_the_middle_round_is_the_one_with_the_middle_ratio() -> None:
    told = [(10.0, 5.0, 1.0), (30.0, 10.0, 1.0), (8.0, 8.0, 1.0)]
    assert middle(told, float) == (10, 5)
    assert middle(told, float, 2) == (10, 1)
