"""Ratios that survive a noisy machine: ours and the limit beside it in turn, medians of both."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.profiles import Profiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a run of the benchmarks is about: profiles of two sizes, in a folder that goes with the run.

    `runs` overrides how often each benchmark takes its figures.
    """

    folder: Path
    profiles: Profiles
    small: int
    large: int
    runs: int | None = None


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


def in_turn(ours: Callable[[], float], beside: Callable[[], float], runs: int) -> tuple[float, float]:
    """Medians of `runs` figures of each, taken A B A B …, after one of each that does not count."""
    ours(), beside()
    pairs = [(ours(), beside()) for _ in range(runs)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One finished process: CPU seconds (user and system), wall seconds, and what it said on stdout."""

    cpu: float
    wall: float
    said: str


def process(
    command: Sequence[str | Path], environ: Mapping[str, str] | None = None, place: Path | None = None
) -> Process:
    """Run a command to its end; raises RuntimeError with what it said unless it exits with 0."""
    before = os.times()
    started = time.perf_counter()
    done = subprocess.run(
        command, env={**os.environ, **(environ or {})}, cwd=place, capture_output=True, check=False, text=True
    )
    wall, after = time.perf_counter() - started, os.times()
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr[-2000:]}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Process(cpu=cpu, wall=wall, said=done.stdout)
