"""A desktop's portal that prefers dark and less motion, and light after a while. A process of its own."""

import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

SETTINGS = "org.freedesktop.portal.Settings"
PATH = "/org/freedesktop/portal/desktop"


@ClassInfo({"D-Bus Interface": SETTINGS})
class Portal(QObject):
    @Slot(str, str, result=QDBusVariant)
    def ReadOne(self, namespace: str, key: str) -> QDBusVariant:  # noqa: ARG002, N802  the portal's signature
        QTimer.singleShot(200, self.change)
        return QDBusVariant(1)

    @Slot()
    def change(self) -> None:
        for namespace in ("org.gnome.desktop", "org.freedesktop.appearance"):
            signal = QDBusMessage.createSignal(PATH, SETTINGS, "SettingChanged")
            signal.setArguments([namespace, "color-scheme", QDBusVariant(2)])
            QDBusConnection.sessionBus().send(signal)


def main() -> int:
    application = QCoreApplication(sys.argv)
    portal = Portal()
    bus = QDBusConnection.sessionBus()
    bus.registerObject(PATH, portal, QDBusConnection.RegisterOption.ExportAllSlots)
    bus.registerService("org.freedesktop.portal.Desktop")
    print("ready", flush=True)  # noqa: T201  who started this process waits for it
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
