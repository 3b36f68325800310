"""Loads Qt, without what it does to every import after it."""

import builtins


def load() -> None:
    """Import Qt's widgets.

    PySide6 puts an import of its own into Python, which reads the source of every module that is imported
    from then on and looks in it for `__feature__`: 15 ms of a start for an option that nothing here uses.
    """
    own = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401  what loads is wanted, not the name

    builtins.__import__ = own
