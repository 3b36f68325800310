"""The passphrase of a profile that no keyring keeps: typed to open it, or chosen for a new one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pledge_app.errors import PledgeError
from pledge_app.ui.notices import notice


class PassphraseDialog(QDialog):
    """Asks once to unlock, or twice for a new profile, and says what the passphrase means.

    `given` carries the passphrase. The dialog stays until it is told that it fits.
    """

    given = Signal(str)

    def __init__(self, *, choosing: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(480)
        self._choosing = choosing
        self._title = QLabel(wordWrap=True)
        self._title.setProperty("role", "heading")
        self._meaning = QLabel(wordWrap=True)
        self._labels = [QLabel() for _ in range(2 if choosing else 1)]
        self._fields = [QLineEdit(echoMode=QLineEdit.EchoMode.Password) for _ in range(2 if choosing else 1)]
        for label, field in zip(self._labels, self._fields, strict=True):
            label.setBuddy(field)
            field.textChanged.connect(self._on_typed)
            field.returnPressed.connect(self._on_entered)
        self._see = QCheckBox()
        self._see.toggled.connect(self._on_see)
        self._trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._trouble.setProperty("role", "danger")
        self._cancel = QPushButton(autoDefault=False)
        self._cancel.clicked.connect(self.reject)
        self._go = QPushButton(default=True)
        self._go.setProperty("role", "primary")
        self._go.clicked.connect(self._on_go)
        self._lay_out()
        self._retranslate()
        self._on_typed()

    def show_trouble(self, error: PledgeError) -> None:
        """The passphrase did not do: say why, and let it be typed again."""
        self.show_busy(busy=False)
        words = notice(error)
        self._trouble.setText(f"{words.what} {words.safe} {words.todo}")
        self._trouble.show()
        self._fields[0].selectAll()
        self._fields[0].setFocus()

    def show_busy(self, *, busy: bool) -> None:
        """The passphrase is being tried."""
        for widget in (*self._fields, self._see, self._go):
            widget.setEnabled(not busy)

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
            pair = QVBoxLayout()
            pair.setSpacing(4)
            pair.addWidget(label)
            pair.addWidget(field)
            column.addLayout(pair)
        column.addWidget(self._see)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._go)
        column.addLayout(row)

    def _retranslate(self) -> None:
        labels = (self.tr("Passphrase"), self.tr("The same again"))
        for label, text in zip(self._labels, labels, strict=False):
            label.setText(text)
        self._see.setText(self.tr("Show what I type"))
        if self._choosing:
            title, meaning = self.tr("Choose a passphrase"), self._what_it_means()
            cancel, go = self.tr("Cancel"), self.tr("Go on")
        else:
            title = self.tr("Unlock your journal")
            meaning = self.tr("It is encrypted; your passphrase opens it on this computer.")
            cancel, go = self.tr("Quit"), self.tr("Unlock")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._meaning.setText(meaning)
        self._cancel.setText(cancel)
        self._go.setText(go)

    def _what_it_means(self) -> str:
        return self.tr(
            "Your journal is encrypted. This computer has no keyring that could keep its key, so a passphrase"
            " does, and you type it at each start. Nobody can reset it: without it, only a backup with its"
            " recovery code opens your journal. Four or more random words are a good one."
        )

    def _on_typed(self) -> None:
        self._trouble.hide()
        texts = [field.text() for field in self._fields]
        self._go.setEnabled(bool(texts[0]) and len(set(texts)) == 1)

    def _on_entered(self) -> None:
        """Enter goes on to the second field, and there says why it goes no further."""
        first, last = self._fields[0], self._fields[-1]
        if self._go.isEnabled() or not first.text():
            return
        if last.text() and last.hasFocus():
            self._trouble.setText(self.tr("These are not the same. Nothing is lost; type one of them again."))
            self._trouble.show()
        last.setFocus()

    def _on_see(self, shown: bool) -> None:  # noqa: FBT001  the signal's argument
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in self._fields:
            field.setEchoMode(mode)

    def _on_go(self) -> None:
        self.show_busy(busy=True)
        self.given.emit(self._fields[0].text())
