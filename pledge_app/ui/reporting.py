"""A mistake of the app's, told beside the window: one at a time, for the first is what led to the others."""

from PySide6.QtCore import QObject

from pledge_app.ui.window import Window


class Reporting(QObject):
    """Shows reports over a window, in nobody's way: nothing is destroyed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._shown = window, False

    def show(self, report: str) -> None:
        """Show a report, unless there is one already."""
        if self._shown:
            return
        from pledge_app.ui.dialogs.crash import CrashDialog

        self._shown = True
        dialog = CrashDialog(report, self._window)
        dialog.setProperty("stays", True)  # noqa: FBT003  Qt's argument; it holds nothing of the journal
        self._window.dress(dialog)
        dialog.finished.connect(self._on_seen)
        dialog.show()

    def _on_seen(self) -> None:
        self._shown = False
