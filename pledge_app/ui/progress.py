"""How far a job is, said across threads; and the way to stop it."""

from PySide6.QtCore import QObject, Signal


class Progress(QObject):
    """Give it to a job as its watch. `moved` carries how much is done, and of how much."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._going = True

    def stop(self) -> None:
        """Let the job end at its next step."""
        self._going = False

    def __call__(self, done: int, total: int) -> bool:
        """Called on the job's thread; False says: stop."""
        self.moved.emit(done, total)
        return self._going
