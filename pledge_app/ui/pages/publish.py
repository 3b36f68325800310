"""Publish: choose, note the recovery key down (the first time), look at every byte, sign."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.domain.publication import Published
from pledge_app.screens.publish import PublishState
from pledge_app.ui import focus
from pledge_app.ui.column import Column
from pledge_app.ui.empty import Empty
from pledge_app.ui.pages.publish_again import PublishAgain
from pledge_app.ui.pages.publish_choice import PublishChoice
from pledge_app.ui.pages.publish_preview import PublishPreview
from pledge_app.ui.pages.recovery_key import RecoveryKey

Step = TypeVar("Step", bound=QWidget)


class PublishPage(QWidget):
    """The steps, one at a time; which one is the state's, but for the recovery key and work under way.

    `preview_asked` carries the folder and the History; `words_typed` the three words; `record_asked` and
    `pledge_asked` lead to other pages.
    """

    preview_asked = Signal(object, object)
    words_typed = Signal(object)
    publish_asked = Signal()
    put_asked = Signal()
    discard_asked = Signal()
    cancel_asked = Signal()
    record_asked = Signal()
    pledge_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PublishState | None = None
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._column = Column()
        self._column.content.addWidget(self._title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
        self._steps: list[QWidget] = []
        self._empty, self.choice = self._with(Empty()), self._with(PublishChoice())
        self._empty.asked.connect(self.pledge_asked)
        self.choice.preview_asked.connect(self.preview_asked)
        self._retranslate()

    # The later steps are built when they are come to: the first visit need not wait for them.

    @cached_property
    def recovery(self) -> RecoveryKey:
        made = self._with(RecoveryKey())
        made.words_typed.connect(self.words_typed)
        made.back_asked.connect(self.discard_asked)
        return made

    @cached_property
    def preview(self) -> PublishPreview:
        made = self._with(PublishPreview())
        made.publish_asked.connect(self.publish_asked)
        made.discard_asked.connect(self.discard_asked)
        return made

    @cached_property
    def again(self) -> PublishAgain:
        made = self._with(PublishAgain())
        made.put_asked.connect(self.put_asked)
        made.discard_asked.connect(self.discard_asked)
        return made

    @cached_property
    def _working(self) -> "_Working":
        made = self._with(_Working())
        made.cancel_asked.connect(self.cancel_asked)
        return made

    @cached_property
    def _done(self) -> "_Done":
        made = self._with(_Done())
        made.record_asked.connect(self.record_asked)
        return made

    def _with(self, step: Step) -> Step:
        """The step, with a place on the page."""
        step.hide()
        self._column.content.addWidget(step)
        self._steps.append(step)
        return step

    def show_state(self, state: PublishState) -> None:
        self._state = state
        self.choice.show_state(state)
        if state.published is not None:
            self._done.show_published(state.published, state.left_today)
            self._show(self._done)
        elif state.preview is not None:
            self.preview.show_state(state.preview, state.folder or "")
            self._show(self.preview)
        elif state.outstanding is not None:
            self.again.show_found(state.outstanding)
            self._show(self.again)
        else:
            self._show(self._empty if state.is_empty else self.choice)

    def show_recovery(self, words: tuple[str, ...], asked: tuple[int, int, int]) -> None:
        """Show the words of the new recovery key, before anything else happens."""
        self.recovery.show_words(words, asked)
        self._show(self.recovery)

    def show_working(self) -> None:
        """Show that bytes are being prepared, or are on their way, and offer to cancel."""
        self._working.show_progress(0, 0)
        self._show(self._working)

    def show_progress(self, done: int, total: int) -> None:
        self._working.show_progress(done, total)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self, step: QWidget) -> None:
        """Show one step; the focus goes with the person from the one before."""
        follow = step.isHidden() and focus.inside(self)
        for other in self._steps:
            other.setVisible(other is step)
        if follow:
            step.setFocus(Qt.FocusReason.TabFocusReason)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Publish"))
        self._empty.show_words(
            self.tr(
                "What you publish is a signed account of your pledges and of how you acted. It begins with a"
                " pledge."
            ),
            self.tr("Write a pledge"),
        )


class _Working(QFrame):
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._says, self._bar, self._cancel = QLabel(), QProgressBar(), QPushButton()
        self._bar.setTextVisible(False)
        self._cancel.clicked.connect(self.cancel_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(self._says)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)
        self._retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """`total` 0: how much there is to do is not known yet."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._says.setText(self.tr("Working. Your records are safe; this can be stopped at any time."))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel.setText(self.tr("Stop"))


class _Done(QFrame):
    record_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._published: Published | None = None
        self._left = 0
        self._says, self._where, self._copies = QLabel(), QLabel(), QLabel()
        self._next = QPushButton()
        self._next.setProperty("role", "primary")
        self._next.clicked.connect(self.record_asked)
        self.setFocusProxy(self._next)
        self._copies.setProperty("role", "caption")
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        for label in (self._says, self._where, self._copies):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addWidget(self._next, 0, Qt.AlignmentFlag.AlignRight)
        self._retranslate()

    def show_published(self, published: Published, left_today: int) -> None:
        self._published, self._left = published, left_today
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._copies.setText(
            self.tr(
                "Whoever read it may keep a copy: nothing that was published can be taken back for certain."
            )
        )
        self._next.setText(
            self.tr("%n pledges are left to record today", "", self._left)
            if self._left
            else self.tr("To Today")
        )
        if self._published is not None:
            size = QLocale().toString(self._published.bytes)
            words = self.tr("Published and read back: {size} bytes in %n files.", "", self._published.files)
            self._says.setText(words.format(size=size))
            self._where.setText(f"{self._published.folder}/{self._published.id}")
