"""Where a database may lie, against tables of mounts as Linux writes them."""

from pathlib import Path

import pytest

from pledge_app.errors import NetworkFolder
from pledge_app.storage.place import file_system, network_file_system, refuse_network

TABLE = """/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ana/disk ext4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
ana@host: /mnt/ssh fuse.sshfs rw 0 0
portal /mnt/doc fuse.portal rw 0 0
odd /mnt/a\x0bb\\134c\\011d ceph rw 0 0
tmpfs /over tmpfs rw 0 0
server:/x /over nfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("/var/pledge", None),
        ("/", None),
        ("/home/ana/.local/share/pledge-app", "nfs4"),
        ("/home", "nfs4"),
        ("/homely", None),
        ("/home/ana/disk/profile", None),
        ("/mnt/my share/profile", "cifs"),
        ("/mnt/ssh/profile", "fuse.sshfs"),
        ("/mnt/doc/profile", None),
        ("/mnt/a\x0bb\\c\td/profile", "ceph"),
        ("/over/profile", "nfs"),
    ],
)
def test_the_nearest_mount_decides(folder: str, found: str | None, tmp_path: Path) -> None:
    (tmp_path / "mounts").write_text(TABLE)
    assert network_file_system(Path(folder), tmp_path / "mounts") == found


def test_a_network_folder_is_refused_by_its_kind(tmp_path: Path) -> None:
    (tmp_path / "mounts").write_text("server:/home / nfs4 rw 0 0\n")
    with pytest.raises(NetworkFolder) as caught:
        refuse_network(Path("/home/ana"), tmp_path / "mounts")
    assert (caught.value.folder, caught.value.file_system) == ("/home/ana", "nfs4")


def test_where_nothing_is_known_nothing_is_refused(tmp_path: Path) -> None:
    refuse_network(tmp_path, tmp_path / "absent")
    refuse_network(tmp_path)


def test_a_file_system_has_its_name_whether_of_a_network_or_not(tmp_path: Path) -> None:
    (tmp_path / "mounts").write_text(TABLE)
    assert file_system(Path("/home/ana/disk/x"), tmp_path / "mounts") == "ext4"
    assert file_system(Path("/home/ana/disk/x"), tmp_path / "nowhere") is None
