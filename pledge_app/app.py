"""The window's composition root: the only place that builds things for it."""


def main() -> int:
    """Open the window; returns the process's exit status."""
    return 0
