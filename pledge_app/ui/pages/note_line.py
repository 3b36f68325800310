"""The line under a pledge: what got in the way, and a note. It waits for nobody."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.ui.pages.flow import Flow
from pledge_app.ui.pages.outcomes import KEYS
from pledge_app.ui.pages.plain import PlainLabel

LONGEST = 2000


class NoteLine(QWidget):
    """`said` carries the note and the chips, `skipped` nothing; after either the line is over.

    `passed` carries an Outcome whose key was pressed here: it is meant for the next pledge.
    """

    said = Signal(str, object)
    skipped = Signal()
    passed = Signal(object)

    def __init__(self, *, asks_why: bool, parent: QWidget | None = None) -> None:
        """With `asks_why` it offers situations as chips."""
        super().__init__(parent)
        self._other_chips: tuple[str, ...] = ()
        self._question = QLabel()
        self._question.setProperty("role", "secondary")
        self.chips = [QCheckBox(self) for _ in range(5)] if asks_why else []
        for chip in self.chips:
            chip.setProperty("role", "chip")
        self.note = QLineEdit(self, maxLength=LONGEST)
        self.done = QPushButton(self)
        self.skip = QPushButton(self)
        self.skip.setProperty("role", "quiet")
        self.full = PlainLabel("danger", parent=self)
        self.note.inputRejected.connect(self._on_full)
        self.note.textEdited.connect(self._on_edited)
        self.note.returnPressed.connect(self._say)
        self.done.clicked.connect(self._say)
        self.skip.clicked.connect(self.skipped)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self._lay_out()
        self._retranslate()

    def show_said(self, text: str, chips: tuple[str, ...]) -> None:
        """Start from what was said before, however long it is."""
        self.note.setMaxLength(max(LONGEST, len(text)))
        self.note.setText(text)
        for chip in self.chips:
            chip.setChecked(chip.text() in chips)
        # Said in another language, or by another program.
        self._other_chips = tuple(chip for chip in chips if chip not in {own.text() for own in self.chips})

    def follow(self, before: QWidget) -> None:
        """Stand after `before` in the tab order."""
        for widget in (*self.chips, self.note, self.done, self.skip):
            QWidget.setTabOrder(before, widget)
            before = widget

    def take_focus(self) -> None:
        first: QWidget = self.chips[0] if self.chips else self.note
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> None:
        """Say what is there, if anything is: its page is about to go."""
        if self._is_said():
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
        elif event.key() in KEYS and not event.modifiers():
            passed = KEYS[Qt.Key(event.key())]
            self._say()
            self.passed.emit(passed)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        row.addWidget(self.done)
        row.addWidget(self.skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if self.chips:
            flow = Flow()
            flow.addWidget(self._question)
            for chip in self.chips:
                flow.addWidget(chip)
            column.addLayout(flow)
        column.addLayout(row)
        column.addWidget(self.full)

    def _retranslate(self) -> None:
        names = (
            self.tr("time"),
            self.tr("pressure"),
            self.tr("unclear"),
            self.tr("nobody to ask"),
            self.tr("forgot"),
        )
        for chip, name in zip(self.chips, names, strict=False):
            chip.setText(name)
        self._question.setText(self.tr("What got in the way?"))
        self.note.setPlaceholderText(self.tr("A note, if you like. It stays private until you publish it."))
        self.note.setAccessibleName(self.tr("Note"))
        self.done.setText(self.tr("Keep"))
        self.skip.setText(self.tr("Skip"))
        self.skip.setToolTip(self.tr("Skip (Esc)"))

    def _on_full(self) -> None:
        """What does not fit is not taken: nobody should find that out later."""
        words = self.tr("At most {limit} characters: the rest was not taken.")
        self.full.write(words.format(limit=QLocale().toString(self.note.maxLength())))

    def _on_edited(self) -> None:
        if len(self.note.text()) < self.note.maxLength():
            self.full.write("")

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Who goes on to something else has said what is there; who looks at another window comes back."""
        leaves = old is not None and self.isAncestorOf(old) and new is not None and not self.isAncestorOf(new)
        if leaves and self.isVisible() and self._is_said():
            self._say()

    def _is_said(self) -> bool:
        return bool(self.note.text().strip()) or any(chip.isChecked() for chip in self.chips)

    def _say(self) -> None:
        chips = (*self._other_chips, *(chip.text() for chip in self.chips if chip.isChecked()))
        if self._is_said():
            self.said.emit(self.note.text(), chips)
        else:
            self.skipped.emit()
