"""Settings: how the app looks and speaks, where the data is, and what protects it."""

from dataclasses import dataclass
from pathlib import Path

from pledge_app.proof import fingerprint
from pledge_app.settings import Settings

TEXT_PERCENTS = (80, 90, 100, 110, 125, 150, 175, 200)
DAY_STARTS = (0, 1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsState:
    """`fingerprint` are the twelve words of the identity, none before the first publication.

    `text_percents` and `day_starts` are what can be chosen, the present values among them.
    """

    settings: Settings
    text_percents: tuple[int, ...]
    day_starts: tuple[int, ...]
    name: str
    fingerprint: tuple[str, ...]
    folder: Path
    version: str


def present(
    settings: Settings, *, name: str, identity: str | None, folder: Path, version: str
) -> SettingsState:
    """The page; `identity` is an id of 64 hex digits."""
    return SettingsState(
        settings=settings,
        text_percents=tuple(sorted({*TEXT_PERCENTS, settings.text_percent})),
        day_starts=tuple(sorted({*DAY_STARTS, settings.day_starts_at})),
        name=name,
        fingerprint=() if identity is None else fingerprint.words(identity),
        folder=folder,
        version=version,
    )
