import os
from pathlib import Path

import pytest

from pledge_app.channels.channel import Listed, What
from pledge_app.channels.folder import FolderChannel
from pledge_app.errors import NotOnePerson
from pledge_app.ledger import folders
from pledge_app.proof.folder import Fault

ANA, BEN = "a" * 64, "b" * 64


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / ANA / "identity").mkdir(parents=True)
    (tmp_path / ANA / "identity" / "0.json").write_bytes(b"{}")
    return tmp_path


def test_by_the_place_or_by_the_folder_itself(place: Path) -> None:
    for named in (place, place / ANA):
        folder = folders.read(named)
        assert (folder.id, dict(folder.files), folder.foreign) == (ANA, {"identity/0.json": b"{}"}, ())


def test_a_relative_one(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place / ANA)
    assert folders.read(Path()).id == ANA


def test_one_person_and_no_more(place: Path) -> None:
    (place / BEN).mkdir()
    with pytest.raises(NotOnePerson) as refused:
        folders.read(place)
    assert (refused.value.folder, refused.value.found) == (str(place), 2)
    for nobody in (place / ANA / "identity", place / ANA / "identity" / "0.json", place / "nowhere"):
        with pytest.raises(NotOnePerson):
            folders.read(nobody)


def test_foreign_names_are_only_listed(place: Path) -> None:
    for name in (
        "README",
        "identity/00.json",
        "summary/1.json.sig.bak",
        "\u00e9t\u00e9\u202egnp.exe",
        "<b>x</b>",
    ):
        path = place / ANA / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    (place / ANA / "empty").mkdir()
    folder = folders.read(place)
    assert set(folder.files) == {"identity/0.json"}
    assert len(folder.foreign) == 5


def test_what_is_no_file_is_at_fault(place: Path) -> None:
    home = place / ANA
    (home / "pledge").mkdir()
    for name, make in (
        (f"pledge/{ANA}.json", Path.mkdir),
        (f"pledge/{ANA}.json.sig", os.mkfifo),
        (f"pledge/{BEN}.json", lambda path: path.symlink_to(home / "identity/0.json")),
        ("identity/1.json", lambda path: path.symlink_to("/dev/zero")),
    ):
        make(home / name)
    files = folders.read(place).files
    assert [path for path, content in files.items() if content is Fault.IRREGULAR] == sorted(
        ["identity/1.json", f"pledge/{ANA}.json", f"pledge/{ANA}.json.sig", f"pledge/{BEN}.json"]
    )


def test_a_linked_folder_is_not_entered(place: Path) -> None:
    (place / ANA / "summary").symlink_to(place / ANA / "identity")
    assert set(folders.read(place).files) == {"identity/0.json"}


def test_no_more_is_read_than_a_file_may_have(place: Path) -> None:
    with (place / ANA / "identity" / "1.json").open("wb") as file:
        file.truncate(10**12)
    assert folders.read(place).files["identity/1.json"] is Fault.OVERSIZED


def test_no_more_is_read_than_a_person_may_have(place: Path) -> None:
    (place / ANA / "identity" / "1.json").write_bytes(b"[]")
    files = folders.read(place, quota=3).files
    assert files == {"identity/0.json": b"{}", "identity/1.json": Fault.OVERSIZED}


def test_unreadable(place: Path) -> None:
    """A file that vanishes while the folder is read."""
    gone = Listed(path=f"{ANA}/identity/7.json", what=What.FILE)
    assert folders._content(FolderChannel(place), gone, 10) is Fault.UNREADABLE
