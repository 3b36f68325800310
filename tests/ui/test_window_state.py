"""Where the window stood: kept, and pulled back onto a screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from pledge_app.ui import window_state
from pledge_app.ui.window_state import WindowState, rescued

FAR = b'{"place": [1e20, 1, 800, 600], "maximized": false, "page": "today", "dark": false}'
ENDLESS = FAR.replace(b"1e20", b"Infinity")
SCREEN, SECOND = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)


def test_it_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    state = WindowState(place=(10, 20, 900, 700), maximized=True, page="pledges", dark=True)
    window_state.save(tmp_path, state)
    assert window_state.load(tmp_path) == state


@pytest.mark.parametrize(
    "content", [None, b"", b"[]", b"{", b'{"place": [1, 2]}', b'{"place": "abcd"}', b"\xff", FAR, ENDLESS]
)
def test_what_cannot_be_read_is_as_at_first(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / window_state.FILE).write_bytes(content)
    assert window_state.load(tmp_path) == WindowState()


@pytest.mark.parametrize(
    ("place", "screens", "expected"),
    [
        ((100, 50, 1180, 860), [SCREEN], QRect(100, 50, 1180, 860)),
        ((2000, 50, 1180, 860), [SCREEN, SECOND], QRect(2000, 50, 1180, 860)),
        ((2000, 50, 1180, 860), [SCREEN], QRect(370, 90, 1180, 860)),  # the second screen is gone
        ((-1100, 50, 1180, 860), [SCREEN], QRect(370, 90, 1180, 860)),  # only a sliver is left
        ((100, -40, 1180, 860), [SCREEN], QRect(370, 90, 1180, 860)),  # its title cannot be reached
        ((0, 0, 3000, 2000), [SCREEN], QRect(0, 0, 1920, 1040)),
        (None, [SCREEN], QRect(370, 90, 1180, 860)),
        (None, [QRect(0, 0, 1280, 800)], QRect(50, 32, 1180, 736)),  # with room for its title
        (None, [QRect(0, 0, 800, 600)], QRect(0, 0, 800, 600)),
    ],
)
def test_it_opens_where_it_can_be_taken_hold_of(
    place: tuple[int, int, int, int] | None, screens: list[QRect], expected: QRect
) -> None:
    assert rescued(place, screens) == expected
