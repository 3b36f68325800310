"""A backup as a file: written, read back, refused."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.vocabulary import Kind
from pledge_app.errors import (
    Damaged,
    DiskError,
    NewerThanApp,
    PassphraseNeeded,
    ProfileExists,
    ReadOnly,
    RefusedFile,
    WrongRecoveryCode,
)
from pledge_app.storage import backup, envelope, keychain
from pledge_app.storage.envelope import CodeKey, read_header
from pledge_app.storage.rows import NewEntry
from pledge_app.storage.store import SCHEMA, Store

CODE = bytes(range(16))
KEY = CodeKey.of(CODE, b"s" * 16)
MADE = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)


def _damage_inside(file: Path) -> None:
    """Flip a bit of the database and make the checksum fit again."""
    whole = bytearray(file.read_bytes()[: -envelope.DIGEST])
    whole[read_header(file).offset + 5000] ^= 1
    file.write_bytes(bytes(whole) + hashlib.sha256(whole).digest())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "profile").mkdir()
    with closing(
        Store.create(tmp_path / "profile/pledge.db", b"k" * 32, name="Ana Lima Lisboa", made=MADE.date())
    ) as store:
        with store.transaction():
            store.log.add(origin="log", seed=b"1" * 32, witness_seed=b"2" * 32, public=False)
            said = [NewEntry(head=Head(day=date(2026, 11, 22), kind=Kind.NOTE), body=Body(text="x" * 9000))]
            store.append(said * 5)
        yield store


@pytest.fixture
def file(store: Store, tmp_path: Path) -> Path:
    file = tmp_path / "ana.pledge-backup"
    backup.write(store.database, file, KEY, app="0.1.0", made=MADE)
    return file


def test_a_backup_says_who_made_it_and_nothing_of_what_is_in_it(file: Path, store: Store) -> None:
    header = read_header(file)
    assert (header.app, header.made, header.schema) == ("0.1.0", MADE, SCHEMA)
    assert header.offset + header.size + envelope.DIGEST == file.stat().st_size
    assert b"Ana Lima Lisboa" not in file.read_bytes()
    assert store.database.key not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0


def test_a_backup_comes_back_under_a_new_key(file: Path, store: Store, tmp_path: Path) -> None:
    key = backup.restore(file, CODE, tmp_path / "new/home", passphrase="pass", schema=SCHEMA)
    assert key != store.database.key
    assert keychain.unlock(tmp_path / "new/home", "pass") == key
    with closing(Store.open(tmp_path / "new/home/pledge.db", key)) as restored:
        assert backup.contents(restored.database) == backup.contents(store.database)
        assert restored.entries.count() == 5
    assert sorted(path.name for path in (tmp_path / "new/home").iterdir()) == [
        "access.json", "key.sealed", "pledge.db",
    ]  # fmt: skip


def test_writing_leaves_nothing_beside_it_and_replaces_whole(
    file: Path, store: Store, tmp_path: Path
) -> None:
    before = file.read_bytes()
    backup.write(store.database, file, KEY, app="0.1.0", made=MADE)
    assert file.read_bytes() != before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ana.pledge-backup", "profile"]
    assert not [path for path in (tmp_path / "profile").iterdir() if path.name.startswith(".")]


def test_every_flipped_byte_is_refused_with_its_place(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    offset = read_header(file).offset
    positions = [*range(offset + 64), *range(offset + 64, len(whole) - 40, 4099)]
    positions += range(len(whole) - 40, len(whole))
    for position in positions:
        file.write_bytes(whole[:position] + bytes([whole[position] ^ 4]) + whole[position + 1 :])
        with pytest.raises(RefusedFile) as caught:
            backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA)
        assert caught.value.where in ("start", "header", "length", "checksum")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("keep", [0, 5, 21, 100, -1, -32, -5000])
def test_a_truncated_file_is_refused(file: Path, tmp_path: Path, keep: int) -> None:
    file.write_bytes(file.read_bytes()[:keep])
    with pytest.raises(RefusedFile):
        backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "header", [b"", b"[]", b"1", b"{}", b"[" * 4000, b'{"wrapped": ""}', b"\xff", b'{"wrapped": 1}']
)
def test_a_foreign_header_is_refused(tmp_path: Path, header: bytes) -> None:
    file = tmp_path / "foreign"
    file.write_bytes(envelope.MAGIC + header + b"\n")
    with pytest.raises(RefusedFile) as caught:
        read_header(file)
    assert caught.value.where == "header"


def test_a_size_without_end_is_refused(file: Path) -> None:
    size = str(read_header(file).size).encode()
    file.write_bytes(file.read_bytes().replace(b'"size": ' + size, b'"size": 1e999'))
    with pytest.raises(RefusedFile) as caught:
        read_header(file)
    assert caught.value.where == "header"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for place, reason in ((tmp_path, "no regular file"), (tmp_path / "absent", "unreadable")):
        with pytest.raises(RefusedFile) as caught:
            read_header(place)
        assert caught.value.reason == reason


def test_another_code_opens_nothing(file: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongRecoveryCode):
        backup.restore(file, bytes(16), tmp_path / "new", passphrase="pass", schema=SCHEMA)
    assert not (tmp_path / "new").exists()


def test_a_backup_of_a_newer_app_is_refused(file: Path, tmp_path: Path) -> None:
    with pytest.raises(NewerThanApp) as caught:
        backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA - 1)
    assert (caught.value.found, caught.value.known) == (SCHEMA, SCHEMA - 1)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ["pledge.db", "access.json", "key.sealed"])
def test_a_profile_is_never_written_over(file: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / name).write_text("mine")
    with pytest.raises(ProfileExists):
        backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA)
    assert (tmp_path / "new" / name).read_text() == "mine"


def test_settings_made_before_the_restore_stay(file: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new/settings.json").write_text("{}")
    backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA)
    assert (tmp_path / "new/settings.json").read_text() == "{}"


def test_without_keyring_and_passphrase_nothing_is_written(file: Path, tmp_path: Path) -> None:
    import keyring
    from keyring.backends import fail

    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(PassphraseNeeded):
        backup.restore(file, CODE, tmp_path / "new", passphrase=None, schema=SCHEMA)
    keyring.set_keyring(before)
    assert not (tmp_path / "new").exists()


def test_a_database_damaged_before_it_was_sealed_is_refused(file: Path, tmp_path: Path) -> None:
    """Whoever holds the code can make a file whose checksum and key fit and whose database does not."""
    _damage_inside(file)
    with pytest.raises(RefusedFile) as caught:
        backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA)
    assert caught.value.where == "page 2"
    assert not (tmp_path / "new").exists()


def test_a_place_that_cannot_be_written_is_named(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ReadOnly):
        backup.write(store.database, tmp_path / "absent/file", KEY, app="0.1.0", made=MADE)
    (tmp_path / "taken").mkdir()
    with pytest.raises(RefusedFile):
        backup.write(store.database, tmp_path / "taken", KEY, app="0.1.0", made=MADE)
    with pytest.raises(DiskError):
        backup.write(store.database, tmp_path / ("n" * 300), KEY, app="0.1.0", made=MADE)
    shutil.rmtree(tmp_path / "taken")
    assert [path.name for path in tmp_path.iterdir()] == ["profile"]


def test_a_restore_into_a_folder_that_was_there_leaves_the_folder(file: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir(mode=0o700)
    (tmp_path / "new/settings.json").mkdir()
    _damage_inside(file)
    with pytest.raises(RefusedFile):
        backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["settings.json"]


def test_a_copy_that_holds_something_else_is_damaged(store: Store, tmp_path: Path) -> None:
    held = backup.contents(store.database)
    with store.transaction():
        store.append([NewEntry(head=Head(day=date(2026, 11, 22), kind=Kind.NOTE))])
    backup.copy_to(store.database, tmp_path / "copy", b"c" * 32, automatic=False)
    with pytest.raises(Damaged):
        backup._check_copy(tmp_path / "copy", b"c" * 32, held)


def test_a_backup_tells_its_contents_to_its_key_only(file: Path, store: Store) -> None:
    header = read_header(file)
    facts = envelope.facts_of(header, KEY)
    assert facts is not None
    assert (facts.entries, facts.last, facts.redacted, facts.automatic) == (5, 5, 0, False)
    assert facts.stamp == backup.stamp(store.database)
    assert envelope.facts_of(header, CodeKey.of(CODE, b"t" * 16)) is None
    assert envelope.facts_of(header, CodeKey(salt=KEY.salt, key=b"k" * 32)) is None


def test_one_that_tells_nothing_opens_all_the_same(file: Path, tmp_path: Path) -> None:
    """As the oldest were made: the header had no facts."""
    key = envelope.unwrapped(file, read_header(file), KEY.key)
    copy = tmp_path / "copy"
    envelope.extract(file, read_header(file), copy)
    said = {
        "app": "0.1.0", "head": "", "made": MADE.isoformat(), "salt": envelope._text(KEY.salt),
        "schema": SCHEMA, "size": copy.stat().st_size,
    }  # fmt: skip
    said["wrapped"] = envelope._text(keychain.wrap(key, KEY.key, envelope._context(said)))
    whole = envelope.MAGIC + json.dumps(said, sort_keys=True).encode() + b"\n" + copy.read_bytes()
    file.write_bytes(whole + hashlib.sha256(whole).digest())
    assert envelope.facts_of(read_header(file), KEY) is None
    assert backup.found(tmp_path, KEY, "*.pledge-backup") == ()
    backup.restore(file, CODE, tmp_path / "new", passphrase="pass", schema=SCHEMA)


@pytest.mark.parametrize("sql", [
    "INSERT INTO lines (position) VALUES (1)",
    "UPDATE lines SET ended = '2026-11-22'",
    "UPDATE drafts SET fields = 'other'",
    "INSERT INTO deliveries (folder, size) VALUES ('there', 1)",
])  # fmt: skip
def test_every_change_that_a_backup_is_made_for_has_another_stamp(store: Store, sql: str) -> None:
    with store.transaction():
        store.database.run("INSERT INTO lines (position) VALUES (0)")
        store.database.run("INSERT INTO drafts VALUES (1, 'title', 'fields')")
    before = backup.stamp(store.database)
    assert backup.stamp(store.database) == before
    with store.transaction():
        store.database.run(sql)
    assert backup.stamp(store.database) != before
