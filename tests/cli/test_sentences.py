"""`pledge log` with an entry in one sentence."""

from datetime import date, timedelta

import pytest

from tests.cli.conftest import Pledge

TODAY = date.today()  # noqa: DTZ011  the person's own day, as the program takes it


def test_it_is_recorded_as_it_says(ana: Pledge) -> None:
    said = ana.json("log", "slipped: left it out of the summary #limits @yesterday")
    assert (said["title"], said["outcome"]) == ("Limits", "slipped")
    assert said["day"] == (TODAY - timedelta(days=1)).isoformat()
    (entry,) = ana.json("journal", "--outcome", "slipped")["entries"]
    assert entry["text"] == "left it out of the summary"


def test_an_option_says_the_day_unless_the_sentence_does(ana: Pledge) -> None:
    assert ana.json("log", "kept: #limits", "--day", "2026-01-05")["day"] == "2026-01-05"
    assert ana.json("log", "kept: #limits @today", "--day", "2026-01-05")["day"] == TODAY.isoformat()


def test_without_an_outcome_it_is_a_reflection(ana: Pledge) -> None:
    assert "Kept as a reflection, for" in ana("log", "what would make the next demo easier?").output
    assert "Kept as a reflection about Limits" in ana("log", "name two limits, not one #limits").output
    assert [entry["text"] for entry in ana.json("journal", "--kind", "note")["entries"]] == [
        "name two limits, not one",
        "what would make the next demo easier?",
    ]


@pytest.mark.parametrize(
    ("sentence", "status", "error"),
    [
        ("kept: x #nothing", 2, "unknown-pledge"),
        ("kept: x", 2, "ambiguous-pledge"),
        ("kept: @yesteday #limits", 2, "usage"),
        ("kept: =x #limits", 2, "usage"),
        ("   ", 2, "invalid-value"),
        ("Limits", 2, "usage"),
        ("lim", 2, "usage"),
        ("kept: soon #limits @9999-01-01", 1, "future-day"),
    ],
)
def test_what_cannot_be_understood_is_said(ana: Pledge, sentence: str, status: int, error: str) -> None:
    ana("new", "--title", "Credit", "--when", "I cite", "--i-will", "say who", "--cadence", "daily")
    before = ana.json("journal")["entries"]
    assert ana.json("log", sentence, status=status)["error"] == error
    assert ana.json("journal")["entries"] == before
