"""The window, from the start of its process to Today with its rows, beside a bare one."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from tests.benchmarks.installed import installed
from tests.benchmarks.measure import COSTS, Ratio, Setting, medians, middle, process, rounds

RUNS = 31
STEP = 0.050
"""Seconds that a step on the main thread may take."""

CHILD = Path(__file__).with_name("window_child.py")
BESIDE = "bare QMainWindow in a process that reads the same secret"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What window_child.py says."""

    cpu: float
    wall: float
    cards: int
    longest: float
    memory: float


def measure(setting: Setting) -> Iterator[Ratio | str]:
    with installed(setting.folder):
        large, small = (setting.profiles.locked(entries) for entries in (setting.large, setting.small))
        yield from _on(setting, large, small, "offscreen")
        if shutil.which("Xvfb") is None:
            yield "Xvfb is not here: nothing is known of a real screen"
            return
        with screen() as display:
            yield from _on(setting, large, small, "xcb", DISPLAY=display)


def _on(setting: Setting, large: Path, small: Path, platform: str, **environ: str) -> Iterator[Ratio]:
    environ["QT_QPA_PLATFORM"] = platform

    def opened(*words: str | Path) -> Opened:
        said = process([sys.executable, CHILD, str(time.monotonic()), *words], environ).said
        return Opened(**json.loads(said))

    access = large / "access.json"
    sides = (lambda: opened("app", large), lambda: opened("app", small), lambda: opened("bare", access))
    told = rounds(sides, setting.runs or RUNS)
    assert all(made.cards for apps in told for made in apps[:2])
    what = f"start to Today, {setting.large:,} entries, {platform}"
    for name, figure in COSTS:
        ours, bare = middle(told, figure, 2)
        yield Ratio(what=f"{what}, {name}", limit=BESIDE, ours=ours, beside=bare, reach=1.8)
        ours, early = middle(told, figure)
        same = f"the same with {setting.small:,}"
        yield Ratio(what=f"{what}, {name}", limit=same, ours=ours, beside=early, reach=1.1)
    ours, bare = middle(told, attrgetter("memory"), 2)
    what = f"peak memory, window open, {setting.large:,} entries, {platform}"
    yield Ratio(what=what, limit=BESIDE, ours=ours, beside=bare, reach=1.8, unit="MiB")
    longest, _, _ = medians(told, attrgetter("longest"))
    what = f"longest step of the main thread after the first paint, {platform}, CPU"
    yield Ratio(what=what, limit="50 ms", ours=longest, beside=STEP, reach=1)


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen; yields its name for DISPLAY."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout
    try:
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)
        server.stdout.close()
