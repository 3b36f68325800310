"""One window a profile, and what others hand to it, over real sockets and processes."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pledge_app import handover
from pledge_app.errors import WindowSilent
from pledge_app.handover import LONGEST, Guest, Held, Host, address, ask, hold, wait_for

HOLDS = """
import sys, time
from pathlib import Path
from pledge_app.handover import Host, hold
assert Host.open(Path(sys.argv[1]), hold(Path(sys.argv[1])))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A profile's folder; the runtime folder has a short name, as sockets need it."""
    with TemporaryDirectory() as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield tmp_path


@pytest.fixture
def host(folder: Path) -> Iterator[Host]:
    made = claim(folder)
    assert made
    yield made
    made.close()


def claim(folder: Path) -> Host | None:
    try:
        lock = hold(folder)
    except Held:
        return None
    return None if lock is None else Host.open(folder, lock)


@pytest.fixture
def asked(folder: Path) -> Iterator[Callable[[dict[str, object]], object]]:
    """Asks on another thread, as another process would."""
    with ThreadPoolExecutor() as pool:
        yield lambda request: pool.submit(ask, folder, request)


def guest(host: Host) -> Guest:
    while (knocking := host.accept()) is None:
        pass
    return knocking


def heard(knocking: Guest) -> dict[str, object]:
    while (request := knocking.listen()) is None:
        pass
    return request


def test_what_is_asked_is_answered(host: Host, asked: Callable[[dict[str, object]], object]) -> None:
    answer = asked({"verb": "log", "note": "x" * 100_000})
    knocking = guest(host)
    assert heard(knocking) == {"verb": "log", "note": "x" * 100_000}
    assert knocking.take()
    knocking.answer({"entry": 7})
    assert answer.result(5) == {"entry": 7}  # type: ignore[attr-defined]  a Future
    assert host.accept() is None


def test_nobody_answers_where_no_window_is(folder: Path) -> None:
    assert ask(folder, {"verb": "raise"}) is None


def test_there_is_one_window_a_profile(
    folder: Path, host: Host, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.raises(Held):
        hold(folder)
    link = tmp_path_factory.mktemp("by") / "another-name"
    link.symlink_to(folder)
    assert address(link) == address(folder)
    assert ask(folder, {}, patience=0.1) is None
    assert address(folder / "absent") is None
    (folder / "other").mkdir()
    other = claim(folder / "other")
    assert other
    other.close()
    assert host.number >= 0


def test_a_window_that_does_not_listen_yet_is_waited_for(folder: Path) -> None:
    lock = hold(folder)
    assert lock is not None
    assert not wait_for(folder, {}, patience=0.1)
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(wait_for, folder, {"verb": "raise"})
        made = Host.open(folder, lock)
        assert made
        knocking = guest(made)
        heard(knocking)
        assert knocking.take()
        knocking.answer({"done": True})
        assert waiting.result(5)
        made.close()


def test_what_a_killed_window_leaves_is_cleared(folder: Path) -> None:
    start = [sys.executable, "-c", HOLDS, str(folder)]
    with subprocess.Popen(start, stdout=subprocess.PIPE) as window:
        assert window.stdout
        assert window.stdout.readline() == b"held\n"
        assert claim(folder) is None
        os.kill(window.pid, signal.SIGKILL)
    place = address(folder)
    assert place
    assert Path(place).exists()
    assert ask(folder, {"verb": "raise"}) is None
    again = claim(folder)
    assert again
    again.close()
    assert not Path(place).exists()


def test_the_socket_is_its_owners_alone(folder: Path, host: Host) -> None:
    place = address(folder)
    assert place
    assert Path(place).stat().st_mode & 0o777 == 0o600
    assert host.number >= 0


@pytest.mark.parametrize("said", [b"no JSON\n", b"[1]\n", b"", b"{" * (LONGEST + 1)])
def test_what_is_no_request_is_none(host: Host, folder: Path, said: bytes) -> None:
    place = address(folder)
    assert place
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(place)
        knocking = guest(host)
        assert knocking.listen() is None
        with ThreadPoolExecutor() as pool:
            pool.submit(stranger.sendall, said).add_done_callback(lambda _: stranger.shutdown(socket.SHUT_WR))
            assert heard(knocking) == {}
            knocking.answer({})


def test_what_nobody_waits_for_any_more_is_not_taken(host: Host, folder: Path) -> None:
    """Who asked does it alone by now: a window that was busy must not do it once more."""
    assert ask(folder, {"verb": "log"}, patience=0.1) is None
    knocking = guest(host)
    assert heard(knocking) == {"verb": "log"}
    assert not knocking.take()
    knocking.answer({"done": True})


def test_what_was_taken_at_the_last_moment_is_waited_for(host: Host, folder: Path) -> None:
    place = address(folder)
    assert place
    with socket.socket(socket.AF_UNIX) as asker:
        asker.connect(place)
        knocking = guest(host)
        assert knocking.take()
        asker.settimeout(0)
        asker.shutdown(socket.SHUT_RDWR)
        assert asker.recv(100) == b"taken\n"
    knocking.answer({})


@pytest.mark.parametrize("said", [b"", b"{\n"])
def test_a_window_that_takes_it_and_does_not_answer_is_told_of(
    host: Host, asked: Callable[[dict[str, object]], object], said: bytes
) -> None:
    answer = asked({"verb": "log"})
    knocking = guest(host)
    heard(knocking)
    assert knocking.take()
    knocking._connection.sendall(said)
    knocking._connection.close()
    with pytest.raises(WindowSilent):
        answer.result(5)  # type: ignore[attr-defined]  a Future


def test_a_window_that_ends_before_it_takes_it_leaves_it_to_who_asks(
    host: Host, asked: Callable[[dict[str, object]], object]
) -> None:
    answer = asked({"verb": "log"})
    knocking = guest(host)
    heard(knocking)
    knocking._connection.close()
    assert answer.result(5) is None  # type: ignore[attr-defined]  a Future


def test_a_window_that_hangs_raises_nothing(folder: Path, host: Host) -> None:
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(wait_for, folder, {"verb": "raise"}, patience=2)
        knocking = guest(host)
        heard(knocking)
        assert knocking.take()
        knocking._connection.close()
        assert waiting.result(5) is False


def test_without_a_runtime_folder_it_lies_in_the_profile(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "absent"))
    assert address(Path("/home/ana/pledge")) == "/home/ana/pledge/window.socket"
    deep = folder / ("d" * 100)
    deep.mkdir()
    assert address(deep) is None
    assert claim(deep) is ask(deep, {}) is None


def test_where_nothing_can_be_written_there_is_no_socket(folder: Path) -> None:
    assert hold(folder / "absent") is None


def test_other_platforms_have_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover.sys, "platform", "win32")
    assert claim(folder) is ask(folder, {}) is None
