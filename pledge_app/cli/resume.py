"""`pledge resume`."""

import click

from pledge_app.cli.terminal import Terminal, Verb, counted


@click.command(cls=Verb)
@click.pass_obj
def resume_verb(terminal: Terminal, /) -> None:
    """Take over from your own published folder what this profile lacks, after an older backup was restored.

    While a folder that you published to holds more of your log than the profile, nothing can be recorded or
    signed: others would see two histories. What was published comes back, from its leaves and heads; the
    words of those entries are lost, and a line of the journal says so.

    JSON: {"leaves", "entries"}: taken over; 0 if nothing is lacking.
    """
    with terminal.open() as ledger:
        if ledger.resuming.compare() is not None and not terminal.confirm(
            "Take over what was published? The words of those entries are lost."
        ):
            raise click.UsageError("Give --yes to take it over.")
        done = ledger.resuming.resume(today=terminal.today(), now=terminal.now())
    leaves = counted(done.leaves, "leaf", "leaves")
    entries = counted(done.entries, "entry", "entries")
    line = f"Taken over: {leaves}, {entries} among them." if done.leaves else "Nothing is lacking."
    terminal.finish({"leaves": done.leaves, "entries": done.entries}, [line])
