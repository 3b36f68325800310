"""Today between the page and the ledger."""

from datetime import date

from PySide6.QtCore import QLocale, QObject

from pledge_app.ledger.change import Change
from pledge_app.screens.rate import Rate
from pledge_app.screens.today import Recording, present
from pledge_app.ui.look import Look
from pledge_app.ui.pages.today import TodayPage
from pledge_app.ui.session import Session

WEEKS = 12


class TodayController(QObject):
    """Shows the day that was asked for, and today again when the day changes."""

    shows = Change.PLEDGES | Change.ENTRIES

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session)
        self._session = session
        self._day: date | None = None
        self._focused = False
        self.page = TodayPage(look)
        self.page.record_asked.connect(self._on_record)
        self.page.day_asked.connect(self._on_day)
        self.page.pledge_asked.connect(self._on_pledge)
        self.page.new_asked.connect(self._on_new)
        session.day_changed.connect(self._on_day_changed)

    def refresh(self) -> None:
        """Show the day anew; the first time with the focus where the next key records."""
        ledger, today = self._session.ledger, self._session.today()
        day = self._day or today
        standings = ledger.journal.standings(weeks=WEEKS, today=today)
        state = present(
            ledger.pledges.active(today=day),
            ledger.journal.day(day),
            {line: Rate.of_standing(standing) for line, standing in standings.items()},
            ledger.journal.reported_before(day),
            ledger.journal.year(today),
            day=day,
            today=today,
            week_start=QLocale().firstDayOfWeek().value,
        )
        self.page.show_state(state)
        if not self._focused:
            self._focused = True
            self.page.focus_first_open()

    def open(self, what: object) -> None:
        """Show the day `what`."""
        if isinstance(what, date):
            self._on_day(what)

    def _on_record(self, recording: Recording) -> None:
        today, recorded = self._session.today(), False
        journal = self._session.ledger.journal
        with self._session.telling():
            if recording.corrects is None:
                day = self._day or today
                journal.record(
                    recording.line,
                    recording.outcome,
                    day=day,
                    today=today,
                    note=recording.text,
                    chips=recording.chips,
                    amount=recording.amount,
                )
            else:
                journal.correct(
                    recording.corrects,
                    recording.outcome,
                    today=today,
                    note=recording.text,
                    chips=recording.chips,
                    amount=recording.amount,
                )
            recorded = True
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
