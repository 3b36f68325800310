"""Secrets that the app itself put on the clipboard; what others put there is theirs."""

from hashlib import sha256

from PySide6.QtGui import QGuiApplication

_put: set[bytes] = set()


def put_secret(text: str) -> None:
    """Put a secret on the clipboard."""
    _put.add(_digest(text))
    QGuiApplication.clipboard().setText(text)


def forget() -> None:
    """Empty the clipboard if it holds one of them."""
    clipboard = QGuiApplication.clipboard()
    if _put and _digest(clipboard.text()) in _put:
        clipboard.clear()
    _put.clear()


def _digest(text: str) -> bytes:
    return sha256(text.encode("utf-8", "surrogateescape")).digest()
