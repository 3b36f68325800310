"""The journal between its page and the ledger."""

from threading import Lock

from PySide6.QtCore import QObject

from pledge_app.domain.conduct import Outcome
from pledge_app.domain.journal import EVERYTHING, PAGE, Choices, Filter, JournalPage, Spot
from pledge_app.errors import Cancelled, UnknownEntry
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.screens import journal
from pledge_app.ui.jobs import Job
from pledge_app.ui.look import Look
from pledge_app.ui.pages import journal as pages
from pledge_app.ui.session import Session

FIND = "find"
MANY = 100
"""Pledges from which on even their titles are asked for away from the window."""

MOST = 500
"""Entries that are shown anew at most where something changed: more come as one scrolls."""

Answer = tuple[Choices | None, JournalPage]


class Asking:
    """One question to the journal, asked on another thread, that can be given up on this one."""

    def __init__(self, asked: Filter, *, before: Spot | None, count: int) -> None:
        self.asked, self.before, self._count = asked, before, count
        self._lock = Lock()
        self._ledger: Ledger | None = None
        self._given_up = False

    def ask(self, ledger: Ledger) -> Answer:
        """The answer, over this thread's own ledger; choices come with the first page only."""
        choices = ledger.journal.choices() if self.before is None else None
        return choices, ledger.journal.page(self.asked, before=self.before, count=self._count)

    def ask_apart(self, ledger: Ledger) -> Answer | None:
        """The same over a ledger of its own; None once it was given up."""
        with ledger.reopen() as own:
            with self._lock:
                self._ledger = None if self._given_up else own
            try:
                return None if self._ledger is None else self.ask(own)
            except Cancelled:
                return None
            finally:
                with self._lock:
                    self._ledger = None

    def give_up(self) -> None:
        with self._lock:
            self._given_up = True
            if self._ledger is not None:
                self._ledger.interrupt()


class JournalController(QObject):
    """Everything is asked for at once; what is narrowed may take a while, and is asked for apart."""

    shows = Change.PLEDGES | Change.ENTRIES | Change.SUMMARIES

    def __init__(self, session: Session, look: Look, *, many: int = MANY) -> None:
        """With more than `many` pledges nothing is asked for on this thread."""
        super().__init__(session)
        self._session, self._many = session, many
        self._asked = EVERYTHING
        self._chosen: int | None = None
        self._asking: Asking | None = None
        self._job: Job | None = None
        self.page = pages.JournalPage(look)
        self.page.asked.connect(self._on_asked)
        self.page.more_asked.connect(self._on_more)
        self.page.chosen.connect(self._on_chosen)
        self.page.correct_asked.connect(self._on_correct)
        self.page.pledge_asked.connect(self._on_pledge)
        self.page.new_asked.connect(self._on_new)

    def refresh(self) -> None:
        """Show the list and the chosen entry anew, as far down as it was seen."""
        seen = sum(isinstance(line, journal.Item) for line in self.page.list.entries.lines)
        self._ask(None, min(max(seen, PAGE), MOST))
        self._show_chosen()

    def open(self, what: object) -> None:
        """Let the person search (`what` is FIND)."""
        if what == FIND:
            self.page.focus_search()

    def _ask(self, before: Spot | None, count: int) -> None:
        if self._asking is not None:
            self._asking.give_up()
        ledger = self._session.ledger
        asking = self._asking = Asking(self._asked, before=before, count=count)
        if self._asked == EVERYTHING and ledger.pledges.count() <= self._many:
            self._job = None
            self._show(asking, asking.ask(ledger))
        else:
            self._job = self._session.start(asking.ask_apart, ledger)
            self._job.done.connect(self._on_answer)

    def _on_answer(self, answer: Answer | None) -> None:
        if self.sender() is self._job and self._asking is not None and answer is not None:
            self._show(self._asking, answer)

    def _show(self, asking: Asking, answer: Answer) -> None:
        choices, found = answer
        if choices is None:
            below = asking.before.day if asking.before else None
            self.page.show_more(journal.rows(found, asking.asked, below=below))
            return
        self.page.show_narrowing(journal.narrowing(choices, self._session.today()))
        self.page.show_state(journal.present(found, asking.asked), self._chosen)

    def _show_chosen(self) -> None:
        if self._chosen is None:
            return
        try:
            opened = self._session.ledger.journal.opened(self._chosen)
        except UnknownEntry:
            self._chosen = None
            self.page.show_entry(None)
        else:
            self.page.show_entry(journal.entry(opened))

    def _on_asked(self, asked: Filter) -> None:
        if asked != self._asked:
            self._asked = asked
            with self._session.telling():
                self._ask(None, PAGE)

    def _on_more(self, spot: Spot) -> None:
        with self._session.telling():
            self._ask(spot, PAGE)

    def _on_chosen(self, entry: int) -> None:
        self._chosen = entry
        with self._session.telling():
            self._show_chosen()

    def _on_correct(self, number: int, outcome: Outcome) -> None:
        """Correct the outcome; the words stay as they were."""
        verbs, corrected = self._session.ledger.journal, False
        with self._session.telling():
            entry = verbs.opened(number).row.entry
            made = verbs.correct(
                number,
                outcome,
                today=self._session.today(),
                note=entry.text,
                chips=entry.chips,
                amount=entry.amount,
            )
            self._chosen, corrected = made.id, True
            self._session.say(self.tr("Corrected. The earlier entry stays, marked as corrected."))
        with self._session.telling():
            self.refresh() if corrected else self._show_chosen()

    def _on_pledge(self, line: int) -> None:
        self._session.go("pledges", line)

    def _on_new(self) -> None:
        self._session.go("today")
