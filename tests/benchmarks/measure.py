"""Ratios that survive a noisy machine: ours and the limit beside it in turn, the middle one of all rounds."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import TypeVar

from tests.benchmarks.profiles import Profiles

T = TypeVar("T")

SALTED = len("pledge-app/head/v1\n") + 65
OF_LEAF, OF_NODE = 1 + len("pledge-app/entry/v1\n") + 2 * 45, 1 + 2 * 32
"""Bytes that are hashed: before a head or a body, for a leaf, for a node."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a run of the benchmarks is about: profiles of two sizes, in a folder that goes with the run.

    `runs` overrides how often each benchmark takes its figures; `others` asks for other programs beside.
    """

    folder: Path
    profiles: Profiles
    small: int
    large: int
    runs: int | None = None
    others: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """`ours`, the limit measured `beside` it in the same run, both in `unit`, and the reach asked for."""

    what: str
    limit: str
    ours: float
    beside: float
    reach: float
    unit: str = "s"

    @property
    def value(self) -> float:
        return self.ours / self.beside

    @property
    def holds(self) -> bool:
        return self.value <= self.reach

    def __str__(self) -> str:
        scale, unit = (1000, "ms") if self.unit == "s" else (1, self.unit)
        figures = f"{self.ours * scale:.3g} / {self.beside * scale:.3g} {unit}"
        verdict = "holds" if self.holds else "DOES NOT HOLD"
        return f"| {self.what} | {self.limit} | {figures} | {self.value:.2f} | ≤ {self.reach} | {verdict} |"


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def cpu_seconds(work: Callable[[], object]) -> float:
    """For work that waits for nothing: what others do on the machine counts less."""
    started = time.process_time()
    work()
    return time.process_time() - started


def in_turn(ours: Callable[[], float], beside: Callable[[], float], runs: int) -> tuple[float, float]:
    """The middle one of `runs` rounds of each, taken as `rounds` does."""
    return middle(rounds((ours, beside), runs), float)


def rounds(sides: Sequence[Callable[[], T]], runs: int) -> list[tuple[T, ...]]:
    """`runs` answers of each side, asked for A B B A A B …, after one of each that does not count.

    A single run has none before it.
    """
    if runs > 1:
        for side in sides:
            side()
    told = []
    for run in range(runs):
        if run % 2:
            told.append(tuple(side() for side in sides[::-1])[::-1])
        else:
            told.append(tuple(side() for side in sides))
    return told


def middle(
    told: Sequence[tuple[T, ...]], figure: Callable[[T], float], beside: int = 1
) -> tuple[float, float]:
    """A figure of the first side, and of that `beside` it, in the round whose ratio is the middle one.

    A machine that is slower for a while is slower for both sides of a round: medians of each side for itself
    may come from different times.
    """
    pairs = [(figure(round_[0]), figure(round_[beside])) for round_ in told]
    pairs.sort(key=lambda pair: pair[0] / pair[1])
    return pairs[(len(pairs) - 1) // 2]


def medians(told: Sequence[tuple[T, ...]], figure: Callable[[T], float]) -> list[float]:
    """The median of a figure for each side."""
    return [statistics.median(map(figure, side)) for side in zip(*told, strict=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One finished process: CPU seconds (user and system), wall seconds, and what it said on stdout."""

    cpu: float
    wall: float
    said: str


LONGEST = 60
"""Seconds that a process may take."""

COSTS = (("CPU", attrgetter("cpu")), ("wall", attrgetter("wall")))


def process(command: Sequence[str | Path], environ: Mapping[str, str] | None = None) -> Process:
    """Run a command to its end; raises RuntimeError with what it said unless it exits with 0 in time."""
    before = getrusage(RUSAGE_CHILDREN)
    started = time.perf_counter()
    done = subprocess.run(
        command,
        env={**os.environ, **(environ or {})},
        capture_output=True,
        check=False,
        text=True,
        timeout=LONGEST,
    )
    wall, after = time.perf_counter() - started, getrusage(RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr[-2000:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Process(cpu=cpu, wall=wall, said=done.stdout)
