"""Recording an entry, durably: beside raw inserts of the same rows, and late beside early in a log's life."""

from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

from pledge_app.domain.conduct import Head
from pledge_app.domain.search import indexed
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.ledger.ledger import Ledger
from pledge_app.proof import commitment
from pledge_app.storage import keychain
from pledge_app.storage.database import Database
from pledge_app.storage.search import number_of
from tests.benchmarks.measure import OF_LEAF, OF_NODE, SALTED, Ratio, Setting, in_turn, seconds
from tests.benchmarks.profiles import TITLES, TODAY, opened
from tests.builders import KEY

RUNS = 500
NOTE = "A few words."

ENTRY = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
LEAF = "INSERT INTO leaves VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
NODE = "INSERT INTO nodes VALUES (?, ?, ?, ?)"
DAY_COUNT = "INSERT INTO day_counts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + 1"
WORDS = "INSERT INTO said (rowid, words) VALUES (?, ?)"
DAY_TOTAL = "INSERT INTO day_totals VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + 1"


def measure(setting: Setting) -> Iterator[Ratio]:
    with opened(setting.profiles.copy(setting.large)) as ledger:
        recorder, raw = Recorder(ledger), Raw(setting.profiles.copy(setting.large), ledger)
        recorder.record()  # one ahead: the raw side is asked first at times
        with closing(raw):
            ours, beside = in_turn(recorder.record, raw.repeat_next, setting.runs or RUNS)
    yield Ratio(
        what=f"record an entry, {setting.large:,} entries",
        limit="raw SQLCipher inserts of the same rows in one transaction, the same hashes",
        ours=ours,
        beside=beside,
        reach=1.5,
    )
    with (
        opened(setting.profiles.copy(setting.large)) as late,
        opened(setting.profiles.copy(setting.small)) as early,
    ):
        ours, beside = in_turn(Recorder(late).record, Recorder(early).record, setting.runs or RUNS)
    yield Ratio(
        what=f"append at {setting.large:,} leaves",
        limit=f"append at {setting.small:,}",
        ours=ours,
        beside=beside,
        reach=1.2,
    )


class Recorder:
    """Records for one pledge after another, today."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._numbers = ledger, count()

    def record(self) -> float:
        """How long one entry took, in seconds."""
        line = 1 + next(self._numbers) % len(TITLES)
        return seconds(
            lambda: self._ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note=NOTE)
        )


class Raw:
    """A twin of a ledger's database, into which the rows that the ledger writes are inserted bare."""

    def __init__(self, place: Path, ledger: Ledger) -> None:
        self._database = Database(place / keychain.DATABASE, KEY)  # the same PRAGMAs
        self._ledger = ledger
        self._entry = ledger.store.entries.count()

    def close(self) -> None:
        self._database.close()

    def repeat_next(self) -> float:
        """How long it takes to write the rows of the ledger's next entry here, in seconds."""
        self._entry += 1
        inserts, hashed = self._rows()
        connection = self._database.connection

        def write() -> None:
            connection.execute("BEGIN IMMEDIATE")
            for data in hashed:
                sha256(data).digest()
            for sql, row in inserts:
                connection.execute(sql, row)
            connection.execute("COMMIT")

        return seconds(write)

    def _rows(self) -> tuple[list[tuple[str, tuple[Any, ...]]], list[bytes]]:
        """The statements with their rows, and what is hashed for them."""
        read, store = self._ledger.store.database.all, self._ledger.store
        (entry,) = read("SELECT * FROM entries WHERE id = ?", self._entry)
        (leaf,) = read("SELECT * FROM leaves WHERE entry = ?", entry[0])
        log, i, *_ = leaf
        nodes = []
        while i & 1:
            i, level = i >> 1, len(nodes) + 1
            nodes.append((log, level, i, store.log.node(log, level, i)))
        _, _, day, _, _, outcome, version, line, _, imported, _, body, *_ = entry
        inserts = [
            (ENTRY, entry),
            (LEAF, leaf),
            *((NODE, node) for node in nodes),
            (DAY_COUNT, (line, day, version, outcome, imported, 1)),
            (DAY_TOTAL, (day, 1)),
            (WORDS, (number_of(TODAY, entry[0]), indexed([NOTE]))),
        ]
        head = commitment.head_bytes(
            Head(day=TODAY, kind=Kind.CONDUCT, outcome=Outcome(outcome), pledge=version)
        )
        lengths = [SALTED + len(head), SALTED + len(body), OF_LEAF, *(OF_NODE for _ in nodes)]
        return inserts, [b"." * length for length in lengths]
