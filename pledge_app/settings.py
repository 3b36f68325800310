"""The person's settings: what the window and the terminal do the same way next time."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from pledge_app.errors import InvalidValue
from pledge_app.paths import write_whole

FILE = "settings.json"
LONGEST_IDLE = 24 * 60
"""Minutes."""


class Language(StrEnum):
    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    SYSTEM = "system"
    REDUCED = "reduced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`text_percent` is 80–200; `day_starts_at` is the local hour, 0–12, at which a day begins.

    `lock_after_minutes` without input the window locks; 0: only when it is asked to.

    Nothing in here is secret: it lies beside the database as plain JSON, so that the window can be
    dressed before the key is read.
    """

    language: Language = Language.SYSTEM
    appearance: Appearance = Appearance.SYSTEM
    motion: Motion = Motion.SYSTEM
    text_percent: int = 100
    day_starts_at: int = 0
    lock_after_minutes: int = 0

    def __post_init__(self) -> None:
        if not 80 <= self.text_percent <= 200:
            raise InvalidValue("text_percent")
        if not 0 <= self.day_starts_at <= 12:
            raise InvalidValue("day_starts_at")
        if not 0 <= self.lock_after_minutes <= LONGEST_IDLE:
            raise InvalidValue("lock_after_minutes")


def load(folder: Path) -> Settings:
    """The settings kept in `folder`; whatever is absent or cannot be read is as it is at first."""
    try:
        kept = json.loads((folder / FILE).read_bytes())
        return Settings(
            language=Language(kept["language"]),
            appearance=Appearance(kept["appearance"]),
            motion=Motion(kept["motion"]),
            text_percent=int(kept["text_percent"]),
            day_starts_at=int(kept["day_starts_at"]),
            lock_after_minutes=int(kept.get("lock_after_minutes", 0)),
        )
    except (OSError, ArithmeticError, ValueError, KeyError, TypeError, InvalidValue):
        return Settings()


def save(folder: Path, settings: Settings) -> None:
    """Keep `settings` in `folder`. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(folder / FILE, json.dumps(asdict(settings), indent=1).encode() + b"\n")


def day_of(moment: datetime, settings: Settings) -> date:
    """The day that `moment`, aware, in the person's own time zone, belongs to."""
    return (moment - timedelta(hours=settings.day_starts_at)).date()
