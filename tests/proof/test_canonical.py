import json
import subprocess
import sys
from typing import Annotated

import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import canonical
from tests.shared import shared

CAP = 1000
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = st.text(st.characters(max_codepoint=127), max_size=8)
INTEGERS = st.integers(-canonical.MAX_INTEGER, canonical.MAX_INTEGER)
VALUES = st.recursive(
    st.none() | st.booleans() | INTEGERS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
Count = Annotated[int, msgspec.Meta(ge=0, le=canonical.MAX_INTEGER)]


class Sample(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    n: Count
    text: str
    amount: Count | msgspec.UnsetType = msgspec.UNSET
    parts: list["Sample"] = msgspec.field(default_factory=list)
    root: bytes | msgspec.UnsetType = msgspec.UNSET


def flaw(data: bytes) -> Flaw:
    with pytest.raises(RefusedDocument) as refused:
        canonical.parse(data, CAP)
    return refused.value.flaw


@given(VALUES)
def test_agrees_with_another_implementation_of_rfc_8785(value: object) -> None:
    data = canonical.encode(value)
    assert data == rfc8785.dumps(value)
    assert canonical.parse(data, len(data)) == value


def test_every_character_is_written_as_both_writers_write_it() -> None:
    every = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    assert canonical.encode(every) == msgspec.json.encode(every)
    assert canonical.encode('\x00\b\t\n\f\r\x1f\x7f"\\/é\u2028') == (
        b'"\\u0000\\b\\t\\n\\f\\r\\u001f\x7f\\"\\\\/\xc3\xa9\xe2\x80\xa8"'
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b" " * (CAP + 1), Flaw.TOO_LARGE),
        (b'"\xff"', Flaw.NOT_UTF8),
        (b'"\xed\xa0\x80"', Flaw.NOT_UTF8),
        (b"", Flaw.NOT_JSON),
        (b"{", Flaw.NOT_JSON),
        (b"NaN", Flaw.NOT_JSON),
        (b"1 2", Flaw.NOT_JSON),
        (b'"\\ud800"', Flaw.NOT_JSON),
        (b"\xef\xbb\xbf{}", Flaw.NOT_JSON),
        (b"[" * 33 + b"]" * 33, Flaw.TOO_DEEP),
        (b'{"a":' * 33 + b"1" + b"}" * 33, Flaw.TOO_DEEP),
        (b"1.5", Flaw.NUMBER),
        (b"1.0", Flaw.NUMBER),
        (b"1e400", Flaw.NUMBER),
        (b"1" * 900, Flaw.NUMBER),
        (b"9007199254740992", Flaw.NUMBER),
        (b"-9007199254740992", Flaw.NUMBER),
        ('{"é":1}'.encode(), Flaw.FIELD_NAME),
        (b"-0", Flaw.NOT_CANONICAL),
        (b"[1, 2]", Flaw.NOT_CANONICAL),
        (b"[1]\n", Flaw.NOT_CANONICAL),
        (b'{"b":1,"a":2}', Flaw.NOT_CANONICAL),
        (b'{"a":1,"a":1}', Flaw.NOT_CANONICAL),
        (b'"\\u0041"', Flaw.NOT_CANONICAL),
        (b'"\\/"', Flaw.NOT_CANONICAL),
        (b'"\\u001F"', Flaw.NOT_CANONICAL),
    ],
)
def test_refuses_all_that_is_not_the_one_spelling(data: bytes, expected: Flaw) -> None:
    assert flaw(data) is expected


def test_refuses_a_hundred_thousand_brackets_without_going_down() -> None:
    with pytest.raises(RefusedDocument) as refused:
        canonical.parse(b"[" * 100_000, 200_000)
    assert refused.value.flaw is Flaw.TOO_DEEP


def test_takes_what_is_just_within_the_limits() -> None:
    for data in (
        b"[" * 32 + b"]" * 32,
        b"9007199254740991",
        b"-9007199254740991",
        b'"' + b"a" * (CAP - 2) + b'"',
    ):
        assert canonical.encode(canonical.parse(data, CAP)) == data


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.5, Flaw.NUMBER),
        (float("nan"), Flaw.NUMBER),
        (2**53, Flaw.NUMBER),
        ("\ud800", Flaw.NOT_UTF8),
        ({1: 2}, Flaw.FIELD_NAME),
        ({"é": 2}, Flaw.FIELD_NAME),
        ([b"bytes"], Flaw.FIELDS),
    ],
)
def test_writes_nothing_that_it_would_not_read(value: object, expected: Flaw) -> None:
    with pytest.raises(RefusedDocument) as refused:
        canonical.encode(value)
    assert refused.value.flaw is expected


def test_decodes_into_a_schema_and_back() -> None:
    data = b'{"amount":3,"n":1,"parts":[{"n":2,"parts":[],"text":"b"}],"text":"a"}'
    value = canonical.decode(data, CAP, Sample)
    assert value.parts[0].text == "b"
    assert canonical.encode_struct(value) == data
    assert canonical.encode_structs([value, *value.parts]) == [data, b'{"n":2,"parts":[],"text":"b"}']
    assert canonical.encode_structs([]) == []


def test_bytes_in_a_schema_are_base64_in_its_one_spelling() -> None:
    data = b'{"n":1,"parts":[],"root":"%s","text":"a\\n"}'
    value = canonical.decode(data % b"QQ==", CAP, Sample)
    assert value.root == b"A"
    assert canonical.encode_structs([value]) == [data % b"QQ=="]
    for other in (b"QR==", b"QQ", b"Q-==", b"QQ\\n=="):
        with pytest.raises(RefusedDocument):
            canonical.decode(data % other, CAP, Sample)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b" " * (CAP + 1), Flaw.TOO_LARGE),
        (b'{"n":1,"parts":[],"text":"\xff"}', Flaw.NOT_UTF8),
        (b'{"n":1,"parts":[],"text":"\\ud800"}', Flaw.NOT_JSON),
        (b'{"n":1,"parts":[],"text":"","x":1}', Flaw.FIELDS),
        (b'{"n":1,"parts":[]}', Flaw.FIELDS),
        (b'{"n":1.0,"parts":[],"text":""}', Flaw.FIELDS),
        (b'{"n":1e0,"parts":[],"text":""}', Flaw.FIELDS),
        (b'{"n":9007199254740992,"parts":[],"text":""}', Flaw.FIELDS),
        (b'{"n":' + b"1" * 900 + b',"parts":[],"text":""}', Flaw.FIELDS),
        (b'{"amount":null,"n":1,"parts":[],"text":""}', Flaw.FIELDS),
        (b'{"n":1,"n":1,"parts":[],"text":""}', Flaw.NOT_CANONICAL),
        (b'{"n":1,"text":""}', Flaw.NOT_CANONICAL),
        (b'{"n":1,"parts":[],"text":"" }', Flaw.NOT_CANONICAL),
    ],
)
def test_a_schema_refuses_the_same(data: bytes, expected: Flaw) -> None:
    with pytest.raises(RefusedDocument) as refused:
        canonical.decode(data, CAP, Sample)
    assert refused.value.flaw is expected


def test_a_schema_refuses_depth() -> None:
    with pytest.raises(RefusedDocument) as refused:
        canonical.decode(b'{"parts":[' * 100_000, 2_000_000, Sample)
    assert refused.value.flaw is Flaw.TOO_DEEP


@given(st.binary(max_size=40))
def test_base64_has_one_spelling(data: bytes) -> None:
    text = canonical.to_base64(data)
    assert canonical.from_base64(text) == canonical.from_base64(text, len(data)) == data


@pytest.mark.parametrize("text", ["QR==", "QQ", "QQ=", "QQ==\n", "Q Q==", "QQ==x", "Q-==", "é", "QQ==="])
def test_base64_refuses_every_other(text: str) -> None:
    with pytest.raises(RefusedDocument) as refused:
        canonical.from_base64(text)
    assert refused.value.flaw is Flaw.ENCODING


def test_base64_refuses_another_size() -> None:
    with pytest.raises(RefusedDocument):
        canonical.from_base64("QQ==", 2)


@pytest.mark.parametrize("text", ["AB" * 32, "ab" * 31, "ab " * 32, "xy" * 32, "ab" * 33, "é" * 64])
def test_hex_refuses_every_spelling_but_one(text: str) -> None:
    assert canonical.from_hex("ab" * 32) == b"\xab" * 32
    with pytest.raises(RefusedDocument) as refused:
        canonical.from_hex(text)
    assert refused.value.flaw is Flaw.ENCODING


def test_writing_needs_neither_msgspec_nor_cryptography() -> None:
    code = """if True:
        import sys
        from pledge_app.proof import canonical, commitment, keys, note, sshsig, tree
        canonical.encode({"a": [1]})
        commitment.commit("head", bytes(32), b"{}")
        sys.exit(bool({"msgspec", "cryptography"} & sys.modules.keys()))"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_the_published_examples_of_rfc_8785() -> None:
    """Those with fractions or with field names beyond ASCII are outside of our profile, both ways."""
    flaws = {}
    for source in sorted(shared("vectors/rfc8785/input").iterdir()):
        value = json.loads(
            source.read_bytes(), parse_float=lambda text: int(float(text)) if text == "56.0" else float(text)
        )
        expected = (source.parents[1] / "output" / source.name).read_bytes()
        assert (
            bytes.fromhex((source.parents[1] / "outhex" / source.with_suffix(".txt").name).read_text())
            == expected
        )
        try:
            written = canonical.encode(value)
        except RefusedDocument as refused:
            flaws[source.stem] = refused.flaw
        else:
            assert written == expected
            assert canonical.parse(expected, len(expected)) == value
        if source.read_bytes() != expected:
            with pytest.raises(RefusedDocument):
                canonical.parse(source.read_bytes(), CAP)
    for stem, refusal in flaws.items():
        assert flaw(shared(f"vectors/rfc8785/output/{stem}.json").read_bytes()) is refusal
    assert flaws == {"french": Flaw.FIELD_NAME, "values": Flaw.NUMBER, "weird": Flaw.FIELD_NAME}


def test_the_differential_documents_of_rfc_8785() -> None:
    taken, refusals = 0, set[Flaw]()
    for line in shared("vectors/rfc8785/differential.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        expected, given_bytes = canonical.from_base64(case["out"]), canonical.from_base64(case["in"])
        try:
            value = canonical.parse(expected, len(expected))
        except RefusedDocument as refused:
            refusals.add(refused.flaw)
            continue
        taken += 1
        assert canonical.encode(value) == expected
        if given_bytes != expected:
            with pytest.raises(RefusedDocument):
                canonical.parse(given_bytes, len(given_bytes))
    assert taken
    assert refusals <= {Flaw.FIELD_NAME, Flaw.NUMBER}


def test_no_fraction_among_the_published_numbers_is_taken() -> None:
    for line in shared("vectors/rfc8785/es6-10000.txt").read_text("ascii").splitlines():
        text = line.split(",")[1]
        whole = text.lstrip("-").isdigit() and abs(int(text)) <= canonical.MAX_INTEGER
        if whole:
            assert canonical.parse(text.encode(), CAP) == int(text)
        else:
            assert flaw(text.encode()) is Flaw.NUMBER
