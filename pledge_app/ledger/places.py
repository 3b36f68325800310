"""Where backups of a profile were put from this computer, so that each is found again."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

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


def remember_file(home: Path, file: Path) -> None:
    """Remember a backup that the person puts somewhere by hand. Raises ReadOnly, DiskFull, DiskError."""
    places, name = read_places(home), str(file.absolute())
    if name not in places.by_hand:
        write_places(home, replace(places, by_hand=(*places.by_hand, name)))
