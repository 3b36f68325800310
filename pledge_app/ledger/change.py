"""What a verb of the ledger changed, for those who show it."""

from collections.abc import Callable
from enum import Flag, auto


class Change(Flag):
    PLEDGES = auto()
    ENTRIES = auto()
    SUMMARIES = auto()
    PEERS = auto()
    SETTINGS = auto()


EVERYTHING = Change.PLEDGES | Change.ENTRIES | Change.SUMMARIES | Change.PEERS | Change.SETTINGS

Announce = Callable[[Change], None]
