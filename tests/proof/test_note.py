import pytest

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import keys, note
from pledge_app.proof.canonical import to_base64
from pledge_app.proof.tree import EMPTY_ROOT
from tests.shared import shared

LOG, WITNESS = keys.SigningKey.from_seed(bytes([1] * 32)), keys.SigningKey.from_seed(bytes([2] * 32))
ORIGIN, WITNESS_NAME = note.log_origin(LOG.public), note.witness_name(WITNESS.public)
VKEY = note.Vkey(name=ORIGIN, public=LOG.public)
WITNESS_VKEY = note.Vkey(name=WITNESS_NAME, public=WITNESS.public, kind=note.COSIGNATURE)
TEXT = note.Checkpoint(origin=ORIGIN, size=7, root=bytes(range(32))).text()
SIGNATURE = note.sign(TEXT, ORIGIN, LOG)
COSIGNATURE = note.cosign(TEXT, WITNESS_NAME, WITNESS, 1_700_000_000)
C2SP_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
C2SP_NOTE = (
    "This is an example message.\n\n— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)


def encoded(*signatures: note.Signature, text: str = TEXT) -> bytes:
    return note.Note(text=text, signatures=signatures).encode()


def flaw(data: bytes) -> Flaw:
    with pytest.raises(RefusedDocument) as refused:
        note.parse_note(data)
    return refused.value.flaw


def test_names_are_the_keys() -> None:
    assert ORIGIN == "pledge-app/log/34750f98bd59fcfc946da45aaabe933be154a4b5094e1c4abf42866505f3c97e"
    assert WITNESS_NAME.startswith("pledge-app/witness/")


def test_a_note_goes_there_and_back() -> None:
    data = encoded(SIGNATURE, COSIGNATURE)
    parsed = note.parse_note(data)
    assert parsed == note.Note(text=TEXT, signatures=(SIGNATURE, COSIGNATURE))
    assert parsed.encode() == data
    assert note.verified(parsed, [VKEY, WITNESS_VKEY]) == ((VKEY, SIGNATURE), (WITNESS_VKEY, COSIGNATURE))
    assert COSIGNATURE.seconds == 1_700_000_000


def test_signatures_of_strangers_say_nothing() -> None:
    stranger = note.Signature(name="example.com", key_id=b"abcd", raw=b"x")
    parsed = note.parse_note(encoded(stranger, SIGNATURE))
    assert note.verified(parsed, [VKEY]) == ((VKEY, SIGNATURE),)
    with pytest.raises(RefusedDocument) as refused:
        note.verified(parsed, [WITNESS_VKEY])
    assert refused.value.flaw is Flaw.SIGNATURE


@pytest.mark.parametrize(
    "wrong",
    [
        note.Signature(name=ORIGIN, key_id=SIGNATURE.key_id, raw=bytes(64)),
        note.Signature(name=ORIGIN, key_id=SIGNATURE.key_id, raw=SIGNATURE.raw[:-1]),
        note.Signature(name=ORIGIN, key_id=SIGNATURE.key_id, raw=COSIGNATURE.raw),
        note.Signature(name=WITNESS_NAME, key_id=COSIGNATURE.key_id, raw=bytes(8) + COSIGNATURE.raw[8:]),
        note.Signature(name=WITNESS_NAME, key_id=COSIGNATURE.key_id, raw=COSIGNATURE.raw[:7]),
        note.cosign(TEXT, WITNESS_NAME, WITNESS, 2**63),
    ],
)
def test_one_wrong_line_of_a_known_key_spoils_the_note(wrong: note.Signature) -> None:
    with pytest.raises(RefusedDocument) as refused:
        note.verified(note.parse_note(encoded(SIGNATURE, wrong)), [VKEY, WITNESS_VKEY])
    assert refused.value.flaw is Flaw.SIGNATURE


def test_a_cosignature_is_over_time_and_text() -> None:
    message = b"cosignature/v1\ntime 1700000000\n" + TEXT.encode()
    assert keys.verify(WITNESS.public, COSIGNATURE.raw[8:], message)


def test_up_to_a_hundred_lines_and_16_kib() -> None:
    short = note.Signature(name="w", key_id=b"abcd", raw=b"x")
    assert len(note.parse_note(encoded(*[short] * 99, SIGNATURE)).signatures) == 100
    assert flaw(encoded(*[short] * 101)) is Flaw.FORMAT
    assert flaw(encoded(SIGNATURE, text="x" * 16 * 1024 + "\n")) is Flaw.TOO_LARGE


def test_a_text_may_hold_blank_lines() -> None:
    parsed = note.parse_note(encoded(SIGNATURE, text="a\n\nb\n\n"))
    assert parsed.text == "a\n\nb\n\n"


LINE = f"— {ORIGIN} {to_base64(SIGNATURE.key_id + SIGNATURE.raw)}"


@pytest.mark.parametrize(
    "data",
    [
        "",
        "text\n",
        "text\n\n",
        f"text\n{LINE}\n",
        f"text\n\n{LINE}",
        f"text\n\n{LINE}\n\n",
        f"text\n\n{LINE}\nx\n",
        f"tex\rt\n\n{LINE}\n",
        f"text\t\n\n{LINE}\n",
        f"text\x00\n\n{LINE}\n",
        f"text\n\n-{LINE[1:]}\n",
        f"text\n\n—{LINE[2:]}\n",
        "text\n\n— a+b YWJjZGU=\n",
        "text\n\n— a\u00a0b YWJjZGU=\n",
        "text\n\n—  YWJjZGU=\n",
        "text\n\n— name YWJjZA==\n",
    ],
)
def test_refuses_what_is_no_note(data: str) -> None:
    assert flaw(data.encode()) in (Flaw.FORMAT, Flaw.ENCODING)


def test_refuses_other_spellings() -> None:
    assert flaw(b"\xff\n\n" + LINE.encode() + b"\n") is Flaw.NOT_UTF8
    assert flaw("text\n\n— name YWJjZGV=\n".encode()) is Flaw.ENCODING


def test_no_flipped_bit_is_accepted() -> None:
    data = encoded(SIGNATURE)
    for place in range(len(data)):
        for bit in range(8):
            changed = bytearray(data)
            changed[place] ^= 1 << bit
            with pytest.raises(RefusedDocument):
                note.verified(note.parse_note(bytes(changed)), [VKEY])


def test_vkeys_go_there_and_back() -> None:
    for vkey in (VKEY, WITNESS_VKEY):
        assert note.parse_vkey(vkey.text()) == vkey
    assert VKEY.key_id != note.Vkey(name=ORIGIN, public=LOG.public, kind=note.COSIGNATURE).key_id


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name",
        C2SP_VKEY.replace("530d903a", "530d903b"),
        C2SP_VKEY.replace("530d903a", "530D903A"),
        C2SP_VKEY[len("example.com/foo") :],
        "example .com" + VKEY.text(),
        note.Vkey(name="name", public=LOG.public, kind=6).text(),
        note.Vkey(name="name", public=bytes(32)).text(),
        note.Vkey(name="name", public=LOG.public + b"x").text(),
        note.Vkey(name="na me", public=LOG.public).text(),
        note.Vkey(name="na+me", public=LOG.public).text(),
        C2SP_VKEY + "\n",
    ],
)
def test_refuses_other_vkeys(text: str) -> None:
    with pytest.raises(RefusedDocument):
        note.parse_vkey(text)


def test_the_example_of_c2sp() -> None:
    vkey = note.parse_vkey(C2SP_VKEY)
    assert vkey.text() == C2SP_VKEY
    assert note.verified(note.parse_note(C2SP_NOTE.encode()), [vkey])
    with pytest.raises(RefusedDocument):
        note.verified(note.parse_note(C2SP_NOTE.replace("message", "massage").encode()), [vkey])


def test_the_shared_example_of_c2sp_and_its_tampered_copy() -> None:
    folder = shared("vectors/c2sp-notes")
    vkey = note.parse_vkey((folder / "example.vkey").read_text("ascii").strip())
    assert note.verified(note.parse_note((folder / "example.note").read_bytes()), [vkey])
    with pytest.raises(RefusedDocument) as refused:
        note.verified(note.parse_note((folder / "bad.note").read_bytes()), [vkey])
    assert refused.value.flaw is Flaw.SIGNATURE


def test_a_checkpoint_is_three_lines() -> None:
    assert note.parse_checkpoint(TEXT) == note.Checkpoint(origin=ORIGIN, size=7, root=bytes(range(32)))
    empty = note.Checkpoint(origin="o", size=0, root=EMPTY_ROOT)
    assert empty.text() == "o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
    assert note.parse_checkpoint(empty.text()) == empty


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT[:-1],
        TEXT + "extension\n",
        TEXT + "\n",
        TEXT.replace("\n7\n", "\n07\n"),
        TEXT.replace("\n7\n", "\n+7\n"),
        TEXT.replace("\n7\n", "\n\u0667\n"),
        TEXT.replace("\n7\n", "\n\n"),
        TEXT.replace("\n7\n", f"\n{10**16}\n"),
        TEXT.replace(ORIGIN, ""),
        TEXT.replace("=\n", "\n"),
        "o\n1\nQQ==\n",
    ],
)
def test_refuses_other_checkpoints(text: str) -> None:
    with pytest.raises(RefusedDocument) as refused:
        note.parse_checkpoint(text)
    assert refused.value.flaw in (Flaw.FORMAT, Flaw.ENCODING)
