"""`pledge verify`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pledge_app.cli.plain import plain
from pledge_app.cli.terminal import Place, Terminal, Verb, counted
from pledge_app.cli.today import figures
from pledge_app.errors import NoProfile, ProfileError
from pledge_app.ledger import peers
from pledge_app.proof.findings import Problem, Verdict, What

if TYPE_CHECKING:
    from pledge_app.domain.standing import Standing
    from pledge_app.proof.reading import Reading

VERDICTS = {
    Verdict.REWRITTEN: "Rewritten: the author signed two histories that contradict each other.",
    Verdict.INVALID: "Invalid: a file is not as it was signed; a copy may have suffered, nobody is accused.",
    Verdict.INCOMPLETE: "Incomplete: something is not there yet, or any more. Fetch it again later.",
    Verdict.OLDER: "Older: this is an earlier state than the one you have seen before.",
    Verdict.OVERDUE: "Overdue: all fits, and the next summary was announced for an earlier day.",
    Verdict.CONSISTENT: "Consistent: all fits, and it continues what you have seen before.",
    Verdict.FIRST_SEEN: "First seen: all fits; there is nothing earlier to compare it with.",
}

PROBLEMS = {
    What.HISTORY: "the log does not continue the one that you remember",
    What.OTHER_SUMMARY: "another summary of this number was signed before",
    What.NOT_THE_LEAF: "the log has something else where this summary should be",
    What.SUMMARY_INSIDE: "there is another summary among its entries",
    What.OTHER_STATEMENT: "another statement of this number was signed before",
    What.IRREGULAR: "no regular file",
    What.OVERSIZED: "larger than it may be",
    What.UNREADABLE: "cannot be read",
    What.ILL_FORMED: "not in the agreed form",
    What.BADLY_SIGNED: "the signature does not fit",
    What.MISNAMED: "not the content that its name says",
    What.NOT_NEXT: "does not follow the one before it",
    What.NOT_IN_TREE: "does not fit the signed log",
    What.NOT_THE_ENTRY: "an entry is not what the log holds",
    What.LEFT_OUT: "an entry of its range is left out",
    What.NOT_BOUND: "was not in the log by then",
    What.ABSENT: "is not there",
    What.LAST_ABSENT: "the document at the end of the log is not there",
    What.OLDER: "an earlier state than the one seen before",
    What.OVERDUE: "the next summary was announced for an earlier day",
}


@click.command(cls=Verb)
@click.argument("folder", type=Place(), metavar="DIR")
@click.pass_obj
def verify_verb(terminal: Terminal, /, *, folder: Path) -> None:
    """Check what somebody published: DIR, which holds one person's folder, or that folder itself.

    It needs no profile. With one, named or the default one where it opens without asking, what fits is
    remembered, so that a later change of it is noticed. Exit status 0 for overdue, consistent, first-seen.

    JSON: {"verdict", "id", "size", "withheld", "pledges": [{"sha256", "title", "kept", "partly", "slipped",
    "no-occasion", "excused", "expected", "reported", "late", "corrected", "imported", "withheld"}],
    "problems": [{"file", "what"}]}; expected is null where nothing is expected on any day.
    """
    reading, remembered = _read(terminal, folder)
    terminal.finish(
        {
            "verdict": reading.verdict.value,
            "id": reading.id,
            "size": reading.size,
            "withheld": reading.withheld,
            "pledges": [_row(standing) for standing in reading.standings],
            "problems": [{"file": problem.file, "what": problem.what.value} for problem in reading.problems],
        },
        _lines(reading, remembered=remembered),
    )
    if not reading.verdict.accepted:
        click.get_current_context().exit(1)


def _read(terminal: Terminal, folder: Path) -> "tuple[Reading, bool]":
    """The reading, and whether it is remembered."""
    now = terminal.now()
    try:
        ledger = terminal.open() if terminal.profile is not None else terminal.open_silently()
    except NoProfile:
        return peers.read_folder(folder, now=now), False
    except ProfileError:
        if terminal.profile is not None:
            raise
        return peers.read_folder(folder, now=now), False
    with ledger:
        reading = ledger.peers.examine(folder, now=now)
        if reading.verdict.accepted:
            ledger.peers.accept(reading, folder=folder, now=now)
        elif any(peer.id == reading.id for peer in ledger.peers.all()):
            ledger.peers.notice(reading, folder, now=now)
        return reading, reading.verdict.accepted


def _row(standing: "Standing") -> dict[str, object]:
    return {
        "sha256": standing.sha256,
        "title": standing.title,
        "kept": standing.kept,
        "partly": standing.partly,
        "slipped": standing.slipped,
        "no-occasion": standing.no_occasion,
        "excused": standing.excused,
        "expected": standing.expected,
        "reported": standing.reported,
        "late": standing.late,
        "corrected": standing.corrected,
        "imported": standing.imported,
        "withheld": standing.withheld,
    }


def _lines(reading: "Reading", *, remembered: bool) -> list[str]:
    lines = [VERDICTS[reading.verdict]]
    lines += [_problem(problem) for problem in reading.problems]
    lines += [
        f"{plain(reading.name or 'Nobody named')}  {reading.id}",
        f"The log has {counted(reading.size, 'leaf', 'leaves')}.",
    ]
    lines += [f"The log was opened on {reading.opened_on}."] if reading.opened_on else []
    lines += [f"Not yet summarised: {reading.unsummarised}."] if reading.unsummarised else []
    for standing in reading.standings:
        lines += [f"  {plain(standing.title)}", f"    {figures(standing)}"]
        marks = {name: getattr(standing, name) for name in ("late", "corrected", "imported")}
        said = ", ".join(f"{count} {name}" for name, count in marks.items() if count)
        lines += [f"    {said}"] if said else []
        lines += [f"    up to {standing.withheld} withheld"] if standing.withheld else []
    lines.append(f"{counted(reading.withheld, 'entry', 'entries')} withheld.")
    lines.append("These are the author's own records, signed; no program can know whether they are accurate.")
    lines.append("Remembered." if remembered else "Not remembered.")
    return lines


def _problem(problem: Problem) -> str:
    leaf = f" (entry {problem.leaf})" if problem.leaf is not None else ""
    return f"  {plain(problem.file)}: {PROBLEMS[problem.what]}{leaf}"
