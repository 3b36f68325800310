"""A peer as lists show one: a value that ledger, screens and terminal share."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerRow:
    """A person whose publications are remembered.

    `petname` is the name that was given to them here, `name` what they call themselves. `added` is the day
    on which they were first seen. `folder` is where they were last read, `verdict` what that showed, as the
    value of a Verdict, and `looked` when it was, in UTC.
    """

    id: str
    petname: str
    name: str
    added: date
    folder: str
    verdict: str
    looked: datetime
