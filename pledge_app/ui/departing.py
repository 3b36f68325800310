"""How a session leaves a window that stays: locked until its person is there again, or deleted for good."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pledge_app.ui.jobs import Jobs
from pledge_app.ui.session import Session
from pledge_app.ui.window import Window

if TYPE_CHECKING:
    from pledge_app.ledger.deleting import Gone
    from pledge_app.ledger.ledger import Ledger
    from pledge_app.ui.deleting import Removing
    from pledge_app.ui.locking import Locking


class Departing(QObject):
    """Each signal carries first the jobs for what comes next: a session's own end with it.

    `back`: a Ledger, unlocked. `gone`: a sentence that says what was deleted. `stayed`: why nothing was.
    """

    back = Signal(object, object)
    gone = Signal(object, str)
    stayed = Signal(object, object)

    def __init__(self, window: Window, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._under_way: Locking | Removing | None = None

    @property
    def under_way(self) -> bool:
        """Whether a session has left, and nothing came after it yet."""
        return self._under_way is not None

    def lock(self, session: Session) -> None:
        """Let the window show nothing, and close the journal, until its person is there again."""
        from pledge_app.ui.locking import Locking

        locking = self._under_way = Locking(self._window, session, self._folder)
        locking.opened.connect(self._on_opened)
        locking.begin()

    def delete(self, session: Session, gone: "Gone") -> None:
        """Let the window show nothing, and delete the profile; `gone` is what became of its backups."""
        from pledge_app.ui.deleting import Removing

        removing = self._under_way = Removing(self._window, session, self._folder)
        removing.removed.connect(partial(self._on_removed, gone))
        removing.refused.connect(self._on_refused)
        removing.begin()

    def close(self) -> None:
        """The window closes."""
        ended, self._under_way = self._under_way, None
        if ended is not None:
            ended.close()

    def _on_opened(self, ledger: "Ledger") -> None:
        self.back.emit(self._end(), ledger)

    def _on_removed(self, gone: "Gone", left: tuple[str, ...]) -> None:
        said = self.tr("Everything is deleted.")
        if gone.backups:
            said = self.tr("Everything is deleted, and %n backups with it.", "", gone.backups)
        places = (*gone.left, *left)
        if places:
            said = f"{said} {self.tr('Still there: {places}').format(places=', '.join(places))}"
        self.gone.emit(self._end(), said)

    def _on_refused(self, error: Exception) -> None:
        self.stayed.emit(self._end(), error)

    def _end(self) -> Jobs:
        ended, self._under_way = self._under_way, None
        assert ended is not None  # noqa: S101  it was that one's signal
        ended.deleteLater()
        return ended.jobs
