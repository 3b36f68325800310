"""The recovery code, and backups by it."""

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledge_app.errors import NotConfirmed, RecoveryCodeNeeded, RefusedFile, WrongRecoveryCode
from pledge_app.ledger import backups
from pledge_app.ledger.backups import Backups
from pledge_app.storage.store import Store

NOW = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "profile").mkdir()
    with closing(
        Store.create(tmp_path / "profile/pledge.db", b"k" * 32, name="Ana", made=NOW.date())
    ) as store:
        yield store


@given(st.binary(min_size=16, max_size=16))
def test_a_code_is_read_as_it_was_written(code: bytes) -> None:
    text = backups.write_code(code)
    assert [len(group) for group in text.split("-")] == [4] * 7
    assert backups.read_code(text) == code
    assert backups.read_code(text.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == code


@given(st.binary(min_size=16, max_size=16), st.integers(0, 33), st.sampled_from("0123456789ABCDEFGHJK"))
def test_a_mistyped_code_is_noticed(code: bytes, position: int, symbol: str) -> None:
    text = backups.write_code(code)
    typed = text[:position] + symbol + text[position + 1 :]
    if text[position] != "-" and typed != text:
        with suppress(WrongRecoveryCode):
            assert backups.read_code(typed) != code  # one in 4,096 has the checksum of another code


@pytest.mark.parametrize(
    "text", ["", "correct horse battery staple", "ABCD-" * 6 + "ABC", "UUUU-" * 6 + "UUUU"]
)
def test_what_is_no_code_is_told(text: str) -> None:
    with pytest.raises(WrongRecoveryCode) as caught:
        backups.read_code(text)
    assert caught.value.mistyped


def test_the_first_backup_wants_a_confirmed_code(store: Store, tmp_path: Path) -> None:
    mine = Backups(store)
    with pytest.raises(RecoveryCodeNeeded):
        mine.make(tmp_path / "file", now=NOW)
    offer = mine.offer()
    assert not mine.has_code()
    groups = offer.code.split("-")
    with pytest.raises(NotConfirmed):
        mine.confirm(offer, ("0000", groups[0], groups[1]))
    assert not mine.has_code()
    right = [groups[position - 1].lower() for position in offer.asked]
    mine.confirm(offer, (right[0], right[1], right[2]))
    assert mine.has_code()
    assert mine.recognises(offer.code)
    assert not mine.recognises(mine.offer().code)
    made = mine.make(tmp_path / "file", now=NOW)
    assert (made.entries, made.size) == (0, (tmp_path / "file").stat().st_size)


def test_three_different_groups_are_asked_for(store: Store) -> None:
    for _ in range(50):
        asked = Backups(store).offer().asked
        assert len(set(asked)) == 3
        assert sorted(asked) == list(asked)
        assert set(asked) <= set(range(1, 8))


def test_a_restored_profile_needs_no_code_for_its_next_backup(store: Store, tmp_path: Path) -> None:
    mine = Backups(store)
    code = mine.offer().code
    mine.adopt(code)
    mine.make(tmp_path / "file", now=NOW)
    restored = backups.restore(tmp_path / "file", code, tmp_path / "new", passphrase="pass")
    assert (restored.folder, restored.name, restored.entries) == (tmp_path / "new", "Ana", 0)
    from pledge_app.storage import keychain

    key = keychain.unlock(tmp_path / "new", "pass")
    with closing(Store.open(tmp_path / "new/pledge.db", key)) as again:
        assert Backups(again).recognises(code)
        Backups(again).make(tmp_path / "second", now=NOW)
    assert backups.made_on(tmp_path / "second") == NOW


def test_a_code_for_other_backups_does_not_open_this_one(store: Store, tmp_path: Path) -> None:
    mine = Backups(store)
    mine.adopt(mine.offer().code)
    mine.make(tmp_path / "file", now=NOW)
    with pytest.raises(WrongRecoveryCode) as caught:
        backups.restore(tmp_path / "file", mine.offer().code, tmp_path / "new", passphrase="pass")
    assert not caught.value.mistyped
    assert not (tmp_path / "new").exists()


def test_a_foreign_file_is_no_backup(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"SQLite format 3\x00")
    with pytest.raises(RefusedFile):
        backups.made_on(tmp_path / "file")
