"""Deleting everything: what is a person's own stays, what the app made goes, nothing is left by halves."""

import json
import os
import shutil
from pathlib import Path

import pytest

from pledge_app import settings
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import Cancelled, NoProfile, ReadOnly
from pledge_app.ledger import backups, deleting, profile
from pledge_app.ledger.ledger import Ledger
from pledge_app.settings import Settings
from pledge_app.storage import keychain, resealing
from tests.authors import NOW, publish
from tests.builders import TODAY, a_pledge
from tests.keyrings import FILE_KEYRING, keep_in


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keyring in the file that is returned."""
    keep_in(FILE_KEYRING, monkeypatch, tmp_path / "keyring.json")
    return tmp_path / "keyring.json"


def lived_in(folder: Path, *, passphrase: str | None = None) -> Ledger:
    """A profile with a pledge, an entry, settings and one backup beside the database."""
    ledger = profile.create(folder, "Ana Lima", passphrase=passphrase, today=TODAY)
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    ledger.backups.adopt(ledger.backups.offer().code)
    ledger.keeping.keep(today=TODAY, now=NOW)
    settings.save(folder, Settings(text_percent=125))
    return ledger


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_nothing_of_a_profile_is_left(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    with lived_in(folder) as ledger:
        assert len(json.loads(kept.read_text())) == 1
        (backup,) = ledger.deleting.facing().backups
        gone = ledger.deleting.delete_backups()
        assert (gone.backups, gone.left, backup.exists()) == (1, (), False)
    for made in ("window.json", "fault.txt", "backups.json", resealing.LOCK, "pledge.db.schema-3"):
        (folder / made).write_text("x")
    (folder / ".pledge-backup-abcdefgh").mkdir()
    (folder / ".pledge-backup-abcdefgh" / "copy").write_text("x")
    assert deleting.delete(folder) == ()
    assert not folder.exists()
    assert json.loads(kept.read_text()) == {}
    with pytest.raises(NoProfile):
        deleting.delete(folder)


def test_what_is_the_persons_own_stays(kept: Path, tmp_path: Path) -> None:
    """The folder may be one that they chose, the folder of backups one that others use as well."""
    folder, disk = tmp_path / "documents", tmp_path / "disk"
    disk.mkdir()
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine")
    (disk / "pledge-2026-01-01.pledge-backup").write_text("not one of the app's")
    with lived_in(tmp_path / "another") as other:
        other.keeping.choose(disk)
        theirs = other.keeping.keep(today=TODAY, now=NOW).file
    with lived_in(folder) as ledger:
        ledger.keeping.choose(disk)
        mine = ledger.keeping.keep(today=TODAY, now=NOW).file
        by_hand = ledger.backups.make(tmp_path / "by-hand", now=NOW).file
        home = tmp_path / "published"
        publish(ledger, home)
        going = ledger.deleting.facing()
        assert set(going.backups) > {mine, by_hand}
        assert theirs not in going.backups
        assert (going.name, going.entries, going.published) == (
            "Ana Lima",
            ledger.store.entries.count(),
            (str(home),),
        )
        ledger.deleting.delete_backups()
    assert deleting.delete(folder) == ()
    assert files(folder) == ["thesis.txt"]
    assert files(disk) == sorted(["pledge-2026-01-01.pledge-backup", theirs.name])
    assert not by_hand.exists()
    assert files(home)
    with profile.open(tmp_path / "another") as other:
        assert other.name == "Ana Lima"
    assert kept.exists()


def test_a_disk_that_is_away_is_named(kept: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with lived_in(tmp_path / "profile") as ledger:
        ledger.keeping.choose(disk)
        ledger.keeping.keep(today=TODAY, now=NOW)
        disk.rename(tmp_path / "away")
        assert ledger.deleting.facing().away == (str(disk),)
        gone = ledger.deleting.delete_backups()
    assert (gone.backups, gone.left) == (1, (str(disk),))
    assert len(files(tmp_path / "away")) == 1
    assert kept.exists()


def test_who_made_no_recovery_code_has_no_backups(kept: Path, tmp_path: Path) -> None:
    with profile.create(tmp_path / "profile", "Ana", today=TODAY) as ledger:
        assert (ledger.deleting.facing().backups, ledger.deleting.facing().away) == ((), ())
        assert ledger.deleting.delete_backups() == deleting.Gone(backups=0, left=())
    assert kept.exists()


def test_it_stops_between_two_backups(kept: Path, tmp_path: Path) -> None:
    with lived_in(tmp_path / "profile") as ledger:
        ledger.backups.make(tmp_path / "by-hand", now=NOW)
        with pytest.raises(Cancelled):
            ledger.deleting.delete_backups(lambda done, _of: done < 1)
        assert len(ledger.deleting.facing().backups) == 1
    with profile.open(tmp_path / "profile") as ledger:
        assert ledger.name == "Ana Lima"
    assert kept.exists()


def test_a_backup_that_cannot_go_is_named(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with lived_in(tmp_path / "profile") as ledger:
        (backup,) = ledger.deleting.facing().backups

        def refuse(path: Path, *, missing_ok: bool = False) -> None:
            raise PermissionError(path, missing_ok)

        monkeypatch.setattr(Path, "unlink", refuse)
        gone = ledger.deleting.delete_backups()
        monkeypatch.undo()
    assert (gone.backups, gone.left) == (0, (str(backup),))
    assert kept.exists()


def test_a_key_under_a_passphrase_goes_as_well(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    lived_in(folder, passphrase="a long one").close()
    (folder / "backups").rename(tmp_path / "elsewhere")
    sealed = os.open(folder / keychain.SEALED, os.O_RDONLY)
    assert deleting.delete(folder) == ()
    assert not folder.exists()
    assert set(os.read(sealed, 10_000)) == {0}
    os.close(sealed)


def test_one_that_was_cut_off_goes_on_when_something_new_begins(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    lived_in(folder).close()
    (folder / keychain.DATABASE).rename(folder / ".deleted-0123abcd")
    assert not profile.exists(folder)
    with profile.create(folder, "Ana again", today=TODAY) as ledger:
        assert ledger.name == "Ana again"
        assert ledger.pledges.count() == 0
    assert not list(folder.glob(".deleted-*"))
    assert len(json.loads(kept.read_text())) == 1
    (folder / ".deleted-0123abcd").write_text("x")
    assert deleting.finish(folder) == ()  # there is a profile: who knows whose it is
    assert (folder / ".deleted-0123abcd").exists()


def test_what_cannot_go_is_named_and_the_profile_is_gone(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "profile"
    lived_in(folder).close()
    unlink = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == settings.FILE:
            raise PermissionError(path)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert deleting.delete(folder) == (str(folder / settings.FILE),)
    assert not profile.exists(folder)
    assert json.loads(kept.read_text()) == {}


def test_a_folder_that_cannot_be_written_stays_as_it_is(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "profile"
    lived_in(folder).close()
    before = files(folder)

    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "refused", str(path), None, str(target))

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ReadOnly):
        deleting.delete(folder)
    monkeypatch.undo()
    assert files(folder) == before
    assert kept.exists()


def test_a_deletion_that_was_cut_off_is_no_obstacle_to_a_backup(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    with lived_in(folder) as ledger:
        code = ledger.backups.offer().code
        ledger.backups.adopt(code)
        file = ledger.backups.make(tmp_path / "by-hand", now=NOW).file
    (folder / keychain.DATABASE).rename(folder / ".deleted-0123abcd")
    (folder / f"{keychain.DATABASE}-wal").write_bytes(b"of the one that was")
    assert backups.restore(file, code, folder).entries == 2
    assert not list(folder.glob(".deleted-*"))
    with profile.open(folder) as ledger:
        assert ledger.store.entries.count() == 2
    assert len(json.loads(kept.read_text())) == 1


def test_what_was_recorded_last_is_there_where_it_could_not_be_deleted(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a crash the last entries stand in the write-ahead log alone."""
    folder = tmp_path / "profile"
    copy = tmp_path / "crashed"
    with lived_in(folder) as ledger:
        line = ledger.pledges.find("Limits")
        ledger.journal.record(line, Outcome.SLIPPED, day=TODAY, today=TODAY)
        assert (folder / f"{keychain.DATABASE}-wal").stat().st_size
        shutil.copytree(folder, copy)

    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "refused", str(path), None, str(target))

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ReadOnly):
        deleting.delete(copy)
    monkeypatch.undo()
    keep_in(FILE_KEYRING, monkeypatch, kept)
    with profile.open(copy) as ledger:
        assert ledger.store.entries.count() == 3
