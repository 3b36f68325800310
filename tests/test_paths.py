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


MOUNTS = """\
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:40 / /mnt/share rw,relatime shared:1 - nfs4 server:/export rw
31 30 0:41 / /mnt/share/local rw,relatime - ext4 /dev/vdb rw
32 27 0:42 / /mnt/two\\040words rw,relatime master:1 - cifs //server/share rw
33 27 0:43 / /mnt/over rw,relatime - ext4 /dev/vdc rw
34 27 0:44 / /mnt/over rw,relatime - fuse.sshfs host: rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/ana", None),
        ("/mnt/share/ana/profile", "nfs4"),
        ("/mnt/shareware", None),
        ("/mnt/share/local/ana", None),
        ("/mnt/two words/ana", "cifs"),
        ("/mnt/over/ana", "fuse.sshfs"),
    ],
)
def test_a_network_file_system_is_told_by_its_mount(tmp_path: Path, folder: str, kind: str | None) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS)
    assert paths.network_file_system(Path(folder), tmp_path / "mountinfo") == kind


def test_where_mounts_cannot_be_read_nothing_is_claimed(tmp_path: Path) -> None:
    assert paths.network_file_system(tmp_path, tmp_path / "absent") is None


def test_this_machine_is_no_network(tmp_path: Path) -> None:
    assert paths.network_file_system(tmp_path) is None


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
