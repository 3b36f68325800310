"""Closed streams, other encodings, names that are no text, places that are no files: quiet, and as asked."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Pledge

MAIN = "from pledge_app.cli import main; main()"
UNNAMEABLE = os.fsdecode(b"out \xff")


def run(ana: Pledge, *words: str, **environ: str) -> "subprocess.CompletedProcess[bytes]":
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", MAIN, *words],
        env={**os.environ, **ana.environ, **environ},
        capture_output=True,
        check=False,
    )


def refused(pledge: Pledge, *words: object, status: int = 1) -> dict[str, Any]:
    answer = pledge.json(*words, status=status)
    assert answer["error"] == ("refused-file" if status == 1 else "usage")
    return answer


def test_without_stdin(ana: Pledge) -> None:
    closed = f'exec "{sys.executable}" -c "{MAIN}" today --json <&-'
    ended = subprocess.run(
        ["sh", "-c", closed], env={**os.environ, **ana.environ}, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert json.loads(ended.stdout)["pledges"]


@pytest.mark.parametrize("words", [["today"], ["--help"], ["log", "日", "kept"]])
def test_letters_that_the_terminal_does_not_have(ana: Pledge, words: list[str]) -> None:
    ana("new", "--title", "日記", "--when", "a", "--i-will", "b")
    ended = run(ana, *words, PYTHONIOENCODING="latin-1")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert (b"\\u2026" if "--help" in words else b"\\u65e5\\u8a18") in ended.stdout


def test_a_folder_whose_name_is_no_text(ana: Pledge, tmp_path: Path) -> None:
    ana("log", "limits", "kept")
    folder = tmp_path / UNNAMEABLE
    key = tmp_path / "key"
    made = ana.json("publish", "--to", folder, "--history", "all", "--recovery-out", key, "--yes")
    assert [entry.name for entry in folder.iterdir()] == [made["id"]]
    assert [ana.json("verify", folder)["verdict"] for _ in range(2)] == ["first-seen", "consistent"]
    ana("log", "limits", "slipped")
    assert ana.json("publish", "--to", folder, "--yes")["size"] > made["size"]
    assert UNNAMEABLE in ana.json("publish", "--to", folder, "--yes", status=1)["what"]


@pytest.mark.parametrize(
    "words",
    [
        ("publish", "--to", "", "--yes"),
        ("verify", ""),
        ("import", ""),
        ("backup", "", "--yes"),
        ("restore", ""),
        ("today", "--profile", ""),
        ("today", "--passphrase-file", ""),
    ],
)
def test_an_empty_path_is_no_place(ana: Pledge, words: tuple[str, ...]) -> None:
    assert "it is empty" in refused(ana, *words, status=2)["what"]


@pytest.mark.parametrize("verb", ["import", "restore"])
def test_a_pipe_is_not_waited_for(ana: Pledge, tmp_path: Path, verb: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    others = ("--profile", tmp_path / "new") if verb == "restore" else ()
    assert "no regular file" in refused(ana, verb, tmp_path / "pipe", *others)["what"]
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("kind", ["pipe", "link", "circle", "folder"])
def test_a_backup_replaces_nothing_but_a_file(ana: Pledge, tmp_path: Path, kind: str) -> None:
    place, file = tmp_path / kind, tmp_path / "file"
    file.write_bytes(b"other")
    makers = {
        "pipe": lambda: os.mkfifo(place),
        "link": lambda: place.symlink_to(file),
        "circle": lambda: place.symlink_to(place),
        "folder": place.mkdir,
    }
    makers[kind]()
    before = place.lstat()
    words = ("backup", place, "--recovery-code-file", tmp_path / "code", "--yes")
    assert "no regular file" in refused(ana, *words)["what"]
    assert (place.lstat().st_ino, file.read_bytes()) == (before.st_ino, b"other")


def test_a_profile_where_links_go_in_a_circle(pledge: Pledge, tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert pledge.json("init", "--name", "Ana", "--profile", tmp_path / "circle", status=1)["what"]
    assert pledge.json("today", "--profile", tmp_path / "circle", status=1)["error"] == "no-profile"


def test_a_file_with_no_passphrase_in_it(pledge: Pledge, tmp_path: Path) -> None:
    (tmp_path / "empty").touch(mode=0o600)
    words = ("init", "--name", "Ana", "--passphrase-file", tmp_path / "empty")
    assert "empty" in refused(pledge, *words)["what"]
    assert not (pledge.folder / "pledge.db").exists()
