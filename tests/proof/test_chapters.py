"""The chain of summaries: what each says of its leaves, how they join, and what is unknown."""

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Flaw
from pledge_app.proof import canonical, sshsig, summary, tree
from pledge_app.proof.canonical import SUMMARY_CAP
from pledge_app.proof.documents import digest, namespace, pledge_document, type_of
from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.proof.memory import Memory
from pledge_app.proof.reading import Reading, read
from tests.builders import DAY, TODAY, a_pledge
from tests.publications import NOW, Author, Entry, an_author

MONTH_AGO = date(2026, 2, 16)
FIRST, SECOND = "summary/0.json", "summary/1.json"


def reading(author: Author, memory: Memory | None = None) -> Reading:
    return read(author.folder(), memory, NOW)


def problems(author: Author, memory: Memory | None = None) -> tuple[Problem, ...]:
    return reading(author, memory).problems


def an_open_author(conducts: int = 2) -> tuple[Author, str]:
    """With a pledge and conduct, not yet summarised: leaves 0 identity, 1 pledge, 2 its head, 3 … conduct."""
    author = Author()
    pledge = author.pledge(day=MONTH_AGO)
    for number in range(conducts):
        author.conduct(pledge, MONTH_AGO + DAY * (number + 1))
    return author, pledge


def signed_anew(author: Author, data: bytes, path: str) -> None:
    author.files[path] = data
    author.files[f"{path}.sig"] = sshsig.sign(author.key, namespace("summary"), data)


def test_withheld_and_lost_entries_are_counted_and_can_be_opened_later() -> None:
    author, _ = an_open_author(4)
    author.summarise(closed=[3, 5], lost=[6])
    told = reading(author)
    assert (told.verdict, told.withheld) == (Verdict.FIRST_SEEN, 3)
    assert [(row.kept, row.withheld) for row in told.standings] == [(1, 3)]
    author.summarise(reopened=[3, 5])
    later = reading(author)
    assert (later.verdict, later.withheld) == (Verdict.FIRST_SEEN, 1)
    assert [(row.kept, row.withheld) for row in later.standings] == [(3, 1)]


def test_corrections_and_bodies() -> None:
    author, pledge = an_open_author(1)
    author.conduct(
        pledge, MONTH_AGO + DAY, Outcome.SLIPPED, refs=(3,), body=Body(text="No.", chips=("late",))
    )
    author.summarise(said=[3, 4])
    (row,) = reading(author).standings
    assert (row.kept, row.slipped, row.corrected) == (0, 1, 1)


def test_a_weakening_holds_after_seven_days() -> None:
    author, pledge = an_open_author(0)
    weaker = a_pledge(
        cadence=type(a_pledge().cadence)(times=1, days=7), prev=pledge, change=ChangeKind.WEAKENING
    )
    name = author.pledge(weaker, day=date(2026, 3, 9))
    author.summarise(issued=date(2026, 3, 16))
    assert reading(author).standings[0].sha256 == pledge
    author.summarise(issued=date(2026, 3, 17))
    assert reading(author).standings[0].sha256 == name


def test_pages_hold_what_does_not_fit_into_one_file() -> None:
    author, pledge = an_open_author(0)
    for _ in range(23):
        author.conduct(pledge, body=Body(text="\U0001f331" * 100_000))
    made, elements = author.draft(said=range(3, 26))
    written = summary.summary_documents(made, elements)
    assert all(len(data) <= SUMMARY_CAP for data in (written.summary, *written.pages))
    author.summarise(made, elements)
    assert {"summary/0.0.json", "summary/0.1.json"} <= author.files.keys()
    told = reading(author)
    assert (told.verdict, len(told.heads)) == (Verdict.FIRST_SEEN, 24)
    assert told.memory is not None
    assert "summary/0.1.json" in told.memory.files

    page = "summary/0.0.json"
    changed = author.files[page].replace(b"conduct", b"repairs")
    for data, what in ((changed, What.MISNAMED), (None, What.ABSENT)):
        files = {path: data for path, data in author.published().items() if path != page}
        told = read(author.folder(files if data is None else files | {page: data}), None, NOW)
        assert told.problems == (Problem(file=page, what=what),)
        assert told.heads == {}


def test_a_page_that_is_named_but_ill_formed() -> None:
    author, _ = an_open_author()
    page = b'{"entries":[],"type":"pledge-app/page","v":2}'
    made, elements = author.draft()
    whole = msgspec.structs.replace(made, entries=tuple(elements), pages=(digest(page),))
    author.files["summary/0.0.json"] = page
    author.sign_summary(canonical.encode_struct(whole))
    assert problems(author) == (Problem(file="summary/0.0.json", what=What.ILL_FORMED, flaw=Flaw.FIELDS),)


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"seq": 2}, What.NOT_NEXT),
        ({"id": "0" * 64}, What.NOT_NEXT),
        ({"origin": "pledge-app/log/x"}, What.NOT_NEXT),
        ({"prev": "0" * 64}, What.NOT_NEXT),
        ({"start": 6}, What.NOT_NEXT),
        ({"start": 8}, What.NOT_NEXT),
        ({"identity": summary.Named(seq=1, sha256="0" * 64)}, What.NOT_NEXT),
        ({"root": bytes(32)}, What.NOT_IN_TREE),
    ],
)
def test_a_summary_that_does_not_follow(fields: dict[str, Any], what: What) -> None:
    author = an_author()
    author.conduct(next(iter(reading(author).pledges)))
    made, elements = author.draft(**fields)
    author.summarise(made, [element for element in elements if element.i >= made.start])
    assert (SECOND, what) in {(problem.file, problem.what) for problem in problems(author)}


def test_the_first_summary_begins_at_the_beginning() -> None:
    author, _ = an_open_author()
    made, elements = author.draft(start=1)
    author.summarise(made, elements[1:])
    assert problems(author) == (Problem(file=FIRST, what=What.NOT_NEXT),)


@pytest.mark.parametrize(
    ("keep", "what", "leaf"),
    [
        ([0, 1, 2, 4], What.LEFT_OUT, 3),
        ([1, 2, 3, 4], What.LEFT_OUT, 0),
        ([0, 1, 2, 3], What.LEFT_OUT, 4),
        ([0, 1, 2, 2, 3, 4], What.LEFT_OUT, 3),
        ([0, 1, 3, 2, 4], What.LEFT_OUT, 2),
    ],
)
def test_every_leaf_is_told_once_and_in_order(keep: list[int], what: What, leaf: int) -> None:
    author, _ = an_open_author()
    made, elements = author.draft()
    author.summarise(made, [elements[i] for i in keep])
    assert problems(author) == (Problem(file=FIRST, what=what, leaf=leaf),)


def test_nothing_is_told_of_leaves_past_the_range() -> None:
    author, _ = an_open_author()
    made, elements = author.draft()
    author.summarise(made, [*elements, summary.lost(5, bytes(32))])
    assert problems(author) == (Problem(file=FIRST, what=What.LEFT_OUT, leaf=5),)


def test_what_is_told_must_be_what_was_committed_to() -> None:
    author, _ = an_open_author()
    made, elements = author.draft(closed=[3])
    entry = author.log.contents[4]
    assert isinstance(entry, Entry)
    lie = Entry(head=replace(entry.head, outcome=Outcome.EXCUSED), body=entry.body, salts=entry.salts)
    elements[4] = summary.opened(4, lie.head, lie.salts[0], entry.commitments[1])
    author.summarise(made, elements)
    assert problems(author) == (Problem(file=FIRST, what=What.NOT_THE_ENTRY, leaf=4),)
    assert reading(author).heads == {}


@pytest.mark.parametrize("again", [[4], [1], [3, 3], [4, 3]])
def test_before_its_range_a_summary_opens_only_what_was_closed(again: list[int]) -> None:
    author, _ = an_open_author()
    author.summarise(closed=[3])
    made, elements = author.draft()
    early = [author.log.element(i, closed=(), lost=(), said=()) for i in again]
    author.summarise(made, [*early, *elements])
    assert [problem.what for problem in problems(author)] == [What.NOT_THE_ENTRY]


def test_a_head_must_be_one() -> None:
    for parts in ({"refs": (9,)}, {"refs": (3,)}, {"kind": Kind.REPAIR, "outcome": Outcome.KEPT}):
        author, pledge = an_open_author(0)
        head = Head(day=TODAY, kind=Kind.CONDUCT, outcome=Outcome.KEPT, pledge=pledge)
        for field, value in parts.items():
            object.__setattr__(head, field, value)
        author.entry(head)
        author.summarise()
        assert problems(author) == (Problem(file=FIRST, what=What.ILL_FORMED, flaw=Flaw.FIELDS),)


def test_a_wording_is_named_by_a_hash_and_nothing_else() -> None:
    author, _ = an_open_author(0)
    author.conduct("../../etc/passwd")
    author.summarise()
    assert problems(author) == (Problem(file=FIRST, what=What.ILL_FORMED, flaw=Flaw.ENCODING),)


def test_a_head_is_opened_only_with_its_wording_published() -> None:
    author, _ = an_open_author(0)
    author.conduct("ab" * 32)
    author.summarise()
    path = f"pledge/{'ab' * 32}.json"
    assert problems(author) == (Problem(file=path, what=What.ABSENT),)


def test_the_wording_and_those_before_it_are_in_the_log_first() -> None:
    author = Author()
    first = author.document("pledge", pledge_document(a_pledge()), bind=False)
    second = author.document("pledge", pledge_document(a_pledge(prev=first, change=ChangeKind.EDITORIAL)))
    author.conduct(second)
    author.conduct(second)
    author.summarise()
    assert problems(author) == (Problem(file=f"pledge/{first}.json", what=What.NOT_BOUND),)
    author.log.add((type_of("pledge"), first))  # too late
    author.summarise()
    assert problems(author) == (Problem(file=f"pledge/{first}.json", what=What.NOT_BOUND),)


def test_documents_in_the_range_are_here_unless_withdrawn() -> None:
    author = Author()
    review = canonical.encode({"id": author.id, "type": type_of("review"), "v": 1})
    name = author.document("review", review)
    author.summarise()
    del author.files[f"review/{name}.json"]
    assert problems(author) == (Problem(file=f"review/{name}.json", what=What.ABSENT),)
    author.withdraw(name, "review")
    author.summarise()
    assert problems(author) == ()


@pytest.mark.parametrize(
    ("kind", "what"), [("summary", What.SUMMARY_INSIDE), ("secret", What.ILL_FORMED), ("identity", None)]
)
def test_kinds_of_documents_in_the_range(kind: str, what: What | None) -> None:
    author = Author()
    author.log.add((type_of(kind), "0" * 64))
    author.summarise()
    assert [problem.what for problem in problems(author)] == ([what] if what else [])
    assert reading(author).verdict is (what.verdict if what else Verdict.FIRST_SEEN)


def test_a_summary_that_is_not_in_the_log_is_a_second_face() -> None:
    author = an_author()
    root = tree.root(author.log.leaves[:6])
    other, _ = author.draft(start=0, to=6, prev=None, seq=0, root=root, text="for others")
    elements = [author.log.element(i, closed=[3], lost=(), said=()) for i in range(6)]
    signed_anew(author, summary.summary_documents(other, elements).summary, FIRST)
    assert Problem(file=FIRST, what=What.NOT_THE_LEAF, leaf=6) in problems(author)
    assert reading(author).verdict is Verdict.REWRITTEN
    memory = reading(an_author()).memory
    assert Problem(file=FIRST, what=What.OTHER_SUMMARY) in problems(author, memory)


def test_a_second_summary_of_a_number_convicts_though_it_waits() -> None:
    author = an_author()
    memory = reading(author).memory
    other, elements = author.draft(start=0, to=40, prev=None, seq=0)
    signed_anew(author, summary.summary_documents(other, elements).summary, FIRST)
    assert reading(author, memory).problems[0] == Problem(file=FIRST, what=What.OTHER_SUMMARY)


def test_an_absent_summary_is_missed_and_its_leaves_are_unknown() -> None:
    author, pledge = an_open_author()
    for _ in range(3):
        author.summarise()
        author.conduct(pledge)
    author.summarise()
    whole = reading(author)
    assert (whole.withheld, len(whole.summaries)) == (0, 4)
    for path in ("summary/1.json", "summary/2.json"):
        for by in ("", ".sig"):
            del author.files[path + by]
    told = reading(author)
    assert {problem.file for problem in told.problems} == {"summary/1.json", "summary/2.json"}
    # Two entries, and the first summary's own leaf: what it is only the second could say.
    assert (told.verdict, told.withheld) == (Verdict.INCOMPLETE, 3)
    assert [(row.kept, row.withheld) for row in told.standings] == [(3, 3)]
    assert reading(author, whole.memory).standings == whole.standings


def test_a_withdrawn_summary_may_be_deleted() -> None:
    author, pledge = an_open_author()
    names = [author.summarise()]
    for _ in range(2):
        author.conduct(pledge)
        names.append(author.summarise())
    author.withdraw(names[1])
    author.conduct(pledge)
    made, elements = author.draft()
    author.summarise(made, elements)
    kept = reading(author)
    for by in ("", ".sig"):
        del author.files[SECOND + by]
    told = reading(author)
    assert (told.verdict, told.withheld) == (Verdict.FIRST_SEEN, 1)
    # For those who still have it, it counts no more either.
    assert (kept.withheld, kept.standings) == (told.withheld, told.standings)
    assert reading(author, kept.memory).standings == told.standings
    author.summarise(reopened=[6])
    assert reading(author).withheld == 0


def test_what_is_withdrawn_is_of_the_kind_that_was_named() -> None:
    author, pledge = an_open_author()
    name = author.summarise()
    author.withdraw(name, "review")
    author.withdraw(pledge, "review")
    author.summarise()
    told = reading(author)
    assert (told.verdict, told.standings[0].kept) == (Verdict.FIRST_SEEN, 2)
    for path in (f"pledge/{pledge}.json", FIRST):
        for by in ("", ".sig"):
            del author.files[path + by]
        assert [problem.file for problem in problems(author)] == [path]
        assert reading(author).verdict is Verdict.INCOMPLETE


def test_of_several_absent_summaries_only_the_withdrawn_are_excused() -> None:
    author, pledge = an_open_author()
    names = []
    for _ in range(4):
        names.append(author.summarise())
        author.conduct(pledge)
    author.withdraw(names[1])
    author.summarise()
    for seq in (1, 2, 3):
        for by in ("", ".sig"):
            del author.files[f"summary/{seq}.json{by}"]
    # Which one was withdrawn cannot be told, but the one just before is named by the next: it was not.
    assert {problem.file for problem in problems(author)} == {"summary/3.json", "summary/2.json"}
    author.withdraw(names[3])
    author.summarise()
    assert len(problems(author)) == 1


def test_the_last_summary_withdrawn() -> None:
    author, pledge = an_open_author()
    author.summarise()
    author.conduct(pledge)
    name = author.summarise()
    for by in ("", ".sig"):
        del author.files[SECOND + by]
    author.withdraw(name)
    told = reading(author)
    assert (told.verdict, told.withheld, len(told.summaries)) == (Verdict.FIRST_SEEN, 1, 1)
    assert told.unsummarised == 3


def test_the_only_summary_withdrawn() -> None:
    author, _ = an_open_author()
    name = author.summarise()
    author.withdraw(name)
    told = reading(author)
    assert (told.verdict, told.withheld, told.standings) == (Verdict.FIRST_SEEN, 3, ())


def test_an_ill_formed_summary_is_named_and_not_missed_besides() -> None:
    author, pledge = an_open_author()
    author.summarise()
    author.conduct(pledge)
    author.summarise()
    author.files[FIRST] = b"{}"
    assert problems(author) == (Problem(file=FIRST, what=What.ILL_FORMED, flaw=Flaw.FIELDS),)


def test_a_missing_signature_and_a_strangers() -> None:
    author, stranger = an_author(), an_author(name="Eve")
    data = author.files[FIRST]
    author.files[f"{FIRST}.sig"] = sshsig.sign(stranger.key, namespace("summary"), data)
    assert Problem(file=f"{FIRST}.sig", what=What.BADLY_SIGNED) in problems(author)
    del author.files[f"{FIRST}.sig"]
    assert Problem(file=f"{FIRST}.sig", what=What.ABSENT) in problems(author)


def test_a_number_out_of_reach_is_no_reason_to_look_for_all_before_it() -> None:
    author, pledge = an_open_author()
    author.summarise()
    author.conduct(pledge)
    made, elements = author.draft(seq=10**15)
    author.summarise(made, elements)
    for by in ("", ".sig"):
        author.files[f"summary/{10**15}.json{by}"] = author.files.pop(SECOND + by)
    assert problems(author) == (Problem(file=f"summary/{10**15}.json", what=What.NOT_NEXT),)


def test_a_long_row_of_absent_summaries_is_not_named_one_by_one() -> None:
    author = Author()
    for _ in range(20):
        author.summarise()
    files = {
        path: data for path, data in author.published().items() if "summary/" not in path or "/19." in path
    }
    told = read(author.folder(files), None, NOW)
    assert {problem.file for problem in told.problems} == {f"summary/{seq}.json" for seq in range(3, 19)}


def test_more_may_be_withdrawn_than_is_missing() -> None:
    author, pledge = an_open_author()
    author.summarise()
    author.log.add((type_of("summary"), "0" * 64))  # as if it were one
    name = author.summarise()
    author.conduct(pledge)
    author.summarise()
    author.withdraw(name)
    author.withdraw("0" * 64)
    author.summarise()
    for by in ("", ".sig"):
        del author.files[SECOND + by]
    assert problems(author) == ()
