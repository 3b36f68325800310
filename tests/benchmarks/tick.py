"""An outcome by its key until its tick is seen and durable, beside a durable raw insert."""

import json
import sys
from collections.abc import Iterator

from tests.benchmarks.measure import Ratio, Setting, middle, process

RUNS = 101
STALL = 0.05
"""Seconds for which the window may not answer."""

CHILD = "tests.benchmarks.tick_child"


def measure(setting: Setting) -> Iterator[Ratio]:
    profile, twin = setting.profiles.copy(setting.large), setting.profiles.copy(setting.large)
    command = [sys.executable, "-m", CHILD, profile, twin, str(setting.runs or RUNS)]
    said = json.loads(process(command, {"QT_QPA_PLATFORM": "offscreen"}).said)
    ours, beside = middle([tuple(pair) for pair in said["told"]], float)
    yield Ratio(
        what=f"outcome by key until its tick is seen, durable, {setting.large:,} entries",
        limit="one durable raw insert into a twin",
        ours=ours,
        beside=beside,
        reach=3,
    )
    yield Ratio(
        what=f"longest step of the window's thread while one records, {setting.large:,} entries, CPU",
        limit="50 ms",
        ours=said["longest"],
        beside=STALL,
        reach=1,
    )
