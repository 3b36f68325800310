"""The folders that publications go to: taken, ahead, damaged, another one, none."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import (
    ChannelError,
    FolderAhead,
    FolderTaken,
    LogForked,
    NothingToPublish,
    NotReadBack,
    Trouble,
)
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.peers import read_folder
from pledge_app.proof.findings import Verdict
from tests.authors import NOW, a_diarist, copied, files_below, prepared, publish, record
from tests.builders import TODAY, many


@pytest.fixture
def ana(tmp_path: Path) -> Ledger:
    return a_diarist(tmp_path / "ana")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_that_of_somebody_else(ana: Ledger, out: Path, tmp_path: Path) -> None:
    ben = publish(a_diarist(tmp_path / "ben", name="Ben"), out)
    with pytest.raises(FolderTaken) as refused:
        publish(ana, out)
    assert (refused.value.folder, refused.value.id) == (str(out), ben.id)
    assert ana.publishing.state().first


def test_one_that_is_ahead(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    old = copied(ana, tmp_path / "old")
    record(ana)
    record(ana)
    done = publish(ana, out)
    record(old)
    with pytest.raises(FolderAhead) as refused:
        publish(old, out)
    assert refused.value.size == done.size
    assert old.publishing.state().unpublished == 1  # nothing was signed
    with pytest.raises(FolderAhead):
        old.publishing.complete(out, now=NOW)


@pytest.mark.parametrize("checkpoint_there", ["older", "damaged", "gone"])
def test_one_that_is_ahead_before_its_checkpoint_came(
    ana: Ledger, out: Path, tmp_path: Path, checkpoint_there: str
) -> None:
    """What another copy of the profile signed is no damage: it is not written over."""
    publish(ana, out)
    old = copied(ana, tmp_path / "old")
    (checkpoint,) = out.rglob("checkpoint")
    older = checkpoint.read_bytes()
    record(ana)
    done = publish(ana, out)
    newer = {path: path.read_bytes() for path in files_below(out) if path != checkpoint}
    checkpoint.write_bytes(older if checkpoint_there == "older" else b"")
    if checkpoint_there == "gone":
        checkpoint.unlink()
    with pytest.raises(FolderAhead):
        old.publishing.complete(out, now=NOW)
    record(old, Outcome.SLIPPED)
    with pytest.raises(FolderAhead) as refused:
        publish(old, out)
    assert (refused.value.folder, refused.value.size) == (str(out), done.size)
    assert old.publishing.state().unpublished == 1  # nothing was signed
    assert {path: path.read_bytes() for path in files_below(out) if path != checkpoint} == newer


def test_one_with_another_summary_in_the_place_of_ours(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    old, elsewhere = copied(ana, tmp_path / "old"), tmp_path / "elsewhere"
    (checkpoint,) = out.rglob("checkpoint")
    older = checkpoint.read_bytes()
    record(old, Outcome.SLIPPED)
    publish(old, elsewhere)
    record(ana)
    done = publish(ana, out)
    checkpoint.write_bytes(older)
    with pytest.raises(LogForked) as refused:
        old.publishing.complete(out, now=NOW)
    assert refused.value.size == done.size


def test_one_that_went_another_way(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    other = copied(ana, tmp_path / "other")
    record(ana)
    publish(ana, out)
    for _ in range(9):
        record(other, Outcome.SLIPPED)
    with pytest.raises(LogForked):
        publish(other, out)


def test_another_one_gets_everything(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    record(ana)
    made = ana.publishing.prepare(today=TODAY, now=NOW, folder=tmp_path / "second")
    done = ana.publishing.publish(made, tmp_path / "second", now=NOW)
    assert (done.files, done.bytes) == (made.preview.files, made.preview.bytes)
    assert done.files == len(list(files_below(tmp_path / "second")))
    assert read_folder(tmp_path / "second", now=NOW).size == done.size
    assert read_folder(out, now=NOW).size == done.size - 2
    assert done.summaries == 2
    assert ana.publishing.state().folder == str(tmp_path / "second")


def test_one_that_lacks_some_of_it_gets_that_too(ana: Ledger, out: Path) -> None:
    """The preview weighs what the folder lost, but no tile that a fuller one replaces."""
    (version,) = ana.store.lines.versions()
    with ana.store.transaction():
        ana.store.append(many(version, 300))
    done = publish(ana, out)
    record(ana)
    made = prepared(ana)
    next(out.rglob("tile/0/000")).unlink()
    next(out.rglob("tile/0/001.p/*")).unlink()
    (out / done.id / "summary" / "0.json.sig").unlink()
    more = prepared(ana)
    assert more.preview.files == made.preview.files + 2
    put = ana.publishing.publish(more, out, now=NOW)
    assert (put.files, put.bytes) == (more.preview.files, more.preview.bytes)


def test_a_new_one_gets_what_was_signed_before_byte_for_byte(ana: Ledger, out: Path, tmp_path: Path) -> None:
    first, other = publish(ana, out), tmp_path / "other"
    before = ana.store.log.size(ana.store.log.current())
    found = ana.publishing.outstanding(other, now=NOW)
    assert not other.exists()
    assert (found.id, found.folder, found.pending) == (first.id, str(other), False)
    done = ana.publishing.complete(other, now=NOW)
    assert done == replace(first, folder=str(other))
    assert (found.summaries, found.size, found.files, found.bytes) == (
        done.summaries, done.size, done.files, done.bytes,
    )  # fmt: skip
    assert {path.relative_to(out): path.read_bytes() for path in files_below(out)} == {
        path.relative_to(other): path.read_bytes() for path in files_below(other)
    }
    assert ana.store.log.size(ana.store.log.current()) == before
    assert ana.publishing.state().folder == str(other)


def test_one_that_holds_all_is_said_to(ana: Ledger, out: Path) -> None:
    publish(ana, out)
    for ask in (ana.publishing.outstanding, ana.publishing.complete):
        with pytest.raises(NothingToPublish) as nothing:
            ask(out, now=NOW)
        assert nothing.value.folder == str(out)


def test_one_that_somebody_copied_is_taken_as_it_is(ana: Ledger, out: Path, tmp_path: Path) -> None:
    publish(ana, out)
    shutil.copytree(out, tmp_path / "copy")
    done = ana.publishing.complete(tmp_path / "copy", now=NOW)
    assert (done.summaries, done.files, done.bytes) == (1, 0, 0)
    with pytest.raises(NothingToPublish):
        ana.publishing.complete(tmp_path / "copy", now=NOW)


def test_what_a_cut_off_publication_left_means_nothing_and_goes(ana: Ledger, out: Path) -> None:
    done = publish(ana, out)
    left = out / done.id / "summary" / ".tmp-0123456789abcdef"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    reading = read_folder(out, now=NOW)
    assert (reading.verdict, reading.problems, reading.foreign) == (Verdict.FIRST_SEEN, (), ())
    record(ana)
    publish(ana, out)
    assert not left.exists()


def test_a_damaged_checkpoint_is_written_anew(ana: Ledger, out: Path) -> None:
    done = publish(ana, out)
    (checkpoint,) = out.rglob("checkpoint")
    whole = checkpoint.read_bytes()
    for damaged in (b"", b"no note\n", whole.replace(b"pledge", b"pledgf"), b"x" * 20_000):
        checkpoint.write_bytes(damaged)
        again = ana.publishing.complete(out, now=NOW)
        assert (again.files, again.summaries, again.size) == (1, 0, done.size)
        assert checkpoint.read_bytes() == whole
    checkpoint.unlink()
    assert ana.publishing.complete(out, now=NOW).bytes == len(whole)


def test_what_is_in_the_way_is_named(ana: Ledger, out: Path) -> None:
    publish(ana, out)
    (checkpoint,) = out.rglob("checkpoint")
    checkpoint.unlink()
    checkpoint.mkdir()
    with pytest.raises(ChannelError) as refused:
        ana.publishing.complete(out, now=NOW)
    assert refused.value.trouble is Trouble.IRREGULAR


@pytest.mark.parametrize("damage", [b"", b"{}", b"x" * 100_000])
def test_what_is_damaged_or_gone_there_is_put_anew(ana: Ledger, out: Path, damage: bytes) -> None:
    done = publish(ana, out)
    summary, tile = out / done.id / "summary" / "0.json", next(out.rglob("tile/0/*/*"))
    whole = summary.read_bytes()
    summary.write_bytes(damage)
    tile.unlink()
    healed = ana.publishing.complete(out, now=NOW)
    assert (healed.summaries, healed.files, healed.bytes) == (0, 2, len(whole) + tile.stat().st_size)
    assert summary.read_bytes() == whole
    assert read_folder(out, now=NOW).verdict is Verdict.FIRST_SEEN


def test_what_does_not_read_back(ana: Ledger, out: Path) -> None:
    done = publish(ana, out)
    (out / done.id / "summary" / "1.json").write_bytes(b"{}")
    with pytest.raises(NotReadBack) as refused:
        ana.publishing.complete(out, now=NOW)
    assert refused.value.file == "summary/1.json"
    assert not ana.publishing.state().pending


def test_signed_but_not_put(ana: Ledger, out: Path) -> None:
    """The folder cannot be written: what was signed is kept, and completed later."""
    out.write_text("a file in its place")
    with pytest.raises(ChannelError):
        publish(ana, out)
    assert ana.publishing.state().first  # looked at before anything was signed
    out.unlink()
    out.mkdir()
    made = prepared(ana)
    (out / made.preview.id).mkdir()
    (out / made.preview.id / "identity").write_text("a file in its place")
    with pytest.raises(ChannelError):
        ana.publishing.publish(made, out, now=NOW)
    state = ana.publishing.state()
    assert (state.pending, state.id, state.folder) == (True, made.preview.id, str(out))
    (out / made.preview.id / "identity").unlink()
    done = ana.publishing.complete(out, now=NOW)
    assert (done.summaries, done.files) == (1, made.preview.files - 1)  # a tile was put before
    assert not ana.publishing.state().pending
    assert read_folder(out, now=NOW).verdict is Verdict.FIRST_SEEN


def test_signed_for_a_place_that_is_gone(ana: Ledger, out: Path, tmp_path: Path) -> None:
    made = prepared(ana)
    (out / made.preview.id).mkdir(parents=True)
    (out / made.preview.id / "identity").write_text("a file in its place")
    with pytest.raises(ChannelError):
        ana.publishing.publish(made, out, now=NOW)
    shutil.rmtree(out)
    done = ana.publishing.complete(tmp_path / "elsewhere", now=NOW)
    assert (done.summaries, done.files) == (1, made.preview.files)
    state = ana.publishing.state()
    assert (state.pending, state.folder) == (False, str(tmp_path / "elsewhere"))


def test_nothing_is_signed_for_a_place_that_cannot_be_written(ana: Ledger, out: Path) -> None:
    out.write_text("a file in its place")
    (out.parent / "nowhere").symlink_to(out.parent / "absent")
    for place in (Path("/proc/pledge"), out, out / "below", out.parent / "nowhere"):
        with pytest.raises(ChannelError) as refused:
            publish(ana, place)
        assert (refused.value.place, refused.value.trouble) == (str(place), Trouble.READ_ONLY)
    assert ana.publishing.state().first
