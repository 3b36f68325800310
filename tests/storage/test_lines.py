"""Pledges as rows."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pledge_app.storage.store import Store
from tests.builders import TODAY, WEEK, a_store, a_version


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(a_store(tmp_path)) as store:
        yield store


def test_lines_keep_their_order(store: Store) -> None:
    versions = [a_version(store, title) for title in ("One", "Two", "Three")]
    with store.transaction():
        draft = store.lines.add(imported=True)
        store.lines.keep_draft(draft, "Four", "{}")
        store.lines.end(versions[1].line, TODAY)
    rows = store.lines.all()
    assert [(row.title, row.drafted, row.imported, row.ended) for row in rows] == [
        ("One", False, False, None),
        ("Two", False, False, TODAY),
        ("Three", False, False, None),
        ("Four", True, True, None),
    ]
    assert store.lines.get(draft) == rows[3]
    assert store.lines.get(99) is None
    assert sorted(title for _, _, title in store.lines.titles()) == ["Four", "One", "Three"]


def test_drafts_come_and_go(store: Store) -> None:
    with store.transaction():
        line = store.lines.add()
        store.lines.keep_draft(line, "One", "{}")
        store.lines.keep_draft(line, "Two", "[]")
    assert store.lines.drafts() == {line: "[]"}
    assert store.lines.in_force(line, TODAY) == (None, None)
    store.lines.remove(line)
    assert (store.lines.drafts(), store.lines.all()) == ({}, ())


def test_wordings_read_back(store: Store) -> None:
    version = a_version(store)
    assert store.lines.version(version.sha256) == version
    assert store.lines.version("absent") is None
    assert store.lines.versions(version.line) == store.lines.versions() == [version]
    assert store.lines.in_force(version.line, TODAY - WEEK * 4) == (version.sha256, None)
    assert store.lines.in_force(99, TODAY) is None
