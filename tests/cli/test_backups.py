"""backup and restore."""

import json
import os
import re
import stat
import sys
from pathlib import Path

import keyring.core
import pytest

from pledge_app.ledger import backups
from tests.cli.conftest import Pledge
from tests.keyrings import NO_KEYRING
from tests.terminals import converse


@pytest.fixture
def code(tmp_path: Path) -> Path:
    return tmp_path / "code"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ana.pledge-backup"


@pytest.fixture
def ana(pledge: Pledge) -> Pledge:
    pledge("init", "--name", "Ana")
    return pledge


@pytest.fixture
def fresh(tmp_path: Path) -> Pledge:
    """Another home: no keyring, no profile, nothing that Ana's has."""
    (tmp_path / "elsewhere").mkdir()
    return Pledge(tmp_path / "elsewhere")


def test_unattended_the_code_is_written_to_its_file(ana: Pledge, file: Path, code: Path) -> None:
    said = ana.json("backup", file, "--recovery-code-file", code)
    assert said == {"file": str(file), "bytes": file.stat().st_size, "entries": 0, "new_code": True}
    assert stat.S_IMODE(code.stat().st_mode) == 0o600
    assert len(backups.read_code(code.read_text())) == 16
    assert ana.json("backup", f"{file}2", "--recovery-code-file", code)["new_code"] is False
    assert ana.json("backup", f"{file}3")["new_code"] is False


def test_a_backup_opens_in_a_fresh_home_with_nothing_but_the_code(
    ana: Pledge, fresh: Pledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, code = tmp_path / "file", tmp_path / "code"
    ana("backup", file, "--recovery-code-file", code)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NO_KEYRING)
    keyring.core.init_backend()
    assert fresh.json("restore", file, "--recovery-code-file", code, status=1)["error"] == "passphrase-needed"
    assert not fresh.folder.exists()
    secret = tmp_path / "passphrase"
    secret.touch(0o600)
    secret.write_text("new")
    words = ("--passphrase-file", secret)
    said = fresh.json("restore", file, "--recovery-code-file", code, *words)
    assert (said["profile"], said["name"], said["entries"]) == (str(fresh.folder), "Ana", 0)
    assert fresh.json("doctor", *words)["well"]
    assert (
        fresh.json("restore", file, "--recovery-code-file", code, *words, status=1)["error"]
        == "profile-exists"
    )


def test_a_keyring_takes_the_new_key(ana: Pledge, fresh: Pledge, file: Path, code: Path) -> None:
    ana("backup", file, "--recovery-code-file", code)
    assert "Ana's record" in fresh("restore", file, typed=code.read_text()).output
    assert fresh.json("today")["pledges"] == []


def test_a_code_that_exists_is_taken(ana: Pledge, file: Path, code: Path) -> None:
    mine = backups.write_code(bytes(16))
    code.touch(0o600)
    code.write_text(f"{mine.lower()}\n")
    assert ana.json("backup", file, "--recovery-code-file", code)["new_code"]
    assert code.read_text() == f"{mine.lower()}\n"
    code.write_text(backups.write_code(b"1" * 16))
    said = ana.json("backup", file, "--yes", "--recovery-code-file", code, status=1)
    assert said["error"] == "wrong-recovery-code"
    code.write_text("correct horse battery staple")
    assert "seven groups" in ana.json("backup", f"{file}2", "--recovery-code-file", code, status=1)["what"]


def test_an_empty_file_takes_the_code(ana: Pledge, file: Path, code: Path) -> None:
    code.touch(0o600)
    ana("backup", file, "--recovery-code-file", code)
    assert len(backups.read_code(code.read_text())) == 16


def test_a_code_is_shown_once(ana: Pledge, file: Path, code: Path) -> None:
    ana("backup", file, "--recovery-code-file", code)
    said = ana.json("backup", f"{file}2", "--recovery-code-file", f"{code}2", status=1)
    assert said["error"] == "refused-file"
    assert not Path(f"{code}2").exists()


def test_a_code_is_not_put_where_others_read_or_where_nothing_can_be(
    ana: Pledge, file: Path, code: Path, tmp_path: Path
) -> None:
    code.touch(0o644)
    code.chmod(0o644)
    assert ana.json("backup", file, "--recovery-code-file", code, status=1)["error"] == "secret-file-exposed"
    nowhere = tmp_path / "absent/code"
    assert ana.json("backup", file, "--recovery-code-file", nowhere, status=1)["error"] == "read-only"
    assert not file.exists()
    assert ana.json("backup", file, status=1)["error"] == "recovery-code-needed"


def test_a_code_that_was_not_written_down_is_not_taken(ana: Pledge, file: Path) -> None:
    shown = ana("backup", file, typed="\n0000\n0000\n0000\n", status=1)
    assert "What you typed is not what was shown." in shown.stderr
    assert not file.exists()


def test_a_person_sees_the_code_and_types_parts_of_it(ana: Pledge, file: Path, fresh: Pledge) -> None:
    codes: list[str] = []

    def answer(shown: str) -> str | None:
        codes.extend(re.findall(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}", shown)[: not codes])
        asked = re.search(r"Group (\d) of 7: $", shown)
        if asked:
            return codes[0].split("-")[int(asked[1]) - 1] + "\n"
        return "\n" if shown.endswith("… ") else None

    command = [sys.executable, "-c", "from pledge_app.cli import main; main()", "backup", str(file)]
    status, shown = converse(command, {**os.environ, **ana.environ, "TERM": "dumb"}, answer)
    assert status == 0, shown
    assert "reads back whole" in shown
    assert "Ana's record" in fresh("restore", file, typed=f"{codes[0]}\n").output


def test_a_file_is_replaced_only_when_asked(ana: Pledge, file: Path, code: Path) -> None:
    file.write_text("something else")
    assert ana.json("backup", file, "--recovery-code-file", code, status=2)["error"] == "usage"
    assert file.read_text() == "something else"
    assert ana.json("backup", file, "--recovery-code-file", code, "--yes")["entries"] == 0
    assert "reads back" in ana("backup", file, typed="y\n").output


def test_a_foreign_file_is_refused_with_its_place(fresh: Pledge, file: Path, code: Path) -> None:
    file.write_bytes(os.urandom(100))
    said = fresh.json("restore", file, "--recovery-code-file", code, status=1)
    assert said["error"] == "refused-file"
    assert str(file) in said["what"]
    assert not fresh.folder.exists()


def test_restore_needs_a_code(ana: Pledge, fresh: Pledge, file: Path, code: Path) -> None:
    ana("backup", file, "--recovery-code-file", code)
    assert fresh.json("restore", file, status=2)["error"] == "usage"
    other = backups.write_code(b"2" * 16)
    assert "not the one of this backup" in fresh("restore", file, typed=f"{other}\n", status=1).stderr
    assert not fresh.folder.exists()


def test_the_recovery_code_is_in_no_answer(ana: Pledge, file: Path, code: Path) -> None:
    said = json.dumps(ana.json("backup", file, "--recovery-code-file", code))
    assert code.read_text().strip() not in said


def test_without_a_file_it_goes_where_the_window_puts_them(ana: Pledge, code: Path, tmp_path: Path) -> None:
    assert "no backup yet" in ana("backup", "--list").output
    said = ana.json("backup", "--recovery-code-file", code)
    assert Path(said["file"]).parent == ana.folder / "backups"
    shown = ana.json("backup", "--list")
    assert shown["current"]
    assert [one["file"] for one in shown["kept"]] == [said["file"]]
    assert "holds all there is" in ana("backup", "--list").output
    ana("new", "--title", "Limits", "--when", "I demo", "--i-will", "name a limit", "--cadence", "daily")
    assert "Something changed" in ana("backup", "--list").output
    gone = ana.json("backup", "--folder", tmp_path / "disk", status=1)
    assert gone["error"] == "folder-gone"
    (tmp_path / "disk").mkdir()
    moved = ana.json("backup", "--folder", tmp_path / "disk")
    assert Path(moved["file"]).parent == tmp_path / "disk"
    assert "days old" in ana("doctor").output


def test_the_doctor_tells_that_there_is_no_backup(ana: Pledge) -> None:
    assert "no backup of this profile" in ana("doctor").output


def test_a_restored_profile_that_is_behind_takes_over_what_was_published(
    ana: Pledge, fresh: Pledge, file: Path, code: Path, tmp_path: Path
) -> None:
    ana("new", "--title", "Limits", "--when", "I demo", "--i-will", "name a limit", "--cadence", "daily")
    ana("log", "Limits", "kept")
    out, words = tmp_path / "out", tmp_path / "words"
    ana("publish", "--to", out, "--history", "all", "--recovery-out", words, "--yes")
    ana("backup", file, "--recovery-code-file", code)
    assert ana.json("resume", "--yes") == {"leaves": 0, "entries": 0}
    ana("log", "Limits", "slipped")
    ana("publish", "--to", out, "--yes")
    restored = fresh("restore", file, typed=code.read_text())
    assert "more than this profile has" in restored.output
    refused = fresh.json("log", "Limits", "kept", status=1)
    assert refused["error"] == "folder-ahead"
    assert "pledge resume" in refused["do"]
    assert fresh.json("resume", status=2)["error"] == "usage"
    assert "1 entry" in fresh("resume", typed="y\n").output
    assert "Nothing is lacking" in fresh("resume").output
    fresh("log", "Limits", "kept")
    fresh("publish", "--to", out, "--yes")
    assert fresh.json("verify", out)["verdict"] in ("first-seen", "consistent")
    assert fresh.json("doctor")["well"]
