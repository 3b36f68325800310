"""The person's settings."""

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pledge_app import settings
from pledge_app.errors import InvalidValue
from pledge_app.settings import Appearance, Language, Motion, Settings

MINE = Settings(
    language=Language.CHINESE,
    appearance=Appearance.DARK,
    motion=Motion.REDUCED,
    text_percent=150,
    day_starts_at=4,
)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    settings.save(tmp_path / "new", MINE)
    assert settings.load(tmp_path / "new") == MINE


def test_at_first_everything_follows_the_system(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize(
    "change",
    [
        {"language": "xx"},
        {"text_percent": 500},
        {"text_percent": "big"},
        {"text_percent": float("inf")},
        {"day_starts_at": None},
    ],
)
def test_settings_that_cannot_be_read_are_as_at_first(tmp_path: Path, change: dict[str, object]) -> None:
    settings.save(tmp_path, MINE)
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe"])
def test_a_file_that_is_no_settings_is_as_at_first(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert settings.load(tmp_path) == Settings()


def test_impossible_settings_are_never_made() -> None:
    with pytest.raises(InvalidValue):
        Settings(text_percent=79)
    with pytest.raises(InvalidValue):
        Settings(day_starts_at=13)


@pytest.mark.parametrize(
    ("hour", "starts_at", "day"), [(3, 4, 21), (4, 4, 22), (0, 0, 22), (23, 12, 22), (11, 12, 21)]
)
def test_a_day_begins_at_its_hour(hour: int, starts_at: int, day: int) -> None:
    moment = datetime(2026, 11, 22, hour, 30, tzinfo=ZoneInfo("Europe/Vienna"))
    assert settings.day_of(moment, Settings(day_starts_at=starts_at)) == date(2026, 11, day)
