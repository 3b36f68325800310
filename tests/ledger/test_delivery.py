from pathlib import Path

import pytest

from pledge_app.channels.folder import FolderChannel
from pledge_app.errors import ChannelError, Trouble
from pledge_app.ledger import delivery
from tests.authors import a_diarist, publish
from tests.builders import many

ANA = "a" * 64


def test_people_are_folders_with_ids_for_names(tmp_path: Path) -> None:
    for name in ("b" * 64, ANA, "A" * 64, "a" * 63, "notes"):
        (tmp_path / name).mkdir()
    assert delivery.people(tmp_path) == [ANA, "b" * 64]
    assert delivery.people(tmp_path / "nowhere") == []
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ChannelError) as refused:
        delivery.people(tmp_path / "file")
    assert refused.value.trouble is Trouble.UNREADABLE


def test_only_what_is_not_there_is_put(tmp_path: Path) -> None:
    channel = FolderChannel(tmp_path)
    files = [("identity/0.json", b"{}"), ("identity/0.json.sig", b"signed")]
    assert delivery.put(channel, ANA, iter(files)) == (2, 8)
    assert delivery.put(channel, ANA, iter(files)) == (0, 0)
    (tmp_path / ANA / "identity" / "0.json.sig").unlink()
    assert delivery.put(channel, ANA, iter(files)) == (1, 6)


def test_everything_but_the_checkpoint(tmp_path: Path) -> None:
    ana = a_diarist(tmp_path / "ana")
    (version,) = ana.store.lines.versions()
    with ana.store.transaction():
        ana.store.append(many(version, 400))
    done = publish(ana, tmp_path / "out")
    log = ana.store.log.row(ana.store.log.current())
    files = dict(delivery.files(ana.store, log, done.size))
    home = tmp_path / "out" / done.id
    assert len(files) == done.files - 1
    for path, data in files.items():
        assert (home / path).read_bytes() == data
    hex_ = log.origin.rpartition("/")[2]
    tiles = [path.removeprefix(f"log/{hex_}/") for path in files if path.startswith("log/")]
    assert tiles == ["tile/0/000", f"tile/0/001.p/{done.size - 256}", "tile/1/000.p/1"]
    delivery.check_place(ana.store, tmp_path / "out", done.id, log)


def test_what_cannot_be_looked_at_is_not_written_over(tmp_path: Path) -> None:
    ana = a_diarist(tmp_path / "ana")
    done = publish(ana, tmp_path / "out")
    log = ana.store.log.row(ana.store.log.current())
    (checkpoint,) = (tmp_path / "out").rglob("checkpoint")
    checkpoint.unlink()
    checkpoint.symlink_to("/dev/zero")
    with pytest.raises(ChannelError) as refused:
        delivery.check_place(ana.store, tmp_path / "out", done.id, log)
    assert refused.value.trouble is Trouble.IRREGULAR
    with pytest.raises(ChannelError):
        delivery.put_checkpoint(FolderChannel(tmp_path / "out"), done.id, log, b"")
