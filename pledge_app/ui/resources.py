"""Files that lie beside the code: fonts, icons, translations."""

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def folder() -> Path:
    """Where the package's resources lie, in an editable install as in a wheel."""
    return Path(str(files("pledge_app.resources")))
