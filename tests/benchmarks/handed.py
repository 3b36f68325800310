"""`pledge log` while the window is open, which takes the record over, beside a bare click process."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pledge_app import handover
from tests.benchmarks.installed import installed
from tests.benchmarks.measure import COSTS, LONGEST, Process, Ratio, Setting, middle, process, rounds
from tests.benchmarks.profiles import TITLES

RUNS = 31

CHILD = Path(__file__).with_name("handed_child.py")


def measure(setting: Setting) -> Iterator[Ratio]:
    with installed(setting.folder) as app:
        profile = setting.profiles.locked(setting.large)
        words = [TITLES[0], "kept"]

        def ours() -> Process:
            return process([app.pledge, "log", *words, "--profile", profile])

        def beside() -> Process:
            return process([sys.executable, CHILD, *words])

        with _open(app.pledge.with_name("pledge-app"), profile):
            told = rounds((ours, beside), setting.runs or RUNS)
    for name, figure in COSTS:
        first, second = middle(told, figure)
        what = f"pledge log with the window open, {setting.large:,} entries, {name}"
        yield Ratio(what=what, limit="a bare click process", ours=first, beside=second, reach=1.3)


@contextmanager
def _open(program: Path, profile: Path) -> Iterator[None]:
    """The window of a profile, which listens."""
    with subprocess.Popen(["env", "QT_QPA_PLATFORM=offscreen", program, "--profile", profile]) as window:
        try:
            end = time.monotonic() + LONGEST
            while handover.ask(profile, {}) is None:
                if time.monotonic() > end:
                    raise RuntimeError("The window does not listen.")
                time.sleep(0.05)
            yield
        finally:
            window.kill()
