"""The whole arc on real profiles: pledges, conduct, a publication, and strangers who read it."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pledge_app.domain.publication import History
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger import folders, profile
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import read_folder
from pledge_app.ledger.publishing import IDENTITY_KEY
from pledge_app.proof import note, sshsig, tree
from pledge_app.proof.documents import namespace
from pledge_app.proof.findings import Verdict, What
from pledge_app.proof.folder import Folder
from pledge_app.proof.keys import SigningKey
from pledge_app.proof.note import Checkpoint
from pledge_app.proof.reading import Reading, read
from tests.authors import NOW, a_diarist, copied, files_below, founded, prepared, publish, record
from tests.builders import TODAY, WEEK, a_ledger, a_pledge, many
from tests.shared import shared

LATER = NOW + timedelta(days=7)


@pytest.fixture
def ana(tmp_path: Path) -> Ledger:
    return a_diarist(tmp_path / "ana")


@pytest.fixture
def ben(tmp_path: Path) -> Ledger:
    return a_ledger(tmp_path / "ben", name="Ben")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def meet(ben: Ledger, folder: Path) -> Reading:
    """Ben reads the folder, and remembers it where that may be."""
    reading = ben.peers.examine(folder, now=NOW)
    if reading.memory:
        ben.peers.accept(reading, folder=folder, now=NOW)
    return reading


def facts(reading: Reading) -> tuple[Verdict, str, What]:
    worst = reading.problems[0]
    return reading.verdict, worst.file, worst.what


def test_from_a_pledge_to_a_stranger(tmp_path: Path, out: Path) -> None:
    """Profiles as people make them, kept by passphrases."""
    with profile.create(tmp_path / "ana", "Ana Lima", passphrase="tall ships", today=TODAY) as ana:
        line = ana.pledges.make(a_pledge(), today=TODAY - WEEK * 2)
        ana.journal.record(line, Outcome.KEPT, day=TODAY - WEEK, today=TODAY, note="on slide 2")
        slip = ana.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
        ana.journal.correct(slip.id, Outcome.SLIPPED, today=TODAY)
        made = prepared(ana)
        done = ana.publishing.publish(made, out, now=NOW)
    stranger = read_folder(out, now=NOW)
    with profile.create(tmp_path / "ben", "Ben", passphrase="short ships", today=TODAY) as ben:
        assert meet(ben, out) == stranger
        assert meet(ben, out).verdict is Verdict.CONSISTENT
    assert (stranger.verdict, stranger.id, stranger.name) == (Verdict.FIRST_SEEN, done.id, "Ana Lima")
    (row,) = stranger.standings
    assert (row.kept, row.slipped, row.corrected, row.expected, row.reported) == (1, 1, 1, 6, 1)
    assert b"slide 2" not in b"".join(path.read_bytes() for path in files_below(out))
    with profile.open(tmp_path / "ana", passphrase="tall ships") as again:
        again.journal.record(line, Outcome.PARTLY, day=TODAY, today=TODAY)
        publish(again, out, now=LATER)
    with profile.open(tmp_path / "ben", passphrase="short ships") as ben:
        reading = meet(ben, out)
    assert (reading.verdict, len(reading.summaries)) == (Verdict.CONSISTENT, 2)
    assert reading.standings[0].partly == 1


def test_both_kinds_of_history_read_well(tmp_path: Path, ben: Ledger) -> None:
    for history in History:
        ledger = a_diarist(tmp_path / history)
        made = prepared(ledger, history=history)
        ledger.publishing.publish(made, tmp_path / f"{history}-out", now=NOW)
        reading = meet(ben, tmp_path / f"{history}-out")
        assert (reading.verdict, reading.standings) == (Verdict.FIRST_SEEN, made.preview.standings)
    assert len(ben.peers.all()) == 2


@pytest.mark.parametrize("history", History)
def test_real_history_from_another_program(history: History, ben: Ledger, tmp_path: Path) -> None:
    ana = a_ledger(tmp_path / "ana")
    report = ana.imports.report(shared("samples/loop/loop.db"), today=TODAY)
    ana.imports.apply(report, today=TODAY)
    made = prepared(ana, history=history)
    ana.publishing.publish(made, tmp_path / "out", now=NOW)
    reading = meet(ben, tmp_path / "out")
    assert (reading.verdict, reading.standings) == (Verdict.FIRST_SEEN, made.preview.standings)
    assert sum(standing.imported for standing in reading.standings) == sum(
        standing.recorded for standing in reading.standings
    )
    assert all(pledge.is_draft for pledge in reading.pledges.values())
    assert any(standing.recorded for standing in reading.standings) is (history is History.ALL)


class TestWithTheAuthorsOwnKeys:
    """What only the author could do; the author's signatures convict."""

    def test_an_older_state(self, ana: Ledger, ben: Ledger, out: Path, tmp_path: Path) -> None:
        publish(ana, out)
        old = shutil.copytree(out, tmp_path / "old")
        record(ana)
        publish(ana, out)
        assert meet(ben, out).verdict is Verdict.FIRST_SEEN
        verdict, file, what = facts(meet(ben, old))
        assert (verdict, what) == (Verdict.OLDER, What.OLDER)
        assert file.endswith("/checkpoint")
        assert read_folder(old, now=NOW).verdict is Verdict.FIRST_SEEN  # a stranger cannot know
        assert meet(ben, out).verdict is Verdict.CONSISTENT

    def test_two_forks(self, ana: Ledger, ben: Ledger, out: Path, tmp_path: Path) -> None:
        publish(ana, out)
        other = copied(ana, tmp_path / "copy")
        record(ana, Outcome.SLIPPED)
        record(other, Outcome.KEPT)
        publish(ana, out)
        out.rename(tmp_path / "hidden")  # where the app could see it, it would refuse
        publish(other, tmp_path / "fork")
        (tmp_path / "hidden").rename(out)
        assert meet(ben, out).verdict is Verdict.FIRST_SEEN
        before = ben.peers.all()
        verdict, file, what = facts(meet(ben, tmp_path / "fork"))
        assert (verdict, what) == (Verdict.REWRITTEN, What.HISTORY)
        assert file.endswith("/checkpoint")
        assert ben.peers.all() == before

    def test_a_rewritten_entry(self, ana: Ledger, ben: Ledger, out: Path, tmp_path: Path) -> None:
        """The same keys sign a longer log in which an early entry says something else."""
        keys = founded()
        other = copied(ana, tmp_path / "copy")
        publish(ana, out, founding=keys)
        assert meet(ben, out).verdict is Verdict.FIRST_SEEN
        other.store.database.run("UPDATE entries SET outcome = 'kept' WHERE outcome = 'slipped'")
        record(other)
        publish(other, tmp_path / "again", founding=keys)
        reading = meet(ben, tmp_path / "again")
        assert (reading.verdict, reading.problems[0].what) == (Verdict.REWRITTEN, What.HISTORY)
        assert reading.problems[0].leaf == 1  # every salt is new
        assert read_folder(tmp_path / "again", now=NOW).verdict is Verdict.FIRST_SEEN

    def test_one_entry_exchanged_by_hand(self, ana: Ledger, ben: Ledger, out: Path) -> None:
        """One leaf hash differs; tile and checkpoint are made to fit and signed."""
        done = publish(ana, out)
        meet(ben, out)
        (tile,) = out.rglob("000.p/*")
        hashes = tile.read_bytes()
        leaves = [hashes[start : start + 32] for start in range(0, len(hashes), 32)]
        leaves[3] = bytes(32)
        tile.write_bytes(b"".join(leaves))
        log = ana.store.log.row(ana.store.log.current())
        text = Checkpoint(origin=log.origin, size=done.size, root=tree.root(leaves)).text()
        line = note.sign(text, log.origin, SigningKey.from_seed(log.seed))
        (checkpoint,) = out.rglob("checkpoint")
        checkpoint.write_bytes(note.Note(text=text, signatures=(line,)).encode())
        reading = meet(ben, out)
        assert reading.verdict is Verdict.REWRITTEN
        assert (reading.problems[0].what, reading.problems[0].leaf) == (What.HISTORY, 3)
        assert read_folder(out, now=NOW).verdict is Verdict.INVALID  # the summary tells of other leaves

    def test_a_changed_summary(self, ana: Ledger, ben: Ledger, out: Path) -> None:
        done = publish(ana, out)
        meet(ben, out)
        summary = out / done.id / "summary" / "0.json"
        kept = summary.read_bytes()
        forged = kept.replace(b'"outcome":"slipped"', b'"outcome":"excused"')
        assert forged != kept
        key = SigningKey.from_seed(ana.store.secret(IDENTITY_KEY) or b"")
        summary.write_bytes(forged)
        summary.with_name("0.json.sig").write_bytes(sshsig.sign(key, namespace("summary"), forged))
        assert facts(meet(ben, out)) == (Verdict.REWRITTEN, "summary/0.json", What.OTHER_SUMMARY)
        assert facts(read_folder(out, now=NOW)) == (Verdict.REWRITTEN, "summary/0.json", What.NOT_THE_LEAF)


class TestFlipped:
    """Any byte of any file: never accepted."""

    def test_every_byte_of_a_small_folder(self, tmp_path: Path, out: Path) -> None:
        ana = a_ledger(tmp_path / "ana")
        ana.pledges.make(a_pledge(), today=TODAY)
        publish(ana, out)
        folder = folders.read(out)
        assert read(folder, None, NOW).verdict is Verdict.FIRST_SEEN
        for path, data in whole(folder).items():
            for place in range(len(data)):
                assert_refused(folder, path, place)

    def test_a_sample_of_a_large_one(self, ana: Ledger, ben: Ledger, out: Path) -> None:
        (version,) = ana.store.lines.versions()
        with ana.store.transaction():
            ana.store.append(many(version, 600))
        publish(ana, out)
        meet(ben, out)
        folder = folders.read(out)
        for path, data in whole(folder).items():
            for place in range(3, len(data), max(1, len(data) // 12)):
                assert_refused(folder, path, place)
        for path in files_below(out):
            data = path.read_bytes()
            path.write_bytes(bytes([data[0] ^ 1]) + data[1:])
            reading = ben.peers.examine(out, now=NOW)
            assert (reading.verdict, reading.memory) == (Verdict.INVALID, None), path
            path.write_bytes(data)


def whole(folder: Folder) -> Mapping[str, bytes]:
    return {path: data for path, data in folder.files.items() if isinstance(data, bytes)}


def assert_refused(folder: Folder, path: str, place: int) -> None:
    data = whole(folder)[path]
    flipped = data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :]
    reading = read(replace(folder, files={**folder.files, path: flipped}), None, NOW)
    assert reading.memory is None, (path, place)
    assert reading.verdict in (Verdict.INVALID, Verdict.INCOMPLETE), (path, place)
    assert reading.problems


def _doubled(path: Path) -> None:
    path.write_bytes(path.read_bytes() * 2)


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _huge(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(10**11)


def _linked(path: Path) -> None:
    moved = path.rename(path.parent.parent.parent.parent / "moved-away")
    path.symlink_to(moved)


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _a_device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


HARM: tuple[Callable[[Path], None], ...] = (
    Path.unlink,
    _doubled,
    _emptied,
    _huge,
    _linked,
    _a_folder,
    _a_pipe,
    _a_device,
)


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__.strip("_"))
def test_harmed_files(harm: Callable[[Path], None], ana: Ledger, ben: Ledger, out: Path) -> None:
    """Each file in turn: named, never accepted by a stranger, never a changed memory."""
    done = publish(ana, out)
    kept = shutil.copytree(out, out.with_name("kept"))
    meet(ben, out)
    before = ben.peers.all(), ben.store.database.all("SELECT * FROM peer_files ORDER BY path")
    for path in files_below(kept):
        target = out / path.relative_to(kept)
        harm(target)
        reading = read_folder(out, now=NOW)
        assert not reading.verdict.accepted, target
        # Of the last document only the log knows, and it knows no name.
        last = harm is Path.unlink and target.name == "0.json" and target.parent.name == "summary"
        named = next(out.rglob("checkpoint")) if last else target
        assert str(named.relative_to(out / done.id)) in [problem.file for problem in reading.problems]
        assert ben.peers.examine(out, now=NOW).verdict in (
            (Verdict.CONSISTENT, Verdict.INCOMPLETE) if harm is Path.unlink else (Verdict.INVALID,)
        )
        shutil.rmtree(out)
        shutil.copytree(kept, out)
    assert (ben.peers.all(), ben.store.database.all("SELECT * FROM peer_files ORDER BY path")) == before


def test_hostile_names_are_only_listed(ana: Ledger, out: Path) -> None:
    done = publish(ana, out)
    names = ("\u202egpj.exe", "a\u200bb", "<img src=x>", "-rf", "..\\up", "con", "0.json\n", ".hidden")
    for name in names:
        (out / done.id / "summary" / name).write_bytes(b"x")
    reading = read_folder(out, now=NOW)
    assert reading.verdict is Verdict.FIRST_SEEN
    assert len(reading.foreign) == len(names)


def test_ssh_keygen_accepts_every_signature(ana: Ledger, out: Path, tmp_path: Path) -> None:
    if shutil.which("ssh-keygen") is None:
        pytest.skip("there is no ssh-keygen here")
    done = publish(ana, out)
    record(ana)
    publish(ana, out)
    for signature in _signed(out / done.id):
        document = signature.with_suffix("")
        kind = document.parent.name
        signers = tmp_path / "signers"
        public = read_key(out / done.id)
        principal = f"id-{done.id[:16]}@pledge-app"
        signers.write_text(f"{principal} {public}\n")
        command = ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", principal, "-n", f"{kind}@pledge-app"]
        with document.open("rb") as data:
            subprocess.run([*command, "-s", signature], stdin=data, check=True, capture_output=True)


def _signed(home: Path) -> Iterator[Path]:
    found = sorted(home.rglob("*.sig"))
    assert len(found) == 4  # identity, pledge, two summaries
    yield from found


def read_key(home: Path) -> str:
    return str(json.loads((home / "identity" / "0.json").read_bytes())["key"])
