"""The pledge editor: a sentence first, everything else if one likes."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pledge_app.domain.pledge import ChangeKind
from pledge_app.screens.editor import EditorState
from pledge_app.screens.form import Fields
from pledge_app.screens.wordings import Part
from pledge_app.ui.column import Column
from pledge_app.ui.look import Look
from pledge_app.ui.pages.editor_change import ChangeForm
from pledge_app.ui.pages.editor_kept import KeptLine
from pledge_app.ui.pages.editor_more import MoreForm
from pledge_app.ui.pages.editor_plans import PlansForm
from pledge_app.ui.pages.editor_rhythm import RhythmForm
from pledge_app.ui.pages.editor_words import EditorWords
from pledge_app.ui.pages.examples import Examples
from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.plain import PlainLabel, mark
from pledge_app.ui.words import Words

WIDEST = 760
REST = 700
"""Milliseconds after which what was typed is kept by itself, however fast one goes on typing."""


class EditorPage(QWidget):
    """`edited` carries the Fields as typed and the ChangeKind that was chosen, or None.

    `rested` says that it is time to keep what was typed, `save_asked` and `close_asked` that a button was
    pressed, `discard_asked` that what was typed is not wanted.
    """

    edited = Signal(object, object)
    rested = Signal()
    save_asked = Signal()
    close_asked = Signal()
    discard_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del look  # painted by the style sheet alone
        self._words, self._sentences = Words(self), EditorWords(self)
        self._state: EditorState | None = None
        self._change: ChangeKind | None = None
        self.heading, self.title, self._title_label = QLabel(), QLineEdit(), QLabel()
        self.heading.setProperty("role", "title")
        self._title_label.setBuddy(self.title)
        self.plans, self.rhythm, self.more, self.change = PlansForm(), RhythmForm(), MoreForm(), ChangeForm()
        self.examples, self.kept = Examples(), KeptLine()
        self.preview, self.said = PlainLabel("heading"), PlainLabel("secondary")
        self.problems = PlainLabel("danger")
        self.unfold, self.save, self.close_button, self.discard = (QPushButton() for _ in range(4))
        self.parts = PlainLabel("caption")
        self.save.setProperty("role", "primary")
        self.discard.setProperty("role", "quiet")
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._lay_out()
        self._connect()
        self._retranslate()

    def start(self, state: EditorState) -> None:
        """Show another pledge, or an empty form: the fields are written, and the cursor is in the first."""
        self._rest.stop()
        self.kept.show_kept(None)
        self._change = None
        self._write(state.fields)
        self.more.setVisible(_has_more(state.fields))
        self.show_state(state)
        self.plans.take_focus()

    def show_state(self, state: EditorState) -> None:
        """Show what the fields amount to; the fields themselves are the person's."""
        self._state = state
        self.change.show_amendment(state.amendment)
        self.examples.setVisible(state.original is None and not state.changed)
        self._retranslate()

    def rest_now(self) -> None:
        """Wait no longer to keep what was typed."""
        if self._rest.isActive():
            self._rest.stop()
            self.rested.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Who closes the window, or looks elsewhere, finds the last word kept, too."""
        super().hideEvent(event)
        self.rest_now()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    # --- laying out ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = Column()
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        content = QVBoxLayout(inside)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(12)
        self._more_card = _card(self.more)
        content.addWidget(self.heading)
        content.addWidget(self.kept)
        content.addWidget(_card(self.plans, self.preview, self.said, self._title_label, self.title))
        content.addWidget(self.examples)
        content.addWidget(_card(self.rhythm))
        self._fold = QWidget()
        fold = QHBoxLayout(self._fold)
        fold.setContentsMargins(0, 0, 0, 0)
        fold.setSpacing(12)
        fold.addWidget(self.unfold)
        fold.addWidget(self.parts, 1)
        content.addWidget(self._fold)
        content.addWidget(self._more_card)
        content.addWidget(self.change)
        column.content.addWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        """What stands below what scrolls: however much is unfolded, one sees how to end, and why not."""
        buttons = Flow()
        for button in (self.save, self.close_button, self.discard):
            buttons.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(32, 12, 32, 16)
        foot.setSpacing(8)
        foot.addWidget(self.problems)
        foot.addLayout(buttons)
        return foot

    def _connect(self) -> None:
        for form in (self.plans, self.rhythm, self.more):
            form.edited.connect(self._on_edited)
        self.title.textEdited.connect(self._on_edited)
        for entered in (self.plans.finished, self.title.returnPressed):
            entered.connect(self._on_finished)
        self.change.chosen.connect(self._on_change)
        self.examples.chosen.connect(self._on_example)
        self.unfold.clicked.connect(self._on_unfold)
        self.save.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.close_asked)
        self.discard.clicked.connect(self.discard_asked)
        self._rest.timeout.connect(self.rested)

    # --- words -----------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        state = self._state
        self._title_label.setText(self._words.part(Part.TITLE))
        self.title.setAccessibleName(self._words.part(Part.TITLE))
        self.unfold.setText(self.tr("Say more"))
        self.parts.write(
            self.tr("To whom, because, how you will know, exceptions, an amount, sources, topics.")
        )
        if state is None:
            return
        new = state.original is None or state.original.sha256 is None
        self.heading.setText(self.tr("A new pledge") if new else self.tr("Change a pledge"))
        self.title.setPlaceholderText(state.title or self.tr("a short name for lists"))
        self.preview.write("\n".join(self._words.sentence(plan.cue, plan.response) for plan in state.plans))
        self.said.write(self._sentences.said(state, new=new))
        self.problems.write("\n".join(map(self._sentences.problem, state.problems)))
        wrong = {problem.part for problem in state.problems}
        self.plans.mark(wrong=Part.PLANS in wrong)
        mark(self.title, wrong=Part.TITLE in wrong)
        self.more.mark(wrong)
        self._fold.setVisible(self.more.isHidden())
        self._more_card.setVisible(not self.more.isHidden())
        self._word_buttons(state, new=new)

    def _word_buttons(self, state: EditorState, *, new: bool) -> None:
        if new:
            self.save.setText(self.tr("Pledge") if state.complete else self.tr("Keep as a draft"))
            self.save.setEnabled(state.pledge is not None)
        else:
            self.save.setText(self.tr("Change the pledge"))
            self.save.setEnabled(state.complete and state.amendment is not None)
        self.close_button.setText(self.tr("Close") if state.changed and new else self.tr("Cancel"))
        self.close_button.setVisible(new or not state.changed)
        self.discard.setText(self.tr("Discard the draft") if new else self.tr("Leave it as it was"))
        self.discard.setVisible(state.changed or (new and state.original is not None))

    # --- fields ----------------------------------------------------------------------------------------

    def _read(self) -> Fields:
        fields = Fields(title=self.title.text())
        for form in (self.plans, self.rhythm, self.more):
            fields = form.read(fields)
        return fields

    def _write(self, fields: Fields) -> None:
        self.title.setText(fields.title)
        for form in (self.plans, self.rhythm, self.more):
            form.write(fields)

    def _on_edited(self) -> None:
        self.edited.emit(self._read(), self._change)
        if not self._rest.isActive():
            self._rest.start()

    def _on_finished(self) -> None:
        """Enter after the last word pledges, but keeps no draft and changes nothing in passing."""
        if self._state is not None and self._state.complete and self._state.amendment is None:
            self.save.click()

    def _on_change(self, change: ChangeKind) -> None:
        self._change = change
        self.edited.emit(self._read(), change)

    def _on_example(self, fields: Fields) -> None:
        self._write(fields)
        self.more.show()
        self._on_edited()
        self.plans.take_focus()

    def _on_unfold(self) -> None:
        self.more.show()
        self._retranslate()
        self.more.lines[Part.BENEFICIARIES].setFocus()


def _has_more(fields: Fields) -> bool:
    """Whether something is said that is folded away at first."""
    texts = (
        fields.because,
        fields.checks,
        fields.sources,
        fields.topics,
        fields.statement,
        fields.beneficiaries,
    )
    return fields.excepted or fields.measured or any(texts)


def _card(*widgets: QWidget) -> QFrame:
    """A new card that holds `widgets`."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    return frame
