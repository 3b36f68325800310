import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import keys, sshsig
from pledge_app.proof.canonical import from_base64, to_base64
from tests.shared import shared

KEY = keys.SigningKey.from_seed(bytes(range(32)))
SPACE = "summary@pledge-app"
SIGNED = sshsig.sign(KEY, SPACE, b"data")
HEADER, FOOTER = b"-----BEGIN SSH SIGNATURE-----\n", b"\n-----END SSH SIGNATURE-----\n"


def blob(armoured: bytes) -> bytes:
    return from_base64(armoured[len(HEADER) : -len(FOOTER)].decode().replace("\n", ""))


def armour(content: bytes, width: int = 70) -> bytes:
    encoded = to_base64(content).encode()
    return HEADER + b"\n".join(encoded[i : i + width] for i in range(0, len(encoded), width)) + FOOTER


def string(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def framed(
    *,
    magic: bytes = b"SSHSIG\x00\x00\x00\x01",
    key: bytes = keys.openssh_blob(KEY.public),
    space: bytes = SPACE.encode(),
    reserved: bytes = b"",
    digest: bytes = b"sha512",
    kind: bytes = b"ssh-ed25519",
    after: bytes = b"",
) -> bytes:
    """A signature file with one part of it changed; all hold a signature of 64 bytes."""
    signature = string(kind) + string(blob(SIGNED)[-64:])
    return armour(magic + b"".join(map(string, (key, space, reserved, digest, signature))) + after)


def flaw(armoured: bytes, space: str = SPACE, data: bytes = b"data") -> Flaw:
    with pytest.raises(RefusedDocument) as refused:
        sshsig.verify(armoured, space, data)
    return refused.value.flaw


@given(st.binary(max_size=100), st.binary(min_size=32, max_size=32))
def test_what_was_signed_verifies_and_names_the_key(data: bytes, seed: bytes) -> None:
    key = keys.SigningKey.from_seed(seed)
    assert sshsig.verify(sshsig.sign(key, SPACE, data), SPACE, data) == key.public


def test_the_frame_of_these_tests_is_right() -> None:
    assert sshsig.verify(framed(), SPACE, b"data") == KEY.public
    assert blob(framed()) == blob(SIGNED)


def test_other_data_is_not_signed() -> None:
    assert flaw(SIGNED, data=b"other") is Flaw.SIGNATURE
    assert flaw(framed(digest=b"sha256")) is Flaw.SIGNATURE


def test_another_namespace_is_another_statement() -> None:
    assert flaw(SIGNED, space="identity@pledge-app") is Flaw.FORMAT
    assert flaw(framed(space=b"review@pledge-app"), space="review@pledge-app") is Flaw.SIGNATURE


@pytest.mark.parametrize(
    "armoured",
    [
        framed(magic=b"SSHSIG\x00\x00\x00\x02"),
        framed(magic=b"SSHSIX\x00\x00\x00\x01"),
        framed(reserved=b"x"),
        framed(digest=b"sha1"),
        framed(digest=b"\xff"),
        framed(kind=b"ssh-rsa"),
        framed(after=b"\x00"),
        armour(blob(SIGNED)[:-1]),
        armour(blob(SIGNED)[:12]),
        armour(b""),
        b"",
        SIGNED[:-1],
        SIGNED + b"\n",
        b"\n" + SIGNED,
        b"\xff" + SIGNED,
        SIGNED.replace(b"SIGNATURE-----\n", b"SIGNATURE-----\n\n", 1),
        armour(blob(SIGNED), 76),
    ],
)
def test_refuses_all_that_openssh_would_not_write(armoured: bytes) -> None:
    assert flaw(armoured) is Flaw.FORMAT


def test_refuses_other_keys_junk_and_length() -> None:
    assert flaw(framed(key=string(b"ssh-rsa") + string(bytes(32)))) is Flaw.KEY
    assert flaw(framed(key=keys.openssh_blob(bytes(32)))) is Flaw.KEY
    assert flaw(HEADER + b"!" + FOOTER) is Flaw.ENCODING
    assert flaw(SIGNED.replace(b"\n", b"\r\n")) is Flaw.FORMAT
    assert flaw(b"x" * 8193) is Flaw.TOO_LARGE


def test_no_flipped_bit_is_accepted() -> None:
    for place in range(len(SIGNED)):
        for bit in range(8):
            changed = bytearray(SIGNED)
            changed[place] ^= 1 << bit
            with pytest.raises(RefusedDocument):
                sshsig.verify(bytes(changed), SPACE, b"data")


def test_openssh_vectors_only_ed25519() -> None:
    folder = shared("vectors/sshsig")
    data, space = (folder / "signed-data").read_bytes(), (folder / "namespace").read_text("ascii")
    public = sshsig.verify((folder / "ed25519.sig").read_bytes(), space, data)
    assert (folder / "ed25519.pub").read_text("ascii").startswith(keys.openssh_line(public) + " ")
    for other in ("ecdsa", "ed25519_sk", "rsa"):
        with pytest.raises(RefusedDocument):
            sshsig.verify((folder / f"{other}.sig").read_bytes(), space, data)


def test_ssh_keygen_accepts_ours_and_we_accept_its(tmp_path: Path) -> None:
    program = shutil.which("ssh-keygen")
    if program is None:
        pytest.skip("there is no ssh-keygen here")
    principal = "id-0123456789abcdef@pledge-app"
    allowed, signature = tmp_path / "allowed_signers", tmp_path / "data.sig"
    allowed.write_text(f"{principal} {keys.openssh_line(KEY.public)}\n")
    signature.write_bytes(SIGNED)
    verify = [program, "-Y", "verify", "-f", allowed, "-I", principal, "-n", SPACE, "-s", signature]
    assert subprocess.run(verify, input=b"data", capture_output=True, timeout=60, check=False).returncode == 0
    assert subprocess.run(verify, input=b"other", capture_output=True, timeout=60, check=False).returncode

    private = tmp_path / "key"
    make = [program, "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", private]
    subprocess.run(make, check=True, timeout=60)
    for digest in ("sha512", "sha256"):
        sign = [program, "-Y", "sign", "-f", private, "-n", SPACE, "-O", f"hashalg={digest}"]
        theirs = subprocess.run(sign, input=b"data", capture_output=True, timeout=60, check=True).stdout
        public = sshsig.verify(theirs, SPACE, b"data")
        assert (tmp_path / "key.pub").read_text().strip() == keys.openssh_line(public)
