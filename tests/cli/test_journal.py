"""`pledge journal` and `pledge search`: for people, and for machines."""

import pytest

from tests.cli.conftest import Pledge


@pytest.fixture
def told(ana: Pledge) -> Pledge:
    """Ana's profile with a slip that was corrected, something late, and words in two languages."""
    ana("new", "--title", "Credit", "--when", "a", "--i-will", "b", "--topic", "names")
    ana("log", "limits", "slipped", "--note", "Forgot the limits of the model")
    ana("log", "limits", "partly", "--correct", "--note", "Said one limit")
    ana("log", "credit", "kept", "--day", "2001-02-03", "--note", "数据安全报告")
    return ana


def test_everything_is_shown_newest_day_first(told: Pledge) -> None:
    said = told("journal").output
    assert said.index("Said one limit") < said.index("Forgot the limits") < said.index("数据安全报告")
    assert "Saturday, 3 February 2001" in said
    assert "late, recorded" in said
    assert "corrected since" in said
    assert "corrects 3" in said


def test_a_machine_gets_one_object(told: Pledge) -> None:
    answer = told.json("journal")
    assert (answer["more"], answer["cut"]) == (False, False)
    newest = answer["entries"][0]
    assert (newest["outcome"], newest["refs"], newest["replaced"]) == ("partly", [3], False)
    assert answer["entries"][-1] | {"written": "", "pledge": "", "recorded": ""} == {
        "entry": 5, "day": "2001-02-03", "kind": "conduct", "outcome": "kept", "pledge": "",
        "title": "Credit", "text": "数据安全报告", "chips": [], "amount": None, "recorded": "",
        "until": None, "late": True, "imported": False, "refs": [], "replaced": False, "written": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--pledge", "cred"], [2, 5]),
        (["--topic", "names"], [2, 5]),
        (["--topic", "names", "--pledge", "limits"], []),
        (["--kind", "pledge"], [2, 1]),
        (["--outcome", "slipped"], [3]),
        (["--until", "2001-12-31"], [5]),
        (["--since", "yesterday", "--corrections", "standing"], [4, 2, 1]),
        (["--corrections", "correcting"], [4]),
        (["--since", "0001-01-01", "--until", "1969-12-31"], []),
        (["--limit", "2"], [4, 3]),
    ],
)
def test_it_is_narrowed(told: Pledge, options: list[str], found: list[int]) -> None:
    assert [entry["entry"] for entry in told.json("journal", *options)["entries"]] == found


def test_a_pledge_that_ended_is_known_by_its_title(told: Pledge) -> None:
    told.ledger_ends("Credit")
    assert told.json("journal", "--pledge", "credit", "--kind", "conduct")["entries"][0]["entry"] == 5
    assert "taken back" not in told("journal").output
    assert " ended " in told("journal").output
    told("journal", "--pledge", "no such", status=2)


def test_more_are_announced(told: Pledge) -> None:
    assert "There are older ones" in told("journal", "--limit", "2").output
    assert told.json("journal", "--limit", "2")["more"] is True


def test_words_are_found(told: Pledge) -> None:
    assert [entry["entry"] for entry in told.json("search", "lim")["entries"]] == [4, 3]
    assert [entry["entry"] for entry in told.json("search", "据安")["entries"]] == [5]
    assert [entry["entry"] for entry in told.json("search", "model", "limits")["entries"]] == [3]
    assert told.json("search", "lim", "--outcome", "slipped")["entries"][0]["entry"] == 3
    assert told("search", "nowhere").output == "Nothing found.\n"
    assert told("search", '"*').output == "Signs alone are not looked for.\n"
    assert "Only the first 200" in told("search", "x" * 10_000).output
    told("search", status=2)
    told("journal", "--since", "10000-01-01", status=2)


def test_one_entry_with_history_and_proof(told: Pledge) -> None:
    said = told("journal", "4").output
    assert "History:" in said
    assert "Leaf 3 of 5, in a private log; it fits what the entry says." in said
    answer = told.json("journal", "3")
    assert [entry["entry"] for entry in answer["history"]] == [3, 4]
    assert answer["proof"]["fits"] is True
    assert answer["proof"]["checkpoint"] is None
    assert "History:" not in told("journal", "5").output
    told("journal", "99", status=1)


def test_nothing_recorded(pledge: Pledge) -> None:
    pledge("init", "--name", "Ana")
    assert pledge("journal").output == "Nothing recorded.\n"
    assert pledge("journal", "--outcome", "kept").output == "Nothing found.\n"
