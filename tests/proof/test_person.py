"""Chains of statements and the logs that they name."""

import json
from typing import Any

import pytest

from pledge_app.proof import sshsig
from pledge_app.proof.documents import digest, namespace, type_of
from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.proof.identity import parse_statement
from pledge_app.proof.keys import openssh_line
from pledge_app.proof.memory import Memory
from pledge_app.proof.note import COSIGNATURE, Vkey, log_origin, witness_name
from pledge_app.proof.reading import Reading, read
from tests.builders import DAY, TODAY
from tests.publications import NOW, Author, a_key, an_author

SECOND = "identity/1.json"


def reading(author: Author, memory: Memory | None = None) -> Reading:
    return read(author.folder(), memory, NOW)


def a_witness(name: str) -> str:
    public = a_key(name).public
    return Vkey(name=witness_name(public), public=public, kind=COSIGNATURE).text()


def test_an_ordinary_statement_holds_once_it_is_in_the_log() -> None:
    author = an_author()
    author.state(name="Anna", bind=False)
    told = reading(author)
    assert (told.verdict, told.name) == (Verdict.FIRST_SEEN, "Ana")
    assert told.memory is not None
    assert SECOND not in told.memory.files
    author.log.add((type_of("identity"), digest(author.statements[1])))
    author.summarise()
    told = reading(author)
    assert (told.verdict, told.name) == (Verdict.FIRST_SEEN, "Anna")
    assert told.memory is not None
    assert f"{SECOND}.sig" in told.memory.files


def test_a_planned_change_of_keys_and_who_signs_from_then_on() -> None:
    author = an_author()
    old = author.key
    author.rotate(planned=True)
    author.conduct(next(iter(reading(an_author()).pledges)))
    author.summarise()
    assert reading(author).verdict is Verdict.FIRST_SEEN
    data = author.files["summary/1.json"]
    author.files["summary/1.json.sig"] = sshsig.sign(old, namespace("summary"), data)
    assert Problem(file="summary/1.json.sig", what=What.BADLY_SIGNED) in reading(author).problems


def test_an_emergency_change_replaces_log_and_witness() -> None:
    author = an_author()
    pledge = next(iter(reading(author).pledges))
    author.conduct(pledge, TODAY)  # by a thief, say
    fields = author.move(size=7, reason="stolen")
    author.rotate(planned=False, witness=a_witness("new"), **fields)
    author.conduct(pledge, TODAY - DAY)
    author.conduct(pledge, TODAY - DAY, refs=(1,))
    author.summarise()
    told = reading(author)
    assert (told.verdict, told.problems, told.size, told.disowned) == (Verdict.FIRST_SEEN, (), 4, 1)
    assert [(row.start, row.to) for row in told.summaries] == [(0, 6), (0, 3)]
    # Refs are of their own log; what was opened in the first one still counts.
    assert [(row.kept, row.corrected) for row in told.standings] == [(4, 1)]
    again = reading(author, told.memory)
    assert (again.verdict, again.standings) == (Verdict.CONSISTENT, told.standings)
    assert again.memory is not None
    assert len(again.memory.leaves) == len(again.memory.sightings) == 2


def test_summaries_past_the_end_of_a_closed_log_are_disowned() -> None:
    author = an_author()
    pledge = next(iter(reading(author).pledges))
    thiefs = author.conduct(pledge, TODAY)
    assert thiefs == 7
    author.summarise()
    memory = reading(author).memory
    stolen = author.summaries.pop()
    fields = author.move(size=7, reason="stolen")
    author.rotate(planned=False, witness=a_witness("new"), **fields)
    author.summarise()
    told = reading(author, memory)
    assert (told.verdict, told.disowned) == (Verdict.CONSISTENT, 2)
    assert told.standings[0].kept == 3
    author.files["summary/1.json"] = stolen
    author.files["summary/1.json.sig"] = sshsig.sign(a_key("Ana id"), namespace("summary"), stolen)
    assert reading(author).problems == (
        Problem(file=f"{author.log.home}/checkpoint", what=What.LAST_ABSENT, leaf=1),
    )


def test_a_closed_identity_is_never_overdue() -> None:
    author = Author()
    author.summarise(next_due=TODAY)
    fields = author.move()
    author.logs.pop()
    author.state(bind=False, **fields | {"log": None})
    told = read(author.folder(), None, NOW + 100 * DAY)
    assert (told.verdict, told.size, told.unsummarised) == (Verdict.FIRST_SEEN, 0, 0)


def test_a_log_closed_beyond_what_is_shown_or_with_another_root() -> None:
    author = an_author()
    fields = author.move()
    author.state(**fields)
    author.summarise()
    assert reading(author).verdict is Verdict.FIRST_SEEN
    old = author.logs[0]
    files = author.published()
    shorter = {path: data for path, data in files.items() if not path.startswith(old.home)} | old.files(5)
    assert (
        Problem(file=f"{old.home}/checkpoint", what=What.OLDER)
        in read(author.folder(shorter), None, NOW).problems
    )

    author = an_author()
    fields = author.move()
    fields["retired"][0]["root"] = "A" * 43 + "="
    author.state(**fields)
    author.summarise()
    assert reading(author).problems == (Problem(file=SECOND, what=What.NOT_IN_TREE),)


def test_a_log_begins_with_the_statement_that_names_it() -> None:
    author = Author()
    author.log.leaves.reverse()
    author.log.leaves.insert(0, bytes(32))
    assert Problem(file="identity/0.json", what=What.NOT_NEXT, leaf=0) in reading(author).problems


def test_without_the_new_log_there_is_nothing_to_count_there() -> None:
    author = an_author()
    author.state(**author.move())
    author.summarise()
    files = {path: data for path, data in author.published().items() if not path.startswith(author.log.home)}
    told = read(author.folder(files), None, NOW)
    assert told.problems == (Problem(file=f"{author.log.home}/checkpoint", what=What.ABSENT),)
    assert (len(told.summaries), told.size) == (1, 0)


OTHER = a_key("other").public
REFUSED: dict[str, dict[str, Any]] = {
    "another seq": {"seq": 2},
    "another prev": {"prev": "0" * 64},
    "a new key without recovery": {"key": openssh_line(OTHER)},
    "a new recovery key without the old one": {"next": "0" * 64},
    "a log that is not retired": {"log": Vkey(name=log_origin(OTHER), public=OTHER).text()},
    "a retirement without a new log": {
        "retired": [{"origin": "x", "reason": "lost", "root": "A" * 43 + "=", "size": 0}]
    },
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_may_not_follow(case: str) -> None:
    author = an_author()
    author.state(**REFUSED[case])
    author.summaries.clear()
    assert Problem(file=SECOND, what=What.NOT_NEXT) in reading(author).problems


def test_no_key_serves_two_roles_and_none_returns() -> None:
    founding = parse_statement(Author().statements[0])
    assert founding.log is not None
    witness = Vkey(name=witness_name(founding.key), public=founding.key, kind=COSIGNATURE).text()
    author = an_author()
    author.state(witness=witness)
    assert Problem(file=SECOND, what=What.NOT_NEXT) in reading(author).problems

    author = an_author()
    first = json.loads(author.statements[0])["witness"]
    author.state(witness=a_witness("new"))
    assert Problem(file=SECOND, what=What.NOT_NEXT) not in reading(author).problems
    author.state(witness=first)
    assert Problem(file="identity/2.json", what=What.NOT_NEXT) in reading(author).problems


def test_a_recovery_changes_both_keys_and_without_the_old_one_everything() -> None:
    for planned, fields in (
        (True, {"key": openssh_line(a_key("Ana id").public)}),
        (True, {"next": digest(a_key("Ana recovery").public)}),
        (False, {}),
        (False, {"witness": a_witness("new")}),
    ):
        author = an_author()
        author.rotate(planned=planned, **fields)
        assert Problem(file=SECOND, what=What.NOT_NEXT) in reading(author).problems
    author = an_author()
    stranger = a_key("stranger")
    author.state(signers={".recovery.sig": stranger})
    assert reading(author).problems[0] == Problem(file=SECOND, what=What.NOT_NEXT)
    author.state(signers={".sig": stranger})
    author = an_author()
    author.state(signers={".sig": stranger})
    assert reading(author).problems[0] == Problem(file=f"{SECOND}.sig", what=What.BADLY_SIGNED)
    author.files[f"{SECOND}.sig"] = b""
    assert reading(author).problems[0] == Problem(file=f"{SECOND}.sig", what=What.BADLY_SIGNED)


def test_the_beginning_is_the_persons_own() -> None:
    stranger = a_key("stranger")
    for by in (".sig", ".recovery.sig"):
        author = Author()
        author.files[f"identity/0.json{by}"] = sshsig.sign(
            stranger, namespace("identity"), author.statements[0]
        )
        if by == ".sig":
            expected = Problem(file="identity/0.json.sig", what=What.BADLY_SIGNED)
        else:
            expected = Problem(file="identity/0.json", what=What.NOT_NEXT)
        assert expected in reading(author).problems


def test_gaps_and_absent_signatures_are_named() -> None:
    author = an_author()
    author.state(name="Anna")
    author.state(name="Anne")
    author.summarise()
    del author.files[f"{SECOND}.sig"]
    assert Problem(file=f"{SECOND}.sig", what=What.ABSENT) in reading(author).problems
    del author.files[SECOND]
    assert Problem(file=SECOND, what=What.ABSENT) in reading(author).problems


def test_two_statements_of_a_number_convict_unless_recovery_outranks() -> None:
    author, twin = an_author(), an_author()
    author.state(name="Anna")
    author.summarise()
    memory = reading(author).memory
    twin.state(name="Anne")
    twin.summarise()
    assert Problem(file=SECOND, what=What.OTHER_STATEMENT) in reading(twin, memory).problems

    recovered = an_author()
    recovered.log.contents[:], recovered.log.leaves[:] = author.log.contents[:], author.log.leaves[:]
    for path in ("summary/1.json", "summary/1.json.sig"):
        recovered.files[path] = author.files[path]
    recovered.summaries.append(author.summaries[1])
    recovered.log.summarised = author.log.summarised
    recovered.rotate(planned=True)
    told = reading(recovered, memory)
    # The summary named the statement that is outranked now, and nothing else is wrong.
    assert {problem.what for problem in told.problems} == {What.NOT_NEXT}
    again = reading(author, Memory(id=author.id, files=recovered.published()))
    assert Problem(file=SECOND, what=What.OLDER) in again.problems
