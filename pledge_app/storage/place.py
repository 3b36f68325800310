"""Whether a folder may hold a database: not where locks and shared memory end at the machine's edge."""

import os
from pathlib import Path

from pledge_app.errors import NetworkFolder

MOUNTS = Path("/proc/self/mounts")

_NETWORK = frozenset(
    (
        "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs",
        "nfs4", "ocfs2", "smb2", "smb3", "smbfs",
        "fuse.ceph", "fuse.ceph-fuse", "fuse.curlftpfs", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs",
        "fuse.goofys", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs",
    )
)  # fmt: skip


def file_system(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """The type of the file system that `folder` lies on ("ext4"); `folder` need not exist yet.

    None on systems without `mounts`, where nothing is known.
    """
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").removesuffix("\n").split("\n")
    except OSError:
        return None
    place = _as_folder(os.path.realpath(folder))  # which takes links that lead in a circle as they are
    nearest, kind = 0, ""
    for line in lines:
        fields = line.split(" ")
        point = _as_folder(_unescaped(fields[1]))
        if len(point) >= nearest and place.startswith(point):
            nearest, kind = len(point), fields[2]
    return kind


def network_file_system(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """The type of the network file system that `folder` lies on ("nfs4"), None for none."""
    kind = file_system(folder, mounts)
    return kind if kind in _NETWORK else None


def refuse_network(folder: Path, mounts: Path = MOUNTS) -> None:
    """Raises NetworkFolder where `folder` lies on a network file system."""
    kind = network_file_system(folder, mounts)
    if kind is not None:
        raise NetworkFolder(str(folder), kind)


def _as_folder(path: str) -> str:
    """With one / at its end, so that what lies in it begins with it: there can be hundreds of mounts."""
    return path.rstrip("/") + "/"


def _unescaped(point: str) -> str:
    """Blanks and backslashes stand there as three octal digits."""
    first, *others = point.split("\\")
    return first + "".join(chr(int(other[:3], 8)) + other[3:] for other in others)
