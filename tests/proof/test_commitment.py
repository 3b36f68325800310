from base64 import b64encode
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Flaw, InvalidValue, RefusedDocument
from pledge_app.proof import canonical, commitment, tree

PLEDGE = "ab" * 32
DAY = date(2026, 3, 1)
CONDUCT = Head(day=DAY, kind=Kind.CONDUCT, outcome=Outcome.KEPT, pledge=PLEDGE)
CONDUCT_BYTES = (
    b'{"day":"2026-03-01","kind":"conduct","outcome":"kept","pledge":"' + PLEDGE.encode() + b'","refs":[]}'
)
HEADS = (
    CONDUCT,
    Head(day=DAY, kind=Kind.PLEDGE, pledge=PLEDGE, imported=True),
    Head(day=DAY, kind=Kind.PAUSE, pledge=PLEDGE, until=date(2026, 4, 1), recorded=date(2026, 2, 1)),
    Head(day=DAY, kind=Kind.NOTE),
    Head(day=DAY, kind=Kind.REDACT, refs=(3, 8)),
    Head(
        day=date(1970, 1, 1),
        kind=Kind.CONDUCT,
        outcome=Outcome.NO_OCCASION,
        pledge=PLEDGE,
        refs=(0,),
        amount=0,
        recorded=date(9999, 12, 31),
    ),
)
DAYS = st.dates(date(1970, 1, 1))
LINES = st.lists(st.text("ab é\u4f60😂", min_size=1, max_size=9).map(lambda text: f"x{text}x"), max_size=8)


@st.composite
def heads(draw: st.DrawFn) -> Head:
    day, recorded = draw(DAYS), draw(st.none() | DAYS)
    return Head(
        day=day,
        kind=Kind.CONDUCT,
        outcome=draw(st.sampled_from(Outcome)),
        pledge=draw(st.binary(min_size=32, max_size=32)).hex(),
        refs=tuple(sorted(draw(st.sets(st.integers(0, 2**53 - 1), max_size=1)))),
        amount=draw(st.none() | st.integers(0, 2**53 - 1)),
        recorded=recorded if recorded and recorded > day else None,
        imported=draw(st.booleans()),
    )


def test_commitments_and_records_to_the_byte() -> None:
    salt = bytes(range(32))
    head = commitment.commit("head", salt, b"{}")
    body = commitment.commit("body", salt, b"{}")
    assert head == sha256(b"pledge-app/head/v1\n" + salt.hex().encode() + b"\n{}").digest()
    assert body == sha256(b"pledge-app/body/v1\n" + salt.hex().encode() + b"\n{}").digest()
    expected = b"pledge-app/entry/v1\n%s\n%s\n" % (b64encode(head), b64encode(body))
    assert commitment.private_record(head, body) == expected
    expected = b"pledge-app/document/v1\npledge-app/summary\n" + PLEDGE.encode() + b"\n"
    assert commitment.public_record("pledge-app/summary", PLEDGE) == expected


def test_many_leaves_at_once_are_the_same_leaves() -> None:
    salts = [bytes([number] * 32) for number in range(5)]
    contents = [b"{%d}" % number for number in range(5)]
    bodies = [commitment.commit("body", salt, b"{}") for salt in salts]
    expected = [
        tree.leaf_hash(commitment.private_record(commitment.commit("head", salt, content), body))
        for salt, content, body in zip(salts, contents, bodies, strict=True)
    ]
    assert commitment.opened_leaves([salt.hex() for salt in salts], contents, bodies) == expected
    assert commitment.opened_leaves([], [], []) == []


@pytest.mark.parametrize(
    "salts", [["AB" * 32], ["ab" * 31, "ab" * 33], ["ab" * 31 + "é"], ["ab " * 21 + "a"]]
)
def test_a_salt_has_one_spelling(salts: list[str]) -> None:
    with pytest.raises(RefusedDocument) as refused:
        commitment.opened_leaves(salts, [b"{}"] * len(salts), [bytes(32)] * len(salts))
    assert refused.value.flaw is Flaw.ENCODING


def test_salts_do_not_repeat() -> None:
    salts = {commitment.new_salt() for _ in range(100)}
    assert len(salts) == 100
    assert {len(salt) for salt in salts} == {32}


def test_a_head_to_the_byte() -> None:
    assert commitment.head_bytes(CONDUCT) == CONDUCT_BYTES
    late = Head(
        day=DAY,
        kind=Kind.CONDUCT,
        outcome=Outcome.PARTLY,
        pledge=PLEDGE,
        amount=1500,
        recorded=date(2026, 3, 9),
    )
    assert commitment.head_bytes(late) == (
        b'{"amount":1500,"day":"2026-03-01","kind":"conduct","outcome":"partly","pledge":"'
        + PLEDGE.encode()
        + b'","recorded":"2026-03-09","refs":[]}'
    )


@pytest.mark.parametrize("head", HEADS)
def test_heads_of_every_kind_go_there_and_back(head: Head) -> None:
    assert commitment.parse_head(commitment.head_bytes(head)) == head


@given(heads())
def test_heads_go_there_and_back(head: Head) -> None:
    assert commitment.parse_head(commitment.head_bytes(head)) == head


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"refs":[]', b'"refs":[],"x":1'),
        (b',"refs":[]', b""),
        (b'"refs":[]', b'"refs":null'),
        (b'"refs":[]', b'"refs":[-1]'),
        (b'"refs":[]', b'"refs":[true]'),
        (b'"refs":[]', b'"refs":["1"]'),
        (b'"refs":[]', b'"refs":[2,1]'),
        (b'"refs":[]', b'"refs":[1,1]'),
        (b'"2026-03-01"', b'"2026-02-30"'),
        (b'"2026-03-01"', b'"20260301"'),
        (b'"2026-03-01"', b'"1969-12-31"'),
        (b'"2026-03-01"', b'"2026-03-01T00"'),
        (b'"2026-03-01"', b"20260301"),
        (b'"conduct"', b'"habit"'),
        (b'"conduct"', b"1"),
        (b'"conduct"', b'"note"'),
        (b'"kept"', b'"missed"'),
        (b'"kept"', b"null"),
        (b'"kept"', b"[]"),
        (b'"ab', b'"AB'),
        (b'"ab', b'"'),
        (b'"pledge":"', b'"pledge":["'),
        (b'{"day"', b'{"amount":null,"day"'),
        (b'{"day"', b'{"amount":-1,"day"'),
        (b'"kind"', b'"imported":false,"kind"'),
        (b'"kind"', b'"imported":1,"kind"'),
        (b'"refs":[]', b'"recorded":"2026-03-01","refs":[]'),
        (b'"refs":[]', b'"recorded":"2026-02-28","refs":[]'),
        (b'"refs":[]', b'"recorded":null,"refs":[]'),
        (b'"refs":[]', b'"refs":[],"until":"2026-03-02"'),
    ],
)
def test_refuses_every_other_head(old: bytes, new: bytes) -> None:
    assert CONDUCT_BYTES.count(old)
    with pytest.raises(RefusedDocument):
        commitment.parse_head(CONDUCT_BYTES.replace(old, new, 1))


def test_names_the_field_that_is_wrong() -> None:
    with pytest.raises(RefusedDocument) as refused:
        commitment.parse_head(CONDUCT_BYTES.replace(b'"kept"', b"null"))
    assert (refused.value.flaw, refused.value.field) == (Flaw.FIELDS, "outcome")


@given(st.text('a\n é\u4f60"\\', max_size=40), LINES, LINES)
def test_bodies_go_there_and_back(text: str, chips: list[str], evidence: list[str]) -> None:
    body = Body(text=text, chips=tuple(chips), evidence=tuple(evidence))
    assert commitment.parse_body(commitment.body_bytes(body)) == body


def test_the_largest_body_fits() -> None:
    body = Body(text="😂" * 100_000, chips=("😂" * 40,) * 8, evidence=("😂" * 500,) * 16)
    assert commitment.parse_body(commitment.body_bytes(body)) == body


def test_the_largest_head_fits() -> None:
    refs = tuple(range(2**53 - 256, 2**53))
    head = Head(day=DAY, kind=Kind.REPAIR, pledge=PLEDGE, refs=refs, amount=2**53 - 1)
    assert commitment.parse_head(commitment.head_bytes(head)) == head


def test_an_empty_body_is_an_empty_object() -> None:
    assert commitment.body_bytes(Body()) == b"{}"
    assert commitment.parse_body(b"{}") == commitment.parse_body(b'{"text":""}') == Body()


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b'{"mood":"good"}',
        b'{"text":null}',
        b'{"text":"\\u0000"}',
        b'{"chips":[]}',
        b'{"chips":["a\\nb"]}',
        b'{"chips":[1]}',
        b'{"chips":"abc"}',
        b'{"evidence":[]}',
        b'{"evidence":[""]}',
        b'{"text":"a"} ',
    ],
)
def test_refuses_every_other_body(data: bytes) -> None:
    with pytest.raises(RefusedDocument):
        commitment.parse_body(data)


def test_refuses_what_is_larger_than_any() -> None:
    for parse, cap in (
        (commitment.parse_head, commitment.HEAD_CAP),
        (commitment.parse_body, commitment.BODY_CAP),
    ):
        with pytest.raises(RefusedDocument) as refused:
            parse(b" " * (cap + 1))
        assert refused.value.flaw is Flaw.TOO_LARGE


def test_an_invalid_body_is_never_made() -> None:
    with pytest.raises(InvalidValue):
        Body(chips=("",))
    with pytest.raises(RefusedDocument):
        canonical.encode({"text": object()})
