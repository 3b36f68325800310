"""How long things move: every animation asks here."""

FADE, MOVE = 120, 160
"""Milliseconds."""

_reduced = [False]


def reduce(*, reduced: bool) -> None:
    """Follow the person's and the system's wish for less motion."""
    _reduced[0] = reduced


def duration(milliseconds: int) -> int:
    """`milliseconds`, or 0 where motion is reduced."""
    return 0 if _reduced[0] else milliseconds
