"""What is around the window: what the desktop prefers, and whether anybody is there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pledge_app.settings import Motion, Settings
from pledge_app.ui import motion
from pledge_app.ui.look import Look
from pledge_app.ui.window import Window

if TYPE_CHECKING:
    from pledge_app.ui.desktop import Desktop
    from pledge_app.ui.watching import Watching


class Surroundings(QObject):
    """`left_alone`: nobody used the window for as long as the settings say, or the desktop locked itself."""

    left_alone = Signal()

    def __init__(self, window: Window, look: Look, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._look, self._settings = window, look, settings
        self._reduced = False
        self._desktop: Desktop | None = None
        self._watching: Watching | None = None
        self._follow_motion()

    def look_around(self) -> None:
        """Hear from the desktop from now on, and see whether anybody is there."""
        if self._watching is not None:
            return
        from pledge_app.ui.desktop import Desktop
        from pledge_app.ui.watching import Watching

        self._desktop = Desktop()
        self._desktop.dark.connect(self._look.on_system)
        self._desktop.reduced.connect(self.on_reduced)
        self._desktop.ask()
        self._watching = Watching(self._window, self._settings.lock_after_minutes)
        self._watching.left_alone.connect(self.left_alone)

    def follow(self, settings: Settings) -> None:
        """Go by other settings."""
        self._settings = settings
        self._follow_motion()
        if self._watching is not None:
            self._watching.follow(settings.lock_after_minutes)

    def on_reduced(self, reduced: bool) -> None:  # noqa: FBT001  the signal's argument
        """The desktop said whether it prefers less motion."""
        self._reduced = reduced
        self._follow_motion()

    def _follow_motion(self) -> None:
        motion.reduce(reduced=self._reduced or self._settings.motion is Motion.REDUCED)
