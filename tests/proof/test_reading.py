"""A folder as a whole: verdicts, what is remembered, and that no byte of it can change unseen."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.conduct import Body
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Flaw
from pledge_app.proof import note
from pledge_app.proof.documents import digest
from pledge_app.proof.findings import Problem, Verdict, What
from pledge_app.proof.folder import Fault, Folder
from pledge_app.proof.memory import Memory
from pledge_app.proof.reading import Reading, read
from tests.builders import DAY, TODAY
from tests.publications import NOW, Author, an_author

MONTH_AGO = date(2026, 2, 16)


def matters(reading: Reading) -> list[What]:
    return [problem.what for problem in reading.problems]


def two_summaries() -> Author:
    author = an_author()
    pledge = next(iter(read(author.folder(), None, NOW).pledges))
    author.conduct(pledge, body=Body(text="At the demo."))
    author.conduct(pledge, outcome=Outcome.SLIPPED)
    author.summarise(said=[7])
    return author


AUTHOR = two_summaries()
FOLDER = AUTHOR.folder()
CHECKPOINT = f"{AUTHOR.log.home}/checkpoint"


def seen(author: Author = AUTHOR, at: datetime = NOW) -> Memory:
    memory = read(author.folder(), None, at).memory
    assert memory is not None
    return memory


def changed(path: str, data: bytes | Fault | None) -> Folder:
    files = {**FOLDER.files, path: data}
    return AUTHOR.folder({path: data for path, data in files.items() if data is not None})


def test_a_publication_is_first_seen_and_then_consistent() -> None:
    reading = read(FOLDER, None, NOW)
    assert (reading.verdict, reading.problems) == (Verdict.FIRST_SEEN, ())
    assert (reading.id, reading.name, reading.size) == (AUTHOR.id, "Ana", 10)
    assert [(row.seq, row.start, row.to) for row in reading.summaries] == [(0, 0, 6), (1, 7, 9)]
    assert (reading.opened_on, reading.next_due, reading.withheld, reading.unsummarised) == (
        TODAY,
        None,
        0,
        0,
    )
    (standing,) = reading.standings
    assert (standing.kept, standing.slipped, standing.rate_of) == (4, 1, 5)
    assert reading.heads[2].kind is Kind.PLEDGE

    again = read(FOLDER, reading.memory, NOW + DAY)
    assert (again.verdict, again.problems, again.standings) == (Verdict.CONSISTENT, (), reading.standings)
    assert again.memory is not None
    assert reading.memory is not None
    assert again.memory.files == reading.memory.files
    assert [sighting.at for sighting in again.memory.sightings] == [NOW + DAY]


@pytest.mark.parametrize("path", sorted(FOLDER.files))
def test_no_flipped_bit_passes_for_the_same_publication(path: str) -> None:
    """Every 5th byte of each file, one bit of it; what is remembered makes no difference."""
    data = FOLDER.files[path]
    assert isinstance(data, bytes)
    memory = seen()
    chance = random.Random(path)  # noqa: S311  places to try, no secrets
    for place in range(chance.randrange(5), len(data), 5):
        flipped = bytearray(data)
        flipped[place] ^= 1 << chance.randrange(8)
        for known in (None, memory):
            reading = read(changed(path, bytes(flipped)), known, NOW)
            assert reading.verdict is Verdict.INVALID, place
            assert reading.memory is None
            assert path in {problem.file for problem in reading.problems}, place


@pytest.mark.parametrize("path", sorted(FOLDER.files))
def test_an_absent_file_is_named_and_what_is_remembered_stands_in(path: str) -> None:
    folder = changed(path, None)
    reading = read(folder, None, NOW)
    assert reading.verdict is Verdict.INCOMPLETE
    last = "summary/1.json"
    assert path in {problem.file for problem in reading.problems} or path == last
    assert reading.memory is None
    again = read(folder, seen(), NOW)
    assert again.verdict is (Verdict.INCOMPLETE if path == CHECKPOINT else Verdict.CONSISTENT)
    assert again.standings == read(FOLDER, None, NOW).standings


@pytest.mark.parametrize("path", sorted(FOLDER.files))
@pytest.mark.parametrize("change", ["twice", "cut", "empty", "line feed", "space"])
def test_a_changed_length_is_noticed(path: str, change: str) -> None:
    data = FOLDER.files[path]
    assert isinstance(data, bytes)
    made = {
        "twice": data * 2,
        "cut": data[:-1],
        "empty": b"",
        "line feed": data + b"\n",
        "space": b" " + data,
    }
    reading = read(changed(path, made[change]), seen(), NOW)
    assert reading.verdict is Verdict.INVALID
    assert path in {problem.file for problem in reading.problems}


@pytest.mark.parametrize("path", sorted(FOLDER.files))
def test_files_do_not_stand_in_for_each_other(path: str) -> None:
    for other in sorted(FOLDER.files):
        data = FOLDER.files[other]
        if other != path and data != FOLDER.files[path]:
            assert isinstance(data, bytes)
            reading = read(changed(path, data), seen(), NOW)
            assert reading.verdict in (Verdict.INVALID, Verdict.REWRITTEN), other
            assert reading.memory is None


@pytest.mark.parametrize("fault", list(Fault))
@pytest.mark.parametrize("path", sorted(FOLDER.files))
def test_what_is_no_readable_file_is_named(path: str, fault: Fault) -> None:
    reading = read(changed(path, fault), seen(), NOW)
    assert reading.verdict is Verdict.INVALID
    assert Problem(file=path, what=What[fault.name]) in reading.problems


def test_foreign_names_are_listed_and_mean_nothing() -> None:
    names = ("README", "identity/00.json", "summary/../x", "\u202egnp.exe", "<img src=x>")
    reading = read(AUTHOR.folder(foreign=names), None, NOW)
    assert (reading.verdict, reading.foreign) == (Verdict.FIRST_SEEN, names)


def test_a_strangers_folder_is_not_this_persons() -> None:
    stranger = an_author(name="Eve")
    reading = read(stranger.folder(id=AUTHOR.id), seen(), NOW)
    assert reading.verdict is Verdict.INVALID
    assert Problem(file="identity/0.json", what=What.MISNAMED) in reading.problems
    assert read(Folder(id=AUTHOR.id, files={}), None, NOW).problems == (
        Problem(file="identity/0.json", what=What.ABSENT),
    )


def test_a_rewritten_entry_is_proven_by_the_authors_own_signatures() -> None:
    liar = Author()
    pledge = liar.pledge(day=MONTH_AGO)
    for number in range(3):
        liar.conduct(pledge, MONTH_AGO + DAY * (number + 1), Outcome.KEPT if number else Outcome.EXCUSED)
    liar.summarise()
    reading = read(liar.folder(), seen(an_author()), NOW)
    assert reading.verdict is Verdict.REWRITTEN
    assert reading.problems[0] == Problem(file=CHECKPOINT, what=What.HISTORY, leaf=3)
    assert Problem(file="summary/0.json", what=What.OTHER_SUMMARY) in reading.problems
    assert reading.memory is None


def test_a_fork_is_seen_whether_it_is_longer_or_shorter() -> None:
    one, two = an_author(), an_author()
    pledge = next(iter(read(one.folder(), None, NOW).pledges))
    one.conduct(pledge, TODAY)
    one.summarise()
    two.conduct(pledge, TODAY, Outcome.SLIPPED)
    two.conduct(pledge, TODAY)
    two.summarise()
    for shown, known in ((one, two), (two, one)):
        reading = read(shown.folder(), seen(known), NOW)
        assert reading.verdict is Verdict.REWRITTEN
        assert Problem(file=CHECKPOINT, what=What.HISTORY, leaf=7) in reading.problems


def test_a_signed_root_convicts_without_the_hashes() -> None:
    author = an_author()
    files = author.published()
    tile = next(path for path in files if "/tile/" in path)
    files[CHECKPOINT] = author.log.checkpoint(7, root=bytes(32))
    reading = read(author.folder(files), seen(author), NOW)
    assert reading.verdict is Verdict.REWRITTEN
    assert reading.problems[0] == Problem(file=CHECKPOINT, what=What.HISTORY, leaf=6)
    assert read(author.folder(files), None, NOW).problems == (Problem(file=tile, what=What.NOT_IN_TREE),)


def test_an_older_state_is_no_accusation() -> None:
    author = an_author()
    before = author.folder()
    author.conduct(next(iter(read(before, None, NOW).pledges)))
    author.summarise()
    reading = read(before, seen(author), NOW)
    assert (reading.verdict, reading.memory) == (Verdict.OLDER, None)
    assert reading.problems == (Problem(file=CHECKPOINT, what=What.OLDER),)
    assert len(reading.summaries) == 1


def test_newer_files_under_an_old_checkpoint_wait() -> None:
    author = an_author()
    before = author.published()
    author.pledge(title="Later")
    author.summarise()
    files = before | author.published() | {CHECKPOINT: before[CHECKPOINT]}
    reading = read(author.folder(files), None, NOW)
    assert (reading.verdict, reading.size, len(reading.summaries)) == (Verdict.FIRST_SEEN, 7, 1)
    assert reading.memory is not None
    assert "summary/1.json" not in reading.memory.files
    for path in [path for path in files if path.endswith(".sig") and path not in before]:
        del files[path]
    assert read(author.folder(files), None, NOW).verdict is Verdict.FIRST_SEEN


def test_what_waits_is_the_authors_all_the_same() -> None:
    author, stranger = an_author(), an_author(name="Eve")
    before = author.published()
    author.pledge(title="Later")
    author.summarise()
    files = before | author.published() | {CHECKPOINT: before[CHECKPOINT]}
    (pledge,) = (
        path for path in files if path.startswith("pledge/") and path not in before and "sig" not in path
    )
    stranger.document("pledge", files[pledge])
    for path, data in ((f"{pledge}.sig", stranger.files[f"{pledge}.sig"]), ("summary/1.json.sig", b"")):
        reading = read(author.folder({**files, path: data}), None, NOW)
        assert reading.problems[0].what is What.BADLY_SIGNED
        assert reading.problems[0].file == path


def test_the_last_document_cannot_be_dropped() -> None:
    files = AUTHOR.published()
    for path in [path for path in files if path.startswith("summary/1")]:
        del files[path]
    reading = read(AUTHOR.folder(files), None, NOW)
    assert reading.verdict is Verdict.INCOMPLETE
    assert reading.problems == (Problem(file=CHECKPOINT, what=What.LAST_ABSENT, leaf=9),)


def test_overdue_is_said_a_day_after_the_day() -> None:
    author = Author()
    author.pledge(day=MONTH_AGO)
    author.summarise(next_due=TODAY)
    for late, verdict in ((1, Verdict.FIRST_SEEN), (2, Verdict.OVERDUE)):
        reading = read(author.folder(), None, NOW + late * DAY)
        assert (reading.verdict, reading.next_due) == (verdict, TODAY)
        assert reading.memory is not None
    assert reading.problems == (Problem(file="summary/0.json", what=What.OVERDUE, due=TODAY),)
    # The calendar's last day is no trap.
    author.summarise(next_due=date(9999, 12, 31))
    assert read(author.folder(), None, NOW).verdict is Verdict.FIRST_SEEN


def test_without_a_summary_nothing_is_counted_and_nothing_is_due() -> None:
    reading = read(Author().folder(), None, NOW)
    assert (reading.verdict, reading.size, reading.standings) == (Verdict.FIRST_SEEN, 1, ())
    assert (reading.unsummarised, reading.opened_on) == (1, None)


def test_what_was_seen_when_says_what_is_late_and_backdated() -> None:
    author = an_author()
    memory = seen(author, datetime(2026, 3, 10, 23, tzinfo=UTC))
    pledge = next(iter(read(author.folder(), None, NOW).pledges))
    author.conduct(pledge, date(2026, 3, 2))  # a week before it can have been recorded: in time
    author.conduct(pledge, date(2026, 3, 1))  # later than that, whatever it says
    author.conduct(pledge, date(2026, 2, 20), recorded=date(2026, 3, 9))  # late by its own word
    author.summarise()
    (told,) = read(author.folder(), None, NOW).standings
    assert (told.late, told.backdated) == (1, 0)
    (known,) = read(author.folder(), memory, NOW).standings
    assert (known.late, known.backdated) == (2, 2)


def test_cosignatures_of_others_and_disclosures_must_be_whole() -> None:
    author, other = an_author(), an_author(name="Eve")
    text = note.parse_note(other.log.checkpoint(3)).text
    signed = note.sign(text, other.log.origin, other.log.key)
    name = note.witness_name(author.witness.public)
    seen_by = note.cosign(text, name, author.witness, 1_700_000_000)
    good = note.Note(text=text, signatures=(signed, seen_by)).encode()
    path = f"witness/{digest(other.log.origin.encode())}/checkpoint"
    proof = f"disclosure/{digest(b'proof')}.tlog-proof"
    files = author.published() | {path: good, proof: b"proof"}
    assert read(author.folder(files), None, NOW).verdict is Verdict.FIRST_SEEN

    alone = note.Note(text=text, signatures=(seen_by,)).encode()
    for bad, what, flaw in (
        (alone, What.ILL_FORMED, Flaw.FORMAT),
        (other.log.checkpoint(3), What.BADLY_SIGNED, Flaw.SIGNATURE),
    ):
        reading = read(author.folder(files | {path: bad}), None, NOW)
        assert reading.problems == (Problem(file=path, what=what, flaw=flaw),)
    elsewhere = files | {f"witness/{'0' * 64}/checkpoint": good}
    assert matters(read(author.folder(elsewhere), None, NOW)) == [What.ILL_FORMED]
    assert matters(read(author.folder(files | {proof: b"other"}), None, NOW)) == [What.MISNAMED]
    for fault in (path, proof):
        assert matters(read(author.folder(files | {fault: Fault.IRREGULAR}), None, NOW)) == [What.IRREGULAR]


def test_the_worst_comes_first() -> None:
    author = an_author()
    files = author.published()
    files[CHECKPOINT] = author.log.checkpoint(7, root=bytes(32))
    files["summary/0.json.sig"] = b"?"
    del files[next(path for path in files if path.startswith("pledge/"))]
    reading = read(author.folder(files), replace(seen(author), files={}), NOW)
    verdicts = [problem.what.verdict for problem in reading.problems]
    assert verdicts == sorted(verdicts, key=list(Verdict).index)
    assert verdicts[0] is reading.verdict is Verdict.REWRITTEN


@given(
    st.dictionaries(
        st.sampled_from([*sorted(FOLDER.files), "identity/1.json", "summary/7.json", "summary/0.0.json"]),
        st.one_of(
            st.sampled_from(sorted(data for data in FOLDER.files.values() if isinstance(data, bytes))),
            st.binary(max_size=40),
        ),
        max_size=3,
    )
)
def test_whatever_lies_there_the_reader_answers(files: dict[str, bytes]) -> None:
    folder = AUTHOR.folder({**FOLDER.files, **files})
    reading = read(folder, None, NOW)
    same = all(FOLDER.files.get(path) == data for path, data in files.items())
    assert reading.verdict.accepted is same
    assert (reading.memory is not None) is reading.verdict.accepted


def test_time_zones_do_not_matter() -> None:
    there = NOW.astimezone(tz=None)
    assert read(FOLDER, None, there).verdict is Verdict.FIRST_SEEN
    assert (there - NOW) == timedelta(0)


@pytest.mark.parametrize(
    ("path", "sound"),
    [
        ("summary/7.json.sig", "summary/0.json.sig"),
        ("identity/5.json.recovery.sig", "identity/0.json.sig"),
        (f"pledge/{'a' * 64}.json.sig", "summary/0.json.sig"),
        (f"log/{'a' * 64}/checkpoint", "checkpoint"),
        (f"log/{'a' * 64}/tile/0/000.p/3", ""),
    ],
)
def test_what_bears_on_nothing_must_be_well_formed(path: str, sound: str) -> None:
    """It may have come before what it belongs to."""
    author = an_author()
    files = author.published()
    home = f"{author.log.home}/checkpoint"
    content = {"": bytes(96), "checkpoint": files[home]}.get(sound) or files[sound]
    assert read(Folder(id=author.id, files={**files, path: content}), None, NOW).verdict is Verdict.FIRST_SEEN
    told = read(Folder(id=author.id, files={**files, path: b"junk"}), None, NOW)
    assert told.verdict is Verdict.INVALID
    assert [(problem.file, problem.what) for problem in told.problems] == [(path, What.ILL_FORMED)]
