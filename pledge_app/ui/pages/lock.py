"""Shown in the place of everything while the journal is locked: it tells nothing of whose it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ui.parts import TroubleLabel, at_end, labelled, single_card


class LockPage(QWidget):
    """`given` carries the passphrase that was typed, "" where the keyring is to be asked.

    The page is busy from then on, until it is told what came of it.
    """

    given = Signal(str)

    def __init__(self, *, asks: bool, parent: QWidget | None = None) -> None:
        """With `asks` a passphrase opens the journal, else the keyring alone."""
        super().__init__(parent)
        self._error: PledgeError | None = None
        self._title, self._meaning, self._label = QLabel(), QLabel(wordWrap=True), QLabel()
        self._title.setProperty("role", "heading")
        self._meaning.setProperty("role", "secondary")
        self.field = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self._trouble = TroubleLabel()
        self.go = QPushButton(autoDefault=True)
        self.go.setProperty("role", "primary")
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        self._lay_out()
        self.ask(asks=asks)

    def ask(self, *, asks: bool) -> None:
        """Let it be tried, with a passphrase or without one."""
        self._asks = asks
        self._label.setVisible(asks)
        self.field.setVisible(asks)
        self._retranslate()
        self.show_busy(busy=False)

    def show_trouble(self, error: PledgeError) -> None:
        """It did not open: say why, and let it be tried again."""
        self._error = error
        self._retranslate()
        self._trouble.show()
        self.show_busy(busy=False)

    def show_busy(self, *, busy: bool) -> None:
        """It is being tried."""
        for widget in (self.field, self.go):
            widget.setEnabled(not busy)
        if not busy:
            self.field.selectAll()
            self.take_focus()

    def take_focus(self) -> None:
        first: QWidget = self.field if self._asks else self.go
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        self.take_focus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        column = single_card(self, width=480)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._meaning)
        column.addLayout(labelled(self._label, self.field))
        column.addWidget(self._trouble)
        column.addLayout(at_end(self.go))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Locked"))
        if self._asks:
            self._meaning.setText(self.tr("Your passphrase opens it again."))
        else:
            self._meaning.setText(self.tr("Your keyring opens it again; it may ask you for its password."))
        self._label.setText(self.tr("Passphrase"))
        self.go.setText(self.tr("Unlock"))
        if self._error is not None:
            self._trouble.word(self._error)

    def _on_typed(self) -> None:
        self._error = None
        self._trouble.hide()

    def _on_go(self) -> None:
        if self.field.text() or not self._asks:
            self.show_busy(busy=True)
            self.given.emit(self.field.text() if self._asks else "")
