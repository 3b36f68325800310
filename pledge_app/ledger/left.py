"""What was typed when the window was locked, and could be kept as nothing else."""

import json
from collections.abc import Mapping

from pledge_app.storage.store import Store

_NAME = "left"


class Left:
    """Kept in the database, encrypted as all of it, until it is taken back."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, left: Mapping[str, str]) -> None:
        """Keep texts by names. Raises ProfileError kinds."""
        with self._store.transaction():
            self._store.keep_secret(_NAME, json.dumps(dict(left)).encode())

    def take(self) -> dict[str, str]:
        """What was kept, once; nothing most of the time."""
        kept = self._store.secret(_NAME)
        if not kept:
            return {}
        with self._store.transaction():
            self._store.keep_secret(_NAME, b"")
        return {str(name): str(text) for name, text in json.loads(kept).items()}
