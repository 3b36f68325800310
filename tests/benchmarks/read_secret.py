"""Reads a database key as the app does: through the one backend that access.json names, unsearched."""

import json
from importlib import import_module
from pathlib import Path

SERVICE = "pledge-app"


def read(access: Path) -> str:
    said = json.loads(access.read_bytes())
    module, _, name = said["keyring"].partition(":")
    secret = getattr(import_module(module), name)().get_password(SERVICE, said["entry"])
    assert isinstance(secret, str)
    return secret
