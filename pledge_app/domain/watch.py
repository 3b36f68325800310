"""Being told how far something long is, and stopping it."""

from collections.abc import Callable

Watch = Callable[[int, int], bool]
"""Called with how much is done and of how much; False says: stop."""
