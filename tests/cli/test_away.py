"""`pledge away`."""

from datetime import date, timedelta

from tests.cli.conftest import Pledge

TODAY = date.today()  # noqa: DTZ011  the person's own day, as the program takes it
DAY = timedelta(days=1)


def test_a_holiday_pauses_every_pledge(ana: Pledge) -> None:
    ana("new", "--title", "Credit", "--when", "I cite", "--i-will", "say who", "--cadence", "daily")
    until = TODAY + 9 * DAY
    said = ana.json("away", "--until", until, "--note", "by the sea")
    assert [(one["title"], one["paused_from"]) for one in said["pledges"]] == [
        ("Limits", TODAY.isoformat()),
        ("Credit", TODAY.isoformat()),
    ]
    assert (said["reason"], said["entries"]) == ("holiday", 2)
    assert len(ana.json("journal", "--kind", "pause")["entries"]) == 2
    again = ana("away", "--until", until, "--pledge", "limits").output
    assert again == "Limits: nothing to note\nNoted: 0 entries.\n"


def test_days_without_occasion_are_noted_one_by_one(ana: Pledge) -> None:
    said = ana("away", "--until", "today", "--reason", "no-occasion", "--dry-run").output
    assert said == "Limits: no occasion on 1 day\nWould be noted: 1 entry.\n"
    assert ana.json("journal", "--outcome", "no-occasion")["entries"] == []
    ana.json("log", "Limits", "kept")
    said = ana("away", "--from", TODAY - DAY, "--until", TODAY, "--reason", "no-occasion").output
    assert said == "Limits: nothing to note; 1 recorded stay\nNoted: 0 entries.\n"


def test_what_cannot_be_is_said(ana: Pledge) -> None:
    assert (
        ana.json("away", "--until", TODAY - DAY, "--from", TODAY - DAY, status=1)["error"] == "pause-is-over"
    )
    assert ana.json("away", "--until", TODAY - DAY, status=2)["error"] == "invalid-value"
    assert ana.json("away", "--until", TODAY, "--pledge", "Unknown", status=2)["error"] == "unknown-pledge"
    assert ana("away", "--until", TODAY + DAY).output.startswith("Limits: paused from")
