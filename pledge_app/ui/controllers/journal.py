"""The journal between its page and the ledger."""

from threading import Lock

from PySide6.QtCore import QObject

from pledge_app.domain.journal import EVERYTHING, PAGE, Choices, Filter, Spot
from pledge_app.domain.vocabulary import Outcome
from pledge_app.errors import Cancelled, UnknownEntry
from pledge_app.ledger.change import Change
from pledge_app.ledger.ledger import Ledger
from pledge_app.ledger.recorded import Said
from pledge_app.screens import journal
from pledge_app.screens.journal import JournalState, Rows
from pledge_app.ui.jobs import Job
from pledge_app.ui.look import Look
from pledge_app.ui.pages import journal as pages
from pledge_app.ui.session import Session

FIND = "find"
MANY = 100
"""Pledges from which on even their titles are asked for away from the window."""

MOST = 500
"""Entries that are shown anew at most where something changed: more come as one scrolls."""

Answer = tuple[Choices | None, JournalState | Rows]


class Asking:
    """One question to the journal, asked on another thread, that can be given up on this one.

    `before` is where a further page begins; `anew`: what there is to choose from may be another.
    """

    def __init__(
        self, asked: Filter, *, before: Spot | None = None, count: int = PAGE, anew: bool = False
    ) -> None:
        self._asked, self._before, self._count, self._anew = asked, before, count, anew
        self._lock = Lock()
        self._ledger: Ledger | None = None
        self._given_up = False

    def ask(self, ledger: Ledger) -> Answer:
        """What is to be shown, all of it read and arranged."""
        choices = ledger.journal.choices() if self._anew else None
        found = ledger.journal.page(self._asked, before=self._before, count=self._count)
        if self._before is None:
            return choices, journal.present(found, self._asked)
        return choices, journal.rows(found, self._asked, below=self._before.day)

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
        self.page.redact_asked.connect(self._on_redact)
        self.page.pledge_asked.connect(self._on_pledge)
        self.page.new_asked.connect(self._on_new)

    def refresh(self) -> None:
        """Show the list and the chosen entry anew, as far down as it was seen."""
        seen = sum(isinstance(line, journal.Item) for line in self.page.list.entries.lines)
        self._ask(Asking(self._asked, count=min(max(seen, PAGE), MOST), anew=True))
        self._show_chosen()

    def open(self, what: object) -> None:
        """Let the person search (`what` is FIND)."""
        if what == FIND:
            self.page.focus_search()

    def _ask(self, asking: Asking) -> None:
        if self._asking is not None:
            self._asking.give_up()
        ledger = self._session.ledger
        self._asking = asking
        if self._asked == EVERYTHING and ledger.pledges.count() <= self._many:
            self._job = None
            self._show(asking.ask(ledger))
        else:
            self._job = self._session.start(asking.ask_apart, ledger)
            self._job.done.connect(self._on_answer)

    def _on_answer(self, answer: Answer | None) -> None:
        if self.sender() is self._job and answer is not None:
            self._show(answer)

    def _show(self, answer: Answer) -> None:
        choices, found = answer
        if choices is not None:
            self.page.show_narrowing(journal.narrowing(choices, self._session.today()))
        if isinstance(found, JournalState):
            self.page.show_state(found, self._chosen)
        else:
            self.page.show_more(found)

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
                self._ask(Asking(asked))

    def _on_more(self, spot: Spot) -> None:
        with self._session.telling():
            self._ask(Asking(self._asked, before=spot))

    def _on_chosen(self, entry: int) -> None:
        self._chosen = entry
        with self._session.telling():
            self._show_chosen()

    def _on_correct(self, number: int, outcome: Outcome) -> None:
        """Correct the outcome; the words stay as they were."""
        session, corrected = self._session, False
        with session.telling():
            entry = session.ledger.journal.entry(number)
            said = Said(outcome=outcome, note=entry.text, chips=entry.chips, amount=entry.amount)
            effect = session.acts.correct(number, said, today=session.today())
            self._chosen, corrected = effect.entry, True
            session.acted.emit(effect)
            session.say(self.tr("Corrected. The earlier entry stays, marked as corrected."))
        with self._session.telling():
            self.refresh() if corrected else self._show_chosen()

    def _on_redact(self, entry: int) -> None:
        from pledge_app.ui.redacting import Redacting  # few ever ask for it

        Redacting(self._session, self.page).ask(entry)

    def _on_pledge(self, line: int) -> None:
        self._session.go("pledges", line)

    def _on_new(self) -> None:
        self._session.go("today")
