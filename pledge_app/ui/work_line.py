"""A line below the page while something takes long: what it is, how far it is, and the way to stop it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from pledge_app.ui.below import Below
from pledge_app.ui.jobs import Job
from pledge_app.ui.progress import Progress

PATIENCE = 400
"""Milliseconds for which nobody wonders; what is done by then is not shown."""


class WorkLine(Below):
    """One job. It comes after a while, never takes the focus, and deletes itself when the job has ended."""

    def __init__(self, sentence: str, progress: Progress, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress, self._stopping = progress, False
        self.sentence.write(sentence)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(sentence)
        self.row.insertWidget(1, self.bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(self._on_stop)
        self._retranslate()
        progress.moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)
        job.done.connect(self.leave)
        job.failed.connect(self.leave)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.show)
        self._timer.start(PATIENCE)

    def leave(self) -> None:
        """Go for good; the job goes on if it has not ended."""
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_moved(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _on_stop(self) -> None:
        self._stopping = True
        self._progress.stop()
        self._retranslate()

    def _retranslate(self) -> None:
        self.button.setText(self.tr("Stopping…") if self._stopping else self.tr("Stop"))
        self.button.setDisabled(self._stopping)
