"""Reading what a person published: bytes in, a verdict and the counts out; no I/O (SCHEMAS §4–6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from pledge_app.domain.conduct import AnyHead
from pledge_app.domain.pledge import Pledge
from pledge_app.domain.publication import SummaryRow
from pledge_app.domain.standing import Standing, standings
from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import note, sshsig
from pledge_app.proof.chapters import Account, ChapterReader
from pledge_app.proof.documents import digest
from pledge_app.proof.findings import Findings, Problem, Verdict, What
from pledge_app.proof.folder import Folder, tile_at
from pledge_app.proof.log import MOST_LEAVES, home
from pledge_app.proof.memory import Memory, Sighting
from pledge_app.proof.person import Person, read_person
from pledge_app.proof.records import Records, read_records

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a folder shows. `problems` come worst first.

    `name` is what the person calls themselves, `size` the number of leaves of the current log; "" and 0 where
    the folder does not prove them. `withheld` are the leaves whose contents are unknown, `unsummarised` those
    past the last summary, `disowned` those past the end of a closed log. `opened_on` is the day on which the
    first summary was issued, by its author's word. `heads` are the opened ones, by leaf, and `pledges` the
    wordings they refer to, by hash. `foreign` are the names in the folder that mean nothing. `memory` is what
    to remember from now on, None unless the verdict is accepted.
    """

    verdict: Verdict
    id: str
    name: str = ""
    size: int = 0
    problems: tuple[Problem, ...] = ()
    standings: tuple[Standing, ...] = ()
    withheld: int = 0
    unsummarised: int = 0
    disowned: int = 0
    summaries: tuple[SummaryRow, ...] = ()
    opened_on: date | None = None
    next_due: date | None = None
    heads: Mapping[int, AnyHead] = field(default_factory=dict)
    pledges: Mapping[str, Pledge] = field(default_factory=dict)
    foreign: tuple[str, ...] = ()
    memory: Memory | None = None


def read(folder: Folder, memory: Memory | None, now: datetime) -> Reading:
    """Judge the folder beside what is remembered of the same person (None: nothing), at the UTC time `now`.

    Never raises for anything that a folder may hold.
    """
    known = memory or Memory(id=folder.id)
    findings = Findings(folder=folder, remembered=known.files)
    person = read_person(findings, known)
    if person is None:
        return _reading(findings, Account(), verdict=findings.verdict(Verdict.FIRST_SEEN))
    records = read_records(findings, person)
    account = ChapterReader(findings=findings, person=person, records=records).read()
    _check_end(findings, person, records, account)
    _check_others(findings, person)
    _check_due(findings, person, account, now)
    verdict = findings.verdict(Verdict.CONSISTENT if memory else Verdict.FIRST_SEEN)
    log = person.current_log
    last = account.chapters[-1] if account.chapters else None
    return replace(
        _reading(findings, account, verdict=verdict),
        name=person.current.name,
        size=log.checkpoint.size if log else 0,
        standings=_standings(known, person, records, account),
        unsummarised=log.end - (last.summary.to + 1 if last and last.log is log else 0) if log else 0,
        disowned=sum(log.checkpoint.size - log.end for log in person.logs),
        pledges=records.pledges,
        memory=_remember(findings, person, _files(person, records, account), known, now)
        if verdict.accepted
        else None,
    )


def _reading(findings: Findings, account: Account, *, verdict: Verdict) -> Reading:
    summaries = [(chapter.sha256, chapter.summary) for chapter in account.chapters]
    return Reading(
        verdict=verdict,
        id=findings.folder.id,
        problems=findings.worst_first(),
        withheld=len(account.unknown),
        summaries=tuple(
            SummaryRow(seq=made.seq, sha256=name, start=made.start, to=made.to, issued=made.issued)
            for name, made in summaries
        ),
        opened_on=next((made.issued for _, made in summaries if made.seq == 0), None),
        next_due=summaries[-1][1].next_due if summaries else None,
        heads=account.heads,
        foreign=findings.folder.foreign,
    )


def _standings(memory: Memory, person: Person, records: Records, account: Account) -> tuple[Standing, ...]:
    if not account.chapters:
        return ()
    absences = {log.base: memory.absences(log.checkpoint.origin) for log in person.logs}

    def not_yet(leaf: int) -> date | None:
        within = leaf % MOST_LEAVES
        return absences[leaf - within].of_leaf(within)

    return standings(
        account.heads,
        records.pledges,
        horizon=account.chapters[-1].summary.issued - ONE_DAY,
        not_yet=not_yet if memory.sightings else None,
        unknown=sorted(account.unknown),
    )


def _check_end(findings: Findings, person: Person, records: Records, account: Account) -> None:
    """The last leaf of a published log is that of a document, so that a dropped last summary is seen."""
    log = person.current_log
    documents = {
        *records.places.values(),
        *(place for place, _ in person.bound),
        *(chapter.place for chapter in account.chapters),
    }
    if log and log.base + log.checkpoint.size - 1 not in documents:
        findings.blame(f"{log.home}/checkpoint", What.LAST_ABSENT, leaf=log.checkpoint.size - 1)


def _check_due(findings: Findings, person: Person, account: Account, now: datetime) -> None:
    if not account.chapters or person.current.log is None:
        return
    last = account.chapters[-1]
    due = last.summary.next_due
    if due is not None and now.astimezone(UTC).date() - ONE_DAY > due:
        findings.blame(last.path, What.OVERDUE, due=due)


def _check_others(findings: Findings, person: Person) -> None:
    """What bears on nothing that is counted: only whether it is whole.

    That is what the person says of others' logs, entries handed to somebody, signatures that came before what
    they sign, and logs that no statement names.
    """
    for path in findings.paths("witness/"):
        data = findings.file(path)
        if data is not None:
            findings.parsed(path, data, partial(_check_witnessed, path, person.current.witness))
    for path in findings.paths("disclosure/"):
        data = findings.file(path)
        if data is not None and path != f"disclosure/{digest(data)}.tlog-proof":
            findings.blame(path, What.MISNAMED)
    homes = {home(origin) for origin in person.logs_by_origin}
    for path in findings.paths(""):
        data = findings.file(path)
        if data is None:
            continue
        if path.endswith(".sig") and path.removesuffix(".sig").removesuffix(".recovery") not in findings:
            findings.parsed(path, data, sshsig.check_form)
        elif path.startswith("log/") and "/".join(path.split("/")[:2]) not in homes:
            found = tile_at(path)
            findings.parsed(path, data, found[1].checked if found else _check_checkpoint)


def _check_checkpoint(data: bytes) -> None:
    note.parse_checkpoint(note.parse_note(data).text)


def _check_witnessed(path: str, witness: note.Vkey, data: bytes) -> None:
    signed = note.parse_note(data)
    origin = note.parse_checkpoint(signed.text).origin
    note.verified(signed, (witness,))
    if path != f"witness/{digest(origin.encode())}/checkpoint" or len(signed.signatures) != 2:
        raise RefusedDocument(Flaw.FORMAT)


def _files(person: Person, records: Records, account: Account) -> list[str]:
    """Where that lies which counted: nothing that waits, and nothing that was withdrawn."""
    statements = [f"identity/{seq}.json" for seq in range(person.current.seq + 1)]
    documents = [*statements, *records.places, *(chapter.path for chapter in account.chapters)]
    signatures = [path + by for path in documents for by in (".sig", ".recovery.sig")]
    return [*documents, *signatures, *account.pages, *(f"{log.home}/checkpoint" for log in person.logs)]


def _remember(
    findings: Findings, person: Person, paths: Iterable[str], memory: Memory, now: datetime
) -> Memory:
    states = [log.checkpoint for log in person.logs]
    earlier = {(seen.origin, seen.size): seen for seen in memory.sightings}
    today = {
        (state.origin, state.size): Sighting(origin=state.origin, size=state.size, root=state.root, at=now)
        for state in states
    }
    return Memory(
        id=memory.id,
        files={path: data for path in paths if (data := findings.file(path)) is not None},
        leaves={log.checkpoint.origin: b"".join(log.leaves) for log in person.logs},
        sightings=tuple({**earlier, **today}.values()),
    )
