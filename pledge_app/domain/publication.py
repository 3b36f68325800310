"""What publishing shows of itself: values that ledger, screens and terminal share."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from pledge_app.domain.pledge import Pledge
from pledge_app.domain.standing import Standing


class History(StrEnum):
    """What becomes of the entries from before the first publication."""

    ALL = "all"  # entered into the published log
    NONE = "none"  # they stay in the private log, which is never published


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """A signed summary of leaves [start, to), itself at leaf `to`. `issued` is a UTC date."""

    seq: int
    sha256: str
    start: int
    to: int
    issued: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishingState:
    """Where publishing stands.

    `id` is None before the first publication. `unpublished` entries are in no summary yet, `private` ones
    stay in a log that is never published. `pending`: the newest summary is signed, but not known to be whole
    in `folder`, the last one published to.
    """

    id: str | None
    name: str
    summaries: tuple[SummaryRow, ...]
    unpublished: int
    private: int
    folder: str | None
    pending: bool

    @property
    def first(self) -> bool:
        """Whether the next publication makes the identity."""
        return self.id is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that will be published at `path` below the person's folder: exactly the bytes in `data`.

    A page of a summary is not `signed`: the summary names its hash.
    """

    path: str
    data: bytes
    signed: bool = True

    @property
    def kind(self) -> str:
        """identity, pledge or summary."""
        return self.path.partition("/")[0]

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingChange:
    """A wording entered on `day`; `weakening` as readers will judge it, whatever `after` calls itself."""

    day: date
    before: Pledge
    after: Pledge
    weakening: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a publication would show, before anything is signed.

    `documents` are all that is signed, and the summary's pages, byte for byte; `summary` is the one document
    that binds them. `range` is [start, to). `standings` are the counts as readers will compute them once they
    have it, `before` those that they have computed so far. `entries` counts those of this range; `late`,
    `corrected` and `withheld` are sums over the standings. `files` and `bytes` are what leaves the computer,
    signatures, tiles and checkpoint included. `previous` is the summary before this one.
    """

    id: str
    name: str
    first: bool
    seq: int
    start: int
    to: int
    issued: date
    documents: tuple[Document, ...]
    summary: Document
    previous: Document | None
    standings: tuple[Standing, ...]
    before: tuple[Standing, ...]
    changes: tuple[WordingChange, ...]
    entries: int
    late: int
    corrected: int
    withheld: int
    files: int
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outstanding:
    """What was published before and is not in `folder`: it can be put there as it is, nothing signed anew.

    `summaries` are new to the folder; `files` and `bytes` are what it lacks or holds damaged. `pending`: the
    newest summary is signed, but not known to be whole where it was put last.
    """

    id: str
    folder: str
    summaries: int
    size: int
    files: int
    bytes: int
    pending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A publication that lies in its folder, whole, as reading it back showed.

    `summaries` and `files` count those of this publication, `size` the leaves of the log, `bytes` what was
    written.
    """

    id: str
    folder: str
    summaries: int
    size: int
    files: int
    bytes: int
