"""A backup in the place of a profile that does not open: the old one is kept, whole."""

from datetime import timedelta
from pathlib import Path

import pytest

from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import Damaged, WrongRecoveryCode
from pledge_app.ledger import deleting, profile, setting_aside
from pledge_app.storage import keychain
from tests.authors import NOW
from tests.builders import DAY, TODAY, a_pledge
from tests.keyrings import FILE_KEYRING, keep_in

PASSPHRASE = "four random words"


@pytest.fixture
def broken(tmp_path: Path) -> tuple[Path, str]:
    """A profile whose database is damaged, and the code of its two backups."""
    folder = tmp_path / "profile"
    with profile.create(folder, "Ana Lima", passphrase=PASSPHRASE, today=TODAY) as ledger:
        line = ledger.pledges.make(a_pledge(), today=TODAY)
        code = ledger.backups.offer().code
        ledger.backups.adopt(code)
        ledger.keeping.keep(today=TODAY - DAY, now=NOW - timedelta(days=1))
        ledger.journal.record(line, Outcome.KEPT, day=TODAY, today=TODAY)
        ledger.keeping.keep(today=TODAY, now=NOW)
    database = folder / keychain.DATABASE
    content = bytearray(database.read_bytes())
    content[5000:9000] = bytes(4000)
    database.write_bytes(content)
    with pytest.raises(Damaged), profile.open(folder, passphrase=PASSPHRASE) as ledger:
        ledger.store.database.integrity()
    return folder, code


def test_the_newest_backup_takes_its_place(broken: tuple[Path, str]) -> None:
    folder, code = broken
    (folder / "backups" / "notes.txt").write_text("a file of the person's own")
    damaged = (folder / keychain.DATABASE).read_bytes()
    file = setting_aside.newest(folder)
    assert file is not None
    assert file.name == f"pledge-{TODAY}.pledge-backup"
    aside = setting_aside.bring_back(file, code, folder, today=TODAY, passphrase="another one")
    assert aside == folder / f"set-aside-{TODAY}"
    assert (aside / keychain.DATABASE).read_bytes() == damaged
    with profile.open(folder, passphrase="another one") as ledger:
        assert ledger.store.entries.count() == 2
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["access.json", "backups", "key.sealed", "pledge.db", aside.name]
    )
    again = setting_aside.bring_back(file, code, folder, today=TODAY, passphrase="a third")
    assert again == folder / f"set-aside-{TODAY}-2"


def test_a_keyring_keeps_the_key_of_what_was_brought_back(
    broken: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_in(FILE_KEYRING, monkeypatch, tmp_path / "keyring.json")
    folder, code = broken
    file = setting_aside.newest(folder)
    assert file is not None
    aside = setting_aside.bring_back(file, code, folder, today=TODAY)
    with profile.open(folder) as ledger:
        assert ledger.name == "Ana Lima"
    assert not (folder / keychain.SEALED).exists()
    assert (aside / keychain.SEALED).exists()


def test_a_wrong_code_moves_nothing(broken: tuple[Path, str]) -> None:
    folder, _ = broken
    before = {path.name: path.is_file() and path.read_bytes() for path in folder.iterdir()}
    file = setting_aside.newest(folder)
    assert file is not None
    with pytest.raises(WrongRecoveryCode):
        setting_aside.bring_back(file, "0" * 28, folder, today=TODAY, passphrase="another one")
    assert {path.name: path.is_file() and path.read_bytes() for path in folder.iterdir()} == before


def test_what_is_no_backup_is_not_offered(broken: tuple[Path, str], tmp_path: Path) -> None:
    folder, _ = broken
    for file in (folder / "backups").iterdir():
        file.write_text("not a backup any more")
    assert setting_aside.newest(folder) is None
    assert setting_aside.newest(tmp_path / "nowhere") is None


def test_destroying_words_names_what_was_set_aside(broken: tuple[Path, str]) -> None:
    folder, code = broken
    file = setting_aside.newest(folder)
    assert file is not None
    aside = setting_aside.bring_back(file, code, folder, today=TODAY, passphrase="another one")
    with profile.open(folder, passphrase="another one") as ledger:
        entry = ledger.journal.note("hunter2", day=TODAY, today=TODAY).id
        assert ledger.redacting.facing(entry).aside == (str(aside),)


def test_what_was_set_aside_is_deleted_with_everything(broken: tuple[Path, str]) -> None:
    folder, code = broken
    file = setting_aside.newest(folder)
    assert file is not None
    setting_aside.bring_back(file, code, folder, today=TODAY, passphrase="another one")
    with profile.open(folder, passphrase="another one") as ledger:
        ledger.deleting.delete_backups()
    assert deleting.delete(folder) == ()
    assert not folder.exists()
