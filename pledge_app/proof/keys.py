"""Ed25519 keys and signatures, without the cofactor (RFC 8032; FORMATS, Public keys).

`cryptography` is imported where it is used: it costs a cold start 15 ms, and recording an entry needs no key.
"""

import os
from dataclasses import dataclass, field

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof.canonical import from_base64, to_base64

_P = 2**255 - 19
_Y = 2**255 - 1
_SMALL_ORDER = frozenset(
    bytes.fromhex(key)
    for key in (
        "00" * 32,
        "00" * 31 + "80",
        "01" + "00" * 31,
        "01" + "00" * 30 + "80",
        "ec" + "ff" * 30 + "7f",
        "ec" + "ff" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    )
)  # the remaining four of the fourteen encodings have y >= p
_OPENSSH = "ssh-ed25519"
_PREFIX = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A private key: its seed and the public key that belongs to it, 32 bytes each."""

    seed: bytes = field(repr=False)
    public: bytes

    @classmethod
    def generate(cls) -> "SigningKey":
        return cls.from_seed(os.urandom(32))

    @classmethod
    def from_seed(cls, seed: bytes) -> "SigningKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return cls(
            seed=seed, public=Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
        )

    def sign(self, data: bytes) -> bytes:
        """The signature, 64 bytes."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(data)


def check_public(public: bytes) -> None:
    """Raises RefusedDocument for a key of a wrong length, one that is not reduced, or one of small order.

    With some small-order keys one signature verifies for every document.
    """
    if len(public) != 32 or int.from_bytes(public, "little") & _Y >= _P or public in _SMALL_ORDER:
        raise RefusedDocument(Flaw.KEY)


def verify(public: bytes, signature: bytes, data: bytes) -> bool:
    """Whether the key, if it passes `check_public`, made the 64-byte signature over the data."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        check_public(public)
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (RefusedDocument, InvalidSignature):
        return False
    return True


def openssh_blob(public: bytes) -> bytes:
    """The key as OpenSSH frames it inside lines and signatures, 51 bytes."""
    return _PREFIX + public


def from_openssh_blob(blob: bytes) -> bytes:
    """The public key of 32 bytes; raises RefusedDocument for other kinds of keys and for bad ones."""
    if not blob.startswith(_PREFIX):
        raise RefusedDocument(Flaw.KEY)
    public = blob.removeprefix(_PREFIX)
    check_public(public)
    return public


def openssh_line(public: bytes) -> str:
    """`ssh-ed25519 AAAA…`, without a comment."""
    return f"{_OPENSSH} {to_base64(openssh_blob(public))}"


def from_openssh_line(line: str) -> bytes:
    """The public key of 32 bytes behind `openssh_line`, and nothing else; raises RefusedDocument."""
    kind, _, encoded = line.partition(" ")
    if kind != _OPENSSH:
        raise RefusedDocument(Flaw.KEY)
    return from_openssh_blob(from_base64(encoded))
