"""Whether a folder may hold a database: not where locks and shared memory end at the machine's edge."""

import re
from pathlib import Path

from pledge_app.errors import NetworkFolder

MOUNTS = Path("/proc/self/mounts")

_NETWORK = re.compile(
    r"afs|beegfs|ceph|cifs|coda|davfs|glusterfs|gpfs|lustre|ncpfs|nfs4?|ocfs2|smb[23]|smbfs"
    r"|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|ceph(-fuse)?|s3fs|goofys|curlftpfs|smbnetfs)"
)


def network_file_system(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """The type of the network file system that `folder` lies on ("nfs4"), None where it lies on none.

    `folder` need not exist yet. On systems without `mounts` nothing is known, and nothing is said.
    """
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    place = folder.resolve()
    nearest, kind = -1, ""
    for line in lines:
        fields = line.split(" ")
        point = Path(_unescaped(fields[1]))
        if len(point.parts) >= nearest and (point == place or point in place.parents):
            nearest, kind = len(point.parts), fields[2]
    return kind if _NETWORK.fullmatch(kind) else None


def refuse_network(folder: Path, mounts: Path = MOUNTS) -> None:
    """Raises NetworkFolder where `folder` lies on a network file system."""
    kind = network_file_system(folder, mounts)
    if kind is not None:
        raise NetworkFolder(str(folder), kind)


def _unescaped(point: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), point)
