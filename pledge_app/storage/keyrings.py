"""The system's keyring, where it keeps the database key or what is sealed: spoken to, and not waited for."""

import os
import secrets
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar, cast

from pledge_app.errors import KeyringFailed, PassphraseNeeded

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    from pledge_app.storage.keychain import Access

SERVICE = "pledge-app"

Answer = TypeVar("Answer")


def _ask(folder: Path, patience: float, call: Callable[[], Answer]) -> Answer:
    """The answer of a keyring, spoken to on a thread of its own: it may wait for its owner for ever."""
    answers: SimpleQueue[tuple[Answer | None, Exception | None]] = SimpleQueue()

    def speak() -> None:
        try:
            answers.put((call(), None))
        except Exception as error:  # noqa: BLE001  a backend is foreign code: any error of it means no key
            answers.put((None, error))

    threading.Thread(target=speak, name="keyring", daemon=True).start()
    try:
        answer, error = answers.get(timeout=patience)
    except Empty:
        raise KeyringFailed(str(folder), "silent") from None
    if error is not None:
        raise KeyringFailed(str(folder), _reason(error)) from error
    return cast("Answer", answer)


def _reason(error: Exception) -> str:
    from keyring import errors

    if isinstance(error, (errors.NoKeyringError, ImportError)):
        return "absent"
    return "locked" if isinstance(error, (errors.KeyringLocked, errors.InitError)) else "refused"


def keep(folder: Path, entry: str, key: bytes, patience: float) -> str:
    """Keep the key in the first keyring that takes, gives back and forgets a probe; returns its name."""

    def take() -> str | None:
        import keyring

        chosen = keyring.get_keyring()
        for backend in getattr(chosen, "backends", [chosen]):
            if _holds(backend, entry):
                backend.set_password(SERVICE, entry, key.hex())
                return f"{type(backend).__module__}:{type(backend).__qualname__}"
        return None

    try:
        name = _ask(folder, patience, take)
    except KeyringFailed as error:
        raise PassphraseNeeded(str(folder)) from error
    if name is None:
        raise PassphraseNeeded(str(folder))
    return name


def _holds(backend: "KeyringBackend", entry: str) -> bool:
    from keyring.errors import KeyringError

    probe, name = secrets.token_hex(8), f"{entry}.probe"
    try:
        backend.set_password(SERVICE, name, probe)
        held = backend.get_password(SERVICE, name) == probe
        backend.delete_password(SERVICE, name)
        return held and backend.get_password(SERVICE, name) is None
    except KeyringError:
        return False


def ask_for(folder: Path, access: "Access", patience: float) -> str:
    """What the keyring keeps for the profile. Raises KeyringFailed."""
    said = _ask(folder, patience, lambda: _backend(access).get_password(SERVICE, access.entry))
    if said is None:
        raise KeyringFailed(str(folder), "empty")
    return said


def put(folder: Path, access: "Access", entry: str, secret: str, patience: float) -> None:
    """Have the remembered keyring keep a secret, and give it back once. Raises KeyringFailed."""

    def take() -> str | None:
        backend = _backend(access)
        backend.set_password(SERVICE, entry, secret)
        return backend.get_password(SERVICE, entry)

    if _ask(folder, patience, take) != secret:
        raise KeyringFailed(str(folder), "refused")


def take_away(folder: Path, access: "Access", entry: str, patience: float) -> None:
    """Have the keyring forget an entry, if it has it. Raises KeyringFailed."""

    def forget() -> None:
        backend = _backend(access)
        if backend.get_password(SERVICE, entry) is not None:
            backend.delete_password(SERVICE, entry)

    _ask(folder, patience, forget)


def _backend(access: "Access") -> "KeyringBackend":
    """The remembered backend, imported alone; `PYTHON_KEYRING_BACKEND` goes before it, as keyring has it."""
    named = os.environ.get("PYTHON_KEYRING_BACKEND")
    module, _, name = (access.keyring or "").partition(":")
    if named:
        module, _, name = named.rpartition(".")
    return cast("KeyringBackend", getattr(import_module(module), name)())
