"""Rows of the journal with their rollups, and what a screen's questions cost."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from pledge_app.domain.conduct import Head
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import Store
from tests.builders import DAY, TODAY, WEEK, a_store, a_version, append, conduct, many


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(a_store(tmp_path)) as store:
        yield store


def _rollups(store: Store) -> tuple[Counter[tuple[object, ...]], Counter[str]]:
    """The rollups, recomputed from the rows."""
    live = "NOT EXISTS (SELECT 1 FROM replaced WHERE entry = entries.id)"
    told = store.database.all(
        f"SELECT line, day, version, outcome, imported, kind FROM entries WHERE {live}"  # noqa: S608  fixed
    )
    cells = Counter(tuple(row[:5]) for row in told if row[5] == "conduct")
    return cells, Counter(row[1] for row in told if row[5] in ("conduct", "repair", "note"))


def _kept(store: Store) -> tuple[Counter[tuple[object, ...]], Counter[str]]:
    rows = store.database.all("SELECT line, day, version, outcome, imported, count FROM day_counts")
    cells = Counter({tuple(row[:5]): row[5] for row in rows})
    return +cells, +Counter(dict(store.database.all("SELECT day, count FROM day_totals")))


def test_rollups_are_what_the_live_rows_add_up_to(store: Store) -> None:
    first, second = a_version(store), a_version(store, "Second")
    start = append(store, *many(first, 40), *many(second, 13))
    append(store, conduct(first, TODAY, Outcome.PARTLY, refs=(start,)))
    append(store, conduct(first, imported=True, recorded=None), conduct(first, outcome=Outcome.EXCUSED))
    append(store, NewEntry(head=Head(day=TODAY, kind=Kind.NOTE)))
    append(store, NewEntry(head=Head(day=TODAY, kind=Kind.REPAIR, pledge=first.sha256), line=first.line))
    append(
        store,
        NewEntry(
            head=Head(day=TODAY, kind=Kind.WITHDRAW, pledge=first.sha256, refs=(start + 1,)), line=first.line
        ),
    )
    note = store.entries.count() - 2
    append(store, NewEntry(head=Head(day=TODAY, kind=Kind.WITHDRAW, pledge=first.sha256, refs=(note,))))
    assert _kept(store) == _rollups(store)
    assert _kept(store)[0].total() == 53 + 1 + 2 - 2
    assert not store.entries.is_live(start)
    assert store.entries.is_live(start + 2)


def test_an_entry_is_replaced_once(store: Store) -> None:
    version = a_version(store)
    first = append(store, conduct(version))
    append(store, conduct(version, outcome=Outcome.SLIPPED, refs=(first,)))
    append(store, conduct(version, outcome=Outcome.PARTLY, refs=(first,)))
    assert store.entries.counts(version.line, TODAY, TODAY) == [
        (TODAY, version.sha256, Outcome.PARTLY, False, 1),
        (TODAY, version.sha256, Outcome.SLIPPED, False, 1),
    ]


def test_counts_and_totals_keep_to_their_days(store: Store) -> None:
    version = a_version(store)
    append(
        store,
        conduct(version, TODAY - WEEK),
        conduct(version),
        conduct(version),
        conduct(version, TODAY - DAY),
    )
    assert store.entries.counts(version.line, TODAY - DAY, TODAY) == [
        (TODAY - DAY, version.sha256, Outcome.KEPT, False, 1),
        (TODAY, version.sha256, Outcome.KEPT, False, 2),
    ]
    assert store.entries.totals(TODAY - WEEK, TODAY - DAY) == {TODAY - WEEK: 1, TODAY - DAY: 1}


def test_an_entry_reads_back(store: Store) -> None:
    version = a_version(store)
    number = append(store, conduct(version, amount=5, text="Said so.", recorded=TODAY + DAY))
    entry = store.entries.get(number)
    assert entry is not None
    assert (entry.id, entry.line, entry.version, entry.text) == (2, version.line, version.sha256, "Said so.")
    assert (entry.amount, entry.recorded, entry.corrects, entry.late) == (5, TODAY + DAY, None, False)
    assert store.entries.get(99) is None


def test_a_day_shows_what_is_live(store: Store) -> None:
    version = a_version(store)
    first = append(
        store, conduct(version, text="first"), conduct(version, TODAY - DAY), conduct(version, text="two")
    )
    append(store, conduct(version, outcome=Outcome.PARTLY, refs=(first,), text="better"))
    assert [(entry.text, entry.corrects) for entry in store.entries.on(TODAY)] == [
        ("two", None),
        ("better", first),
    ]
    assert store.entries.on(date(2001, 1, 1)) == ()


def test_what_was_imported_is_known_again(store: Store) -> None:
    version = a_version(store)
    append(store, conduct(version, origin_key="loop:1"), conduct(version, origin_key="loop:2"))
    assert store.entries.known_origins(["loop:1", "loop:2", "loop:3"]) == {"loop:1", "loop:2"}
    with pytest.raises(dbapi2.IntegrityError):
        append(store, conduct(version, origin_key="loop:2"))
    assert (store.entries.count(), store.log.size(1)) == (3, 3)


def test_ten_thousand_entries_come_in_a_few_seconds(store: Store) -> None:
    append(store, *many(a_version(store), 10_000))
    assert store.log.size(1) == 10_001


def test_a_screen_costs_its_window_whatever_the_history(store: Store) -> None:
    """Every question that a screen asks finds its rows by an index, and none reads the journal through."""
    version = a_version(store)
    append(store, *many(version, 100))
    asked: list[str] = []
    store.database.connection.set_trace_callback(asked.append)
    store.entries.on(TODAY)
    store.entries.counts(version.line, TODAY - WEEK * 12, TODAY)
    store.entries.totals(TODAY - WEEK * 53, TODAY)
    list(store.entries.course())
    list(store.entries.course(version.line))
    store.entries.get(5)
    store.lines.in_force(version.line, TODAY)
    append(store, conduct(version), conduct(version, refs=(20,), outcome=Outcome.SLIPPED))
    store.database.connection.set_trace_callback(None)
    told = [sql for sql in asked if sql.startswith(("SELECT", "INSERT"))]
    assert len(told) >= 12
    for sql in told:
        plan = [row[3] for row in store.database.all(f"EXPLAIN QUERY PLAN {sql}")]
        through = [step for step in plan if step.startswith("SCAN") and "entries_course" not in step]
        assert not [step for step in through if "CONSTANT ROW" not in step], (sql, plan)
