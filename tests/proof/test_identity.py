"""One statement; chains of them: test_person."""

import json
from typing import Any

import pytest

from pledge_app.errors import RefusedDocument
from pledge_app.proof import canonical
from pledge_app.proof.documents import digest
from pledge_app.proof.identity import founding_document, parse_statement
from pledge_app.proof.keys import SigningKey, openssh_line
from pledge_app.proof.note import COSIGNATURE, Vkey, log_origin, witness_name

KEY, LOG, WITNESS = (SigningKey.from_seed(bytes([n]) * 32).public for n in (1, 2, 3))
NEXT = "ab" * 32
CANONICAL: dict[str, Any] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
FOUNDING = founding_document(name="Ana", key=KEY, log=LOG, witness=WITNESS, next=NEXT)


def test_the_founding_statement() -> None:
    fields = json.loads(FOUNDING)
    assert canonical.encode(fields) == FOUNDING
    assert fields == {
        "key": openssh_line(KEY),
        "log": Vkey(name=log_origin(LOG), public=LOG).text(),
        "name": "Ana",
        "next": NEXT,
        "prev": None,
        "retired": [],
        "seq": 0,
        "type": "pledge-app/identity",
        "v": 1,
        "witness": Vkey(name=witness_name(WITNESS), public=WITNESS, kind=COSIGNATURE).text(),
    }
    made = parse_statement(FOUNDING)
    assert (made.sha256, made.key, made.name, made.seq) == (digest(FOUNDING), KEY, "Ana", 0)
    assert made.log is not None
    assert (made.log.public, made.witness.public) == (LOG, WITNESS)
    assert made.keys == (digest(KEY), NEXT, digest(WITNESS), digest(LOG))


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"name": "A" * 65},
        {"name": " Ana"},
        {"name": "A\u200bna"},
        {"key": "ssh-rsa AAAA"},
        {"key": openssh_line(bytes(32))},
        {"log": Vkey(name="elsewhere", public=LOG).text()},
        {"log": Vkey(name=log_origin(LOG), public=LOG, kind=COSIGNATURE).text()},
        {"witness": Vkey(name=witness_name(WITNESS), public=WITNESS).text()},
        {"witness": Vkey(name="elsewhere", public=WITNESS, kind=COSIGNATURE).text()},
        {"next": "AB" * 32},
        {"retired": [{"origin": "x", "reason": "bored", "root": "A" * 43 + "=", "size": 0}]},
        {"retired": [{"origin": "x", "reason": "lost", "root": "AAAA", "size": 0}]},
        {"retired": [{"origin": "x", "reason": "lost", "root": "A" * 43 + "=", "size": -1}]},
        {"retired": [{"origin": "x", "reason": "lost", "root": "A" * 42 + "B=", "size": 1}]},
        {"seq": 2**53},
        {"v": 2},
        {"email": "a@b"},
    ],
)
def test_refuses_what_the_schema_does(fields: dict[str, Any]) -> None:
    with pytest.raises(RefusedDocument):
        parse_statement(json.dumps(json.loads(FOUNDING) | fields, **CANONICAL).encode())


def test_a_closed_identity_has_no_log() -> None:
    closed = parse_statement(
        canonical.encode(json.loads(FOUNDING) | {"log": None, "prev": "cd" * 32, "seq": 1})
    )
    assert (closed.log, closed.keys[3], closed.prev) == (None, None, "cd" * 32)
