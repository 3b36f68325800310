"""The same verbs from a terminal, never importing Qt."""

import click


@click.group()
def main() -> None:
    """Hold yourself to what you promised, and let others check it."""
