"""delete."""

from pathlib import Path

from pledge_app import handover
from tests.cli.conftest import Pledge


def test_everything_goes_after_a_yes(ana: Pledge, tmp_path: Path) -> None:
    backup = tmp_path / "a.pledge-backup"
    ana("backup", backup, "--recovery-code-file", tmp_path / "code")
    assert ana.json("delete", status=2)["error"] == "usage"
    assert backup.exists()
    said = ana("delete", typed="y\n").output
    assert "Delete everything of Ana: 1 entry, 1 backup? It cannot be undone." in said
    assert "Deleted: the profile in" in said
    assert not backup.exists()
    assert ana.json("today", status=1)["error"] == "no-profile"


def test_backups_stay_where_that_is_asked_and_bring_it_back(ana: Pledge, tmp_path: Path) -> None:
    backup, code = tmp_path / "a.pledge-backup", tmp_path / "code"
    ana("backup", backup, "--recovery-code-file", code)
    told = ana.json("delete", "--keep-backups", "--yes")
    assert (told["backups"], told["left"]) == (0, [])
    assert backup.exists()
    ana("restore", backup, "--recovery-code-file", code)
    assert len(ana.json("today")["pledges"]) == 1


def test_what_is_away_is_named(ana: Pledge, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    ana("backup", disk / "a.pledge-backup", "--recovery-code-file", tmp_path / "code")
    disk.rename(tmp_path / "away")
    said = ana("delete", typed="y\n").output
    assert f"Out of reach, and staying: {disk / 'a.pledge-backup'}." in said
    assert f"Still there: {disk / 'a.pledge-backup'}" in said


def test_nothing_is_deleted_under_an_open_window(ana: Pledge) -> None:
    lock = handover.hold(ana.folder)
    assert lock is not None
    assert ana.json("delete", "--keep-backups", "--yes", status=1)["error"] == "busy"
    assert len(ana.json("today")["pledges"]) == 1
