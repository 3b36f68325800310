"""For every test: no screen, no keyring of the machine's owner, and no warning that nobody reads."""

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PLEDGE_PROFILE", None)
os.environ.pop("PLEDGE_PASSPHRASE_FILE", None)


@pytest.fixture(autouse=True)
def _no_logged_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that is logged fails the test; one that is meant is cleared from `caplog` by it."""
    yield
    logged = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not logged, [record.getMessage() for record in logged]
