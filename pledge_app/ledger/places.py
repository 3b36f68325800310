"""Where backups of a profile were put from this computer, so that each is found again."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from pledge_app.errors import FolderGone
from pledge_app.paths import write_whole
from pledge_app.storage.disk import disk_facts

FILE = "backups.json"
HOME = "backups"
ENDING = ".pledge-backup"
PATTERN = f"pledge-*{ENDING}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where backups were put from this profile: nothing secret, and of this computer only.

    `folder` is the one that the person chose for the automatic ones, `former` are those before it, `by_hand`
    the files that they named themselves.
    """

    folder: str | None = None
    former: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()


def read_places(home: Path) -> Places:
    """What is kept in the profile's folder; nothing where that cannot be read."""
    try:
        said = json.loads((home / FILE).read_bytes())
        folder = said["folder"]
        return Places(
            folder=None if folder is None else str(folder),
            former=tuple(map(str, said["former"])),
            by_hand=tuple(map(str, said["by_hand"])),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Places()


def write_places(home: Path, places: Places) -> None:
    """Keep them. Raises ReadOnly, DiskFull, DiskError."""
    said = {"by_hand": places.by_hand, "folder": places.folder, "former": places.former}
    with disk_facts(home):
        write_whole(home / FILE, json.dumps(said, indent=1).encode() + b"\n")


def chosen(home: Path) -> Path:
    """Where the automatic ones go: the folder that the person chose, else `backups` beside the database."""
    folder = read_places(home).folder
    return home / HOME if folder is None else Path(folder)


def known(home: Path) -> Iterator[str]:
    """Every folder that backups were put into, and every file that the person named."""
    kept, own = read_places(home), home / HOME
    for place in dict.fromkeys((str(chosen(home)), *kept.former, *kept.by_hand)):
        if place != str(own) or own.is_dir():
            yield place


def look_in(place: str) -> tuple[Path, Callable[[str], bool]]:
    """The folder of such a place, and which names in it are meant. Raises FolderGone.

    A backup that is not where it was put may lie elsewhere: that is told as well.
    """
    path = Path(place)
    if path.is_dir():
        return path, lambda name: fnmatch(name, PATTERN)
    if not path.is_file():
        raise FolderGone(place)
    return path.parent, lambda name: name == path.name


def remember_file(home: Path, file: Path) -> None:
    """Remember a backup that the person puts somewhere by hand. Raises ReadOnly, DiskFull, DiskError."""
    places, name = read_places(home), str(file.absolute())
    if name not in places.by_hand:
        write_places(home, replace(places, by_hand=(*places.by_hand, name)))
