"""The disk's own words, as facts."""

from pathlib import Path

import pytest

from pledge_app.errors import DiskError, DiskFull, ReadOnly
from pledge_app.storage.disk import disk_facts


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    with pytest.raises(DiskFull) as caught, disk_facts(tmp_path):
        Path("/dev/full").write_bytes(b"x")
    assert caught.value.folder == str(tmp_path)


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadOnly), disk_facts(tmp_path):
        (tmp_path / "absent/file").write_bytes(b"x")
    with pytest.raises(ReadOnly), disk_facts(tmp_path):
        tmp_path.write_bytes(b"x")


def test_any_other_trouble_is_the_disks(tmp_path: Path) -> None:
    with pytest.raises(DiskError), disk_facts(tmp_path):
        (tmp_path / ("n" * 300)).write_bytes(b"x")
