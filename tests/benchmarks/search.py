"""Searching as one types: the first page for each key, beside the bare query for the same words."""

from collections.abc import Iterator
from functools import partial

from pledge_app.domain.journal import PAGE, Filter
from pledge_app.domain.search import read_query
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.search import MASK, match
from tests.benchmarks.measure import Ratio, Setting, in_turn, seconds
from tests.benchmarks.profiles import opened

RUNS = 9
TYPED = (
    "harmed",
    "limits re",
    "data consent",
    "the r",
    "数据安全",
    "谁会受影响",
    "了",
    "gpt",
    "re-run test",
    "nowhere",
)
"""What is typed, key by key; among it common and rare words, short and long ones, and what nobody wrote."""

# What one has to ask of FTS5 for the newest that match, and for what a list shows of them.
BARE = (
    "SELECT e.* FROM said JOIN entries e ON e.id = (said.rowid & ?)"
    " WHERE said MATCH ? ORDER BY said.rowid DESC LIMIT ?"
)


def typed() -> list[str]:
    """The queries as they grow, key by key."""
    return [words[:end] for words in TYPED for end in range(1, len(words) + 1)]


def measure(setting: Setting) -> Iterator[Ratio | str]:
    with opened(setting.profiles.worded(setting.large)) as ledger:
        found = {query: len(ledger.journal.page(Filter(text=query)).rows) for query in typed()}
        yield f"{len(found)} queries, {sum(count > 0 for count in found.values())} of them find something"
        ours, bare = in_turn(partial(_all, ledger), partial(_all_bare, ledger), setting.runs or RUNS)
        longest = max(typed(), key=lambda query: _one(ledger, query))
        figures = f"{_one(ledger, longest) * 1000:.1f} ms, bare {_bare(ledger, longest) * 1000:.1f} ms"
        yield f"the query that takes longest: {longest!r}, {figures}"
    yield Ratio(
        what=f"search as one types, first page, {setting.large:,} entries with words",
        limit="the bare FTS5 query, newest 50 rows",
        ours=ours,
        beside=bare,
        reach=1.5,
    )


def _all(ledger: Ledger) -> float:
    return sum(_one(ledger, query) for query in typed())


def _all_bare(ledger: Ledger) -> float:
    return sum(_bare(ledger, query) for query in typed())


def _one(ledger: Ledger, query: str) -> float:
    return seconds(lambda: ledger.journal.page(Filter(text=query)))


def _bare(ledger: Ledger, query: str) -> float:
    said = match(read_query(query))
    return seconds(lambda: ledger.store.database.connection.execute(BARE, (MASK, said, PAGE)).fetchall())
