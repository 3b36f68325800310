"""A process that ends while a backup takes a profile's place: all is as it was, or is gone on with."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import NoProfile, PassphraseNeeded, ProfileExists, ReadOnly
from pledge_app.ledger import backups, deleting, doctor, profile, setting_aside
from pledge_app.storage import keychain
from tests.authors import NOW
from tests.builders import TODAY, a_pledge
from tests.keyrings import FILE_KEYRING, keep_in
from tests.ledger.cut_off import CUT

PASSPHRASE = "four random words"
DATABASE = keychain.DATABASE
ASIDE = f"set-aside-{TODAY}"


class Kept(NamedTuple):
    """A profile under a passphrase, of whose database only `damaged` is left; a backup and its code."""

    folder: Path
    file: Path
    code: str
    damaged: bytes

    def entries(self) -> int:
        with profile.open(self.folder) as ledger:
            return ledger.store.entries.count()

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}

    def is_brought_back(self) -> bool:
        """Open it. Whether the backup is in its place and the old profile set aside, or nothing has moved."""
        with suppress(PassphraseNeeded):
            profile.open(self.folder).close()
        old = {DATABASE, f"{DATABASE}-wal", keychain.ACCESS, keychain.SEALED}
        if ASIDE not in self.names():
            assert self.names() == {*old, "backups"}
            assert (self.folder / DATABASE).read_bytes() == self.damaged
            return False
        assert self.names() == {DATABASE, keychain.ACCESS, ASIDE, "backups"}
        aside = self.folder / ASIDE
        assert {path.name for path in aside.iterdir()} == old
        assert (aside / DATABASE).read_bytes() == self.damaged
        assert (aside / f"{DATABASE}-wal").read_bytes() == b"of the old one"
        assert self.entries() == 2
        return True


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keyring in the file that is returned."""
    keep_in(FILE_KEYRING, monkeypatch, tmp_path / "keyring.json")
    return tmp_path / "keyring.json"


@pytest.fixture
def kept(tmp_path: Path, keyring: Path) -> Kept:  # noqa: ARG001  where the new key will be
    folder = tmp_path / "profile"
    with profile.create(folder, "Ana Lima", passphrase=PASSPHRASE, today=TODAY) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY)
        code = ledger.backups.offer().code
        ledger.backups.adopt(code)
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
        ledger.keeping.keep(today=TODAY, now=NOW)
    damaged = (folder / DATABASE).read_bytes()[:5000]
    (folder / DATABASE).write_bytes(damaged)
    (folder / f"{DATABASE}-wal").write_bytes(b"of the old one")
    file = setting_aside.newest(folder)
    assert file is not None
    return Kept(folder, file, code, damaged)


def cut(kept: Kept, step: int) -> bool:
    """Bring the backup back in a process of its own, until that step; whether it was cut off there."""
    words = [str(step), str(kept.file), kept.code, str(kept.folder), TODAY.isoformat()]
    program = subprocess.run([sys.executable, "-m", "tests.ledger.cut_off", *words], check=False)
    assert program.returncode in (0, CUT)
    return program.returncode == CUT


def copied(kept: Kept, to: Path) -> Kept:
    shutil.copytree(kept.folder, to)
    return kept._replace(folder=to, file=to / "backups" / kept.file.name)


def test_wherever_it_is_cut_off_the_next_opening_finds_one_whole_profile(
    kept: Kept, keyring: Path, tmp_path: Path
) -> None:
    found = []
    for step in count():
        keyring.write_text("{}")
        here = copied(kept, tmp_path / f"cut-{step}")
        was_cut = cut(here, step)
        assert profile.exists(here.folder)
        leads_nowhere = not list(here.folder.glob(f".restore-*/{keychain.ACCESS}"))
        found.append(here.is_brought_back())
        if found[-1] or not leads_nowhere:  # else the keyring may have taken what nothing named yet
            assert len(json.loads(keyring.read_text())) == found[-1]
        if not was_cut:
            break
    assert found == sorted(found)
    assert found.count(False) > 3
    assert found.count(True) > 9


@pytest.fixture(params=["out-", "in-"])
def between(kept: Kept, keyring: Path, request: pytest.FixtureRequest) -> Kept:
    """Cut off where no database is in its place: the old one is out, the backup not yet in."""
    for step in count(9):
        keyring.write_text("{}")
        here = copied(kept, kept.folder.with_name(f"between-{step}"))
        assert cut(here, step)
        marked = any(name.startswith(f".restore-{request.param}") for name in here.names())
        if marked and DATABASE not in here.names():
            return here
    raise AssertionError


def test_nothing_new_comes_into_its_place(between: Kept, tmp_path: Path) -> None:
    with pytest.raises(ProfileExists):
        profile.create(between.folder, "Somebody", today=TODAY)
    twin = copied(between, tmp_path / "twin")
    with pytest.raises(ProfileExists):
        backups.restore(between.file, between.code, between.folder)
    assert between.is_brought_back()
    assert {finding.state for finding in doctor.examine(twin.folder, NOW)} != {doctor.State.TROUBLE}
    assert twin.is_brought_back()


def test_another_backup_can_be_brought_back_at_once(between: Kept) -> None:
    aside = setting_aside.bring_back(between.file, between.code, between.folder, today=TODAY)
    assert aside.name == f"{ASIDE}-2"
    assert (between.folder / ASIDE / DATABASE).read_bytes() == between.damaged
    assert between.entries() == 2


def test_it_can_be_deleted(between: Kept, keyring: Path) -> None:
    assert deleting.delete(between.folder) == ()
    assert between.names() == {"backups"}
    assert json.loads(keyring.read_text()) == {}


def test_a_disk_that_refuses_is_told_of_and_tried_again(
    between: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = between.names()

    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "refused", str(path), None, str(target))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(ReadOnly):
            profile.open(between.folder)
    assert between.names() >= before
    assert between.is_brought_back()


@pytest.fixture
def at_it(kept: Kept) -> Iterator[Path]:
    """Somebody is just bringing a backup back, which is not whole yet; it lies in the folder returned."""
    draft = kept.folder / ".restore-draft-0123abcd"
    draft.mkdir()
    (draft / keychain.ACCESS).write_text("not all of it")
    lock = os.open(kept.folder, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    yield draft
    os.close(lock)


def test_who_is_at_it_is_left_alone(kept: Kept, at_it: Path) -> None:
    with pytest.raises(PassphraseNeeded):
        profile.open(kept.folder)
    assert at_it.exists()


def test_what_nobody_is_at_goes_whatever_is_in_it(kept: Kept) -> None:
    draft = kept.folder / ".restore-draft-0123abcd"
    (draft / keychain.ACCESS).mkdir(parents=True)
    assert not kept.is_brought_back()


def test_where_there_is_no_folder_there_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    with pytest.raises(NoProfile):
        profile.open(tmp_path / "nowhere")
    with pytest.raises(ReadOnly):
        setting_aside.finish(tmp_path / "nowhere")
