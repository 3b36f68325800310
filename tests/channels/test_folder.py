"""A folder that others write to, as hostile as it can be made."""

import os
import resource
import signal
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pledge_app.channels.channel import What
from pledge_app.channels.folder import MOST_NAMES, FolderChannel
from pledge_app.errors import ChannelError, Trouble


@pytest.fixture
def channel(tmp_path: Path) -> FolderChannel:
    place = tmp_path / "place"
    place.mkdir()
    return FolderChannel(place)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "place"


def trouble(ask: Callable[[], object]) -> Trouble:
    with pytest.raises(ChannelError) as caught:
        ask()
    return caught.value.trouble


def plant_pipe(path: Path) -> None:
    os.mkfifo(path)


def plant_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(path))


def plant_link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def plant_dangling(path: Path) -> None:
    path.symlink_to(path.parent / "elsewhere")


def plant_loop(path: Path) -> None:
    path.symlink_to(path)


PLANTS = [plant_pipe, plant_socket, plant_link, plant_dangling, plant_loop]


@pytest.mark.parametrize("plant", PLANTS)
def test_only_regular_files_are_read_and_the_rest_is_listed_as_such(
    plant: Callable[[Path], None], channel: FolderChannel, place: Path
) -> None:
    plant(place / "file")
    assert trouble(lambda: channel.get("file", 1000)) is Trouble.IRREGULAR
    assert trouble(lambda: channel.put("file", b"")) is Trouble.IRREGULAR
    assert trouble(lambda: channel.get("file/below", 1000)) is Trouble.IRREGULAR
    assert [(one.path, one.what) for one in channel.list("")] == [("file", What.OTHER)]


def test_a_device_is_not_even_opened() -> None:
    devices = FolderChannel(Path("/dev"))
    assert trouble(lambda: devices.get("null", 1000)) is Trouble.IRREGULAR
    assert {one.what for one in devices.list("") if one.path in ("null", "zero")} == {What.OTHER}


def test_a_link_among_the_folders_leads_nowhere(channel: FolderChannel, place: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret").write_bytes(b"secret")
    (place / "a").symlink_to(outside)
    assert trouble(lambda: channel.get("a/secret", 1000)) is Trouble.IRREGULAR
    assert trouble(lambda: channel.put("a/new", b"")) is Trouble.IRREGULAR
    assert trouble(lambda: channel.list("a")) is Trouble.IRREGULAR
    assert [(one.path, one.what) for one in channel.list("")] == [("a", What.OTHER)]
    assert [path.name for path in outside.iterdir()] == ["secret"]


def test_a_head_takes_the_place_of_a_link_and_leaves_its_target(channel: FolderChannel, place: Path) -> None:
    target = place / "target"
    target.write_bytes(b"kept")
    (place / "checkpoint").symlink_to(target)
    channel.put_head("checkpoint", b"new")
    assert target.read_bytes() == b"kept"
    assert not (place / "checkpoint").is_symlink()


def test_the_person_may_choose_a_folder_behind_a_link(place: Path, channel: FolderChannel) -> None:
    channel.put("a", b"one")
    (place.parent / "link").symlink_to(place)
    fetched = FolderChannel(place.parent / "link").get("a", 10)
    assert fetched is not None


def test_hostile_names_are_listed_and_cannot_be_asked_for(channel: FolderChannel, place: Path) -> None:
    hostile = ["<b>x", "\u202egpj.exe", "a\u200bb", "a\nb", "Ä", "CON "]
    for name in hostile:
        (place / name).write_bytes(b"")
    Path(os.fsdecode(os.fsencode(place) + b"/\xff\xfe")).write_bytes(b"")
    listed = [one.path for one in channel.list("")]
    assert sorted(listed) == sorted([*hostile, "\\xff\\xfe"])
    for name in listed:
        assert trouble(lambda name=name: channel.get(name, 10)) is Trouble.ABSENT


def test_a_folder_without_end_is_listed_to_a_depth(channel: FolderChannel, place: Path) -> None:
    (place / "/".join("d" * 40)).mkdir(parents=True)
    listed = channel.list("")
    assert [one.what for one in listed] == [What.FOLDER] * 12 + [What.OTHER]


def test_too_many_names_are_refused(channel: FolderChannel, place: Path) -> None:
    for number in range(MOST_NAMES):
        (place / str(number)).symlink_to("x")
    assert len(channel.list("")) == MOST_NAMES
    (place / ".tmp-one-more").symlink_to("x")
    assert trouble(lambda: channel.list("")) is Trouble.TOO_MANY


def test_uploads_that_were_cut_off_are_left_out(channel: FolderChannel, place: Path) -> None:
    (place / ".tmp-0123").write_bytes(b"half")
    (place / ".hidden").write_bytes(b"")
    assert [one.path for one in channel.list("")] == [".hidden"]


def age(path: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(path, (then, then), follow_symlinks=False)


def test_what_cut_off_uploads_left_is_taken_away_by_the_next_put(
    channel: FolderChannel, place: Path, tmp_path: Path
) -> None:
    """Only those of our naming, old enough to be over, regular, and below the person who puts."""
    outside = tmp_path / "outside"
    outside.mkdir()
    name = ".tmp-0123456789abcdef"
    kept = [
        place / "ana" / "young" / name,
        place / "ana" / ".tmp-0123",
        place / "ana" / ".tmp-0123456789abcdeg",
        place / "ana" / "x.tmp-0123456789abcdef",
        place / "ben" / name,
        place / name,
        outside / name,
    ]
    gone = [place / "ana" / name, place / "ana" / "summary" / name, place / "ana" / "log" / "tile" / name]
    for path in (*kept, *gone):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
        age(path, 60 if "young" in path.parts else 3600)
    (place / "ana" / "link").symlink_to(outside)
    (place / "ana" / "pledge").mkdir()
    (place / "ana" / "pledge" / name).symlink_to(outside / name)
    (place / "ana" / "identity" / name).mkdir(parents=True)
    age(place / "ana" / "pledge" / name, 3600)
    channel.put("ana/summary/0.json", b"{}")
    assert [path for path in gone if path.exists()] == []
    assert [path for path in kept if not path.exists()] == []
    assert (place / "ana" / "pledge" / name).is_symlink()
    assert (place / "ana" / "identity" / name).is_dir()


def test_what_cannot_be_taken_away_is_in_nobodys_way(ordinary: Path) -> None:
    left = ordinary / "ana" / "old" / ".tmp-0123456789abcdef"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    age(left, 3600)
    left.parent.chmod(0o500)
    FolderChannel(ordinary).put("ana/a", b"one")
    assert left.exists()
    left.parent.chmod(0o700)


def test_a_sparse_giant_is_not_read(channel: FolderChannel, place: Path) -> None:
    with (place / "file").open("wb") as file:
        file.truncate(1 << 40)
    assert trouble(lambda: channel.get("file", 1000)) is Trouble.TOO_LARGE


def test_a_file_that_claims_to_be_empty_is_capped_while_it_is_read() -> None:
    endless = FolderChannel(Path("/proc/self"))
    assert trouble(lambda: endless.get("maps", 100)) is Trouble.TOO_LARGE
    fetched = endless.get("comm", 100)
    assert fetched is not None
    assert fetched.data.endswith(b"\n")


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    channel = FolderChannel(tmp_path / "nowhere")
    assert trouble(lambda: channel.get("a", 10)) is Trouble.ABSENT
    assert trouble(lambda: channel.list("")) is Trouble.ABSENT
    assert channel.list("a") == ()
    assert not channel.facts.writable
    (tmp_path / "file").write_bytes(b"")
    assert trouble(lambda: FolderChannel(tmp_path / "file").put("a", b"")) is Trouble.IRREGULAR
    assert trouble(lambda: FolderChannel(tmp_path / "file").list("")) is Trouble.IRREGULAR


@pytest.fixture
def ordinary() -> Iterator[Path]:
    """A folder of an ordinary user, who the test is: root may read everything."""
    nobody, me = 65534, os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        if me == 0:
            os.chown(folder, nobody, nobody)
            os.seteuid(nobody)
        yield Path(folder)
        os.seteuid(me)


def test_what_may_not_be_read_is_said(ordinary: Path) -> None:
    channel = FolderChannel(ordinary)
    channel.put("a/b", b"one")
    (ordinary / "a" / "b").chmod(0)
    assert trouble(lambda: channel.get("a/b", 10)) is Trouble.DENIED
    (ordinary / "a").chmod(0)
    assert [one.what for one in channel.list("")] == [What.OTHER]
    assert trouble(lambda: channel.put("a/c", b"")) is Trouble.DENIED
    assert not FolderChannel(Path("/")).facts.writable
    (ordinary / "a").chmod(0o700)


def test_a_disk_that_is_full_leaves_nothing_behind(channel: FolderChannel, place: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        assert trouble(lambda: channel.put("a", b"x" * 5000)) is Trouble.FULL
        channel.put("b", b"x" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert os.listdir(place) == ["b"]  # noqa: PTH208  names only, uploads included


def test_an_error_of_the_place_itself_is_unreadable(channel: FolderChannel) -> None:
    assert trouble(lambda: channel.get("a" * 300, 10)) is Trouble.UNREADABLE
