"""The lock in the settings: when it closes by itself, and what opens it again."""

from dataclasses import dataclass

MINUTES = (0, 1, 5, 15, 30, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class LockState:
    """`choices` are the minutes that can be chosen, the present ones among them; 0: never by itself.

    `asks`: a passphrase is needed. `removable`: it could be done without, for a keyring keeps the key.
    """

    minutes: int
    choices: tuple[int, ...]
    asks: bool
    removable: bool


def present(minutes: int, *, asks: bool, keyring: bool) -> LockState:
    """The card; `keyring`: one keeps the key."""
    return LockState(
        minutes=minutes,
        choices=tuple(sorted({*MINUTES, minutes})),
        asks=asks,
        removable=asks and keyring,
    )
