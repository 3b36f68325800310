"""A dialog that asks for passphrases, and stays until it is told how that went."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from pledge_app.errors import PledgeError
from pledge_app.ui.parts import TroubleLabel, at_end, column, labelled


class SecretDialog(QDialog):
    """Those of this kind say what they ask for, in `_retranslate`, `_on_typed` and `_on_go`."""

    def __init__(self, fields: int, *further: QWidget, parent: QWidget | None = None) -> None:
        """With so many fields, and `further` below them."""
        super().__init__(parent)
        self.setMinimumWidth(480)
        self._title, self._meaning = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._title.setProperty("role", "heading")
        self._labels = [QLabel() for _ in range(fields)]
        self._fields = [QLineEdit(echoMode=QLineEdit.EchoMode.Password) for _ in range(fields)]
        self._further = further
        self._trouble = TroubleLabel()
        self._cancel, self._go = QPushButton(autoDefault=False), QPushButton(default=True)
        self._go.setProperty("role", "primary")
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)
        for field in self._fields:
            field.textChanged.connect(self._on_typed)
        self._lay_out()

    def show_trouble(self, error: PledgeError) -> None:
        """It was not done: say why, and let it be tried again."""
        self.show_busy(busy=False)
        self._trouble.word(error)
        self._trouble.show()
        self._fields[0].selectAll()
        self._fields[0].setFocus()

    def show_busy(self, *, busy: bool) -> None:
        """It is being tried."""
        for widget in (*self._fields, *self._further, self._go):
            widget.setEnabled(not busy)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        whole = column(self)
        whole.addWidget(self._title)
        whole.addWidget(self._meaning)
        for label, field in zip(self._labels, self._fields, strict=True):
            whole.addLayout(labelled(label, field))
        for widget in (*self._further, self._trouble):
            whole.addWidget(widget)
        whole.addLayout(at_end(self._cancel, self._go))

    def _say(self, title: str, meaning: str, cancel: str, go: str) -> None:
        self.setWindowTitle(title)
        self._title.setText(title)
        self._meaning.setText(meaning)
        self._cancel.setText(cancel)
        self._go.setText(go)

    def _retranslate(self) -> None:
        raise NotImplementedError

    def _on_typed(self) -> None:
        raise NotImplementedError

    def _on_go(self) -> None:
        raise NotImplementedError
