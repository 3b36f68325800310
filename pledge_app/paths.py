"""Where things live on this platform."""

from pathlib import Path

import platformdirs


def default_profile() -> Path:
    """The folder of the profile that opens when no other is named."""
    return Path(platformdirs.user_data_dir("pledge-app", appauthor=False))
