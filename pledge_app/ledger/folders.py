"""A person's folder as the bytes that `proof` reads: no link followed, nothing read beyond its limit."""

from pathlib import Path

from pledge_app.channels.channel import Listed, What
from pledge_app.channels.folder import FolderChannel
from pledge_app.errors import ChannelError, NotOnePerson, Trouble
from pledge_app.ledger.delivery import PERSON, people
from pledge_app.proof.folder import Fault, Folder, limit

QUOTA = 512 * 1024 * 1024
"""Bytes that are read of one person's folder; files beyond are oversized."""

_FAULTS = {Trouble.IRREGULAR: Fault.IRREGULAR, Trouble.TOO_LARGE: Fault.OVERSIZED}


def read(place: Path, *, quota: int = QUOTA) -> Folder:
    """The folder of the one person in `place`, or `place` itself if its name is an id.

    Raises NotOnePerson, ChannelError if the place as a whole cannot be read or holds far too many names.
    """
    root, id_ = _find(place)
    channel = FolderChannel(root)
    files: dict[str, bytes | Fault] = {}
    foreign = []
    left = quota
    for listed in channel.list(id_):
        path = listed.path.removeprefix(f"{id_}/")
        cap = limit(path)
        if cap is not None:
            files[path] = content = _content(channel, listed, min(cap, left))
            left -= len(content) if isinstance(content, bytes) else 0
        elif listed.what is not What.FOLDER:
            foreign.append(path)
    return Folder(id=id_, files=files, foreign=tuple(foreign))


def _find(place: Path) -> tuple[Path, str]:
    whole = place.absolute()
    if PERSON.fullmatch(whole.name):
        return whole.parent, whole.name
    found = people(whole) if whole.is_dir() else []
    if len(found) != 1:
        raise NotOnePerson(str(place), len(found))
    return whole, found[0]


def _content(channel: FolderChannel, listed: Listed, cap: int) -> bytes | Fault:
    if listed.what is not What.FILE:
        return Fault.IRREGULAR
    try:
        found = channel.get(listed.path, cap)
    except ChannelError as error:
        return _FAULTS.get(error.trouble, Fault.UNREADABLE)
    return found.data if found else Fault.UNREADABLE
