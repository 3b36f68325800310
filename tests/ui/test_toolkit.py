"""Loading Qt leaves Python's import as it was: a process of its own, as Qt is loaded here already."""

import subprocess
import sys

LOADED = """
import builtins
before = builtins.__import__
from pledge_app.ui import toolkit
toolkit.load()
assert builtins.__import__ is before
from PySide6.QtCore import QObject
assert QObject().objectName() == ""
"""


def test_python_keeps_its_own_import() -> None:
    subprocess.run([sys.executable, "-c", LOADED], check=True)
