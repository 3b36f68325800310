"""Vectors and samples of others that lie beside the project, not in it."""

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared"


def shared(path: str) -> Path:
    """`path` in the shared folder ($PLEDGE_SHARED, else ../shared); skips the test where it is not there."""
    found = Path(os.environ.get("PLEDGE_SHARED", _BESIDE)) / path
    if not found.exists():
        pytest.skip(f"the shared folder has no {path} here (set PLEDGE_SHARED)")
    return found
