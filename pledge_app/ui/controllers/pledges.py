"""Pledges and the editor between their pages and the ledger."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from pledge_app.domain.entry import PledgeRow
from pledge_app.domain.pledge import ChangeKind
from pledge_app.ledger.change import Change
from pledge_app.screens import editor, pledges
from pledge_app.screens.editor import EditorState
from pledge_app.screens.form import Fields, fields_of
from pledge_app.screens.pledges import Item
from pledge_app.screens.rate import Rate
from pledge_app.ui.controllers.listing import Listing
from pledge_app.ui.look import Look
from pledge_app.ui.pages.pledges import PledgesPage
from pledge_app.ui.session import Session

if TYPE_CHECKING:
    from pledge_app.ledger.reverting import Kept
    from pledge_app.ui.controllers.unsaved import Unsaved
    from pledge_app.ui.pages.editor import EditorPage

NEW = "new"


class PledgesController(QObject):
    """The list and the editor share a place in the rail; one of them is shown."""

    shows = Change.PLEDGES | Change.ENTRIES

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(session)
        self._session, self._look = session, look
        self._chosen: int | None = None
        self._items: tuple[Item, ...] = ()
        self._listing = Listing(session)
        self._listing.loaded.connect(self._on_loaded)
        self._state: EditorState | None = None
        self._before: Kept | None = None
        self._first = self._new = False
        self.list = PledgesPage(look)
        self.page = QStackedWidget()
        self.page.addWidget(self.list)
        self.list.chosen.connect(self._on_chosen)
        self.list.new_asked.connect(self._on_new_asked)
        self.list.edit_asked.connect(self._on_edit)
        self.list.end_asked.connect(self._on_end)
        self.list.discard_asked.connect(self._on_discard)

    @cached_property
    def editor(self) -> "EditorPage":
        """Built when something is first written: whoever looks at the list need not wait for it."""
        from pledge_app.ui.pages.editor import EditorPage

        made = EditorPage(self._look)
        self.page.addWidget(made)
        made.edited.connect(self._on_edited)
        made.rested.connect(self._on_rested)
        made.save_asked.connect(self._on_save)
        made.close_asked.connect(self._on_close)
        made.discard_asked.connect(self._on_discard_typed)
        return made

    @cached_property
    def _unsaved(self) -> "Unsaved":
        from pledge_app.ui.controllers.unsaved import Unsaved

        return Unsaved(self._session, self.editor, self._start)

    def refresh(self) -> None:
        """Show the pledges anew; what is being typed stays."""
        with self._session.telling():
            self._follow()
        self._listing.load()

    def _on_loaded(self, items: tuple[Item, ...]) -> None:
        self._items = items
        if self._chosen not in {item.line for item in items}:
            self._chosen = items[0].line if items and self.list.beside else None
        with self._session.telling():
            self._show()

    def _show(self) -> None:
        row = None if self._chosen is None else self._row(self._chosen)
        if row is None or row.sha256 is None:
            self.list.show_state(pledges.present(self._items, chosen=row))
            return
        ledger, today = self._session.ledger, self._session.today()
        four, twelve = (ledger.journal.standing(row.line, weeks=weeks, today=today) for weeks in (4, 12))
        self.list.show_state(
            pledges.present(
                self._items,
                chosen=row,
                wordings=ledger.pledges.history(row.line, today=today),
                four_weeks=Rate.of_standing(four),
                twelve_weeks=Rate.of_standing(twelve),
            )
        )

    def open(self, what: object) -> None:
        """Write a new pledge (`what` is NEW), or show the pledge of that line."""
        if what == NEW:
            self._on_new()
        elif isinstance(what, int):
            self._chosen = what
            self.page.setCurrentWidget(self.list)
            self.refresh()
            self.list.open_detail()

    def leave(self) -> str | None:
        """Keep what was typed; a form that is open, or that could not be kept as a draft, wants back."""
        if self._state is None:
            return None
        self.editor.rest_now()
        shown = self.page.currentWidget() is self.editor
        if not shown and self._state.pledge is not None:
            return None
        return self._unsaved.left(self._state, shown=shown, new=self._new, first=self._first)

    def come_back(self, left: str) -> None:
        place = self._unsaved.come_back(left)
        self._new, self._first = place["new"], place["first"]
        if place["shown"]:
            self.page.setCurrentWidget(self.editor)

    def _row(self, line: int) -> PledgeRow | None:
        return self._session.ledger.pledges.get(line, today=self._session.today())

    # --- the list --------------------------------------------------------------------------------------

    def _on_chosen(self, line: int) -> None:
        self._chosen = line
        with self._session.telling():
            self._show()

    def _on_new_asked(self) -> None:
        with self._session.telling():
            self._on_new()

    def _on_new(self) -> None:
        if self._state is None or not self._new or self._state.fields == Fields():
            self.editor.rest_now()
            self._first = not self._session.ledger.pledges.count()
            self._new = True
            self._start(Fields(), None)
        self.page.setCurrentWidget(self.editor)

    def _on_edit(self, line: int) -> None:
        row = None
        with self._session.telling():
            row = self._row(line)
        if row is not None:
            self._first = self._new = False
            if row.sha256 is None:
                self._start(fields_of(row.pledge), row)
            else:
                self._unsaved.begin(row)
            self.page.setCurrentWidget(self.editor)

    def _on_end(self, line: int) -> None:
        with self._session.telling():
            self._session.acted.emit(self._session.acts.end(line, today=self._session.today()))

    def _on_discard(self, line: int) -> None:
        with self._session.telling():
            self._session.acted.emit(self._session.acts.discard_draft(line, today=self._session.today()))

    # --- the editor ------------------------------------------------------------------------------------

    def _start(self, fields: Fields, original: PledgeRow | None) -> None:
        reverting = self._session.ledger.reverting
        self._before = None if original is None else reverting.kept(original.line)
        self._state = editor.present(fields, original=original, today=self._session.today())
        self.editor.start(self._state)

    def _follow(self) -> None:
        """What is written at may have become another thing: undone, done again, or changed elsewhere."""
        state = self._state
        if state is None or state.original is None:
            return
        row = self._row(state.original.line)
        if row is None or row.sha256 != state.original.sha256:
            self._before = None if row is None else self._session.ledger.reverting.kept(row.line)
            self._state = editor.present(state.fields, original=row, today=self._session.today())
            self.editor.show_state(self._state)

    def _on_edited(self, fields: Fields, change: ChangeKind | None) -> None:
        original = self._state.original if self._state else None
        today = self._session.today()
        self._state = editor.present(fields, original=original, change=change, today=today)
        self.editor.show_state(self._state)

    def _on_rested(self) -> None:
        """Keep what was typed: as a draft, or, of a pledge in the log, as what it may become."""
        with self._session.telling():
            self._follow()
        state = self._state
        if state is None:
            return
        if not _is_draft(state):
            self._unsaved.keep(state)
        elif state.changed:
            self._keep_draft(state)

    def _keep_draft(self, state: EditorState) -> bool:
        kept = False
        if state.pledge is not None:
            with self._session.telling():
                line = state.original.line if state.original else None
                line = self._session.ledger.pledges.keep_draft(state.pledge, line)
                row = self._row(line)
                self._state = editor.present(state.fields, original=row, today=self._session.today())
                self.editor.show_state(self._state)
                kept = True
        return kept

    def _on_save(self) -> None:
        state = self._state
        if state is None or state.pledge is None:
            return
        if _is_draft(state) and not state.complete:
            self._close_kept(state)
            return
        with self._session.telling():
            session, today = self._session, self._session.today()
            line = state.original.line if state.original else None
            if _is_draft(state):
                effect = session.acts.make(state.pledge, today=today, line=line)
                self._chosen = effect.line
                session.acted.emit(effect)
            elif line is not None and state.amendment is not None:
                chosen = state.amendment.chosen
                session.acted.emit(session.acts.amend(line, state.pledge, chosen, today=today))
                self._chosen = line
            self._leave()

    def _on_close(self) -> None:
        state = self._state
        written = state is not None and (state.title or state.problems)
        if state is not None and written and _is_draft(state) and (state.changed or self._is_kept(state)):
            self._close_kept(state)
        else:
            self._leave()

    def _is_kept(self, state: EditorState) -> bool:
        """Whether the draft was kept while it was written, and is another than before."""
        line = state.original.line if state.original else None
        return line is not None and self._session.ledger.reverting.kept(line) != self._before

    def _close_kept(self, state: EditorState) -> None:
        with self._session.telling():
            if state.pledge is not None:
                session, line = self._session, state.original.line if state.original else None
                before, today = self._before, self._session.today()
                effect = session.acts.keep_draft(state.pledge, today=today, line=line, before=before)
                self._chosen = effect.line
                session.acted.emit(effect)
                self._leave()

    def _on_discard_typed(self) -> None:
        state = self._state
        if state is not None and state.original is not None and _is_draft(state):
            self._on_discard(state.original.line)
        elif state is not None and state.original is not None:
            self._unsaved.forget(state.original.line)
        self._leave()

    def _leave(self) -> None:
        """Back to the list, or to Today after the first pledge."""
        self._state = None
        self.page.setCurrentWidget(self.list)
        with self._session.telling():
            self.refresh()
        if self._first:
            self._session.go("today")
        elif self._chosen is not None:
            self.list.open_detail()


def _is_draft(state: EditorState) -> bool:
    return state.original is None or state.original.sha256 is None
