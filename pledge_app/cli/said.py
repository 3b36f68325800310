"""What a terminal says of a fact: three sentences, and those that several facts share."""

from dataclasses import dataclass

UNCHANGED = "Nothing was changed."
KEPT = "What you recorded is safe."
SIGNED = "What you recorded and signed is safe."
RESTORE = "If it stays so, bring back your latest backup: pledge restore FILE --profile NEW-DIR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Three sentences; `{error.field}` stands for a fact."""

    what: str
    safe: str = UNCHANGED
    do: str = ""
