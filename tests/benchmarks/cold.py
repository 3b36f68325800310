"""`pledge log` from a cold start, beside a process that imports and reads what it must."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import others
from tests.benchmarks.installed import installed
from tests.benchmarks.measure import COSTS, Process, Ratio, Setting, middle, process, rounds
from tests.benchmarks.profiles import TITLES

RUNS = 21

CHILD = Path(__file__).with_name("cold_child.py")
BESIDE = "a process that imports click and sqlcipher3 and reads the same secret"


def measure(setting: Setting) -> Iterator[Ratio | str]:
    with installed(setting.folder) as app:
        profile = setting.profiles.locked(setting.large)

        def ours() -> Process:
            return process([app.pledge, "log", TITLES[0], "kept", "--profile", profile])

        def beside() -> Process:
            return process([sys.executable, CHILD, profile / "access.json"])

        runs = setting.runs or RUNS
        told = rounds((ours, beside), runs)
    for name, figure in COSTS:
        first, second = middle(told, figure)
        what = f"pledge log, cold, {setting.large:,} entries, {name}"
        yield Ratio(what=what, limit=BESIDE, ours=first, beside=second, reach=1.5)
    if setting.others:
        yield from others.measure(setting.folder, setting.large, min(runs, others.RUNS))
