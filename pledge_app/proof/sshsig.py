"""Detached signatures that `ssh-keygen -Y verify` accepts (OpenSSH PROTOCOL.sshsig; FORMATS §9)."""

import hashlib

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import keys
from pledge_app.proof.canonical import SIGNATURE_CAP, from_base64, to_base64

_HEADER = "-----BEGIN SSH SIGNATURE-----\n"
_FOOTER = "\n-----END SSH SIGNATURE-----\n"
_MAGIC = b"SSHSIG"
_VERSION = b"\x00\x00\x00\x01"
_WIDTH = 70  # what OpenSSH writes


def sign(key: keys.SigningKey, namespace: str, data: bytes) -> bytes:
    """The armoured signature over `data`, hashed with SHA-512 as OpenSSH does."""
    space = namespace.encode("ascii")
    signature = _string(b"ssh-ed25519") + _string(key.sign(_signed(space, b"sha512", data)))
    parts = (keys.openssh_blob(key.public), space, b"", b"sha512", signature)
    return _armour(_MAGIC + _VERSION + b"".join(map(_string, parts)))


def verify(armoured: bytes, namespace: str, data: bytes) -> bytes:
    """The public key (32 bytes) that signed `data` in the namespace. Whose key it is, the caller has to know.

    Raises RefusedDocument: FORMAT for what is no signature of an Ed25519 key in this namespace, SIGNATURE for
    one over other data.
    """
    space, digest, public, raw = _parts(armoured)
    if space != namespace.encode("ascii"):
        raise RefusedDocument(Flaw.FORMAT)
    if not keys.verify(public, raw, _signed(space, digest, data)):
        raise RefusedDocument(Flaw.SIGNATURE)
    return public


def check_form(armoured: bytes) -> None:
    """Raises RefusedDocument for what is no signature of an Ed25519 key, over whatever data."""
    _parts(armoured)


def _parts(armoured: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    """Namespace, name of the digest, public key and raw signature."""
    blob = _unarmour(armoured)
    if not blob.startswith(_MAGIC + _VERSION):
        raise RefusedDocument(Flaw.FORMAT)
    key, space, reserved, digest, signature = _strings(blob[len(_MAGIC + _VERSION) :], 5)
    kind, raw = _strings(signature, 2)
    if reserved or kind != b"ssh-ed25519":
        raise RefusedDocument(Flaw.FORMAT)
    if digest not in (b"sha512", b"sha256"):
        raise RefusedDocument(Flaw.FORMAT)
    return space, digest, keys.from_openssh_blob(key), raw


def _signed(space: bytes, digest: bytes, data: bytes) -> bytes:
    message = hashlib.new(digest.decode("ascii"), data).digest()
    return _MAGIC + b"".join(map(_string, (space, b"", digest, message)))


def _string(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def _strings(data: bytes, count: int) -> list[bytes]:
    """Exactly `count` length-prefixed strings, and nothing after them."""
    found = []
    for _ in range(count):
        end = 4 + int.from_bytes(data[:4], "big")
        if len(data) < max(4, end):
            raise RefusedDocument(Flaw.FORMAT)
        found.append(data[4:end])
        data = data[end:]
    if data:
        raise RefusedDocument(Flaw.FORMAT)
    return found


def _armour(blob: bytes) -> bytes:
    encoded = to_base64(blob)
    lines = (encoded[start : start + _WIDTH] for start in range(0, len(encoded), _WIDTH))
    return (_HEADER + "\n".join(lines) + _FOOTER).encode("ascii")


def _unarmour(armoured: bytes) -> bytes:
    if len(armoured) > SIGNATURE_CAP:
        raise RefusedDocument(Flaw.TOO_LARGE)
    text = armoured.decode("ascii", "replace")
    if not (text.startswith(_HEADER) and text.endswith(_FOOTER)):
        raise RefusedDocument(Flaw.FORMAT)
    blob = from_base64(text[len(_HEADER) : -len(_FOOTER)].replace("\n", ""))
    if _armour(blob) != armoured:  # a signature has one spelling, so that its file cannot be changed unseen
        raise RefusedDocument(Flaw.FORMAT)
    return blob
