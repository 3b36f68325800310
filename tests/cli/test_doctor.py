"""doctor."""

from pathlib import Path

import pytest

from tests.cli.conftest import Pledge


@pytest.fixture
def ana(pledge: Pledge) -> Pledge:
    pledge("init", "--name", "Ana")
    return pledge


def test_a_sound_profile_is_well(ana: Pledge) -> None:
    said = ana.json("doctor")
    assert said["well"]
    assert [check["check"] for check in said["checks"]] == [
        "place", "permissions", "key", "database", "log", "backup",
    ]  # fmt: skip
    assert said["checks"][-1]["state"] == "advice"
    output = ana("doctor").output
    assert "from tests.keyrings:FileKeyring" in output
    assert "pledge backup" in output


def test_a_damaged_database_is_trouble(ana: Pledge) -> None:
    data = bytearray((ana.folder / "pledge.db").read_bytes())
    data[2 * 4096 + 5] ^= 1
    (ana.folder / "pledge.db").write_bytes(data)
    said = ana.json("doctor", status=1)
    assert not said["well"]
    assert "page 3" in said["checks"][-1]["what"]
    assert "TROUBLE" in ana("doctor", status=1).output


def test_exposed_files_are_advice(ana: Pledge) -> None:
    ana.folder.chmod(0o755)
    assert ana.json("doctor")["checks"][1]["do"] == f"chmod -R go= {ana.folder}"


def test_a_profile_under_a_passphrase(pledge: Pledge, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.touch(0o600)
    secret.write_text("pass")
    pledge("init", "--name", "Ana", "--passphrase-file", secret)
    said = pledge.json("doctor", status=1)
    assert said["checks"][-1]["check"] == "key"
    assert pledge.json("doctor", "--passphrase-file", secret)["well"]
    assert "from your passphrase" in pledge("doctor", typed="pass\n").output


def test_there_must_be_a_profile(pledge: Pledge) -> None:
    assert pledge.json("doctor", status=1)["error"] == "no-profile"


def test_a_report_holds_facts_and_nothing_of_the_person(ana: Pledge) -> None:
    ana("new", "--title", "Marktitle", "--when", "Markcue", "--i-will", "Markdo", "--topic", "marktopic")
    ana("log", "Marktitle", "kept", "--note", "Marknote")
    said = ana.json("doctor", "--report")
    assert said["well"]
    for text in (said["report"], ana("doctor", "--report").output):
        assert "key: well, count 0, tests.keyrings:FileKeyring" in text
        assert "entries: 2" in text
        assert "SQLCipher" in text
        assert not [word for word in ("mark", "Ana", str(ana.home)) if word.lower() in text.lower()]


def test_a_report_of_trouble_ends_as_trouble(ana: Pledge) -> None:
    (ana.folder / "access.json").write_text("{}")
    assert "AccessDamaged" in ana("doctor", "--report", status=1).output
