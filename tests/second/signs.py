"""Keys, signatures, notes and trees of PROTOCOL and FORMATS, read a second time."""

import base64
import hashlib
import re
import struct
from collections.abc import Sequence

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.second.plain import CAPS, Bad, need, unbase

P = 2**255 - 19
SMALL = frozenset(
    bytes.fromhex(point)
    for point in (
        "00" * 32,
        "00" * 31 + "80",
        "01" + "00" * 31,
        "ec" + "ff" * 30 + "7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "01" + "00" * 30 + "80",
        "ec" + "ff" * 31,
    )
)
BEGIN, END = "-----BEGIN SSH SIGNATURE-----\n", "\n-----END SSH SIGNATURE-----\n"
Vkey = tuple[str, bytes, bytes]
"""Name, key id, public key."""


def public(key: bytes) -> bytes:
    small = int.from_bytes(key, "little") & (2**255 - 1) >= P or key in SMALL
    need(len(key) == 32 and not small, "key")
    return key


def verify(key: bytes, signature: bytes, message: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(public(key)).verify(signature, message)
    except InvalidSignature as error:
        raise Bad("signature") from error


def _string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def _strings(data: bytes, count: int) -> list[bytes]:
    found = []
    for _ in range(count):
        need(len(data) >= 4, "short")
        length = struct.unpack(">I", data[:4])[0]
        need(len(data) >= 4 + length, "short")
        found.append(data[4 : 4 + length])
        data = data[4 + length :]
    need(not data, "trailing")
    return found


def openssh(line: str) -> bytes:
    found = re.fullmatch("ssh-ed25519 ([A-Za-z0-9+/=]+)", line)
    kind, key = _strings(unbase(found and found[1], 51), 2)
    need(kind == b"ssh-ed25519", "kind")
    return public(key)


def sshsig(armour: bytes, namespace: str, data: bytes) -> bytes:
    """Whose signature it is."""
    need(len(armour) <= CAPS["sig"] and armour.isascii(), "armour")
    text = armour.decode()
    need(text.startswith(BEGIN) and text.endswith(END), "armour")
    lines = text[len(BEGIN) : -len(END)].split("\n")
    need(all(len(line) == 70 for line in lines[:-1]) and 0 < len(lines[-1]) <= 70, "as OpenSSH writes it")
    packed = "".join(lines)
    blob = unbase(packed, len(packed) // 4 * 3 - packed.count("="))
    need(blob[:10] == b"SSHSIG\0\0\0\1", "magic")
    key, named, reserved, algorithm, signature = _strings(blob[10:], 5)
    need(named == namespace.encode() and not reserved, "namespace")
    need(algorithm in (b"sha512", b"sha256"), "hash")
    (kind, raw), (form, signed) = _strings(key, 2), _strings(signature, 2)
    need(kind == form == b"ssh-ed25519" and len(signed) == 64, "kind")
    digest = hashlib.new(algorithm.decode(), data).digest()
    verify(raw, signed, b"SSHSIG" + b"".join(map(_string, (named, reserved, algorithm, digest))))
    return raw


def vkey(text: str, prefix: str, kind: int) -> Vkey:
    found = re.fullmatch(r"([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text)
    if not found:
        raise Bad("vkey")
    data = unbase(found[3], 33)
    need(data[0] == kind, "kind")
    key = public(data[1:])
    name = prefix + hashlib.sha256(key).hexdigest()
    key_id = hashlib.sha256(name.encode() + b"\n" + data).digest()[:4]
    need((found[1], found[2]) == (name, key_id.hex()), "name")
    return name, key_id, key


def checkpoint(data: bytes, by: Vkey) -> tuple[int, bytes]:
    """Size and root of a checkpoint that the log's key signed."""
    need(len(data) <= CAPS["checkpoint"], "size")
    try:
        whole = data.decode()
    except UnicodeDecodeError as error:
        raise Bad("UTF-8") from error
    need(not re.search("[\x00-\x09\x0b-\x1f]", whole) and "\n\n" in whole and whole[-1] == "\n", "form")
    split = whole.rindex("\n\n")
    text, signed = whole[: split + 1], False
    for line in whole[split + 2 : -1].split("\n"):
        found = re.fullmatch(r"— ([^+\s]+) ([A-Za-z0-9+/]+={0,2})", line)
        if not found:
            raise Bad("signature line")
        payload = unbase(found[2], len(found[2]) // 4 * 3 - found[2].count("="))
        need(len(payload) >= 5, "signature")
        if (found[1], payload[:4]) == by[:2]:
            need(len(payload) == 68, "signature")
            verify(by[2], payload[4:], text.encode())
            signed = True
    lines = text.split("\n")
    need(signed and len(lines) == 4 and lines[0] == by[0], "origin")
    need(re.fullmatch("[1-9][0-9]{0,6}", lines[1]) and int(lines[1]) <= 2**20, "size")
    return int(lines[1]), unbase(lines[2], 32)


def root(hashes: Sequence[bytes]) -> bytes:
    """RFC 6962 §2.1, as it is defined."""
    if len(hashes) < 2:
        return hashes[0] if hashes else hashlib.sha256(b"").digest()
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + root(hashes[:split]) + root(hashes[split:])).digest()


def document_leaf(kind: str, name: str) -> bytes:
    return hashlib.sha256(f"\0pledge-app/document/v1\npledge-app/{kind}\n{name}\n".encode()).digest()


def entry_leaf(head: bytes, body: bytes) -> bytes:
    both = b"\n".join(map(base64.b64encode, (head, body)))
    return hashlib.sha256(b"\0pledge-app/entry/v1\n" + both + b"\n").digest()


def commitment(kind: str, salt: str, content: bytes) -> bytes:
    return hashlib.sha256(f"pledge-app/{kind}/v1\n{salt}\n".encode() + content).digest()


def tile(level: int, number: int, width: int) -> str:
    name = f"{number % 1000:03}"
    while number >= 1000:
        number //= 1000
        name = f"x{number % 1000:03}/{name}"
    return f"tile/{level}/{name}" + ("" if width == 256 else f".p/{width}")
