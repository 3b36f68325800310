"""`python -m tests.benchmarks [NAME …]`: what is asked of the app's speed, and how it stands."""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

import click

from tests.benchmarks.measure import Ratio, Setting
from tests.benchmarks.profiles import Profiles

NAMES = ("start", "record", "cold", "verify", "root", "search", "pages", "tick", "handed")
HEADER = "| what | limit beside it | ours / limit | ratio | reach | verdict |\n|---|---|---|---|---|---|"


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(NAMES), metavar=f"[{'|'.join(NAMES)}]…")
@click.option("--entries", default="1000,100000", help="The two sizes of profiles: SMALL,LARGE.")
@click.option("--runs", type=int, help="Figures of each side; without it each benchmark's own number.")
@click.option("--others/--no-others", default=True, help="Other programs beside: git, and jrnl out of PyPI.")
def main(names: tuple[str, ...], entries: str, runs: int | None, *, others: bool) -> None:
    """Measure, each figure in turn with its limit, and print the table; exit 1 where a reach is not met."""
    small, large = map(int, entries.split(","))
    ratios: list[Ratio] = []
    with tempfile.TemporaryDirectory(prefix="pledge-benchmarks-") as folder:
        profiles = Profiles(Path(folder))
        setting = Setting(
            folder=Path(folder), profiles=profiles, small=small, large=large, runs=runs, others=others
        )
        for name in names or NAMES:
            for told in import_module(f"tests.benchmarks.{name}").measure(setting):
                click.echo(told)
                if isinstance(told, Ratio):
                    ratios.append(told)
    click.echo("\n".join(["", HEADER, *map(str, ratios)]))
    sys.exit(not all(ratio.holds for ratio in ratios))


if __name__ == "__main__":
    main()
