"""Another passphrase for an open profile, or none."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ui.notices import notice


class Aim(Enum):
    """What is to be done."""

    SET = auto()
    CHANGE = auto()
    REMOVE = auto()


class NewPassphraseDialog(QDialog):
    """`given` carries the passphrase until now ("" for none) and the next ("" for none).

    The dialog stays until it is told that it was done.
    """

    given = Signal(str, str)

    def __init__(self, aim: Aim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(480)
        self._aim = aim
        self._title, self._meaning = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._title.setProperty("role", "heading")
        self.old = None if aim is Aim.SET else _secret()
        self.new = () if aim is Aim.REMOVE else (_secret(), _secret())
        self._fields = (*((self.old,) if self.old else ()), *self.new)
        self._labels = [QLabel() for _ in self._fields]
        self._trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._trouble.setProperty("role", "danger")
        self._cancel, self._go = QPushButton(autoDefault=False), QPushButton(default=True)
        self._go.setProperty("role", "primary")
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        for field in self._fields:
            field.textChanged.connect(self._on_typed)
        self._lay_out()
        self._retranslate()
        self._on_typed()

    def show_trouble(self, error: PledgeError) -> None:
        """It was not done: say why, and let it be tried again."""
        self._show_busy(busy=False)
        words = notice(error)
        self._trouble.setText(f"{words.what} {words.safe} {words.todo}")
        self._trouble.show()
        self._fields[0].selectAll()
        self._fields[0].setFocus()

    def done(self, result: int) -> None:
        """Whatever came of it, no field keeps what was typed."""
        for field in self._fields:
            field.setText("")
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._meaning)
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setBuddy(field)
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(label)
            pair.addWidget(field)
            column.addLayout(pair)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._go)
        column.addLayout(row)

    def _retranslate(self) -> None:
        old, new = self.tr("Passphrase until now"), (self.tr("New passphrase"), self.tr("The same again"))
        texts = (*((old,) if self.old else ()), *(new if self.new else ()))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        if self._aim is Aim.REMOVE:
            title, go = self.tr("Do without a passphrase"), self.tr("Do without")
            meaning = self.tr("From then on your keyring alone opens your journal.")
        else:
            title = self.tr("Set a passphrase") if self._aim is Aim.SET else self.tr("Change the passphrase")
            go = self.tr("Keep")
            meaning = self.tr(
                "It opens your journal when it is locked, and at each start, in a terminal too. Nobody can"
                " reset it: without it, only a backup with its recovery code opens your journal. Whoever"
                " copied your keyring before still holds the key. Four or more random words are a good one."
            )
        self.setWindowTitle(title)
        self._title.setText(title)
        self._meaning.setText(meaning)
        self._cancel.setText(self.tr("Cancel"))
        self._go.setText(go)

    def _on_typed(self) -> None:
        self._trouble.hide()
        same = len({field.text() for field in self.new}) <= 1
        self._go.setEnabled(same and all(field.text() for field in self._fields))

    def _show_busy(self, *, busy: bool) -> None:
        for widget in (*self._fields, self._go):
            widget.setEnabled(not busy)

    def _on_go(self) -> None:
        self._show_busy(busy=True)
        self.given.emit(self.old.text() if self.old else "", self.new[0].text() if self.new else "")


def _secret() -> QLineEdit:
    return QLineEdit(echoMode=QLineEdit.EchoMode.Password)
