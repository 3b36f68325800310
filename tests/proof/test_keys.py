import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import crypto_core_ed25519_is_valid_point
from nacl.signing import SigningKey as Other

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import keys
from tests.shared import shared

SMALL_ORDER = (
    *("00" * 32, "00" * 31 + "80", "01" + "00" * 31, "ec" + "ff" * 30 + "7f"),
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    *("01" + "00" * 30 + "80", "ec" + "ff" * 31, "ed" + "ff" * 30 + "7f", "ed" + "ff" * 31),
    *("ee" + "ff" * 30 + "7f", "ee" + "ff" * 31),
)
RFC_8032 = {  # §7.1, test 2
    "seed": "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    "public": "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "signature": "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
}
SEEDS = st.binary(min_size=32, max_size=32)


def test_rfc_8032() -> None:
    key = keys.SigningKey.from_seed(bytes.fromhex(RFC_8032["seed"]))
    assert key.public.hex() == RFC_8032["public"]
    assert key.sign(b"\x72").hex() == RFC_8032["signature"]
    assert keys.verify(key.public, bytes.fromhex(RFC_8032["signature"]), b"\x72")


@given(SEEDS, st.binary(max_size=50))
def test_agrees_with_libsodium(seed: bytes, data: bytes) -> None:
    key, other = keys.SigningKey.from_seed(seed), Other(seed)
    assert key.public == bytes(other.verify_key)
    assert key.sign(data) == other.sign(data).signature
    keys.check_public(key.public)


@given(st.binary(min_size=32, max_size=32))
def test_refuses_no_point_that_libsodium_takes(public: bytes) -> None:
    if crypto_core_ed25519_is_valid_point(public):
        keys.check_public(public)


def test_another_key_document_or_signature_does_not_verify() -> None:
    key = keys.SigningKey.generate()
    signature = key.sign(b"a")
    assert keys.verify(key.public, signature, b"a")
    assert not keys.verify(key.public, signature, b"b")
    assert not keys.verify(keys.SigningKey.generate().public, signature, b"a")
    for wrong in (b"", signature[:-1], signature + b"\x00", signature[::-1]):
        assert not keys.verify(key.public, wrong, b"a")


def test_a_second_signature_by_adding_the_order_is_refused() -> None:
    order = 2**252 + 27742317777372353535851937790883648493
    signature = bytes.fromhex(RFC_8032["signature"])
    moved = int.from_bytes(signature[32:], "little") + order
    assert not keys.verify(
        bytes.fromhex(RFC_8032["public"]), signature[:32] + moved.to_bytes(32, "little"), b"\x72"
    )


def test_a_seed_is_not_shown() -> None:
    key = keys.SigningKey.generate()
    assert key.seed.hex() not in repr(key)
    assert repr(key.seed) not in repr(key)


def test_there_are_fourteen_encodings_of_small_order() -> None:
    assert len(set(SMALL_ORDER)) == 14
    for encoding in SMALL_ORDER:
        assert not crypto_core_ed25519_is_valid_point(bytes.fromhex(encoding))


@pytest.mark.parametrize("encoding", [*SMALL_ORDER, "f0" + "ff" * 30 + "7f", "", "05" * 31, "05" * 33])
def test_refuses_small_order_unreduced_and_wrong_length(encoding: str) -> None:
    public = bytes.fromhex(encoding)
    with pytest.raises(RefusedDocument) as refused:
        keys.check_public(public)
    assert refused.value.flaw is Flaw.KEY
    with pytest.raises(RefusedDocument):
        keys.from_openssh_line(keys.openssh_line(public))


def test_the_signature_of_the_identity_point_does_not_verify() -> None:
    identity = b"\x01" + bytes(31)
    assert not keys.verify(identity, identity + bytes(32), b"anything")


@given(SEEDS)
def test_openssh_lines_go_there_and_back(seed: bytes) -> None:
    public = keys.SigningKey.from_seed(seed).public
    line = keys.openssh_line(public)
    assert line.startswith("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI")
    assert keys.from_openssh_line(line) == public


def test_other_lines_are_refused() -> None:
    line = keys.openssh_line(bytes.fromhex(RFC_8032["public"]))
    ecdsa = "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY="
    for wrong in (
        line + " me",
        line + "\n",
        line[12:],
        "ssh-rsa" + line[11:],
        f"ssh-ed25519 {ecdsa}",
        line.upper(),
        "",
    ):
        with pytest.raises(RefusedDocument):
            keys.from_openssh_line(wrong)


def test_wycheproof() -> None:
    cases = json.loads(shared("vectors/ed25519/wycheproof_ed25519_test.json").read_bytes())
    tried = 0
    for group in cases["testGroups"]:
        public = bytes.fromhex(group["publicKey"]["pk"])
        for test in group["tests"]:
            valid = keys.verify(public, bytes.fromhex(test["sig"]), bytes.fromhex(test["msg"]))
            assert valid == (test["result"] == "valid"), test["tcId"]
            tried += 1
    assert tried == 151


def test_cctv_with_small_order_keys_refused_besides() -> None:
    cases = json.loads(shared("vectors/ed25519/cctv_ed25519vectors.json").read_bytes())
    others = json.loads(shared("vectors/ed25519/cctv_reference.json").read_bytes())["go"]
    assert len(cases) == len(others) == 914
    refused = 0
    for case, accepted in zip(cases, others, strict=True):
        small = case["key"] in SMALL_ORDER
        assert small == ("low_order_A" in (case["flags"] or ()))
        refused += small and accepted
        valid = keys.verify(bytes.fromhex(case["key"]), bytes.fromhex(case["sig"]), case["msg"].encode())
        assert valid == (bool(accepted) and not small), case["number"]
    assert refused
