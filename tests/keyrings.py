"""Keyrings for tests: a real Secret Service on a bus of its own, and one that is a plain file.

`PYTHON_KEYRING_BACKEND=tests.keyrings.FileKeyring` makes a process keep its secrets in the JSON file that
`PLEDGE_TEST_KEYRING` names: it imports nothing that the app could be blamed for.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError

if TYPE_CHECKING:
    import pytest

FILE_KEYRING = "tests.keyrings.FileKeyring"
NO_KEYRING = "keyring.backends.fail.Keyring"


def keep_in(backend: str, monkeypatch: "pytest.MonkeyPatch", file: Path | None = None) -> None:
    """Have this process and those that it starts use a backend; FILE_KEYRING keeps all in `file`."""
    monkeypatch.setattr("keyring.core._keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    if file is not None:
        monkeypatch.setenv("PLEDGE_TEST_KEYRING", str(file))


class FileKeyring(KeyringBackend):
    """A keyring in the JSON file that `PLEDGE_TEST_KEYRING` names."""

    priority = -1  # never chosen unless it is named

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._read(), f"{service}/{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = self._read()
        if kept.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError
        self._write(kept)

    @staticmethod
    def _read() -> dict[str, str]:
        file = Path(os.environ["PLEDGE_TEST_KEYRING"])
        return dict(json.loads(file.read_text())) if file.exists() else {}

    @staticmethod
    def _write(kept: dict[str, str]) -> None:
        Path(os.environ["PLEDGE_TEST_KEYRING"]).write_text(json.dumps(kept))


class ForgetfulKeyring(FileKeyring):
    """Takes everything and gives nothing back."""

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002  keyring's signature
        return None


class ForgetfulOnceKeyring(FileKeyring):
    """Gives back what it had, and nothing that it takes."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Takes it, as it says."""


class FullKeyring(FileKeyring):
    """Takes nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002  as above
        raise PasswordSetError


class LockedKeyring(FileKeyring):
    """Its owner dismissed the prompt."""

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002  as above
        raise KeyringLocked


class UnopenedKeyring(FileKeyring):
    """The daemon is there but was never unlocked."""

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002  as above
        raise InitError


class SilentKeyring(FileKeyring):
    """Waits for its owner until the file `PLEDGE_TEST_ANSWER` exists."""

    def get_password(self, service: str, username: str) -> str | None:
        from threading import Event

        while not Path(os.environ["PLEDGE_TEST_ANSWER"]).exists():
            Event().wait(0.01)
        return super().get_password(service, username)


class TwoKeyrings(FileKeyring):
    """As keyring's own chainer: the first takes nothing, the second is the plain file."""

    @property
    def backends(self) -> list[KeyringBackend]:
        return [FullKeyring(), FileKeyring()]


@contextmanager
def secret_service(folder: Path, *, unlocked: bool = True) -> Iterator[dict[str, str]]:
    """A gnome-keyring on a private D-Bus session; yields the environment that reaches it.

    Skips the test where either program is absent.
    """
    import pytest  # not above: a process that only wants a backend would pay for it

    for program in ("dbus-daemon", "gnome-keyring-daemon"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        reach = {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "XDG_DATA_HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
        }
        daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
            + (["--unlock"] if unlocked else []),
            env={**os.environ, **reach},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert daemon.stdin is not None
            daemon.stdin.write(b"test-pass")
            daemon.stdin.close()
            _wait_for_keyring(reach, unlocked=unlocked)
            yield reach
        finally:
            daemon.terminate()
            daemon.wait(10)
    finally:
        bus.terminate()
        bus.wait(10)
        assert bus.stdout is not None
        bus.stdout.close()


def _wait_for_keyring(reach: dict[str, str], *, unlocked: bool) -> None:
    """Until the daemon answers on the bus and, where it is to be unlocked, has its default collection."""
    owned = (
        "/", "org.freedesktop.DBus", "org.freedesktop.DBus.NameHasOwner", "org.freedesktop.secrets"
    )  # fmt: skip
    alias = (
        "/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service.ReadAlias",
        "default",
    )  # fmt: skip
    _wait_for(owned, b"boolean true", reach)
    if unlocked:
        _wait_for(alias, b"/org/freedesktop/secrets/collection", reach)


def _wait_for(question: tuple[str, str, str, str], answer: bytes, reach: dict[str, str]) -> None:
    place, name, method, argument = question
    command = [
        "dbus-send",
        "--session",
        "--print-reply",
        f"--dest={name}",
        place,
        method,
        f"string:{argument}",
    ]
    for _ in range(200):
        said = subprocess.run(command, env={**os.environ, **reach}, capture_output=True, check=False)
        if answer in said.stdout:
            return
    raise AssertionError("the keyring daemon did not come up")
