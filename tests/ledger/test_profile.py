"""Profiles made and opened: with a passphrase, and with a keyring that is a plain file."""

import json
from pathlib import Path

import pytest

from pledge_app.errors import (
    Damaged,
    InvalidValue,
    NoProfile,
    PassphraseNeeded,
    ProfileExists,
    ReadOnly,
    WrongKey,
    WrongPassphrase,
)
from pledge_app.ledger import profile
from pledge_app.proof.keys import SigningKey
from pledge_app.proof.note import log_origin
from tests.builders import TODAY, a_pledge
from tests.keyrings import FILE_KEYRING, NO_KEYRING, keep_in


@pytest.fixture
def keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keyring in the file that is returned."""
    keep_in(FILE_KEYRING, monkeypatch, tmp_path / "keyring.json")
    return tmp_path / "keyring.json"


def test_a_profile_has_its_log_and_its_keys_from_the_first_day(keyring: Path, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "profile"
    assert not profile.exists(folder)
    with profile.create(folder, " Ana  Lima ", today=TODAY) as ledger:
        log = ledger.store.log.row(ledger.store.log.current())
        assert ledger.name == "Ana Lima"
    assert log.origin == log_origin(SigningKey.from_seed(log.seed).public)
    assert len(log.witness_seed) == 32
    assert log.witness_seed != log.seed
    assert not log.public
    assert profile.exists(folder)
    assert keyring.exists()
    assert folder.stat().st_mode & 0o077 == 0


def test_what_was_kept_is_there_when_it_is_opened_again(keyring: Path, tmp_path: Path) -> None:
    with profile.create(tmp_path / "one", "Ana", today=TODAY) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY)
    with profile.open(tmp_path / "one") as ledger:
        assert [row.line for row in ledger.pledges.active(today=TODAY)] == [line]
    keyring.write_text(json.dumps(dict.fromkeys(json.loads(keyring.read_text()), "00" * 32)))
    with pytest.raises(WrongKey):
        profile.open(tmp_path / "one")


def test_a_passphrase_serves_where_there_is_no_keyring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NO_KEYRING)
    with pytest.raises(PassphraseNeeded):
        profile.create(tmp_path / "one", "Ana", today=TODAY)
    assert not profile.exists(tmp_path / "one")
    profile.create(tmp_path / "one", "Ana", passphrase="open", today=TODAY).close()
    profile.open(tmp_path / "one", passphrase="open").close()
    with pytest.raises(WrongPassphrase):
        profile.open(tmp_path / "one", passphrase="shut")


@pytest.mark.parametrize("name", ["", "   ", "x" * 65, "\u202e"])
def test_a_name_is_a_line(name: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidValue) as caught:
        profile.create(tmp_path / "one", name, passphrase="open", today=TODAY)
    assert caught.value.field == "name"
    assert not (tmp_path / "one").exists()


@pytest.mark.usefixtures("keyring")
def test_a_profile_is_never_written_over(tmp_path: Path) -> None:
    profile.create(tmp_path / "one", "Ana", today=TODAY).close()
    with pytest.raises(ProfileExists):
        profile.create(tmp_path / "one", "Bea", today=TODAY)
    with profile.open(tmp_path / "one") as ledger:
        assert ledger.name == "Ana"


def test_where_nothing_is_nothing_opens(tmp_path: Path) -> None:
    with pytest.raises(NoProfile):
        profile.open(tmp_path)


def test_a_key_without_a_database_is_taken_back(keyring: Path, tmp_path: Path) -> None:
    """Something is in the way of the database: the keyring keeps no key to nothing."""
    (tmp_path / "one" / "pledge.db.new").mkdir(parents=True)
    with pytest.raises(ReadOnly):
        profile.create(tmp_path / "one", "Ana", today=TODAY)
    assert keyring.read_text() == "{}"
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["pledge.db.new"]


@pytest.mark.usefixtures("keyring")
def test_a_damaged_database_is_not_taken_for_a_wrong_key(tmp_path: Path) -> None:
    profile.create(tmp_path / "one", "Ana", today=TODAY).close()
    file = tmp_path / "one" / "pledge.db"
    content = bytearray(file.read_bytes())
    content[50] ^= 1
    file.write_bytes(content)
    with pytest.raises(Damaged) as caught:
        profile.open(tmp_path / "one")
    assert caught.value.page == 1


@pytest.mark.usefixtures("keyring")
def test_how_a_profile_opens_is_known_without_asking(tmp_path: Path) -> None:
    assert not profile.asks_passphrase(tmp_path / "nothing")
    with profile.create(tmp_path / "one", "Ana", today=TODAY):
        assert profile.has_keyring(tmp_path / "one")
    profile.change_passphrase(tmp_path / "one", None, "four random words here")
    assert profile.asks_passphrase(tmp_path / "one")
    with profile.open(tmp_path / "one", passphrase="four random words here") as ledger:
        assert ledger.name == "Ana"
