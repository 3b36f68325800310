"""Everything that can be seen or reached in a window, for tests of craft."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QScrollArea, QWidget


def settle() -> None:
    """Let layouts be arranged and what was put off happen."""
    for _ in range(5):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(
    window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the keys go."""
    QTest.keyClick(window.focusWidget() or window, key, modifier)
    settle()


def seen(window: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that are shown, itself among them."""
    yield window
    yield from (widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window))


def focusable(window: QWidget) -> list[QWidget]:
    """The shown and enabled widgets that a key can reach."""
    return [
        widget
        for widget in seen(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not widget.isWindow()
    ]


def unnamed(window: QWidget) -> list[str]:
    """What can be reached and says nothing to a screen reader."""
    found = []
    for widget in focusable(window):
        reader = QAccessible.queryAccessibleInterface(widget)
        if not reader.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def cramped(window: QWidget) -> list[str]:
    """Buttons and choices that are smaller than they ask to be; texts and pages that are cut off in part."""
    found = []
    for widget in seen(window):
        if isinstance(widget, QAbstractButton | QComboBox):
            if widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height():
                name = f"{type(widget).__name__} {_text(widget)!r}"
                found.append(f"{name}: {widget.size()}, asks for {widget.sizeHint()}")
        elif isinstance(widget, QScrollArea) and not widget.horizontalScrollBar().isVisible():
            if widget.widget().width() > widget.viewport().width():
                found.append(f"{type(widget).__name__}: its content is cut off at the right")
        elif isinstance(widget, QLabel) and widget.text() and not widget.pixmap():
            need = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            wide = widget.wordWrap() or widget.width() >= widget.sizeHint().width()
            if widget.height() < need or not wide:
                found.append(f"QLabel {widget.text()[:40]!r}: {widget.size()}, needs {need}")
    return found


def small(window: QWidget, least: int) -> list[str]:
    """What can be pressed and is lower than `least` px."""
    return [
        f"{type(widget).__name__} {_text(widget)!r}: {widget.height()}"
        for widget in focusable(window)
        if isinstance(widget, QAbstractButton | QComboBox) and widget.height() < least
    ]


def tab_order(window: QWidget, limit: int = 300) -> list[QWidget]:
    """The widgets that Tab visits, from the first to where it comes round."""
    reachable = focusable(window)
    if not reachable:
        return []
    reachable[0].setFocus()
    visited: list[QWidget] = []
    for _ in range(limit):
        widget = QApplication.focusWidget()
        if widget is None or widget in visited:
            break
        visited.append(widget)
        window.focusNextPrevChild(True)  # noqa: FBT003  Qt's argument
    return visited


def place(widget: QWidget, window: QWidget) -> tuple[int, int]:
    """Where a widget's middle is in the window: row first, as one reads."""
    middle = widget.mapTo(window, QPoint(widget.width() // 2, widget.height() // 2))
    return middle.y(), middle.x()


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
