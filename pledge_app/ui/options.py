"""What the window's command line and the environment say; read before Qt is there."""

import os
from pathlib import Path
from typing import NamedTuple

from pledge_app import paths

USAGE = """Usage: pledge-app [--profile DIR] [--passphrase-file FILE] [--log] [PLACE]

Opens the window of Pledge, or raises it where it is open already. PLACE is a file to bring records in from,
or a folder that a peer published. For the same verbs from a terminal: pledge --help

  --profile DIR           the folder of the profile (PLEDGE_PROFILE)
  --passphrase-file FILE  a file that only you can read (PLEDGE_PASSPHRASE_FILE)
  --log                   begin with the line in which something is logged
  --version               show the version and exit
  --help                  show this text and exit
"""


class Options(NamedTuple):
    """What the command line and the environment say."""

    folder: Path
    passphrase_file: Path | None
    place: Path | None = None
    log: bool = False


class WrongUse(Exception):
    """`word` is no option, or lacks its value."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def read_options(words: list[str]) -> Options:
    """The options, as the terminal's `pledge` takes them. Raises WrongUse."""
    said: dict[str, str] = {}
    log, rest = "--log" in words, [word for word in words if word != "--log"]
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if not name.startswith("-") and "place" not in said:
            said["place"] = name + equals + value
            continue
        if name not in ("--profile", "--passphrase-file") or not (equals or rest):
            raise WrongUse(name)
        said[name] = value if equals else rest.pop(0)
    secret = said.get("--passphrase-file") or os.environ.get("PLEDGE_PASSPHRASE_FILE")
    return Options(
        folder=Path(said["--profile"]) if "--profile" in said else paths.default_profile(),
        passphrase_file=Path(secret) if secret else None,
        place=Path(said["place"]).absolute() if "place" in said else None,
        log=log,
    )
