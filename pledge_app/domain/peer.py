"""A person whose publications one reads, as lists show them."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerRow:
    """Somebody remembered since the day `added` (UTC).

    `petname` is the name that one gave them, `name` what they called themselves when `folder` was last looked
    at, at the UTC time `looked`; `verdict` is what it showed (a value of `proof.findings.Verdict`). `size` is
    the number of leaves, `summaries` of summaries that are remembered of them.
    """

    id: str
    petname: str
    name: str
    folder: str
    added: date
    looked: datetime
    verdict: str
    size: int
    summaries: int
