"""The files of a summary, and the leaves that its entries speak of; how they are read: test_chapters."""

from datetime import date
from typing import Any

import msgspec
import pytest

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Flaw, RefusedDocument
from pledge_app.proof import canonical, commitment, tree
from pledge_app.proof.summary import (
    MOST_ENTRIES,
    Element,
    Named,
    Summary,
    leaf_hashes,
    lost,
    open_heads,
    opened,
    parse_page,
    parse_summary,
    public,
    summary_documents,
    withheld,
)

SALT, OTHER = bytes(range(32)), bytes(32)
HEX = "ab" * 32
DAY = date(2026, 3, 16)
HEAD = Head(day=DAY, kind=Kind.CONDUCT, outcome=Outcome.KEPT, pledge=HEX, refs=(1,), amount=5, imported=True)
BODY = Body(text="At the demo.", chips=("one",), evidence=("https://example.org",))
C_HEAD = commitment.commit("head", SALT, commitment.head_bytes(HEAD))
C_BODY = commitment.commit("body", OTHER, commitment.body_bytes(BODY))
LEAF = tree.leaf_hash(commitment.private_record(C_HEAD, C_BODY))


def a_summary(**fields: Any) -> Summary:
    true = {
        "start": 0,
        "id": HEX,
        "identity": Named(seq=0, sha256=HEX),
        "issued": DAY,
        "origin": "pledge-app/log/x",
        "prev": None,
        "root": bytes(32),
        "seq": 0,
        "to": 4,
    }
    return Summary(**true | fields)


ELEMENTS = (
    public(0, "pledge-app/pledge", HEX),
    withheld(1, C_HEAD, C_BODY),
    lost(2, bytes(32)),
    opened(3, HEAD, SALT, C_BODY, (OTHER, BODY)),
)


def test_the_bytes_are_canonical_and_read_back() -> None:
    written = summary_documents(a_summary(text="Words."), ELEMENTS)
    assert written.pages == ()
    fields = canonical.parse(written.summary, canonical.SUMMARY_CAP)
    assert isinstance(fields, dict)
    assert list(fields) == sorted(fields)
    assert (fields["type"], fields["from"], fields["next_due"]) == ("pledge-app/summary", 0, None)
    read = parse_summary(written.summary)
    assert read.entries == ELEMENTS
    heads = {leaf: commitment.head_bytes(head) for leaf, head in open_heads(read.entries).items()}
    assert heads == {3: commitment.head_bytes(HEAD)}
    assert open_heads(read.entries, 10)[13].refs == (11,)


def test_elements_as_the_schema_has_them() -> None:
    entries = canonical.parse(summary_documents(a_summary(), ELEMENTS).summary, canonical.SUMMARY_CAP)
    assert isinstance(entries, dict)
    base64 = canonical.to_base64
    assert entries["entries"] == [
        {"document": "pledge-app/pledge", "i": 0, "sha256": HEX},
        {"commitments": [base64(C_HEAD), base64(C_BODY)], "i": 1},
        {"i": 2, "leaf": base64(bytes(32))},
        {
            "body": base64(C_BODY),
            "head": {
                "amount": 5,
                "day": "2026-03-16",
                "imported": True,
                "kind": "conduct",
                "outcome": "kept",
                "pledge": HEX,
                "refs": [1],
            },
            "i": 3,
            "opened": {
                "body": {"chips": ["one"], "evidence": ["https://example.org"], "text": "At the demo."},
                "salt": OTHER.hex(),
            },
            "salt": SALT.hex(),
        },
    ]


def test_the_leaves_that_they_speak_of() -> None:
    document = tree.leaf_hash(commitment.public_record("pledge-app/pledge", HEX))
    assert leaf_hashes(ELEMENTS) == [document, LEAF, bytes(32), LEAF]


@pytest.mark.parametrize(
    "fields",
    [
        {"body": None},
        {"salt": None},
        {"leaf": bytes(32)},
        {"commitments": (OTHER, OTHER)},
        {"document": "pledge-app/pledge"},
        {"sha256": HEX},
        {"salt": "AB" * 32},
        {"salt": "ab" * 31},
        {"head": None},
    ],
)
def test_an_opened_element_has_its_own_fields_and_no_others(fields: dict[str, Any]) -> None:
    with pytest.raises(RefusedDocument):
        leaf_hashes([msgspec.structs.replace(ELEMENTS[3], **fields)])


@pytest.mark.parametrize("element", [ELEMENTS[0], ELEMENTS[1], ELEMENTS[2], Element(i=5)])
def test_so_has_each_other_kind(element: Element) -> None:
    for fields in ({"salt": SALT.hex()}, {"body": OTHER}, {"sha256": HEX, "leaf": OTHER}):
        with pytest.raises(RefusedDocument) as refused:
            leaf_hashes([msgspec.structs.replace(element, **fields)])
        assert refused.value.flaw is Flaw.FIELDS


def test_words_must_be_those_that_were_committed_to() -> None:
    for words in ((SALT, BODY), (OTHER, Body(text="At the demo"))):
        with pytest.raises(RefusedDocument) as refused:
            leaf_hashes([opened(3, HEAD, SALT, C_BODY, words)])
        assert refused.value.flaw is Flaw.FORMAT
    empty = commitment.commit("body", OTHER, b"{}")
    (leaf,) = leaf_hashes([opened(3, HEAD, SALT, empty, (OTHER, Body()))])
    assert leaf == tree.leaf_hash(commitment.private_record(C_HEAD, empty))


@pytest.mark.parametrize("body", ['{"chips":[]}', '{"text":"\\u0000"}', '{"chips":["' + "x" * 41 + '"]}'])
def test_words_that_no_entry_may_have(body: str) -> None:
    commits_to = commitment.commit("body", OTHER, body.encode())
    element = msgspec.json.decode(canonical.encode_struct(opened(3, HEAD, SALT, commits_to, (OTHER, Body()))))
    element["opened"]["body"] = msgspec.json.decode(body)
    with pytest.raises(RefusedDocument):
        leaf_hashes([msgspec.convert(element, Element)])


def test_refs_go_back() -> None:
    with pytest.raises(RefusedDocument) as refused:
        open_heads([opened(1, HEAD, SALT, C_BODY)])
    assert (refused.value.flaw, refused.value.field) == (Flaw.FIELDS, "refs")


@pytest.mark.parametrize(
    "fields",
    [
        {"start": 5},
        {"prev": HEX},
        {"seq": 1},
        {"issued": date(1969, 12, 31)},
        {"next_due": date(1969, 12, 31)},
        {"text": "x" * 4001},
        {"text": "\x00"},
    ],
)
def test_refuses_what_the_schema_does(fields: dict[str, Any]) -> None:
    with pytest.raises(RefusedDocument):
        parse_summary(summary_documents(a_summary(**fields), ELEMENTS).summary)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"refs":[1]', b'"refs":[-1]'),
        (b'"imported":true', b'"imported":false'),
        (b'"amount":5', b'"amount":null'),
        (b'"i":2', b'"i":2,"more":1'),
        (b'"seq":0', b'"seq":-1'),
        (b'"next_due":null,', b""),
        (b"AAAA=", b"AAAB="),
        (b'"v":1', b'"v":2'),
    ],
)
def test_refuses_every_other_spelling(before: bytes, after: bytes) -> None:
    data = summary_documents(a_summary(), ELEMENTS).summary
    assert data.replace(before, after) != data
    with pytest.raises(RefusedDocument):
        parse_summary(data.replace(before, after))


def test_ten_thousand_entries_a_file() -> None:
    elements = [lost(i, bytes(32)) for i in range(2 * MOST_ENTRIES + 1)]
    written = summary_documents(a_summary(to=len(elements)), elements)
    entries = [parse_summary(written.summary).entries, *map(parse_page, written.pages)]
    assert [len(page) for page in entries] == [MOST_ENTRIES, MOST_ENTRIES, 1]
    assert [element for page in entries for element in page] == elements
    too_many = msgspec.structs.replace(a_summary(), entries=tuple(elements[: MOST_ENTRIES + 1]))
    with pytest.raises(RefusedDocument):
        parse_summary(canonical.encode_struct(too_many))


def test_a_summary_of_nothing() -> None:
    written = summary_documents(a_summary(to=0), [])
    assert (parse_summary(written.summary).entries, written.pages) == ((), ())
