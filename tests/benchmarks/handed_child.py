"""A bare click process: it takes words, and says one."""

import click


@click.command()
@click.argument("pledge")
@click.argument("outcome")
def log(pledge: str, outcome: str) -> None:
    click.echo(f"Noted: {pledge}: {outcome}")


log()
