"""Where things live, and how they are put there."""

import os
import stat
from pathlib import Path

import pytest

from pledge_app import paths
from pledge_app.errors import RefusedFile, SecretFileExposed


def test_the_default_profile_is_the_platforms_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLEDGE_PROFILE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert paths.default_profile().name == "pledge-app"
    monkeypatch.setenv("PLEDGE_PROFILE", "/elsewhere")
    assert paths.default_profile() == Path("/elsewhere")


def test_a_secret_is_read_without_its_line_end(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    paths.write_new_secret(file, " two  words ")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert paths.read_secret(file) == " two  words "
    file.write_bytes("ключ\r\n".encode())
    assert paths.read_secret(file) == "ключ"
    with pytest.raises(FileExistsError):
        paths.write_new_secret(file, "other")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601])
def test_a_secret_that_others_may_reach_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "secret"
    file.write_text("secret")
    file.chmod(mode)
    with pytest.raises(SecretFileExposed):
        paths.read_secret(file)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_secret_of_somebody_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    paths.write_new_secret(file, "secret")
    os.chown(file, 12345, 12345)
    with pytest.raises(SecretFileExposed):
        paths.read_secret(file)


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "unreadable"), (b"x" * 4097, "too long"), (b"\xff", "not text")]
)
def test_what_is_no_secret_is_refused(tmp_path: Path, content: bytes | None, reason: str) -> None:
    file = tmp_path / "secret"
    if content is not None:
        file.write_bytes(content)
        file.chmod(0o600)
    with pytest.raises(RefusedFile) as caught:
        paths.read_secret(file)
    assert caught.value.reason == reason


def test_a_file_is_replaced_whole_and_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "file"
    paths.write_whole(file, b"old")
    paths.write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_replaced_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(IsADirectoryError):
        paths.write_whole(tmp_path / "file", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
