"""The options of the window."""

from pathlib import Path

import pytest

from pledge_app.paths import default_profile
from pledge_app.ui.options import Options, WrongUse, read_options


def test_options_are_those_of_the_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert read_options([]) == Options(folder=default_profile(), passphrase_file=None)
    assert read_options(["--profile", "here", "--passphrase-file=secret"]) == Options(
        folder=Path("here"), passphrase_file=Path("secret")
    )
    monkeypatch.setenv("PLEDGE_PROFILE", str(tmp_path))
    monkeypatch.setenv("PLEDGE_PASSPHRASE_FILE", "other")
    assert read_options([]) == Options(folder=tmp_path, passphrase_file=Path("other"))


def test_one_file_or_folder_may_be_named() -> None:
    assert read_options(["/home/ana/loop.db"]).place == Path("/home/ana/loop.db")
    with pytest.raises(WrongUse):
        read_options(["a.db", "b.db"])


def test_it_may_begin_with_logging() -> None:
    assert read_options(["--log", "--profile", "here"]) == Options(
        folder=Path("here"), passphrase_file=None, log=True
    )
    assert not read_options([]).log


@pytest.mark.parametrize("words", [["--profile"], ["--colour", "blue"], ["--what", "a.db"]])
def test_other_words_are_wrong_use(words: list[str]) -> None:
    with pytest.raises(WrongUse) as wrong:
        read_options(words)
    assert wrong.value.word == words[0]
