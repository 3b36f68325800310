"""An older copy of a profile that went on publishing: refused, until it takes over what is there."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pledge_app.domain.cadence import Scheduled
from pledge_app.domain.pledge import ChangeKind
from pledge_app.domain.publication import History
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import FolderAhead, LogForked, NotWhole
from pledge_app.ledger import backups, planning, profile
from pledge_app.ledger.change import EVERYTHING, Change
from pledge_app.ledger.doctor import State, look_at_log
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.resuming import Resumed
from pledge_app.ledger.taking_over import TakingOver
from pledge_app.proof import tree
from pledge_app.proof.findings import Verdict
from pledge_app.proof.reading import read
from pledge_app.storage.publications import Publications, SignedFile
from pledge_app.storage.store import Store
from tests.authors import NOW, a_diarist, copied, line_of, publish, record
from tests.builders import DAY, TODAY, WEEK, a_ledger, a_pledge, a_store
from tests.publications import Author

LATER = NOW + timedelta(days=7)


@pytest.fixture
def ana(tmp_path: Path) -> Ledger:
    return a_diarist(tmp_path / "ana")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def ben(tmp_path: Path) -> Ledger:
    return a_ledger(tmp_path / "ben", name="Ben")


def meet(ben: Ledger, out: Path) -> Verdict:
    """Ben reads the folder, and remembers it where that may be."""
    reading = ben.peers.examine(out, now=LATER)
    if reading.memory:
        ben.peers.accept(reading, folder=out, now=LATER)
    return reading.verdict


def go_on(ana: Ledger, out: Path) -> None:
    """Everything that a journal can say, in two publications."""
    line, last = line_of(ana), ana.store.entries.count()
    weaker = ana.pledges.make(a_pledge("Credit", statement="I name my sources."), today=TODAY)
    ana.pledges.amend(
        weaker,
        a_pledge("Credit", cadence=Scheduled(times=1, days=7)),
        ChangeKind.STRENGTHENING,
        today=TODAY,
    )
    record(ana)
    slip = ana.journal.record(line, Outcome.SLIPPED, day=TODAY, today=TODAY, note="in a hurry")
    ana.journal.correct(slip.id, Outcome.EXCUSED, today=TODAY)
    publish(ana, out, now=LATER)
    ended = ana.pledges.make(a_pledge("Short"), today=TODAY + WEEK)
    ana.pledges.amend(
        line,
        replace(ana.pledges.all(today=TODAY)[0].pledge, title="Limits, said"),
        ChangeKind.EDITORIAL,
        today=TODAY + WEEK,
    )
    ana.journal.record(ended, Outcome.KEPT, day=TODAY + WEEK, today=TODAY + WEEK)
    ana.pledges.end(ended, today=TODAY + WEEK)
    ana.journal.note("a thought", day=TODAY + WEEK, today=TODAY + WEEK)
    ana.journal.correct(last, Outcome.PARTLY, today=TODAY + WEEK)
    publish(ana, out, now=LATER)


def pledges(ledger: Ledger) -> list[object]:
    return [
        (row.sha256, row.pledge, row.ended, row.since, row.pending, row.pending_from)
        for row in ledger.pledges.all(today=TODAY + WEEK)
    ]


def standings(ledger: Ledger) -> list[object]:
    return list(ledger.journal.standings(weeks=12, today=TODAY + WEEK).values())


@pytest.mark.parametrize("history", History)
def test_an_older_copy_takes_over_what_was_published(
    ana: Ledger, ben: Ledger, out: Path, tmp_path: Path, history: History
) -> None:
    publish(ana, out, history=history)
    record(ana)
    old = copied(ana, tmp_path / "old")
    go_on(ana, out)
    assert meet(ben, out) is Verdict.FIRST_SEEN
    refused = old.resuming.compare()
    assert isinstance(refused, FolderAhead)
    assert refused.size == ana.store.log.size(ana.store.log.current())
    before = old.store.log.size(old.store.log.current())
    verbs: list[Callable[[], object]] = [
        lambda: record(old),
        lambda: old.journal.note("more", day=TODAY, today=TODAY),
        lambda: old.journal.correct(2, Outcome.KEPT, today=TODAY),
        lambda: old.pledges.make(a_pledge("New"), today=TODAY),
        lambda: old.pledges.end(1, today=TODAY),
        lambda: publish(old, tmp_path / "elsewhere"),
    ]
    for verb in verbs:
        with pytest.raises(FolderAhead):
            verb()
    assert old.store.log.size(old.store.log.current()) == before
    changes: list[Change] = []
    old.on_change(changes.append)
    done = old.resuming.resume(today=TODAY + WEEK, now=LATER)
    assert changes == [EVERYTHING]
    assert done.leaves == refused.size - before
    assert old.resuming.refusal() is None
    assert look_at_log(old.store).state is State.WELL
    assert pledges(old) == pledges(ana)
    assert standings(old) == standings(ana)
    assert old.publishing.state().summaries == ana.publishing.state().summaries
    assert old.publishing.state().unpublished == 1  # the entry that says what was lost
    thought = [entry for entry in old.journal.day(TODAY + WEEK) if entry.line is None]
    assert [entry.text for entry in thought] == [""]
    assert old.resuming.resume(today=TODAY + WEEK, now=LATER) == Resumed(leaves=0, entries=0)
    record(old, day=TODAY + WEEK)
    publish(old, out, now=LATER + DAY)
    assert meet(ben, out) is Verdict.CONSISTENT
    reading = ben.peers.examine(out, now=LATER)
    assert reading.withheld == 0
    assert isinstance(ana.resuming.compare(), FolderAhead)  # now the other one is old


def test_three_hundred_lost_entries_are_named_in_two(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    old = copied(ana, tmp_path / "old")
    for _ in range(300):
        record(ana)
    publish(ana, out)
    old.resuming.compare()
    assert old.resuming.resume(today=TODAY, now=NOW) == Resumed(leaves=301, entries=300)
    assert old.publishing.state().unpublished == 2
    assert look_at_log(old.store).state is State.WELL


def test_one_that_went_another_way_stays_refused(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    other = copied(ana, tmp_path / "other")
    size = ana.store.log.size(ana.store.log.current())
    for _ in range(3):
        record(ana)
    publish(ana, out)
    record(other, Outcome.SLIPPED)
    assert isinstance(other.resuming.compare(), FolderAhead)  # more cannot be told by the checkpoint alone
    for _ in range(2):
        with pytest.raises(LogForked) as forked:
            other.resuming.resume(today=TODAY, now=NOW)
        assert (forked.value.folder, forked.value.size) == (str(out), size + 1)
        with pytest.raises(LogForked):
            record(other)
        other.resuming.compare()
    shutil.rmtree(out)
    assert isinstance(
        other.resuming.compare(), (LogForked, FolderAhead)
    )  # a folder that is away says nothing


def test_one_that_is_longer_and_differs_is_a_fork(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    other = copied(ana, tmp_path / "other")
    record(ana)
    done = publish(ana, out)
    for _ in range(9):
        record(other, Outcome.SLIPPED)
    forked = other.resuming.compare()
    assert isinstance(forked, LogForked)
    assert forked.size == done.size
    with pytest.raises(LogForked):
        other.resuming.resume(today=TODAY, now=NOW)


def test_what_is_not_whole_is_not_taken(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    old = copied(ana, tmp_path / "old")
    record(ana)
    publish(ana, out)
    summary = next(out.rglob("summary/1.json"))
    kept = summary.read_bytes()
    summary.unlink()
    old.resuming.compare()
    with pytest.raises(NotWhole) as refused:
        old.resuming.resume(today=TODAY, now=NOW)
    assert refused.value.folder == str(out)
    assert refused.value.file
    with pytest.raises(FolderAhead):
        record(old)
    summary.write_bytes(kept)
    assert old.resuming.resume(today=TODAY, now=NOW).entries == 1


def test_the_refusal_ends_when_the_folder_is_behind_again(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    old = copied(ana, tmp_path / "old")
    shutil.copytree(out, tmp_path / "before")
    record(ana)
    publish(ana, out)
    assert old.resuming.compare()
    out.rename(tmp_path / "away")
    assert old.resuming.compare()
    (tmp_path / "before").rename(out)
    assert old.resuming.compare() is None
    record(old)


def test_a_profile_that_published_nothing_compares_nothing(ana: Ledger) -> None:
    assert ana.resuming.compare() is None
    assert ana.resuming.resume(today=TODAY, now=NOW) == Resumed(leaves=0, entries=0)


def test_a_folder_that_cannot_be_read_says_nothing(ana: Ledger, out: Path) -> None:
    publish(ana, out)
    checkpoint = next(out.rglob("checkpoint"))
    checkpoint.unlink()
    checkpoint.symlink_to("/dev/null")
    assert ana.resuming.compare() is None


def test_a_lost_machine(ana: Ledger, ben: Ledger, out: Path, tmp_path: Path) -> None:
    """A fresh home, a backup that was made by itself, and the recovery code: everything is back."""
    code = ana.backups.offer().code
    ana.backups.adopt(code)
    record(ana)
    publish(ana, out)
    ana.journal.note("for me alone", day=TODAY, today=TODAY)
    disk = tmp_path / "disk"
    disk.mkdir()
    ana.keeping.choose(disk)
    ana.keeping.keep(today=TODAY, now=NOW)
    meet(ben, out)
    shown, said = pledges(ana), ana.journal.day(TODAY)
    ana.close()
    shutil.rmtree(ana.folder)
    (file,) = disk.iterdir()
    back = backups.restore(file, code.lower(), tmp_path / "fresh/home", passphrase="tall ships")
    assert back.refusal is None
    with profile.open(tmp_path / "fresh/home", passphrase="tall ships") as again:
        assert pledges(again) == shown
        assert again.journal.day(TODAY) == said
        assert look_at_log(again.store).state is State.WELL
        assert again.keeping.folder == again.folder / "backups"
        record(again)
        publish(again, out, now=LATER)
        again.keeping.keep(today=TODAY, now=LATER)
    assert meet(ben, out) is Verdict.CONSISTENT


def test_a_machine_that_is_lost_after_it_published_more(
    ana: Ledger, ben: Ledger, out: Path, tmp_path: Path
) -> None:
    code = ana.backups.offer().code
    ana.backups.adopt(code)
    publish(ana, out)
    file = ana.backups.make(tmp_path / "file", now=NOW).file
    go_on(ana, out)
    meet(ben, out)
    shown = pledges(ana)
    ana.close()
    shutil.rmtree(ana.folder)
    back = backups.restore(file, code, tmp_path / "new", passphrase="tall ships")
    assert isinstance(back.refusal, FolderAhead)
    with profile.open(tmp_path / "new", passphrase="tall ships") as again:
        with pytest.raises(FolderAhead):
            record(again)
        again.resuming.resume(today=TODAY + WEEK, now=LATER)
        assert pledges(again) == shown
        record(again, day=TODAY + WEEK)
        publish(again, out, now=LATER + DAY)
    assert meet(ben, out) is Verdict.CONSISTENT


# --- leaves of which less is published than this version publishes ---------------------------------------


def an_authors_store(folder: Path, author: Author) -> Store:
    """A profile that has the author's keys and statement, and nothing else."""
    store = a_store(folder)
    with store.transaction():
        log = store.log.add(
            origin=author.log.origin, seed=author.log.key.seed, witness_seed=author.witness.seed, public=True
        )
        statement = SignedFile(
            type="pledge-app/identity",
            sha256=author.id,
            data=author.files["identity/0.json"],
            sig=author.files["identity/0.json.sig"],
        )
        Publications(store.database).add_statement(0, statement)
        store.log.append_document(log, "pledge-app/identity", author.id, author.log.leaves[0])
    return store


def test_withheld_and_lost_leaves_stand_where_they_stood(tmp_path: Path) -> None:
    author = Author()
    version = author.pledge(a_pledge())
    first = author.conduct(version)
    author.conduct(version, refs=(first,))
    lost = author.conduct(version)
    author.summarise(closed=[first], lost=[lost])
    store = an_authors_store(tmp_path, author)
    reading = read(author.folder(), None, NOW)
    assert reading.verdict is Verdict.FIRST_SEEN, reading.problems
    with store.transaction():
        taken = TakingOver(store, reading).take()
    size = len(author.log.leaves)
    assert (taken.leaves, len(taken.entries)) == (size - 1, 1)  # of the pledge
    assert store.log.hashes(2, 0, 0, size) == author.log.leaves
    assert store.log.root(2, size) == tree.root(author.log.leaves)
    found = list(store.openings(2, 0, size))
    assert [one.gone is not None for one in found[first : first + 3]] == [True, True, False]
    assert planning._element(found[first]) == author.log.element(first, closed=[first], lost=[], said=[])
    opened = author.log.element(first - 1, closed=[], lost=[], said=[])
    assert planning._element(found[first - 1]) == opened
    assert [one.computed for one in found[first : first + 2]] == author.log.leaves[first : first + 2]


def test_a_document_that_this_version_does_not_know_is_not_taken(tmp_path: Path) -> None:
    author = Author()
    author.state(name="Ana Lima")
    author.conduct(author.pledge(a_pledge()))
    author.summarise()
    store = an_authors_store(tmp_path, author)
    reading = read(author.folder(), None, NOW)
    assert reading.verdict is Verdict.FIRST_SEEN, reading.problems
    with pytest.raises(NotWhole), store.transaction():
        TakingOver(store, reading).take()
    assert store.log.size(2) == 1
