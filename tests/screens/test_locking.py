"""The lock's card: what can be chosen, and what can be taken back."""

import pytest

from pledge_app.screens.locking import present


@pytest.mark.parametrize(
    ("asks", "keyring", "removable"), [(False, True, False), (True, True, True), (True, False, False)]
)
def test_a_passphrase_can_be_done_without_where_a_keyring_keeps_the_key(
    *, asks: bool, keyring: bool, removable: bool
) -> None:
    state = present(0, asks=asks, keyring=keyring)
    assert (state.asks, state.removable) == (asks, removable)


def test_what_is_chosen_is_among_the_choices() -> None:
    assert present(7, asks=False, keyring=True).choices == (0, 1, 5, 7, 15, 30, 60)
    assert present(0, asks=False, keyring=True).choices == (0, 1, 5, 15, 30, 60)
