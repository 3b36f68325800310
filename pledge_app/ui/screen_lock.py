"""The desktop's word that its person goes: its screen is locked, or the machine goes to sleep."""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

SCREENS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)
"""Where desktops say on the session's bus that the screen was locked, and is not any more."""

_SLEEP = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_ON_SCREEN, _ON_SLEEP = SLOT("_on_screen(bool)"), SLOT("_on_sleep(bool)")


class ScreenLock(QObject):
    """`locked` says that nobody is there now. A desktop that tells nothing is not waited for."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        # PySide6 takes the text that SLOT gives, and refuses the bytes that its stubs ask for.
        if session.isConnected():
            for place, kind in SCREENS:
                session.connect("", place, kind, "ActiveChanged", self, _ON_SCREEN)  # type: ignore[call-overload]
        if system.isConnected():
            system.connect("", *_SLEEP, "PrepareForSleep", self, _ON_SLEEP)  # type: ignore[call-overload]

    @Slot(bool)
    def _on_screen(self, locked: bool) -> None:  # noqa: FBT001  the signal's argument
        if locked:
            self.locked.emit()

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:  # noqa: FBT001  the signal's argument
        if begins:
            self.locked.emit()
