"""Where the window stood and what it showed, kept beside the settings."""

import json
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

from pledge_app.paths import write_whole

FILE = "window.json"
SMALLEST, USUAL = QSize(800, 600), QSize(1180, 860)
GRIP = QSize(120, 48)
"""How much of a window must lie on a screen to be taken hold of."""
FRAME = QSize(16, 64)
"""What a desktop may need for its frame, half of it on either side: one moves a window by its title."""
FARTHEST = 10**6
"""Pixels beyond which no screen reaches."""


class WindowState(NamedTuple):
    """`place` is (x, y, width, height) of the window unmaximized; `page` is a page's name.

    `dark` is what the system preferred when it was last asked, so that a start need not wait for its answer.
    """

    place: tuple[int, int, int, int] | None = None
    maximized: bool = False
    page: str = "today"
    dark: bool = False


def load(folder: Path) -> WindowState:
    """What was kept in `folder`; whatever cannot be read is as it is at first."""
    try:
        kept = json.loads((folder / FILE).read_bytes())
        x, y, width, height = (int(number) for number in kept["place"])
        if max(map(abs, (x, y, width, height))) > FARTHEST:
            return WindowState()
        return WindowState(
            place=(x, y, width, height),
            maximized=bool(kept["maximized"]),
            page=str(kept["page"]),
            dark=bool(kept["dark"]),
        )
    except (OSError, ArithmeticError, ValueError, KeyError, TypeError):
        return WindowState()


def save(folder: Path, state: WindowState) -> None:
    """Keep `state`. Raises OSError."""
    write_whole(folder / FILE, json.dumps(state._asdict()).encode() + b"\n")


def rescued(place: tuple[int, int, int, int] | None, screens: list[QRect]) -> QRect:
    """Where to open: where it stood if a screen still shows enough of it, else the middle of the first.

    `screens` are the available areas, the first screen's first; never larger than the screen it opens on.
    """
    wanted = QRect(*place) if place else QRect()
    for screen in screens:
        seen = screen.intersected(wanted)
        if seen.width() >= GRIP.width() and seen.height() >= GRIP.height() and wanted.y() >= screen.y():
            return QRect(wanted.topLeft(), wanted.size().boundedTo(screen.size()))
    room = (screens[0].size() - FRAME).expandedTo(SMALLEST).boundedTo(screens[0].size())
    size = (wanted.size() if place else USUAL).boundedTo(room)
    middle = QRect(screens[0].topLeft(), size)
    middle.moveCenter(screens[0].center())
    return middle


def keep(folder: Path, state: WindowState) -> None:
    """As `save`, for a window that is going: where it stood is not worth keeping it open for."""
    try:
        save(folder, state)
    except OSError as error:
        print(f"pledge-app: {error.strerror}: {folder / FILE}", file=sys.stderr)  # noqa: T201  no window is left
