"""What the desktop prefers, where Qt does not know: asked of its portal, without waiting for the answer."""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
APPEARANCE = "org.freedesktop.appearance"
_DARK, _REDUCED = 1, 1
_CHANGED = SLOT("_on_changed(QString,QString,QDBusVariant)")


class Desktop(QObject):
    """`dark` and `reduced` carry a preference: after `ask`, if the desktop has one, and on each change."""

    dark = Signal(bool)
    reduced = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watchers: dict[QDBusPendingCallWatcher, str] = {}
        self._bus = QDBusConnection.sessionBus()

    def ask(self) -> None:
        """Ask, and listen from now on. A desktop without a portal never answers."""
        if not self._bus.isConnected():
            return
        # PySide6 takes the text that SLOT gives, and refuses the bytes that its stubs ask for.
        self._bus.connect(SERVICE, PATH, SETTINGS, "SettingChanged", self, _CHANGED)  # type: ignore[call-overload]
        for key in ("color-scheme", "reduced-motion"):
            call = QDBusMessage.createMethodCall(SERVICE, PATH, SETTINGS, "ReadOne")
            call.setArguments([APPEARANCE, key])
            watcher = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
            self._watchers[watcher] = key
            watcher.finished.connect(self._on_answer)

    @Slot(QDBusPendingCallWatcher)
    def _on_answer(self, watcher: QDBusPendingCallWatcher) -> None:
        key = self._watchers.pop(watcher)
        reply = watcher.reply()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            self._tell(key, reply.arguments()[0])
        watcher.deleteLater()

    @Slot(str, str, QDBusVariant)
    def _on_changed(self, namespace: str, key: str, value: QDBusVariant) -> None:
        if namespace == APPEARANCE:
            self._tell(key, value)

    def _tell(self, key: str, value: object) -> None:
        said = value.variant() if isinstance(value, QDBusVariant) else value
        if key == "color-scheme":
            self.dark.emit(said == _DARK)
        elif key == "reduced-motion":
            self.reduced.emit(said == _REDUCED)
