"""Where the database key is kept: in the system's keyring, or sealed under a passphrase.

The key is 32 random bytes. `access.json` in the profile folder holds no secret: the name of the keyring's
entry, the backend that took it (so that a later start imports that one and looks for no other), and a
check value that tells a wrong key from a damaged database. Without a keyring `key.sealed` holds the key
under a passphrase (Argon2id, AES-256-GCM). With both, what the keyring keeps is such a sealed key: then it
takes the keyring and the passphrase to open the profile. `resealing` goes from one to another.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from pathlib import Path
from typing import NamedTuple

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

ACCESS, SEALED, DATABASE = "access.json", "key.sealed", "pledge.db"
PATIENCE = 60.0  # seconds: a keyring may be asking its owner for a password meanwhile
KEY_BYTES = 32

_ARGON_KIB, _ARGON_PASSES, _ARGON_LANES = 64 * 1024, 3, 4


class Access(NamedTuple):
    """What `access.json` says: `keyring` is "module:class", or None where a passphrase alone seals the key.

    `sealed`: what the keyring keeps is sealed under a passphrase. `leftover` are entries of the keyring that
    a change of passphrase may have left there, to be taken away.
    """

    entry: str
    keyring: str | None
    check: str
    sealed: bool = False
    leftover: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether a passphrase is needed."""
        return self.keyring is None or self.sealed


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
        from pledge_app.storage import keyrings

        keyring = keyrings.keep(folder, entry, key, patience)
    else:
        with disk_facts(folder):
            write_whole(folder / SEALED, seal(key, passphrase))
    write_access(folder, Access(entry=entry, keyring=keyring, check=check_value(key)))
    return key


def unlock(folder: Path, passphrase: str | None = None, *, patience: float = PATIENCE) -> bytes:
    """The database key of the profile in `folder`, 32 bytes.

    Raises NoProfile, KeyringFailed, WrongKey, PassphraseNeeded, WrongPassphrase, and AccessDamaged for
    the files that lead to the key. `passphrase` is not looked at where a keyring alone keeps the key. Where
    both are needed the keyring is asked only once there is a passphrase.
    """
    access = read_access(folder)
    if access.asks and passphrase is None:
        raise PassphraseNeeded(str(folder))
    if access.keyring is None:
        key = open_sealed(folder, _sealed_file(folder), passphrase or "", SEALED)
    else:
        from pledge_app.storage import keyrings

        try:
            kept = keyrings.ask_for(folder, access, patience)
        except KeyringFailed:
            if read_access(folder) == access:
                raise
            return unlock(folder, passphrase, patience=patience)  # it was changed meanwhile
        if access.sealed:
            key = open_sealed(folder, kept.encode("utf-8", "replace"), passphrase or "", "")
        else:
            key = _plain(folder, kept)
    if not hmac.compare_digest(check_value(key), access.check):
        raise WrongKey(str(folder))
    if access.leftover:
        from pledge_app.storage import resealing

        resealing.tidy(folder, patience=patience)
    return key


def _sealed_file(folder: Path) -> bytes:
    try:
        return (folder / SEALED).read_bytes()
    except OSError as error:
        raise AccessDamaged(str(folder), SEALED) from error


def _plain(folder: Path, kept: str) -> bytes:
    try:
        return bytes.fromhex(kept)
    except ValueError as error:
        raise WrongKey(str(folder)) from error


def forget(folder: Path, *, patience: float = PATIENCE) -> None:
    """Take back what was kept for a profile that did not come to be, or is no more."""
    try:
        access = read_access(folder)
        if access.keyring is not None:
            from pledge_app.storage import keyrings

            for entry in (access.entry, *access.leftover):
                keyrings.take_away(folder, access, entry, patience)
    except PledgeError:
        pass  # what cannot be taken back is a key to nothing
    for name in (ACCESS, SEALED):
        (folder / name).unlink(missing_ok=True)


def read_access(folder: Path) -> Access:
    """What `access.json` in `folder` says. Raises NoProfile, AccessDamaged."""
    try:
        said = json.loads((folder / ACCESS).read_bytes())
        access = Access(
            entry=said["entry"],
            keyring=said["keyring"],
            check=said["check"],
            sealed=said.get("sealed") is True,
            leftover=tuple(said.get("leftover", ())),
        )
    except FileNotFoundError as error:
        if (folder / DATABASE).exists():
            raise AccessDamaged(str(folder), ACCESS) from error
        raise NoProfile(str(folder)) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AccessDamaged(str(folder), ACCESS) from error
    texts = (access.entry, access.keyring or "", access.check, *access.leftover)
    if not all(isinstance(text, str) for text in texts):
        raise AccessDamaged(str(folder), ACCESS)
    return access


def write_access(folder: Path, access: Access) -> None:
    """Put `access.json` there, whole. Raises ReadOnly, DiskFull, DiskError."""
    said = {**access._asdict(), "v": 1}
    if not access.sealed and not access.leftover:  # as it always was
        del said["sealed"], said["leftover"]
    with disk_facts(folder):
        write_whole(folder / ACCESS, json.dumps(said, sort_keys=True).encode() + b"\n")


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


def seal(key: bytes, passphrase: str) -> bytes:
    """The key sealed under a passphrase: a line of JSON."""
    salt = secrets.token_bytes(16)
    sealed = wrap(key, _stretch(passphrase, salt), b"pledge-app/key.sealed/v1")
    said = {"kdf": "argon2id 65536 3 4", "salt": b64encode(salt).decode(), "v": 1}
    said["sealed"] = b64encode(sealed).decode()
    said["sum"] = _sum(said)
    return json.dumps(said, sort_keys=True).encode() + b"\n"


def open_sealed(folder: Path, document: bytes, passphrase: str, file: str) -> bytes:
    """What `seal` sealed. Raises WrongPassphrase; AccessDamaged(file), or WrongKey if it was in no file."""
    try:
        said = json.loads(document)
        told = said.pop("sum")
        whole = told == _sum(said)
        salt, sealed = b64decode(said["salt"]), b64decode(said["sealed"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(folder, file) from error
    if not whole:
        raise _damaged(folder, file)
    key = unwrap(sealed, _stretch(passphrase, salt), b"pledge-app/key.sealed/v1")
    if key is None:
        raise WrongPassphrase(str(folder))
    return key


def _damaged(folder: Path, file: str) -> PledgeError:
    return AccessDamaged(str(folder), file) if file else WrongKey(str(folder))


def _sum(said: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
