"""init, new, log and today."""

from datetime import date, timedelta
from itertools import chain
from pathlib import Path

import pytest

from tests.cli.conftest import Pledge

TODAY = date.today()  # noqa: DTZ011  the person's own day, as the program takes it


def test_a_profile_begins(pledge: Pledge) -> None:
    assert pledge.json("init", "--name", "Ana") == {
        "profile": str(pledge.folder), "name": "Ana", "key": "keyring",
    }  # fmt: skip
    assert pledge.json("init", "--name", "Ana", status=1)["error"] == "profile-exists"


def test_a_name_is_asked_for(pledge: Pledge) -> None:
    assert "Ana Lima" in pledge("init", typed="Ana Lima\n").output
    assert pledge.json("init", status=2)["error"] == "usage"


def test_a_name_that_no_publication_can_carry_is_wrong_use(pledge: Pledge) -> None:
    assert pledge.json("init", "--name", "", status=2)["error"] == "invalid-value"
    assert not (pledge.folder / "pledge.db").exists()


def test_a_passphrase_file_seals_the_key(pledge: Pledge, tmp_path: Path) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text("correct horse\n")
    secret.chmod(0o644)
    said = pledge.json("--passphrase-file", secret, "init", "--name", "Ana", status=1)
    assert said["error"] == "secret-file-exposed"
    secret.chmod(0o600)
    assert pledge.json("init", "--name", "Ana", "--passphrase-file", secret)["key"] == "passphrase"
    assert pledge.json("today", status=1)["error"] == "passphrase-needed"
    assert pledge.json("today", "--passphrase-file", secret)["pledges"] == []
    secret.write_text("another\n")
    assert pledge.json("today", "--passphrase-file", secret, status=1)["error"] == "wrong-passphrase"
    assert "No pledge yet" in pledge("today", typed="correct horse\n").output


def test_without_a_keyring_a_passphrase_is_asked_for_twice(
    pledge: Pledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring.core

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    keyring.core.init_backend()
    assert pledge.json("init", "--name", "Ana", status=1)["error"] == "passphrase-needed"
    assert "under your passphrase" in pledge("init", "--name", "Ana", typed="one\none\n").output


def test_options_stand_before_the_verb_or_after(pledge: Pledge, tmp_path: Path) -> None:
    other = tmp_path / "other"
    pledge("--profile", other, "init", "--name", "Ben")
    assert pledge.json("today", "--profile", other)["pledges"] == []
    assert pledge.json("--profile", other, "today")["pledges"] == []
    assert pledge.json("today", status=1)["error"] == "no-profile"


def test_errors_are_lines_for_a_person(pledge: Pledge) -> None:
    result = pledge("today", status=1)
    assert result.stdout == ""
    assert result.stderr.splitlines()[1] == "Nothing was changed."
    assert pledge("sing", status=2).stderr.startswith("No such command")
    assert pledge.json("sing", status=2)["error"] == "usage"
    assert pledge(status=2).stderr.endswith("See pledge --help.\n")
    assert pledge("log", status=2).stderr.endswith("See pledge log --help.\n")
    assert pledge("--help").output.count("\n") > 15
    assert pledge("log", "--help").exit_code == 0
    assert pledge("--version").output.startswith("pledge")


def test_a_pledge_is_written_in_full(ana: Pledge) -> None:
    words = {
        "--title": "Run", "--when": "I get up", "--i-will": "run", "--statement": "I run.", "--to": "me",
        "--because": "health", "--check": "km", "--cadence": "3/7", "--exceptions": "2/30",
        "--source": "book", "--measure": "at least 5.5 km",
    }  # fmt: skip
    said = ana.json("new", *chain(*words.items()), "--topic", "sport", "--topic", "health")
    assert (len(said["pledge"]), said["title"], said["draft"]) == (64, "Run", False)
    assert ana.json("log", "run", "kept", "--amount", "6.25")["amount"] == 6250


@pytest.mark.parametrize("cadence", ["daily", "weekly", "3/7", "weekdays:1,3", "occasion", "refusal"])
def test_cadences(ana: Pledge, cadence: str) -> None:
    assert not ana.json("new", "--when", "a", "--i-will", cadence, "--cadence", cadence)["draft"]


@pytest.mark.parametrize(
    "words",
    [
        ("--cadence", "often"), ("--cadence", "0/7"), ("--cadence", "weekdays:8"), ("--exceptions", "many"),
        ("--exceptions", "0/3"), ("--measure", "much"), ("--measure", "least 1.2345 km"), ("--when", "more"),
        ("--measure", "least 1 \u202ekm" + "x" * 40), ("--title", "x" * 121 + "\n" * 2, "--topic", "t" * 41),
    ],
)  # fmt: skip
def test_what_no_pledge_may_say_is_wrong_use(ana: Pledge, words: tuple[str, ...]) -> None:
    assert "what" in ana.json("new", "--when", "a", "--i-will", "b", *words, status=2)
    assert len(ana.json("today")["pledges"]) == 1


def test_without_a_plan_it_is_a_draft(ana: Pledge) -> None:
    assert ana.json("new", "--title", "Someday") == {"pledge": None, "title": "Someday", "draft": True}
    assert ana.json("log", "someday", "kept", status=1)["error"] == "draft-pledge"
    assert ana.json("new", status=2)["error"] == "usage"
    assert "kept as a draft" in ana("new", "--title", "Later").output


def test_a_pledge_is_asked_for_line_by_line(ana: Pledge) -> None:
    typed = "I open a review\nask who is harmed\n\nusers\n\noften\noccasion\n"
    assert "ask who is harmed” holds from today" in ana("new", typed=typed).output
    assert "kept as a draft" in ana("new", typed="\nRead more\n\n\n\n").output


def test_conduct_is_logged_by_word_and_by_letter(ana: Pledge) -> None:
    said = ana.json("log", "Limits", "kept", "--note", "in the demo")
    assert (said["entry"], said["outcome"], said["day"]) == (2, "kept", TODAY.isoformat())
    assert (said["title"], said["late"], said["corrects"], said["amount"]) == ("Limits", False, None, None)
    assert ana.json("log", said["pledge"][:8], "S")["outcome"] == "slipped"
    assert "one slip doesn't undo the rest" in ana("log", "lim", "s", "--day", "yesterday").output
    assert ana.json("today")["pledges"][0]["today"] == ["kept", "slipped"]


def test_a_day_long_past_is_marked_late(ana: Pledge) -> None:
    assert not ana.json("log", "limits", "k", "--day", TODAY - timedelta(days=7))["late"]
    assert ana.json("log", "limits", "k", "--day", TODAY - timedelta(days=8))["late"]
    assert "marked late" in ana("log", "limits", "k", "--day", TODAY - timedelta(days=9)).output
    assert (
        ana.json("log", "limits", "k", "--day", TODAY + timedelta(days=1), status=1)["error"] == "future-day"
    )


def test_a_correction_replaces_the_last(ana: Pledge) -> None:
    first = ana.json("log", "limits", "s")["entry"]
    assert ana.json("log", "limits", "k", "--correct")["corrects"] == first
    assert ana.json("today")["pledges"][0]["today"] == ["kept"]
    assert ana.json("log", "limits", "k", "--correct", "--day", "yesterday", status=2)["error"] == "usage"


@pytest.mark.parametrize(
    "words",
    [("limits", "won"), ("limits", "k", "--day", "2026-02-30"), ("limits", "k", "--amount", "1.2345")],
)
def test_what_no_entry_may_say_is_wrong_use(ana: Pledge, words: tuple[str, ...]) -> None:
    assert ana.json("log", *words, status=2)["error"] == "usage"


def test_an_amount_needs_a_unit(ana: Pledge) -> None:
    assert ana.json("log", "limits", "k", "--amount", "3", status=2)["error"] == "invalid-value"


def test_pledges_that_begin_alike_are_listed(ana: Pledge) -> None:
    ana("new", "--title", "Limitless", "--when", "a", "--i-will", "b")
    said = ana.json("log", "lim", "k", status=2)
    assert said["error"] == "ambiguous-pledge"
    assert "“Limits”" in said["what"]
    assert "“Limitless”" in said["what"]
    assert ana.json("log", "limits", "k")["title"] == "Limits"


def test_today_shows_counts_and_coverage(ana: Pledge) -> None:
    for ago, outcome in enumerate("kkss", 1):
        ana("log", "limits", outcome, "--day", TODAY - timedelta(days=ago))
    row = ana.json("today")["pledges"][0]
    assert (row["kept"], row["slipped"], row["partly"], row["no-occasion"], row["excused"]) == (2, 2, 0, 0, 0)
    assert "%" not in ana("today").output
    ana("log", "limits", "p", "--day", TODAY - timedelta(days=5))
    output = ana("today").output
    assert "40 % kept (n = 5)" in output
    assert "reported" in output
    assert "[open]" in output
    assert "When I demo, I will name a limit." in output
