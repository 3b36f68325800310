"""Today between the page and the ledger."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject

from pledge_app.domain.entry import PledgeRow
from pledge_app.errors import ProfileError
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.screens.rate import Rate
from pledge_app.screens.today import Recording, present
from pledge_app.ui.jobs import Job
from pledge_app.ui.look import Look
from pledge_app.ui.pages.today import TodayPage
from pledge_app.ui.session import Session

WEEKS = 12
MANY = 100


class Known(NamedTuple):
    """What a day shows besides its entries: all that takes time where there are many pledges."""

    day: date
    today: date
    pledges: tuple[PledgeRow, ...]
    rates: Mapping[int, Rate]
    earlier: Mapping[int, int]


def load(ledger: Ledger, day: date, today: date) -> Known:
    """Ask the ledger for all pledges of a day."""
    standings = ledger.journal.standings(weeks=WEEKS, today=today)
    return Known(
        day=day,
        today=today,
        pledges=ledger.pledges.active(today=day),
        rates={line: Rate.of_standing(standing) for line, standing in standings.items()},
        earlier=ledger.journal.reported_before(day),
    )


def load_apart(ledger: Ledger, day: date, today: date) -> Known:
    """The same on another thread."""
    with ledger.reopen() as own:
        return load(own, day, today)


class TodayController(QObject):
    """Shows the day that was asked for, and today again when the day changes."""

    shows = Change.PLEDGES | Change.ENTRIES

    def __init__(self, session: Session, look: Look, *, many: int = MANY) -> None:
        """More than `many` pledges are counted away from the window."""
        super().__init__(session)
        self._session, self._many = session, many
        self._day: date | None = None
        self._known: Known | None = None
        self._recorded: Recording | None = None
        self._job: Job | None = None
        self._focused = False
        self.page = TodayPage(look)
        self.page.record_asked.connect(self._on_record)
        self.page.day_asked.connect(self._on_day)
        self.page.pledge_asked.connect(self._on_pledge)
        self.page.new_asked.connect(self._on_new)
        self.page.log_asked.connect(session.log_asked)
        self.page.away_asked.connect(session.away_asked)
        session.day_changed.connect(self._on_day_changed)

    def refresh(self) -> None:
        """Show the day anew; the first time with the focus where the next key records."""
        ledger, today = self._session.ledger, self._session.today()
        day = self._day or today
        known, recorded = self._known, self._recorded
        if known is not None and recorded is not None and (known.day, known.today) == (day, today):
            line = recorded.line
            self.page.tick(line, recorded.outcome)  # it is durable; all that follows from it is counted later
            standing = ledger.journal.standing(line, weeks=WEEKS, today=today)
            self._show(known._replace(rates={**known.rates, line: Rate.of_standing(standing)}))
            if self._job is not None:  # it may have counted before this was recorded
                self._load_apart(day, today)
        elif ledger.pledges.count() <= self._many:
            self._job = None
            self._show(load(ledger, day, today))
        else:
            self._load_apart(day, today)

    def _load_apart(self, day: date, today: date) -> None:
        self._job = self._session.start(load_apart, self._session.ledger, day, today)
        self._job.done.connect(self._on_loaded)

    def _on_loaded(self, known: Known) -> None:
        if self.sender() is self._job:
            self._job = None
            with self._session.telling():
                self._show(known)

    def _show(self, known: Known) -> None:
        journal = self._session.ledger.journal
        self._known = known
        state = present(
            known.pledges,
            journal.day(known.day),
            known.rates,
            known.earlier,
            journal.year(known.today),
            day=known.day,
            today=known.today,
            week_start=QLocale().firstDayOfWeek().value,
        )
        self.page.show_state(state)
        if not self._focused:
            self._focused = True
            self.page.focus_first_open()

    def leave(self) -> None:
        """Keep what was typed on the cards; there is nothing else to bring back."""
        self.page.cards.keep_typed()

    def come_back(self, left: str) -> None:
        """The day of today is shown, as after a start."""

    def open(self, what: object) -> None:
        """Show the day `what`."""
        if isinstance(what, date):
            self._on_day(what)

    def _on_record(self, recording: Recording) -> None:
        from pledge_app.ledger.recorded import Said  # no start needs what recording does

        session, recorded = self._session, False
        said = Said(
            outcome=recording.outcome, note=recording.text, chips=recording.chips, amount=recording.amount
        )
        # The ledger says that entries changed before it returns: only this pledge stands otherwise now.
        self._recorded = recording
        with session.telling():
            today = session.today()
            if recording.corrects is None:
                # Until it is looked at again, midnight may have passed unseen.
                day = self._known.day if self._known else today
                effect = session.acts.record(recording.line, said, day=day, today=today)
            else:
                effect = session.acts.correct(recording.corrects, said, today=today)
            session.acted.emit(effect)
            recorded = True
            self._session.eased.emit(ProfileError)
        self._recorded = None
        if not recorded:
            self.page.restore()

    def _on_day(self, day: date) -> None:
        self._day = None if day == self._session.today() else day
        with self._session.telling():
            self.refresh()

    def _on_day_changed(self) -> None:
        self._day = None

    def _on_pledge(self, line: int) -> None:
        self._session.go("pledges", line)

    def _on_new(self) -> None:
        self._session.go("pledges", "new")
