"""`pledge doctor`."""

import platform
from collections.abc import Sequence

import click

from pledge_app import __version__
from pledge_app.cli import wording
from pledge_app.cli.said import Said
from pledge_app.cli.terminal import Terminal, Verb
from pledge_app.ledger import doctor, report
from pledge_app.ledger.doctor import Check, Finding, State

SENTENCES = {
    (Check.PLACE, State.WELL): Said(what="The folder is on a disk of this computer.", safe=""),
    (Check.PERMISSIONS, State.WELL): Said(what="Nobody else can read the folder.", safe=""),
    (Check.PERMISSIONS, State.ADVICE): Said(
        what="Other people of this computer can look into: {places}.",
        safe="The record is encrypted all the same.",
        do="chmod -R go= {folder}",
    ),
    (Check.KEY, State.WELL): Said(what="The key is there, from {places}.", safe=""),
    (Check.DATABASE, State.WELL): Said(
        what="All {finding.count} pages of the database read as written.", safe=""
    ),
    (Check.LOG, State.WELL): Said(
        what="All {finding.count} leaves of the log, and its nodes, follow from the entries.", safe=""
    ),
    (Check.LOG, State.TROUBLE): Said(
        what="The log does not follow from the entries: {places} is the first that differs.",
        safe="Nothing was changed.",
        do="Publish nothing. Bring back your latest backup: pledge restore FILE --profile NEW-DIR",
    ),
    (Check.BACKUP, State.WELL): Said(
        what="The last good backup is {finding.count} days old: {places}.", safe=""
    ),
    (Check.BACKUP, State.ADVICE): Said(
        what="The last good backup is {finding.count} days old and lacks what came later: {places}.",
        safe="",
        do="Make another: pledge backup",
    ),
}
NO_BACKUP = Said(
    what="There is no backup of this profile where backups go.",
    safe="",
    do="Make one: pledge backup; best on another disk: pledge backup --folder DIR",
)
MARKS = {State.WELL: "well   ", State.ADVICE: "advice ", State.TROUBLE: "TROUBLE"}


@click.command(cls=Verb)
@click.option("--report", "as_report", is_flag=True, help="Write a report that can be passed on instead.")
@click.pass_obj
def doctor_verb(terminal: Terminal, *, as_report: bool) -> None:
    """Check the database, the log and the keyring, and say what to do. Changes nothing.

    A report has versions, counts and sizes: no title, name, note or path of yours. Nothing is sent.

    JSON: {"well", "app", "python", "system", "checks": [{"check", "state", "what", "do"}]}; state is well,
    advice or trouble; or {"well", "report"}. Exit status 1 if any is trouble.
    """
    found, text = terminal.with_passphrase(lambda given: _examine(terminal, given, reports=as_report))
    well = all(finding.state is not State.TROUBLE for finding in found)
    if as_report:
        terminal.finish({"well": well, "report": text}, text.splitlines())
    else:
        _say(terminal, found, well=well)
    if not well:
        click.get_current_context().exit(1)


def _say(terminal: Terminal, found: Sequence[Finding], *, well: bool) -> None:
    folder = str(terminal.folder)
    said = [(finding, _said(finding, folder)) for finding in found]
    lines = [f"Pledge {__version__}, Python {platform.python_version()}, {platform.system()}: {folder}"]
    for finding, words in said:
        lines.append(f"{MARKS[finding.state]} {words.what}")
        lines += [f"        {line}" for line in (words.safe, words.do) if line]
    terminal.finish(
        {
            "well": well,
            "app": __version__,
            "python": platform.python_version(),
            "system": platform.system(),
            "checks": [_object(*row) for row in said],
        },
        lines,
    )


def _examine(terminal: Terminal, passphrase: str | None, *, reports: bool) -> tuple[tuple[Finding, ...], str]:
    """Where there is nobody to ask for a passphrase, that is a finding; where there is, they are asked."""
    from pledge_app.errors import PassphraseNeeded

    found = doctor.examine(terminal.folder, terminal.now(), passphrase=passphrase)
    if terminal.attended and isinstance(found[-1].error, PassphraseNeeded):
        raise found[-1].error
    return found, report.of_profile(terminal.folder, found, passphrase) if reports else ""


def _object(finding: Finding, words: Said) -> dict[str, str]:
    return {"check": finding.check.value, "state": finding.state.value, "what": words.what, "do": words.do}


def _said(finding: Finding, folder: str) -> Said:
    if finding.error is not None:
        return wording.worded(finding.error)
    none = finding.check is Check.BACKUP and finding.count < 0
    said = NO_BACKUP if none else SENTENCES[finding.check, finding.state]
    places = ", ".join(finding.places) or "your passphrase"
    what, do = (text.format(finding=finding, folder=folder, places=places) for text in (said.what, said.do))
    return Said(what=what, safe=said.safe, do=do)
