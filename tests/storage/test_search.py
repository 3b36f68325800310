"""What is found by its words: the same as by reading every note through."""

import os
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.journal import EVERYTHING
from pledge_app.domain.search import read_query
from pledge_app.domain.vocabulary import Kind
from pledge_app.storage.pages import Pages
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.search import match
from pledge_app.storage.store import Store
from tests.builders import DAY, TODAY, a_store, append
from tests.notes import CHINESE, ENGLISH, notes

COUNT = int(os.environ.get("PLEDGE_NOTES", "5000"))
"""`PLEDGE_NOTES=100000 python -m pytest tests/storage/test_search.py` looks through as many."""

QUERIES = 200


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(a_store(tmp_path)) as store:
        yield store


def _keep(store: Store, *texts: str, chips: tuple[str, ...] = ()) -> int:
    """Notes of as many days, the first one the newest; returns its id."""
    return append(
        store,
        *(
            NewEntry(
                head=Head(day=TODAY - DAY * (n % 3000), kind=Kind.NOTE), body=Body(text=text, chips=chips)
            )
            for n, text in enumerate(texts)
        ),
    )


def _found(store: Store, typed: str, count: int = 1_000_000) -> list[int]:
    query = match(read_query(typed))
    rows = Pages(store.database).rows(EVERYTHING, lines=None, query=query, before=None, count=count)
    return [row.entry.id for row in rows]


def _scanned(store: Store, typed: str) -> list[int]:
    """What LIKE finds; of a word that is not Chinese only where one begins."""
    sql = "SELECT id, text FROM plain WHERE text LIKE '%' || ? || '%' ORDER BY day DESC, id DESC"
    found = store.database.all(sql, typed)
    if typed[0].isascii():
        begins = re.compile(rf"(?<![a-z0-9]){re.escape(typed)}", re.IGNORECASE)
        found = [row for row in found if begins.search(row[1])]
    return [row[0] for row in found]


def _queries(dice: Random, texts: list[str]) -> Iterator[str]:
    """Two signs out of Chinese writing, words, beginnings of words; some that nobody wrote."""
    han = re.compile("[一-鿿]{2,}")
    while True:
        yield dice.choice(ENGLISH)
        word = dice.choice([word for word in ENGLISH if word.isalpha()])
        yield word[: dice.randint(1, len(word))]
        runs = han.findall(dice.choice(texts))
        if runs:
            run = dice.choice(runs)
            start = dice.randrange(len(run) - 1)
            yield run[start : start + 2]
        yield dice.choice(CHINESE)[-1] + dice.choice(CHINESE)[0]


def test_two_hundred_queries_find_what_a_scan_finds(store: Store) -> None:
    texts = list(notes(COUNT))
    _keep(store, *texts)
    store.database.run("CREATE TEMP TABLE plain AS SELECT id, day, body ->> '$.text' AS text FROM ("
                       "SELECT id, day, CAST(body AS TEXT) AS body FROM entries)")  # fmt: skip
    hits = 0
    queries = _queries(Random(7), texts)  # noqa: S311  the same ones each time
    for _ in range(QUERIES):
        typed = next(queries)
        expected = _scanned(store, typed)
        assert _found(store, typed) == expected, typed
        hits += bool(expected)
    assert hits > QUERIES // 2


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("don't", "Don't hide it", True),
        ("hide don't", "Don't hide it", True),
        ("don hide it", "Don't hide it", True),
        ("don hid it", "Don't hide it", False),
        ("据安", "数据安全", True),
        ("数", "数据安全", True),
        ("全", "数据安全", True),
        ("数全", "数据安全", False),
        ("用GPT写", "我用gpt写的", True),
        ("我 的", "我用gpt写的", True),
        ("PT", "我用gpt写的", False),
        ("NAÏVE", "naïve", True),
        ("naive", "naïve", False),
        ("🎉", "写完了🎉", True),
        ("了🎉", "写完了🎉", True),
        ("שלו", "שלום", True),
        ("c++", "C, and more", True),
        ("c++", "Cobol", False),
        ("\u0301", "x", False),
        ("สวัส", "ก็สวัสดี", True),
        ("데이터", "개인데이터를", True),
        ("4.5", "version 4.51", True),
    ],
)
def test_what_finds_what(store: Store, typed: str, text: str, *, found: bool) -> None:
    number = _keep(store, text)
    assert _found(store, typed) == ([number] if found else [])


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "'; DROP TABLE said;",
        "a OR",
        "NOT x",
        "NEAR(a b, 3)",
        "words:x",
        "^a",
        "a*",
        "-a",
        "(",
        "{a} b",
        "a + b",
    ],
)
def test_nothing_that_is_typed_is_a_command(store: Store, typed: str) -> None:
    number = _keep(store, f"Before {typed} after", "something else")
    if read_query(typed).terms:
        assert _found(store, typed) == [number]
    else:
        assert match(read_query(typed)) == ""


def test_newest_day_first_and_a_late_one_on_its_day(store: Store) -> None:
    first = _keep(store, "word today", "word yesterday", "word before")
    late = append(
        store,
        NewEntry(head=Head(day=TODAY - DAY, kind=Kind.NOTE, recorded=TODAY), body=Body(text="word late")),
    )
    assert _found(store, "word") == [first, late, first + 1, first + 2]


def test_chips_are_found_and_no_phrase_reaches_over_to_them(store: Store) -> None:
    number = _keep(store, "no 时", chips=("间隔", "time"))
    assert _found(store, "tim") == [number]
    assert _found(store, "时间") == []
    assert _found(store, "隔time") == []
    assert _found(store, "间隔") == [number]


def test_a_note_of_a_hundred_thousand_signs(store: Store) -> None:
    number = _keep(store, "字" * 49_999 + "末尾" + "x" * 49_999)
    assert _found(store, "字末尾") == [number]
    assert _found(store, "尾xx") == [number]


def test_what_has_no_words_takes_no_room(store: Store) -> None:
    append(store, NewEntry(head=Head(day=TODAY, kind=Kind.NOTE)))
    assert store.database.number("SELECT count(*) FROM said_docsize") == 0
