"""The doctor, with profiles that have what it looks for."""

import shutil
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import (
    AccessDamaged,
    Damaged,
    FolderGone,
    NetworkFolder,
    NoProfile,
    PassphraseNeeded,
    WrongPassphrase,
)
from pledge_app.ledger import backups, doctor, places, profile
from pledge_app.ledger.doctor import Check, Finding, State
from pledge_app.proof import commitment
from pledge_app.storage import keychain
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile under a passphrase, with eleven notes and a document in its log."""
    folder = tmp_path_factory.mktemp("sound") / "profile"
    with profile.create(folder, "Ana", passphrase="pass", today=DAY) as ledger:
        store = ledger.store
        said = [NewEntry(head=Head(day=DAY, kind=Kind.NOTE), body=Body(text=f"{n}")) for n in range(10)]
        with store.transaction():
            store.append([*said, NewEntry(head=Head(day=DAY, kind=Kind.NOTE))])
            hash_ = doctor.tree.leaf_hash(commitment.public_record("pledge-app/pledge", "0" * 64))
            store.log.append_document(1, "pledge-app/pledge", "0" * 64, hash_)
    return folder


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    """A copy of it, to be harmed."""
    return shutil.copytree(sound, tmp_path / "profile")


def _change(folder: Path, *statements: str) -> None:
    with closing(Store.open(folder / "pledge.db", keychain.unlock(folder, "pass"))) as store:
        store.database.run("PRAGMA foreign_keys = OFF")
        for statement in statements:
            store.database.run(statement)


def _found(folder: Path, check: Check) -> Finding:
    (finding,) = (found for found in doctor.examine(folder, NOW, passphrase="pass") if found.check is check)
    return finding


def test_a_sound_profile_is_well(folder: Path) -> None:
    found = doctor.examine(folder, NOW, passphrase="pass")
    assert [finding.check for finding in found] == list(Check)
    assert [finding.state for finding in found] == [State.WELL] * 5 + [State.ADVICE]
    assert (found[4].count, found[2].places) == (12, ())
    assert found[3].count > 10


def test_it_tells_the_age_of_the_last_good_backup(folder: Path) -> None:
    assert _found(folder, Check.BACKUP).count == -1
    with profile.open(folder, passphrase="pass") as ledger:
        ledger.backups.adopt(backups.write_code(bytes(16)))
        assert _found(folder, Check.BACKUP).count == -1
        made = ledger.keeping.keep(today=DAY, now=NOW - timedelta(days=8, hours=1))
    found = _found(folder, Check.BACKUP)
    assert (found.state, found.count, found.places) == (State.WELL, 8, (str(made.file),))
    with profile.open(folder, passphrase="pass") as ledger:
        ledger.journal.note("more", day=DAY, today=DAY)
    assert _found(folder, Check.BACKUP).state is State.ADVICE
    with profile.open(folder, passphrase="pass") as ledger:
        ledger.keeping.choose(folder.parent)
        places.write_places(folder, places.Places(folder=str(folder / "away")))
    found = _found(folder, Check.BACKUP)
    assert (found.state, type(found.error)) == (State.ADVICE, FolderGone)


def test_there_must_be_a_profile(tmp_path: Path) -> None:
    with pytest.raises(NoProfile):
        doctor.examine(tmp_path, NOW)


def test_what_others_can_read_is_listed(folder: Path) -> None:
    (folder / "pledge.db").chmod(0o644)
    assert _found(folder, Check.PERMISSIONS).state is State.WELL  # nobody gets through the folder
    folder.chmod(0o755)
    finding = _found(folder, Check.PERMISSIONS)
    assert finding.state is State.ADVICE
    assert finding.places == (str(folder), str(folder / "pledge.db"))


@pytest.mark.parametrize(("passphrase", "error"), [(None, PassphraseNeeded), ("other", WrongPassphrase)])
def test_a_closed_profile_is_looked_at_from_outside(
    folder: Path, passphrase: str | None, error: type[Exception]
) -> None:
    found = doctor.examine(folder, NOW, passphrase=passphrase)
    assert [finding.check for finding in found] == [Check.PLACE, Check.PERMISSIONS, Check.KEY]
    assert isinstance(found[-1].error, error)
    assert found[-1].state is State.TROUBLE


def test_a_lost_access_file_is_told(folder: Path) -> None:
    (folder / "access.json").unlink()
    assert isinstance(_found(folder, Check.KEY).error, AccessDamaged)


def test_a_lost_database_is_told(folder: Path) -> None:
    (folder / "pledge.db").unlink()
    assert _found(folder, Check.DATABASE).state is State.TROUBLE


def test_a_flipped_bit_is_told_with_its_page(folder: Path) -> None:
    data = bytearray((folder / "pledge.db").read_bytes())
    data[5 * 4096 + 17] ^= 1
    (folder / "pledge.db").write_bytes(data)
    error = _found(folder, Check.DATABASE).error
    assert isinstance(error, Damaged)
    assert error.page == 6


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE entries SET day = '2026-11-21' WHERE id = 4", "log 1 leaf 3"),
        ("""UPDATE entries SET body = CAST('{"text":"other"}' AS BLOB) WHERE id = 4""", "log 1 leaf 3"),
        ("UPDATE leaves SET head_salt = body_salt WHERE i = 2", "log 1 leaf 2"),
        ("UPDATE leaves SET head_salt = NULL WHERE i = 2", "log 1 leaf 2"),
        ("UPDATE leaves SET sha256 = substr(sha256, 2) || '1' WHERE i = 11", "log 1 leaf 11"),
        ("DELETE FROM leaves WHERE i = 5", "log 1 leaf 5"),
        ("DELETE FROM entries WHERE id = 6", "log 1 leaf 0 or later"),
        ("UPDATE nodes SET hash = zeroblob(32) WHERE level = 2 AND i = 1", "log 1 node 2/1"),
        ("DELETE FROM nodes WHERE level = 3", "log 1 node 3/0"),
        ("INSERT INTO nodes VALUES (1, 2, 3, zeroblob(32))", "log 1 node 2/3"),
    ],
)
def test_a_log_that_does_not_follow_from_the_entries_is_told(
    folder: Path, statement: str, place: str
) -> None:
    _change(folder, statement)
    finding = _found(folder, Check.LOG)
    assert finding.state is State.TROUBLE
    assert finding.places[0].startswith(place.removesuffix(" 0 or later"))


def test_a_network_folder_is_told(tmp_path: Path) -> None:
    """A mount table of this machine cannot be had with a share in it; the finding is made from the fact."""
    finding = doctor._trouble(Check.PLACE, NetworkFolder(str(tmp_path), "nfs4"))
    assert finding.state is State.TROUBLE
    assert doctor._place(tmp_path).state is State.WELL
