"""Another passphrase where a keyring keeps the key: real keyrings, real files, real kills."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledge_app.errors import (
    InvalidValue,
    KeyringFailed,
    NoProfile,
    PassphraseNeeded,
    ReadOnly,
    WrongKey,
    WrongPassphrase,
)
from pledge_app.storage import keychain, resealing
from tests.keyrings import FILE_KEYRING

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = "four random words here", "five more random words here"

CHANGING = """
import os, signal, sys
from pathlib import Path

left, (folder, old, new) = int(sys.argv[1]), sys.argv[2:]

def hear(event, given):
    # Each of these makes one step durable, or begins it: the process dies before the step number `left`.
    global left
    wrote = event == "open" and isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR)
    if event in ("os.rename", "os.remove") or wrote:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

from pledge_app.storage import keychain, keyrings, resealing
import cryptography.hazmat.primitives.kdf.argon2, cryptography.hazmat.primitives.ciphers.aead, keyring
import tests.keyrings, fcntl
sys.addaudithook(hear)
resealing.change(Path(folder), old or None, new or None)
"""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The keyring, a plain file."""
    import keyring.core

    before = keyring.core._keyring_backend
    monkeypatch.setenv("PLEDGE_TEST_KEYRING", str(tmp_path / "keyring.json"))
    monkeypatch.setenv("PLEDGE_TEST_ANSWER", str(tmp_path / "answer"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", FILE_KEYRING)
    keyring.core.init_backend()
    yield tmp_path / "keyring.json"
    keyring.core._keyring_backend = before


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def key(folder: Path, kept: Path) -> bytes:
    """The key of a profile that the keyring keeps."""
    assert not kept.exists()
    return keychain.new(folder)


def secrets_in(kept: Path) -> list[str]:
    return list(json.loads(kept.read_text()).values())


def test_a_passphrase_seals_what_the_keyring_keeps(folder: Path, key: bytes, kept: Path) -> None:
    resealing.change(folder, None, OLD)
    assert keychain.read_access(folder).asks
    (secret,) = secrets_in(kept)
    assert key.hex() not in secret
    with pytest.raises(PassphraseNeeded):
        keychain.unlock(folder)
    with pytest.raises(WrongPassphrase):
        keychain.unlock(folder, NEW)
    assert keychain.unlock(folder, OLD) == key


def test_no_keyring_is_asked_before_there_is_a_passphrase(
    folder: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    resealing.change(folder, None, OLD)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.LockedKeyring")
    with pytest.raises(PassphraseNeeded):
        keychain.unlock(folder)
    with pytest.raises(KeyringFailed):
        keychain.unlock(folder, OLD)
    assert len(key) == 32


def test_it_is_changed_and_taken_back(folder: Path, key: bytes, kept: Path) -> None:
    resealing.change(folder, None, OLD)
    with pytest.raises(WrongPassphrase):
        resealing.change(folder, NEW, None)
    with pytest.raises(PassphraseNeeded):
        resealing.change(folder, None, None)
    resealing.change(folder, OLD, NEW)
    assert keychain.unlock(folder, NEW) == key
    with pytest.raises(WrongPassphrase):
        keychain.unlock(folder, OLD)
    resealing.change(folder, NEW, None)
    assert keychain.unlock(folder) == key
    assert secrets_in(kept) == [key.hex()]
    assert "sealed" not in (folder / "access.json").read_text()


def test_without_a_keyring_the_sealed_file_is_another(folder: Path, kept: Path) -> None:
    key = keychain.new(folder, OLD)
    resealing.change(folder, OLD, NEW)
    assert keychain.unlock(folder, NEW) == key
    with pytest.raises(WrongPassphrase):
        keychain.unlock(folder, OLD)
    with pytest.raises(PassphraseNeeded):
        resealing.change(folder, NEW, None)
    assert keychain.unlock(folder, NEW) == key
    assert not kept.exists()


def test_an_empty_passphrase_is_none(folder: Path, key: bytes) -> None:
    with pytest.raises(InvalidValue):
        resealing.change(folder, None, "")
    assert keychain.unlock(folder) == key


def test_where_there_is_no_profile_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NoProfile):
        resealing.change(tmp_path, None, NEW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("backend", ["FullKeyring", "ForgetfulOnceKeyring"])
def test_a_keyring_that_takes_nothing_leaves_the_old_way(
    folder: Path, key: bytes, kept: Path, monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"tests.keyrings.{backend}")
    with pytest.raises(KeyringFailed):
        resealing.change(folder, None, NEW)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", FILE_KEYRING)
    assert keychain.unlock(folder) == key
    assert secrets_in(kept) == [key.hex()]
    assert keychain.read_access(folder).leftover == ()


def test_a_folder_that_cannot_be_written_leaves_the_old_way(folder: Path, key: bytes, kept: Path) -> None:
    (folder / resealing.LOCK).mkdir()
    with pytest.raises(ReadOnly):
        resealing.change(folder, None, NEW)
    assert keychain.unlock(folder) == key
    assert secrets_in(kept) == [key.hex()]


def test_what_was_damaged_in_the_keyring_is_a_wrong_key(folder: Path, key: bytes, kept: Path) -> None:
    resealing.change(folder, None, OLD)
    (name,) = json.loads(kept.read_text())
    for secret in (key.hex(), "", "{}", "\u00e9"):
        kept.write_text(json.dumps({name: secret}))
        with pytest.raises(WrongKey):
            keychain.unlock(folder, OLD)


def test_what_another_process_is_making_is_nobodys_leftover(folder: Path, key: bytes, kept: Path) -> None:
    """While one changes it, another opens the profile: it leaves the entry that is being made alone."""
    access = keychain.read_access(folder)
    keychain.write_access(folder, access._replace(leftover=("being made",)))
    kept.write_text(json.dumps({**json.loads(kept.read_text()), "pledge-app/being made": "sealed"}))
    with resealing._alone(folder, waits=True):
        assert keychain.unlock(folder) == key
        assert "sealed" in secrets_in(kept)
    assert keychain.unlock(folder) == key
    assert secrets_in(kept) == [key.hex()]


@pytest.mark.parametrize(("old", "new"), [("", OLD), (OLD, "")])
def test_killed_at_any_step_the_old_way_opens_or_the_new(
    folder: Path, key: bytes, kept: Path, old: str, new: str
) -> None:
    """After the next opening, one secret is left, and it is sealed if a passphrase is to be needed."""
    if old:
        resealing.change(folder, None, old)
    before = {file: file.read_bytes() for file in (kept, folder / "access.json")}
    steps, opened = 0, set()
    while True:
        for file, content in before.items():
            file.write_bytes(content)
        command = [sys.executable, "-c", CHANGING, str(steps), str(folder), old, new]
        ended = subprocess.run(command, cwd=ROOT, env=os.environ, check=False)
        opens = (
            new
            if keychain.read_access(folder).entry != json.loads(before[folder / "access.json"])["entry"]
            else old
        )
        opened.add(opens)
        assert keychain.unlock(folder, opens or None) == key
        (secret,) = secrets_in(kept)
        assert (key.hex() == secret) is not bool(opens)
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL
        steps += 1
    assert opened == {old, new}
    assert steps >= 6
