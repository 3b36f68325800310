from pathlib import Path

import pytest

from pledge_app.domain.publication import SummaryRow
from pledge_app.storage.publications import Publications, SignedFile
from pledge_app.storage.store import Store
from tests.builders import TODAY, a_store, a_version, append, conduct


def a_file(kind: str, name: str) -> SignedFile:
    return SignedFile(type=f"pledge-app/{kind}", sha256=name * 64, data=name.encode(), sig=b"sig")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


@pytest.fixture
def publications(store: Store) -> Publications:
    return Publications(store.database)


def test_nothing_yet(publications: Publications) -> None:
    assert publications.id() is None
    assert publications.statements() == []
    assert publications.summaries() == ()
    assert publications.published() == set()
    assert publications.checkpoint(1) is None
    assert publications.delivery() is None


def test_what_was_signed(publications: Publications) -> None:
    statement, first, second = a_file("identity", "a"), a_file("pledge", "c"), a_file("pledge", "b")
    publications.add_statement(0, statement)
    publications.add_documents([first, second])
    assert publications.id() == "a" * 64
    assert publications.statements() == [statement]
    assert publications.documents() == [first, second]
    assert publications.published() == {"b" * 64, "c" * 64}


def test_summaries_and_their_pages(publications: Publications) -> None:
    row = SummaryRow(seq=0, sha256="d" * 64, start=0, to=9, issued=TODAY)
    signed = a_file("summary", "d")
    publications.add_summary(row, 1, signed, iter([b"one", b"two"]))
    assert publications.summaries() == (row,)
    assert publications.summary(0) == signed
    assert list(publications.pages(0)) == [(0, b"one"), (1, b"two")]
    assert publications.checkpoints(1) == [(10, TODAY)]
    assert publications.checkpoints(2) == []


def test_the_last_checkpoint(publications: Publications) -> None:
    for size in (10, 3):
        publications.add_checkpoint(1, size, f"note {size}")
    assert publications.checkpoint(1) == (10, "note 10")


def test_deliveries(publications: Publications) -> None:
    publications.address("/one")
    assert publications.delivery() == ("/one", 0)
    publications.delivered("/one", 7)
    publications.address("/two")
    assert publications.delivery() == ("/two", 0)
    publications.address("/one")  # again: what lies there is still known
    assert publications.delivery() == ("/one", 7)


def test_how_much_stands_where(store: Store, publications: Publications) -> None:
    version = a_version(store)
    append(store, conduct(version), conduct(version))
    log = store.log.current()
    store.log.append_document(log, "pledge-app/pledge", version.sha256, bytes(32))
    assert publications.entered(log) == 3
    assert publications.unpublished(log, 1) == 2
    assert publications.entered(log + 1) == 0
