"""The database key: real keyrings, real files."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring.core
import pytest

from pledge_app.errors import (
    AccessDamaged,
    KeyringFailed,
    NoProfile,
    PassphraseNeeded,
    ReadOnly,
    WrongKey,
    WrongPassphrase,
)
from pledge_app.storage import keychain
from tests.keyrings import FILE_KEYRING, NO_KEYRING, secret_service


class Choose:
    """Makes keyring choose a backend, as a new process in that environment would."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._environ = monkeypatch
        self._environ.setenv("PLEDGE_TEST_KEYRING", str(folder / "keyring.json"))
        self._environ.setenv("PLEDGE_TEST_ANSWER", str(folder / "answer"))

    def __call__(self, backend: str) -> None:
        self._environ.setenv("PYTHON_KEYRING_BACKEND", backend)
        keyring.core.init_backend()


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Choose]:
    before = keyring.core._keyring_backend
    yield Choose(monkeypatch, tmp_path)
    keyring.core._keyring_backend = before


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def test_a_keyring_gives_the_key_back(folder: Path, choose: Choose) -> None:
    choose(FILE_KEYRING)
    key = keychain.new(folder)
    assert len(key) == 32
    assert keychain.unlock(folder) == key
    assert keychain.unlock(folder, "not looked at") == key
    assert key.hex() not in "".join(file.read_text() for file in folder.iterdir())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [file.name for file in folder.iterdir()] == ["access.json"]


def test_the_probe_is_taken_back(folder: Path, choose: Choose, tmp_path: Path) -> None:
    choose(FILE_KEYRING)
    keychain.new(folder)
    assert len(json.loads((tmp_path / "keyring.json").read_text())) == 1


def test_two_profiles_have_two_entries(folder: Path, choose: Choose, tmp_path: Path) -> None:
    choose(FILE_KEYRING)
    first, second = keychain.new(folder), keychain.new(tmp_path / "other")
    assert first != second
    assert keychain.unlock(folder) == first


def test_only_the_remembered_backend_is_imported(
    folder: Path, choose: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(FILE_KEYRING)
    key = keychain.new(folder)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    assert keychain.read_access(folder).keyring == "tests.keyrings:FileKeyring"
    assert keychain.unlock(folder) == key


def test_of_a_chain_the_one_that_holds_is_remembered(folder: Path, choose: Choose) -> None:
    choose("tests.keyrings.TwoKeyrings")
    keychain.new(folder)
    assert keychain.read_access(folder).keyring == "tests.keyrings:FileKeyring"


@pytest.mark.parametrize(
    "backend",
    [
        NO_KEYRING,
        "keyring.backends.null.Keyring",
        "tests.keyrings.ForgetfulKeyring",
        "tests.keyrings.FullKeyring",
        "tests.keyrings.UnopenedKeyring",
    ],
)
def test_without_a_keyring_that_holds_a_passphrase_is_asked_for(
    folder: Path, choose: Choose, backend: str
) -> None:
    choose(backend)
    with pytest.raises(PassphraseNeeded):
        keychain.new(folder)
    assert list(folder.iterdir()) == []


def test_a_keyring_that_waits_for_its_owner_is_not_waited_for(
    folder: Path, choose: Choose, tmp_path: Path
) -> None:
    choose("tests.keyrings.SilentKeyring")
    with pytest.raises(PassphraseNeeded):
        keychain.new(folder, patience=0.1)
    (tmp_path / "answer").touch()


@pytest.mark.parametrize(
    ("backend", "reason"),
    [
        (NO_KEYRING, "absent"),
        ("tests.no_such_module.Keyring", "absent"),
        ("tests.keyrings.LockedKeyring", "locked"),
        ("tests.keyrings.UnopenedKeyring", "locked"),
        ("keyring.backends.null.Keyring", "empty"),
        ("tests.keyrings.NoSuchClass", "refused"),
    ],
)
def test_a_keyring_that_does_not_give_the_key_says_why(
    folder: Path, choose: Choose, monkeypatch: pytest.MonkeyPatch, backend: str, reason: str
) -> None:
    choose(FILE_KEYRING)
    keychain.new(folder)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    with pytest.raises(KeyringFailed) as caught:
        keychain.unlock(folder)
    assert caught.value.reason == reason


def test_a_silent_keyring_is_said_to_be_silent(
    folder: Path, choose: Choose, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(FILE_KEYRING)
    keychain.new(folder)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keyrings.SilentKeyring")
    with pytest.raises(KeyringFailed) as caught:
        keychain.unlock(folder, patience=0.1)
    (tmp_path / "answer").touch()
    assert caught.value.reason == "silent"


@pytest.mark.parametrize("kept", ["00" * 32, "not hexadecimal"])
def test_another_key_under_the_name_is_a_wrong_key(
    folder: Path, choose: Choose, tmp_path: Path, kept: str
) -> None:
    choose(FILE_KEYRING)
    keychain.new(folder)
    file = tmp_path / "keyring.json"
    (name,) = json.loads(file.read_text())
    file.write_text(json.dumps({name: kept}))
    with pytest.raises(WrongKey):
        keychain.unlock(folder)


def test_a_passphrase_opens_the_sealed_key(folder: Path) -> None:
    key = keychain.new(folder, "na\u00efve plans")
    assert keychain.unlock(folder, "nai\u0308ve plans") == key
    assert stat.S_IMODE((folder / "key.sealed").stat().st_mode) == 0o600
    with pytest.raises(PassphraseNeeded):
        keychain.unlock(folder)
    with pytest.raises(WrongPassphrase):
        keychain.unlock(folder, "naive plans")


def test_every_byte_of_the_sealed_key_counts(folder: Path) -> None:
    keychain.new(folder, "pass")
    sealed = (folder / "key.sealed").read_bytes()
    for position in range(len(sealed) - 1):  # the last is the line end
        (folder / "key.sealed").write_bytes(
            sealed[:position] + bytes([sealed[position] ^ 1]) + sealed[position + 1 :]
        )
        with pytest.raises(AccessDamaged) as caught:
            keychain.unlock(folder, "pass")
        assert caught.value.file == "key.sealed"


def test_a_sealed_key_of_another_profile_is_a_wrong_key(folder: Path, tmp_path: Path) -> None:
    keychain.new(folder, "pass")
    keychain.new(tmp_path / "other", "pass")
    (tmp_path / "other/key.sealed").replace(folder / "key.sealed")
    with pytest.raises(WrongKey):
        keychain.unlock(folder, "pass")


def test_no_profile_and_a_lost_way_to_the_key_differ(folder: Path) -> None:
    with pytest.raises(NoProfile):
        keychain.unlock(folder)
    folder.mkdir()
    (folder / "pledge.db").touch()
    with pytest.raises(AccessDamaged):
        keychain.unlock(folder)


@pytest.mark.parametrize(
    "said", ["", "{", "[]", "{}", '{"entry": 1, "keyring": null, "check": "00"}', '"\\ud800"', "\xff"]
)
def test_a_damaged_access_file_is_named(folder: Path, said: str) -> None:
    folder.mkdir()
    (folder / "access.json").write_text(said, encoding="latin-1")
    with pytest.raises(AccessDamaged) as caught:
        keychain.unlock(folder)
    assert caught.value.file == "access.json"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReadOnly):
        keychain.new(tmp_path / "file/profile", "pass")


def test_forgetting_leaves_nothing(folder: Path, choose: Choose, tmp_path: Path) -> None:
    choose(FILE_KEYRING)
    keychain.new(folder)
    keychain.forget(folder)
    assert list(folder.iterdir()) == []
    assert json.loads((tmp_path / "keyring.json").read_text()) == {}
    keychain.new(folder, "pass")
    keychain.forget(folder)
    assert list(folder.iterdir()) == []
    keychain.forget(folder)


def test_a_wrapped_key_opens_under_its_own_context_only() -> None:
    under = bytes(32)
    wrapped = keychain.wrap(b"key", under, b"here")
    assert keychain.unwrap(wrapped, under, b"here") == b"key"
    assert keychain.unwrap(wrapped, under, b"there") is None
    assert keychain.unwrap(wrapped, b"\x01" * 32, b"here") is None
    assert keychain.unwrap(b"", under, b"here") is None


def test_derivation_is_hkdf() -> None:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    expected = HKDF(algorithm=SHA256(), length=32, salt=b"salt" * 4, info=b"purpose").derive(b"secret" * 4)
    assert keychain.derive(b"secret" * 4, b"salt" * 4, "purpose") == expected


def test_a_real_secret_service_keeps_the_key(
    folder: Path, tmp_path: Path, choose: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named, because keyring looks for its backends once in a process; tests/cli has one that looks."""
    with secret_service(tmp_path / "session") as reach:
        for name, value in reach.items():
            monkeypatch.setenv(name, value)
        choose("keyring.backends.SecretService.Keyring")
        key = keychain.new(folder)
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
        assert keychain.read_access(folder).keyring == "keyring.backends.SecretService:Keyring"
        assert keychain.unlock(folder) == key
        keychain.forget(folder)


def test_a_secret_service_that_nobody_unlocked_is_no_keyring(folder: Path, tmp_path: Path) -> None:
    # In a process of its own: keyring leaves its socket to the collector when a collection is refused.
    script = (
        "import sys; from pathlib import Path; from pledge_app.errors import PassphraseNeeded\n"
        "from pledge_app.storage import keychain\n"
        "try: keychain.new(Path(sys.argv[1]), patience=5)\n"
        "except PassphraseNeeded: print('asks for a passphrase')"
    )
    with secret_service(tmp_path / "session", unlocked=False) as reach:
        command = [sys.executable, "-c", script, str(folder)]
        said = subprocess.run(
            command, env={**os.environ, **reach}, capture_output=True, text=True, check=True
        )
    assert said.stdout == "asks for a passphrase\n"
