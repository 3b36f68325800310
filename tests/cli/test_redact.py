"""redact."""

from pathlib import Path

from tests.cli.conftest import Pledge


def test_the_words_of_an_entry_are_destroyed_and_its_day_and_outcome_stay(
    ana: Pledge, tmp_path: Path
) -> None:
    ana("backup", tmp_path / "a.pledge-backup", "--recovery-code-file", tmp_path / "code")
    ana("log", "Limits", "kept", "--note", "hunter2 is the password")
    ana("backup", tmp_path / "b.pledge-backup")
    (entry,) = ana.json("search", "hunter2")["entries"]
    number = str(entry["entry"])
    assert ana.json("redact", number, status=2)["error"] == "usage"
    said = ana("redact", number, typed="y\n").output
    assert "1 backup written anew" in said
    assert "Words destroyed: 1 entry." in said
    assert ana.json("search", "hunter2")["entries"] == []
    shown = ana.json("journal", number)
    assert (shown["entry"]["outcome"], shown["entry"]["text"], shown["proof"]["fits"]) == ("kept", "", True)
    assert shown["redacted"] is not None
    assert ana.json("doctor")["well"]
    assert ana.json("redact", number, "--yes", status=1)["error"] == "no-words"
    assert ana.json("redact") == {"entries": [], "backups": 0, "left": []}


def test_a_place_that_is_away_is_named_until_it_is_forgotten(ana: Pledge, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    ana("log", "Limits", "kept", "--note", "hunter2")
    file = disk / "b.pledge-backup"
    ana("backup", file, "--recovery-code-file", tmp_path / "code")
    disk.rename(tmp_path / "away")
    number = str(ana.json("search", "hunter2")["entries"][0]["entry"])
    said = ana("redact", number, "--yes", "--history").output
    assert f"Left to be done: {file}" in said
    assert [one["place"] for one in ana.json("redact")["left"]] == [str(file)]
    (tmp_path / "away").rename(disk)
    assert ana.json("redact") == {"entries": [], "backups": 1, "left": []}
    file.unlink()
    ana("log", "Limits", "kept", "--note", "hunter2")
    number = str(ana.json("search", "hunter2")["entries"][0]["entry"])
    assert ana.json("redact", number, "--yes")["left"] != []
    assert ana.json("redact", "--forget", file)["left"] == []
