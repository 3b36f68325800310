"""PySide6 6.12.0 on Python < 3.12 loses a reference on every void call and every emit, and then aborts.

The lock excludes it; this second of calls would notice a release that has the fault again.
"""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

CALLS, EMITS, NOISE = 20_000, 2_000, 200


class Bell(QObject):
    rung = Signal(object)


def test_calls_and_emits_leave_the_reference_counts_alone(qapp: QApplication) -> None:  # noqa: ARG001  for QLabel
    label, bell, heard = QLabel(), Bell(), list[object]()
    bell.rung.connect(heard.append)
    yes = True
    before = sys.getrefcount(None), sys.getrefcount(yes)
    for _ in range(CALLS):
        label.setEnabled(yes)
    for _ in range(EMITS):
        bell.rung.emit(None)
    assert len(heard) == EMITS
    heard.clear()
    after = sys.getrefcount(None), sys.getrefcount(yes)
    assert max(abs(now - then) for now, then in zip(after, before, strict=True)) < NOISE
