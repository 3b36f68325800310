"""Prints each word of the desktop that its screen is locked, for a second. A process of its own."""

import sys

from PySide6.QtCore import QCoreApplication, QTimer

from pledge_app.ui.screen_lock import ScreenLock


def main() -> int:
    application = QCoreApplication(sys.argv)
    screen = ScreenLock()
    screen.locked.connect(lambda: print("locked", flush=True))  # noqa: T201  what the test reads
    print("ready", flush=True)  # noqa: T201  as above
    QTimer.singleShot(2000, application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
