"""One entry: its words, what became of it, the wording of the time, and where it stands in the log."""

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pledge_app.domain.pledge import Pledge
from pledge_app.screens.journal import EntryState, Item, Standing
from pledge_app.ui.pages.outcomes import Outcomes
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.words import Words, long_date, plain_date

HIGH = 320
"""Height of the field for words too many for a label, px."""


class EntryDetail(QWidget):
    """Made anew for each entry and each change. `correct_asked` carries the Outcome that it should have.

    `entry_asked` carries the id of another entry of its history, `pledge_asked` the line of its pledge;
    `redact_asked` wants its words destroyed.
    """

    correct_asked = Signal(object)
    entry_asked = Signal(int)
    pledge_asked = Signal(int)
    redact_asked = Signal()

    def __init__(self, state: EntryState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self._words = Words(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.outcomes: Outcomes | None = None
        self.links: list[QPushButton] = []
        self._add_heading()
        self._add_outcome()
        self._add_words()
        self._add_facts()
        self._add_history()
        self._add_wording()
        self._add_proof()

    def _add_heading(self) -> None:
        item = self.state.item
        kind = self._words.kind(item.kind, corrects=item.corrects)
        both = QVBoxLayout()
        both.setSpacing(2)
        both.addWidget(PlainLabel("caption", f"{long_date(item.day)} · {kind}"))
        both.addWidget(PlainLabel("heading", item.title or kind))
        self._column.addLayout(both)

    def _add_outcome(self) -> None:
        entry = self.state.opened.row.entry
        if self.state.opened.correctable:
            self.outcomes = Outcomes()
            self.outcomes.show_outcome(entry.outcome, entry_name(self.state.item))
            self.outcomes.chosen.connect(self.correct_asked)
            self._column.addWidget(self.outcomes)
            hint = self.tr("Another outcome is a correction: a new entry, beside which this one stays.")
            self._column.addWidget(PlainLabel("caption", hint))
        elif entry.outcome is not None:
            self._column.addWidget(PlainLabel("", self._words.outcome(entry.outcome)))
        if entry.amount is not None:
            self._column.addWidget(PlainLabel("", self._words.amount(entry.amount, self.state.unit)))

    def _add_words(self) -> None:
        state = self.state
        self.text = PlainLabel("", state.text + ("…" if state.is_cut else ""))
        self._column.addWidget(self.text)
        if state.is_cut:
            count = QLocale().toString(len(state.whole))
            self.whole = QPushButton(self.tr("Show all {count} characters").format(count=count))
            self.whole.clicked.connect(self._on_whole)
            self._column.addWidget(self.whole, alignment=Qt.AlignmentFlag.AlignLeft)
        chips = state.opened.row.entry.chips
        if chips:
            self._column.addWidget(PlainLabel("secondary", " · ".join(chips)))
        self.redact = QPushButton(self.tr("Destroy the words…"))
        self.redact.setProperty("role", "quiet")
        self.redact.clicked.connect(self.redact_asked)
        self.redact.setVisible(bool(state.whole or chips))
        self._column.addWidget(self.redact, alignment=Qt.AlignmentFlag.AlignLeft)

    def _on_whole(self) -> None:
        """Words too many for a label, in a field that lays out what is seen of them."""
        field = QPlainTextEdit(self.state.whole, self, readOnly=True)
        field.setAccessibleName(self.tr("All of its words"))
        field.setFixedHeight(HIGH)
        self._column.replaceWidget(self.text, field)
        self.text.hide()
        self.whole.hide()
        field.setFocus()

    def _add_facts(self) -> None:
        row, item = self.state.opened.row, self.state.item
        facts = [self.tr("Written on {time}.").format(time=_time(row.at))]
        if row.until is not None:
            facts.insert(0, self.tr("Until {day}.").format(day=plain_date(row.until)))
        if self.state.opened.redacted is not None:
            day = plain_date(self.state.opened.redacted)
            facts.append(self.tr("Words destroyed on {day}.").format(day=day))
        if item.late:
            facts.append(self.tr("Late: more than a week after its day."))
        if item.imported:
            facts.append(self.tr("Imported from another program."))
        if item.replaced:
            facts.append(self.tr("It stands no more: see its history."))
        self._column.addWidget(PlainLabel("secondary", " ".join(facts)))

    def _add_history(self) -> None:
        if not self.state.history:
            return
        self._column.addWidget(PlainLabel("heading", self.tr("History")))
        for item in self.state.history:
            words = self._told(item)
            if item.id == self.state.item.id:
                self._column.addWidget(PlainLabel("", self.tr("{entry} (this one)").format(entry=words)))
                continue
            link = QPushButton(words)
            link.setProperty("role", "quiet")
            link.setProperty("entry", item.id)
            link.clicked.connect(self._on_link)
            self.links.append(link)
            self._column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)

    def _told(self, item: Item) -> str:
        row = next(row for row in self.state.opened.history if row.entry.id == item.id)
        what = self._words.outcome(item.outcome) if item.outcome else entry_kind(item)
        told = self.tr("{time}: {what}").format(time=_time(row.at), what=what)
        return self.tr("{entry}, corrected since").format(entry=told) if item.replaced else told

    def _on_link(self) -> None:
        link = self.sender()
        if isinstance(link, QPushButton):
            self.entry_asked.emit(link.property("entry"))

    def _add_wording(self) -> None:
        wording = self.state.opened.wording
        if wording is None:
            return
        card, column = _card(self.tr("As it was promised then"))
        for text in self._promise(wording):
            column.addWidget(PlainLabel("", text))
        self.pledge = QPushButton(self.tr("Open the pledge"))
        self.pledge.setProperty("role", "quiet")
        self.pledge.clicked.connect(self._on_pledge)
        column.addWidget(self.pledge, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(card)

    def _promise(self, wording: Pledge) -> list[str]:
        plans = [self._words.sentence(plan.cue, plan.response) for plan in wording.if_then]
        full = [wording.statement] if wording.statement != wording.title else []
        return [*plans, *filter(None, full)] or [wording.title]

    def _on_pledge(self) -> None:
        line = self.state.opened.row.entry.line
        if line is not None:
            self.pledge_asked.emit(line)

    def _add_proof(self) -> None:
        proof = self.state.opened.proof
        card, column = _card(self.tr("Proof"))
        number = QLocale().toString
        place = self.tr("Leaf {leaf}; the log has {size}.").format(
            leaf=number(proof.leaf), size=number(proof.size)
        )
        column.addWidget(PlainLabel("", place))
        column.addWidget(PlainLabel("", self._checkpoint()))
        if proof.fits:
            fits = self.tr("Computed anew from what it says, just now: it fits.")
        else:
            fits = self.tr("What it says does not fit its leaf. Run “pledge doctor” in a terminal.")
        column.addWidget(PlainLabel("secondary" if proof.fits else "danger", fits))
        column.addWidget(PlainLabel("caption", self.tr("Hash {hash}").format(hash=proof.hash)))
        self._column.addWidget(card)

    def _checkpoint(self) -> str:
        proof = self.state.opened.proof
        if self.state.standing is Standing.PRIVATE:
            return self.tr("In no published checkpoint: this log is private.")
        if proof.checkpoint is None:
            return self.tr("In no published checkpoint yet.")
        return self.tr("In the checkpoint published on {day}.").format(day=plain_date(proof.checkpoint))


def entry_name(item: Item) -> str:
    """What a screen reader calls an entry."""
    return f"{item.title or entry_kind(item)}, {long_date(item.day)}"


def entry_kind(item: Item) -> str:
    return Words().kind(item.kind, corrects=item.corrects)


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(4)
    heading = QLabel(title)
    heading.setProperty("role", "caption")
    column.addWidget(heading)
    return card, column


def _time(at: datetime) -> str:
    """A moment in the person's zone, to the minute."""
    own = at.astimezone()
    clock = QLocale().toString(QTime(own.hour, own.minute), QLocale.FormatType.ShortFormat)
    return f"{plain_date(own.date())} {clock}"
