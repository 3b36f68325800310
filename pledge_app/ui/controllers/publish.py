"""Publish between the page and the ledger: nothing is signed that was not on the screen."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from pledge_app.domain.publication import History, Outstanding, Published
from pledge_app.errors import NotConfirmed, PledgeError
from pledge_app.ledger.change import Change
from pledge_app.ledger.founding import Founding
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.publishing import Prepared
from pledge_app.screens.publish import present
from pledge_app.screens.today import present as present_today
from pledge_app.ui.pages.publish import PublishPage
from pledge_app.ui.progress import Progress
from pledge_app.ui.session import Session


class PublishController(QObject):
    """Leads from the choice over the recovery key (the first time) and the preview to the folder."""

    shows = Change.PLEDGES | Change.ENTRIES | Change.SUMMARIES

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._folder = Path()
        self._history: History | None = None
        self._founding: Founding | None = None
        self._prepared: Prepared | None = None
        self._outstanding: Outstanding | None = None
        self._published: Published | None = None
        self._progress: Progress | None = None
        self._failed: type[PledgeError] | None = None
        self._left = 0
        self.page = PublishPage()
        self.page.preview_asked.connect(self._on_preview)
        self.page.words_typed.connect(self._on_words)
        self.page.publish_asked.connect(self._on_publish)
        self.page.put_asked.connect(self._on_put)
        self.page.discard_asked.connect(self._on_discard)
        self.page.cancel_asked.connect(self._on_cancel)
        self.page.record_asked.connect(self._on_record)
        self.page.pledge_asked.connect(self._on_pledge)

    def refresh(self) -> None:
        """Show where publishing stands; a step that is under way stays."""
        if self._progress is None and (self._founding is None or self._founding.confirmed):
            self._show()
            self._count_left()

    def open(self, what: object) -> None:
        """Nothing asks for a part of this page."""

    def _show(self) -> None:
        ledger = self._session.ledger
        self.page.show_state(
            present(
                ledger.publishing.state(),
                has_pledges=ledger.pledges.binding(),
                left_today=self._left,
                folder=str(self._folder) if self._prepared else None,
                preview=self._prepared.preview if self._prepared else None,
                outstanding=self._outstanding,
                published=self._published,
            )
        )

    def _count_left(self) -> None:
        """Once it is published: what is left to record today, which many pledges take a while to say."""
        if self._published is not None:
            work = partial(_left, today=self._session.today())
            self._session.start(work, self._session.ledger).done.connect(self._on_left)

    def _on_left(self, left: int) -> None:
        self._left = left
        if self._published is not None:
            with self._session.telling():
                self._show()

    def _on_preview(self, folder: Path, history: History | None) -> None:
        self._folder, self._history, self._published = folder, history, None
        with self._session.telling():
            self._begin(folder)

    def _begin(self, folder: Path) -> None:
        """The first step there is to take: what lies there already, the recovery key, or the preview."""
        publishing = self._session.ledger.publishing
        state = publishing.state()
        if not state.first and not state.unpublished:
            work = partial(_outstanding, folder=folder, now=self._session.now())
            self._work(work, self._on_outstanding)
            return
        if not state.first:
            self._founding = None
        elif self._founding is None or not self._founding.confirmed:
            self._founding = publishing.founding()
            self.page.show_recovery(self._founding.words, self._founding.asked)
            return
        # Words that were written down stay good until they are published: nobody notes two sheets down.
        self._prepare()

    def _on_words(self, words: tuple[str, ...]) -> None:
        if self._founding is None:
            return
        try:
            self._founding.confirm(words)
        except NotConfirmed:
            self.page.recovery.show_wrong()
            return
        self.page.recovery.forget()
        self._prepare()

    def _prepare(self) -> None:
        work = partial(
            _prepare,
            today=self._session.today(),
            now=self._session.now(),
            history=self._history,
            founding=self._founding,
            folder=self._folder,
        )
        self._work(work, self._on_prepared)

    def _on_prepared(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._arrive()

    def _on_outstanding(self, found: Outstanding) -> None:
        self._outstanding = found
        self._arrive()

    def _on_put(self) -> None:
        work = partial(_complete, folder=self._folder, now=self._session.now())
        self._work(work, self._on_published)

    def _on_publish(self) -> None:
        if self._prepared is not None:
            work = partial(_publish, prepared=self._prepared, folder=self._folder, now=self._session.now())
            self._work(work, self._on_published)

    def _on_published(self, published: Published) -> None:
        self._founding = self._prepared = self._outstanding = None
        self._published = published
        self._arrive()
        with self._session.telling():
            self._count_left()

    def _arrive(self) -> None:
        """Show the step that work led to. What kept it from going so far is over; other trouble is not."""
        self._progress = None
        if self._failed is not None:
            self._session.eased.emit(self._failed)
            self._failed = None
        with self._session.telling():
            self._show()

    def _on_failed(self, error: Exception) -> None:
        """The strip tells it; the page goes back to where the person can act."""
        self._failed = type(error) if isinstance(error, PledgeError) else None
        self._progress = self._prepared = self._outstanding = None
        with self._session.telling():
            self._show()

    def _on_discard(self) -> None:
        self._prepared = self._outstanding = None
        if self._founding is not None and not self._founding.confirmed:
            self._founding = None
            self.page.recovery.forget()
        with self._session.telling():
            self._show()

    def _work(self, work: Callable[[Ledger, Progress], object], done: Callable[..., None]) -> None:
        """Run `work` as a job, with how far it is on the page."""
        self._progress = Progress(self)
        self._progress.moved.connect(self.page.show_progress, Qt.ConnectionType.QueuedConnection)
        self.page.show_working()
        job = self._session.start(work, self._session.ledger, self._progress)
        job.done.connect(done)
        job.failed.connect(self._on_failed)

    def _on_cancel(self) -> None:
        if self._progress is not None:
            self._progress.stop()

    def _on_record(self) -> None:
        self._published = None
        self._session.go("today")

    def _on_pledge(self) -> None:
        self._session.go("pledges", "new")


def _left(ledger: Ledger, *, today: date) -> int:
    with ledger.reopen() as own:
        state = present_today(
            own.pledges.active(today=today),
            own.journal.day(today),
            {},
            own.journal.reported_before(today),
            {},
            day=today,
            today=today,
            week_start=1,  # only the year is laid out by it
        )
        return state.left


def _prepare(
    ledger: Ledger,
    watch: Progress,
    *,
    today: date,
    now: datetime,
    history: History | None,
    founding: Founding | None,
    folder: Path,
) -> Prepared:
    with ledger.reopen() as own:
        return own.publishing.prepare(
            today=today, now=now, history=history, founding=founding, watch=watch, folder=folder
        )


def _publish(
    ledger: Ledger, watch: Progress, *, prepared: Prepared, folder: Path, now: datetime
) -> Published:
    del watch  # once it is signed it is carried to its end; what a crash cuts off is completed later
    with ledger.reopen() as own:
        return own.publishing.publish(prepared, folder, now=now)


def _outstanding(ledger: Ledger, watch: Progress, *, folder: Path, now: datetime) -> Outstanding:
    del watch  # it takes no longer than reading what lies there
    with ledger.reopen() as own:
        return own.publishing.outstanding(folder, now=now)


def _complete(ledger: Ledger, watch: Progress, *, folder: Path, now: datetime) -> Published:
    del watch  # as above
    with ledger.reopen() as own:
        return own.publishing.complete(folder, now=now)
