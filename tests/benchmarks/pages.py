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
"""Seconds that the window may not answer."""

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
    worst, _ = medians(told, itemgetter("worst"))
    longest, _ = medians(told, itemgetter("longest"))
    yield f"from a key to what was found: {longest * 1000:.0f} ms at most"
    yield Ratio(
        what=f"longest pause of the window while one searches, {setting.large:,} entries",
        limit="16 ms",
        ours=worst,
        beside=STEP,
        reach=1,
    )


def _opened(profile: Path) -> dict[str, Any]:
    """What pages_child.py says."""
    command = [sys.executable, "-m", CHILD, str(profile)]
    said = process(command, {"QT_QPA_PLATFORM": "offscreen"}).said
    return dict(json.loads(said))
