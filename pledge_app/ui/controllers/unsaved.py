"""The wording that somebody typed over a pledge in the log, before it is saved: nothing of it gets lost."""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject

from pledge_app.domain.entry import PledgeRow
from pledge_app.screens.editor import EditorState
from pledge_app.screens.form import Fields, fields_of
from pledge_app.screens.typed import Typed, read, written
from pledge_app.ui.pages.editor import EditorPage
from pledge_app.ui.session import Session


class Unsaved(QObject):
    """Keeps what is typed, one form a pledge, until it is saved or discarded, and offers it again.

    `start` writes fields into the editor for a pledge.
    """

    def __init__(
        self, session: Session, editor: EditorPage, start: Callable[[Fields, PledgeRow | None], None]
    ) -> None:
        super().__init__(editor)
        self._session, self._line, self._start = session, editor.kept, start
        self._row: PledgeRow | None = None
        self._typed: Typed | None = None
        editor.edited.connect(self._on_edited)
        self._line.discard_asked.connect(self._on_discard)
        self._line.undo_asked.connect(self._on_undo)

    def begin(self, row: PledgeRow) -> None:
        """Open the editor on a pledge in the log, with what was typed over it last, if anything was."""
        self._row, self._typed = row, None
        text = None
        with self._session.telling():
            text = self._session.ledger.pledges.typed(row.line)
        found = read(text) if text else None
        if found is None or found.fields == _standing(row):
            self._start(_standing(row), row)
        else:
            self._show(found, row)

    def keep(self, state: EditorState) -> None:
        """Keep what the form of a pledge in the log holds, if that would change anything."""
        verbs, row = self._session.ledger.pledges, state.original
        if row is None:
            return
        with self._session.telling():
            if state.changed:
                verbs.keep_typed(row.line, written(Typed(fields=state.fields, at=self._session.now())))
            else:
                verbs.forget_typed(row.line)

    def left(self, state: EditorState, **place: bool) -> str:
        """What brings a form back that is about to go; `place` is the caller's."""
        original = state.original.line if state.original else None
        form = written(Typed(fields=state.fields, at=self._session.now()))
        return json.dumps({"line": original, "form": form, "place": place})

    def come_back(self, left: str) -> dict[str, bool]:
        """Fill the editor with what `left` answered; answers its `place`."""
        said = json.loads(left)
        row = None
        if said["line"] is not None:
            row = self._session.ledger.pledges.get(said["line"], today=self._session.today())
        if row is not None and row.sha256 is not None:
            self.begin(row)
        else:
            self._start(read(said["form"]).fields, row)
        place: dict[str, bool] = said["place"]
        return place

    def forget(self, line: int) -> None:
        with self._session.telling():
            self._session.ledger.pledges.forget_typed(line)

    def _show(self, typed: Typed, row: PledgeRow) -> None:
        self._typed = typed
        self._start(typed.fields, row)
        self._line.show_kept(typed.at)

    def _on_edited(self, fields: Fields) -> None:
        """What is typed now is what a discard takes away, and what an undo would write over."""
        if self._line.discarded:
            self._line.show_kept(None)
        elif self._typed is not None:
            self._typed = Typed(fields=fields, at=self._typed.at)

    def _on_discard(self) -> None:
        """The wording that stands comes back into the form."""
        row, typed = self._row, self._typed
        if row is not None and typed is not None:
            self.forget(row.line)
            self._start(_standing(row), row)
            self._line.show_kept(typed.at, discarded=True)

    def _on_undo(self) -> None:
        row, typed = self._row, self._typed
        if row is not None and typed is not None:
            with self._session.telling():
                self._session.ledger.pledges.keep_typed(row.line, written(typed))
            self._show(typed, row)


def _standing(row: PledgeRow) -> Fields:
    """The newest wording of a pledge, as a form."""
    return fields_of(row.pending or row.pledge)
