"""What the settings page shows."""

from pathlib import Path

from pledge_app.proof import fingerprint
from pledge_app.screens.settings import DAY_STARTS, TEXT_PERCENTS, SettingsState, present, sized
from pledge_app.settings import Settings


def a_state(settings: Settings, identity: str | None = None) -> SettingsState:
    return present(settings, name="Ana", identity=identity, folder=Path("/home/ana"), version="1.0")


def test_what_can_be_chosen_is_offered() -> None:
    state = a_state(Settings())
    assert state.text_percents == TEXT_PERCENTS
    assert state.day_starts == DAY_STARTS
    assert (state.name, state.folder, state.version) == ("Ana", Path("/home/ana"), "1.0")


def test_what_was_set_elsewhere_is_offered_too() -> None:
    state = a_state(Settings(text_percent=133, day_starts_at=9))
    assert state.text_percents == (80, 90, 100, 110, 125, 133, 150, 175, 200)
    assert state.day_starts[-1] == 9


def test_an_identity_has_its_twelve_words() -> None:
    assert a_state(Settings()).fingerprint == ()
    identity = "ab" * 32
    assert a_state(Settings(), identity).fingerprint == fingerprint.words(identity)


def test_text_grows_and_shrinks_by_steps_as_far_as_it_goes() -> None:
    assert sized(Settings(), 1).text_percent == 110
    assert sized(Settings(), -1).text_percent == 90
    assert sized(Settings(text_percent=200), 1).text_percent == 200
    assert sized(Settings(text_percent=80), -1).text_percent == 80
    assert sized(Settings(text_percent=133), 1).text_percent == 150
    assert sized(Settings(text_percent=175), 0).text_percent == 100
