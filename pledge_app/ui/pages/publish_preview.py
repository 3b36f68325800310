"""The artefact before it is signed: as a person reads it, to the byte, and against the last one."""

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pledge_app.screens.publish import Change, Move, PreviewState
from pledge_app.ui.exact import ExactView
from pledge_app.ui.figures import FiguresTable
from pledge_app.ui.pages.plain import PlainLabel
from pledge_app.ui.words import breakable


class PublishPreview(QFrame):
    """`publish_asked` is the consent to sign exactly what is shown; `discard_asked` drops it."""

    publish_asked = Signal()
    discard_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._state: PreviewState | None = None
        self._folder = ""
        self._title, self._range = PlainLabel("heading"), QLabel()
        self._leaves, self._softened = PlainLabel(), QLabel()
        self._person, self._exact, self._changes = FiguresTable(), ExactView(), QLabel()
        self._documents, self._facts = QComboBox(), QLabel()
        self._tabs = QTabWidget()
        self._discard, self._publish = QPushButton(), QPushButton()
        self._lay_out()
        self.setFocusProxy(self._tabs)
        self._retranslate()
        self._documents.currentIndexChanged.connect(self._on_document)
        self._discard.clicked.connect(self.discard_asked)
        self._publish.clicked.connect(self.publish_asked)

    def show_state(self, state: PreviewState, folder: str) -> None:
        """Show a preview whose files would go into `folder`."""
        self._state, self._folder = state, folder
        self._person.show_rows(state.figures)
        self._documents.blockSignals(True)  # noqa: FBT003  Qt's argument
        self._documents.clear()
        self._documents.addItems([document.path for document in state.documents])
        self._documents.blockSignals(False)  # noqa: FBT003  Qt's argument
        self._documents.setCurrentText(state.preview.summary.path)
        self._on_document(self._documents.currentIndex())
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._range.setProperty("role", "secondary")
        self._facts.setProperty("role", "caption")
        self._softened.setProperty("role", "warn")
        self._publish.setProperty("role", "primary")
        self._changes.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._range, self._softened, self._facts, self._changes):
            label.setWordWrap(True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._changes.setContentsMargins(12, 12, 12, 12)
        exact = QWidget()
        column = QVBoxLayout(exact)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._documents)
        column.addWidget(self._facts)
        column.addWidget(self._exact)
        self._exact.setMinimumHeight(240)
        for page in (self._person, exact, self._changes):
            self._tabs.addTab(page, "")
        buttons = QHBoxLayout()
        buttons.addWidget(self._discard)
        buttons.addStretch(1)
        buttons.addWidget(self._publish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for widget in (self._title, self._range, self._tabs, self._leaves, self._softened):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def _retranslate(self) -> None:
        self._tabs.setTabText(0, self.tr("As a person reads it"))
        self._tabs.setTabText(1, self.tr("Exact bytes"))
        self._tabs.setTabText(2, self.tr("Changes"))
        self._documents.setAccessibleName(self.tr("Document"))
        self._exact.setAccessibleName(self.tr("The exact bytes of the document"))
        self._discard.setText(self.tr("Do not publish"))
        self._publish.setText(self.tr("Sign and publish"))
        if self._state is not None:
            self._word(self._state)

    def _word(self, state: PreviewState) -> None:
        preview = state.preview
        entries = self.tr("%n entries opened without your words", "", preview.entries - preview.withheld)
        withheld = self.tr("%n withheld", "", preview.withheld)
        late = self.tr("%n late", "", preview.late)
        corrected = self.tr("%n corrected", "", preview.corrected)
        self._title.write(
            self.tr("{name}, summary {number}").format(name=preview.name, number=preview.seq + 1)
        )
        self._range.setText(" · ".join((entries, withheld, late, corrected)))
        size = self.tr("Leaves this computer: {size} bytes in %n files, nothing else.", "", preview.files)
        readers = self.tr("Its readers are all who can read {folder}.").format(folder=self._folder)
        self._leaves.write(f"{size.format(size=QLocale().toString(preview.bytes))} {readers}")
        self._softened.setVisible(state.weakened > 0)
        self._softened.setText(
            self.tr("Others will see that %n wordings were softened, with what changed.", "", state.weakened)
        )
        told = [self._moved(move) for move in state.moves] + [self._reworded(c) for c in state.changes]
        nothing = self.tr("Nothing that readers have seen so far changes.")
        self._changes.setText(breakable("\n".join(told) or nothing))
        self._on_document(self._documents.currentIndex())

    def _moved(self, move: Move) -> str:
        new = move.after.rate
        if move.before is None:
            words = self.tr("{title}: new to readers, {kept} of {of} kept")
            return words.format(title=move.after.title, kept=new.kept, of=new.of)
        old = move.before.rate
        words = self.tr("{title}: {old_kept} of {old_of} becomes {kept} of {of} kept")
        return words.format(
            title=move.after.title, old_kept=old.kept, old_of=old.of, kept=new.kept, of=new.of
        )

    def _reworded(self, change: Change) -> str:
        words = (
            self.tr("{title}: wording softened") if change.change.weakening else self.tr("{title}: reworded")
        )
        lines = [words.format(title=change.change.after.title)]
        for difference in change.differences:
            before = "".join(piece.text for piece in difference.pieces if piece.fate.value != "added")
            after = "".join(piece.text for piece in difference.pieces if piece.fate.value != "removed")
            if difference.pieces:
                lines += [f"    − {before}", f"    + {after}"]
        return "\n".join(lines)

    def _on_document(self, row: int) -> None:
        if self._state is None or row < 0:
            return
        document = self._state.documents[row]
        self._exact.show_bytes(document.data)
        size = QLocale().toString(len(document.data))
        self._facts.setText(
            self.tr("{size} bytes, SHA-256 {sha256}").format(size=size, sha256=document.sha256)
        )
