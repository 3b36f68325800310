"""For every test: no screen, no keyring of the machine's owner, and no warning that nobody reads."""

import gc
import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PLEDGE_PROFILE", None)
os.environ.pop("PLEDGE_PASSPHRASE_FILE", None)

A_LOT = 100_000
"""Objects since garbage was last collected."""


@pytest.fixture(autouse=True)
def _no_logged_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning that is logged fails the test; one that is meant is cleared from `caplog` by it."""
    yield
    logged = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not logged, [record.getMessage() for record in logged]


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """As in the app: what is Qt's is destroyed on this thread only, whatever threads a test starts."""
    gc.disable()
    yield
    if gc.get_count()[0] > A_LOT:
        gc.collect()
