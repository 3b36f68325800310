"""publish and verify: one person signs, another checks."""

import os
import re
import stat
import sys
from pathlib import Path

import pytest

from pledge_app.proof import fingerprint
from tests.cli.conftest import Pledge
from tests.terminals import converse

ROW = {
    "sha256", "title", "kept", "partly", "slipped", "no-occasion", "excused", "expected", "reported", "late",
    "corrected", "imported", "withheld",
}  # fmt: skip


@pytest.fixture
def ana(ana: Pledge) -> Pledge:
    for outcome in ("kept", "kept", "slipped"):
        ana("log", "limits", outcome)
    return ana


@pytest.fixture
def ben(tmp_path: Path) -> Pledge:
    (tmp_path / "ben").mkdir()
    ben = Pledge(tmp_path / "ben")
    ben("init", "--name", "Ben")
    return ben


@pytest.fixture
def nobody(tmp_path: Path) -> Pledge:
    """Somebody without a profile."""
    (tmp_path / "nobody").mkdir()
    return Pledge(tmp_path / "nobody")


@pytest.fixture
def space(tmp_path: Path) -> Path:
    (tmp_path / "space").mkdir()
    return tmp_path / "space"


def _first(ana: Pledge, space: Path, history: str = "all") -> dict[str, object]:
    key = ana.home / "recovery"
    return ana.json("publish", "--to", space, "--history", history, "--recovery-out", key, "--yes")


def test_the_first_publication_unattended(ana: Pledge, space: Path) -> None:
    said = _first(ana, space)
    files = [path for path in space.rglob("*") if path.is_file()]
    assert said == {
        "id": said["id"],
        "summaries": 1,
        "size": said["size"],
        "files": len(files),
        "bytes": sum(path.stat().st_size for path in files),
    }
    assert [path.name for path in space.iterdir()] == [said["id"]]
    words = (ana.home / "recovery").read_text().split()
    assert len(fingerprint.recovery_seed(words)) == 32
    assert stat.S_IMODE((ana.home / "recovery").stat().st_mode) == 0o600


def test_a_stranger_counts_what_was_logged(ana: Pledge, nobody: Pledge, space: Path) -> None:
    published = _first(ana, space)
    said = nobody.json("verify", space)
    assert set(said) == {"verdict", "id", "size", "withheld", "pledges", "problems"}
    assert (said["verdict"], said["id"], said["withheld"], said["problems"]) == (
        "first-seen", published["id"], 0, [],
    )  # fmt: skip
    assert said["size"] == published["size"]
    (row,) = said["pledges"]
    assert set(row) == ROW
    assert (row["title"], row["kept"], row["slipped"], row["reported"]) == ("Limits", 2, 1, 0)
    assert nobody.json("verify", space / str(published["id"])) == said
    assert not nobody.folder.exists()
    shown = nobody("verify", space).output
    assert "First seen: all fits" in shown
    assert "no program can know whether they are accurate" in shown
    assert shown.endswith("Not remembered.\n")


def test_a_peer_remembers(ana: Pledge, ben: Pledge, space: Path) -> None:
    _first(ana, space)
    assert ben.json("verify", space)["verdict"] == "first-seen"
    assert ben.json("verify", space)["verdict"] == "consistent"
    ana("log", "limits", "kept")
    assert ana.json("publish", "--to", space, "--yes")["summaries"] == 1
    said = ben.json("verify", space)
    assert (said["verdict"], said["pledges"][0]["kept"]) == ("consistent", 3)
    assert ben("verify", space).output.endswith("Remembered.\n")


def test_a_flipped_byte_is_not_verified(ana: Pledge, ben: Pledge, space: Path) -> None:
    published = _first(ana, space)
    file = space / str(published["id"]) / "summary/0.json"
    file.write_bytes(file.read_bytes().replace(b'"kept"', b'"kepT"', 1))
    said = ben.json("verify", space, status=1)
    assert said["verdict"] == "invalid"
    assert "summary/0.json" in [problem["file"] for problem in said["problems"]]
    shown = ben("verify", space, status=1).output
    assert "summary/0.json: " in shown
    assert shown.endswith("Not remembered.\n")


def test_what_does_not_fit_changes_no_memory(ana: Pledge, ben: Pledge, space: Path) -> None:
    published = _first(ana, space)
    ben("verify", space)
    file = space / str(published["id"]) / "summary/0.json"
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b'"kept"', b'"kepT"', 1))
    assert ben.json("verify", space, status=1)["verdict"] == "invalid"
    file.write_bytes(whole)
    assert ben.json("verify", space)["verdict"] == "consistent"


def test_a_publication_that_was_cut_off_is_completed(ana: Pledge, nobody: Pledge, space: Path) -> None:
    published = _first(ana, space)
    in_the_way = space / str(published["id"]) / "summary/1.json"
    in_the_way.mkdir()
    ana("log", "limits", "kept")
    assert ana.json("publish", "--to", space, "--yes", status=1)["error"] == "channel-error"
    in_the_way.rmdir()
    assert nobody.json("verify", space)["pledges"][0]["kept"] == 2
    assert ana.json("publish", "--to", space, "--yes")["summaries"] == 1
    assert nobody.json("verify", space)["pledges"][0]["kept"] == 3
    assert ana.json("publish", "--to", space, "--yes", status=1)["error"] == "nothing-to-publish"


def test_what_was_published_is_put_into_another_folder(
    ana: Pledge, nobody: Pledge, space: Path, tmp_path: Path
) -> None:
    """Nothing new is signed, and the bytes are the same; where all is there, that is said."""
    published, other = _first(ana, space), tmp_path / "other"
    assert "Stopped." in ana("publish", "--to", other, typed="n\n", status=1).stderr
    assert not other.exists()
    shown = ana("publish", "--to", other, typed="y\n").output
    assert "Nothing new is signed" in shown
    assert f"{published['files']} files, {published['bytes']:,} bytes, leave this computer" in shown
    assert nobody.json("verify", other) == nobody.json("verify", space)
    assert ana.json("publish", "--to", tmp_path / "third", "--yes") == published
    said = ana.json("publish", "--to", other, "--yes", status=1)
    assert said["error"] == "nothing-to-publish"
    assert f"{other} holds all that you published" in said["what"]


def test_what_a_place_lost_is_put_there_again(ana: Pledge, nobody: Pledge, space: Path) -> None:
    published = _first(ana, space)
    file = space / str(published["id"]) / "summary/0.json"
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    said = ana.json("publish", "--to", space, "--yes")
    assert said == {**published, "summaries": 0, "files": 1, "bytes": len(whole)}
    assert nobody.json("verify", space)["verdict"] == "first-seen"


def test_a_restored_profile_goes_on_where_it_stopped(
    ana: Pledge, ben: Pledge, nobody: Pledge, space: Path, tmp_path: Path
) -> None:
    """All keys of publishing are in the backup: the peer sees one history, from two computers."""
    _first(ana, space)
    assert ben.json("verify", space)["verdict"] == "first-seen"
    ana("backup", tmp_path / "backup", "--recovery-code-file", tmp_path / "code")
    nobody("restore", tmp_path / "backup", "--recovery-code-file", tmp_path / "code")
    nobody("log", "limits", "kept")
    assert nobody.json("publish", "--to", space, "--yes")["summaries"] == 1
    said = ben.json("verify", space)
    assert (said["verdict"], said["pledges"][0]["kept"]) == ("consistent", 3)
    ana("log", "limits", "slipped")
    assert ana.json("publish", "--to", space, "--yes", status=1)["error"] == "folder-ahead"


def test_a_folder_must_hold_exactly_one_person(nobody: Pledge, ana: Pledge, space: Path) -> None:
    assert nobody.json("verify", space, status=2)["error"] == "not-one-person"
    _first(ana, space)
    (space / ("0" * 64)).mkdir()
    assert nobody.json("verify", space, status=2)["error"] == "not-one-person"


def test_a_named_profile_must_open(ana: Pledge, ben: Pledge, space: Path) -> None:
    _first(ana, space)
    (ben.home / "keyring.json").write_text("{}")
    assert ben.json("verify", space, status=1)["error"] == "keyring-failed"


def test_the_default_profile_is_used_where_it_opens_by_itself(
    ana: Pledge, nobody: Pledge, space: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under a passphrase that nobody gave it stays closed, and the reading is done without it."""
    _first(ana, space)
    secret = nobody.home / "secret"
    secret.touch(0o600)
    secret.write_text("pass")
    nobody("init", "--name", "Cy", "--passphrase-file", secret)
    monkeypatch.setenv("XDG_DATA_HOME", str(nobody.home))
    nobody.folder.rename(nobody.home / "pledge-app")
    environ = {key: value for key, value in os.environ.items() if not key.startswith("PLEDGE_")}
    command = [sys.executable, "-c", "from pledge_app.cli import main; main()", "verify", str(space)]
    status, shown = converse(command, environ, lambda _: None)
    assert (status, shown.rstrip().endswith("Not remembered.")) == (0, True)
    status, shown = converse([*command, "--passphrase-file", str(secret)], environ, lambda _: None)
    assert (status, shown.rstrip().endswith("\nRemembered.")) == (0, True)


def test_history_and_a_place_for_the_key_are_both_needed(ana: Pledge, space: Path) -> None:
    for words in ((), ("--history", "all"), ("--recovery-out", ana.home / "recovery")):
        said = ana.json("publish", "--to", space, "--yes", *words, status=1)
        assert said["error"] == "history-undecided"
    assert list(space.iterdir()) == []
    assert not (ana.home / "recovery").exists()


def test_nothing_is_published_unasked(ana: Pledge, space: Path) -> None:
    assert ana.json("publish", "--to", space, status=2)["error"] == "usage"
    words = ("--history", "none", "--recovery-out", ana.home / "recovery")
    assert "Stopped." in ana("publish", "--to", space, *words, typed="n\n", status=1).stderr
    assert list(space.iterdir()) == []
    assert not (ana.home / "recovery").exists()


def test_a_recovery_file_is_never_written_over(ana: Pledge, space: Path) -> None:
    (ana.home / "recovery").write_text("mine")
    words = ("publish", "--to", space, "--history", "all", "--yes", "--recovery-out")
    assert ana.json(*words, ana.home / "recovery", status=2)["error"] == "usage"
    assert (ana.home / "recovery").read_text() == "mine"
    assert ana.json(*words, ana.home / "absent/file", status=1)["error"] == "read-only"
    assert list(space.iterdir()) == []


def test_a_key_to_nothing_is_taken_away(ana: Pledge, ben: Pledge, space: Path) -> None:
    ben("new", "--when", "a", "--i-will", "b")
    _first(ben, space)
    words = ("--history", "all", "--recovery-out", ana.home / "recovery", "--yes")
    said = ana.json("publish", "--to", space, *words, status=1)
    assert said["error"] == "folder-taken"
    assert not (ana.home / "recovery").exists()


def test_a_person_looks_writes_down_and_confirms(ana: Pledge, space: Path) -> None:
    words: dict[str, str] = {}

    def answer(shown: str) -> str | None:
        if shown.endswith("Press Enter when you have … "):
            words.update(re.findall(r"(\d{1,2}) ([a-z-]+)", shown))
        if shown.endswith("Sign and publish this? [y/N]: "):
            return "y\n"
        if shown.endswith("(all, none): "):
            return "none\n"
        if asked := re.search(r"Word (\d+): $", shown):
            return words[asked[1]] + "\n"
        return "\n" if shown.endswith("… ") else None

    program = [sys.executable, "-c", "from pledge_app.cli import main; main()"]
    command = [*program, "publish", "--to", str(space), "--exact"]
    status, shown = converse(command, {**os.environ, **ana.environ, "TERM": "dumb"}, answer)
    assert status == 0, shown
    assert '"type":"pledge-app/summary"' in shown
    assert "SHA-256" in shown
    assert re.search(r"Published: \d+ files", shown)
    assert len(list(space.iterdir())) == 1


def test_words_that_were_not_written_down_publish_nothing(ana: Pledge, space: Path) -> None:
    typed = "y\n\nno\nno\nno\n"
    said = ana("publish", "--to", space, "--history", "all", typed=typed, status=1)
    assert "What you typed is not what was shown." in said.stderr
    assert list(space.iterdir()) == []
