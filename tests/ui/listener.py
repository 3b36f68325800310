"""Asks the desktop what it prefers and prints what it hears for a second. A process of its own."""

import sys

from PySide6.QtCore import QCoreApplication, QTimer

from pledge_app.ui.desktop import Desktop


def main() -> int:
    application = QCoreApplication(sys.argv)
    desktop = Desktop()
    desktop.dark.connect(lambda dark: print("dark", dark, flush=True))  # noqa: T201  read by the test
    desktop.reduced.connect(lambda reduced: print("reduced", reduced, flush=True))  # noqa: T201  as above
    desktop.ask()
    QTimer.singleShot(1000, application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
