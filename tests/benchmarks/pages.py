"""Pages opened in a long profile beside a short one, and what the window does while one searches."""

import json
import sys
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import Ratio, Setting, medians, process, rounds

RUNS = 5
STEP = 0.016
"""Seconds that a step of the window's thread may take."""

CHILD = "tests.benchmarks.pages_child"


def measure(setting: Setting) -> Iterator[Ratio | str]:
    large, small = setting.profiles.worded(setting.large), setting.profiles.worded(setting.small)
    told = rounds((lambda: _opened(large), lambda: _opened(small)), setting.runs or RUNS)
    names = told[0][0]["pages"]
    for name in names:
        ours, beside = medians(told, lambda each, name=name: each["pages"][name])  # type: ignore[misc]
        yield Ratio(
            what=f"{name} opened, {setting.large:,} entries, CPU",
            limit=f"the same with {setting.small:,}",
            ours=ours,
            beside=beside,
            reach=1.5,
        )
    step, worst, longest = (medians(told, itemgetter(name))[0] for name in ("step", "worst", "longest"))
    yield f"from a key to what it found: {longest * 1000:.0f} ms at most"
    yield f"the longest time in which the window did not answer: {worst * 1000:.0f} ms"
    yield Ratio(
        what=f"longest step of the window's thread while one searches, {setting.large:,} entries, CPU",
        limit="16 ms",
        ours=step,
        beside=STEP,
        reach=1,
    )


def _opened(profile: Path) -> dict[str, Any]:
    """What pages_child.py says."""
    command = [sys.executable, "-m", CHILD, str(profile)]
    said = process(command, {"QT_QPA_PLATFORM": "offscreen"}).said
    return dict(json.loads(said))
