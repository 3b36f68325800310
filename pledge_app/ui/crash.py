"""Bugs: nothing is swallowed. A local report, shown once at a time; the app goes on; nothing is sent."""

import faulthandler
import os
import sys
import threading
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)

FAULTS = "fault.txt"
REMEMBERED = 20
"""How many of Qt's last messages a report holds."""


class Crash(QObject):
    """Hears everything that nobody expected, on any thread. `happened` carries a report, on the window's."""

    happened = Signal(str)
    _heard = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: deque[str] = deque(maxlen=REMEMBERED)
        self._faults: IO[str] | None = None
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Take the hooks of Python, of its threads, and of Qt."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        qInstallMessageHandler(self.hear_qt)

    def watch_faults(self, folder: Path) -> str:
        """Have a fault of the machine code written into `folder`; returns a report of the last run's.

        Asked again, it goes on as before.
        """
        if self._faults is not None:
            return ""
        file = folder / FAULTS
        try:
            left = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
            self._faults = file.open("w", encoding="utf-8")
        except OSError:
            return ""  # a folder that cannot be written says so when there is something to write
        faulthandler.enable(self._faults)
        if not left:
            return ""
        from pledge_app.ledger import report  # only where there is something to report

        return report.of_fault(left, toolkit=f"Qt {qVersion()}")

    def close(self) -> None:
        """Give the hooks back, and leave no empty file."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        qInstallMessageHandler(None)
        if self._faults is not None:
            faulthandler.disable()
            quiet = not os.fstat(self._faults.fileno()).st_size
            self._faults.close()
            if quiet:
                # Another window over the same profile may have taken it away.
                Path(self._faults.name).unlink(missing_ok=True)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from pledge_app.ledger import report  # only where there is something to report

        self._heard.emit(report.of_bug(kind, trace, tuple(self._messages), toolkit=f"Qt {qVersion()}"))

    def _on_thread(self, facts: threading.ExceptHookArgs) -> None:
        self._on_exception(facts.exc_type, facts.exc_value or facts.exc_type(), facts.exc_traceback)

    def hear_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Remember what Qt says, and say it where Qt would have."""
        line = f"Qt {kind.name}: {message} ({context.category})"
        self._messages.append(line)
        if sys.stderr is not None:
            print(line, file=sys.stderr)  # noqa: T201  where Qt itself would have written it

    @Slot(str)
    def _on_heard(self, text: str) -> None:
        self.happened.emit(text)
