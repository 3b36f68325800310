"""Settings: how the app looks and speaks, where the data is, and what protects it."""

from dataclasses import dataclass, replace
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


def sized(settings: Settings, steps: int) -> Settings:
    """The settings with text so many steps larger (smaller below 0), as far as it goes; 0: the usual size."""
    if steps == 0:
        return replace(settings, text_percent=Settings().text_percent)
    known = sorted({*TEXT_PERCENTS, settings.text_percent})
    place = known.index(settings.text_percent) + steps
    return replace(settings, text_percent=known[max(0, min(place, len(known) - 1))])


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
