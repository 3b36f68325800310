"""Where things live on this platform, and how a small file is put there whole."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from pledge_app.errors import RefusedFile, SecretFileExposed

SECRET_BYTES = 4096  # no passphrase and no code is longer


def default_profile() -> Path:
    """The folder of the profile that opens when none is named: `PLEDGE_PROFILE`, else the platform's."""
    named = os.environ.get("PLEDGE_PROFILE")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir("pledge-app", appauthor=False))


def read_secret(file: Path) -> str:
    """What a passphrase or code file holds, without the line end.

    Raises SecretFileExposed if others may read it, RefusedFile if it is absent, too long or no text.
    """
    try:
        with file.open("rb") as source:
            facts = os.fstat(source.fileno())
            strangers = sys.platform != "win32" and facts.st_uid not in (os.geteuid(), 0)
            if strangers or (os.name == "posix" and stat.S_IMODE(facts.st_mode) & 0o077):
                raise SecretFileExposed(str(file))
            content = source.read(SECRET_BYTES + 1)
    except OSError as error:
        raise RefusedFile(str(file), "file", "unreadable") from error
    if len(content) > SECRET_BYTES:
        raise RefusedFile(str(file), "file", "too long")
    try:
        return content.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise RefusedFile(str(file), "file", "not text") from error


def open_regular(file: Path) -> BinaryIO:
    """A file of the person's choice, to be read: a pipe or a device is neither waited for nor read.

    Raises RefusedFile if it is no regular file, OSError.
    """
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise RefusedFile(str(file), "file", "no regular file")
    return os.fdopen(handle, "rb")


def write_whole(file: Path, content: bytes) -> None:
    """Put `content` at `file`, readable by its owner only: after a crash it is the old or the new, whole."""
    draft = file.with_name(f".{file.name}.{os.urandom(4).hex()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def write_new_secret(file: Path, secret: str) -> None:
    """Write a secret to a new file that its owner alone can read. Raises FileExistsError, OSError."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as target:
        target.write(secret + "\n")
        target.flush()
        os.fsync(target.fileno())
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the platform can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
