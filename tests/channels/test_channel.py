"""The contract, over every channel."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pledge_app.channels.channel import Channel, What, names, open_channel
from pledge_app.channels.folder import FolderChannel
from pledge_app.errors import ChannelError, Trouble
from tests.fakes import MemoryChannel

CHANNELS: dict[str, Callable[[Path], Channel]] = {
    "folder": FolderChannel,
    "folder, opened": lambda folder: open_channel(str(folder)),
    "memory": lambda _: MemoryChannel(),
}
NO_PATHS = [
    "",
    "/",
    "a//b",
    "/a",
    "a/",
    ".",
    "..",
    "a/../b",
    ".tmp-a",
    "A",
    "a b",
    "a\\b",
    "a:b",
    "ä",
    "a\n",
    "a.",
    "nul",
    "com1.json",
]


@pytest.fixture(params=CHANNELS)
def channel(request: pytest.FixtureRequest, tmp_path: Path) -> Channel:
    return CHANNELS[request.param](tmp_path / "deep" / "place")


def trouble(ask: Callable[[], object]) -> Trouble:
    with pytest.raises(ChannelError) as caught:
        ask()
    return caught.value.trouble


def got(channel: Channel, path: str) -> bytes:
    fetched = channel.get(path, 1000)
    assert fetched is not None
    return fetched.data


def files(channel: Channel, prefix: str, after: str = "") -> list[str]:
    return [one.path for one in channel.list(prefix, after) if one.what is What.FILE]


def test_what_is_put_is_there(channel: Channel) -> None:
    channel.put("a/b-1.json.sig", b"one")
    channel.put("a/empty", b"")
    assert got(channel, "a/b-1.json.sig") == b"one"
    assert got(channel, "a/empty") == b""
    assert channel.facts.writable


def test_the_same_bytes_again_succeed_and_others_are_refused(channel: Channel) -> None:
    channel.put("a/b", b"one")
    channel.put("a/b", b"one")
    for other in (b"two", b"on", b"ones", b""):
        assert trouble(lambda other=other: channel.put("a/b", other)) is Trouble.OTHER_CONTENT
    assert got(channel, "a/b") == b"one"


def test_a_head_changes(channel: Channel) -> None:
    for data in (b"one", b"three", b""):
        channel.put_head("checkpoint", data)
        assert got(channel, "checkpoint") == data


def test_what_is_known_already_is_not_fetched_again(channel: Channel) -> None:
    channel.put_head("checkpoint", b"one")
    first = channel.get("checkpoint", 1000)
    assert first is not None
    assert channel.get("checkpoint", 1000, unless=first.etag) is None
    channel.put_head("checkpoint", b"two")
    second = channel.get("checkpoint", 1000, unless=first.etag)
    assert second is not None
    assert second.data == b"two"


def test_no_more_is_read_than_was_asked_for(channel: Channel) -> None:
    channel.put("a", b"12345")
    assert trouble(lambda: channel.get("a", 4)) is Trouble.TOO_LARGE
    fetched = channel.get("a", 5)
    assert fetched is not None


def test_what_is_not_there_is_absent(channel: Channel) -> None:
    channel.put("a/b", b"one")
    assert trouble(lambda: channel.get("c", 1000)) is Trouble.ABSENT
    assert trouble(lambda: channel.get("c/d", 1000)) is Trouble.ABSENT


def test_a_folder_is_no_file_and_a_file_no_folder(channel: Channel) -> None:
    channel.put("a/b", b"one")
    assert trouble(lambda: channel.get("a", 1000)) is Trouble.IRREGULAR
    assert trouble(lambda: channel.put("a", b"two")) is Trouble.IRREGULAR
    assert trouble(lambda: channel.put_head("a", b"two")) is Trouble.IRREGULAR
    assert trouble(lambda: channel.put("a/b/c", b"two")) is Trouble.IRREGULAR


@pytest.mark.parametrize("path", NO_PATHS)
def test_only_names_that_travel_are_put(channel: Channel, path: str) -> None:
    assert names(path) is None
    channel.put("known", b"one")
    assert trouble(lambda: channel.put(path, b"two")) is Trouble.ABSENT
    assert trouble(lambda: channel.put_head(path, b"two")) is Trouble.ABSENT
    assert trouble(lambda: channel.get(path, 1000)) is Trouble.ABSENT
    assert path == "" or files(channel, path) == []
    assert files(channel, "") == ["known"]


def test_a_listing_is_what_lies_below_by_path(channel: Channel) -> None:
    for path in ("b/2", "a/1/x", "b/10", "b-c", "b/1"):
        channel.put(path, b"")
    assert files(channel, "") == ["a/1/x", "b-c", "b/1", "b/10", "b/2"]
    assert files(channel, "b") == ["b/1", "b/10", "b/2"]
    assert files(channel, "a/1") == ["a/1/x"]
    assert files(channel, "b", after="b/10") == ["b/2"]
    assert files(channel, "c") == []


@pytest.mark.parametrize("spec", ["", "https://example.org/p", "s3://bucket", "sftp:host", "file:///tmp"])
def test_a_place_that_nothing_gets_to(spec: str) -> None:
    assert trouble(lambda: open_channel(spec)) is Trouble.UNKNOWN_PLACE
