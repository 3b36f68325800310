"""The journal: what was recorded, in time order, narrowed as one asks; beside or behind it one entry."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from pledge_app.domain.search import LONGEST
from pledge_app.screens.journal import EntryState, JournalState, Narrowing, Rows
from pledge_app.ui import focus
from pledge_app.ui.empty import Empty
from pledge_app.ui.look import Look
from pledge_app.ui.pages.beside import BesidePage
from pledge_app.ui.pages.entry_detail import EntryDetail
from pledge_app.ui.pages.journal_filters import JournalFilters
from pledge_app.ui.pages.journal_list import JournalList


class JournalPage(BesidePage):
    """`asked` carries a Filter, `more_asked` the Spot where the next page begins, `chosen` an entry's id.

    `correct_asked` carries the id of the shown entry and its Outcome, `redact_asked` the one whose words are
    to be destroyed, `pledge_asked` a line, `new_asked` nothing: it wants to record something.
    """

    asked = Signal(object)
    more_asked = Signal(object)
    chosen = Signal(int)
    correct_asked = Signal(int, object)
    redact_asked = Signal(int)
    pledge_asked = Signal(int)
    new_asked = Signal()

    list: JournalList

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._state: JournalState | None = None
        self.hint = QLabel(wordWrap=True)
        self.hint.setProperty("role", "secondary")
        self.filters, self.list, self.empty = JournalFilters(), JournalList(look), Empty()
        self.unchosen = QLabel(wordWrap=True)
        self.unchosen.setProperty("role", "secondary")
        self.detail: EntryDetail | None = None
        self.filters.changed.connect(self.asked)
        self.filters.left.connect(self._on_left)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.entries.more_asked.connect(self.more_asked)
        self.empty.asked.connect(self._on_empty)
        self._lay_out()
        self._dress()
        self._retranslate()

    def show_narrowing(self, narrowing: Narrowing) -> None:
        self.filters.show_narrowing(narrowing)

    def show_state(self, state: JournalState, chosen: int | None) -> None:
        """The list from its top, with the entry `chosen` marked if it is in it."""
        self._state = state
        self.list.show_rows(state.rows, chosen)
        self._word_state(state)
        self._arrange()

    def show_more(self, rows: Rows) -> None:
        """The page that `more_asked` asked for."""
        self.list.entries.add_rows(rows)

    def show_entry(self, state: EntryState | None) -> None:
        """One entry, or none."""
        within = self.detail is not None and focus.inside(self.detail)
        shown, self.detail = self.detail, None if state is None else EntryDetail(state)
        if self.detail is not None:
            self.detail.correct_asked.connect(self._on_correct)
            self.detail.entry_asked.connect(self._on_entry)
            self.detail.redact_asked.connect(self._on_redact)
            self.detail.pledge_asked.connect(self.pledge_asked)
        self._replace(shown, self.detail)
        self._arrange()
        if within:
            self._take_focus()

    def focus_search(self) -> None:
        if not self.beside:
            self.close_detail()
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._state:
                self._word_state(self._state)
            if self.detail:
                self.show_entry(self.detail.state)

    def _lay_out(self) -> None:
        left = self._inside
        left.setSpacing(12)
        for widget in (self.title, self.filters, self.hint, self.empty):
            left.addWidget(widget)
        left.addWidget(self.list, 1)
        left.addStretch(0)
        self._right.content.addWidget(self.unchosen)
        self._stand(1, 1)

    def _arrange(self) -> None:
        beside, chosen, state = self.beside, self.detail is not None, self._state
        behind = self._opened and chosen and not beside
        blank = state is None or state.is_empty
        self._left.setVisible(not behind)
        self._right.setVisible(behind or (beside and not blank))
        self._inside.setContentsMargins(32, 24, 0 if beside and not blank else 32, 24)
        self.back.setVisible(behind)
        self.unchosen.setVisible(not chosen)
        self.empty.setVisible(state is not None and (state.is_empty or state.nothing_found))
        if self.list.hasFocus() and self.empty.isVisibleTo(self):
            self.filters.search.setFocus()
        self.list.setVisible(not self.empty.isVisibleTo(self))
        self.filters.setVisible(state is None or not state.is_empty)

    def _word_state(self, state: JournalState) -> None:
        hint = ""
        if state.cut:
            hint = self.tr("Only the first {count} characters are looked for.").format(count=LONGEST)
        elif state.wordless:
            hint = self.tr("Signs alone are not looked for: add a letter, a digit or a Chinese sign.")
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        if state.is_empty:
            self.empty.show_words(self.tr("Nothing recorded yet."), self.tr("Go to Today"))
        else:
            self.empty.show_words(self.tr("Nothing found."), self.tr("Show everything"))

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Journal"))
        self.back.setText(self.tr("All entries"))
        self.unchosen.setText(self.tr("Choose an entry to see all of it: its words, its history, its proof."))

    def _take_focus(self) -> None:
        """Keep the keys in an entry that was shown anew."""
        if self.detail is not None and self.detail.outcomes is not None:
            self.detail.outcomes.take_focus()
        elif not self.beside:
            self.back.setFocus()
        else:
            self.list.setFocus()

    def _on_left(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.choose_first()

    def _on_chosen(self, entry: int) -> None:
        if self.beside:
            self.chosen.emit(entry)

    def _on_opened(self, entry: int) -> None:
        if self.detail is None or self.detail.state.item.id != entry:
            self.chosen.emit(entry)
        self.open_detail()

    def _on_entry(self, entry: int) -> None:
        self.chosen.emit(entry)
        self._take_focus()

    def _on_correct(self, outcome: object) -> None:
        if self.detail is not None:
            self.correct_asked.emit(self.detail.state.item.id, outcome)

    def _on_redact(self) -> None:
        if self.detail is not None:
            self.redact_asked.emit(self.detail.state.item.id)

    def _on_empty(self) -> None:
        if self._state is not None and self._state.is_empty:
            self.new_asked.emit()
        else:
            self.filters.clear()
            self.filters.search.setFocus()
