"""What an entry may say of itself (SCHEMAS §3). Quick to import: a record handed over needs no more."""

from enum import StrEnum


class Kind(StrEnum):
    PLEDGE = "pledge"
    AMEND = "amend"
    PAUSE = "pause"
    WITHDRAW = "withdraw"
    CONDUCT = "conduct"
    REPAIR = "repair"
    NOTE = "note"
    REDACT = "redact"
    LOST = "lost"


class Outcome(StrEnum):
    KEPT = "kept"
    PARTLY = "partly"
    SLIPPED = "slipped"
    NO_OCCASION = "no-occasion"
    EXCUSED = "excused"
