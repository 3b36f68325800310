"""Odd days, odd words and odd questions at a terminal: shown right, or refused with a sentence."""

import unicodedata

import pytest

from tests.cli.conftest import Pledge

RIGHT_TO_LEFT = "שלום, קבוצה"
QUERIES = [
    "AND", "OR NOT", "NEAR(a b)", "a*", "*", "^x", "text:limits", '"', "'", '"limits', "'; DROP TABLE",
    "(", ")", "a AND (", "-", "--", "+", "%", "_", "\\", "a", "见", "é", "🙂", "\u0301", "x" * 10_000,
    "limits " * 1_400, "见" * 10_000, '"' * 10_000, "\x00", "\ud800", " ",
]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: ascii(query[:12]))
def test_no_question_is_too_odd(ana: Pledge, query: str) -> None:
    ana("log", "Limits", "kept", "--note", "said the limits")
    asked = ana("search", "--", query, status=None)
    assert asked.exit_code in {0, 2}
    assert asked.output.strip()
    assert "Traceback" not in asked.output


@pytest.mark.parametrize(
    ("day", "status", "error"),
    [
        ("1969-12-31", 2, "invalid-value"),
        ("1900-02-28", 2, "invalid-value"),
        ("0001-01-01", 2, "invalid-value"),
        ("10000-01-01", 2, "usage"),
        ("2027-02-29", 2, "usage"),
        ("2024-02-30", 2, "usage"),
        ("9999-12-31", 1, "future-day"),
        ("-1", 2, "usage"),
        ("٢٠٢٤-٠١-٠١", 2, "usage"),
    ],
)
def test_days_that_are_none_are_refused(ana: Pledge, day: str, status: int, error: str) -> None:
    said = ana.json("log", "Limits", "kept", f"--day={day}", status=status)
    assert said["error"] == error
    assert said["what"]
    assert ana.json("journal", "--kind", "conduct")["entries"] == []


@pytest.mark.parametrize("day", ["2024-02-29", "2026-03-29", "2026-10-25", "1970-01-01"])
def test_odd_days_are_days(ana: Pledge, day: str) -> None:
    assert ana.json("log", "Limits", "kept", "--day", day)["day"] == day
    assert [entry["day"] for entry in ana.json("journal", "--kind", "conduct")["entries"]] == [day]


@pytest.mark.parametrize(
    "note",
    ["🙂 👩🏽‍🚀 🏳️‍🌈", RIGHT_TO_LEFT, "\u0301", "e\u0301", "a\u202eb", "x" * 100_000, "见" * 100_000],
    ids=lambda note: ascii(note[:8]),
)
def test_every_note_is_kept_as_it_was_written(ana: Pledge, note: str) -> None:
    ana("log", "Limits", "kept", "--note", note)
    (entry,) = ana.json("journal", "--kind", "conduct")["entries"]
    assert entry["text"] == unicodedata.normalize("NFC", note)


def test_a_note_that_is_too_long_is_refused(ana: Pledge) -> None:
    said = ana.json("log", "Limits", "kept", "--note", "x" * 100_001, status=2)
    assert said["error"] == "invalid-value"
    assert said["safe"]
    assert ana.json("journal", "--kind", "conduct")["entries"] == []


@pytest.mark.parametrize("title", ["\u0301", "🙂", RIGHT_TO_LEFT, "见", "'; --", "%", "*", "=", "@", "#"])
def test_pledges_are_found_by_odd_names(ana: Pledge, title: str) -> None:
    ana("new", "--title", title, "--when", "I demo twice", "--i-will", "say it", "--cadence", "daily")
    assert ana.json("log", title, "kept")["title"] == title
    assert title in ana("today").output


@pytest.mark.parametrize("title", ["", " ", "\u200b", "\u202e", "x" * 10_000])
def test_names_that_are_none_are_refused(ana: Pledge, title: str) -> None:
    before = ana.json("today")
    told = ana("new", "--title", title, "--when", "", "--i-will", "", "--cadence", "daily", status=None)
    assert told.exit_code in {1, 2}
    assert told.output.strip()
    assert ana.json("today") == before
