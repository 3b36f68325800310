"""Backups by themselves: where they go, which are deleted, and what stays when something is in the way."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import Cancelled, DiskError, DiskFull, FolderGone, ReadOnly, RecoveryCodeNeeded
from pledge_app.ledger import backups, keeping, places
from pledge_app.ledger.ledger import Ledger
from tests.builders import KEY, TODAY, a_ledger, a_pledge

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path / "profile") as ledger:
        yield ledger


@pytest.fixture
def code(ledger: Ledger) -> str:
    """The confirmed code of a journal with one pledge."""
    code = ledger.backups.offer().code
    ledger.backups.adopt(code)
    ledger.pledges.make(a_pledge(), today=TODAY)
    return code


def keep(ledger: Ledger, day: int = 0) -> Path:
    return ledger.keeping.keep(today=TODAY + DAY * day, now=NOW + DAY * day).file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_without_a_code_none_is_made(ledger: Ledger) -> None:
    state = ledger.keeping.state()
    assert (state.has_code, state.kept, state.last, state.worth, state.due) == (False, (), None, False, False)
    assert state.begun == TODAY
    with pytest.raises(RecoveryCodeNeeded):
        keep(ledger)
    assert not (ledger.folder / "backups").exists()


def test_the_first_one_holds_all_there_is(ledger: Ledger, code: str, tmp_path: Path) -> None:
    assert ledger.keeping.state().due
    file = keep(ledger)
    assert file == ledger.folder / "backups/pledge-2026-03-16.pledge-backup"
    assert file.parent.stat().st_mode & 0o077 == 0
    state = ledger.keeping.state()
    assert state.last is not None
    assert (state.last.file, state.last.made, state.last.entries) == (file, NOW, 1)
    assert state.last.size == file.stat().st_size
    assert state.current
    assert not state.due
    assert not state.chosen
    ledger.journal.record(1, Outcome.KEPT, day=TODAY, today=TODAY)
    assert ledger.keeping.state().due
    restored = backups.restore(file, code, tmp_path / "new", passphrase="words")
    assert restored.entries == 1


@pytest.mark.usefixtures("code")
def test_a_draft_alone_is_worth_one(ledger: Ledger) -> None:
    keep(ledger)
    ledger.pledges.keep_draft(a_pledge("Credit", if_then=()))
    assert ledger.keeping.state().due


@pytest.mark.usefixtures("code")
def test_a_second_one_of_a_day_takes_the_place_of_the_first(ledger: Ledger) -> None:
    keep(ledger)
    second = ledger.keeping.keep(today=TODAY, now=NOW + timedelta(hours=1)).file
    assert names(second.parent) == ["pledge-2026-03-16-2.pledge-backup"]
    third = ledger.keeping.keep(today=TODAY, now=NOW + timedelta(hours=2)).file
    assert names(third.parent) == ["pledge-2026-03-16.pledge-backup"]


@pytest.mark.usefixtures("code")
def test_a_month_of_days_leaves_seven_days_and_the_weeks(ledger: Ledger) -> None:
    for day in range(30):
        last = keep(ledger, day)
    kept = ledger.keeping.state().kept
    assert kept[0].file == last
    ages = [(kept[0].made - one.made).days for one in kept]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(kept) == len(names(last.parent)) <= 7 + 4 + 2


@pytest.mark.usefixtures("code")
def test_only_what_was_made_by_itself_from_this_profile_is_deleted(ledger: Ledger, tmp_path: Path) -> None:
    folder = ledger.folder / "backups"
    by_itself = keep(ledger)
    by_hand = ledger.backups.make(folder / "pledge-2026-03-15-hand.pledge-backup", now=NOW - DAY / 24).file
    with a_ledger(tmp_path / "other", name="Ben") as other:
        other.backups.adopt(other.backups.offer().code)
        other.pledges.make(a_pledge(), today=TODAY)
        foreign = folder / "pledge-2026-03-14.pledge-backup"
        keep(other).rename(foreign)
    damaged = folder / "pledge-2026-03-13.pledge-backup"
    damaged.write_bytes(by_itself.read_bytes()[:-1])
    stranger = folder / "pledge-2026-03-12.pledge-backup"
    stranger.write_text("mine")
    (folder / "pledge-folder.pledge-backup").mkdir()
    assert {one.file for one in ledger.keeping.state().kept} == {by_itself, by_hand}
    ledger.keeping.keep(today=TODAY, now=NOW + timedelta(hours=1))
    assert not by_itself.exists()
    for stays in (by_hand, foreign, damaged, stranger):
        assert stays.exists()


@pytest.mark.usefixtures("code")
def test_another_folder_is_used_from_then_on(ledger: Ledger, tmp_path: Path) -> None:
    first = keep(ledger)
    disk = tmp_path / "disk"
    disk.mkdir()
    ledger.keeping.choose(disk)
    second = keep(ledger)
    assert second.parent == disk
    assert first.exists()
    state = ledger.keeping.state()
    assert (state.folder, state.chosen) == (disk, True)
    assert places.read_places(ledger.folder).former == (str(first.parent),)
    ledger.keeping.choose(None)
    assert ledger.keeping.folder == first.parent
    ledger.keeping.choose(disk)
    ledger.keeping.choose(first.parent)
    assert not ledger.keeping.state().chosen
    ledger.keeping.choose(disk)
    (ledger.folder / "backups.json").write_text('{"folder": 1}')
    assert not ledger.keeping.state().chosen


@pytest.mark.usefixtures("code")
def test_a_folder_that_is_away_is_told_and_never_made(ledger: Ledger, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with pytest.raises(FolderGone):
        ledger.keeping.choose(disk)
    disk.mkdir()
    ledger.keeping.choose(disk)
    keep(ledger)
    disk.rename(tmp_path / "away")
    for verb in (lambda: keep(ledger), ledger.keeping.state):
        with pytest.raises(FolderGone) as caught:
            verb()
        assert caught.value.folder == str(disk)
    assert not disk.exists()
    (tmp_path / "away").rename(disk)
    assert ledger.keeping.state().last


@pytest.fixture
def ordinary() -> Iterator[Ledger]:
    """A journal with a code and a backup, of an ordinary user, who the test is: nothing is closed to root."""
    nobody, me = 65534, os.geteuid()
    with tempfile.TemporaryDirectory() as folder, a_ledger(Path(folder) / "profile") as ledger:
        ledger.backups.adopt(ledger.backups.offer().code)
        ledger.pledges.make(a_pledge(), today=TODAY)
        keep(ledger)
        if me == 0:
            for path in (Path(folder), *Path(folder).rglob("*")):
                os.chown(path, nobody, nobody)
            os.seteuid(nobody)
        try:
            yield ledger
        finally:
            os.seteuid(me)


def test_a_folder_that_is_closed_is_told(ordinary: Ledger) -> None:
    (good,) = (kept.file for kept in ordinary.keeping.state().kept)
    good.parent.chmod(0o500)
    with pytest.raises(ReadOnly):
        ordinary.keeping.keep(today=TODAY, now=NOW + DAY)
    good.parent.chmod(0o000)
    with pytest.raises(ReadOnly):
        ordinary.keeping.state()
    good.parent.chmod(0o700)
    assert ordinary.keeping.state().kept[0].file == good
    closed = ordinary.folder.parent / "closed"
    closed.mkdir(mode=0o500)
    with pytest.raises(ReadOnly):
        ordinary.keeping.choose(closed)
    assert not ordinary.keeping.state().chosen


@pytest.mark.usefixtures("code")
def test_one_that_is_stopped_leaves_nothing(ledger: Ledger) -> None:
    good = keep(ledger)
    for steps in range(3):
        left = iter([True] * steps)
        with pytest.raises(Cancelled):
            ledger.keeping.keep(today=TODAY, now=NOW + DAY, watch=lambda left=left: next(left, False))
        assert names(good.parent) == [good.name]
        assert not [name for name in names(ledger.folder) if name.startswith(".pledge-")]


CHILD = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.store import Store

folder = Path(sys.argv[1])
with Ledger(folder, Store.open(folder / "pledge.db", bytes(range(32)))) as ledger:
    print("open", flush=True)
    for n in range(1, 500):
        ledger.keeping.keep(today=date(2026, 3, 16), now=datetime(2026, 4, 1 + n % 20, tzinfo=UTC))
        print(n, flush=True)
"""


@pytest.mark.parametrize("most", [100, 9_000, 100_000])
@pytest.mark.usefixtures("code")
def test_a_full_disk_is_told_and_costs_none(ledger: Ledger, most: int) -> None:
    good = keep(ledger)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        with pytest.raises((DiskFull, DiskError)):
            keep(ledger, 1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert names(good.parent) == [good.name]
    assert ledger.keeping.state().current
    assert keep(ledger, 1).exists()


@pytest.mark.usefixtures("code")
def test_kill_9_at_any_moment_leaves_good_ones(ledger: Ledger) -> None:
    """Twenty times, at moments that grow: while one is copied, read back, put in place, others deleted."""
    assert bytes(range(32)) == KEY
    keep(ledger)
    for turn in range(20):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(ledger.folder)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(0.01 + 0.013 * turn)
        child.send_signal(signal.SIGKILL)
        child.communicate()
        state = ledger.keeping.state()
        assert state.last is not None
        assert state.current
        for one in state.kept:
            keeping.backup.check(
                keeping.backup.Found(file=one.file, made=one.made, size=one.size, facts=None)
            )  # type: ignore[arg-type]  # only its file is looked at
    assert keep(ledger, 40).exists()


@pytest.mark.usefixtures("code")
def test_what_was_cut_off_long_ago_is_taken_away(ledger: Ledger) -> None:
    good = keep(ledger)
    old, new = (good.with_name(f".{good.name}.{end}") for end in ("0123abcd", "4567abcd"))
    work = ledger.folder / ".pledge-backup-ab12_xyz"
    work.mkdir()
    for file in (old, new, work / "copy"):
        file.write_bytes(b"half")
    for path in (old, work):
        age(path)
    keep(ledger, 1)
    assert not old.exists()
    assert not work.exists()
    assert new.exists()


@pytest.mark.usefixtures("code")
def test_nothing_of_the_persons_own_is_taken_away(ledger: Ledger, tmp_path: Path) -> None:
    """The folder can be the home folder, with a hidden one of theirs in it; the profile's as well."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mine = [
        disk / ".pledge-notes/mine",
        disk / ".pledge-profile/pledge.db",
        disk / ".pledge-2026-03-16.pledge-backup.0123abcd/mine",
        ledger.folder / ".backup-20250101/mine",
    ]
    for file in mine:
        file.parent.mkdir()
        file.write_bytes(b"mine")
    alone = disk / ".pledge-backups"
    alone.write_bytes(b"mine")
    link = disk / ".pledge-x.pledge-backup.0123abcd"
    link.symlink_to("nowhere")
    for path in (*mine, *(file.parent for file in mine), alone):
        age(path)
    ledger.keeping.choose(disk)
    keep(ledger)
    assert [file.read_bytes() for file in (*mine, alone)] == [b"mine"] * 5
    assert link.is_symlink()


def age(path: Path) -> None:
    """Let it be two days old."""
    then = time.time() - 2 * 86_400
    os.utime(path, (then, then))
