"""Pages of the journal against a plain model, one entry's history, and its proof."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from pledge_app.domain.conduct import Head
from pledge_app.domain.journal import Corrections, Filter, JournalRow
from pledge_app.domain.publication import History
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.errors import Cancelled, UnknownEntry
from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.rows import NewEntry
from tests.builders import DAY, TODAY, a_ledger, a_pledge
from tests.notes import notes

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with a_ledger(tmp_path) as made:
        yield made


def _live(ledger: Ledger) -> None:
    """Three pledges, one of them with topics, and a few hundred entries of all kinds, some late."""
    dice = Random(5)  # noqa: S311  the same each time
    start = TODAY - 60 * DAY
    lines = [
        ledger.pledges.make(a_pledge("Limits", topics=("data", "demo")), today=start),
        ledger.pledges.make(a_pledge("Credit", topics=("names",)), today=start),
        ledger.pledges.make(a_pledge("Rest"), today=start),
    ]
    for text in notes(150):
        day = TODAY - dice.randrange(60) * DAY
        made = ledger.journal.record(
            dice.choice(lines), dice.choice(list(Outcome)), day=day, today=TODAY, note=text
        )
        if dice.random() < 0.2:
            made = ledger.journal.correct(made.id, Outcome.PARTLY, today=TODAY, note="better")
            if dice.random() < 0.5:
                ledger.journal.correct(made.id, Outcome.KEPT, today=TODAY)
        if dice.random() < 0.1:
            ledger.journal.note(f"about {text}", day=day, today=TODAY)
    ledger.pledges.end(lines[2], today=TODAY)


def _fits(ledger: Ledger, row: JournalRow, asked: Filter) -> bool:
    entry = row.entry
    lines = {"data": {1}, "names": {2}, "nothing": set()}.get(asked.topic or "", {1, 2, 3, None})
    return (
        (asked.line is None or entry.line == asked.line)
        and (asked.topic is None or entry.line in lines)
        and (asked.outcome is None or entry.outcome is asked.outcome)
        and (asked.kind is None or entry.kind is asked.kind)
        and (asked.since or date.min) <= entry.day <= (asked.until or date.max)
        and (
            asked.corrections is Corrections.ALL
            or (
                asked.corrections is Corrections.STANDING
                and not row.replaced
                and not (entry.kind is Kind.WITHDRAW and row.refs)
            )
            or (asked.corrections is Corrections.CORRECTING and bool(row.refs))
        )
        and (not asked.text or asked.text in entry.text.casefold())
        and ledger.journal.opened(entry.id).row == row
    )


def _through(ledger: Ledger, asked: Filter, count: int) -> list[JournalRow]:
    """All pages, one after the other."""
    rows: list[JournalRow] = []
    page = ledger.journal.page(asked, count=count)
    rows += page.rows
    while page.more is not None:
        page = ledger.journal.page(asked, before=page.more, count=count)
        assert page.rows
        rows += page.rows
    return rows


@pytest.mark.parametrize(
    "asked",
    [
        Filter(),
        Filter(line=1),
        Filter(topic="data"),
        Filter(topic="names", line=1),
        Filter(topic="names", line=2),
        Filter(topic="nothing"),
        Filter(outcome=Outcome.SLIPPED),
        Filter(outcome=Outcome.SLIPPED, line=2, since=TODAY - 30 * DAY),
        Filter(kind=Kind.NOTE),
        Filter(kind=Kind.CONDUCT, until=TODAY - 10 * DAY),
        Filter(kind=Kind.WITHDRAW),
        Filter(kind=Kind.PLEDGE, topic="data"),
        Filter(corrections=Corrections.STANDING),
        Filter(corrections=Corrections.CORRECTING, kind=Kind.CONDUCT),
        Filter(since=TODAY - 5 * DAY, until=TODAY - 5 * DAY),
        Filter(since=date(1, 1, 1), until=date(1969, 12, 31)),
        Filter(since=date(9999, 12, 31)),
        Filter(text="数据"),
        Filter(text="数据", line=1, since=TODAY - 30 * DAY, until=TODAY - 3 * DAY),
        Filter(text="数据", topic="names", corrections=Corrections.STANDING),
        Filter(text="数据", outcome=Outcome.KEPT, kind=Kind.CONDUCT),
    ],
    ids=str,
)
def test_pages_are_what_a_scan_gives(ledger: Ledger, asked: Filter) -> None:
    _live(ledger)
    everything = [ledger.journal.opened(n).row for n in range(1, ledger.store.entries.count() + 1)]
    expected = [row for row in everything if _fits(ledger, row, asked)]
    expected.sort(key=lambda row: (row.entry.day, row.entry.id), reverse=True)
    assert _through(ledger, asked, 7) == expected
    assert list(ledger.journal.page(asked, count=1000).rows) == expected


def test_a_late_entry_stands_on_its_day_and_says_so(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY - 30 * DAY)
    ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    late = ledger.journal.record(line, Outcome.KEPT, day=TODAY - 20 * DAY, today=TODAY)
    rows = ledger.journal.page(Filter(kind=Kind.CONDUCT)).rows
    assert [row.entry.id for row in rows] == [2, late.id]
    assert rows[1].entry.late


def test_queries_that_find_nothing_for_a_reason_say_so(ledger: Ledger) -> None:
    assert ledger.journal.page(Filter(text="?!")).wordless
    assert not ledger.journal.page(Filter(text="  ")).wordless
    long = ledger.journal.page(Filter(text="数" * 10_000))
    assert (long.cut, long.wordless, len(long.rows)) == (True, False, 0)


def test_what_can_be_chosen(ledger: Ledger) -> None:
    assert (ledger.journal.choices().first, ledger.journal.choices().pledges) == (None, ())
    _live(ledger)
    ledger.pledges.keep_draft(a_pledge("Draft"))
    choices = ledger.journal.choices()
    assert choices.pledges == ((1, "Limits"), (2, "Credit"), (3, "Rest"))
    assert choices.topics == ("data", "demo", "names")
    assert (choices.first, choices.last) == (TODAY - 60 * DAY, TODAY)


def test_a_history_has_all_that_replaced_and_took_back(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    first = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    second = ledger.journal.correct(first.id, Outcome.PARTLY, today=TODAY)
    third = ledger.journal.correct(second.id, Outcome.SLIPPED, today=TODAY, note="it was so")
    ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    version = ledger.journal.opened(third.id).row.entry.version
    with ledger.store.transaction():
        repair = ledger.store.append(
            [NewEntry(head=Head(day=TODAY, kind=Kind.REPAIR, pledge=version, refs=(third.id,)), line=line)]
        )
    told = [(first.id, True), (second.id, True), (third.id - 1, False), (third.id, False), (repair, False)]
    for entry, _ in told:
        history = ledger.journal.opened(entry).history
        assert [(row.entry.id, row.replaced) for row in history] == told
    assert [ledger.journal.opened(entry).correctable for entry, _ in told] == [
        False,
        False,
        False,
        True,
        False,
    ]


def test_an_entry_that_is_not_there(ledger: Ledger) -> None:
    with pytest.raises(UnknownEntry):
        ledger.journal.opened(1)


def test_the_wording_is_that_of_the_day(ledger: Ledger) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    made = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    opened = ledger.journal.opened(made.id)
    assert opened.wording == a_pledge()
    assert opened.row.title == "Limits"
    note = ledger.journal.note("about none", day=TODAY, today=TODAY)
    about_none = ledger.journal.opened(note.id)
    assert (about_none.wording, about_none.row.title, about_none.correctable) == (None, None, False)
    assert abs(opened.row.at - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_proof_before_and_after_publishing(ledger: Ledger, tmp_path: Path) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    made = ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
    proof = ledger.journal.opened(made.id).proof
    assert (proof.leaf, proof.size, proof.public, proof.checkpoint, proof.fits) == (1, 2, False, None, True)
    founding = ledger.publishing.founding()
    founding.confirm([founding.words[position - 1] for position in founding.asked])
    prepared = ledger.publishing.prepare(today=TODAY, now=NOW, history=History.ALL, founding=founding)
    (tmp_path / "shared").mkdir()
    done = ledger.publishing.publish(prepared, tmp_path / "shared", now=NOW)
    proof = ledger.journal.opened(made.id).proof
    assert (proof.public, proof.checkpoint, proof.covered) == (True, NOW.date(), done.size)
    assert (proof.fits, proof.size) == (True, done.size)
    after = ledger.journal.record(line, Outcome.SLIPPED, day=TODAY, today=TODAY)
    later = ledger.journal.opened(after.id).proof
    assert (later.leaf, later.public, later.checkpoint, later.fits) == (done.size, True, None, True)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE entries SET outcome = 'partly' WHERE id = 2",
        'UPDATE entries SET body = CAST(\'{"text":"other"}\' AS BLOB) WHERE id = 2',
        "UPDATE leaves SET hash = zeroblob(32) WHERE i = 0",
        "UPDATE leaves SET hash = zeroblob(32) WHERE i = 1",
    ],
)
def test_what_was_changed_does_not_fit(ledger: Ledger, damage: str) -> None:
    line = ledger.pledges.make(a_pledge(), today=TODAY)
    for _ in range(4):
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY, note="said")
    assert ledger.journal.opened(2).proof.fits
    ledger.store.database.run(damage)
    assert not ledger.journal.opened(2).proof.fits


def test_a_question_can_be_ended_from_another_thread(ledger: Ledger) -> None:
    asked = iter(range(1_000_000))
    connection = ledger.store.database.connection
    connection.set_progress_handler(lambda: ledger.interrupt() if next(asked) == 1 else None, 10)
    with pytest.raises(Cancelled):
        ledger.store.database.all(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
        )
    connection.set_progress_handler(None, 0)
    assert ledger.journal.page(Filter()).rows[:] is not None
