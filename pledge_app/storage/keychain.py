"""Where the database key is kept: in the system's keyring, or sealed under a passphrase.

The key is 32 random bytes. `access.json` in the profile folder holds no secret: the name of the keyring's
entry, the backend that took it (so that a later start imports that one and looks for no other), and a
check value that tells a wrong key from a damaged database. Without a keyring `key.sealed` holds the key
under a passphrase (Argon2id, AES-256-GCM).
"""

import hashlib
import hmac
import json
import os
import secrets
import threading
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from pledge_app.errors import (
    AccessDamaged,
    KeyringFailed,
    NoProfile,
    PassphraseNeeded,
    PledgeError,
    WrongKey,
    WrongPassphrase,
)
from pledge_app.paths import write_whole
from pledge_app.storage.disk import disk_facts

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

ACCESS, SEALED, DATABASE = "access.json", "key.sealed", "pledge.db"
SERVICE = "pledge-app"
PATIENCE = 60.0  # seconds: a keyring may be asking its owner for a password meanwhile
KEY_BYTES = 32

Answer = TypeVar("Answer")

_ARGON_KIB, _ARGON_PASSES, _ARGON_LANES = 64 * 1024, 3, 4


class Access(NamedTuple):
    """What `access.json` says: `keyring` is "module:class", or None where a passphrase seals the key."""

    entry: str
    keyring: str | None
    check: str


def new(folder: Path, passphrase: str | None = None, *, patience: float = PATIENCE) -> bytes:
    """Make and keep a new database key for the profile in `folder`; returns its 32 bytes.

    With a passphrase the key is sealed under it, else the keyring keeps it. Raises PassphraseNeeded where
    no keyring takes, gives back and forgets a probe; ReadOnly, DiskFull, DiskError.
    """
    with disk_facts(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key, entry = secrets.token_bytes(KEY_BYTES), secrets.token_hex(16)
    keyring = None
    if passphrase is None:
        keyring = _keep_in_keyring(folder, entry, key, patience)
    else:
        with disk_facts(folder):
            write_whole(folder / SEALED, _seal_document(key, passphrase))
    access = Access(entry=entry, keyring=keyring, check=check_value(key))
    with disk_facts(folder):
        write_whole(
            folder / ACCESS, json.dumps({**access._asdict(), "v": 1}, sort_keys=True).encode() + b"\n"
        )
    return key


def unlock(folder: Path, passphrase: str | None = None, *, patience: float = PATIENCE) -> bytes:
    """The database key of the profile in `folder`, 32 bytes.

    Raises NoProfile, KeyringFailed, WrongKey, PassphraseNeeded, WrongPassphrase, and AccessDamaged for
    the files that lead to the key. `passphrase` is not looked at where a keyring keeps the key.
    """
    access = read_access(folder)
    if access.keyring is not None:
        key = _from_keyring(folder, access, patience)
    elif passphrase is None:
        raise PassphraseNeeded(str(folder))
    else:
        key = _open_sealed(folder, passphrase)
    if not hmac.compare_digest(check_value(key), access.check):
        raise WrongKey(str(folder))
    return key


def forget(folder: Path, *, patience: float = PATIENCE) -> None:
    """Take back what `new` kept for a profile that did not come to be."""
    try:
        access = read_access(folder)
        if access.keyring is not None:
            _ask(folder, patience, lambda: _backend(access).delete_password(SERVICE, access.entry))
    except PledgeError:
        pass  # what cannot be taken back is a key to nothing
    for name in (ACCESS, SEALED):
        (folder / name).unlink(missing_ok=True)


def read_access(folder: Path) -> Access:
    """What `access.json` in `folder` says. Raises NoProfile, AccessDamaged."""
    try:
        said = json.loads((folder / ACCESS).read_bytes())
        access = Access(entry=said["entry"], keyring=said["keyring"], check=said["check"])
    except FileNotFoundError as error:
        if (folder / DATABASE).exists():
            raise AccessDamaged(str(folder), ACCESS) from error
        raise NoProfile(str(folder)) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AccessDamaged(str(folder), ACCESS) from error
    if not all(isinstance(text, str) for text in (access.entry, access.keyring or "", access.check)):
        raise AccessDamaged(str(folder), ACCESS)
    return access


def check_value(key: bytes) -> str:
    """A value by which a key is recognised and from which it cannot be found: the key is 256 random bits."""
    return hashlib.sha256(b"pledge-app/database-key/v1\n" + key).hexdigest()


def derive(secret: bytes, salt: bytes, purpose: str) -> bytes:
    """32 bytes for one purpose out of a secret of at least 128 random bits (HKDF-SHA-256)."""
    prk = hmac.digest(salt, secret, "sha256")
    return hmac.digest(prk, purpose.encode() + b"\x01", "sha256")


def wrap(key: bytes, under: bytes, context: bytes) -> bytes:
    """`key` sealed under another of 32 bytes, bound to `context`: a nonce of 12, the rest AES-256-GCM."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(12)
    return nonce + AESGCM(under).encrypt(nonce, key, context)


def unwrap(wrapped: bytes, under: bytes, context: bytes) -> bytes | None:
    """What `wrap` sealed; None if the key, the context or a byte is another."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(under).decrypt(wrapped[:12], wrapped[12:], context)
    except (InvalidTag, ValueError):
        return None


# --- under a passphrase --------------------------------------------------------------------------------


def _stretch(passphrase: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    argon = Argon2id(
        salt=salt, length=32, iterations=_ARGON_PASSES, lanes=_ARGON_LANES, memory_cost=_ARGON_KIB
    )
    return argon.derive(unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape"))


def _seal_document(key: bytes, passphrase: str) -> bytes:
    salt = secrets.token_bytes(16)
    sealed = wrap(key, _stretch(passphrase, salt), b"pledge-app/key.sealed/v1")
    said = {"kdf": "argon2id 65536 3 4", "salt": b64encode(salt).decode(), "v": 1}
    said["sealed"] = b64encode(sealed).decode()
    said["sum"] = _sum(said)
    return json.dumps(said, sort_keys=True).encode() + b"\n"


def _open_sealed(folder: Path, passphrase: str) -> bytes:
    try:
        said = json.loads((folder / SEALED).read_bytes())
        told = said.pop("sum")
        whole = told == _sum(said)
        salt, sealed = b64decode(said["salt"]), b64decode(said["sealed"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise AccessDamaged(str(folder), SEALED) from error
    if not whole:
        raise AccessDamaged(str(folder), SEALED)
    key = unwrap(sealed, _stretch(passphrase, salt), b"pledge-app/key.sealed/v1")
    if key is None:
        raise WrongPassphrase(str(folder))
    return key


def _sum(said: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


# --- in the keyring ------------------------------------------------------------------------------------


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


def _keep_in_keyring(folder: Path, entry: str, key: bytes, patience: float) -> str:
    """Keep the key in the first keyring that takes, gives back and forgets a probe; returns its name."""

    def keep() -> str | None:
        import keyring

        chosen = keyring.get_keyring()
        for backend in getattr(chosen, "backends", [chosen]):
            if _holds(backend, entry):
                backend.set_password(SERVICE, entry, key.hex())
                return f"{type(backend).__module__}:{type(backend).__qualname__}"
        return None

    try:
        name = _ask(folder, patience, keep)
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


def _from_keyring(folder: Path, access: Access, patience: float) -> bytes:
    said = _ask(folder, patience, lambda: _backend(access).get_password(SERVICE, access.entry))
    if said is None:
        raise KeyringFailed(str(folder), "empty")
    try:
        return bytes.fromhex(said)
    except ValueError as error:
        raise WrongKey(str(folder)) from error


def _backend(access: Access) -> "KeyringBackend":
    """The remembered backend, imported alone; `PYTHON_KEYRING_BACKEND` goes before it, as keyring has it."""
    named = os.environ.get("PYTHON_KEYRING_BACKEND")
    module, _, name = (access.keyring or "").partition(":")
    if named:
        module, _, name = named.rpartition(".")
    return cast("KeyringBackend", getattr(import_module(module), name)())
