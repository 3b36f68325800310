"""Words that would turn, hide or overwrite what stands beside them stay in their place."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.cli.plain import own, steady
from tests.cli.conftest import Pledge
from tests.terminals import converse

MAIN = "from pledge_app.cli import main; main()"
HEBREW = "שלום"
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\x1b\r\n"


def at_terminal(ana: Pledge, *words: str, encoding: str = "utf-8") -> str:
    """What a person at a terminal is shown."""
    environ = {**os.environ, **ana.environ, "PYTHONIOENCODING": encoding}
    status, shown = converse([sys.executable, "-c", MAIN, *words], environ, lambda _: None, encoding)
    assert status == 0
    return shown.replace("\r\n", "\n")


def through_pipe(ana: Pledge, *words: str) -> str:
    environ = {**os.environ, **ana.environ, "PYTHONIOENCODING": "utf-8"}
    program = subprocess.run(
        [sys.executable, "-c", MAIN, *words], env=environ, stdout=subprocess.PIPE, check=True
    )
    return program.stdout.decode()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (f"said {HEBREW}, 5 times", f"said {HEBREW}, 5 times"),
        ("👩🏽\u200d🚀 e\u0301 می\u200cخواهم\u200f.", "👩🏽\u200d🚀 e\u0301 می\u200cخواهم\u200f."),
        ("\u2067abc \u2068de\u2069\u2069 f", "\u2067abc \u2068de\u2069\u2069 f"),
        ("见\u3000闻\u00a0录", "见\u3000闻\u00a0录"),
        ("a\u202eb\u202c", "a\\u202eb\\u202c"),
        ("a\u2067b", "a\\u2067b"),
        ("a\u2069b\u2066", "a\\u2069b\\u2066"),
        ("\u2067a\nb\u2069", "\\u2067a\nb\\u2069"),
        ("\u2067a\u2066b\u2069", "\\u2067a\u2066b\u2069"),
        ("\x1b[2J\x1b]0;x\x07\r\x9b1m\t", "\\u001b[2J\\u001b]0;x\\u0007\\u000d\\u009b1m\\u0009"),
        ("a\u2028b\u2029c\ud800", "a\\u2028b\\u2029c\\ud800"),
    ],
)
def test_what_moves_others_is_spelled_out_and_the_rest_stays(words: str, shown: str) -> None:
    assert steady(words) == own(words) == shown


@given(st.text(st.sampled_from(f"ab1{HEBREW} {TURNING}")))
def test_every_line_ends_as_it_began(words: str) -> None:
    shown = steady(words)
    assert steady(shown) == shown
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\x1b\r")
    for line in shown.split("\n"):
        depth = 0
        for letter in line:
            depth += (letter in "\u2066\u2067\u2068") - (letter == "\u2069")
            assert depth >= 0
        assert depth == 0
    assert [each for each in shown if each in HEBREW] == [each for each in words if each in HEBREW]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a note", "a note"),
        ("见过", "见过"),
        (f"{HEBREW}, 5", f"\u2068{HEBREW}, 5\u2069"),
        (f"{HEBREW}\u202e", f"\u2068{HEBREW}\\u202e\u2069"),
        ("\u202egnol\x07", "\\u202egnol"),  # a control does not get into a note
    ],
)
def test_a_note_at_a_terminal(ana: Pledge, words: str, shown: str) -> None:
    ana("log", "Limits", "kept", "--note", words)
    assert f"kept         Limits: {shown}\n" in at_terminal(ana, "journal", "--kind", "conduct")


def test_a_terminal_without_isolates_gets_none(ana: Pledge) -> None:
    ana("log", "Limits", "kept", "--note", HEBREW)
    said = at_terminal(ana, "journal", "--kind", "conduct", encoding="iso8859-8")
    assert f"kept         Limits: {HEBREW}\n" in said


def test_each_of_the_verbs_keeps_its_line(ana: Pledge) -> None:
    """A title, a plan and a note that are right to left, each of which would take its neighbours along."""
    plan = ("--when", f"{HEBREW}\u202e", "--i-will", HEBREW, "--cadence", "daily")
    made = at_terminal(ana, "new", "--title", HEBREW, *plan, "--yes")
    assert f"“\u2068{HEBREW}\u2069” holds" in made
    assert f"When \u2068{HEBREW}\\u202e\u2069, I will \u2068{HEBREW}\u2069." in made
    assert f": \u2068{HEBREW}\u2069: kept." in at_terminal(ana, "log", HEBREW, "kept", "--note", "a\u202eb")
    today = at_terminal(ana, "today")
    assert f"  \u2068{HEBREW}\u2069  [kept]\n" in today
    assert f"When \u2068{HEBREW}\\u202e\u2069, I will \u2068{HEBREW}\u2069." in today
    entry = ana.json("journal", "--kind", "conduct")["entries"][0]["entry"]
    for verb in (["journal"], ["journal", str(entry)], ["search", "a"]):
        assert f"kept         \u2068{HEBREW}\u2069: a\\u202eb\n" in at_terminal(ana, *verb)


def test_a_title_is_found_as_it_was_copied(ana: Pledge) -> None:
    ana("new", "--title", HEBREW, "--when", "x", "--i-will", "y", "--yes")
    assert ana.json("log", f"\u2068{HEBREW}\u2069", "kept")["title"] == HEBREW
    assert ana.json("journal", "--pledge", f"\u2068{HEBREW}\u2069", "--kind", "conduct")["entries"]


def test_nothing_is_added_in_a_pipe_and_json_is_exact(ana: Pledge) -> None:
    note = f"{HEBREW} \u202e\u2067 5"
    ana("log", "Limits", "kept", "--note", note)
    assert f"Limits: {HEBREW} \\u202e\\u2067 5\n" in through_pipe(ana, "journal")
    entries = json.loads(through_pipe(ana, "journal", "--json", "--kind", "conduct"))["entries"]
    assert [entry["text"] for entry in entries] == [note]


def test_what_is_refused_cannot_steer_the_terminal(ana: Pledge, tmp_path: Path) -> None:
    said = ana("log", "\x1b[2Jno\u202e", "kept", status=2).stderr
    assert "\\u001b[2Jno\\u202e" in said
    assert "\x1b" not in said
    away = tmp_path / "\x1b]0;x\x07\u202e"
    assert "\x1b" not in ana("verify", away, status=None).output
