"""Destroying an entry's words: what it would take, and what is left to be done. Values that rooms share."""

from collections.abc import Callable
from dataclasses import dataclass

from pledge_app.domain.journal import JournalRow
from pledge_app.errors import PledgeError


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """What is destroyed with the words of `row`, and not.

    `others` are the other entries of its history that have words. `backups` is how many would be written
    anew; `away` are places of backups that cannot be reached now. `aside` are folders of profiles that did
    not open and were set aside: they keep the words.
    """

    row: JournalRow
    others: tuple[int, ...]
    backups: int
    away: tuple[str, ...]
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far it is: `done` of `of` places. `waiting`: another program has the journal open."""

    done: int
    of: int
    waiting: bool = False


Watch = Callable[[Step], bool]
"""Told of each step, and of each second of waiting; False says: stop, the rest is done later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A place in which destroyed words may still lie, "" for the profile itself, and what was in the way."""

    place: str
    error: PledgeError


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """`backups` were written anew; what is `left` is tried again by itself."""

    backups: int
    left: tuple[Owed, ...]


def patient(_step: Step) -> bool:
    """The watch of who waits for the end."""
    return True
