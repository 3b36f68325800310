"""export."""

import json
from pathlib import Path

from tests.cli.conftest import Pledge


def test_everything_goes_into_a_new_folder(ana: Pledge, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ana("log", "Limits", "kept", "--note", "=1+1")
    said = ana.json("export", out)
    entries = [json.loads(line) for line in (out / "entries.jsonl").read_bytes().splitlines()]
    assert said == {
        "folder": str(out),
        "entries": len(entries),
        "bytes": sum(file.stat().st_size for file in out.rglob("*") if file.is_file()),
    }
    assert entries[-1]["text"] == "=1+1"
    assert "'=1+1" in (out / "entries.csv").read_text()


def test_it_says_that_nothing_is_encrypted(ana: Pledge, tmp_path: Path) -> None:
    said = ana("export", tmp_path / "out").output
    assert "Nothing in it is encrypted" in said
    assert str(tmp_path / "out") in said


def test_what_is_there_is_left_alone(ana: Pledge, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    refused = ana.json("export", tmp_path / "out", status=1)
    assert "occupied" in refused["what"]
    assert list((tmp_path / "out").iterdir()) == []
    assert ana.json("export", "", status=2)["error"] == "usage"
