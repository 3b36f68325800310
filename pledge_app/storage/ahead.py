"""Whether an own published folder holds leaves that are not here: then nothing is entered or signed."""

import os

from pledge_app.errors import FolderAhead, LogForked
from pledge_app.storage.database import Database

Refusal = FolderAhead | LogForked


class Ahead:
    """What a comparison found, until another one finds otherwise. Writers are called inside a transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def refusal(self) -> Refusal | None:
        """Why nothing may be entered or signed; None: it may."""
        row = self._database.first("SELECT folder, size, forked FROM ahead WHERE one = 1")
        if row is None:
            return None
        folder, size, forked = os.fsdecode(row[0]), *row[1:]
        return LogForked(folder, size) if forked else FolderAhead(folder, size)

    def keep(self, refusal: Refusal | None) -> None:
        """Refuse from now on, or no more."""
        self._database.run("DELETE FROM ahead")
        if refusal is not None:
            forked = isinstance(refusal, LogForked)
            self._database.run(
                "INSERT INTO ahead VALUES (1, ?, ?, ?)", os.fsencode(refusal.folder), refusal.size, forked
            )


def refuse(database: Database) -> None:
    """Raises FolderAhead or LogForked where something is ahead."""
    refusal = Ahead(database).refusal()
    if refusal is not None:
        raise refusal
